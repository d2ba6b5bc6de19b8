package org.potentia.solvers.langevin;

/**
 * When a step of a path first crosses a wall, the path in between being a Brownian bridge. Exact for constant coefficients.
 *
 * <p>In the time \( \zeta = s / (1 - s) \) a bridge from a distance \( d \) to a distance \( e \) on the other side is a Wiener process with
 * a drift of \( -e \), which covers the distance in a time of the inverse Gaussian law with mean \( d/e \) and shape \( d^2/v \), where
 * \( v \) is the variance of the step. A bridge that crosses and returns to the same side does so, up to then, like its mirror image.
 */
final class Crossing {
    private Crossing() {}

    /**
     * Draws when a step crosses a wall.
     *
     * @param from how far from the wall it begins, positive
     * @param to how far from the wall it ends, on the same side if positive
     * @param variance the variance of the step
     * @param noise random numbers
     * @return the share of the step at which it does, {@code +Infinity} if it does not
     */
    static double draw(double from, double to, double variance, Noise noise) {
        if (Double.isInfinite(from)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!(variance > 0)) {
            return to <= 0 ? from / (from - to) : Double.POSITIVE_INFINITY;
        }
        if (to > 0 && !(noise.uniform() >= Walls.clear(from * to, variance))) {
            return Double.POSITIVE_INFINITY;
        }
        return share(from, Math.abs(to), variance, noise.normal(), noise.uniform());
    }

    /**
     * Draws from the inverse Gaussian law. Source: J. R. Michael, W. R. Schucany, R. W. Haas (1976), doi:10.1080/00031305.1976.10479147,
     * with the smaller root as a quotient, so that nothing cancels.
     */
    static double share(double from, double to, double variance, double normal, double uniform) {
        double square = normal * normal * variance;
        double time;
        if (to == 0) {
            // no drift: Lévy's law
            time = from * from / square;
        } else {
            double mean = from / to;
            double half = square / (2 * from * to);
            double factor = 1 + half + Math.sqrt(half * (2 + half));
            double smaller = mean / factor;
            time = uniform * (mean + smaller) <= mean ? smaller : mean * factor;
        }
        return Double.isInfinite(time) ? 1 : time / (1 + time);
    }
}
