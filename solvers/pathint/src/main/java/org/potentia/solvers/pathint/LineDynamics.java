package org.potentia.solvers.pathint;

import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;

/**
 * The coefficients of a problem on the line in the Ito reading, checked where they are used: with \( a \) and \( b \) as given, the Ito
 * drift is \( a + \tfrac12 b b' \) for Stratonovich and \( a + b b' \) for Fick.
 */
final class LineDynamics {
    /**
     * Step of a numerical derivative in units of the noise over the horizon: with five points truncation costs some 1e-12 and rounding
     * 1e-13, relative to how much a coefficient changes over that noise.
     */
    private static final double STEP = 2e-3;

    private final Diffusion diffusion;
    private final Rate rate;
    private final double share;
    private final double length;

    /** The dynamics over a horizon in years, which sets the scale of derivatives. */
    LineDynamics(EvolutionProblem.LinearDiffusion problem, double horizon) {
        diffusion = problem.diffusion();
        rate = problem.rate();
        share = switch (diffusion.calculus()) {
            case ITO -> 0;
            case STRATONOVICH -> 0.5;
            case FICK -> 1;
        };
        length = STEP * Math.sqrt(horizon);
    }

    /** What a coefficient is at a point and time. */
    @FunctionalInterface
    private interface Coefficient {
        double at(double x, double t);
    }

    double volatility(double x, double t) {
        double b = diffusion.volatility(x, t);
        if (!(b > 0 && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("volatility = " + b + " at x = " + x + ", t = " + t
                    + ", must be finite and > 0: a path integral needs noise everywhere inside the domain");
        }
        return b;
    }

    /** The volatility without a check, for looking at ends of the domain. */
    double rawVolatility(double x, double t) {
        return diffusion.volatility(x, t);
    }

    /** The drift in the reading of the problem. */
    double rawDrift(double x, double t) {
        double a = diffusion.drift(x, t);
        if (!Double.isFinite(a)) {
            throw new IllegalArgumentException("drift = " + a + " at x = " + x + ", t = " + t + ", must be finite");
        }
        return a;
    }

    /** The drift in the Ito reading. */
    double drift(double x, double t) {
        double a = rawDrift(x, t);
        return share == 0 ? a : a + share * volatility(x, t) * volatilitySlope(x, t);
    }

    double volatilitySlope(double x, double t) {
        return slope(this::volatility, x, t);
    }

    double volatilityBend(double x, double t) {
        double h = step(x, t);
        return (-volatility(x + 2 * h, t)
                        + 16 * volatility(x + h, t)
                        - 30 * volatility(x, t)
                        + 16 * volatility(x - h, t)
                        - volatility(x - 2 * h, t))
                / (12 * h * h);
    }

    /** The derivative of drift over volatility, both as given. */
    double ratioSlope(double x, double t) {
        return slope((u, s) -> rawDrift(u, s) / volatility(u, s), x, t);
    }

    /** How much of \( b b' \) the reading adds to the drift: 0, 1/2 or 1. */
    double share() {
        return share;
    }

    double rate(double x, double t) {
        double r = rate.at(x, t);
        if (!Double.isFinite(r)) {
            throw new IllegalArgumentException("rate = " + r + " at x = " + x + ", t = " + t + ", must be finite");
        }
        return r;
    }

    /** Whether there is no rate, or the same everywhere and always. */
    boolean constantRate(double x) {
        return rate.equals(Rate.constant(rate.at(x, 0)));
    }

    boolean timeHomogeneous() {
        return diffusion.timeHomogeneous() && rate.timeHomogeneous();
    }

    Interval domain() {
        return diffusion.domain();
    }

    Boundary lowerBoundary() {
        return diffusion.lowerBoundary();
    }

    Boundary upperBoundary() {
        return diffusion.upperBoundary();
    }

    private double slope(Coefficient f, double x, double t) {
        double h = step(x, t);
        return (8 * (f.at(x + h, t) - f.at(x - h, t)) - (f.at(x + 2 * h, t) - f.at(x - 2 * h, t))) / (12 * h);
    }

    private double step(double x, double t) {
        double room = Math.min(x - domain().lower(), domain().upper() - x);
        return Math.min(length * volatility(x, t), 0.3 * room);
    }
}
