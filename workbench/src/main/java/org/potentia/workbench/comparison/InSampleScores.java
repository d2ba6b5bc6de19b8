package org.potentia.workbench.comparison;

import org.potentia.api.Arguments;
import org.potentia.workbench.calibration.Fit;

/**
 * How well a model describes the observations it was fitted to.
 *
 * @param count \( n \), how many observations
 * @param logLikelihood \( L \), natural logarithm, finite
 * @param freeParameters \( k \)
 * @param aic Akaike's criterion \( 2 k - 2 L \), smaller is better
 * @param bic Schwarz's criterion \( k \ln n - 2 L \), smaller is better
 * @since 0.1
 */
public record InSampleScores(int count, double logLikelihood, int freeParameters, double aic, double bic) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not finite or there are no observations
     */
    public InSampleScores {
        Arguments.atLeast(count, 1, "count");
        Arguments.finite(logLikelihood, "logLikelihood");
        Arguments.atLeast(freeParameters, 0, "freeParameters");
        Arguments.finite(aic, "aic");
        Arguments.finite(bic, "bic");
    }

    /**
     * Computes the criteria of a fit.
     *
     * @param fit the fit
     * @return its scores
     */
    public static InSampleScores of(Fit fit) {
        int k = fit.freeParameters();
        double logLikelihood = fit.logLikelihood();
        return new InSampleScores(
                fit.observations(),
                logLikelihood,
                k,
                2.0 * k - 2 * logLikelihood,
                k * Math.log(fit.observations()) - 2 * logLikelihood);
    }
}
