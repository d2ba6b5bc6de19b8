package org.potentia.solvers.langevin;

import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.PlanarRate;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.PlanarDiffusion;

/**
 * Where paths move in the plane.
 *
 * @param diffusion the coefficients
 * @param rate the rate at which they gain weight
 * @param wallsX the ends of the domain of the first coordinate
 * @param wallsY the ends of the domain of the second coordinate
 * @param across \( \sqrt{1 - \rho^2} \)
 */
record PlaneMedium(PlanarDiffusion diffusion, PlanarRate rate, Walls wallsX, Walls wallsY, double across) {
    static PlaneMedium of(EvolutionProblem.Planar problem) {
        PlanarDiffusion diffusion = problem.diffusion();
        double rho = diffusion.correlation();
        if (!(Math.abs(rho) <= 1)) {
            throw new IllegalArgumentException("correlation = " + rho + ", must be in [-1, 1]");
        }
        return new PlaneMedium(
                diffusion,
                problem.rate(),
                new Walls(diffusion.domainX(), diffusion.boundariesX()),
                new Walls(diffusion.domainY(), diffusion.boundariesY()),
                Math.sqrt((1 - rho) * (1 + rho)));
    }

    boolean weightless() {
        return rate.equals(PlanarRate.NONE);
    }

    /** Returns a wall's sign for images: 1 where paths turn back, -1 where they are absorbed, 0 where nothing is known. */
    static int sign(Boundary boundary) {
        return switch (boundary) {
            case NATURAL -> 0;
            case REFLECTING -> 1;
            case ABSORBING -> -1;
        };
    }

    void start(double x, double y) {
        if (!wallsX.domain().contains(x) || !wallsY.domain().contains(y)) {
            throw new IllegalArgumentException(
                    "start (" + x + ", " + y + "), must be in the domain " + wallsX.domain() + " x " + wallsY.domain());
        }
    }

    /**
     * Finds out why a step from a state has led nowhere.
     *
     * @throws IllegalArgumentException if a coefficient is no number there
     */
    void blame(double x, double y, double t) {
        number(diffusion.driftX(x, y, t), "drift of x", x, y, t);
        number(diffusion.driftY(x, y, t), "drift of y", x, y, t);
        number(diffusion.volatilityX(x, y, t), "volatility of x", x, y, t);
        number(diffusion.volatilityY(x, y, t), "volatility of y", x, y, t);
        number(rate.at(x, y, t), "rate", x, y, t);
    }

    private static void number(double value, String name, double x, double y, double t) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " at (" + x + ", " + y + "), t = " + t + ", must be finite");
        }
    }
}
