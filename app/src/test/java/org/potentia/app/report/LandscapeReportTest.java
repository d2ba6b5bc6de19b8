package org.potentia.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Provenance;
import org.potentia.app.text.Cell;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.workbench.landscape.Crisis;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.LandscapeQuestion;
import org.potentia.workbench.landscape.Relaxation;
import org.potentia.workbench.landscape.Span;
import org.potentia.workbench.landscape.Survey;

class LandscapeReportTest {
    private static final LogGaussianMixture SHAPE = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3);

    /** What a propagator would add is made up. */
    private static LandscapeAnswer answer() {
        LandscapeQuestion question = new LandscapeQuestion(
                "wells",
                "Two wells",
                Map.of("h", 0.2),
                SHAPE.potential(1, 0.2),
                OptionalDouble.empty(),
                -0.1,
                List.of(Span.parse("1m"), Span.parse("1y"), Span.parse("10y")),
                1e-8);
        LandscapeAnswer bare = Survey.without("nobody is there").of(question);
        Doubles times = Doubles.of(1 / 12.0, 0.5, 1, 3, 10);
        return new LandscapeAnswer(
                question,
                bare.spots(),
                bare.lower(),
                bare.upper(),
                bare.ways(),
                bare.noWay(),
                new Relaxation(Doubles.of(0.07, 0.6), Doubles.of(1e-14, 2e-14), ""),
                bare.passage(),
                new Crisis(
                        true,
                        new Crisis.Curve(
                                Doubles.of(1e-9, 0.001, 0.05),
                                times,
                                Doubles.of(1e-9, 1e-5, 0.001, 0.02, 0.05),
                                1e-12,
                                List.of()),
                        new Crisis.Curve(
                                Doubles.of(2e-9, 0.002, 0.9995),
                                times,
                                Doubles.of(2e-9, 2e-5, 0.002, 0.04, 0.9995),
                                1e-12,
                                List.of("it is rough")),
                        bare.crisis().stationary()),
                Optional.of(new Provenance("toy", "1.0", Values.EMPTY)));
    }

    @Test
    void reportShowsAllThereIs() {
        String page = LandscapeReport.html(answer(), "1.2.3", List.of("a picture is missing"));
        assertThat(page)
                .contains("Landscape of wells", "Two wells: h = 0.2.", "a picture is missing", "it is rough")
                .contains("id=\"potential\"", "id=\"crisis\"", "id=\"ways\"")
                .contains("&lt; 1e-6%", "0.1000%", "100% - 0.050%", "by toy 1.0")
                .contains("tends to 1.128 times 1/k")
                .contains("is low: approximations suppose high barriers")
                .contains("14.2857")
                .doesNotContain("{{");
        assertThat(LandscapeReport.html(answer(), "1.2.3", List.of("a picture is missing")))
                .isEqualTo(page);
    }

    @Test
    void approximationsFarOffAreMarked() {
        // nes-034: 117.0 years as printed against 157.6; 65.53 to the top against 64.90
        List<Cell> down = LandscapeTables.estimates(answer()).rows().get(1);
        assertThat(down.get(3).text()).isEqualTo("117.0 (0.742)");
        assertThat(down.get(3).mark()).isEqualTo(Cell.Mark.WARNING);
        assertThat(down.get(5).text()).isEqualTo("65.53 (1.01)");
        assertThat(down.get(5).mark()).isEqualTo(Cell.Mark.NONE);
    }

    @Test
    void drawsPotentialCrisisAndWays() {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        assertThat(LandscapePictures.draw(answer(), pictures::put)).isEmpty();
        assertThat(pictures).containsOnlyKeys("landscape.png", "crisis.png", "instanton.png");
        assertThat(pictures.values())
                .allSatisfy(bytes -> assertThat(bytes.length).isGreaterThan(20_000));
    }

    @Test
    void curvesOnALogarithmicAxisBeginWhereSomethingIsKnown() {
        CrisisPlot plot = CrisisPlot.of(answer());
        assertThat(plot.drawable()).isTrue();
        assertThat(plot.spansDecades()).isTrue();
        assertThat(plot.floor()).isEqualTo(1e-3);
        CrisisPlot.Curve shown = plot.curves().get(0).above(plot.floor());
        assertThat(shown.times().get(0)).isEqualTo(0.5);
        assertThat(shown.marks()).containsExactly(1, 3);
    }

    @Test
    void pictureHoldsWellsLevelAndStart() {
        LandscapePlot plot = LandscapePlot.of(answer());
        assertThat(plot.states().get(0)).isLessThan(-1);
        assertThat(plot.wells().states().size()).isEqualTo(2);
        assertThat(plot.tops().heights().get(0)).isBetween(1.5, 1.6);
        assertThat(plot.level()).isEqualTo(-0.1);
        assertThat(plot.top()).isGreaterThan(plot.tops().heights().get(0));
        assertThat(plot.density()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0%",
        "0.00000123, 0.000123%",
        "0.5, 50.00%",
        "0.0022, 0.2200%",
        "1, 100.00%",
        "0.999999, 100% - 0.00010%"
    })
    void probabilitiesKeepTheirDigits(double value, String text) {
        assertThat(LandscapeTables.chance(value)).isEqualTo(text);
    }
}
