package org.potentia.models.smfm.factor;

import org.potentia.api.Doubles;

/**
 * A diffusion between two kinks of its noise, where its Lagrangian is smooth.
 *
 * @param base the diffusion; its first coordinate is a price
 * @param lower prices are above it
 * @param upper and below it
 */
record Bounded(CurvedDiffusion base, double lower, double upper) implements CurvedDiffusion {
    /**
     * The part in which two prices are.
     *
     * @throws IllegalArgumentException if there is a kink between them
     */
    static Bounded around(CurvedDiffusion base, Doubles kinks, double from, double to) {
        double lower = Double.NEGATIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        for (double kink : kinks.toArray()) {
            if ((from - kink) * (to - kink) <= 0) {
                throw new IllegalArgumentException("F has a kink at " + kink + " on the way from " + from + " to " + to
                        + ", where a most probable path is not defined; take the smooth F, smooth = true");
            }
            lower = kink < from ? Math.max(lower, kink) : lower;
            upper = kink > from ? Math.min(upper, kink) : upper;
        }
        return new Bounded(base, lower, upper);
    }

    @Override
    public int dimension() {
        return base.dimension();
    }

    @Override
    public LocalDiffusion at(double... point) {
        return base.at(point);
    }

    @Override
    public boolean inside(double... point) {
        return point[0] > lower && point[0] < upper && base.inside(point);
    }

    @Override
    public double scale(int coordinate, double... point) {
        double scale = base.scale(coordinate, point);
        // differences must not reach across a kink
        return coordinate == 0 ? Math.min(scale, Math.min(point[0] - lower, upper - point[0]) * 100) : scale;
    }
}
