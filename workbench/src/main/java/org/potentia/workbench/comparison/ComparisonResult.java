package org.potentia.workbench.comparison;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.model.Horizon;
import org.potentia.api.option.Provenance;

/**
 * An honest comparison. It holds nothing that depends on the machine, the clock or the number of threads.
 *
 * @param data which data were used
 * @param split where the split came to lie
 * @param horizon how far ahead the forecasts reach
 * @param overlapping whether observations overlap
 * @param optimizer the optimizer, its version and its options
 * @param seed the seed
 * @param models the models in the ranking, best mean log score first; equal ones by id
 * @param notApplicable the other registered models, by id
 * @param pairwise each model of the ranking against the best one, in the order of the ranking
 * @param fitReturns the log-returns that were fitted, oldest first
 * @param testReturns the log-returns that were judged, oldest first
 * @param interrupted whether it was cancelled before all models were done
 * @since 0.1
 */
public record ComparisonResult(
        DataDescription data,
        SplitOutcome split,
        Horizon horizon,
        boolean overlapping,
        Provenance optimizer,
        long seed,
        List<ModelResult> models,
        List<NotApplicable> notApplicable,
        List<PairwiseTest> pairwise,
        Doubles fitReturns,
        Doubles testReturns,
        boolean interrupted) {
    /**
     * Copies the lists and checks that each model of the ranking has its test.
     *
     * @throws IllegalArgumentException if it has not
     */
    public ComparisonResult {
        models = List.copyOf(models);
        notApplicable = List.copyOf(notApplicable);
        pairwise = List.copyOf(pairwise);
        List<String> ranked = models.stream().map(ModelResult::id).toList();
        List<String> tested = pairwise.stream().map(PairwiseTest::model).toList();
        if (!ranked.equals(tested)) {
            throw new IllegalArgumentException(
                    "the models " + ranked + " were tested as " + tested + ", must be the same");
        }
    }

    /**
     * Finds the best model.
     *
     * @return the first of the ranking, or nothing if no model was applicable or done
     */
    public Optional<ModelResult> best() {
        return models.stream().findFirst();
    }

    /**
     * Finds the test of a model against the best one.
     *
     * @param id the id of the model
     * @return its test, or nothing if it is not in the ranking
     */
    public Optional<PairwiseTest> against(String id) {
        return pairwise.stream().filter(test -> test.model().equals(id)).findFirst();
    }
}
