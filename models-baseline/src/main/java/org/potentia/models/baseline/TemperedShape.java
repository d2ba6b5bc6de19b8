package org.potentia.models.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

/**
 * The smoothly truncated Levy law about 0, of unit scale: the law with cumulants
 * \[ K(s) = c\,[(\lambda-s)^\alpha + (\lambda+s)^\alpha - 2\lambda^\alpha], \qquad c = -\frac{1}{2\cos(\pi\alpha/2)}, \]
 * whose characteristic function \( e^{K(ik)} \) tends to \( e^{-|k|^\alpha} \) as \( \lambda \to 0 \).
 *
 * <p>Density and tail are the inversion integral of \( e^{K(s)-sy} \) along a ray from the saddle point, or from the branch point
 * \( \lambda \) where there is no saddle, bent by 22.5 degrees towards the side on which the exponential falls: nothing oscillates much, so that
 * both keep their relative accuracy far out. The trapezoidal rule in \( t \), \( r = Le^{t - e^{-t}} \), converges exponentially. Logarithms
 * are then interpolated in \( \operatorname{asinh}(y/w) \), w the width.
 */
final class TemperedShape {
    private static final double BEND = Math.PI / 8;
    private static final double COSINE = Math.sin(BEND);
    private static final double SINE = Math.cos(BEND);

    private static final double STEP = 0.08;
    private static final double FROM = -4;
    private static final int MOST_STEPS = 400;

    /** Terms below this share of the largest end the sum. */
    private static final double NEGLIGIBLE = 1e-18;

    /** Bisections and secants towards the saddle; the contour need not begin exactly there. */
    private static final int SADDLE_STEPS = 14;

    /** Beyond so many widths the leading term of the tail is exact to the last digits that the integral has. */
    private static final double FAR = 1e8;

    private static final double NEAR_BRANCH = 1e-3;

    /** A logarithm that costs no more than a digit. */
    private static final double SMALL = 2;

    private static final double MOST_REACH = 9;

    /** The logarithm of the smallest density that a table need have. */
    private static final double DEPTH = -50;

    private static final int REMEMBERED = 16;

    /** The shapes made last: a fit moves the location more often. Values do not depend on what is remembered. */
    private static final Map<Key, TemperedShape> LAST =
            Collections.synchronizedMap(new LinkedHashMap<>(32, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, TemperedShape> eldest) {
                    return size() > REMEMBERED;
                }
            });

    private record Key(double alpha, double lambda) {}

    private final double alpha;
    private final double lambda;
    private final double c;
    /** \( 2\lambda^\alpha \). */
    private final double middle;

    private final double deviation;
    private final double width;
    /** The part of \( K'(\lambda) \) that has no branch. */
    private final double drift;

    /** Beyond this distance the contour begins at the branch point. */
    private final double edge;

    private final ChebyshevPanels density;
    private final ChebyshevPanels survival;

    /** Makes a shape, or finds it among the last ones: alpha in (1, 2), lambda positive. */
    static TemperedShape of(double alpha, double lambda) {
        Key key = new Key(alpha, lambda);
        @Nullable TemperedShape known = LAST.get(key);
        if (known != null) {
            return known;
        }
        TemperedShape made = new TemperedShape(alpha, lambda);
        LAST.put(key, made);
        return made;
    }

    private TemperedShape(double alpha, double lambda) {
        this.alpha = alpha;
        this.lambda = lambda;
        this.c = -0.5 / Math.cos(0.5 * Math.PI * alpha);
        this.middle = 2 * Math.pow(lambda, alpha);
        this.deviation = Math.sqrt(2 * c * alpha * (alpha - 1) * Math.pow(lambda, alpha - 2));
        // below alpha = 1 the peak is narrower than the scale
        double peak = Math.exp(0.5 * (LogGamma.value(1 / alpha) - LogGamma.value(3 / alpha)));
        this.width = Math.min(Math.min(1, deviation), peak);
        this.drift = c * alpha * Math.pow(2 * lambda, alpha - 1);
        // below alpha = 1 the slope of K is infinite at the branch point: near it the contour begins there all the same
        this.edge = alpha > 1 ? drift : slope((1 - NEAR_BRANCH) * lambda);
        double reach = reach();
        this.density = new ChebyshevPanels(exactIn(false), reach);
        this.survival = new ChebyshevPanels(exactIn(true), reach);
    }

    private DoubleUnaryOperator exactIn(boolean tail) {
        return z -> integral(width * Math.sinh(z), tail);
    }

    /** How far the tables reach: to densities that a sample may meet, for where a near cut ends the normal middle the curve bends sharply. */
    private double reach() {
        double low = 0;
        double high = MOST_REACH;
        while (high - low > 0.1) {
            double middle = 0.5 * (low + high);
            if (integral(width * Math.sinh(middle), false) > DEPTH) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The variance: \( K''(0) \). */
    double variance() {
        return deviation * deviation;
    }

    /** The kurtosis: three and \( K''''(0)/K''(0)^2 \). */
    double kurtosis() {
        double fourth = 2 * c * alpha * (alpha - 1) * (alpha - 2) * (alpha - 3) * Math.pow(lambda, alpha - 4);
        return 3 + fourth / (variance() * variance());
    }

    /** The log-density at a distance, not negative. */
    double logDensity(double y) {
        double z = asinh(y / width);
        return density.covers(z) ? density.at(z) : integral(y, false);
    }

    /** The logarithm of the probability of one tail beyond a distance, not negative. */
    double logSurvival(double y) {
        if (y == 0) {
            return -Math.log(2);
        }
        double z = asinh(y / width);
        return survival.covers(z) ? survival.at(z) : integral(y, true);
    }

    private static double asinh(double x) {
        return x > FAR ? Math.log(x) + Math.log(2) : Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
    }

    /** The logarithm of the density, or of the tail, from the integral along the ray. */
    private double integral(double y, boolean tail) {
        if (y == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        if (y > FAR * (width + Math.abs(drift))) {
            return far(y, tail);
        }
        // from the branch point the integral is smaller than its integrand by no more than e^-K there
        boolean branch = y >= edge || cumulant(lambda) < SMALL;
        double from = branch ? lambda : saddle(y);
        if (tail && !branch) {
            // the integrand has a pole at 0
            from = Math.max(from, Math.min(0.5 * lambda, 0.5 / width));
        }
        double atStart = cumulant(from);
        boolean less = branch && (tail || y > width);
        double unit = 1 / (y * COSINE + width);
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            double t = FROM + i * STEP;
            double fall = Math.exp(-t);
            double r = unit * Math.exp(t - fall);
            double term = r * (1 + fall) * along(from, atStart, y, r, less, tail);
            sum += term;
            largest = Math.max(largest, Math.abs(term));
            if (t > 0 && Math.abs(term) < NEGLIGIBLE * largest) {
                break;
            }
        }
        double value = sum * STEP / Math.PI;
        return value > 0 ? atStart - from * y + Math.log(value) : far(y, tail);
    }

    /** \( \Im\,[e^{i\psi}(e^{K(s)-K(a)} - b)\,e^{-(s-a)y}] \), divided by s for a tail, at \( s = a + re^{i\psi} \). */
    private double along(double from, double atStart, double y, double r, boolean less, boolean tail) {
        double a = r * COSINE;
        double b = r * SINE;
        double left = 0.5 * alpha * Math.log((lambda - from - a) * (lambda - from - a) + b * b);
        double right = 0.5 * alpha * Math.log((lambda + from + a) * (lambda + from + a) + b * b);
        double leftSize = Math.exp(left);
        double rightSize = Math.exp(right);
        double leftAngle = alpha * Math.atan2(-b, lambda - from - a);
        double rightAngle = alpha * Math.atan2(b, lambda + from + a);
        double real = c * (leftSize * Math.cos(leftAngle) + rightSize * Math.cos(rightAngle) - middle) - atStart;
        double imaginary = c * (leftSize * Math.sin(leftAngle) + rightSize * Math.sin(rightAngle));
        double x;
        double z;
        if (less) {
            // without the 1, whose integral is real: what is left is the tail itself
            double half = Math.sin(0.5 * imaginary);
            x = Math.expm1(real) * Math.cos(imaginary) - 2 * half * half;
            z = Math.exp(real) * Math.sin(imaginary);
            double size = Math.exp(-a * y);
            double turn = -b * y;
            double turned = size * (x * Math.cos(turn) - z * Math.sin(turn));
            z = size * (x * Math.sin(turn) + z * Math.cos(turn));
            x = turned;
        } else {
            double size = Math.exp(real - a * y);
            x = size * Math.cos(imaginary - b * y);
            z = size * Math.sin(imaginary - b * y);
        }
        double re = COSINE * x - SINE * z;
        double im = COSINE * z + SINE * x;
        if (!tail) {
            return im;
        }
        double s = from + a;
        return (im * s - re * b) / (s * s + b * b);
    }

    private double cumulant(double s) {
        return c * (Math.pow(lambda - s, alpha) + Math.pow(lambda + s, alpha) - middle);
    }

    private double slope(double s) {
        return c * alpha * (Math.pow(lambda + s, alpha - 1) - Math.pow(lambda - s, alpha - 1));
    }

    /** Near the root of \( K'(s) = y \), for y below the edge. */
    private double saddle(double y) {
        double low = 0;
        double high = lambda;
        double s = Math.min(0.5 * lambda, y / variance());
        for (int i = 0; i < SADDLE_STEPS; i++) {
            double miss = slope(s) - y;
            if (miss < 0) {
                low = s;
            } else {
                high = s;
            }
            double curvature =
                    c * alpha * (alpha - 1) * (Math.pow(lambda + s, alpha - 2) + Math.pow(lambda - s, alpha - 2));
            double next = s - miss / curvature;
            s = next > low && next < high ? next : 0.5 * (low + high);
        }
        return s;
    }

    /** The leading term far out, \( e^{K(\lambda)-\lambda y}\,\frac{c|\sin\pi\alpha|\,\Gamma(1+\alpha)}{\pi}(y-y_*)^{-1-\alpha} \). */
    private double far(double y, boolean tail) {
        double beyond = Math.max(y - drift, width);
        double log = cumulant(lambda)
                - lambda * y
                + Math.log(c * Math.sin(Math.PI * (alpha - 1)) / Math.PI)
                + LogGamma.value(1 + alpha)
                - (1 + alpha) * Math.log(beyond);
        return tail ? log - Math.log(lambda + alpha / beyond) : log;
    }
}
