package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.potentia.api.model.DerivedValue;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.calibration.ParameterEstimate;
import org.potentia.workbench.calibration.QuoteFit;
import org.potentia.workbench.calibration.SmileFit;
import org.potentia.workbench.calibration.SmileScores;
import org.potentia.workbench.calibration.SmileStudy;

/** The tables of fits to option chains. */
public final class SmileTables {
    private static final int DIGITS = 6;
    private static final int SHORT = 3;

    private SmileTables() {}

    /**
     * Compares the models over all expiries.
     *
     * @param study the fits
     * @return a row for each expiry and model
     */
    public static Table scores(SmileStudy study) {
        boolean leftOut = study.slices().stream()
                .flatMap(slice -> slice.fits().stream())
                .anyMatch(fit -> fit.leftOut().isPresent());
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("expiry", "The expiry, or how many are fitted together."),
                Column.words("model", "The id of the model."),
                Column.numbers("quotes", "How many quotes were fitted."),
                Column.numbers("numbers", "How many numbers were found for them."),
                Column.numbers("MAPE", "Mean absolute error of prices relative to the quotes."),
                Column.numbers("vol RMSE", "Root of the mean squared error of implied volatilities, in points of 1 %."),
                Column.numbers("worst", "Largest error of an implied volatility, in points of 1 %."),
                Column.numbers("within 1 pt", "Share of quotes whose implied volatility is met to one point.")));
        if (leftOut) {
            columns.add(Column.numbers(
                    "vol RMSE left out", "The same for quotes that were priced by refits to the others."));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (SmileStudy.Slice slice : study.slices()) {
            String when = title(slice);
            double best = slice.fits().stream()
                    .mapToDouble(fit -> fit.scores().volatilityRmse())
                    .min()
                    .orElse(Double.NaN);
            for (SmileFit fit : slice.fits()) {
                List<Cell> row = new ArrayList<>(row(when, fit, best));
                if (leftOut) {
                    row.add(fit.leftOut()
                            .map(scores -> points(scores.volatilityRmse()))
                            .orElse(Cell.missing("none")));
                }
                rows.add(row);
                when = "";
            }
        }
        return new Table(columns, rows);
    }

    /**
     * Names the quotes of a slice.
     *
     * @param slice the fits to them
     * @return the expiry, or how many expiries
     */
    public static String title(SmileStudy.Slice slice) {
        return slice.expiries().size() == 1
                ? SmilePlot.when(slice.expiries().getFirst())
                : slice.expiries().size() + " expiries";
    }

    private static List<Cell> row(String when, SmileFit fit, double best) {
        SmileScores scores = fit.scores();
        return List.of(
                Cell.of(when),
                Cell.of(fit.modelId()),
                Cell.of(String.valueOf(scores.quotes()), scores.quotes()),
                Cell.of(String.valueOf(fit.free()), fit.free()),
                Cell.of(Numbers.significant(100 * scores.mape(), SHORT) + "%", scores.mape()),
                points(scores.volatilityRmse()).markedIf(scores.volatilityRmse() == best, Cell.Mark.BEST),
                points(scores.worstVolatility()),
                Cell.of(Numbers.percent(scores.withinAPoint(), 0), scores.withinAPoint()));
    }

    private static Cell points(double volatility) {
        return Cell.of(Numbers.significant(100 * volatility, SHORT), volatility);
    }

    /**
     * Lists the parameters of one fit.
     *
     * @param fit the fit
     * @return a row for each parameter
     */
    public static Table parameters(SmileFit fit) {
        List<String> moving = fit.orbit().map(orbit -> orbit.moving()).orElse(List.of());
        List<List<Cell>> rows = new ArrayList<>();
        for (ParameterEstimate estimate : fit.estimates()) {
            boolean given = estimate.standardError().isEmpty();
            rows.add(List.of(
                    Cell.of(estimate.name()),
                    Cell.of(Numbers.significant(estimate.value(), DIGITS), estimate.value()),
                    given
                            ? Cell.missing("none")
                            : Cell.of(
                                    Numbers.significant(estimate.standardError().orElseThrow(), 2),
                                    estimate.standardError().orElseThrow()),
                    Cell.of(estimate.unit()),
                    Cell.of(
                            moving.contains(estimate.name())
                                    ? "the gauge"
                                    : given ? estimate.whyNoStandardError() : "the quotes"),
                    Cell.of(estimate.meaning())));
        }
        return new Table(
                List.of(
                        Column.words("parameter", "The name of the parameter."),
                        Column.numbers("value", "What was found."),
                        Column.numbers(
                                "std. error", "From what is left of the weighted errors, at the gauge that is stated."),
                        Column.words("unit", "The unit, 1 if it has none."),
                        Column.words(
                                "set by", "Whether quotes fix it, or a choice between parameters of equal prices."),
                        Column.words("meaning", "What it is.")),
                rows);
    }

    /**
     * Lists what the model makes of the parameters of one fit.
     *
     * @param fit the fit
     * @return a row for each derived number
     */
    public static Table derived(SmileFit fit) {
        List<List<Cell>> rows = new ArrayList<>();
        for (DerivedValue derived : fit.findings().values()) {
            rows.add(List.of(
                    Cell.of(derived.name()),
                    Cell.of(
                            derived.value() == Math.rint(derived.value())
                                    ? Numbers.brief(derived.value(), DIGITS)
                                    : Numbers.significant(derived.value(), DIGITS),
                            derived.value()),
                    Cell.of(derived.unit()),
                    Cell.of(derived.basis().words()),
                    derived.elsewhere().isEmpty()
                            ? Cell.missing(derived.basis() == DerivedValue.Basis.GAUGE ? "not listed" : "the same")
                            : Cell.of(derived.elsewhere().entrySet().stream()
                                    .map(place -> place.getKey() + ": " + Numbers.significant(place.getValue(), SHORT))
                                    .collect(Collectors.joining(", "))),
                    Cell.of(derived.meaning())));
        }
        return new Table(
                List.of(
                        Column.words("derived", "The name of the number."),
                        Column.numbers("value", "What follows from the parameters."),
                        Column.words("unit", "The unit, 1 if it has none."),
                        Column.words("set by", "What fixes it: the quotes, or a choice."),
                        Column.words("elsewhere", "Its value at other parameters that give the same prices."),
                        Column.words("meaning", "What it is.")),
                rows);
    }

    /**
     * Lists what the models make of their parameters day by day, where there are several days.
     *
     * @param studies a study for each day
     * @return a row for each fit with a column for each derived number; nothing if no model derives any
     */
    public static Optional<Table> days(List<SmileStudy> studies) {
        List<String> names = studies.stream()
                .flatMap(study -> study.slices().stream())
                .flatMap(slice -> slice.fits().stream())
                .flatMap(fit -> fit.findings().values().stream())
                .map(DerivedValue::name)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("day", "The day of the quotes."),
                Column.words("expiry", "The expiry, or how many are fitted together."),
                Column.words("model", "The id of the model.")));
        names.forEach(name -> columns.add(Column.numbers(name, "The derived number of this name.")));
        List<List<Cell>> rows = new ArrayList<>();
        for (SmileStudy study : studies) {
            String day = study.chain().asOf().map(Object::toString).orElse("not known");
            for (SmileStudy.Slice slice : study.slices()) {
                for (SmileFit fit : slice.fits()) {
                    Map<String, Double> values = fit.findings().values().stream()
                            .collect(Collectors.toMap(DerivedValue::name, DerivedValue::value));
                    List<Cell> row =
                            new ArrayList<>(List.of(Cell.of(day), Cell.of(title(slice)), Cell.of(fit.modelId())));
                    for (String name : names) {
                        Double value = values.get(name);
                        row.add(
                                value == null
                                        ? Cell.missing("none")
                                        : Cell.of(Numbers.significant(value, SHORT), value));
                    }
                    rows.add(row);
                }
            }
        }
        return Optional.of(new Table(columns, rows));
    }

    /**
     * Lists the quotes of one fit.
     *
     * @param fit the fit
     * @return a row for each quote
     */
    public static Table quotes(SmileFit fit) {
        List<List<Cell>> rows = new ArrayList<>();
        for (QuoteFit quote : fit.quotes()) {
            rows.add(List.of(
                    Cell.of(String.valueOf(Math.round(365 * quote.years())), quote.years()),
                    Cell.of(quote.quote().type().name().toLowerCase(Locale.ROOT)),
                    Cell.of(
                            Numbers.brief(quote.quote().strike(), DIGITS),
                            quote.quote().strike()),
                    Cell.of(
                            Numbers.significant(quote.quote().price(), 5),
                            quote.quote().price()),
                    Cell.of(Numbers.significant(quote.modelPrice(), 5), quote.modelPrice()),
                    points(quote.volatility()),
                    quote.modelVolatility().isPresent()
                            ? points(quote.modelVolatility().getAsDouble())
                            : Cell.missing("none"),
                    Cell.of(Numbers.fixed(100 * quote.volatilityError(), 3), quote.volatilityError())));
        }
        return new Table(
                List.of(
                        Column.numbers("days", "Calendar days to expiry."),
                        Column.words("type", "Call or put."),
                        Column.numbers("strike", "In currency."),
                        Column.numbers("quote", "The quoted price, in currency."),
                        Column.numbers("model", "The price of the model, in currency."),
                        Column.numbers("quoted vol", "The implied volatility of the quote, in %."),
                        Column.numbers("model vol", "The implied volatility of the model's price, in %."),
                        Column.numbers("error", "The difference of both, in points of 1 %.")),
                rows);
    }
}
