package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/**
 * The mean time that the motion \( dy = -V'(y)\,dt + h\,dW \) takes to get from one state to another for the first time, by quadrature:
 *
 * <p>\[ \mathcal T(y_0 \to y_\star) = \frac{2}{h^2} \int_{y_\star}^{y_0} dx\,e^{2V(x)/h^2} \int_x^\infty e^{-2V(z)/h^2}\,dz,
 * \qquad y_\star \lt y_0, \]
 *
 * <p>and the mirror image upwards. A finite end of the domain on the far side reflects. Every term is positive and scaled by the weight
 * beside it, so that times keep their relative accuracy of 1e-13 from milliseconds to the age of the universe and beyond, up to the
 * overflow of a double.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations
 * 30-34 (for a log-Gaussian mixture; the formula holds for any potential). With the barrier top as target this is half the time from well to
 * well.
 *
 * @since 0.1
 */
public final class MeanFirstPassage {
    private static final GaussLegendre RULE = new GaussLegendre(16);

    private static final int POINTS = RULE.size();

    private static final double[] NODES = RULE.nodes().toArray();

    private static final double[] WEIGHTS = RULE.weights().toArray();

    private static final double[][] UP_TO = new double[POINTS][];

    private static final double[] LAST = RULE.coefficient(POINTS - 1).toArray();

    private static final double[] LAST_BUT_ONE = RULE.coefficient(POINTS - 2).toArray();

    /** Panels over which the exponent changes by more than this are halved: sixteen points show its exponential to 4e-13. */
    private static final double MOST_VARIATION = 4;

    private static final double RESOLVED = 1e-13;

    private static final double HUGE = 1e250;

    /** The same upwards, where only the order of magnitude matters. */
    private static final double CLIMBS = 1e-3;

    /** A climb of the exponent after which a time overflows whatever it is multiplied by. */
    private static final double OVERFLOWS = 2000;

    /** Slopes that bend by no more than this while the noise equals them are steep: what is left out is its square. */
    private static final double SLIDES = 1e-7;

    /** How near the tail has to come to what it keeps to on a steep slope. */
    private static final double CAUGHT = 1e-9;

    /** What rounding leaves of an exponential, relative to its exponent. */
    private static final double ROUNDED = 1e-15;

    /** Panels that are as small relative to the way are kept. */
    private static final double SMALLEST = 0x1p-44;

    /** Where the weight is smaller than all that was passed by this, as a logarithm, nothing is left of it: 4e-19. */
    private static final double NEGLIGIBLE = 42;

    private static final int MOST_STRIDES = 2000;

    static {
        for (int i = 0; i < POINTS; i++) {
            UP_TO[i] = RULE.integralUpTo(i).toArray();
        }
    }

    private MeanFirstPassage() {}

    /**
     * Computes a mean first-passage time.
     *
     * @param potential the potential with its noise; confining beyond the start, seen from the target
     * @param from where the motion begins, inside the domain
     * @param to what it has to reach, inside the domain
     * @return the mean time, years; 0 if both are the same; {@code +Infinity} if it overflows
     * @throws IllegalArgumentException if a state lies outside the domain, or the potential does not confine beyond the start
     */
    public static double years(Potential potential, double from, double to) {
        Arguments.within(from, potential.domain(), "from");
        Arguments.within(to, potential.domain(), "to");
        if (from == to) {
            return 0;
        }
        return from > to ? new Passage(potential, 1).years(from, to) : new Passage(potential, -1).years(-from, -to);
    }

    /** A passage downwards, through a potential that is mirrored if the passage was upwards. */
    private static final class Passage {
        private final Potential potential;
        private final double sign;
        private final double[] exponent = new double[POINTS];
        private final double[] weight = new double[POINTS];

        Passage(Potential potential, double sign) {
            this.potential = potential;
            this.sign = sign;
        }

        private double exponent(double x) {
            double value = 2 * potential.value(sign * x) / (potential.noise() * potential.noise());
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "the potential is " + potential.value(sign * x) + " at y = " + sign * x + ", must be finite");
            }
            return value;
        }

        double years(double from, double to) {
            double end = end(from, to);
            // what lies above the start only adds to the weight there
            double[] followed = new double[3];
            if (end > from) {
                follow(end, from, followed);
                followed[1] = 0;
            }
            follow(from, to, followed);
            return 2 / (potential.noise() * potential.noise()) * followed[1];
        }

        private double end(double from, double to) {
            Interval domain = potential.domain();
            double upper = sign > 0 ? domain.upper() : -domain.lower();
            if (Double.isFinite(upper)) {
                return upper;
            }
            // stride until the weight is negligible against the largest that has been passed
            double start = exponent(from);
            double least = start;
            double x = from;
            double stride = 1e-3 * (from - to);
            for (int i = 0; i < MOST_STRIDES; i++) {
                double next = exponent(x + stride);
                // downhill any stride is good that stays downhill
                if (next > least && Math.abs(next - exponent(x)) > MOST_VARIATION && stride > SMALLEST * (from - to)) {
                    stride *= 0.5;
                    continue;
                }
                x += stride;
                least = Math.min(least, next);
                boolean falls = sign * potential.gradient(sign * x) > 0;
                if (falls && next - least > NEGLIGIBLE) {
                    return x;
                }
                stride *= 1.5;
            }
            throw new IllegalArgumentException("the potential does not confine " + (sign > 0 ? "above" : "below") + " "
                    + sign * from + ", must grow there without bound");
        }

        /**
         * Follows the tail, the integral of the weight above a point over the weight at the point, downwards.
         *
         * @param result the tail, its integral, and how often the tail was divided by {@link #HUGE}
         */
        private void follow(double upper, double lower, double[] result) {
            double[] pending = new double[64];
            int depth = 0;
            double b = upper;
            double a = lower;
            double smallest = SMALLEST * (upper - lower);
            while (true) {
                if (slides(a, b, result[0]) || climbs(a, b)) {
                    if (gradient(b) > 0) {
                        slide(a, b, result);
                    } else {
                        climb(a, b, result);
                    }
                    if (depth == 0) {
                        return;
                    }
                    b = a;
                    a = pending[--depth];
                } else if (fits(a, b) || b - a <= smallest || depth == pending.length) {
                    add(a, b, result);
                    if (depth == 0) {
                        return;
                    }
                    b = a;
                    a = pending[--depth];
                } else {
                    pending[depth++] = a;
                    a = 0.5 * (a + b);
                }
            }
        }

        /**
         * The tail g obeys \( g' = \varphi' g - 1 \). Down a steep slope it keeps to \( 1/\varphi' - \varphi''/\varphi'^3 \), whatever it
         * was before: this costs nothing however little noise there is.
         */
        private double steady(double x) {
            double slope = gradient(x);
            double bend = bend(x);
            return slope > 0 && bend <= SLIDES
                    ? (1 - Math.copySign(bend, potential.curvature(sign * x))) / slope
                    : Double.NaN;
        }

        private double gradient(double x) {
            return 2 * sign * potential.gradient(sign * x) / (potential.noise() * potential.noise());
        }

        /** The curvature against the square of the slope. */
        private double bend(double x) {
            double slope = gradient(x);
            return Math.abs(2 * potential.curvature(sign * x) / (potential.noise() * potential.noise()))
                    / (slope * slope);
        }

        /** Tells whether the way is so long and steep upwards, all along, that the time overflows. */
        private boolean climbs(double a, double b) {
            if (!(gradient(b) < 0 && bend(b) <= CLIMBS && exponent(a) - exponent(b) > OVERFLOWS)) {
                return false;
            }
            double half = 0.5 * (b - a);
            for (double node : NODES) {
                double x = a + half * (1 + node);
                if (!(gradient(x) < 0 && bend(x) <= CLIMBS)) {
                    return false;
                }
            }
            return gradient(a) < 0 && bend(a) <= CLIMBS;
        }

        private void climb(double a, double b, double[] result) {
            double logTail = Math.log(result[0] - 1 / gradient(b)) + exponent(a) - exponent(b);
            double divisions = Math.floor(logTail / Math.log(HUGE));
            result[0] = Math.exp(logTail - divisions * Math.log(HUGE));
            result[1] = Double.POSITIVE_INFINITY;
            result[2] += divisions;
        }

        private boolean slides(double a, double b, double tail) {
            double atEnd = steady(b);
            // a large exponent leaves few digits of differences, and so of the tail that was summed up
            double caught = CAUGHT + 4 * ROUNDED * Math.abs(exponent(b));
            if (!(Math.abs(tail - atEnd) <= caught * atEnd) || !(b - a > MOST_VARIATION * atEnd)) {
                return false;
            }
            double half = 0.5 * (b - a);
            double last = 0;
            double lastButOne = 0;
            for (int j = 0; j < POINTS; j++) {
                weight[j] = steady(a + half * (1 + NODES[j]));
                last += LAST[j] * weight[j];
                lastButOne += LAST_BUT_ONE[j] * weight[j];
            }
            return Math.max(Math.abs(last), Math.abs(lastButOne)) <= RESOLVED * atEnd && steady(a) > 0;
        }

        private void slide(double a, double b, double[] result) {
            for (int j = 0; j < POINTS; j++) {
                result[1] += WEIGHTS[j] * 0.5 * (b - a) * weight[j];
            }
            result[0] = steady(a);
        }

        private boolean fits(double a, double b) {
            double half = 0.5 * (b - a);
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < POINTS; j++) {
                exponent[j] = exponent(a + half * (1 + NODES[j]));
                least = Math.min(least, exponent[j]);
                greatest = Math.max(greatest, exponent[j]);
            }
            if (greatest - least > MOST_VARIATION) {
                return false;
            }
            double last = 0;
            double lastButOne = 0;
            for (int j = 0; j < POINTS; j++) {
                double value = Math.exp(exponent[j] - greatest);
                last += LAST[j] * value;
                lastButOne += LAST_BUT_ONE[j] * value;
            }
            return Math.max(Math.abs(last), Math.abs(lastButOne))
                    <= RESOLVED + ROUNDED * Math.max(Math.abs(least), Math.abs(greatest));
        }

        private void add(double a, double b, double[] result) {
            double half = 0.5 * (b - a);
            double right = exponent(b);
            double left = exponent(a);
            double total = 0;
            for (int j = 0; j < POINTS; j++) {
                // relative to the left end, between which and all points the exponent changes little
                weight[j] = half * Math.exp(left - exponent[j]);
                total += WEIGHTS[j] * weight[j];
            }
            double atRight = result[0] * Math.exp(left - right);
            if (atRight > HUGE) {
                // over a barrier into a deeper well and back: the tail overflows on the way only
                atRight /= HUGE;
                result[2]++;
            } else if (result[2] > 0 && atRight < 1) {
                atRight *= HUGE;
                result[2]--;
            }
            double sum = 0;
            for (int i = 0; i < POINTS; i++) {
                double below = 0;
                for (int j = 0; j < POINTS; j++) {
                    below += UP_TO[i][j] * weight[j];
                }
                sum += WEIGHTS[i] * half * Math.exp(exponent[i] - left) * (total - below + atRight);
            }
            result[1] += result[2] > 0 ? Double.POSITIVE_INFINITY : sum;
            result[0] = (result[2] > 0 ? 0 : total) + atRight;
        }
    }
}
