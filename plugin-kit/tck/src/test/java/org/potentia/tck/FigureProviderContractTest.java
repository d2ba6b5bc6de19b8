package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;

/** The contract passes on a right figure, and each planted error fails the test that is there for it. */
class FigureProviderContractTest {
    private static Figure figure(Figure.Drawing drawing) {
        return new Figure("toy-1", "a toy", "a caption", Set.of(), drawing);
    }

    private static List<Panel> panels(double value) {
        return List.of(Panel.of("panel", "x", "y", Curve.line("curve", Doubles.of(0), Doubles.of(value))));
    }

    abstract static class Toy implements FigureProviderContract {
        private final List<Figure> figures;

        Toy(Figure... figures) {
            this.figures = List.of(figures);
        }

        @Override
        public FigureProvider figureProvider() {
            return () -> figures;
        }
    }

    static class Right extends Toy {
        Right() {
            super(figure(services -> panels(1)));
        }
    }

    static class SameIdTwice extends Toy {
        SameIdTwice() {
            super(figure(services -> panels(1)), figure(services -> panels(2)));
        }
    }

    static class AnotherPictureEachTime extends Toy {
        private static int calls;

        AnotherPictureEachTime() {
            super(figure(services -> panels(calls++)));
        }
    }

    static class AsksForASolver extends Toy {
        AsksForASolver() {
            super(figure(services -> panels(services.propagator("spectral").id().length())));
        }
    }

    @Test
    void passesOnARightFigure() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @Test
    void failsOnPlantedErrors() {
        assertThat(Contracts.failures(SameIdTwice.class)).containsExactly("figureIdsAreUniqueAndStable");
        assertThat(Contracts.failures(AnotherPictureEachTime.class)).containsExactly("figuresAreDrawnAlikeEveryTime");
        assertThat(Contracts.failures(AsksForASolver.class))
                .containsExactly("figuresAreDrawnAlikeEveryTime", "figuresWithoutNeedsAskForNoSolver");
    }
}
