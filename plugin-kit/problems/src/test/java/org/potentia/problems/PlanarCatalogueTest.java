package org.potentia.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.model.PlanarDiffusion;

class PlanarCatalogueTest {
    static Stream<PlanarCase> all() {
        return PlanarCatalogue.all().stream();
    }

    @Test
    void everyProblemHasANameOfItsOwn() {
        assertThat(all().map(PlanarCase::id)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    }

    /** Densities are smooth where all mass began, too: a point there is the mean of those around but for the square of their distance. */
    @ParameterizedTest
    @MethodSource("all")
    void densitiesAreSmoothAtTheStart(PlanarCase problem) {
        double h = 1e-4;
        for (double t : problem.times().toArray()) {
            double middle = problem.exact().density(problem.x(), problem.y(), t);
            double around = 0.25
                    * (problem.exact().density(problem.x() + h, problem.y(), t)
                            + problem.exact().density(problem.x() - h, problem.y(), t)
                            + problem.exact().density(problem.x(), problem.y() + h, t)
                            + problem.exact().density(problem.x(), problem.y() - h, t));
            assertThat(middle).as("%s, t = %s", problem.id(), t).isCloseTo(around, within(1e-5 * problem.scale(t)));
        }
    }

    /** The Fokker-Planck equation itself, by central differences: independent of how the density was derived. */
    @ParameterizedTest
    @MethodSource("all")
    void densitiesSolveTheirEquation(PlanarCase problem) {
        PlanarDiffusion d = problem.problem().diffusion();
        double h = 1e-3;
        for (double t : problem.times().toArray()) {
            double scale = problem.scale(t);
            for (int i = 1; i < 8; i++) {
                for (int j = 1; j < 8; j++) {
                    double x = problem.viewX().lower()
                            + (problem.viewX().upper() - problem.viewX().lower()) * i / 8;
                    double y = problem.viewY().lower()
                            + (problem.viewY().upper() - problem.viewY().lower()) * j / 8;
                    double change = (problem.exact().density(x, y, t + 1e-5)
                                    - problem.exact().density(x, y, t - 1e-5))
                            / 2e-5;
                    double drift = (weighted(problem, d.driftX(x + h, y, t), x + h, y, t)
                                            - weighted(problem, d.driftX(x - h, y, t), x - h, y, t))
                                    / (2 * h)
                            + (weighted(problem, d.driftY(x, y + h, t), x, y + h, t)
                                            - weighted(problem, d.driftY(x, y - h, t), x, y - h, t))
                                    / (2 * h);
                    double spread = 0.5 * second(problem, x, y, t, h, 0, h)
                            + 0.5 * second(problem, x, y, t, 0, h, h)
                            + cross(problem, x, y, t, h);
                    double source = problem.problem().rate().at(x, y, t)
                            * problem.exact().density(x, y, t);
                    assertThat(change)
                            .as("%s at (%s, %s), t = %s", problem.id(), x, y, t)
                            .isCloseTo(source - drift + spread, within(2e-3 * scale));
                }
            }
        }
    }

    private static double weighted(PlanarCase problem, double factor, double x, double y, double t) {
        return factor * problem.exact().density(x, y, t);
    }

    private static double second(PlanarCase problem, double x, double y, double t, double dx, double dy, double h) {
        return (square(problem, x + dx, y + dy, t, dx > 0)
                        - 2 * square(problem, x, y, t, dx > 0)
                        + square(problem, x - dx, y - dy, t, dx > 0))
                / (h * h);
    }

    private static double square(PlanarCase problem, double x, double y, double t, boolean first) {
        PlanarDiffusion d = problem.problem().diffusion();
        double b = first ? d.volatilityX(x, y, t) : d.volatilityY(x, y, t);
        return weighted(problem, b * b, x, y, t);
    }

    /** The mixed derivative of the covariance times the density; the two halves of the equation make it whole. */
    private static double cross(PlanarCase problem, double x, double y, double t, double h) {
        return (product(problem, x + h, y + h, t)
                        - product(problem, x + h, y - h, t)
                        - product(problem, x - h, y + h, t)
                        + product(problem, x - h, y - h, t))
                / (4 * h * h);
    }

    private static double product(PlanarCase problem, double x, double y, double t) {
        PlanarDiffusion d = problem.problem().diffusion();
        return weighted(problem, d.correlation() * d.volatilityX(x, y, t) * d.volatilityY(x, y, t), x, y, t);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theViewShowsAllButAThousandthOfTheMass(PlanarCase problem) {
        int cells = 400;
        for (double t : problem.times().toArray()) {
            double width = (problem.viewX().upper() - problem.viewX().lower()) / cells;
            double height = (problem.viewY().upper() - problem.viewY().lower()) / cells;
            double sum = 0;
            for (int i = 0; i < cells; i++) {
                for (int j = 0; j < cells; j++) {
                    sum += problem.exact()
                            .density(
                                    problem.viewX().lower() + (i + 0.5) * width,
                                    problem.viewY().lower() + (j + 0.5) * height,
                                    t);
                }
            }
            double mass = sum * width * height;
            assertThat(mass)
                    .as("%s at %s", problem.id(), t)
                    .isCloseTo(problem.exact().mass(t), within(2e-3));
        }
    }

    @Test
    void requestsBeginWhereTheProblemDoes() {
        PlanarCase circling = all().filter(problem -> problem.id().equals("planar-circling"))
                .findFirst()
                .orElseThrow();
        assertThat(circling.request(1e-4).x()).isEqualTo(0.6);
        assertThat(circling.request(1e-4).y()).isZero();
        assertThat(circling.request(1e-4).times()).isEqualTo(circling.times());
    }
}
