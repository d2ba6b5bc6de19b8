package org.potentia.workbench.phases;

import java.util.Optional;
import org.potentia.workbench.InputException;

/**
 * What is asked of the phases of a market.
 *
 * @param market the market
 * @param over the parameter that is swept
 * @param and a second parameter, for a map
 * @param hysteresis whether the parameter is turned up and down as well
 * @param exponents whether the exponents of a transition of second order are measured
 * @since 0.1
 */
public record PhaseQuestion(Market market, Axis over, Optional<Axis> and, boolean hysteresis, boolean exponents) {
    /**
     * Checks that the market has the parameters, at both ends of their ranges.
     *
     * @throws InputException if a parameter is unknown or does not admit an end, or both are the same
     */
    public PhaseQuestion {
        check(market, over);
        if (and.isPresent()) {
            check(market, and.get());
            if (and.get().name().equals(over.name())) {
                throw new InputException(
                        "both parameters of the map are " + over.name() + ", must be two different ones");
            }
        }
    }

    private static void check(Market market, Axis axis) {
        market.with(axis.name(), axis.from());
        market.with(axis.name(), axis.to());
    }
}
