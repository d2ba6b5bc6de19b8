package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.potentia.api.ComputationException;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Settings;
import org.potentia.workbench.InputException;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.OptionChain;

/**
 * Models fitted to the same quotes with the same loss, expiry by expiry or all expiries together.
 *
 * @param chain the quotes
 * @param slices what was found for each expiry, the nearest first; one slice if all are fitted together
 * @param interrupted whether it was stopped before its end
 * @since 0.1
 */
public record SmileStudy(OptionChain chain, List<Slice> slices, boolean interrupted) {
    /**
     * What was found for the quotes of one fit.
     *
     * @param expiries the expiries fitted together
     * @param fits the fits, in the order of the models
     * @param notFitted why a model has no fit, by its id
     */
    public record Slice(List<Expiry> expiries, List<SmileFit> fits, Map<String, String> notFitted) {
        /** Copies the lists. */
        public Slice {
            expiries = List.copyOf(expiries);
            fits = List.copyOf(fits);
            notFitted = Map.copyOf(notFitted);
        }

        /**
         * Finds the fit of a model.
         *
         * @param modelId the id of the model
         * @return its fit; empty if there is none
         */
        public Optional<SmileFit> of(String modelId) {
            return fits.stream().filter(fit -> fit.modelId().equals(modelId)).findFirst();
        }
    }

    /**
     * A model with its choices.
     *
     * @param provider the model
     * @param choices its choices, of {@link SmileCalibration#choices}
     */
    public record Entrant(ModelProvider provider, Settings choices) {}

    /**
     * What is done with a chain.
     *
     * @param entrants the models
     * @param calibration how they are fitted
     * @param together whether one set of parameters is fitted to all expiries
     * @param groups into how many groups quotes are dealt that are priced by refits to the others; 0 for none
     * @param profiled whether the loss is profiled along each coordinate
     * @param history past returns for an expiry of so many years, where there are any
     * @param seed fixes the random numbers
     */
    public record Plan(
            List<Entrant> entrants,
            SmileCalibration calibration,
            boolean together,
            int groups,
            boolean profiled,
            History history,
            long seed) {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is no model
         */
        public Plan {
            entrants = List.copyOf(entrants);
            if (entrants.isEmpty()) {
                throw new IllegalArgumentException("no model is named, must be at least one");
            }
        }
    }

    /** Cuts past returns to the length of an expiry. */
    @FunctionalInterface
    public interface History {
        /** There are no past returns. */
        History NONE = years -> Optional.empty();

        /**
         * Cuts the returns.
         *
         * @param years the time to expiry, years
         * @return returns over about that time; empty if there are none
         */
        Optional<ReturnSample> over(double years);
    }

    /** Copies the list. */
    public SmileStudy {
        slices = List.copyOf(slices);
    }

    /**
     * Fits all models. A model that cannot be fitted to an expiry is left out there, with the reason; a mistake in what was asked for the only
     * model is a mistake of the whole.
     *
     * @param chain the quotes
     * @param plan what is done with them
     * @param earlier the study of an earlier day, to start from; empty if there is none
     * @param monitor watches, and may stop the study
     * @return what was found until then
     * @throws InputException if no model could be fitted to any expiry for a mistake in what was asked
     */
    public static SmileStudy of(OptionChain chain, Plan plan, Optional<SmileStudy> earlier, RunMonitor monitor) {
        List<List<Expiry>> tasks = plan.together()
                ? List.of(chain.expiries())
                : chain.expiries().stream().map(List::of).toList();
        List<Slice> slices = new ArrayList<>();
        for (int i = 0; i < tasks.size() && !monitor.cancelled(); i++) {
            slices.add(slice(tasks.get(i), plan, near(earlier, tasks.get(i)), monitor));
        }
        SmileStudy study = new SmileStudy(chain, slices, monitor.cancelled());
        study.requireAFit();
        return study;
    }

    private static Slice slice(List<Expiry> expiries, Plan plan, Optional<Slice> earlier, RunMonitor monitor) {
        List<SmileFit> fits = new ArrayList<>();
        Map<String, String> notFitted = new LinkedHashMap<>();
        double years = expiries.getFirst().years();
        for (Entrant entrant : plan.entrants()) {
            ModelProvider provider = entrant.provider();
            try {
                Optional<ReturnSample> history = plan.history().over(years);
                SmileFit fit = plan.calibration()
                        .fit(
                                provider,
                                entrant.choices(),
                                expiries,
                                history,
                                earlier.flatMap(slice -> slice.of(provider.id())),
                                plan.seed(),
                                monitor);
                if (plan.groups() > 1) {
                    fit = plan.calibration().scoreLeftOut(fit, provider, plan.groups(), history, plan.seed(), monitor);
                }
                fits.add(
                        plan.profiled()
                                ? plan.calibration().profile(fit, provider, history, plan.seed(), monitor)
                                : fit);
            } catch (CancellationException e) {
                // the study ends with what it has
                break;
            } catch (IllegalArgumentException | ComputationException e) {
                notFitted.put(provider.id(), String.valueOf(e.getMessage()));
            }
        }
        return new Slice(expiries, fits, notFitted);
    }

    /** The slice of an earlier study, of one expiry or of several as this one, whose first expiry is nearest. */
    private static Optional<Slice> near(Optional<SmileStudy> earlier, List<Expiry> expiries) {
        double years = expiries.getFirst().years();
        return earlier.flatMap(study -> study.slices().stream()
                .filter(slice -> (slice.expiries().size() > 1) == (expiries.size() > 1))
                .min(Comparator.comparingDouble(
                        slice -> Math.abs(slice.expiries().getFirst().years() - years))));
    }

    private void requireAFit() {
        boolean none = slices.stream().allMatch(slice -> slice.fits().isEmpty());
        if (none && !interrupted) {
            throw new InputException("nothing could be fitted to " + chain.name() + ": "
                    + slices.stream()
                            .flatMap(slice -> slice.notFitted().entrySet().stream())
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .distinct()
                            .limit(3)
                            .collect(Collectors.joining("; ")));
        }
    }
}
