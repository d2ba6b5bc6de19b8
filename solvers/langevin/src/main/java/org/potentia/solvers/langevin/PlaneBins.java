package org.potentia.solvers.langevin;

/** The positions of paths in the plane on a fine grid of uncorrelated coordinates, and their first and second moments. */
final class PlaneBins {
    /**
     * Coordinates in which the paths have no correlation and unit variance, and the nodes in them.
     *
     * @param meanX the mean of the first coordinate
     * @param meanY the mean of the second coordinate
     * @param deviationX the standard deviation of the first coordinate
     * @param deviationY the standard deviation of the second coordinate
     * @param rho their correlation
     * @param reach nodes go from minus this to this in both directions
     * @param count how many nodes in each direction
     */
    record Layout(
            double meanX, double meanY, double deviationX, double deviationY, double rho, double reach, int count) {
        double first(double x) {
            return (x - meanX) / deviationX;
        }

        double second(double x, double y) {
            return ((y - meanY) / deviationY - rho * first(x)) / across();
        }

        double across() {
            return Math.sqrt((1 - rho) * (1 + rho));
        }

        /** Returns the area of a unit square of the uncorrelated coordinates. */
        double area() {
            return deviationX * deviationY * across();
        }

        double width() {
            return 2 * reach / (count - 1);
        }
    }

    private final Layout layout;
    private final PlaneMedium medium;
    private final double[] counts;
    /** Of 1, x, y, x², y², xy about the means of the layout. */
    private final double[] moments = new double[6];

    PlaneBins(Layout layout, PlaneMedium medium) {
        this.layout = layout;
        this.medium = medium;
        counts = new double[layout.count * layout.count];
    }

    void add(double x, double y, double weight) {
        deposit(x, y, weight);
        images(x, y, weight);
        double offX = x - layout.meanX;
        double offY = y - layout.meanY;
        moments[0] += weight;
        moments[1] += weight * offX;
        moments[2] += weight * offY;
        moments[3] += weight * offX * offX;
        moments[4] += weight * offY * offY;
        moments[5] += weight * offX * offY;
    }

    private void images(double x, double y, double weight) {
        Walls walls = medium.wallsX();
        double[] xs = {2 * walls.domain().lower() - x, 2 * walls.domain().upper() - x};
        int[] signs = {
            PlaneMedium.sign(walls.boundaries().lower()),
            PlaneMedium.sign(walls.boundaries().upper())
        };
        imagesY(x, y, weight);
        for (int i = 0; i < 2; i++) {
            if (signs[i] != 0 && Double.isFinite(xs[i])) {
                deposit(xs[i], y, signs[i] * weight);
                imagesY(xs[i], y, signs[i] * weight);
            }
        }
    }

    private void imagesY(double x, double y, double weight) {
        Walls walls = medium.wallsY();
        int lower = PlaneMedium.sign(walls.boundaries().lower());
        int upper = PlaneMedium.sign(walls.boundaries().upper());
        if (lower != 0 && Double.isFinite(walls.domain().lower())) {
            deposit(x, 2 * walls.domain().lower() - y, lower * weight);
        }
        if (upper != 0 && Double.isFinite(walls.domain().upper())) {
            deposit(x, 2 * walls.domain().upper() - y, upper * weight);
        }
    }

    /** Shares a weight between the four nodes around a point. */
    private void deposit(double x, double y, double weight) {
        double width = layout.width();
        double placeU = (layout.first(x) + layout.reach) / width;
        double placeV = (layout.second(x, y) + layout.reach) / width;
        int last = layout.count - 1;
        if (placeU >= 0 && placeU < last && placeV >= 0 && placeV < last) {
            int i = (int) placeU;
            int j = (int) placeV;
            double u = placeU - i;
            double v = placeV - j;
            int at = i * layout.count + j;
            counts[at] += weight * (1 - u) * (1 - v);
            counts[at + 1] += weight * (1 - u) * v;
            counts[at + layout.count] += weight * u * (1 - v);
            counts[at + layout.count + 1] += weight * u * v;
        }
    }

    /** Returns \( a c + b c' \) for the counts of two. */
    static double[] combine(PlaneBins first, double a, PlaneBins second, double b) {
        return Bins.combine(first.counts, a, second.counts, b);
    }

    /** Returns the same combination of the moments. */
    static double[] combineMoments(PlaneBins first, double a, PlaneBins second, double b) {
        return Bins.combine(first.moments, a, second.moments, b);
    }
}
