package org.potentia.solvers.pathint;

/**
 * A step with the coefficients halfway between its two states: the kernel of the Feynman Lagrangian (22) in one dimension, with
 * \( h = g - \tfrac12 b b' \), the measure \( 1/b \) at the end of the step, and
 * \( L = \tfrac12 (\dot M - h)^2 / b^2 + \tfrac12 b (h/b)' - V \). Taken literally it does not conserve mass (errata C8): its norm grows at
 * the rate \( \tfrac18 (2 b'^2 - b b'') \), which the corrected form adds to the Lagrangian.
 */
record MidpointHop(
        LineDynamics dynamics, double from, double time, double step, double mean, double deviation, boolean corrected)
        implements Hop {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Wider than that of a Gaussian, for the volatility halfway may be larger than where the step begins. */
    private static final double WIDER = 12;

    @Override
    public boolean gaussian() {
        return false;
    }

    @Override
    public double lowest() {
        return mean - WIDER * deviation;
    }

    @Override
    public double highest() {
        return mean + WIDER * deviation;
    }

    @Override
    public double density(double target) {
        double middle = 0.5 * (from + target);
        double b = dynamics.volatility(middle, time);
        double slope = dynamics.volatilitySlope(middle, time);
        double bend = dynamics.volatilityBend(middle, time);
        // h = a + (share - 1/2) b b', with a as given
        double shift = dynamics.share() - 0.5;
        double h = dynamics.rawDrift(middle, time) + shift * b * slope;
        double divergence = b * (dynamics.ratioSlope(middle, time) + shift * bend);
        double velocity = (target - from) / step - h;
        double lagrangian = 0.5 * velocity * velocity / (b * b) + 0.5 * divergence - dynamics.rate(middle, time);
        if (corrected) {
            lagrangian += 0.125 * (2 * slope * slope - b * bend);
        }
        return Math.exp(-step * lagrangian) / (ROOT_TWO_PI * Math.sqrt(step) * dynamics.volatility(target, time));
    }

    @Override
    public double mass() {
        return Double.NaN;
    }

    @Override
    public double growth() {
        return 1;
    }

    @Override
    public double absorbingEnd() {
        return Double.NaN;
    }
}
