package org.potentia.models.manes.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Fits a log-Gaussian-mixture potential \( -h^2\log[(1-a)\phi_1 + a\phi_2] \) to another one on an interval, by least squares at equal steps with
 * the weight \( e^{-(V - \min V)/h^2} \), the root of the stationary density: the wells count most, tops still count. The level is free. The
 * search is Levenberg's, from wells, their curvatures and depths.
 *
 * @param shape the mixture that fits best, its component of the higher mean first
 * @param error weighted root mean square of the difference of the two potentials on the interval, 1/year
 * @param where the interval
 */
public record MixtureFit(LogGaussianMixture shape, double error, Interval where) {
    private static final int POINTS = 241;
    private static final int SIZE = 5;
    private static final int MOST_STEPS = 300;
    private static final double SMALL_GAIN = 1e-13;
    private static final double DIFFERENCE = 1e-6;

    /** How high above its wells a potential is fitted, in units of h²: a density of e to the -8 of its peak. */
    private static final double CEILING = 4;

    /** Logarithms of widths and log-odds beyond this mean that a component has gone. */
    private static final double FAR = 30;

    /**
     * Returns where a potential is worth fitting: from a height of {@value #CEILING} h² left of its wells, or from its last top if the potential
     * falls off beyond, to the same on the right.
     *
     * @param potential the potential
     * @param points its wells and tops
     * @return the interval
     * @throws IllegalArgumentException if there is no well
     */
    public static Interval worthFitting(Potential potential, CriticalPoints points) {
        if (points.minima().size() == 0) {
            throw new IllegalArgumentException("the potential has no well, so there is nothing to fit");
        }
        double highest = potential.value(points.minima().get(0));
        for (double top : points.maxima().toArray()) {
            highest = Math.max(highest, potential.value(top));
        }
        double ceiling = highest + CEILING * potential.noise() * potential.noise();
        return Interval.closed(edge(potential, points, ceiling, -1), edge(potential, points, ceiling, 1));
    }

    private static double edge(Potential potential, CriticalPoints points, double ceiling, int side) {
        Doubles wells = points.minima();
        double well = side < 0 ? wells.get(0) : wells.get(wells.size() - 1);
        for (double top : points.maxima().toArray()) {
            if (side * (top - well) > 0) {
                return top;
            }
        }
        double step = 0.02 * potential.noise() / Math.sqrt(Math.max(potential.curvature(well), 1e-6));
        double y = well;
        while (potential.value(y) < ceiling) {
            y += side * step;
            step *= 1.01;
        }
        return y;
    }

    /**
     * Fits.
     *
     * @param target the potential; its noise is that of the mixture as well
     * @param where the interval, bounded
     * @param years the length of a return, years, positive
     * @return the best fit found
     */
    public static MixtureFit of(Potential target, Interval where, double years) {
        Arguments.positive(years, "years");
        Arguments.finite(where.lower(), "lower end");
        Arguments.finite(where.upper(), "upper end");
        Doubles points = Doubles.grid(where.lower(), where.upper(), POINTS);
        Doubles values = points.map(target::value);
        double least = values.stream().min().orElse(0);
        double variance = target.noise() * target.noise();
        Doubles raw = values.map(v -> Math.exp((least - v) / variance));
        double total = raw.stream().sum();
        Search search = new Search(points, values, raw.map(w -> w / total), target.noise());
        List<double[]> ends = new ArrayList<>();
        for (double[] start : starts(target, where)) {
            ends.add(search.from(start));
        }
        double[] best =
                ends.stream().min(Comparator.comparingDouble(search::sum)).orElseThrow();
        return new MixtureFit(shape(best, years), Math.sqrt(search.sum(best)), where);
    }

    /** Means, logarithms of variances, log-odds of the second component. */
    private static List<double[]> starts(Potential target, Interval where) {
        double width = where.upper() - where.lower();
        CriticalPoints found = CriticalPoints.find(target, where, width / 50);
        double variance = target.noise() * target.noise();
        List<double[]> starts = new ArrayList<>();
        Doubles wells = found.minima();
        if (wells.size() >= 2) {
            double lower = wells.get(0);
            double upper = wells.get(wells.size() - 1);
            double s1 = Math.log(variance / target.curvature(upper));
            double s2 = Math.log(variance / target.curvature(lower));
            double depth = (target.value(upper) - target.value(lower)) / variance;
            starts.add(new double[] {upper, lower, s1, s2, depth + 0.5 * (s2 - s1)});
        }
        double centre = wells.size() > 0 ? wells.get(wells.size() - 1) : 0.5 * (where.lower() + where.upper());
        double curvature = Math.max(target.curvature(centre), variance / (width * width));
        double s = Math.log(variance / curvature);
        double beyond = where.lower() - 0.5 * width;
        starts.add(new double[] {centre, beyond, s, s, 0});
        starts.add(new double[] {centre, where.lower(), s, s, 0});
        starts.add(new double[] {centre, centre - Math.exp(0.5 * s), s, s + 1, -1});
        starts.add(new double[] {centre, centre + Math.exp(0.5 * s), s, s + 1, -1});
        return starts;
    }

    private static LogGaussianMixture shape(double[] p, double years) {
        double s1 = Math.exp(0.5 * p[2]) / Math.sqrt(years);
        double s2 = Math.exp(0.5 * p[3]) / Math.sqrt(years);
        return p[0] >= p[1]
                ? new LogGaussianMixture(p[0] / years, p[1] / years, s1, s2, 1 / (1 + Math.exp(-p[4])))
                : new LogGaussianMixture(p[1] / years, p[0] / years, s2, s1, 1 / (1 + Math.exp(p[4])));
    }

    /** Levenberg's damped Gauss-Newton steps. */
    private record Search(Doubles points, Doubles target, Doubles weights, double noise) {
        double[] residuals(double[] p) {
            GaussianMixture mixture = GaussianMixture.ofLogWeights(
                    new double[] {-softplus(p[4]), -softplus(-p[4])},
                    new double[] {p[0], p[1]},
                    new double[] {Math.exp(p[2]), Math.exp(p[3])});
            double[] r = new double[points.size()];
            double mean = 0;
            for (int i = 0; i < r.length; i++) {
                r[i] = -noise * noise * mixture.logDensity(points.get(i)) - target.get(i);
                mean += weights.get(i) * r[i];
            }
            for (int i = 0; i < r.length; i++) {
                r[i] = (r[i] - mean) * Math.sqrt(weights.get(i));
            }
            return r;
        }

        private static double softplus(double x) {
            return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
        }

        double sum(double[] p) {
            return squares(residuals(p));
        }

        private static double squares(double[] r) {
            double sum = 0;
            for (double each : r) {
                sum += each * each;
            }
            return sum;
        }

        double[] from(double[] start) {
            double[] p = start.clone();
            double[] r = residuals(p);
            double best = squares(r);
            double damping = 1e-2;
            for (int step = 0; step < MOST_STEPS && damping < 1e12; step++) {
                double[] next = tried(p, r, damping);
                boolean inside = Math.abs(next[2]) < FAR && Math.abs(next[3]) < FAR && Math.abs(next[4]) < FAR;
                double[] rest = inside ? residuals(next) : r;
                double value = squares(rest);
                if (inside && value < best) {
                    double gain = (best - value) / best;
                    p = next;
                    r = rest;
                    best = value;
                    damping = Math.max(1e-12, damping / 5);
                    if (gain < SMALL_GAIN || best == 0) {
                        break;
                    }
                } else {
                    damping *= 4;
                }
            }
            return p;
        }

        private double[] tried(double[] p, double[] r, double damping) {
            double[][] slopes = new double[SIZE][];
            double width = points.get(points.size() - 1) - points.get(0);
            for (int k = 0; k < SIZE; k++) {
                double h = DIFFERENCE * (k < 2 ? width : 1);
                double[] up = p.clone();
                double[] down = p.clone();
                up[k] += h;
                down[k] -= h;
                double[] a = residuals(up);
                double[] b = residuals(down);
                slopes[k] = new double[r.length];
                for (int i = 0; i < r.length; i++) {
                    slopes[k][i] = (a[i] - b[i]) / (2 * h);
                }
            }
            double[][] matrix = new double[SIZE][SIZE];
            double[] right = new double[SIZE];
            for (int j = 0; j < SIZE; j++) {
                for (int k = 0; k < SIZE; k++) {
                    matrix[j][k] = dot(slopes[j], slopes[k]);
                }
                right[j] = -dot(slopes[j], r);
            }
            for (int j = 0; j < SIZE; j++) {
                matrix[j][j] = matrix[j][j] * (1 + damping) + Double.MIN_NORMAL;
            }
            double[] step = SymmetricSystem.solve(matrix, right);
            double[] next = p.clone();
            for (int k = 0; k < SIZE; k++) {
                next[k] += step[k];
            }
            return next;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
