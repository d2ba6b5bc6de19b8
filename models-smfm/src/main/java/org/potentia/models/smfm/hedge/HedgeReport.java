package org.potentia.models.smfm.hedge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;

/** What the hedges left, as numbers, tables and sentences. */
final class HedgeReport {
    private static final double PERCENT = 100;

    private final List<Experiment> experiments;
    private final List<Convergence.Row> convergence;
    private final List<SmfmHedging.History> histories;
    private final HedgeSettings settings;

    HedgeReport(
            List<Experiment> experiments,
            List<Convergence.Row> convergence,
            List<SmfmHedging.History> histories,
            HedgeSettings settings) {
        this.experiments = experiments;
        this.convergence = convergence;
        this.histories = histories;
        this.settings = settings;
    }

    private List<String> worlds() {
        return experiments.stream().map(Experiment::world).distinct().toList();
    }

    private List<Experiment> of(String world) {
        return experiments.stream().filter(each -> each.world().equals(world)).toList();
    }

    /** The errors of all strikes together, which is a book with one option of each. */
    static Outcomes book(List<Experiment> strikes, Hedger hedger) {
        int size = strikes.get(0).of(hedger).size();
        double[] sums = new double[size];
        double premium = 0;
        for (Experiment each : strikes) {
            Outcomes outcomes = each.of(hedger);
            premium += outcomes.premium();
            for (int i = 0; i < size; i++) {
                sums[i] += outcomes.errors().get(i);
            }
        }
        return new Outcomes(Doubles.of(sums), premium);
    }

    Values values() {
        Values values = Values.EMPTY.with("days", settings.days()).with("madePaths", settings.paths());
        for (SmfmHedging.History history : histories) {
            values = values.with(history.name() + ".starts", history.beliefs().size());
        }
        for (String world : worlds()) {
            List<Experiment> strikes = of(world);
            Outcomes plain = book(strikes, Hedger.BLACK_SCHOLES);
            Values found = Values.EMPTY;
            for (Hedger hedger : Hedger.values()) {
                Outcomes book = book(strikes, hedger);
                Outcomes.Gain gain = book.over(plain);
                found = found.with(
                        hedger.id(),
                        Values.of("mean", book.mean() / book.premium())
                                .with("meanError", book.meanError() / book.premium())
                                .with("deviation", book.deviation() / book.premium())
                                .with("tail", book.tail() / book.premium())
                                .with("gain", gain.share())
                                .with("gainError", gain.error()));
            }
            values = values.with("book." + world, found);
        }
        return values;
    }

    List<String> log() {
        List<String> log = new ArrayList<>();
        for (Hedger hedger : Hedger.values()) {
            log.add(hedger.id() + ": " + hedger.meaning());
        }
        log.add("made paths: all sell at the price of the law that makes the paths; x = "
                + settings.world().x()
                + ", sigma = " + settings.world().sigma() + ", epsilon = "
                + settings.world().epsilon() + ", rho = " + settings.world().rho()
                + " are believed in every world, sigma = " + settings.world().sigma()
                + " and x = 1 by Black and Scholes");
        log.add(
                "errors are what the seller has in the end; a book is one option of each strike, its numbers are in units of"
                        + " its premium; gain is the share of the variance of black-scholes that a hedge takes away");
        return log;
    }

    List<StudyTable> tables() {
        List<StudyTable> tables = new ArrayList<>(List.of(errors(), convergence()));
        if (!histories.isEmpty()) {
            tables.add(beliefs());
        }
        return tables;
    }

    private StudyTable errors() {
        List<String> worlds = new ArrayList<>();
        List<String> hedgers = new ArrayList<>();
        for (Experiment each : experiments) {
            for (Hedger hedger : Hedger.values()) {
                worlds.add(each.world());
                hedgers.add(hedger.id());
            }
        }
        return StudyTable.of(
                "errors",
                Column.texts("world", worlds),
                numbers("moneyness", "%", (each, hedger) -> PERCENT * each.moneyness()),
                Column.texts("hedger", hedgers),
                numbers("options", "1", (each, hedger) -> each.of(hedger).size()),
                numbers(
                        "premium",
                        "% of start",
                        (each, hedger) -> PERCENT * each.of(hedger).premium()),
                numbers(
                        "mean",
                        "% of start",
                        (each, hedger) -> PERCENT * each.of(hedger).mean()),
                numbers(
                        "mean_error",
                        "% of start",
                        (each, hedger) -> PERCENT * each.of(hedger).meanError()),
                numbers(
                        "deviation",
                        "% of start",
                        (each, hedger) -> PERCENT * each.of(hedger).deviation()),
                numbers(
                        "tail_5",
                        "% of start",
                        (each, hedger) -> PERCENT * each.of(hedger).tail()),
                perPremium("mean_per_premium", Outcomes::mean),
                perPremium("deviation_per_premium", Outcomes::deviation),
                perPremium("tail_5_per_premium", Outcomes::tail),
                numbers("gain", "1", (each, hedger) -> each.gain(hedger).share()),
                numbers("gain_error", "1", (each, hedger) -> each.gain(hedger).error()));
    }

    private Column perPremium(String name, ToDoubleFunction<Outcomes> what) {
        return numbers(name, "1", (each, hedger) -> {
            Outcomes outcomes = each.of(hedger);
            return what.applyAsDouble(outcomes) / outcomes.premium();
        });
    }

    private Column numbers(String name, String unit, ToDoubleBiFunction<Experiment, Hedger> what) {
        List<Double> numbers = new ArrayList<>();
        for (Experiment each : experiments) {
            for (Hedger hedger : Hedger.values()) {
                double value = what.applyAsDouble(each, hedger);
                numbers.add(Double.isFinite(value) ? value : Double.NaN);
            }
        }
        return Column.numbers(
                name, unit, numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private StudyTable convergence() {
        return StudyTable.of(
                "convergence",
                rows("changes", "1", Convergence.Row::changes),
                rows("mean", "% of start", row -> PERCENT * row.outcomes().mean()),
                rows("mean_error", "% of start", row -> PERCENT * row.outcomes().meanError()),
                rows("deviation", "% of start", row -> PERCENT * row.outcomes().deviation()),
                rows("expected", "% of start", row -> PERCENT * row.expected()));
    }

    private Column rows(String name, String unit, ToDoubleFunction<Convergence.Row> what) {
        return Column.numbers(name, unit, convergence.stream().mapToDouble(what).toArray());
    }

    private StudyTable beliefs() {
        List<String> names = histories.stream()
                .flatMap(history -> history.beliefs().stream().map(belief -> history.name()))
                .toList();
        return StudyTable.of(
                "starts",
                Column.texts("series", names),
                fits("row", "1", belief -> belief.start() + 1),
                fits("x", "1", belief -> belief.law().x()),
                fits("x_error", "1", belief -> finite(belief.exponent().error())),
                fits("sigma", "1/sqrt(year)", belief -> belief.law().sigma()),
                fits("epsilon", "1/year", belief -> belief.law().epsilon()),
                fits("rho", "1", belief -> belief.law().rho()));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private Column fits(String name, String unit, ToDoubleFunction<Belief> what) {
        return Column.numbers(
                name,
                unit,
                histories.stream()
                        .flatMap(history -> history.beliefs().stream())
                        .mapToDouble(what)
                        .toArray());
    }
}
