package org.potentia.workbench.run;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.model.Equilibrium;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.phases.Axis;
import org.potentia.workbench.phases.CriticalExponents;
import org.potentia.workbench.phases.CriticalIsotherm;
import org.potentia.workbench.phases.Hysteresis;
import org.potentia.workbench.phases.PhaseAnswer;
import org.potentia.workbench.phases.PhaseMap;
import org.potentia.workbench.phases.PhasePoint;
import org.potentia.workbench.phases.Transition;

/**
 * The content of {@code result.json} for the phases of a market. The keys are described in the project's documentation, page
 * <i>result-schema</i>.
 *
 * @since 0.1
 */
public final class PhasesJson {
    /** The version of the layout; goes up when a key changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 1;

    private PhasesJson() {}

    /**
     * Writes {@code result.json}.
     *
     * @param answer what is known of the phases
     * @return its text, the same bytes for the same answer
     */
    public static String text(PhaseAnswer answer) {
        return CanonicalJson.writePretty(Values.EMPTY
                .with("schemaVersion", SCHEMA_VERSION)
                .with("id", answer.question().market().provider().id())
                .with("title", answer.question().market().provider().title())
                .with(
                        "parameters",
                        Values.of(answer.question().market().parameters().asMap()))
                .with("over", axis(answer.sweep().axis()))
                .with("equilibria", states(answer.here()))
                .with(
                        "sweep",
                        answer.sweep().points().stream().map(PhasesJson::point).toList())
                .with("degenerate", answer.sweep().degenerate())
                .with(
                        "transitions",
                        answer.sweep().transitions().stream()
                                .map(PhasesJson::transition)
                                .toList())
                .with(
                        "hysteresis",
                        answer.hysteresis().map(PhasesJson::hysteresis).orElse(null))
                .with("exponents", answer.exponents().map(PhasesJson::exponents).orElse(null))
                .with("whyNoExponents", answer.noExponents().isEmpty() ? null : answer.noExponents())
                .with("map", answer.map().map(PhasesJson::map).orElse(null)));
    }

    private static Values axis(Axis axis) {
        return Values.EMPTY
                .with("name", axis.name())
                .with("from", axis.from())
                .with("to", axis.to())
                .with("count", (double) axis.count());
    }

    private static Values point(PhasePoint point) {
        return Values.of("value", point.value()).with("equilibria", states(point));
    }

    private static List<Values> states(PhasePoint point) {
        return point.equilibria().stream().map(PhasesJson::state).toList();
    }

    private static Values state(Equilibrium state) {
        return Values.of("mean", state.mean())
                .with("variance", state.variance())
                .with("freeEnergy", state.freeEnergy())
                .with("slope", state.slope())
                .with("susceptibility", finite(state.susceptibility()))
                .with("stable", state.stable())
                .with("multiplicity", (double) state.multiplicity());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private static Values transition(Transition transition) {
        return Values.EMPTY
                .with("kind", transition.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("value", transition.value())
                .with("before", transition.before())
                .with("after", transition.after());
    }

    private static Values hysteresis(Hysteresis loop) {
        return Values.EMPTY
                .with("values", loop.values())
                .with("up", loop.up())
                .with("down", loop.down())
                .with("area", loop.area())
                .with("jumpsUp", loop.jumpsUp())
                .with("jumpsDown", loop.jumpsDown());
    }

    private static Values exponents(CriticalExponents exponents) {
        return Values.of("at", exponents.at())
                .with("alpha", exponents.alpha())
                .with("beta", exponents.beta())
                .with("gamma", exponents.gamma())
                .with("gammaBelow", exponents.gammaBelow())
                .with("delta", exponents.isotherm().map(CriticalIsotherm::delta).orElse(null))
                .with("ratio", exponents.ratio())
                .with("heatAbove", exponents.heatAbove())
                .with("heatBelow", exponents.heatBelow())
                .with("distances", exponents.distances())
                .with("order", exponents.order())
                .with("susceptibilityAbove", exponents.above())
                .with("susceptibilityBelow", exponents.below())
                .with(
                        "isotherm",
                        exponents
                                .isotherm()
                                .map(each -> Values.EMPTY
                                        .with("fields", each.fields())
                                        .with("means", each.means()))
                                .orElse(null));
    }

    private static Values map(PhaseMap map) {
        return Values.EMPTY
                .with("over", axis(map.over()))
                .with("and", axis(map.and()))
                .with(
                        "stable",
                        map.columns().stream()
                                .map(column -> Doubles.of(column.stream()
                                        .mapToDouble(point -> point.stable().size())))
                                .toList())
                .with(
                        "ground",
                        map.columns().stream()
                                .map(column -> Doubles.of(column.stream()
                                        .mapToDouble(point -> point.ground().mean())))
                                .toList())
                .with(
                        "critical",
                        map.critical()
                                .map(point -> Values.of("over", point.over())
                                        .with("and", point.and())
                                        .with("mean", point.mean()))
                                .orElse(null));
    }
}
