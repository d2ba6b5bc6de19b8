package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.evolution.EvolutionAgreement;

/**
 * The densities of one problem: a panel for each time, a line for each propagator, and the exact density below them where it is known.
 *
 * @param id the problem
 * @param title what it is
 * @param styles how each propagator looks
 * @param panels the panels in the order of time
 */
record EvolutionPlot(String id, String title, List<Style> styles, List<Panel> panels) {
    /**
     * The densities at one time.
     *
     * @param time the time, years
     * @param exact the exact density, where it is known
     * @param lines the densities of the propagators that have any
     */
    record Panel(double time, Optional<GridFunction> exact, List<Line> lines) {
        /** Says when that is. */
        String when() {
            return "after " + Numbers.brief(time, 4) + (time == 1 ? " year" : " years");
        }

        double lower() {
            return first().points().get(0);
        }

        double upper() {
            return first().points().get(first().points().size() - 1);
        }

        /** All are on the same points. */
        private GridFunction first() {
            return exact.orElseGet(() -> lines.getFirst().density());
        }

        double highest() {
            double highest = exact.map(density -> highest(density.values())).orElse(0.0);
            for (Line line : lines) {
                highest = Math.max(highest, highest(line.density().values()));
            }
            return highest;
        }

        private static double highest(Doubles values) {
            return values.stream().max().orElse(0);
        }
    }

    /**
     * The density of one propagator.
     *
     * @param style how it looks
     * @param density the density
     */
    record Line(Style style, GridFunction density) {}

    static EvolutionPlot of(EvolutionAgreement agreement, List<String> solvers) {
        List<Style> styles = Palette.of(solvers);
        List<Panel> panels = new ArrayList<>();
        Doubles times = agreement.question().request().times();
        for (int k = 0; k < times.size(); k++) {
            List<Line> lines = new ArrayList<>();
            for (Style style : styles) {
                int position = k;
                agreement
                        .of(style.id())
                        .flatMap(answer -> answer.evolution())
                        .map(evolution -> evolution.snapshots().get(position))
                        .map(Snapshot::density)
                        .ifPresent(density -> lines.add(new Line(style, density)));
            }
            panels.add(new Panel(times.get(k), agreement.exact(times.get(k)), lines));
        }
        return new EvolutionPlot(agreement.question().id(), agreement.question().title(), styles, panels);
    }
}
