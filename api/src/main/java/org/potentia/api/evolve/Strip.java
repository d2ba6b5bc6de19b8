package org.potentia.api.evolve;

import org.potentia.api.Doubles;
import org.potentia.api.option.Provenance;

/**
 * Expectations of several payoffs from one starting point.
 *
 * @param values the expectation of each payoff
 * @param error the estimated largest absolute error
 * @param shortfall why the tolerance asked for is not met, in one sentence; empty if it is
 * @param cost what it took
 * @param provenance who made this result
 * @since 0.1
 */
public record Strip(Doubles values, double error, String shortfall, Cost cost, Provenance provenance) {}
