package org.potentia.numerics;

import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;

/**
 * The overdamped motion in a potential, \( dy = -V'(y)\,dt + h\,dW \). Its stationary density is \( \propto e^{-2V/h^2} \). The noise does
 * not depend on the state, so the readings of Itô and Stratonovich agree.
 *
 * @param potential the potential \( V \) with its noise \( h \)
 * @param boundaries what happens at finite ends of its domain
 * @since 0.1
 */
public record PotentialDiffusion(Potential potential, Boundaries boundaries) implements Diffusion {
    /**
     * Makes the motion that is natural at both ends.
     *
     * @param potential the potential with its noise
     */
    public PotentialDiffusion(Potential potential) {
        this(potential, Boundaries.NATURAL);
    }

    @Override
    public double drift(double x, double t) {
        return -potential.gradient(x);
    }

    @Override
    public double volatility(double x, double t) {
        return potential.noise();
    }

    @Override
    public Interval domain() {
        return potential.domain();
    }

    @Override
    public Boundary lowerBoundary() {
        return boundaries.lower();
    }

    @Override
    public Boundary upperBoundary() {
        return boundaries.upper();
    }
}
