package org.potentia.models.smfm.evolve;

import org.potentia.api.Doubles;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.figure.Curve;

/**
 * Lines of equal density around the highest point, for densities with one hill: the farthest point of
 * each ray at which a level is met.
 *
 * @param end the density of price and volatility
 * @param unit what volatilities are divided by, positive
 */
record Contours(PlanarSnapshot end, double unit) {
    private static final int RAYS = 120;
    private static final double FARTHEST = 10;
    private static final int STEPS = 1000;

    /** How many standard deviations of the price the top may be from its mean. */
    private static final double NEAR = 2;

    /** One closed line at a share of the height. */
    Curve at(double share) {
        PlanarFunction density = end.density();
        int peak = peak();
        double level = share * density.values().get(peak);
        double x = density.x().get(peak / density.y().size());
        double y = density.y().get(peak % density.y().size());
        double[] prices = new double[RAYS + 1];
        double[] volatilities = new double[RAYS + 1];
        for (int k = 0; k <= RAYS; k++) {
            double angle = 2 * Math.PI * k / RAYS;
            double dx = Math.cos(angle) * Math.sqrt(end.varianceX());
            double dy = Math.sin(angle) * Math.sqrt(end.varianceY());
            double reach = reach(x, y, dx, dy, level);
            prices[k] = x + reach * dx;
            volatilities[k] = (y + reach * dy) / unit;
        }
        return Curve.line(Case.number(share) + " of the height", Doubles.of(prices), Doubles.of(volatilities));
    }

    /** The highest point near the mean: where the noise has nearly no bounds, mass may stand in a needle far from the hill. */
    private int peak() {
        PlanarFunction density = end.density();
        int peak = -1;
        for (int k = 0; k < density.values().size(); k++) {
            double far = Math.abs(density.x().get(k / density.y().size()) - end.meanX());
            if (far <= NEAR * Math.sqrt(end.varianceX())
                    && (peak < 0 || density.values().get(k) > density.values().get(peak))) {
                peak = k;
            }
        }
        return Math.max(0, peak);
    }

    private double reach(double x, double y, double dx, double dy, double level) {
        double outside = 0;
        for (int k = STEPS; k > 0; k--) {
            double way = FARTHEST * k / STEPS;
            double inside = value(x + way * dx, y + way * dy);
            if (inside >= level) {
                double step = FARTHEST / STEPS;
                return k == STEPS ? way : way + step * (inside - level) / (inside - outside);
            }
            outside = inside;
        }
        return 0;
    }

    /** Bilinear between the points; 0 outside of the mesh. */
    private double value(double x, double y) {
        PlanarFunction density = end.density();
        int i = cell(density.x(), x);
        int j = cell(density.y(), y);
        if (i < 0 || j < 0) {
            return 0;
        }
        double u =
                (x - density.x().get(i)) / (density.x().get(i + 1) - density.x().get(i));
        double v =
                (y - density.y().get(j)) / (density.y().get(j + 1) - density.y().get(j));
        return (1 - u) * ((1 - v) * density.value(i, j) + v * density.value(i, j + 1))
                + u * ((1 - v) * density.value(i + 1, j) + v * density.value(i + 1, j + 1));
    }

    /** The cell that holds a point; -1 if none does. */
    private static int cell(Doubles mesh, double point) {
        if (!(point >= mesh.get(0) && point <= mesh.get(mesh.size() - 1))) {
            return -1;
        }
        int low = 0;
        int high = mesh.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (mesh.get(middle) <= point) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
