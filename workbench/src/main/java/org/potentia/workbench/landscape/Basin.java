package org.potentia.workbench.landscape;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.potentia.api.model.Potential;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.Quadrature;
import org.potentia.workbench.landscape.Side.Hold;

/**
 * Where the stationary law of a potential lives: what holds the state on either side, and how much of the law lies between two states.
 *
 * @param potential the potential
 * @param points its wells and tops
 * @param lower what holds the state below
 * @param upper what holds it above
 */
record Basin(Potential potential, CriticalPoints points, Side lower, Side upper) {
    /** The stationary density falls by the exponential of minus this to the reach, and to the brink. */
    private static final double REACH = 10;

    private static final double BRINK = 42;

    /** Strides grow by half: so many cross any range of a double. */
    private static final int MOST_STRIDES = 1500;

    private static final int BISECTIONS = 80;

    private static final double PRECISION = 1e-12;

    static Basin of(Potential potential, CriticalPoints points) {
        double[] all = sorted(points);
        double first = all.length > 0 ? all[0] : somewhere(potential);
        double last = all.length > 0 ? all[all.length - 1] : first;
        double stride = 1e-2 * (last > first ? last - first : width(potential, first));
        return new Basin(potential, points, side(potential, first, -stride), side(potential, last, stride));
    }

    /** A state inside the domain. */
    private static double somewhere(Potential potential) {
        double lower = potential.domain().lower();
        double upper = potential.domain().upper();
        if (potential.domain().contains(0)) {
            return 0;
        }
        return potential.domain().bounded() ? 0.5 * (lower + upper) : Double.isFinite(lower) ? lower + 1 : upper - 1;
    }

    private static double width(Potential potential, double state) {
        double width = potential.noise() / Math.sqrt(2 * Math.abs(potential.curvature(state)));
        return Double.isFinite(width) && width > 0 ? width : potential.noise();
    }

    /** The exponent of the stationary density, with its sign changed. */
    private static double exponent(Potential potential, double y) {
        return 2 * potential.value(y) / (potential.noise() * potential.noise());
    }

    private static Side side(Potential potential, double from, double firstStride) {
        double end = firstStride > 0
                ? potential.domain().upper()
                : potential.domain().lower();
        double start = exponent(potential, from);
        double x = from;
        double stride = firstStride;
        for (int i = 0; i < MOST_STRIDES; i++) {
            double next = x + stride;
            if (!Double.isFinite(next)) {
                break;
            }
            if (firstStride > 0 ? next >= end : next <= end) {
                double climb = exponent(potential, inner(end, x)) - start;
                double reach = climb > REACH ? climbed(potential, from, end, start + REACH) : end;
                return new Side(Hold.END, reach, pull(potential, inner(reach, x), firstStride), end);
            }
            double climb = exponent(potential, next) - start;
            if (climb < -BRINK || !Double.isFinite(climb)) {
                break;
            }
            if (climb > BRINK && potential.gradient(next) * firstStride > 0) {
                double reach = climbed(potential, from, next, start + REACH);
                return new Side(
                        Hold.SLOPE,
                        reach,
                        pull(potential, reach, firstStride),
                        climbed(potential, from, next, start + BRINK));
            }
            x = next;
            stride *= 1.5;
        }
        return new Side(Hold.NOTHING, Double.NaN, Double.NaN, Double.NaN);
    }

    /** A state just inside an end, which may not belong to the domain itself. */
    private static double inner(double end, double inside) {
        return end + PRECISION * (inside - end);
    }

    private static double pull(Potential potential, double at, double outwards) {
        return Math.signum(outwards) * potential.gradient(at);
    }

    /** Where the exponent passes a level between a state below it and one above. */
    private static double climbed(Potential potential, double below, double above, double level) {
        double low = below;
        double high = above;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (low + high);
            if (exponent(potential, middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** Tells whether there is a stationary law. */
    boolean settles() {
        return lower.confines() && upper.confines();
    }

    /** The share of the stationary law between two states, which may lie beyond the brinks; NaN if there is no such law. */
    double share(double from, double to) {
        if (!settles()) {
            return Double.NaN;
        }
        double below = weight(lower.brink(), from);
        double between = weight(from, to);
        double above = weight(to, upper.brink());
        return between / (below + between + above);
    }

    /** The weight between two states, those beyond the brinks counting as these. */
    private double weight(double from, double to) {
        double a = Math.clamp(from, lower.brink(), upper.brink());
        double b = Math.clamp(to, lower.brink(), upper.brink());
        if (!(a < b)) {
            return 0;
        }
        double[] pieces = DoubleStream.concat(
                        DoubleStream.of(a, b), Arrays.stream(sorted(points)).filter(y -> y > a && y < b))
                .sorted()
                .toArray();
        double deepest = points.deepest(potential).orElse(a);
        double least = exponent(potential, deepest);
        double sum = 0;
        for (int i = 1; i < pieces.length; i++) {
            sum += Quadrature.integrate(
                            y -> Math.exp(least - exponent(potential, y)), pieces[i - 1], pieces[i], PRECISION)
                    .value();
        }
        return sum;
    }

    private static double[] sorted(CriticalPoints points) {
        return DoubleStream.concat(points.minima().stream(), points.maxima().stream())
                .sorted()
                .toArray();
    }
}
