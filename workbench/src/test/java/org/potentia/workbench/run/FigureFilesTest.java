package org.potentia.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.run.FigureFiles.Drawn;

class FigureFilesTest {
    private static final List<Panel> PANELS = List.of(Panel.logarithmic(
            "times, by \"height\"",
            "height",
            "years",
            Curve.line("exact", Doubles.of(0, 1), Doubles.of(2, 0.25)),
            Curve.points("formula", Doubles.of(0.5), Doubles.of(1e-3))));

    private static final Drawn DRAWN =
            new Drawn(new Figure("toy-1", "a title", "a caption (1)", Set.of(), services -> PANELS), PANELS);

    @Test
    void writesARowForEveryPoint() {
        assertThat(FigureFiles.csv(DRAWN).lines())
                .containsExactly(
                        "panel,curve,x,y",
                        "\"times, by \"\"height\"\"\",\"exact\",0.0,2.0",
                        "\"times, by \"\"height\"\"\",\"exact\",1.0,0.25",
                        "\"times, by \"\"height\"\"\",\"formula\",0.5,0.001");
    }

    @Test
    void writesPanelsAndCurvesAsJson() {
        Values json = CanonicalJson.parse(FigureFiles.json(List.of(DRAWN)));

        assertThat(json.number("schemaVersion")).isEqualTo(1);
        Values figure = first(json, "figures");
        assertThat(figure.text("id")).isEqualTo("toy-1");
        assertThat(figure.text("caption")).isEqualTo("a caption (1)");
        Values panel = first(figure, "panels");
        assertThat(panel.get("logarithmic")).isEqualTo(true);
        Values curve = first(panel, "curves");
        assertThat(curve.text("kind")).isEqualTo("LINE");
        assertThat(curve.numbers("values")).isEqualTo(Doubles.of(2, 0.25));
    }

    private static Values first(Values values, String name) {
        return (Values) ((List<?>) values.get(name)).getFirst();
    }
}
