package org.potentia.workbench.comparison;

import org.apache.commons.statistics.distribution.TDistribution;
import org.potentia.api.Doubles;
import org.potentia.workbench.comparison.PairwiseTest.Verdict;

/**
 * The test of Diebold and Mariano (1995), doi:10.1080/07350015.1995.10524599, on differences of log scores, with the Bartlett weights of
 * Newey and West (1987) in the variance of their mean and the small-sample correction of Harvey, Leybourne and Newbold (1997),
 * doi:10.1016/S0169-2070(96)00719-4, equation 9; compared with Student's t with \( n - 1 \) degrees of freedom.
 */
final class DieboldMariano {
    /** Log scores that differ by less in every observation are the same: parameters are known to no more digits than that. */
    static final double IDENTICAL = 1e-6;

    private DieboldMariano() {}

    static PairwiseTest best(ModelResult best, int lags) {
        return new PairwiseTest(best.id(), best.id(), Verdict.BEST, 0, 0, 1, lags);
    }

    static PairwiseTest test(ModelResult model, ModelResult best, int lags) {
        return test(
                model.id(), model.track().logScores(), best.id(), best.track().logScores(), lags);
    }

    static PairwiseTest test(String model, Doubles scores, String best, Doubles bestScores, int lags) {
        int n = scores.size();
        double[] difference = new double[n];
        boolean finite = true;
        for (int t = 0; t < n; t++) {
            // two impossible observations are equally bad; their difference is no number
            boolean same = Double.compare(scores.get(t), bestScores.get(t)) == 0;
            difference[t] = same ? 0 : scores.get(t) - bestScores.get(t);
            finite &= Double.isFinite(difference[t]);
        }
        if (!finite) {
            return infinite(model, scores, best, bestScores, lags);
        }
        if (identical(scores, bestScores)) {
            return new PairwiseTest(model, best, Verdict.IDENTICAL, BlockSum.mean(Doubles.of(difference)), 0, 1, lags);
        }
        double mean = BlockSum.mean(Doubles.of(difference));
        for (int t = 0; t < n; t++) {
            difference[t] -= mean;
        }
        double variance = longRunVariance(difference, lags);
        // (n + 1 - 2 h + h (h - 1) / n) / n with h = lags + 1
        double h = lags + 1.0;
        double correction = Math.sqrt((n - h) * (n - h + 1)) / n;
        double statistic = correction * mean / Math.sqrt(variance / n);
        if (Double.isNaN(statistic)) {
            // no difference and no variance
            statistic = 0;
        }
        double p = Math.min(1, 2 * TDistribution.of(n - 1.0).survivalProbability(Math.abs(statistic)));
        Verdict verdict = p < PairwiseTest.SIGNIFICANCE && statistic < 0 ? Verdict.WORSE : Verdict.NOT_DISTINGUISHABLE;
        return new PairwiseTest(model, best, verdict, mean, statistic, p, lags);
    }

    /** Tells whether no two scores of the same observation differ by more than {@link #IDENTICAL}. */
    static boolean identical(Doubles scores, Doubles others) {
        for (int t = 0; t < scores.size(); t++) {
            boolean same = Double.compare(scores.get(t), others.get(t)) == 0
                    || Math.abs(scores.get(t) - others.get(t)) <= IDENTICAL;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static PairwiseTest infinite(String model, Doubles scores, String best, Doubles bestScores, int lags) {
        double modelMean = BlockSum.mean(scores);
        if (modelMean < BlockSum.mean(bestScores)) {
            double never = Double.NEGATIVE_INFINITY;
            return new PairwiseTest(model, best, Verdict.WORSE, never, never, 0, lags);
        }
        // both called something impossible that came, though not the same
        return new PairwiseTest(model, best, Verdict.NOT_DISTINGUISHABLE, 0, 0, 1, lags);
    }

    /** \( \gamma_0 + 2 \sum_{j=1}^{L} (1 - j / (L + 1)) \gamma_j \), never negative. */
    private static double longRunVariance(double[] deviation, int lags) {
        int n = deviation.length;
        double variance = SerialTests.product(deviation, 0) / n;
        for (int j = 1; j <= Math.min(lags, n - 1); j++) {
            variance += 2 * (1 - j / (lags + 1.0)) * SerialTests.product(deviation, j) / n;
        }
        return Math.max(0, variance);
    }
}
