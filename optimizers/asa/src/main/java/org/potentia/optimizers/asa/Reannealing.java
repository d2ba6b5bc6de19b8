package org.potentia.optimizers.asa;

/** How temperatures and indices are set anew. */
final class Reannealing {
    private Reannealing() {}

    /**
     * Where a temperature stands on its schedule.
     *
     * @param logInitial \( \ln T_0 \)
     * @param index \( k \)
     */
    record Place(double logInitial, double index) {}

    /** The logarithm of the reannealed temperature (39), \( T' = T\, s_{max}/|s| \): the less a parameter matters, the hotter it gets. */
    static double logTemperature(double logTemperature, double largestTangent, double tangent) {
        return logTemperature + StrictMath.log(largestTangent / Math.abs(tangent));
    }

    /** The place of a reannealed temperature, (39): index 1 if it is at or above the first one. */
    static Place reheated(
            double logInitial, double logTemperature, TemperatureSchedule schedule, double largestIndex, double scale) {
        return logTemperature >= logInitial
                ? new Place(logInitial, 1)
                : place(logInitial, logInitial - logTemperature, schedule, largestIndex, scale);
    }

    /**
     * The place on a schedule where a temperature has fallen by \( f \). An index above the limit is divided by the scale as often as needed,
     * and \( T_0 \) lowered so that the temperature stays: \( \ln T_0' = \ln T + f s^{-nQ/D} \) after \( n \) divisions by \( s \).
     *
     * @param fall \( f = \ln(T_0/T) \ge 0 \)
     */
    static Place place(
            double logInitial, double fall, TemperatureSchedule schedule, double largestIndex, double scale) {
        double index = schedule.index(fall);
        if (index <= largestIndex) {
            return new Place(logInitial, index);
        }
        // by logarithms, for in many dimensions the index itself may be beyond all doubles
        double logIndex = StrictMath.log(fall / schedule.control()) / schedule.exponent();
        double logScale = StrictMath.log(scale);
        double divisions = Math.ceil((logIndex - StrictMath.log(largestIndex)) / logScale);
        double kept = fall * StrictMath.exp(-divisions * logScale * schedule.exponent());
        return new Place(logInitial - fall + kept, StrictMath.exp(logIndex - divisions * logScale));
    }

    /**
     * The new start of the cost temperature by the default rule: \( T_0' = \min(T_0, \max(|C_{last}|, |C_{best}|, |C_{best} - C_{last}|)) \).
     *
     * @param floor the least temperature
     */
    static double costInitial(double best, double last, double initial, double floor) {
        double scale = Math.max(Math.max(Math.abs(last), Math.abs(best)), Math.abs(best - last));
        return Math.min(initial, Math.max(floor, scale));
    }

    /**
     * The new cost temperature: the lower of \( T \) and \( \min(\max(|C_{last} - C_{best}|, T), T_0') \).
     *
     * @param initial \( T_0' \) already set anew
     * @param current \( T \)
     */
    static double costTarget(double best, double last, double initial, double current) {
        return Math.min(current, Math.min(Math.max(Math.abs(last - best), current), initial));
    }
}
