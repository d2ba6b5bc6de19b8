package org.potentia.solvers.langevin;

import org.potentia.api.model.PlanarDiffusion;

/** A path in the plane on its way, in steps of Euler. */
final class PlaneWalker {
    private final PlaneMedium medium;
    private final PlanarDiffusion diffusion;
    private final double rho;
    private final boolean absorbs;
    private final boolean weightless;

    double x;
    double y;
    double weight;

    PlaneWalker(PlaneMedium medium) {
        this.medium = medium;
        diffusion = medium.diffusion();
        rho = diffusion.correlation();
        absorbs = medium.wallsX().absorb() || medium.wallsY().absorb();
        weightless = medium.weightless();
    }

    void start(double atX, double atY) {
        x = atX;
        y = atY;
        weight = 1;
    }

    /**
     * Makes a step. A path that is absorbed loses its weight.
     *
     * @param first the increment of the Wiener process of the first coordinate
     * @param second an increment independent of it
     * @return false if the path has run away
     * @throws IllegalArgumentException if a coefficient is no number
     */
    boolean step(double t, double dt, double first, double second) {
        if (weight == 0) {
            return true;
        }
        double bx = diffusion.volatilityX(x, y, t);
        double by = diffusion.volatilityY(x, y, t);
        double nextX = x + diffusion.driftX(x, y, t) * dt + bx * first;
        double nextY = y + diffusion.driftY(x, y, t) * dt + by * (rho * first + medium.across() * second);
        if (!(Math.abs(nextX) < Medium.FARTHEST && Math.abs(nextY) < Medium.FARTHEST)) {
            medium.blame(x, y, t);
            return false;
        }
        if (absorbs) {
            double clearX = medium.wallsX().swallow(nextX) ? 0 : medium.wallsX().survival(x, nextX, bx * bx * dt);
            double clearY = medium.wallsY().swallow(nextY) ? 0 : medium.wallsY().survival(y, nextY, by * by * dt);
            weight *= clearX * clearY;
            if (weight == 0) {
                return true;
            }
        }
        nextX = medium.wallsX().fold(nextX);
        nextY = medium.wallsY().fold(nextY);
        if (!weightless) {
            double factor = Math.exp(
                    0.5 * dt * (medium.rate().at(x, y, t) + medium.rate().at(nextX, nextY, t + dt)));
            if (!(factor < Medium.FARTHEST)) {
                medium.blame(nextX, nextY, t + dt);
                return false;
            }
            weight *= factor;
        }
        x = nextX;
        y = nextY;
        return true;
    }
}
