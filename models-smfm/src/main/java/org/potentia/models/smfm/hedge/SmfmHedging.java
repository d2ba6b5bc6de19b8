package org.potentia.models.smfm.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;

/**
 * Offers the study {@code smfm-hedge}: the experiment of (4)-(8) and (10). An option is sold and replicated, along made paths and along what
 * came after each of many days of a series, by the deltas of Black and Scholes, of the one-factor model with fitted exponent, and of the
 * two-factor model; what is left in the end is the error of the hedge.
 *
 * <p>Source: L. Ingber (2000), Physica A 283, 529-558, equations 4-8 and 10 (errata: the noise term of (7) has a factor S).
 *
 * @since 0.1
 */
public final class SmfmHedging implements StudyProvider {
    /** Makes the provider. */
    public SmfmHedging() {}

    @Override
    public String id() {
        return "smfm-hedge";
    }

    @Override
    public String title() {
        return "Delta hedges of a sold option along made and historical paths";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Ingber",
                2000,
                "High-resolution path-integral development of financial options",
                "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");
    }

    @Override
    public OptionSpace options() {
        return HedgeSettings.OPTIONS;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if two series have one name, a price is not positive, or a series is too short
     */
    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        HedgeSettings chosen = HedgeSettings.of(settings.requireOf(options(), id()));
        if (data.stream().map(StudySeries::name).distinct().count() < data.size()) {
            throw new IllegalArgumentException(
                    "two series have one name, must differ: tables tell them by their names");
        }
        data.forEach(series -> requireUsable(series, chosen));
        List<String> log = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<Experiment> made = context.all(madeTasks(chosen, context.seed()));
        context.progress("made paths", 0.3);
        List<Convergence.Row> convergence = context.all(Convergence.tasks(chosen, context.seed()));
        List<Experiment> experiments = new ArrayList<>(made);
        List<History> histories = new ArrayList<>();
        for (StudySeries series : data) {
            History history = History.of(series, chosen, context);
            histories.add(history);
            experiments.addAll(history.experiments());
            log.addAll(series.log());
            log.addAll(history.log());
            warnings.addAll(history.warnings());
        }
        HedgeReport report = new HedgeReport(experiments, convergence, histories, chosen);
        log.addAll(report.log());
        context.progress("done", 1);
        return new StudyResult(
                report.values(),
                report.tables(),
                new HedgeFigures(experiments, convergence).all(),
                List.copyOf(log),
                List.copyOf(warnings));
    }

    private static void requireUsable(StudySeries series, HedgeSettings settings) {
        int fewest = settings.window() + settings.days() + 1;
        if (series.size() < fewest) {
            throw new IllegalArgumentException(series.name() + " has " + series.size() + " rows, must have at least "
                    + fewest + " for one window and one option (options window and days)");
        }
        for (int row = 0; row < series.size(); row++) {
            Arguments.positive(series.prices().get(row), "price " + (row + 1) + " of " + series.name());
        }
    }

    /** One task for each world and strike, each with a seed of its own for the world: strikes share paths. */
    private static List<Callable<Experiment>> madeTasks(HedgeSettings settings, long seed) {
        HedgeLaw two = settings.world();
        HedgeLaw one = HedgeLaw.oneFactor(two.x(), two.sigma());
        HedgeLaw black = HedgeLaw.blackScholes(two.sigma());
        Doubles strikes = settings.moneyness();
        List<Callable<Experiment>> tasks = new ArrayList<>();
        for (int i = 0; i < strikes.size(); i++) {
            double moneyness = strikes.get(i);
            // in a world without a second factor the others are still believed
            tasks.add(() -> Experiment.made("black-scholes", black, two, moneyness, settings, seed + 1));
            tasks.add(() -> Experiment.made("one-factor", one, two, moneyness, settings, seed + 2));
            tasks.add(() -> Experiment.made("two-factor", two, two, moneyness, settings, seed + 3));
        }
        return tasks;
    }

    /**
     * The experiment along a series.
     *
     * @param name of the series
     * @param experiments one for each strike
     * @param beliefs what was believed at each start
     * @param skipped starts before which the price stood still
     * @param settings of the study
     */
    record History(
            String name, List<Experiment> experiments, List<Belief> beliefs, int skipped, HedgeSettings settings) {
        static History of(StudySeries series, HedgeSettings settings, StudyContext context) {
            List<Integer> starts = IntStream.iterate(
                            settings.window(),
                            start -> start + settings.days() < series.size(),
                            start -> start + settings.stride())
                    .boxed()
                    .toList();
            Doubles strikes = settings.moneyness();
            List<Callable<Optional<Row>>> tasks = new ArrayList<>();
            for (int start : starts) {
                tasks.add(() -> Belief.on(series.prices(), start, settings)
                        .map(belief -> new Row(
                                belief,
                                strikes.stream()
                                        .mapToObj(moneyness -> Experiment.historical(belief, moneyness, settings))
                                        .toList())));
            }
            List<Row> rows =
                    context.all(tasks).stream().flatMap(Optional::stream).toList();
            if (rows.size() < 2) {
                throw new IllegalArgumentException(series.name() + " has " + rows.size()
                        + " starts with a moving price before them, must have at least two");
            }
            List<Experiment> experiments = IntStream.range(0, strikes.size())
                    .mapToObj(i -> Experiment.collected(
                            series.name(),
                            strikes.get(i),
                            rows.stream().map(row -> row.outcomes().get(i)).toList()))
                    .toList();
            return new History(
                    series.name(),
                    experiments,
                    rows.stream().map(Row::belief).toList(),
                    starts.size() - rows.size(),
                    settings);
        }

        private record Row(Belief belief, List<Experiment.Sold> outcomes) {}

        private long held() {
            return beliefs.stream()
                    .filter(belief -> belief.exponent().atLimit())
                    .count();
        }

        List<String> log() {
            return List.of(name + ": " + beliefs.size()
                    + " options were sold, each with x, sigma, epsilon and rho of the "
                    + settings.window() + " days before it, at the price of Black and Scholes"
                    + (skipped > 0 ? "; " + skipped + " starts were left out, the price stood still before them" : ""));
        }

        List<String> warnings() {
            List<String> warnings = new ArrayList<>();
            if (held() > 0) {
                warnings.add(name + ": the exponent was held at the limit of " + settings.limit() + " for " + held()
                        + " of " + beliefs.size() + " starts (option limit)");
            }
            if (settings.stride() < settings.days()) {
                warnings.add(name + ": options overlap, so that standard errors are too small (option every)");
            }
            return warnings;
        }
    }
}
