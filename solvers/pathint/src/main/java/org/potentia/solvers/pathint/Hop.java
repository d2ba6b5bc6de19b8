package org.potentia.solvers.pathint;

/**
 * One short step of the process from one state: a density of where it leads. What the step multiplies mass by, the rate, is apart from it.
 */
sealed interface Hop permits PrepointHop, MidpointHop {
    /**
     * How far a step is followed, in standard deviations: what lies beyond is 2e-17, less than rounding.
     */
    double WIDTH = 8.5;

    /**
     * How far a Gaussian step is followed in a matrix: what lies beyond is 6e-14, and as mass, mean and variance are made exact
     * nevertheless, it is the fourth moment that it touches, by less than what a step neglects anyway.
     */
    double BAND_WIDTH = 7.5;

    /** Where the step leads on average, without the ends of the domain. */
    double mean();

    /** The standard deviation of the step, without the ends of the domain. */
    double deviation();

    /** The density of the step at a state inside the domain. */
    double density(double target);

    /** The lowest state worth looking at. */
    double lowest();

    /** The highest state worth looking at. */
    double highest();

    /** Whether the density is the Gaussian of {@link #mean()} and {@link #deviation()}. */
    boolean gaussian();

    /** The exact mass of the density inside the domain; NaN where it is not known. */
    double mass();

    /** What mass is multiplied by during the step. */
    double growth();

    /** The absorbing end that the step may reach; NaN where there is none. */
    double absorbingEnd();

    /**
     * The expectation of a payoff at the end of the step, without the growth; what is absorbed is paid at the end that absorbs it.
     */
    default double expectation(PiecewisePayoff payoff) {
        return gaussian() && payoff.linear() ? payoff.gaussian(mean(), deviation()) : payoff.numeric(this);
    }
}
