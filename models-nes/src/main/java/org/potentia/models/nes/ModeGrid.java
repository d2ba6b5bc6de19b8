package org.potentia.models.nes;

import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;

/**
 * Points at which functions of a return are tabulated, and interpolation between them. The points are evenly spaced in
 *
 * <p>\[ x(y) = \sum_k \operatorname{arsinh}\frac{y - m_k}{2 s_k}, \]
 *
 * <p>\( m_k \) and \( s_k \) being the means and standard deviations of the components of the stationary law, so that each component is resolved
 * on its own scale and the space between them is not wasted on. Interpolation is that of Lagrange in \( x \) through eight neighbours.
 */
final class ModeGrid {
    /** How many neighbours an interpolation takes. */
    static final int STENCIL = 8;

    /** The numbers \( 1 / \prod_{k \ne j} (j - k) \) of Lagrange. */
    private static final double[] LEADING = leading();

    private static final int MOST_STEPS = 200;

    private final double[] means;
    private final double[] scales;
    private final double start;
    private final double step;
    private final double[] points;

    /**
     * Makes the points.
     *
     * @param law the stationary law
     * @param lower the first point
     * @param upper the last point, above the first
     * @param size how many points, more than a stencil
     */
    ModeGrid(GaussianMixture law, double lower, double upper, int size) {
        // the third component is the overlap of the other two and lies between them
        int count = Math.min(2, law.size());
        means = new double[count];
        scales = new double[count];
        for (int k = 0; k < count; k++) {
            means[k] = law.means().get(k);
            scales[k] = 2 * Math.sqrt(law.variances().get(k));
        }
        start = coordinate(lower);
        step = (coordinate(upper) - start) / (size - 1);
        points = new double[size];
        points[0] = lower;
        points[size - 1] = upper;
        for (int i = 1; i < size - 1; i++) {
            points[i] = inverse(start + i * step, points[i - 1], upper);
        }
    }

    /** The points, in increasing order. */
    Doubles points() {
        return Doubles.of(points);
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    /** Whether a return lies between the first and the last point. */
    boolean contains(double y) {
        return y >= points[0] && y <= points[points.length - 1];
    }

    /** The last point that is not above a return inside, the last but one at most. */
    int interval(double y) {
        int i = Math.clamp((int) ((coordinate(y) - start) / step), 0, points.length - 2);
        // rounding of the map may be off by one
        while (i > 0 && points[i] > y) {
            i--;
        }
        while (i < points.length - 2 && points[i + 1] <= y) {
            i++;
        }
        return i;
    }

    /**
     * Computes the weights of the neighbours.
     *
     * @param y a return inside
     * @param weights takes the {@link #STENCIL} weights
     * @return the index of the first neighbour
     */
    int stencil(double y, double[] weights) {
        double position = (coordinate(y) - start) / step;
        int first = Math.clamp((int) position - (STENCIL / 2 - 1), 0, points.length - STENCIL);
        double t = position - first;
        double before = 1;
        for (int j = 0; j < STENCIL; j++) {
            weights[j] = LEADING[j] * before;
            before *= t - j;
        }
        double after = 1;
        for (int j = STENCIL - 1; j >= 0; j--) {
            weights[j] *= after;
            after *= t - j;
        }
        return first;
    }

    private static double[] leading() {
        double[] leading = new double[STENCIL];
        for (int j = 0; j < STENCIL; j++) {
            leading[j] = 1;
            for (int k = 0; k < STENCIL; k++) {
                leading[j] /= k == j ? 1 : j - k;
            }
        }
        return leading;
    }

    private double coordinate(double y) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            sum += arsinh((y - means[k]) / scales[k]);
        }
        return sum;
    }

    private double slope(double y) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            sum += 1 / Math.hypot(y - means[k], scales[k]);
        }
        return sum;
    }

    /** Newton's method inside a bracket; the map rises everywhere. */
    private double inverse(double target, double from, double to) {
        double lower = from;
        double upper = to;
        double y = from;
        for (int i = 0; i < MOST_STEPS; i++) {
            double excess = coordinate(y) - target;
            if (excess > 0) {
                upper = y;
            } else {
                lower = y;
            }
            double next = y - excess / slope(y);
            next = next > lower && next < upper ? next : 0.5 * (lower + upper);
            if (Math.abs(next - y) <= 4 * Math.ulp(y) || next <= lower || next >= upper) {
                return next;
            }
            y = next;
        }
        return y;
    }

    private static double arsinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(1, size))), x);
    }
}
