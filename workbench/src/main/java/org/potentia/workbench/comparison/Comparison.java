package org.potentia.workbench.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.potentia.api.Doubles;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.GivenParameters;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.support.SideBySide;

/**
 * The main job: fits every model to the earlier part of a series, lets each forecast the later part, and ranks them by their mean log score.
 *
 * <p>The parameters are fitted once and not again. Each forecast is made from all returns before it. Models are worked on side by side, each
 * on one thread with a seed that depends on the user's seed and its own id alone: the result is the same for any number of threads, and a
 * model's numbers are the same whatever other models take part.
 *
 * <p>A model that gives no law of returns, or that fails, is listed with the reason. If the listener cancels, the models that are done are
 * ranked and the result says that it was interrupted; so it does if the calling thread is interrupted, whose mark stays set.
 *
 * @since 0.1
 */
public final class Comparison {
    /** The points at which densities are drawn: 400 intervals, about one for each pixel column of a small picture. */
    private static final int GRID = 401;

    private final SortedMap<String, ModelProvider> models = new TreeMap<>();
    private final SortedMap<String, OptimizerProvider> optimizers = new TreeMap<>();
    private final Optional<Calibration> calibration;

    /**
     * Makes a comparison of what is installed.
     *
     * @param models the models, with ids that differ
     * @param optimizers the optimizers, with ids that differ
     */
    public Comparison(Collection<? extends ModelProvider> models, Collection<? extends OptimizerProvider> optimizers) {
        this(models, optimizers, Optional.empty());
    }

    private Comparison(
            Collection<? extends ModelProvider> models,
            Collection<? extends OptimizerProvider> optimizers,
            Optional<Calibration> calibration) {
        this.calibration = calibration;
        models.forEach(model -> this.models.put(model.id(), model));
        optimizers.forEach(optimizer -> this.optimizers.put(optimizer.id(), optimizer));
    }

    /**
     * Returns a copy that fits in a given way, whatever optimizer the settings name.
     *
     * @param fitting the optimizer with its options, and its polish if there is one
     * @return the changed comparison
     */
    public Comparison fittedBy(Calibration fitting) {
        return new Comparison(models.values(), optimizers.values(), Optional.of(fitting));
    }

    /**
     * Returns a copy in which some models have given parameters and are not fitted.
     *
     * @param given the parameters, each of another model
     * @return the changed comparison
     * @throws InputException if such a model is unknown, or does not admit its parameters
     */
    public Comparison holding(Collection<GivenParameters> given) {
        SortedMap<String, ModelProvider> some = new TreeMap<>(models);
        for (GivenParameters held : given) {
            ModelProvider model = models.get(held.model());
            if (model == null) {
                throw InputException.unknown("model", held.model(), models.keySet());
            }
            some.put(held.model(), held.hold(model));
        }
        return new Comparison(some.values(), optimizers.values(), calibration);
    }

    /**
     * Checks everything that can be checked without work, so that a mistake is heard of before anything is written.
     *
     * @param series the data
     * @param settings what is to be compared
     * @throws InputException if a model or the optimizer is unknown, or the series is too short for horizon and split; the message says what
     *     is needed
     */
    public void check(PriceSeries series, ComparisonSettings settings) {
        chosen(settings);
        calibration(settings);
        SplitRule.of(series.requireUsable(), settings);
    }

    /**
     * Compares.
     *
     * @param series the data
     * @param settings what is compared
     * @param listener watches, and may cancel
     * @return the result
     * @throws InputException if {@link #check} finds a mistake
     */
    public ComparisonResult run(PriceSeries series, ComparisonSettings settings, ComparisonListener listener) {
        List<ModelProvider> chosen = chosen(settings);
        Calibration fitting = calibration(settings);
        SplitRule split = SplitRule.of(series.requireUsable(), settings);
        Doubles fitReturns = split.fit().observations();
        Doubles testReturns = split.test().observations();
        Forecasting forecasting = new Forecasting(series, split.test(), grid(fitReturns, testReturns));
        List<ModelRun.Outcome> outcomes;
        try (SideBySide work = new SideBySide("the comparison", settings.threads())) {
            ComparisonListener stopping = new Stopping(listener, work);
            List<Callable<ModelRun.Outcome>> runs = new ArrayList<>();
            for (ModelProvider model : chosen) {
                runs.add(new ModelRun(model, fitting, split.fitted(), forecasting, settings.seed(), stopping)::outcome);
            }
            outcomes = work.run(runs);
        }
        List<ModelResult> ranked = ranked(outcomes);
        List<NotApplicable> notApplicable = outcomes.stream()
                .flatMap(outcome -> outcome.notApplicable().stream())
                .sorted(Comparator.comparing(NotApplicable::id))
                .toList();
        int lags = settings.overlapping() ? settings.horizon().steps() - 1 : 0;
        return new ComparisonResult(
                DataDescription.of(series, settings.horizon()),
                split.outcome(),
                settings.horizon(),
                settings.overlapping(),
                fitting.optimizer(),
                settings.seed(),
                ranked,
                notApplicable,
                pairwise(ranked, lags),
                fitReturns,
                testReturns,
                outcomes.stream().anyMatch(ModelRun.Outcome::cutShort));
    }

    private List<ModelProvider> chosen(ComparisonSettings settings) {
        if (settings.models().isEmpty()) {
            if (models.isEmpty()) {
                throw new InputException("no model is installed, must be at least one: add a plugin with models");
            }
            return lineUp(models.values());
        }
        List<ModelProvider> chosen = new ArrayList<>();
        for (String id : new TreeSet<>(settings.models())) {
            ModelProvider model = models.get(id);
            if (model == null) {
                throw InputException.unknown("model", id, models.keySet());
            }
            chosen.add(model);
        }
        return chosen;
    }

    /**
     * Chooses the models that are compared when none is named: all but those that say they would rather be asked for.
     *
     * @param models the models
     * @return those compared
     */
    public static List<ModelProvider> lineUp(Collection<ModelProvider> models) {
        return models.stream().filter(ModelProvider::comparedUnnamed).toList();
    }

    private Calibration calibration(ComparisonSettings settings) {
        return calibration.orElseGet(() -> atDefaults(settings));
    }

    private Calibration atDefaults(ComparisonSettings settings) {
        if (optimizers.isEmpty()) {
            throw new InputException("no optimizer is installed, must be at least one: add a plugin with optimizers");
        }
        OptimizerProvider optimizer = optimizers.get(settings.optimizer());
        if (optimizer == null) {
            throw InputException.unknown("optimizer", settings.optimizer(), optimizers.keySet());
        }
        return new Calibration(optimizer);
    }

    private List<ModelResult> ranked(List<ModelRun.Outcome> outcomes) {
        List<ModelResult> results = outcomes.stream()
                .flatMap(outcome -> outcome.result().stream())
                .sorted(Comparator.comparingDouble(
                                (ModelResult result) -> -result.outOfSample().meanLogScore())
                        .thenComparing(ModelResult::id))
                .toList();
        Map<String, ModelProvider> byId = models;
        return SameLaws.marked(results, id -> {
            ModelProvider provider = byId.get(id);
            return provider == null ? Integer.MAX_VALUE : provider.citation().year();
        });
    }

    private static List<PairwiseTest> pairwise(List<ModelResult> ranked, int lags) {
        List<PairwiseTest> tests = new ArrayList<>();
        for (ModelResult result : ranked) {
            tests.add(
                    tests.isEmpty()
                            ? DieboldMariano.best(result, lags)
                            : DieboldMariano.test(result, ranked.getFirst(), lags));
        }
        return tests;
    }

    /** All returns, and a twentieth of their range on either side. */
    private static Doubles grid(Doubles fitReturns, Doubles testReturns) {
        double low = Math.min(
                fitReturns.stream().min().orElse(0), testReturns.stream().min().orElse(0));
        double high = Math.max(
                fitReturns.stream().max().orElse(0), testReturns.stream().max().orElse(0));
        double margin = (high - low) / 20;
        return Doubles.grid(low - margin, high + margin, GRID);
    }

    /**
     * Adds to the caller's listener that the calling thread was interrupted.
     *
     * @param listener the caller's
     * @param work what knows of the interrupt
     */
    private record Stopping(ComparisonListener listener, SideBySide work) implements ComparisonListener {
        @Override
        public void progress(String model, Phase phase, double fraction) {
            listener.progress(model, phase, fraction);
        }

        @Override
        public void finished(ModelResult result) {
            listener.finished(result);
        }

        @Override
        public boolean cancelled() {
            return work.interrupted() || listener.cancelled();
        }
    }
}
