package org.potentia.solvers.langevin;

/** The density at one time, with what is known of its error. */
final class Estimate {
    private final double[] density;
    private final Errors errors;
    private final Moments moments;

    Estimate(double[] density, Errors errors, Moments moments) {
        this.density = density;
        this.errors = errors;
        this.moments = moments;
    }

    /**
     * The first moments.
     *
     * @param mass relative to that at the beginning
     * @param mean of the normalised density
     * @param variance of the normalised density
     */
    record Moments(double mass, double mean, double variance) {}

    /** Returns the density at the points asked for. */
    double[] density() {
        return density;
    }

    Errors errors() {
        return errors;
    }

    Moments moments() {
        return moments;
    }
}
