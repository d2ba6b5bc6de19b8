package org.potentia.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.History;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.Provenance;

class TracePlotTest {
    private static final Doubles POINT = Doubles.of(1);
    private static final List<String> COLUMNS =
            List.of("evaluation", "generated", "accepted", "cost", "best", "costTemperature", "radius", "block");

    private static Optimum optimum(History history, List<TracePoint> trace) {
        return new Optimum(
                POINT,
                2,
                StopReason.CONVERGED,
                1000,
                0,
                0,
                List.of(new LocalRun(POINT, POINT, 2, 1000, StopReason.CONVERGED)),
                trace,
                history,
                Values.EMPTY,
                new Provenance("toy", "1", Values.EMPTY));
    }

    private static History history() {
        List<Doubles> rows = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            double n = 100 * i;
            rows.add(Doubles.of(n + 5, n, n / 4, 3 + i % 2, 12 - i, Math.exp(-i), Math.pow(10, -i), 1));
        }
        return new History(COLUMNS, rows);
    }

    @Test
    void groupsWhatAMethodNotes() {
        TracePlot plot = TracePlot.of(optimum(history(), List.of()), OptionalDouble.of(2));

        assertThat(plot.axis()).isEqualTo("generated states");
        assertThat(plot.panels())
                .extracting(TracePlot.Panel::title)
                .containsExactly("cost above the optimum", "temperature", "accepted (%)", "radius", "block");
        assertThat(plot.panels())
                .extracting(TracePlot.Panel::logarithmic)
                .containsExactly(true, true, false, true, false);
        assertThat(plot.panels().getFirst().lines())
                .extracting(TracePlot.Line::name)
                .containsExactly("cost", "best");
    }

    @Test
    void leavesOutWhatALogarithmicAxisCannotShow() {
        TracePlot plot = TracePlot.of(optimum(history(), List.of()), OptionalDouble.of(2));

        TracePlot.Line best = plot.panels().getFirst().lines().get(1);
        assertThat(best.x()).isEqualTo(Doubles.of(100, 200, 300, 400, 500, 600, 700, 800, 900));
        assertThat(best.y().get(8)).isEqualTo(1);
        assertThat(best.steps()).isTrue();
    }

    @Test
    void sharesAcceptedStatesOverWindows() {
        TracePlot plot = TracePlot.of(optimum(history(), List.of()), OptionalDouble.of(2));

        for (TracePlot.Line line : plot.panels().get(2).lines()) {
            assertThat(line.y().stream()).allMatch(share -> share == 25);
        }
    }

    @Test
    void showsImprovementsOfAMethodThatNotesNothing() {
        List<TracePoint> trace = List.of(new TracePoint(1, 12), new TracePoint(10, 3), new TracePoint(90, 2));

        TracePlot known = TracePlot.of(optimum(History.NONE, trace), OptionalDouble.of(1));
        TracePlot unknown = TracePlot.of(optimum(History.NONE, trace), OptionalDouble.empty());

        assertThat(known.axis()).isEqualTo("evaluations of the objective");
        assertThat(known.panels()).hasSize(1);
        TracePlot.Line line = known.panels().getFirst().lines().getFirst();
        assertThat(line.x()).isEqualTo(Doubles.of(1, 10, 90, 1000));
        assertThat(line.y()).isEqualTo(Doubles.of(11, 2, 1, 1));
        assertThat(unknown.panels().getFirst().title()).isEqualTo("cost above the best");
        assertThat(unknown.panels().getFirst().lines().getFirst().x()).isEqualTo(Doubles.of(1, 10));
    }

    @Test
    void hasNothingToShowOfARunWithoutAValidPoint() {
        TracePlot plot = TracePlot.of(optimum(History.NONE, List.of()), OptionalDouble.of(0));

        assertThat(plot.empty()).isTrue();
        assertThat(TracePictures.draw(optimum(History.NONE, List.of()), OptionalDouble.of(0), (name, bytes) -> {}))
                .isEmpty();
    }

    @Test
    void drawsAPicture() {
        Map<String, byte[]> pictures = new LinkedHashMap<>();

        assertThat(TracePictures.draw(optimum(history(), List.of()), OptionalDouble.of(2), pictures::put))
                .isEmpty();

        assertThat(pictures).containsOnlyKeys("trace.png");
        assertThat(pictures.get("trace.png")).hasSizeGreaterThan(10_000);
    }
}
