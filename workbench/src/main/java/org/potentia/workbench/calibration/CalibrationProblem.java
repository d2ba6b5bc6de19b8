package org.potentia.workbench.calibration;

import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.TestProblem;

/**
 * The user's own calibration as a problem on which optimizers are compared: the negative log-likelihood of a model on returns. Its optimum is
 * not known; the best value that any contestant finds stands for it.
 *
 * @since 0.1
 */
public final class CalibrationProblem {
    /** A value within this times one plus the size of the best one solves it. */
    public static final double TOLERANCE = 1e-6;

    private CalibrationProblem() {}

    /**
     * Makes the problem.
     *
     * @param model the model
     * @param sample the observations
     * @param budget how many likelihoods each seed may evaluate, at least 1
     * @return the problem, with the id of the model
     * @throws InputException if the model is no model of returns, or has no free parameter
     */
    public static TestProblem of(ModelProvider model, ReturnSample sample, long budget) {
        try {
            LikelihoodSearch search = LikelihoodSearch.of(model, sample);
            if (search.box().dimension() == 0) {
                throw new InputException(
                        "model " + model.id() + " has no free parameter, must have one that an optimizer can look for");
            }
            return TestProblem.ofUnknownOptimum(
                    model.id(),
                    "negative log-likelihood of " + model.title() + " on " + sample.count() + " returns",
                    TOLERANCE,
                    budget,
                    search.problem(search.likelihood()));
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }
}
