package org.potentia.app.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

/** What the script of the report draws from. */
final class ReportCharts {
    /** More digits than a screen can show, and far fewer bytes than all of them. */
    private static final MathContext PRECISION = new MathContext(6);

    private ReportCharts() {}

    /** Writes the data as JSON that can stand inside a page. */
    static String json(Plots plots, Values traces) {
        Values data = Values.EMPTY
                .with("models", plots.styles().stream().map(ReportCharts::style).toList())
                .with("density", density(plots))
                .with("qq", qq(plots))
                .with("pit", pit(plots))
                .with("scores", scores(plots))
                .with("traces", traces);
        return embeddable(data);
    }

    /** Writes JSON whose texts cannot end the element around it. */
    static String embeddable(Values values) {
        return CanonicalJson.write(values)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    static Values style(Style style) {
        return Values.EMPTY
                .with("id", style.id())
                .with("label", style.label())
                .with("color", style.color())
                .with("dash", style.dash())
                .with("symbol", style.symbol());
    }

    private static Values density(Plots plots) {
        DensityPlot density = plots.density();
        return Values.EMPTY
                .with("axis", density.axis())
                .with("unit", density.unit())
                .with("range", Doubles.of(density.lower(), density.upper()))
                .with("zoom", Doubles.of(density.zoomLower(), density.zoomUpper()))
                .with("floor", density.floor())
                .with("fitted", xy(density.fitted().centres(), density.fitted().heights()))
                .with("judged", xy(density.judged().centres(), density.judged().heights()))
                .with(
                        "curves",
                        byModel(
                                plots,
                                i -> xy(
                                        density.curves().get(i).x(),
                                        density.curves().get(i).y())));
    }

    private static Values qq(Plots plots) {
        QqPlot qq = plots.qq();
        return Values.EMPTY
                .with("expected", rounded(qq.expected()))
                .with("observed", byModel(plots, i -> rounded(qq.observed().get(i))))
                .with("width", qq.width())
                .with("limit", qq.limit());
    }

    private static Values pit(Plots plots) {
        PitPlot pit = plots.pit();
        return Values.EMPTY
                .with("low", rounded(pit.low()))
                .with("high", rounded(pit.high()))
                .with("top", pit.top())
                .with("heights", byModel(plots, i -> rounded(pit.heights().get(i))));
    }

    private static Values scores(Plots plots) {
        ScorePlot scores = plots.scores();
        return Values.EMPTY
                .with("baseline", scores.baseline())
                .with("axis", scores.axis())
                .with("dates", scores.dates())
                .with("paths", byModel(plots, i -> rounded(scores.paths().get(i))))
                .with(
                        "crises",
                        scores.crises().stream()
                                .map(crisis -> Values.EMPTY
                                        .with("from", scores.dates().get(crisis.first()))
                                        .with("to", scores.dates().get(crisis.last()))
                                        .with("label", crisis.label()))
                                .toList());
    }

    static Values xy(Doubles x, Doubles y) {
        return Values.EMPTY.with("x", rounded(x)).with("y", rounded(y));
    }

    private static Values byModel(Plots plots, IntFunction<Object> of) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < plots.styles().size(); i++) {
            values.put(plots.styles().get(i).id(), of.apply(i));
        }
        return Values.of(values);
    }

    static List<@Nullable Object> rounded(Doubles values) {
        List<@Nullable Object> list = new ArrayList<>();
        values.stream().forEach(value -> list.add(rounded(value)));
        return list;
    }

    /** What cannot be drawn is left out: a gap rather than a wrong point. */
    private static @Nullable Object rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(PRECISION).doubleValue() : null;
    }
}
