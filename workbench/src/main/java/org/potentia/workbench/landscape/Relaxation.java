package org.potentia.workbench.landscape;

import org.potentia.api.Doubles;

/**
 * How fast the law of the state settles.
 *
 * @param rates the slowest decay rates above zero, 1/year, increasing; empty if they are not known
 * @param relativeErrors the relative error of each that is claimed
 * @param remark why there are no rates, or why they are less accurate than promised, in one sentence; empty if all is well
 * @since 0.1
 */
public record Relaxation(Doubles rates, Doubles relativeErrors, String remark) {
    /** Says why there are none. */
    static Relaxation none(String reason) {
        return new Relaxation(Doubles.of(), Doubles.of(), reason);
    }

    /**
     * Returns the times in which the deviations from the stationary law fall to 1/e.
     *
     * @return the reciprocals of the rates, years
     */
    public Doubles times() {
        return rates.map(rate -> 1 / rate);
    }
}
