package org.potentia.workbench.comparison;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.model.ReturnDistribution;

/**
 * The scores of forecasts and the tests of their calibration, one by one, for those who build a comparison of their own.
 *
 * @since 0.1
 */
public final class Scores {
    /** How many lags the tests of autocorrelation look at: two trading weeks. */
    public static final int LAGS = 10;

    /** Normal scores are held within this: the standard normal probability beyond it is the smallest a double can hold. */
    public static final double LARGEST_NORMAL_SCORE = 37.5;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Scores() {}

    /**
     * Computes the continuous ranked probability score \( \int (F(z) - 1_{z \ge x})^2 dz \): in closed form if the law has one, otherwise by
     * adaptive quadrature to about \( 10^{-9} \) of the scale of the law.
     *
     * <p>Source: Gneiting and Raftery (2007), doi:10.1198/016214506000001437, equation 20.
     *
     * @param law the forecast
     * @param x the log-return that came, finite
     * @return the score in units of the log-return, smaller is better; {@code +Infinity} for laws without a mean
     */
    public static double crps(ReturnDistribution law, double x) {
        return Crps.of(law).at(x);
    }

    /**
     * Computes the normal score \( \Phi^{-1}(F(x)) \) from the smaller of the two tails, so that it is accurate in both.
     *
     * @param law the forecast
     * @param x the log-return that came, finite
     * @return the score, within \( \pm \) {@value #LARGEST_NORMAL_SCORE}
     */
    public static double normalScore(ReturnDistribution law, double x) {
        double lower = law.cdf(x);
        return normalScore(lower, lower > 0.5 ? law.survival(x) : 1 - lower);
    }

    static double normalScore(double lower, double upper) {
        double score =
                lower <= 0.5 ? NORMAL.inverseCumulativeProbability(lower) : NORMAL.inverseSurvivalProbability(upper);
        return Math.min(LARGEST_NORMAL_SCORE, Math.max(-LARGEST_NORMAL_SCORE, score));
    }

    /**
     * Tests whether numbers are a sample of the uniform law on [0, 1], by Kolmogorov and Smirnov.
     *
     * @param pit the numbers, in [0, 1], at least one, in any order
     * @return the largest distance between empirical and uniform distribution function, and its p-value
     */
    public static TestStatistic kolmogorovSmirnov(Doubles pit) {
        Arguments.atLeast(pit.size(), 1, "observations of a Kolmogorov-Smirnov test");
        return KolmogorovSmirnov.uniform(pit);
    }

    /**
     * Tests whether a series has no autocorrelation, by Ljung and Box (1978), doi:10.1093/biomet/65.2.297, equation 1.2.
     *
     * @param series the series, of at least {@code lags + 2} finite numbers
     * @param lags how many autocorrelations are looked at
     * @return the statistic \( Q \) and its p-value by the chi-squared law with {@code lags} degrees of freedom; infinite and 0 for a
     *     constant series
     */
    public static TestStatistic ljungBox(Doubles series, int lags) {
        return SerialTests.ljungBox(series, lags);
    }

    /**
     * Tests whether normal scores are independent and standard normal, by Berkowitz (2001), doi:10.1198/07350010152596718: the likelihood
     * ratio against a Gaussian autoregression of first order with free mean and variance, given the first score.
     *
     * @param normalScores the scores in order of time, at least five, finite
     * @return the likelihood ratio and its p-value by the chi-squared law with 3 degrees of freedom; infinite and 0 if each score follows
     *     from the last one without error
     */
    public static TestStatistic berkowitz(Doubles normalScores) {
        return SerialTests.berkowitz(normalScores);
    }

    /**
     * Counts how often a return fell to or below a lower quantile of its forecast, and tests whether that is as often as it should be, by
     * Kupiec (1995), doi:10.3905/jod.1995.407942: the likelihood ratio
     * \( 2 \ln \frac{(1 - x/n)^{n-x} (x/n)^x}{(1 - p)^{n-x} p^x} \) with one degree of freedom.
     *
     * @param pit the probability integral transforms, at least one
     * @param level the probability \( p \) of the tail, strictly between 0 and 1
     * @return the count and the test
     */
    public static TailCoverage lowerTail(Doubles pit, double level) {
        int n = Arguments.atLeast(pit.size(), 1, "observations of a coverage test");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level = " + level + ", must be in (0, 1)");
        }
        int observed = (int) pit.stream().filter(u -> u <= level).count();
        double rate = observed / (double) n;
        double hit = observed == 0 ? 0 : observed * Math.log(rate / level);
        double miss = observed == n ? 0 : (n - observed) * (Math.log1p(-rate) - Math.log1p(-level));
        double ratio = Math.max(0, 2 * (hit + miss));
        double p = ChiSquaredDistribution.of(1).survivalProbability(ratio);
        return new TailCoverage(level, observed, rate, level * n, new TestStatistic(ratio, p));
    }

    /**
     * Computes all out-of-sample scores of a track.
     *
     * @param track the forecasts of one model, at least {@value #LAGS} plus 2
     * @return its scores
     */
    public static OutOfSampleScores outOfSample(ForecastTrack track) {
        Doubles pit = track.pit();
        return new OutOfSampleScores(
                track.count(),
                BlockSum.mean(track.logScores()),
                BlockSum.mean(track.crps()),
                kolmogorovSmirnov(pit),
                ljungBox(pit, LAGS),
                ljungBox(pit.map(u -> (u - 0.5) * (u - 0.5)), LAGS),
                berkowitz(track.normalScores()),
                lowerTail(pit, 0.01),
                lowerTail(pit, 0.05));
    }

    /**
     * Tests whether two series of log scores differ in the mean, by Diebold and Mariano (1995), with the variance of Newey and West (1987)
     * and the small-sample correction of Harvey, Leybourne and Newbold (1997).
     *
     * @param model the name of the first series
     * @param scores the first series
     * @param against the name of the series it is compared with, which should have the larger mean
     * @param otherScores that series, as long as the first
     * @param lags how many autocovariances enter: the number of steps by which consecutive observations overlap
     * @return the test; series that differ nowhere by more than \( 10^{-6} \) are identical
     */
    public static PairwiseTest dieboldMariano(
            String model, Doubles scores, String against, Doubles otherScores, int lags) {
        if (scores.size() != otherScores.size()) {
            throw new IllegalArgumentException(
                    "there are " + scores.size() + " and " + otherScores.size() + " scores, must be as many");
        }
        Arguments.atLeast(lags, 0, "lags");
        Arguments.atLeast(scores.size(), lags + 2, "observations of a Diebold-Mariano test");
        return DieboldMariano.test(model, scores, against, otherScores, lags);
    }
}
