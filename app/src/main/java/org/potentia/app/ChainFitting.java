package org.potentia.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionType;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Settings;
import org.potentia.app.report.Smiles;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.SmileCalibration;
import org.potentia.workbench.calibration.SmileStudy;
import org.potentia.workbench.chain.ChainSettings;
import org.potentia.workbench.chain.Chains;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.OptionChain;
import org.potentia.workbench.chain.Quote;
import org.potentia.workbench.data.Datasets;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.optimization.RunConfiguration;
import org.potentia.workbench.registry.Registry;

/**
 * Models fitted to the quotes of option chains.
 *
 * @param plugins what is installed
 * @param wishes what was asked for
 */
record ChainFitting(Registry plugins, SmileOptions wishes) {
    /** What knows residuals and slopes. */
    static final String OPTIMIZER = "levenberg-marquardt";

    /**
     * Fits.
     *
     * @param data the name of the chain
     * @param settings what the user knows of it
     * @param model the id of the model; those of {@code --against} come after it
     * @param study the optimizer and the seed
     * @param watch whether to stop
     */
    Smiles fit(String data, ChainSettings settings, String model, StudyOptions study, BooleanSupplier watch) {
        List<SmileStudy.Entrant> entrants = entrants(model);
        SmileCalibration calibration =
                new SmileCalibration(study.optimizer(plugins, OPTIMIZER), wishes.loss()).withCrashes(wishes.crashes());
        List<OptionChain> chains =
                Chains.openAll(data, settings).stream().map(this::chosen).toList();
        Optional<PriceSeries> prices =
                wishes.returns().map(name -> Datasets.open(name).lastOfEachDay());
        List<SmileStudy> studies = new ArrayList<>();
        Optional<LocalDate> day = Optional.empty();
        for (OptionChain chain : chains) {
            if (watch.getAsBoolean()) {
                break;
            }
            Optional<PastPrices> past = prices.map(series -> PastPrices.of(series, chain.asOf()));
            SmileStudy.Plan plan = new SmileStudy.Plan(
                    entrants,
                    calibration,
                    wishes.together(),
                    wishes.leaveOut(),
                    wishes.profile(),
                    years -> past.flatMap(returns -> returns.over(years)),
                    study.seed());
            Optional<SmileStudy> earlier = studies.isEmpty() ? Optional.empty() : Optional.of(studies.getLast());
            studies.add(SmileStudy.of(chain, plan, earlier, stoppable(watch)));
            day = chain.asOf();
        }
        Optional<LocalDate> last = day;
        Optional<PastPrices> past = prices.map(series -> PastPrices.of(series, last));
        Map<String, Smiles.Maker> makers = new LinkedHashMap<>();
        entrants.forEach(entrant -> makers.put(entrant.provider().id(), entrant.provider()::create));
        return new Smiles(
                studies,
                makers,
                years -> past.map(returns -> returns.last(years)).orElse(OptionalDouble.empty()));
    }

    private List<SmileStudy.Entrant> entrants(String model) {
        List<String> ids = new ArrayList<>(List.of(model));
        ids.addAll(wishes.against());
        List<SmileStudy.Entrant> entrants = new ArrayList<>();
        for (String id : ids) {
            if (Collections.frequency(ids, id) > 1) {
                throw new InputException("model " + id
                        + " is named twice, must be once: --against is for models beside that of --model");
            }
            ModelProvider provider = plugins.model(id);
            // choices are those of the model that was named first
            List<String> words = id.equals(model) ? wishes.choices() : List.of();
            entrants.add(new SmileStudy.Entrant(provider, choices(provider, words)));
        }
        return entrants;
    }

    private static Settings choices(ModelProvider provider, List<String> words) {
        try {
            return RunConfiguration.settings(SmileCalibration.choices(provider), words);
        } catch (InputException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    private OptionChain chosen(OptionChain chain) {
        List<Expiry> kept = new ArrayList<>();
        for (Expiry expiry : chain.expiries()) {
            List<Quote> quotes = expiry.quotes().stream()
                    .filter(quote ->
                            wishes.type().map(type -> type == quote.type()).orElse(true))
                    .toList();
            if (!quotes.isEmpty() && wanted(expiry)) {
                kept.add(new Expiry(expiry.years(), expiry.date(), expiry.market(), quotes, expiry.notes()));
            }
        }
        if (kept.isEmpty()) {
            throw new InputException(chain.name() + " has no "
                    + wishes.type()
                            .map(type -> type == OptionType.CALL ? "calls" : "puts")
                            .orElse("quotes")
                    + (wishes.expiries().isEmpty() ? "" : " of the expiry " + String.join(", ", wishes.expiries()))
                    + "; its expiries are "
                    + String.join(
                            ", ",
                            chain.expiries().stream().map(ChainFitting::words).toList()));
        }
        return new OptionChain(chain.name(), chain.asOf(), kept, chain.dropped(), chain.sha256(), chain.notes());
    }

    private boolean wanted(Expiry expiry) {
        return wishes.expiries().isEmpty()
                || wishes.expiries().stream()
                        .anyMatch(wish -> wish.equals(days(expiry))
                                || expiry.date().map(LocalDate::toString).stream()
                                        .anyMatch(wish::equals));
    }

    private static String words(Expiry expiry) {
        return expiry.date().map(date -> date + " (" + days(expiry) + " days)").orElse(days(expiry) + " days");
    }

    private static String days(Expiry expiry) {
        return String.valueOf(Math.round(365 * expiry.years()));
    }

    private static RunMonitor stoppable(BooleanSupplier watch) {
        return new RunMonitor() {
            @Override
            public boolean cancelled() {
                return watch.getAsBoolean();
            }
        };
    }
}
