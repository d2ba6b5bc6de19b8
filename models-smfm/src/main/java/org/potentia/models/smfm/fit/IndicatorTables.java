package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.potentia.api.study.StudyTable;
import org.potentia.api.study.StudyTable.Column;

/** The tables of the study. */
final class IndicatorTables {
    private static final String NO_UNIT = "1";
    private static final String VOLATILITY = "1/sqrt(year)";

    private final Analysis analysis;
    private final List<PriceBand.Row> band;

    IndicatorTables(Analysis analysis, List<PriceBand.Row> band) {
        this.analysis = analysis;
        this.band = band;
    }

    List<StudyTable> all() {
        List<StudyTable> tables = new ArrayList<>(List.of(windows(), pairs(), momenta(), aggregates(), contexts()));
        if (!band.isEmpty()) {
            tables.add(band());
        }
        return tables;
    }

    private Column numbers(String name, String unit, ToDoubleFunction<WindowFit> value) {
        return Column.numbers(
                name, unit, analysis.windows().stream().mapToDouble(value).toArray());
    }

    private Column result(Method method, String name, String unit, ToDoubleFunction<WindowFit.Result> value) {
        return numbers(
                name + "_" + method.column(),
                unit,
                window -> window.fit(method).map(value::applyAsDouble).orElse(Double.NaN));
    }

    private Column texts(String name, Function<WindowFit, String> value) {
        return Column.texts(name, analysis.windows().stream().map(value).toList());
    }

    private List<Column> days() {
        Track track = analysis.track();
        List<Column> columns = new ArrayList<>();
        columns.add(texts("from", window -> track.day(window.first()).toString()));
        columns.add(texts("to", window -> track.day(window.end() - 1).toString()));
        if (track.contracts().stream().anyMatch(month -> month > 0)) {
            columns.add(numbers("contract", NO_UNIT, window -> track.contracts().get(window.end() - 1)));
        }
        return columns;
    }

    private StudyTable windows() {
        List<Column> columns = days();
        columns.add(numbers("price", "price", window -> analysis.track().priceAfter(window.end() - 1)));
        columns.add(numbers(
                "se_before_the_moves_are_seen",
                NO_UNIT,
                window -> window.fit(Method.FREE)
                        .map(result -> result.model().errorByInformation().orElse(Double.NaN))
                        .orElse(Double.NaN)));
        for (Method method : Method.values()) {
            columns.add(result(method, "x", NO_UNIT, result -> result.fit().x()));
            columns.add(result(method, "se", NO_UNIT, result -> result.fit().error()));
            columns.add(result(
                    method, "x68_from", NO_UNIT, result -> result.fit().narrow().from()));
            columns.add(result(
                    method, "x68_to", NO_UNIT, result -> result.fit().narrow().to()));
            columns.add(result(
                    method, "x95_from", NO_UNIT, result -> result.fit().wide().from()));
            columns.add(result(
                    method, "x95_to", NO_UNIT, result -> result.fit().wide().to()));
            columns.add(texts(
                    "interval_" + method.column(),
                    window -> window.fit(method).map(WindowFit.Result::verdict).orElse("")));
            columns.add(result(method, "local_volatility", VOLATILITY, WindowFit.Result::localVolatility));
        }
        return new StudyTable("windows", columns);
    }

    private StudyTable pairs() {
        List<Column> columns = days();
        String[] names = {"x", "log_factor", "mu", "nu", "epsilon", "rho"};
        String[] units = {NO_UNIT, NO_UNIT, "1/year", "volatility/year", "volatility/sqrt(year)", NO_UNIT};
        for (int i = 0; i < names.length; i++) {
            int place = i;
            columns.add(numbers(names[i], units[i], window -> pair(window, place)));
            columns.add(numbers(names[i] + "_se", units[i], window -> pair(window, names.length + place)));
        }
        return new StudyTable("two-factors", columns);
    }

    private static double pair(WindowFit window, int place) {
        return window.pair().size() == 0 ? Double.NaN : window.pair().get(place);
    }

    private StudyTable momenta() {
        List<Column> columns = days();
        columns.add(numbers("one_factor", "1/price", window -> window.momenta().get(0)));
        columns.add(numbers(
                "two_factors_price", "1/price", window -> window.momenta().get(1)));
        columns.add(numbers(
                "two_factors_volatility",
                "1/volatility",
                window -> window.momenta().get(2)));
        return new StudyTable("momenta", columns);
    }

    private static List<Column> columns(List<Aggregate> rows) {
        return List.of(
                Column.numbers("windows", NO_UNIT, values(rows, Aggregate::windows)),
                Column.numbers("unbounded", NO_UNIT, values(rows, Aggregate::unbounded)),
                Column.numbers("mean", NO_UNIT, values(rows, Aggregate::mean)),
                Column.numbers("mean_error", NO_UNIT, values(rows, Aggregate::meanError)),
                Column.numbers("scatter", NO_UNIT, values(rows, Aggregate::scatter)),
                Column.numbers("scaled_error", NO_UNIT, values(rows, Aggregate::error)),
                Column.numbers("median", NO_UNIT, values(rows, Aggregate::median)),
                Column.numbers("median_error", NO_UNIT, values(rows, Aggregate::medianError)),
                Column.numbers("joint", NO_UNIT, values(rows, row -> row.joint().x())),
                Column.numbers(
                        "joint_error", NO_UNIT, values(rows, row -> row.joint().error())),
                Column.numbers("spread_of_windows", NO_UNIT, values(rows, Aggregate::spread)),
                Column.numbers("median_error_of_windows", NO_UNIT, values(rows, Aggregate::medianOfErrors)));
    }

    private static double[] values(List<Aggregate> rows, ToDoubleFunction<Aggregate> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    private StudyTable aggregates() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.texts(
                "method", analysis.total().keySet().stream().map(Method::column).toList()));
        columns.addAll(columns(List.copyOf(analysis.total().values())));
        return new StudyTable("aggregate", columns);
    }

    private StudyTable contexts() {
        List<String> names = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        List<Aggregate> rows = new ArrayList<>();
        for (Map.Entry<String, Map<Method, Aggregate>> context :
                analysis.contexts().entrySet()) {
            context.getValue().forEach((method, aggregate) -> {
                names.add(context.getKey());
                methods.add(method.column());
                rows.add(aggregate);
            });
        }
        List<Column> columns =
                new ArrayList<>(List.of(Column.texts("context", names), Column.texts("method", methods)));
        columns.addAll(columns(rows));
        return new StudyTable("contexts", columns);
    }

    private StudyTable band() {
        return StudyTable.of(
                "price-band",
                Column.numbers("strike", "price", strikes(PriceBand.Row::strike)),
                Column.texts(
                        "option",
                        band.stream().map(row -> row.call() ? "call" : "put").toList()),
                Column.numbers("at_x_less_error", "price", strikes(PriceBand.Row::low)),
                Column.numbers("at_x", "price", strikes(PriceBand.Row::middle)),
                Column.numbers("at_x_plus_error", "price", strikes(PriceBand.Row::high)),
                Column.numbers("lognormal", "price", strikes(PriceBand.Row::lognormal)));
    }

    private double[] strikes(ToDoubleFunction<PriceBand.Row> value) {
        return band.stream().mapToDouble(value).toArray();
    }
}
