package org.potentia.optimizers.asa;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands between two evaluations: all that it needs to go on to the same end, and nothing that follows from options and problem.
 * {@link Annealer} changes it, {@link Checkpoint} writes and reads it.
 */
final class AsaState {
    /** What the next evaluation is for. */
    enum Phase {
        /** A start of the problem. */
        STARTS(0),
        /** A sample for the first cost temperature. */
        SAMPLES(1),
        /** A state to begin with. */
        FIRST(2),
        /** A generated state. */
        ANNEALING(3),
        /** A tangent at the best state. */
        TANGENTS(4),
        /** A sample for reannealing the cost temperature. */
        COST_SAMPLES(5);

        private final int slot;

        Phase(int slot) {
            this.slot = slot;
        }

        /** Its place in lists of all phases. */
        int slot() {
            return slot;
        }

        /** Whether its points are drawn: those of the problem and of tangents are to be evaluated as they are. */
        boolean generates() {
            return this != STARTS && this != TANGENTS;
        }
    }

    final long seed;
    final Xoshiro random;
    final Ledger ledger;
    final HistoryLog history = new HistoryLog();
    final long[] spent = new long[Phase.values().length];

    Phase phase = Phase.STARTS;
    /** How far the phase is. */
    int step;

    /** Sums of the costs, or of their sizes, and of their squares over the samples. */
    double sum;

    double squares;
    long successiveInvalid;

    final double[] first;
    final double[] last;
    double lastCost = Double.POSITIVE_INFINITY;
    final double[] best;
    double bestCost = Double.POSITIVE_INFINITY;

    /** Of each free coordinate: \( k_i \), \( \ln T_{0i} \), \( \ln T_i \) of the last generated state, and the tangent. */
    final double[] index;

    final double[] logInitial;
    final double[] logTemperature;
    final double[] tangents;

    double costIndex;
    double costInitial;
    double costTemperature;

    long generated;
    long accepted;
    long recentGenerated;
    long recentAccepted;
    long bestGenerated;
    long bestAccepted;
    long costRepeats;
    long reannealings;

    /** The next free coordinate when they are drawn one after the other. */
    int sequence;

    final Block block;

    /** Costs of states seen before, and how often one of them was met again; null if none are kept. */
    final @Nullable StateCache cache;

    long repeated;

    /** How many of these came one after the other, without an evaluation in between. */
    long successiveRepeated;

    /** The lowest states that are distinct; null if none but the best is wanted. */
    final @Nullable MinimaList minima;

    @Nullable
    ExitStatus exit;

    AsaState(Plan plan, long seed, Xoshiro random) {
        this.seed = seed;
        this.random = random;
        this.minima = plan.minima();
        this.cache = plan.cache();
        this.ledger = new Ledger(plan.problem(), minima);
        Box box = plan.box();
        this.first = box.centre();
        this.last = box.centre();
        this.best = box.centre();
        int free = box.free();
        this.index = new double[free];
        Arrays.fill(index, 1);
        this.logInitial = new double[free];
        for (int k = 0; k < free; k++) {
            logInitial[k] = StrictMath.log(plan.initialTemperature(k));
        }
        this.logTemperature = logInitial.clone();
        this.tangents = new double[free];
        this.sequence = box.freeFrom(plan.options().sequentialParameters());
        this.block = new Block(plan.options());
    }

    /** Begins a phase. */
    void enter(Phase next) {
        phase = next;
        step = 0;
        sum = 0;
        squares = 0;
        successiveInvalid = 0;
    }

    /** The geometric mean of the parameter temperatures; 0 if none is free. */
    double meanTemperature() {
        double sum = 0;
        for (double log : logTemperature) {
            sum += log;
        }
        return logTemperature.length == 0 ? 0 : StrictMath.exp(sum / logTemperature.length);
    }

    /** Evaluates a point on the account of the phase; {@code +Infinity} if it is invalid. */
    double evaluate(double[] point) {
        if (cache != null && phase.generates()) {
            return lookedUp(cache, point);
        }
        spent[phase.slot()]++;
        return ledger.value(point);
    }

    private double lookedUp(StateCache known, double[] point) {
        Double cost = known.cost(point);
        if (cost != null) {
            countRepeated();
            return cost;
        }
        successiveRepeated = 0;
        spent[phase.slot()]++;
        double found = ledger.value(point);
        known.keep(point, found);
        return found;
    }

    private void countRepeated() {
        repeated++;
        successiveRepeated++;
    }

    /** Evaluates a point with its gradient on the account of the phase. */
    double evaluateGradient(double[] point, double[] gradient) {
        spent[phase.slot()]++;
        return ledger.valueAndGradient(point, gradient);
    }

    /** Evaluates points side by side on the account of the phase. */
    void evaluate(double[][] points, int from, int to, double[] costs) {
        if (cache == null) {
            spent[phase.slot()] += to - from;
            ledger.values(points, from, to, costs);
            return;
        }
        // Nothing of the block is kept before all of it is evaluated, so that the place at which a budget cuts it
        // changes nothing.
        int[] unknown = new int[to - from];
        double[][] asked = new double[to - from][];
        int count = 0;
        for (int j = from; j < to; j++) {
            Double cost = cache.cost(points[j]);
            if (cost != null) {
                costs[j] = cost;
                countRepeated();
            } else {
                successiveRepeated = 0;
                unknown[count] = j;
                asked[count++] = points[j];
            }
        }
        double[] found = new double[count];
        spent[phase.slot()] += count;
        ledger.values(asked, 0, count, found);
        for (int i = 0; i < count; i++) {
            costs[unknown[i]] = found[i];
        }
    }

    /** Keeps the costs of a block that is all evaluated. */
    void remember(double[][] points, double[] costs) {
        if (cache != null) {
            for (int j = 0; j < points.length; j++) {
                cache.keep(points[j], costs[j]);
            }
        }
    }
}
