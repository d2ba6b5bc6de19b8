package org.potentia.numerics;

import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;

/**
 * The Student-t law with location and scale,
 * \[ f(x) = \frac{\Gamma(\frac{\nu+1}2)}{\sqrt{\pi\nu}\,\Gamma(\frac\nu2)\,\sigma}
 *    \Bigl[1 + \frac{t^2}{\nu}\Bigr]^{-\frac{\nu+1}2}, \qquad t = \frac{x-\mu}\sigma, \]
 * for any \( \nu > 0 \): from laws without any moment to laws that are normal to the last digit.
 *
 * <p>Everything is a function of \( \ell = \ln(1 + t^2/\nu) \). The tail is, by region, a power series with positive terms (far out), a
 * series about the normal tail (\( \nu \ge 200 \)) or a regularised incomplete beta function; each keeps its relative accuracy, about
 * \( 10^{-13} \), and the first two also deliver the logarithm where the probability itself underflows. Quantiles are found in
 * \( \ln t \), where Newton's method converges monotonically.
 *
 * @since 0.1
 */
public final class StudentT implements ReturnDistribution, ClosedFormCrps {
    private static final double LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** Above it \( t^2/\nu \) is computed from logarithms, so that the square does not overflow. */
    private static final double LARGE_RATIO = 1e150;

    /** From this \( \ell \) on the power series in \( e^{-\ell} \) needs at most some 70 terms. */
    private static final double FAR = 0.5;

    /** From here on the series about the normal law is good to \( 10^{-14} \) where {@link #FAR} has not been reached. */
    private static final double NEAR_NORMAL = 200;

    /** Below this \( \nu\ell \) the tail is one half minus the central probability, which loses less than two bits. */
    private static final double CENTRAL = 0.25;

    /** Within this of \( \nu = 1 \) the score needs the expansion in \( \nu - 1 \): the two halves of its formula have poles there. */
    private static final double NEAR_CAUCHY = 0.01;

    private final double location;
    private final double scale;
    private final double degreesOfFreedom;
    private final double logNormalisation;

    /**
     * Makes the law.
     *
     * @param location \( \mu \), the centre of symmetry, log-return, finite
     * @param scale \( \sigma \), log-return, positive and finite; no standard deviation
     * @param degreesOfFreedom \( \nu \), positive and finite
     * @throws IllegalArgumentException if a parameter is not admissible
     */
    public StudentT(double location, double scale, double degreesOfFreedom) {
        this.location = Arguments.finite(location, "location");
        this.scale = Arguments.positive(scale, "scale");
        this.degreesOfFreedom = Arguments.positive(degreesOfFreedom, "degreesOfFreedom");
        this.logNormalisation = StudentTKernels.logGammaRatio(degreesOfFreedom / 2) - LOG_SQRT_TWO_PI;
    }

    /**
     * Returns the centre of symmetry.
     *
     * @return \( \mu \), log-return
     */
    public double location() {
        return location;
    }

    /**
     * Returns the scale.
     *
     * @return \( \sigma \), log-return
     */
    public double scale() {
        return scale;
    }

    /**
     * Returns the degrees of freedom, which are the exponent of the tails.
     *
     * @return \( \nu \)
     */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    @Override
    public double logDensity(double x) {
        return logStandardDensity(ell(x)) - Math.log(scale);
    }

    @Override
    public double cdf(double x) {
        return Math.exp(logCdf(x));
    }

    @Override
    public double survival(double x) {
        return Math.exp(logSurvival(x));
    }

    /**
     * Returns \( \ln \Pr(X \le x) \), also where the probability is too small for a double.
     *
     * @param x the log-return; infinite ones are admissible
     * @return the log-probability
     */
    public double logCdf(double x) {
        return x <= location ? logTail(ell(x)) : Math.log1p(-Math.exp(logTail(ell(x))));
    }

    /**
     * Returns \( \ln \Pr(X > x) \), also where the probability is too small for a double.
     *
     * @param x the log-return; infinite ones are admissible
     * @return the log-probability
     */
    public double logSurvival(double x) {
        return x >= location ? logTail(ell(x)) : Math.log1p(-Math.exp(logTail(ell(x))));
    }

    /**
     * {@inheritDoc}
     *
     * <p>With few degrees of freedom a quantile may lie beyond the largest double; it is then infinite.
     */
    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        // 1 - p is exact for p >= 1/2
        return location + scale * (p <= 0.5 ? -standardQuantile(p) : standardQuantile(1 - p));
    }

    /**
     * Returns the \( x \) with \( \Pr(X > x) = s \): quantiles so close to one that \( 1 - s \) cannot be told from it.
     *
     * @param s the survival probability, in [0, 1]
     * @return the quantile
     * @throws IllegalArgumentException if s is no probability
     */
    public double upperQuantile(double s) {
        Arguments.probability(s, "s");
        return location + scale * (s <= 0.5 ? standardQuantile(s) : -standardQuantile(1 - s));
    }

    /**
     * Returns the logarithm of an upper quantile, for survival probabilities and quantiles beyond the range of a double.
     *
     * @param logSurvival \( \ln s \), at most \( \ln\frac12 \) and finite
     * @return \( \ln((x - \mu)/\sigma) \) for the x with \( \Pr(X > x) = s \); {@code -Infinity} at one half
     * @throws IllegalArgumentException if it is above \( \ln\frac12 \) or not finite
     */
    public double logUpperQuantile(double logSurvival) {
        Arguments.finite(logSurvival, "logSurvival");
        if (logSurvival > -Math.log(2)) {
            throw new IllegalArgumentException(
                    "logSurvival is " + logSurvival + ", must be at most that of the median, -ln 2");
        }
        return logSurvival > -2 * Math.log(2)
                ? logCentralQuantile(-0.5 * Math.expm1(logSurvival + Math.log(2)))
                : logTailQuantile(logSurvival);
    }

    /**
     * Returns \( \ln \Pr(X > \mu + \sigma e^\lambda) \), also where \( e^\lambda \) is beyond the range of a double.
     *
     * @param logDistance \( \lambda \), any number; {@code -Infinity} is the location
     * @return the log-probability
     */
    public double logSurvivalAt(double logDistance) {
        return logTail(ellOfLog(logDistance));
    }

    @Override
    public double mean() {
        return degreesOfFreedom > 1 ? location : Double.POSITIVE_INFINITY;
    }

    @Override
    public double variance() {
        return degreesOfFreedom > 2
                ? scale * scale * (degreesOfFreedom / (degreesOfFreedom - 2))
                : Double.POSITIVE_INFINITY;
    }

    @Override
    public double skewness() {
        return degreesOfFreedom > 3 ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public double kurtosis() {
        return degreesOfFreedom > 4 ? 3 + 6 / (degreesOfFreedom - 4) : Double.POSITIVE_INFINITY;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Polar method of Bailey (1994), Polar generation of random variates with the t-distribution, Math. Comp. 62, 779,
     * \( t = u \sqrt{\nu (w^{-2/\nu} - 1)/w} \), \( w = u^2 + v^2 \le 1 \): exact for every \( \nu \), and the normal polar method in the
     * limit. A draw beyond the largest double (\( \nu \) below 0.1) is returned as that double.
     */
    @Override
    public double sample(RandomGenerator random) {
        double u;
        double w;
        do {
            u = 2 * random.nextDouble() - 1;
            double v = 2 * random.nextDouble() - 1;
            w = u * u + v * v;
        } while (w > 1 || u == 0);
        double r = Math.expm1(-2 * Math.log(w) / degreesOfFreedom) * degreesOfFreedom / w;
        double x = location + scale * (u * Math.sqrt(r));
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Jordan, Krüger and Lerch (2019), Evaluating probabilistic forecasts with scoringRules, J. Stat. Softw. 90(12), appendix A,
     * doi:10.18637/jss.v090.i12,
     * \[ \sigma\Bigl\{ t(2F(t) - 1) + 2 f(t) \frac{\nu + t^2}{\nu - 1}
     *    - \frac{2\sqrt\nu}{\nu - 1} \frac{B(\frac12, \nu - \frac12)}{B(\frac12, \frac\nu2)^2} \Bigr\}, \qquad \nu > 1, \]
     * written as one product so that the two poles at \( \nu = 1 \) cancel before they are evaluated. For \( \nu \le 1 \) the law has no
     * mean and the score is infinite by convention (the integral alone would still converge for \( \nu > 1/2 \)).
     */
    @Override
    public double crps(double x) {
        Arguments.finite(x, "x");
        if (degreesOfFreedom <= 1) {
            return Double.POSITIVE_INFINITY;
        }
        double nu = degreesOfFreedom;
        double excess = nu - 1;
        double ell = ell(x);
        double half = StudentTKernels.logGammaRatio(nu / 2);
        double full = StudentTKernels.logGammaRatio(nu - 0.5);
        // of the order of one for every nu: the common factor nu/2 of both terms stands outside
        double common = Math.sqrt(nu / (Math.PI * (nu - 0.5))) * Math.exp(2 * half - full);
        double exponent = scoreExponent(excess, full - half) - 0.5 * ell;
        double pair = common * Math.expm1(excess * exponent) * (nu / excess);
        double outside = Math.abs(x - location) * (1 - 2 * Math.exp(logTail(ell)));
        return Math.max(0, outside + scale * pair);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StudentT that
                && Double.compare(location, that.location) == 0
                && Double.compare(scale, that.scale) == 0
                && Double.compare(degreesOfFreedom, that.degreesOfFreedom) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(location) + Double.hashCode(scale)) + Double.hashCode(degreesOfFreedom);
    }

    @Override
    public String toString() {
        return "StudentT[location=" + location + ", scale=" + scale + ", degreesOfFreedom=" + degreesOfFreedom + "]";
    }

    /**
     * \( [\ln \frac{\Gamma(\nu)}{\Gamma(\nu - 1/2)} - \ln\frac{\Gamma((\nu+1)/2)}{\Gamma(\nu/2)}] / (\nu - 1) \), from the difference of the
     * centred ratios, or near \( \nu = 1 \), where it is \( \ln 2 \), from its Taylor series
     * \( \ln 2 + \sum_{n \ge 2} (-1)^{n-1} \zeta(n) (2^n - 2)(1 - 2^{-n}) \epsilon^{n-1} / n \).
     */
    private double scoreExponent(double excess, double difference) {
        if (Math.abs(excess) >= NEAR_CAUCHY) {
            double nu = degreesOfFreedom;
            return (difference + 0.5 * Math.log((nu - 0.5) / (nu / 2))) / excess;
        }
        double sum = Math.log(2);
        double power = 1;
        for (int n = 2; n < ZETA.length; n++) {
            power *= -excess;
            double twoToN = 1L << n;
            sum += power * ZETA[n] * (twoToN - 2) * (1 - 1 / twoToN) / n;
        }
        return sum;
    }

    /** \( \zeta(n) \), n = 2 to 9 (Abramowitz and Stegun, table 23.3); the first two entries are not used. */
    private static final double[] ZETA = {
        0,
        0,
        1.6449340668482264,
        1.2020569031595943,
        1.0823232337111382,
        1.0369277551433699,
        1.0173430619844491,
        1.0083492773819228,
        1.0040773561979443,
        1.0020083928260822
    };

    private double ell(double x) {
        double distance = Math.abs(x - location);
        double ratio = distance / scale / Math.sqrt(degreesOfFreedom);
        return ratio < LARGE_RATIO
                ? Math.log1p(ratio * ratio)
                : 2 * (Math.log(distance) - Math.log(scale)) - Math.log(degreesOfFreedom);
    }

    private double logStandardDensity(double ell) {
        return logNormalisation - 0.5 * (degreesOfFreedom + 1) * ell;
    }

    /** The standard \( t \ge 0 \) that belongs to \( \ell \). */
    private double distance(double ell) {
        return Math.sqrt(degreesOfFreedom * Math.expm1(ell));
    }

    /** \( \ln \Pr(T > t) \) for \( t \ge 0 \). */
    private double logTail(double ell) {
        double nu = degreesOfFreedom;
        if (ell >= FAR) {
            return logFarTail(ell);
        }
        if (nu * ell <= CENTRAL) {
            return Math.log1p(-2 * central(ell)) - Math.log(2);
        }
        if (nu >= NEAR_NORMAL) {
            return logNormalisation - 0.5 * nu * ell + Math.log(StudentTKernels.scaledTail(1 / nu, nu * ell));
        }
        return Math.log(RegularizedBeta.complement(-Math.expm1(-ell), 0.5, nu / 2) / 2);
    }

    /**
     * \( \tfrac12 I_x(a, \tfrac12) = \frac{x^a}{2 a B(a, 1/2)} \sum_n \frac{(1/2)_n}{n!} \frac{a}{a+n} x^n \), \( a = \nu/2 \),
     * \( x = e^{-\ell} \): all terms positive.
     */
    private double logFarTail(double ell) {
        double a = degreesOfFreedom / 2;
        double x = Math.exp(-ell);
        double coefficient = 1;
        double sum = 1;
        for (int n = 1; n < 200; n++) {
            coefficient *= x * (n - 0.5) / n;
            double term = coefficient * (a / (a + n));
            sum += term;
            if (term < 1e-17 * sum) {
                break;
            }
        }
        return -a * ell + logFarFactor() + Math.log(sum);
    }

    /** \( -\ln[2 a B(a, \tfrac12)] \) with \( B(a, \tfrac12) = \sqrt\pi\, \Gamma(a)/\Gamma(a + \tfrac12) \). */
    private double logFarFactor() {
        return logNormalisation - 0.5 * Math.log(degreesOfFreedom);
    }

    /**
     * \( \Pr(0 \lt T \lt t) = \tfrac12 I_y(\tfrac12, \tfrac\nu2) = t f(t) \sum_n \frac{((\nu+1)/2)_n}{(3/2)_n} y^n \), \( y = 1 - e^{-\ell} \): all
     * terms positive, so that it keeps its relative accuracy down to zero.
     */
    private double central(double ell) {
        double y = -Math.expm1(-ell);
        double nu = degreesOfFreedom;
        if (y > 0.9) {
            // y no longer knows its distance from 1, but the tail is far from one half
            return 0.5 - Math.exp(logFarTail(ell));
        }
        if (y > 0.5) {
            return RegularizedBeta.value(y, 0.5, nu / 2) / 2;
        }
        double term = 1;
        double sum = 1;
        for (int n = 0; n < 1000 && term > 1e-17 * sum; n++) {
            term *= y * ((nu + 1) / 2 + n) / (1.5 + n);
            sum += term;
        }
        return distance(ell) * Math.exp(logStandardDensity(ell)) * sum;
    }

    /** The \( t \ge 0 \) with \( \Pr(T > t) = s \), for \( s \le 1/2 \). */
    private double standardQuantile(double s) {
        if (s == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (s == 0.5) {
            return 0;
        }
        return Math.exp(s > 0.25 ? logCentralQuantile(0.5 - s) : logTailQuantile(Math.log(s)));
    }

    /**
     * Solves \( \ln \Pr(0 \lt T \lt t) = \ln\delta \) in \( \lambda = \ln t \). The left side is concave and increasing, and the start (the density
     * taken as flat) lies left of the root: Newton's iterates rise to it.
     */
    private double logCentralQuantile(double delta) {
        if (delta == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double target = Math.log(delta);
        double lambda = target - logNormalisation;
        for (int i = 0; i < MOST_STEPS; i++) {
            double ell = ellOfLog(lambda);
            double value = Math.log(central(ell));
            double slope = Math.exp(logStandardDensity(ell) + lambda - value);
            double step = (target - value) / slope;
            lambda += step;
            if (Math.abs(step) <= STEP_TOLERANCE * Math.max(1, Math.abs(lambda))) {
                break;
            }
        }
        return lambda;
    }

    /**
     * Solves \( \ln \Pr(T > t) = \ln s \) in \( \lambda = \ln t \). The left side is concave and decreasing: after at most one step across the
     * root Newton's iterates fall to it. Starts from the normal quantile stretched by \( t^2 = \nu(e^{z^2/\nu} - 1) \), or, when that is far
     * out, from the leading power law of the tail.
     */
    private double logTailQuantile(double target) {
        double lambda = startOfTail(target);
        for (int i = 0; i < MOST_STEPS; i++) {
            double ell = ellOfLog(lambda);
            double value = logTail(ell);
            double slope = -Math.exp(logStandardDensity(ell) + lambda - value);
            double step = (target - value) / slope;
            lambda += step;
            if (Math.abs(step) <= STEP_TOLERANCE * Math.max(1, Math.abs(lambda))) {
                break;
            }
        }
        return lambda;
    }

    private double startOfTail(double target) {
        double nu = degreesOfFreedom;
        double w = normalSquare(target) / nu;
        if (w > 1) {
            // s = x^a / (2 a B) at leading order, x = 1 / (1 + t^2/nu)
            double minusLogX = -2 * (target - logFarFactor()) / nu;
            w = minusLogX > FAR ? minusLogX : w;
        }
        return 0.5 * (Math.log(nu) + w + Math.log(-Math.expm1(-w)));
    }

    /** About the square of the normal quantile: exact down to the least double, beyond it from the leading terms of the tail. */
    private static double normalSquare(double target) {
        if (target > LEAST_LOG) {
            double z = Math.sqrt(2) * InverseErfc.value(2 * Math.exp(target));
            return z * z;
        }
        double leading = -2 * target - 2 * LOG_SQRT_TWO_PI;
        return leading - Math.log(leading);
    }

    private double ellOfLog(double lambda) {
        double logSquare = 2 * lambda - Math.log(degreesOfFreedom);
        return logSquare > 40 ? logSquare : Math.log1p(Math.exp(logSquare));
    }

    /** Probabilities with smaller logarithms are no normal doubles. */
    private static final double LEAST_LOG = -700;

    /** Newton converges quadratically from good starts; this many steps are never needed. */
    private static final int MOST_STEPS = 100;

    /** A few units in the last place of \( \lambda \). */
    private static final double STEP_TOLERANCE = 1e-15;
}
