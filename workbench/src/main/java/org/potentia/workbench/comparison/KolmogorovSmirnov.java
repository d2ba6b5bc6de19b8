package org.potentia.workbench.comparison;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.potentia.api.Doubles;

/**
 * The one-sample test of Kolmogorov and Smirnov against the uniform law.
 *
 * <p>The p-value of a small distance is one minus the distribution function of Commons Math: Marsaglia, Tsang and Wang (2003) up to 140
 * observations, Pelz and Good (1976) above, accurate to five digits. Of a large one, where that difference would lose all its digits, it is
 * twice the exact one-sided probability of Smirnov and Dwass (Simard and L'Ecuyer 2011, doi:10.18637/jss.v039.i11, equation 11 and section
 * 2.2).
 */
final class KolmogorovSmirnov {
    /** From \( n d^2 \) of 4 on both sides at once are so unlikely that doubling one is right to ten digits. */
    private static final double ONE_SIDED_FROM = 4;

    private KolmogorovSmirnov() {}

    static TestStatistic uniform(Doubles pit) {
        double[] sorted = pit.toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            distance = Math.max(distance, Math.max((i + 1.0) / n - sorted[i], sorted[i] - i / (double) n));
        }
        return new TestStatistic(distance, pValue(distance, n));
    }

    static double pValue(double distance, int n) {
        double p = n * distance * distance >= ONE_SIDED_FROM
                ? 2 * oneSided(distance, n)
                : 1 - new KolmogorovSmirnovTest().cdf(distance, n);
        return Math.min(1, Math.max(0, p));
    }

    /** \( d \sum_j \binom{n}{j} (d + j/n)^{j-1} (1 - d - j/n)^{n-j} \), in logarithms; all terms are positive. */
    private static double oneSided(double d, int n) {
        double sum = 0;
        double logFactorial = Gamma.logGamma(n + 1.0);
        for (int j = 0; j <= n * (1 - d); j++) {
            double share = j / (double) n;
            double rest = 1 - d - share;
            if (rest <= 0) {
                // the last term: only the power zero does not vanish
                sum += j == n ? Math.exp((j - 1.0) * Math.log(d + share)) : 0;
                continue;
            }
            double logChoose = logFactorial - Gamma.logGamma(j + 1.0) - Gamma.logGamma(n - j + 1.0);
            sum += Math.exp(logChoose + (j - 1.0) * Math.log(d + share) + (n - j) * Math.log(rest));
        }
        return d * sum;
    }
}
