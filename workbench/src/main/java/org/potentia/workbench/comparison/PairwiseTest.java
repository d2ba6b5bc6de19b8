package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;

/**
 * Does the difference of two models matter? The Diebold-Mariano test of equal log scores, against the best model.
 *
 * @param model the id of the model
 * @param against the id of the best model; the model itself for {@link Verdict#BEST}
 * @param verdict the answer
 * @param meanDifference the mean log score of the model minus that of the best one, at most 0 up to rounding
 * @param statistic the Diebold-Mariano statistic with small-sample correction, negative if the model is worse; 0 for {@link Verdict#BEST}
 *     and {@link Verdict#IDENTICAL}
 * @param pValue the two-sided p-value; 1 for {@link Verdict#BEST} and {@link Verdict#IDENTICAL}
 * @param lags how many autocovariances entered the variance of the mean difference
 * @since 0.1
 */
public record PairwiseTest(
        String model,
        String against,
        Verdict verdict,
        double meanDifference,
        double statistic,
        double pValue,
        int lags) {
    /**
     * What a comparison with the best model says.
     *
     * @since 0.1
     */
    public enum Verdict {
        /** It is the best model itself. */
        BEST("best"),
        /** Every single score is the same. */
        IDENTICAL("identical"),
        /** The difference matters at the 5 % level. */
        WORSE("worse"),
        /** The difference may be chance. */
        NOT_DISTINGUISHABLE("not distinguishable");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /**
         * Returns the verdict as it is printed.
         *
         * @return one or two words
         */
        @Override
        public String toString() {
            return words;
        }
    }

    /** A difference is said to matter if chance alone would show one as large in fewer than this share of all cases. */
    public static final double SIGNIFICANCE = 0.05;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is NaN or out of range
     */
    public PairwiseTest {
        Arguments.notBlank(model, "model");
        Arguments.notBlank(against, "against");
        if (Double.isNaN(meanDifference) || Double.isNaN(statistic)) {
            throw new IllegalArgumentException(
                    "meanDifference = " + meanDifference + " and statistic = " + statistic + ", must be numbers");
        }
        Arguments.probability(pValue, "pValue");
        Arguments.atLeast(lags, 0, "lags");
    }
}
