package org.potentia.optimizers.asa;

/** The temperature of the acceptance test: first value, schedule over accepted states, reannealing. Serves one run. */
final class CostTemperature {
    /** What the C program takes where all costs sampled are 0. */
    private static final double WHERE_COSTS_ARE_ZERO = 2.718;

    private final AsaState state;
    private final TemperatureSchedule schedule;
    private final double floor;
    private final double largestIndex;
    private final double scale;
    private final boolean realIndex;

    /** Whether index or start have changed since the temperature was computed. */
    private boolean stale = true;

    CostTemperature(Plan plan, AsaState state) {
        AsaOptions options = plan.options();
        this.state = state;
        this.schedule = plan.costSchedule();
        this.floor = options.smallFloat();
        this.largestIndex = options.maximumReannealIndex();
        this.scale = options.reannealScale();
        this.realIndex = options.realIndex();
    }

    /** Begins at a temperature. */
    void begin(double initial) {
        state.costInitial = initial > floor ? initial : WHERE_COSTS_ARE_ZERO;
        state.costTemperature = state.costInitial;
        state.costIndex = 0;
        stale = true;
    }

    /** The mean size of the costs sampled, or their standard deviation. */
    static double sampled(double sum, double squares, int count, boolean deviation) {
        double mean = sum / count;
        if (!deviation) {
            return mean;
        }
        return Math.sqrt(Math.abs(squares / count - mean * mean) * count / (count - 1));
    }

    /** Computes the temperature of the index, and returns it. */
    double cool() {
        if (stale) {
            state.costTemperature = schedule.temperature(state.costInitial, state.costIndex);
            stale = false;
        }
        return state.costTemperature;
    }

    /** Goes on at the least temperature. */
    void hold() {
        state.costTemperature = floor;
    }

    /** Counts an accepted state. */
    void accepted() {
        state.costIndex++;
        stale = true;
    }

    /** Reanneals by the default rule. */
    void reanneal() {
        state.costInitial = Reannealing.costInitial(state.bestCost, state.lastCost, state.costInitial, floor);
        reindex();
    }

    /** Reanneals from a new start, either at the temperature of now or at the new one. */
    void reanneal(double initial, boolean anew) {
        state.costInitial = initial + floor;
        if (anew) {
            state.costTemperature = state.costInitial;
            state.costIndex = 1;
            stale = true;
        } else {
            reindex();
        }
    }

    private void reindex() {
        double target = Reannealing.costTarget(
                state.bestCost, state.lastCost, state.costInitial, Math.max(floor, state.costTemperature));
        double logInitial = StrictMath.log(state.costInitial);
        double fall = Math.abs(StrictMath.log(state.costInitial / target));
        Reannealing.Place place = Reannealing.place(logInitial, fall, schedule, largestIndex, scale);
        if (place.logInitial() != logInitial) {
            state.costInitial = StrictMath.exp(place.logInitial());
        }
        state.costIndex = realIndex ? place.index() : Math.floor(place.index());
        stale = true;
    }
}
