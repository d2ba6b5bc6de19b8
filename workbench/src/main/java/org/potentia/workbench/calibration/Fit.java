package org.potentia.workbench.calibration;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.optimize.Optimum;
import org.potentia.workbench.optimization.Certificate;

/**
 * A model fitted by maximum likelihood.
 *
 * @param modelId the id of the model
 * @param title its title
 * @param version the version of its implementation
 * @param parameters the estimates as a vector from which the model can be made
 * @param estimates the estimates one by one with standard errors, in the order of the parameter space
 * @param observations how many observations were fitted, at least 1
 * @param logLikelihood the logarithm of the likelihood at the estimates, finite
 * @param freeParameters \( k \), how many parameters the likelihood was maximised over
 * @param fittedTo what was fitted when that is not the likelihood of the observations themselves; log-likelihood, AIC and BIC are then not
 *     comparable with those of other models
 * @param certificate what was tried
 * @param notes remarks for the reader, one sentence each
 * @param found what the optimizer found, with its trace and history; empty if there was nothing to look for, or it was not kept
 * @since 0.1
 */
public record Fit(
        String modelId,
        String title,
        String version,
        ParameterVector parameters,
        List<ParameterEstimate> estimates,
        int observations,
        double logLikelihood,
        int freeParameters,
        Optional<String> fittedTo,
        Certificate certificate,
        List<String> notes,
        Optional<Optimum> found) {
    /**
     * Checks the numbers and copies the lists.
     *
     * @throws IllegalArgumentException if the likelihood is not finite, a count is out of range, or an estimate is missing
     */
    public Fit {
        Arguments.notBlank(modelId, "modelId");
        Arguments.finite(logLikelihood, "logLikelihood");
        Arguments.atLeast(observations, 1, "observations");
        Arguments.atLeast(freeParameters, 0, "freeParameters");
        estimates = List.copyOf(estimates);
        notes = List.copyOf(notes);
        List<String> names = estimates.stream().map(ParameterEstimate::name).toList();
        if (!names.equals(parameters.space().names())) {
            throw new IllegalArgumentException("estimates are given for " + names + ", must be for "
                    + parameters.space().names());
        }
        if (freeParameters > estimates.size()) {
            throw new IllegalArgumentException(
                    "freeParameters = " + freeParameters + ", must be <= " + estimates.size());
        }
    }

    /**
     * Makes a fit of which the optimizer's own result is not kept.
     *
     * @param modelId the model's id
     * @param title its title
     * @param version its version
     * @param parameters all parameters
     * @param estimates one for each parameter, in the same order
     * @param observations how many observations were fitted
     * @param logLikelihood the log-likelihood at the parameters
     * @param freeParameters how many parameters the likelihood was maximised over
     * @param fittedTo what was fitted when that is not the likelihood of the observations themselves
     * @param certificate what was tried
     * @param notes remarks for the reader
     */
    public Fit(
            String modelId,
            String title,
            String version,
            ParameterVector parameters,
            List<ParameterEstimate> estimates,
            int observations,
            double logLikelihood,
            int freeParameters,
            Optional<String> fittedTo,
            Certificate certificate,
            List<String> notes) {
        this(
                modelId,
                title,
                version,
                parameters,
                estimates,
                observations,
                logLikelihood,
                freeParameters,
                fittedTo,
                certificate,
                notes,
                Optional.empty());
    }
}
