package org.potentia.models.smfm.hedge;

import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.valuation.Contract;
import org.potentia.models.smfm.price.Lognormal;

/**
 * The delta of Black and Scholes (13).
 *
 * @param terms of the option
 * @param volatility lognormal, that at the start
 * @param updated whether the volatility of the day takes its place
 * @param x to read the volatility of the day, which is relative to \( s^x \)
 */
record BlackScholesRule(Terms terms, double volatility, boolean updated, double x) implements HedgeRule {
    static BlackScholesRule fixed(Terms terms, double volatility) {
        return new BlackScholesRule(terms, volatility, false, 1);
    }

    @Override
    public double ratio(int step, double price, double sigma) {
        double today = updated ? sigma * HedgeLaw.perSigma(x, Math.log(price)) : volatility;
        return formula(terms.years() - step * terms.interval(), price, today).delta();
    }

    double premium() {
        return formula(terms.years(), 1, volatility).price();
    }

    double vega() {
        return formula(terms.years(), 1, volatility).vega();
    }

    private Lognormal formula(double left, double price, double today) {
        return new Lognormal(
                new Contract(terms.type(), Exercise.EUROPEAN, terms.strike(), left),
                terms.underlying().at(price),
                today);
    }
}
