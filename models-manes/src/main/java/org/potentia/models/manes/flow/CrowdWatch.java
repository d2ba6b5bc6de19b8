package org.potentia.models.manes.flow;

/** Sees a simulated market after every step. */
@FunctionalInterface
interface CrowdWatch {
    /**
     * Looks at the market.
     *
     * @param step the number of the step, from 1
     * @param returns the log-return of every asset; not to be changed; of an asset that has defaulted, what it was then
     * @param alive which assets have not defaulted; not to be changed
     */
    void see(int step, double[] returns, boolean[] alive);
}
