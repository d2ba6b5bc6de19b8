package org.potentia.workbench.comparison;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/** Tests that a series has no memory. */
final class SerialTests {
    /** A series whose sum of squares about its mean is below this share of that about zero is constant up to rounding. */
    private static final double CONSTANT = 1e-24;

    private static final TestStatistic IMPOSSIBLE = new TestStatistic(Double.POSITIVE_INFINITY, 0);

    private SerialTests() {}

    /** \( Q = n (n + 2) \sum_k \hat\rho_k^2 / (n - k) \) of Ljung and Box (1978), equation 1.2. */
    static TestStatistic ljungBox(Doubles series, int lags) {
        int n = series.size();
        Arguments.atLeast(n, lags + 2, "observations of a Ljung-Box test");
        double mean = BlockSum.mean(series);
        double[] deviation = series.map(x -> x - mean).toArray();
        double variance = product(deviation, 0);
        if (variance <= CONSTANT * n * mean * mean) {
            // every value follows from the last one
            return IMPOSSIBLE;
        }
        double q = 0;
        for (int k = 1; k <= lags; k++) {
            double correlation = product(deviation, k) / variance;
            q += correlation * correlation / (n - k);
        }
        q *= n * (n + 2.0);
        return new TestStatistic(q, ChiSquaredDistribution.of(lags).survivalProbability(q));
    }

    /**
     * The test of Berkowitz (2001), doi:10.1198/07350010152596718, equation 9, given the first observation: the likelihood of
     * \( z_t = c + \rho z_{t-1} + \sigma \varepsilon_t \) at its maximum against that at \( c = \rho = 0, \sigma = 1 \).
     */
    static TestStatistic berkowitz(Doubles normalScores) {
        int m = normalScores.size() - 1;
        Arguments.atLeast(m, 4, "observations of a Berkowitz test less one");
        double[] before = normalScores.slice(0, m).toArray();
        double[] after = normalScores.slice(1, m + 1).toArray();
        double sumOfSquares = product(after, 0);
        double meanBefore = BlockSum.mean(Doubles.of(before));
        double meanAfter = BlockSum.mean(Doubles.of(after));
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int t = 0; t < m; t++) {
            double x = before[t] - meanBefore;
            double y = after[t] - meanAfter;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }
        double explained = sxx > 0 ? sxy * sxy / sxx : 0;
        double residual = syy - explained;
        if (residual <= CONSTANT * sumOfSquares) {
            return IMPOSSIBLE;
        }
        double ratio = Math.max(0, sumOfSquares - m * (Math.log(residual / m) + 1));
        return new TestStatistic(ratio, ChiSquaredDistribution.of(3).survivalProbability(ratio));
    }

    /** \( \sum_t x_t x_{t-k} \). */
    static double product(double[] x, int k) {
        double[] terms = new double[x.length - k];
        for (int t = 0; t < terms.length; t++) {
            terms[t] = x[t] * x[t + k];
        }
        return BlockSum.sum(Doubles.of(terms));
    }
}
