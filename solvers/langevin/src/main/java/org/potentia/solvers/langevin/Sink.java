package org.potentia.solvers.langevin;

/** Takes the positions of paths at the times asked for. */
interface Sink {
    /**
     * Takes a position.
     *
     * @param time which of the times
     * @param fine whether of the path with the finer steps
     * @param x the position
     * @param weight the weight, above zero
     */
    void take(int time, boolean fine, double x, double weight);
}
