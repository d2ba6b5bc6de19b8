package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;
import org.potentia.models.smfm.factor.TwoFactor;

/**
 * Offers the study {@code smfm-recovery}: made series with a known exponent are fitted as the study {@code smfm-x-indicator} fits real ones; are
 * the exponents found, and do stated errors cover the truth as often as they say?
 *
 * @since 0.1
 */
public final class SmfmRecovery implements StudyProvider {
    private static final double NORMAL_95 = 1.959963984540054;
    private static final int CHUNK = 10;
    private static final List<String> PARAMETERS = List.of("x", "log_factor", "mu", "nu", "epsilon", "rho");

    /** Makes the provider. */
    public SmfmRecovery() {}

    @Override
    public String id() {
        return "smfm-recovery";
    }

    @Override
    public String title() {
        return "Recovery of a known exponent, and the coverage of its errors";
    }

    @Override
    public Citation citation() {
        return SmfmIndicator.CITATION;
    }

    @Override
    public OptionSpace options() {
        return RecoverySettings.OPTIONS;
    }

    /** What one method found in the samples. */
    private record Row(String data, Method method, List<ExponentFit> fits) {}

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is a series, for this study makes its own
     */
    @Override
    public StudyResult run(List<StudySeries> data, Settings settings, StudyContext context) {
        RecoverySettings chosen = RecoverySettings.of(settings.requireOf(options(), id()));
        if (!data.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are " + data.size() + " series, must be none: the study makes its own");
        }
        List<WindowFit> one = fits(chosen, false, context, 0);
        List<WindowFit> two = fits(chosen, true, context, 0.5);
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("one-factor", one));
        rows.addAll(rows("two-factor", two));
        context.progress("done", 1);
        return new StudyResult(
                values(rows, chosen),
                List.of(table(rows, chosen), parameters(two, chosen)),
                List.of(figure(rows, chosen)),
                List.of(
                        chosen.samples() + " series of " + chosen.days()
                                + " moves of each kind, one with sigma constant and one with"
                                + " a moving sigma, from Euler steps, " + chosen.steps() + " a day",
                        "sigma is reflected at " + TwoFactor.FLOOR
                                + " of its start; paths that leave a tenth to ten times the price at the start are drawn anew",
                        "the fits with a given sigma take that of the start"),
                List.of());
    }

    private static List<WindowFit> fits(
            RecoverySettings chosen, boolean twoFactors, StudyContext context, double before) {
        ExponentSearch search =
                ExponentSearch.of(chosen.fits().optimizer(), chosen.fits().evaluations(), context.services());
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<WindowFit>>> tasks = new ArrayList<>();
        for (int from = 0; from < chosen.samples(); from += CHUNK) {
            int first = from;
            int end = Math.min(from + CHUNK, chosen.samples());
            tasks.add(() -> {
                List<WindowFit> fits = new ArrayList<>();
                for (int sample = first; sample < end; sample++) {
                    long seed = Seeds.of(context.seed(), 2L * sample + (twoFactors ? 1 : 0));
                    Track track = Track.of(MadeMarket.series(chosen, twoFactors, seed), chosen.fits());
                    fits.add(WindowFit.of(track, 0, track.moves().size(), chosen.fits(), search, seed));
                }
                context.progress("samples", before + 0.45 * done.addAndGet(end - first) / chosen.samples());
                return fits;
            });
        }
        return context.all(tasks).stream().flatMap(List::stream).toList();
    }

    private static List<Row> rows(String data, List<WindowFit> fits) {
        return Arrays.stream(Method.values())
                .map(method -> new Row(
                        data,
                        method,
                        fits.stream()
                                .flatMap(window -> window.fit(method).stream())
                                .map(WindowFit.Result::fit)
                                .toList()))
                .filter(row -> row.fits().size() > 1)
                .toList();
    }

    private static double mean(Row row) {
        return row.fits().stream().mapToDouble(ExponentFit::x).average().orElseThrow();
    }

    private static double deviation(Row row) {
        double mean = mean(row);
        return Math.sqrt(row.fits().stream()
                        .mapToDouble(fit -> (fit.x() - mean) * (fit.x() - mean))
                        .sum()
                / (row.fits().size() - 1));
    }

    private static double share(Row row, Predicate<ExponentFit> covered) {
        return row.fits().stream().filter(covered).count() / (double) row.fits().size();
    }

    private static StudyTable table(List<Row> rows, RecoverySettings chosen) {
        double x = chosen.x();
        return StudyTable.of(
                "recovery",
                Column.texts("data", rows.stream().map(Row::data).toList()),
                Column.texts(
                        "method",
                        rows.stream().map(row -> row.method().column()).toList()),
                numbers("samples", rows, row -> row.fits().size()),
                numbers("x", rows, row -> x),
                numbers("bias", rows, row -> mean(row) - x),
                numbers(
                        "bias_error",
                        rows,
                        row -> deviation(row) / Math.sqrt(row.fits().size())),
                numbers("deviation", rows, SmfmRecovery::deviation),
                numbers(
                        "stated_error",
                        rows,
                        row -> Aggregate.median(row.fits().stream()
                                .mapToDouble(ExponentFit::error)
                                .toArray())),
                numbers("covered_68_error", rows, row -> share(row, fit -> Math.abs(fit.x() - x) <= fit.error())),
                numbers(
                        "covered_95_error",
                        rows,
                        row -> share(row, fit -> Math.abs(fit.x() - x) <= NORMAL_95 * fit.error())),
                numbers(
                        "covered_68_profile",
                        rows,
                        row -> share(row, fit -> fit.narrow().contains(x))),
                numbers(
                        "covered_95_profile",
                        rows,
                        row -> share(row, fit -> fit.wide().contains(x))));
    }

    private static Column numbers(String name, List<Row> rows, ToDoubleFunction<Row> value) {
        return Column.numbers(name, "1", rows.stream().mapToDouble(value).toArray());
    }

    /** All parameters of the fit with two factors and a free factor. */
    private static StudyTable parameters(List<WindowFit> two, RecoverySettings chosen) {
        double start = chosen.start();
        double[] truth = {chosen.x(), 0, chosen.mu(), chosen.nu() * start, chosen.epsilon() * start, chosen.rho()};
        int size = truth.length;
        List<Doubles> points = two.stream()
                .map(WindowFit::pair)
                .filter(pair -> pair.size() > 0)
                .toList();
        double[] means = new double[size];
        double[] narrow = new double[size];
        double[] wide = new double[size];
        for (int i = 0; i < size; i++) {
            int place = i;
            means[i] = points.stream()
                    .mapToDouble(point -> point.get(place))
                    .average()
                    .orElse(Double.NaN);
            narrow[i] = covered(points, i, truth[i], 1);
            wide[i] = covered(points, i, truth[i], NORMAL_95);
        }
        return StudyTable.of(
                "parameters",
                Column.texts("parameter", PARAMETERS),
                Column.numbers("truth", "1", truth),
                Column.numbers("mean", "1", means),
                Column.numbers("covered_68", "1", narrow),
                Column.numbers("covered_95", "1", wide));
    }

    private static double covered(List<Doubles> points, int place, double truth, double errors) {
        return points.stream()
                        .filter(point ->
                                Math.abs(point.get(place) - truth) <= errors * point.get(PARAMETERS.size() + place))
                        .count()
                / (double) points.size();
    }

    private static Values values(List<Row> rows, RecoverySettings chosen) {
        Values values = Values.of("x", chosen.x());
        for (Row row : rows) {
            values = values.with(
                    row.data().substring(0, 3) + "Factor_" + row.method().column(),
                    Values.of("bias", mean(row) - chosen.x())
                            .with(
                                    "biasError",
                                    deviation(row) / Math.sqrt(row.fits().size()))
                            .with("deviation", deviation(row))
                            .with("covered68", share(row, fit -> fit.narrow().contains(chosen.x())))
                            .with("covered95", share(row, fit -> fit.wide().contains(chosen.x()))));
        }
        return values;
    }

    private static Figure figure(List<Row> rows, RecoverySettings chosen) {
        return new Figure(
                "smfm-recovery",
                "Deviations from the known exponent in units of the stated errors",
                "Points: the deviations of all samples in order, over the quantiles of the uniform law; a line of the normal law beneath. x = "
                        + chosen.x() + ", " + chosen.samples() + " samples of " + chosen.days() + " days.",
                Set.of(),
                services -> rows.stream().map(row -> panel(row, chosen.x())).toList());
    }

    private static Panel panel(Row row, double x) {
        double[] scores = row.fits().stream()
                .mapToDouble(fit -> Double.isFinite(fit.error()) ? (fit.x() - x) / fit.error() : 0)
                .sorted()
                .toArray();
        double[] shares = new double[scores.length];
        Arrays.setAll(shares, i -> (i + 0.5) / scores.length);
        double[] line = {-2.5758, -1.96, -1.6449, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.6449, 1.96, 2.5758};
        double[] at = {0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995};
        return Panel.of(
                row.data() + " data, " + row.method().title(),
                "share of samples below",
                "(x found - x) / error",
                Curve.line("normal law", Doubles.of(at), Doubles.of(line)),
                Curve.points("samples", Doubles.of(shares), Doubles.of(scores)));
    }
}
