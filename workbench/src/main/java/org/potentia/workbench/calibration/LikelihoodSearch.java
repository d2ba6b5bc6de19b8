package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;

/**
 * What an optimizer has to do to fit a model to observations.
 *
 * @param model the model
 * @param box the coordinates in which to search
 * @param likelihood what to minimise
 * @param starts where to begin, all parameters of the model each
 * @param notIdentified the parameters on which the law does not depend, with the reason
 */
record LikelihoodSearch(
        ModelProvider model,
        SearchBox box,
        Likelihood likelihood,
        List<Doubles> starts,
        Map<String, String> notIdentified) {
    static LikelihoodSearch of(ModelProvider model, ReturnSample sample) {
        if (!ReturnModel.class.isAssignableFrom(model.modelType())) {
            throw new IllegalArgumentException(
                    "model " + model.id() + " is no model of returns, so it cannot be fitted to them");
        }
        List<Doubles> starts = starts(model, sample);
        Map<String, String> notIdentified =
                model instanceof ReturnEstimator estimator ? estimator.notIdentified() : Map.of();
        SearchBox box = SearchBox.of(model.parameters(), notIdentified, starts.getFirst());
        return new LikelihoodSearch(model, box, new Likelihood(model, box, sample), starts, notIdentified);
    }

    private static List<Doubles> starts(ModelProvider model, ReturnSample sample) {
        List<Doubles> starts = new ArrayList<>();
        if (model instanceof ReturnEstimator estimator) {
            estimator.starts(sample).forEach(start -> starts.add(start.values()));
        }
        if (starts.isEmpty()) {
            starts.add(model.parameters().defaults().values());
        }
        return starts;
    }

    /** The problem, evaluated by the likelihood or by what calls it. */
    OptimizationProblem problem(Objective objective) {
        return OptimizationProblem.over(objective, box.lower(), box.upper())
                .startingAt(starts.stream().map(box::point).distinct().toList())
                .where(box::admits);
    }

    /** The names of the coordinates. */
    List<String> names() {
        return IntStream.range(0, box.dimension())
                .mapToObj(i -> box.parameter(i).name())
                .toList();
    }

    ComputationException noLikelihood() {
        String what = "no admissible parameters of " + model.id()
                + " were found that give the observations a finite likelihood";
        return likelihood
                .firstFault()
                .map(fault -> new ComputationException(what + "; the first failure was: " + words(fault), fault))
                .orElseGet(() -> new ComputationException(what));
    }

    private static String words(RuntimeException fault) {
        String kind = fault.getClass().getSimpleName();
        return fault.getMessage() == null ? kind : kind + ": " + fault.getMessage();
    }
}
