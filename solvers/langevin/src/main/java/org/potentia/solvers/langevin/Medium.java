package org.potentia.solvers.langevin;

import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;

/**
 * Where paths move.
 *
 * @param diffusion the coefficients
 * @param calculus how their noise is read
 * @param rate the rate at which they gain weight
 * @param walls the ends of the domain
 * @param weightless whether the rate is zero
 */
record Medium(Diffusion diffusion, Calculus calculus, Rate rate, Walls walls, boolean weightless) {
    /** Beyond this a state has run away: its fifth power would overflow. */
    static final double FARTHEST = 1e60;

    /** The share of the length of a step by which the slope of the noise is taken: its error is a millionth of that of the step. */
    private static final double SLOPE = 1e-3;

    static Medium of(LinearDiffusion problem) {
        Diffusion diffusion = problem.diffusion();
        return new Medium(
                diffusion,
                diffusion.calculus(),
                problem.rate(),
                new Walls(diffusion.domain(), new Boundaries(diffusion.lowerBoundary(), diffusion.upperBoundary())),
                problem.rate().equals(Rate.NONE));
    }

    /** Returns the noise at the state or its mirror image inside. */
    double noise(double x, double t) {
        return diffusion.volatility(walls.fold(x), t);
    }

    /** Returns the drift of the same process in the reading of Ito, for steps of a given length. */
    double itoDrift(double x, double t, double step) {
        double inside = walls.fold(x);
        double a = diffusion.drift(inside, t);
        return switch (calculus) {
            case ITO -> a;
            case STRATONOVICH -> a + 0.5 * noiseTimesSlope(inside, t, step);
            case FICK -> a + noiseTimesSlope(inside, t, step);
        };
    }

    private double noiseTimesSlope(double x, double t, double step) {
        double b = diffusion.volatility(x, t);
        double reach = SLOPE * b * Math.sqrt(step);
        return b == 0 ? 0 : b * slope(x, t, reach);
    }

    private double slope(double x, double t, double reach) {
        double upper = Math.min(x + reach, walls.domain().upper());
        double lower = Math.max(x - reach, walls.domain().lower());
        // the differences as they are in the arithmetic, and never on an end that does not belong to the domain
        upper = walls.fold(upper);
        lower = walls.fold(lower);
        return upper > lower ? (diffusion.volatility(upper, t) - diffusion.volatility(lower, t)) / (upper - lower) : 0;
    }

    /**
     * Returns the slope of the logarithm of the density at a reflecting end, inwards, so that no flux passes: \( 2a/b^2 - (b^2)'/b^2 \) in
     * the reading of Ito, or half that of \( (b^2 p)'' = 2 a p' \) at an absorbing end, \( a/b^2 - (b^2)'/b^2 \).
     *
     * @param end the end
     * @param inwards 1 at the lower end, -1 at the upper
     * @param t the time
     * @param absorbing which of the two
     * @param reach a distance over which the noise hardly changes
     */
    double tilt(double end, int inwards, double t, boolean absorbing, double reach) {
        double x = walls.fold(end);
        double b = diffusion.volatility(x, t);
        double slope = slope(x, t, 1e-3 * reach);
        double share = switch (calculus) {
            case ITO -> 0;
            case STRATONOVICH -> 0.5;
            case FICK -> 1;
        };
        double drift = diffusion.drift(x, t) + share * b * slope;
        return inwards * ((absorbing ? 1 : 2) * drift / (b * b) - 2 * slope / b);
    }

    /**
     * Finds out why a step has led nowhere: because a coefficient is no number where it begins or where it looked, or because the step is
     * so long that the path runs away.
     *
     * @throws IllegalArgumentException if a coefficient is no number
     */
    void blame(double x, double t, double dt, double increment) {
        number(x, t);
        double base = x + diffusion.drift(x, t) * dt + diffusion.volatility(x, t) * increment;
        double reach = diffusion.volatility(x, t) * Math.sqrt(dt);
        for (double looked : new double[] {base, base + reach, base - reach}) {
            if (Math.abs(looked) < FARTHEST) {
                number(walls.fold(looked), t);
                number(walls.fold(looked), t + dt);
            }
        }
    }

    /** Requires that no coefficient is NaN. One that is infinite is a path that runs away. */
    private void number(double x, double t) {
        number(diffusion.drift(x, t), "drift", x, t);
        number(diffusion.volatility(x, t), "volatility", x, t);
        number(rate.at(x, t), "rate", x, t);
    }

    private static void number(double value, String name, double x, double t) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " at x = " + x + ", t = " + t + ", must be finite");
        }
    }
}
