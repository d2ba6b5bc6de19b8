package org.potentia.api.model;

import java.util.random.RandomGenerator;
import org.potentia.api.Interval;

/**
 * The law of one log-return. Both tails keep their relative accuracy: {@code survival} is not computed as one minus {@code cdf}.
 *
 * <p>A moment whose integral does not converge absolutely is {@code +Infinity}, never NaN: the mean of a Cauchy law too.
 *
 * @since 0.1
 */
public interface ReturnDistribution {
    /**
     * Returns the logarithm of the density.
     *
     * @param x the log-return, finite
     * @return the log-density, {@code -Infinity} outside the support
     */
    double logDensity(double x);

    /**
     * Returns the density.
     *
     * @param x the log-return, finite
     * @return the density
     */
    default double density(double x) {
        return Math.exp(logDensity(x));
    }

    /**
     * Returns \( \Pr(X \le x) \).
     *
     * @param x the log-return; infinite ones are admissible
     * @return the probability
     */
    double cdf(double x);

    /**
     * Returns \( \Pr(X > x) \).
     *
     * @param x the log-return; infinite ones are admissible
     * @return the probability
     */
    double survival(double x);

    /**
     * Returns the smallest \( x \) with \( \Pr(X \le x) \ge p \).
     *
     * @param p the probability, in [0, 1]
     * @return the quantile; the ends of the support at 0 and 1
     * @throws IllegalArgumentException if p is no probability
     */
    double quantile(double p);

    /**
     * Returns where the density is positive.
     *
     * @return the support
     */
    default Interval support() {
        return Interval.REALS;
    }

    /**
     * Returns the mean.
     *
     * @return \( E[X] \), or {@code +Infinity} if \( E|X| \) is infinite
     */
    double mean();

    /**
     * Returns the variance.
     *
     * @return \( E[(X - E X)^2] \), {@code +Infinity} if it does not exist
     */
    double variance();

    /**
     * Returns the skewness.
     *
     * @return third central moment over the 3/2 power of the variance, {@code +Infinity} if \( E|X|^3 \) is infinite
     */
    double skewness();

    /**
     * Returns the kurtosis, which is 3 for a normal law.
     *
     * @return fourth central moment over the squared variance, {@code +Infinity} if it does not exist
     */
    double kurtosis();

    /**
     * Draws a log-return; by default by inversion of the distribution function.
     *
     * @param random the generator
     * @return an independent draw
     */
    default double sample(RandomGenerator random) {
        // strictly between 0 and 1, for the ends of the support may be infinite
        return quantile(random.nextDouble(Double.MIN_NORMAL, 1));
    }
}
