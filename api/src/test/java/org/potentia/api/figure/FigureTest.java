package org.potentia.api.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

class FigureTest {
    private static final Curve CURVE = Curve.line("exact", Doubles.of(0, 1), Doubles.of(2, 3));

    private static final Services NONE = new Services() {
        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            throw new IllegalArgumentException(id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException(id);
        }
    };

    @Test
    void drawsWhenAsked() {
        Panel panel = Panel.of("a panel", "y", "density", CURVE);
        Figure figure = new Figure("toy-1", "a title", "a caption (1)", Set.of(), services -> List.of(panel));

        assertThat(figure.draw(NONE)).containsExactly(panel);
        assertThat(figure.draw(NONE)).isUnmodifiable();
    }

    @Test
    void handsOnTheServices() {
        Figure figure = new Figure("toy-1", "a title", "a caption", Set.of("oracle"), services -> {
            services.propagator("oracle");
            return List.of();
        });

        assertThatIllegalArgumentException().isThrownBy(() -> figure.draw(NONE)).withMessage("oracle");
    }

    @Test
    void refusesADrawingWithoutPanels() {
        Figure figure = new Figure("toy-1", "a title", "a caption", Set.of(), services -> List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> figure.draw(NONE))
                .withMessage("figure toy-1 has no panel, must have at least one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Toy-1", "toy_1", "-toy", "toy-", "toy.1", "../toy"})
    void refusesMalformedIds(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(id, "t", "c", Set.of(), services -> List.of()))
                .withMessage("id = " + id + ", must be like nes-1");
    }

    @Test
    void wantsAsManyValuesAsPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.line("exact", Doubles.of(0, 1), Doubles.of(2)))
                .withMessage("values of exact are 1, must be 2, one for each point");
    }

    @Test
    void wantsFiniteNumbersAndAtLeastOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.points("exact", Doubles.of(0), Doubles.of(Double.NaN)))
                .withMessageContaining("value of exact = NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.points("exact", Doubles.of(Double.POSITIVE_INFINITY), Doubles.of(0)))
                .withMessageContaining("point of exact = Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> Curve.points("exact", Doubles.of(), Doubles.of()));
    }

    @Test
    void wantsCurvesWithLabelsOfTheirOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Panel.of("a panel", "y", "density"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.of("a panel", "y", "density", CURVE, CURVE))
                .withMessage("label exact of a panel is there twice");
    }

    @Test
    void wantsPositiveValuesOnALogarithmicAxis() {
        assertThat(Panel.logarithmic("a panel", "y", "density", CURVE).logarithmic())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.logarithmic(
                        "a panel", "y", "density", Curve.points("exact", Doubles.of(1), Doubles.of(0))))
                .withMessageContaining("value of exact = 0");
    }
}
