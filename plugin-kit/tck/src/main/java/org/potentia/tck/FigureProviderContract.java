package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.potentia.api.Services;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;

/**
 * What every provider of figures promises: unique ids, the same figures whenever asked, and panels that come out the same twice.
 *
 * @since 0.1
 */
public interface FigureProviderContract {
    /**
     * Supplies the provider to test.
     *
     * @return the provider
     */
    FigureProvider figureProvider();

    /**
     * Supplies the services that the figures ask for solvers.
     *
     * @return services; without any solver unless said otherwise
     */
    default Services figureServices() {
        return new NoServices();
    }

    /** Tests that ids are unique and every instance lists the same ones. */
    @Test
    default void figureIdsAreUniqueAndStable() {
        List<String> ids = figureProvider().figures().stream().map(Figure::id).toList();
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(figureProvider().figures().stream().map(Figure::id).toList())
                .as("ids, asked again")
                .isEqualTo(ids);
    }

    /**
     * Tests that every figure can be drawn, and comes out the same twice.
     *
     * @return a test for each figure
     */
    @TestFactory
    default Stream<DynamicTest> figuresAreDrawnAlikeEveryTime() {
        return figureProvider().figures().stream()
                .map(figure -> DynamicTest.dynamicTest(
                        figure.id(),
                        () -> assertThat(figure.draw(figureServices()))
                                .isNotEmpty()
                                .isEqualTo(figure.draw(figureServices()))));
    }

    /**
     * Tests that a figure which declares no needs is drawn without any solver.
     *
     * @return a test for each such figure
     */
    @TestFactory
    default Stream<DynamicTest> figuresWithoutNeedsAskForNoSolver() {
        return figureProvider().figures().stream()
                .filter(figure -> figure.needs().isEmpty())
                .map(figure -> DynamicTest.dynamicTest(
                        figure.id(),
                        () -> assertThat(figure.draw(new NoServices())).isNotEmpty()));
    }
}
