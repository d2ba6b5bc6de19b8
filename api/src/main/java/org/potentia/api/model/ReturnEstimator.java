package org.potentia.api.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.ParameterVector;

/**
 * A {@link ModelProvider} that knows where a fit to returns should start, and what returns cannot tell.
 *
 * @since 0.1
 */
public interface ReturnEstimator {
    /**
     * Proposes starting points for a maximum-likelihood fit, by moments, quantiles or stages.
     *
     * @param sample the observations to fit
     * @return one point or more, the best guess first
     */
    List<ParameterVector> starts(ReturnSample sample);

    /**
     * Names the parameters on which the law of returns does not depend. A fit leaves them where they start and does not count them.
     *
     * @return the reason by name of the parameter
     */
    default Map<String, String> notIdentified() {
        return Map.of();
    }

    /**
     * Says what the fit really maximises when that is not the likelihood of the observations themselves.
     *
     * @param sample the observations
     * @return a sentence, such as {@code parameters fitted to one-day returns}, or nothing
     */
    default Optional<String> fittedTo(ReturnSample sample) {
        return Optional.empty();
    }
}
