package org.potentia.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.model.Diffusion;

class EvolutionCatalogueTest {
    static Stream<EvolutionCase> all() {
        return EvolutionCatalogue.all().stream();
    }

    /** Those whose density solves its equation at the times given, rather than having come to rest. */
    static Stream<EvolutionCase> linear() {
        return all().filter(problem -> problem.problem() instanceof LinearDiffusion);
    }

    static Stream<EvolutionCase> porous() {
        return all().filter(problem -> problem.problem() instanceof PorousMedium);
    }

    private static EvolutionCase of(String id) {
        return all().filter(problem -> problem.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyProblemHasANameOfItsOwn() {
        List<String> ids = all().map(EvolutionCase::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
    }

    /** The Fokker-Planck equation itself, by central differences: independent of how the density was derived. */
    @ParameterizedTest
    @MethodSource("linear")
    void densitiesSolveTheirEquation(EvolutionCase problem) {
        LinearDiffusion linear = (LinearDiffusion) problem.problem();
        for (double t : problem.times().toArray()) {
            double scale = problem.scale(t);
            for (int i = 1; i < 20; i++) {
                double x = problem.view().lower()
                        + (problem.view().upper() - problem.view().lower()) * i / 20;
                double step = 1e-4;
                double change =
                        (problem.exact().density(x, t + step) - problem.exact().density(x, t - step)) / (2 * step);
                double flux = (flux(problem, linear.diffusion(), x + step, t)
                                - flux(problem, linear.diffusion(), x - step, t))
                        / (2 * step);
                double source = linear.rate().at(x, t) * problem.exact().density(x, t);
                assertThat(change)
                        .as("%s at x = %s, t = %s", problem.id(), x, t)
                        .isCloseTo(source - flux, within(3e-4 * scale));
            }
        }
    }

    /** a p - (b^2 p)'/2 in the reading of Ito; the drifts of the other readings are turned into it. */
    private static double flux(EvolutionCase problem, Diffusion diffusion, double x, double t) {
        double step = 1e-4;
        double noiseSlope = (diffusion.volatility(x + step, t) - diffusion.volatility(x - step, t)) / (2 * step);
        double induced = switch (diffusion.calculus()) {
            case ITO -> 0;
            case STRATONOVICH -> 0.5 * diffusion.volatility(x, t) * noiseSlope;
            case FICK -> diffusion.volatility(x, t) * noiseSlope;
        };
        double slope = (spread(problem, diffusion, x + step, t) - spread(problem, diffusion, x - step, t)) / (2 * step);
        return (diffusion.drift(x, t) + induced) * problem.exact().density(x, t) - 0.5 * slope;
    }

    private static double spread(EvolutionCase problem, Diffusion diffusion, double x, double t) {
        double b = diffusion.volatility(x, t);
        return b * b * problem.exact().density(x, t);
    }

    @ParameterizedTest
    @MethodSource("porous")
    void porousDensitiesSolveTheirEquation(EvolutionCase problem) {
        double m = ((PorousMedium) problem.problem()).exponent();
        double t = problem.times().get(0);
        double step = 1e-4;
        double tick = 1e-4 * t;
        for (double x : new double[] {-1.1, -0.4, 0.2, 0.9}) {
            double change =
                    (problem.exact().density(x, t + tick) - problem.exact().density(x, t - tick)) / (2 * tick);
            double flux = porousFlux(problem, m, x + step, t) - porousFlux(problem, m, x - step, t);
            assertThat(change).as("x = %s", x).isCloseTo(flux / (2 * step), within(1e-6 + 1e-4 * Math.abs(change)));
        }
    }

    private static double porousFlux(EvolutionCase problem, double m, double x, double t) {
        double step = 1e-4;
        double slope = (problem.exact().density(x + step, t) - problem.exact().density(x - step, t)) / (2 * step);
        return Math.pow(problem.exact().density(x, t), m - 1) * slope;
    }

    @ParameterizedTest
    @MethodSource("all")
    void massesAreTheIntegralsOfTheDensities(EvolutionCase problem) {
        for (double t : problem.times().toArray()) {
            double mass = problem.problem() instanceof PorousMedium
                    ? wide(problem, t)
                    : Laws.integral(
                            x -> problem.exact().density(x, t),
                            lower(problem),
                            problem.id().endsWith("box") ? 1 : problem.view().upper() + 6);
            assertThat(mass)
                    .as("%s at %s", problem.id(), t)
                    .isCloseTo(problem.exact().mass(t), within(2e-5));
        }
    }

    private static double lower(EvolutionCase problem) {
        boolean ends = problem.id().endsWith("box")
                || problem.id().startsWith("geometric")
                || problem.id().equals("cev");
        // just inside, for a density may jump to zero at the end of its domain
        return ends ? 1e-12 : problem.view().lower() - 6;
    }

    /** Up to the front where there is one, else on a logarithmic scale, out to where less than the tolerance is left. */
    private static double wide(EvolutionCase problem, double t) {
        if (problem.exact().density(10, t) == 0) {
            return Laws.integral(x -> problem.exact().density(x, t), -10, 10);
        }
        return 2 * Laws.integral(s -> problem.exact().density(Math.sinh(s), t) * Math.cosh(s), 0, 200);
    }

    @Test
    void theBranchOfTheCrowdIsSelfConsistent() {
        EvolutionCase crowd = of("desai-zwanzig");
        double mean = Laws.integral(y -> y * crowd.exact().density(y, 60), -4, 4);
        assertThat(mean).isGreaterThan(0.5);
        // at the fixed point V' + g (y - m) has mean zero under the density
        double force =
                Laws.integral(y -> (y * y * y - y + (y - mean)) * crowd.exact().density(y, 60), -4, 4);
        assertThat(force).isCloseTo(0, within(1e-13));
    }

    @Test
    void theSquareRootProcessIsAMartingaleThatLosesWhatFellerSays() {
        EvolutionCase cev = of("cev");
        double mean = Laws.integral(x -> x * cev.exact().density(x, 1), 0, 12);
        assertThat(mean).isCloseTo(1, within(1e-5));
        // exp(-2 F0 / (sigma^2 t)) = exp(-8)
        assertThat(cev.exact().mass(1)).isCloseTo(1 - Math.exp(-8), within(1e-15));
    }

    @Test
    void barenblattFallsToZeroAtItsFront() {
        EvolutionCase front = of("barenblatt-1.5");
        assertThat(front.exact().density(0, 0)).isPositive();
        assertThat(front.exact().density(4, 0)).isZero();
    }

    @Test
    void requestsCoverTheView() {
        EvolutionCase free = of("free");
        assertThat(free.request(5, 1e-6).points().get(0)).isEqualTo(free.view().lower());
        assertThat(free.request(5, 1e-6).points().get(4)).isEqualTo(free.view().upper());
        assertThat(free.request(5, 1e-6).times()).isEqualTo(free.times());
    }
}
