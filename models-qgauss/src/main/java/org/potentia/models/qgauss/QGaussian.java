package org.potentia.models.qgauss;

import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.ClosedFormCrps;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.numerics.StudentT;
import org.potentia.numerics.StudentTKernels;

/**
 * The q-Gaussian law of equations (2) and (3),
 * \[ g_q(x) = \frac{\sqrt\beta}{C_q}\, [1 - (1-q)\beta (x-\mu)^2]_+^{1/(1-q)}, \qquad q \lt 3, \]
 * normal at \( q = 1 \), of compact support below and with power tails above, exactly Student-t there:
 * \[ \nu = \frac{3-q}{q-1}, \qquad \sigma^2 = \frac{1}{\beta(3-q)}, \qquad 1 \lt q \lt 3. \]
 *
 * <p>Below one, with \( n = 1/(1-q) \), \( u = (x-\mu)\sqrt{\beta/n} \), the variable \( t = \sqrt{\nu'}\,u/\sqrt{1-u^2} \) is Student-t with
 * \( \nu' = 2(n+1) \) degrees of freedom. So both sides take probabilities, quantiles and samples from one routine, with relative accuracy
 * in both tails.
 *
 * <p>A moment that does not exist is infinite: the mean for \( q \ge 2 \), the variance for \( q \ge 5/3 \), the kurtosis for
 * \( q \ge 7/5 \). Both laws that the paper fits (q = 1.71 and 2.73) have no variance (erratum A9); {@link #truncatedSecondMoment(double)}
 * is what a sample shows.
 *
 * <p>Source: Alonso-Marroquin, Arias-Calluari, Harré, Najafi and Herrmann (2019), q-Gaussian diffusion in stock markets, Phys. Rev. E 99,
 * 062313, doi:10.1103/PhysRevE.99.062313, equations 2 and 3, with errata A9 and A10 (cutoff, branches \( q \le 1 \)).
 *
 * @since 0.1
 */
public final class QGaussian implements ReturnDistribution, ClosedFormCrps {
    /** At q = 1: so many degrees of freedom that the Student-t law is normal to the last digit at every argument. */
    private static final double NORMAL_DEGREES = 1e40;

    /** Above it \( \beta x^2 \) is computed from logarithms. */
    private static final double LARGE_SQUARE = 1e300;

    private final double location;
    private final double q;
    private final double beta;
    private final double logHeight;
    /** The law itself in standard units for q at least 1, its image under the map above for q below 1. */
    private final StudentT student;
    /** \( 1/\sqrt{\beta(3-q)} \) for q at least 1, half the width of the support for q below 1. */
    private final double unit;

    /**
     * Makes the law.
     *
     * @param location \( \mu \), the centre of symmetry, log-return, finite
     * @param q the index, finite and below 3
     * @param beta \( \beta \), 1/log-return squared, positive and finite
     * @throws IllegalArgumentException if a parameter is not admissible
     */
    public QGaussian(double location, double q, double beta) {
        this.location = Arguments.finite(location, "location");
        this.q = Index.check(q);
        this.beta = Arguments.positive(beta, "beta");
        this.logHeight = 0.5 * Math.log(beta) - LogNormalisation.value(q);
        if (q < 1) {
            this.student = new StudentT(0, 1, 2 * ((2 - q) / (1 - q)));
            this.unit = inverseRoot(1 - q, beta);
        } else {
            this.student = new StudentT(0, 1, q == 1 ? NORMAL_DEGREES : (3 - q) / (q - 1));
            this.unit = inverseRoot(3 - q, beta);
        }
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
     * Returns the index.
     *
     * @return q
     */
    public double q() {
        return q;
    }

    /**
     * Returns the inverse square of the width.
     *
     * @return \( \beta \), 1/log-return squared
     */
    public double beta() {
        return beta;
    }

    @Override
    public double logDensity(double x) {
        return logHeight + logShape(Math.abs(x - location));
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
        double t = toStudent(Math.abs(x - location));
        return student.logSurvival(x <= location ? t : -t);
    }

    /**
     * Returns \( \ln \Pr(X > x) \), also where the probability is too small for a double.
     *
     * @param x the log-return; infinite ones are admissible
     * @return the log-probability
     */
    public double logSurvival(double x) {
        double t = toStudent(Math.abs(x - location));
        return student.logSurvival(x >= location ? t : -t);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Solved in the logarithm of the distance: for q = 2.73, \( \beta = 1 \) the 99 % quantile is \( 3.1 \cdot 10^{10} \). A quantile beyond
     * the largest double is infinite.
     */
    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        return location + Math.copySign(fromStudent(Math.abs(student.quantile(p))), p - 0.5);
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
        return location + Math.copySign(fromStudent(Math.abs(student.upperQuantile(s))), 0.5 - s);
    }

    /**
     * Returns \( \ln(x - \mu) \) for the \( x \) with \( \ln \Pr(X > x) = \ell \): the quantile of a log-probability, with neither the
     * probability nor the quantile in need of fitting into a double. With q = 1.71 the quantile at \( \ell = -5000 \) is
     * \( e^{2752} \). By symmetry \( \mu - x \) is that of a lower tail.
     *
     * @param logSurvival \( \ell \), at most \( -\ln 2 \), that of the location, and finite
     * @return the logarithm of the distance from the location; {@code -Infinity} at \( -\ln 2 \). Far out in the bounded support of q below 1
     *     it is that of the edge, as soon as a double cannot tell the two
     * @throws IllegalArgumentException if the log-probability is larger or not finite
     */
    public double logUpperDistance(double logSurvival) {
        double logT = student.logUpperQuantile(logSurvival);
        double logU = q < 1 ? -0.5 * Math.log1p(Math.exp(Math.log(student.degreesOfFreedom()) - 2 * logT)) : logT;
        return Math.log(unit) + logU;
    }

    /**
     * Returns \( \ln \Pr(X > \mu + e^\lambda) \), the inverse of {@link #logUpperDistance(double)}.
     *
     * @param logDistance \( \lambda \), the logarithm of the distance from the location; any number, {@code -Infinity} for the location
     * @return the log-probability; {@code -Infinity} beyond a bounded support
     */
    public double logSurvivalAt(double logDistance) {
        double relative = logDistance - Math.log(unit);
        if (q >= 1) {
            return student.logSurvivalAt(relative);
        }
        return relative < 0
                ? student.logSurvivalAt(relative
                        + 0.5 * Math.log(student.degreesOfFreedom())
                        - 0.5 * Math.log(-Math.expm1(2 * relative)))
                : Double.NEGATIVE_INFINITY;
    }

    /**
     * Returns the \( x \) with \( \ln \Pr(X > x) = \ell \).
     *
     * @param logSurvival \( \ell \), at most 0; {@code -Infinity} is the upper end of the support
     * @return the quantile; infinite beyond the largest double
     * @throws IllegalArgumentException if the log-probability is positive or NaN
     */
    public double upperQuantileOfLog(double logSurvival) {
        if (!(logSurvival <= 0)) {
            throw new IllegalArgumentException("logSurvival is " + logSurvival + ", must be at most 0");
        }
        return logSurvival > -Math.log(2) || logSurvival == Double.NEGATIVE_INFINITY
                ? upperQuantile(Math.exp(logSurvival))
                : location + Math.exp(logUpperDistance(logSurvival));
    }

    /**
     * {@inheritDoc}
     *
     * <p>\( |x - \mu| \lt [(1-q)\beta]^{-1/2} \) for q below 1, every real number otherwise.
     */
    @Override
    public Interval support() {
        return q < 1
                ? Interval.open(
                        Math.min(location - unit, Math.nextDown(location)),
                        Math.max(location + unit, Math.nextUp(location)))
                : Interval.REALS;
    }

    @Override
    public double mean() {
        return q < 2 ? location : Double.POSITIVE_INFINITY;
    }

    /**
     * {@inheritDoc}
     *
     * <p>\( 1/(\beta(5-3q)) \) for \( q \lt 5/3 \).
     */
    @Override
    public double variance() {
        return 5 - 3 * q > 0 ? 1 / (beta * (5 - 3 * q)) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double skewness() {
        return q < 1.5 ? 0 : Double.POSITIVE_INFINITY;
    }

    /**
     * {@inheritDoc}
     *
     * <p>\( 3(5-3q)/(7-5q) \) for \( q \lt 7/5 \).
     */
    @Override
    public double kurtosis() {
        return 7 - 5 * q > 0 ? 3 * (5 - 3 * q) / (7 - 5 * q) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double sample(RandomGenerator random) {
        double t = student.sample(random);
        return location + Math.copySign(Math.min(fromStudent(Math.abs(t)), Double.MAX_VALUE), t);
    }

    /**
     * {@inheritDoc}
     *
     * <p>For q at least 1 that of the Student-t law. For q below 1, with \( a = 1 + 1/(1-q) \), w half the width of the support and
     * \( B = B(\frac12, a) \),
     * \[ |x-\mu|\,(1 - 2\Pr(X > |x|)) + \frac{w}{aB}\Bigl[(1-u^2)_+^a - \frac{B(\frac12, 2a)}{B}\Bigr], \]
     * from \( E|X-x| - \frac12 E|X-X'| \) with Gini's mean difference of the beta law. Infinite for \( q \ge 2 \), where there is no mean.
     */
    @Override
    public double crps(double x) {
        Arguments.finite(x, "x");
        double distance = Math.abs(x - location);
        double t = toStudent(distance);
        if (q >= 1) {
            return t < Double.MAX_VALUE ? unit * student.crps(t) : Double.POSITIVE_INFINITY;
        }
        double a = (2 - q) / (1 - q);
        double ratio = StudentTKernels.logGammaRatio(a);
        // a B(1/2, a) = sqrt(pi a) e^(-ratio), and B(1/2, 2a) / B(1/2, a) follows from the same function at 2a
        double factor = unit / Math.sqrt(Math.PI * a) * Math.exp(ratio);
        double gini = Math.exp(ratio - StudentTKernels.logGammaRatio(2 * a)) * Math.sqrt(0.5);
        double inside = Math.exp((2 - q) * logShape(distance));
        return Math.max(0, distance * (1 - 2 * student.survival(t)) + factor * (inside - gini));
    }

    /**
     * Returns the absolute moment about the location,
     * \( E|X-\mu|^p = |(q-1)\beta|^{-p/2} B(\frac{p+1}2, b_p)/B(\frac12, b_0) \) with \( b_p = (\nu - p)/2 \) for q above 1 (finite for
     * \( p \lt \nu = (3-q)/(q-1) \)) and \( b_p = 1 + 1/(1-q) \) for q below 1, and \( \beta^{-p/2}\Gamma(\frac{p+1}2)/\sqrt\pi \) for q = 1.
     *
     * @param p the order, at least 0
     * @return the moment, log-return to the power p; {@code +Infinity} if it does not exist
     * @throws IllegalArgumentException if the order is negative
     */
    public double absoluteMoment(double p) {
        Arguments.nonNegative(p, "p");
        if (p == 0) {
            return 1;
        }
        double half = (p + 1) / 2;
        if (q == 1) {
            return Math.exp(LogGamma.value(half) - 0.5 * Math.log(Math.PI) - 0.5 * p * Math.log(beta));
        }
        double logUnit = -0.5 * p * (Math.log(Math.abs(q - 1)) + Math.log(beta));
        if (q < 1) {
            double a = (2 - q) / (1 - q);
            return Math.exp(logUnit + LogBeta.value(half, a) - LogBeta.value(0.5, a));
        }
        double nu = student.degreesOfFreedom();
        return p < nu
                ? Math.exp(logUnit + LogBeta.value(half, (nu - p) / 2) - LogBeta.value(0.5, nu / 2))
                : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the second moment about the location of what lies within a cut, \( \int_{|x-\mu| \le L} (x-\mu)^2 g_q(x)\,dx \). Finite for every
     * q, where the variance is not.
     *
     * @param cut L, log-return, at least 0
     * @return the moment, log-return squared; not divided by the probability inside
     * @throws IllegalArgumentException if the cut is negative
     */
    public double truncatedSecondMoment(double cut) {
        Arguments.nonNegative(cut, "cut");
        return new TruncatedMoment(this).secondMoment(cut);
    }

    /**
     * Returns the differential entropy \( -E\ln g_q(X) = \ln C_q - \frac12\ln\beta + \frac12 + (q-1)\frac{d\ln C_q}{dq} \), from the two
     * conditions that the expected slopes of the log-density in q and \( \beta \) vanish.
     *
     * @return the entropy in nats; finite for every q
     */
    public double entropy() {
        return 0.5 - logHeight + (q - 1) * LogNormalisation.slope(q);
    }

    /**
     * Returns the exponent of the survival function far out.
     *
     * @return \( \nu = (3-q)/(q-1) \) for q above 1, else {@code +Infinity}: no power law
     */
    public double tailExponent() {
        return q > 1 ? student.degreesOfFreedom() : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the amplitude of the density far out, \( g_q \simeq A|x|^{-2/(q-1)} \),
     * \( A = \frac{\sqrt\beta}{C_q}[(q-1)\beta]^{-1/(q-1)} \).
     *
     * @return A, log-return to the power \( \nu \); 0 for q at most 1, where the density falls faster than every power
     */
    public double tailAmplitude() {
        return q > 1 ? Math.exp(logHeight - (Math.log(q - 1) + Math.log(beta)) / (q - 1)) : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QGaussian that
                && Double.compare(location, that.location) == 0
                && Double.compare(q, that.q) == 0
                && Double.compare(beta, that.beta) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(location) + Double.hashCode(q)) + Double.hashCode(beta);
    }

    @Override
    public String toString() {
        return "QGaussian[location=" + location + ", q=" + q + ", beta=" + beta + "]";
    }

    /** \( \ln e_q(-\beta d^2) \). */
    private double logShape(double distance) {
        double square = beta * distance * distance;
        if (square < LARGE_SQUARE || q <= 1) {
            return QExponential.log(-square, q);
        }
        return -(Math.log(q - 1) + Math.log(beta) + 2 * Math.log(distance)) / (q - 1);
    }

    /** The standard Student-t argument that has the probability of this distance from the location. */
    double toStudent(double distance) {
        double u = distance / unit;
        if (q >= 1) {
            return u;
        }
        return u < 1
                ? Math.sqrt(student.degreesOfFreedom()) * u / Math.sqrt((1 - u) * (1 + u))
                : Double.POSITIVE_INFINITY;
    }

    /** \( 1/\sqrt{ab} \), rounded once where the product is a number in range. */
    private static double inverseRoot(double a, double b) {
        double product = a * b;
        return product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE
                ? 1 / Math.sqrt(product)
                : 1 / Math.sqrt(a) / Math.sqrt(b);
    }

    private double fromStudent(double t) {
        if (q >= 1) {
            return unit * t;
        }
        double root = Math.sqrt(student.degreesOfFreedom());
        return t < Double.MAX_VALUE ? unit * (t / Math.hypot(root, t)) : unit;
    }
}
