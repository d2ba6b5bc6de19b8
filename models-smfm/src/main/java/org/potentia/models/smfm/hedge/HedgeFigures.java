package org.potentia.models.smfm.hedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;

/** The errors by strike, and how they fall with the number of changes. */
final class HedgeFigures {
    private static final double PERCENT = 100;

    private final List<Experiment> experiments;
    private final List<Convergence.Row> convergence;

    HedgeFigures(List<Experiment> experiments, List<Convergence.Row> convergence) {
        this.experiments = experiments;
        this.convergence = convergence;
    }

    List<Figure> all() {
        return List.of(
                new Figure(
                        "smfm-hedge-deviation",
                        "Deviation of the hedging error by strike",
                        "Standard deviation of what a seller has in the end, percent of the price at the start, for each way to hedge.",
                        Set.of(),
                        services -> panels("deviation (% of start)", Outcomes::deviation)),
                new Figure(
                        "smfm-hedge-tail",
                        "Worst twentieth of the hedging error by strike",
                        "Mean of the worst 5 % of what a seller has in the end, percent of the price at the start.",
                        Set.of(),
                        services -> panels("mean of the worst 5 % (% of start)", Outcomes::tail)),
                new Figure(
                        "smfm-hedge-changes",
                        "Hedging error against the number of changes",
                        "At the money in the world of Black and Scholes, and sqrt(pi/4) vega sigma / sqrt(n).",
                        Set.of(),
                        services -> List.of(changes())));
    }

    private List<Panel> panels(String axis, ToDoubleFunction<Outcomes> what) {
        List<Panel> panels = new ArrayList<>();
        for (String world :
                experiments.stream().map(Experiment::world).distinct().toList()) {
            List<Experiment> strikes = experiments.stream()
                    .filter(each -> each.world().equals(world))
                    .toList();
            Doubles places = Doubles.of(strikes.stream().mapToDouble(each -> PERCENT * each.moneyness()));
            panels.add(new Panel(
                    world,
                    "strike above the price at the start (%)",
                    axis,
                    false,
                    Arrays.stream(Hedger.values())
                            .map(hedger -> curve(
                                    hedger.id(),
                                    places,
                                    Doubles.of(strikes.stream()
                                            .mapToDouble(each -> PERCENT * what.applyAsDouble(each.of(hedger))))))
                            .toList()));
        }
        return panels;
    }

    private static Curve curve(String label, Doubles points, Doubles values) {
        return points.size() > 1 ? Curve.line(label, points, values) : Curve.points(label, points, values);
    }

    private Panel changes() {
        Doubles counts = Doubles.of(convergence.stream().mapToDouble(row -> Math.log10(row.changes())));
        return Panel.of(
                "error and number of changes",
                "log10 of the number of changes",
                "log10 of the deviation (% of start)",
                Curve.points(
                        "measured",
                        counts,
                        Doubles.of(convergence.stream()
                                .mapToDouble(row ->
                                        Math.log10(PERCENT * row.outcomes().deviation())))),
                Curve.line(
                        "expected",
                        counts,
                        Doubles.of(convergence.stream().mapToDouble(row -> Math.log10(PERCENT * row.expected())))));
    }
}
