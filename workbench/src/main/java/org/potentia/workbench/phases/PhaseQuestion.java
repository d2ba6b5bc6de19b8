package org.potentia.workbench.phases;

import java.util.Optional;

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
public record PhaseQuestion(Market market, Axis over, Optional<Axis> and, boolean hysteresis, boolean exponents) {}
