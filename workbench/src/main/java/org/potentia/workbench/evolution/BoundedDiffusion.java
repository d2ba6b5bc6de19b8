package org.potentia.workbench.evolution;

import org.potentia.api.Interval;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;

/**
 * A diffusion between ends of one's own.
 *
 * @param inner the diffusion without them
 * @param domain where it lives
 * @param boundaries what happens at the ends
 * @since 0.1
 */
public record BoundedDiffusion(Diffusion inner, Interval domain, Boundaries boundaries) implements Diffusion {
    /**
     * Checks that the ends lie inside the domain of the diffusion.
     *
     * @throws IllegalArgumentException if they do not
     */
    public BoundedDiffusion {
        if (domain.lower() < inner.domain().lower()
                || domain.upper() > inner.domain().upper()) {
            throw new IllegalArgumentException(
                    "domain " + domain + ", must lie inside that of the diffusion, " + inner.domain());
        }
    }

    @Override
    public double drift(double x, double t) {
        return inner.drift(x, t);
    }

    @Override
    public double volatility(double x, double t) {
        return inner.volatility(x, t);
    }

    @Override
    public Calculus calculus() {
        return inner.calculus();
    }

    @Override
    public Boundary lowerBoundary() {
        return boundaries.lower();
    }

    @Override
    public Boundary upperBoundary() {
        return boundaries.upper();
    }

    @Override
    public boolean timeHomogeneous() {
        return inner.timeHomogeneous();
    }
}
