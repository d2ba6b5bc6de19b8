package org.potentia.solvers.pathint;

import java.util.function.DoubleBinaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.option.Settings;

/** Diffusions of the tests. */
record Dynamics(
        DoubleBinaryOperator a,
        DoubleBinaryOperator b,
        Interval domain,
        Boundary lowerBoundary,
        Boundary upperBoundary,
        boolean timeHomogeneous)
        implements Diffusion {
    static Dynamics of(DoubleBinaryOperator a, DoubleBinaryOperator b) {
        return new Dynamics(a, b, Interval.REALS, Boundary.NATURAL, Boundary.NATURAL, true);
    }

    static Dynamics on(
            Interval domain, Boundary lower, Boundary upper, DoubleBinaryOperator a, DoubleBinaryOperator b) {
        return new Dynamics(a, b, domain, lower, upper, true);
    }

    /** dS = carry S dt + sigma S dW. */
    static LinearDiffusion lognormal(double carry, double sigma, double rate) {
        return new LinearDiffusion(
                on(Interval.above(0), Boundary.NATURAL, Boundary.NATURAL, (x, t) -> carry * x, (x, t) -> sigma * x),
                Rate.constant(-rate));
    }

    /** The one-factor model (16) of SMFM: dS = carry S dt + sigma F dW. */
    static LinearDiffusion threeRegions(
            double carry, double sigma, double low, double high, double x, double y, double rate) {
        return new LinearDiffusion(
                on(Interval.above(0), Boundary.NATURAL, Boundary.NATURAL, (s, t) -> carry * s, (s, t) -> {
                    double f = s < low
                            ? s
                            : s <= high
                                    ? Math.pow(s, x) * Math.pow(low, 1 - x)
                                    : Math.pow(s, y) * Math.pow(low, 1 - x) * Math.pow(high, x - y);
                    return sigma * f;
                }),
                Rate.constant(-rate));
    }

    static Settings settings() {
        return new PathintProvider().options().defaults();
    }

    static Propagator propagator(Settings settings) {
        return new PathintProvider().create(settings);
    }

    static BackwardPropagator backward() {
        return (BackwardPropagator) propagator(settings());
    }

    @Override
    public double drift(double x, double t) {
        return a.applyAsDouble(x, t);
    }

    @Override
    public double volatility(double x, double t) {
        return b.applyAsDouble(x, t);
    }
}
