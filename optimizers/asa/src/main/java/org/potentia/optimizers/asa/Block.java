package org.potentia.optimizers.asa;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * States drawn from the same last state, waiting to be evaluated and judged, and the number of them in the next block: the moving average, over
 * some reannealings, of the states generated for one accepted.
 */
final class Block {
    private final int largest;
    private final int window;

    /** The states in order, their costs, and how many of these are known; none between two blocks. */
    double[][] points = {};

    double[] costs = {};
    int evaluated;

    /** The free coordinate in which the first state differs when they are drawn one after the other. */
    int sequence;

    int size;
    final Deque<Double> ratios = new ArrayDeque<>();
    long generatedBefore;
    long acceptedBefore;

    Block(AsaOptions options) {
        this.largest = options.generBlockMax();
        this.window = options.generMovAvr();
        this.size = options.generBlock();
    }

    boolean pending() {
        return points.length > 0;
    }

    void clear() {
        points = new double[0][];
        costs = new double[0];
        evaluated = 0;
    }

    /** Chooses the size of the next block. */
    void adapt(long generated, long accepted) {
        if (window == 0) {
            return;
        }
        ratios.addLast((generated - generatedBefore) / (double) Math.max(1, accepted - acceptedBefore));
        if (ratios.size() > window) {
            ratios.removeFirst();
        }
        generatedBefore = generated;
        acceptedBefore = accepted;
        double mean = ratios.stream().mapToDouble(Double::doubleValue).sum() / ratios.size();
        size = (int) Math.max(1, Math.min(largest, Math.rint(mean)));
    }
}
