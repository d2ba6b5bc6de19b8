package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.numerics.Barenblatt;

class FiniteVolumeEvolutionTest {
    private static final Shape.Moving RETURNING = Shape.Moving.of(x -> -3 * x, x -> 0.4);

    private final FiniteVolumeProvider provider = new FiniteVolumeProvider();

    private Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
        return provider.create(provider.options().defaults()).evolve(problem, request);
    }

    private static EvolutionRequest from(double x, double tolerance, double... times) {
        return EvolutionRequest.of(new InitialLaw.PointMass(x), Doubles.of(times), tolerance);
    }

    private static InitialLaw bell() {
        return new InitialLaw.Profile(x -> Shape.normal(x, 0, 1), Interval.closed(-9, 9));
    }

    @Test
    void followsAPointMassFromAMomentToAMillionYears() {
        Evolution evolution = evolve(LinearDiffusion.of(RETURNING), from(0.8, 1e-5, 1e-4, 1e6));

        assertThat(evolution.toleranceMet()).isTrue();
        Snapshot early = evolution.snapshots().get(0);
        assertThat(early.mean()).isCloseTo(0.8 * Math.exp(-3e-4), within(1e-9));
        assertThat(early.variance()).isCloseTo(0.16 / 6 * -Math.expm1(-6e-4), within(1e-11));
        Snapshot late = evolution.snapshots().get(1);
        assertThat(late.massDefect()).isCloseTo(0, within(1e-10));
        assertThat(late.variance()).isCloseTo(0.16 / 6, within(1e-9));
    }

    @Test
    void followsAStateThatRunsAway() {
        Snapshot snapshot = evolve(LinearDiffusion.of(Shape.Moving.of(x -> 2 * x, x -> 0.4)), from(0.3, 1e-5, 3))
                .snapshots()
                .get(0);

        // the moments obey m' = 2 m, v' = 4 v + 0.16
        assertThat(snapshot.mean()).isCloseTo(0.3 * Math.exp(6), within(3.0));
        assertThat(snapshot.variance()).isCloseTo(0.04 * Math.expm1(12), within(300.0));
    }

    @Test
    void saysWhenNoiseIsTooSmallForItsMeshes() {
        Evolution evolution = evolve(LinearDiffusion.of(Shape.Moving.of(x -> -x, x -> 1e-3)), from(1, 1, 1));

        assertThat(evolution.shortfall()).contains("not met with");
        Snapshot snapshot = evolution.snapshots().get(0);
        // the exact peak is 607, and the error claimed admits it
        assertThat(snapshot.mean()).isCloseTo(Math.exp(-1), within(1e-4));
        assertThat(snapshot.error()).isGreaterThan(1);
    }

    @Test
    void refusesAPointMassWithoutNoise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(LinearDiffusion.of(Shape.Moving.of(x -> -x, x -> 0)), from(1, 1e-3, 1)))
                .withMessageContaining("volatility = 0 at x = 1.0");
    }

    @Test
    void refusesAPointOutsideOfTheDomain() {
        LinearDiffusion box = LinearDiffusion.of(RETURNING.on(Interval.closed(0, 1), Boundaries.REFLECTING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(box, from(1.5, 1e-3, 1)))
                .withMessageContaining("position = 1.5");
        EvolutionRequest outside =
                EvolutionRequest.of(new InitialLaw.Profile(x -> 1, Interval.closed(2, 3)), Doubles.of(1), 1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(box, outside))
                .withMessageContaining("must meet");
    }

    @Test
    void refusesDensitiesThatAreNone() {
        LinearDiffusion problem = LinearDiffusion.of(RETURNING);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(
                        problem,
                        EvolutionRequest.of(
                                new InitialLaw.Profile(x -> 0, Interval.closed(-1, 1)), Doubles.of(1), 1e-3)))
                .withMessageContaining("must hold some mass");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(
                        problem,
                        EvolutionRequest.of(
                                new InitialLaw.Profile(x -> -1, Interval.closed(-1, 1)), Doubles.of(1), 1e-3)))
                .withMessageContaining("not negative");
    }

    @Test
    void returnsTheBeginningAtTimeZero() {
        InitialLaw box = new InitialLaw.Density(new GridFunction(Doubles.of(-0.5, 0.5), Doubles.of(1, 1)));
        Evolution evolution = evolve(
                LinearDiffusion.of(Shape.Moving.of(x -> 0, x -> 1)),
                EvolutionRequest.of(box, Doubles.of(0, 0.3), 1e-4).at(Doubles.of(-1, 0, 0.25, 2)));

        assertThat(evolution.toleranceMet()).isTrue();
        assertThat(evolution.snapshots().get(0).density().values()).isEqualTo(Doubles.of(0, 1, 1, 0));
        assertThat(evolution.snapshots().get(0).error()).isZero();
        // the variance of a box of width 1 is 1/12
        assertThat(evolution.snapshots().get(1).variance()).isCloseTo(1.0 / 12 + 0.3, within(1e-5));
        // the heat kernel over a box: erf(0.5 / sqrt(2 * 0.3)), by the C library
        assertThat(evolution.snapshots().get(1).density().values().get(1))
                .isCloseTo(0.638689571, within(evolution.snapshots().get(1).error() + 1e-4));
    }

    @Test
    void noiseThatVanishesAtAWallLetsMassReturn() {
        // square-root process above its Feller bound: stationary law is a gamma law of variance 0.09 * 0.04 / 4
        Shape.Moving process = Shape.Moving.of(x -> 2 * (0.04 - x), x -> 0.3 * Math.sqrt(Math.max(x, 0)))
                .on(Interval.atLeast(0), new Boundaries(Boundary.REFLECTING, Boundary.NATURAL));

        Snapshot snapshot = evolve(LinearDiffusion.of(process), from(0.04, 1e-3, 100))
                .snapshots()
                .get(0);

        assertThat(snapshot.mean()).isCloseTo(0.04, within(1e-6));
        assertThat(snapshot.variance()).isCloseTo(9e-4, within(1e-7));
    }

    @Test
    void anyInteractionIsTakenAsTheAttractionItEquals() {
        Interaction.Attraction attraction = new Interaction.Attraction(3);
        Interaction general = new Interaction() {
            @Override
            public double value(double distance) {
                return attraction.value(distance);
            }

            @Override
            public double gradient(double distance) {
                return attraction.gradient(distance);
            }
        };
        EvolutionRequest request =
                EvolutionRequest.of(bell(), Doubles.of(0.2), 1e-3).at(Doubles.grid(-1, 1, 9));
        Shape.Harmonic well = new Shape.Harmonic(1, 0.5);

        Snapshot one =
                evolve(new McKeanVlasov(well, attraction), request).snapshots().get(0);
        Snapshot other =
                evolve(new McKeanVlasov(well, general), request).snapshots().get(0);

        for (int i = 0; i < 9; i++) {
            assertThat(other.density().values().get(i))
                    .isCloseTo(one.density().values().get(i), within(1e-9));
        }
    }

    @Test
    void refusesACrowdWithoutNoise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(
                        new McKeanVlasov(new Shape.Harmonic(1, 0), new Interaction.Attraction(1)),
                        EvolutionRequest.of(bell(), Doubles.of(1), 1e-3)))
                .withMessageContaining("noise");
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 1, 0.5, 0, -0.5})
    void aPointBecomesTheSelfSimilarSolution(double m) {
        Evolution evolution =
                evolve(new PorousMedium(m, Interval.REALS, Boundaries.NATURAL), from(0.2, m > 1 ? 1e-3 : 1e-4, 0.1, 1));

        assertThat(evolution.toleranceMet()).isTrue();
        for (Snapshot snapshot : evolution.snapshots()) {
            Barenblatt exact = Barenblatt.unit(m, true);
            GridFunction density = snapshot.density();
            for (int i = 0; i < density.points().size(); i++) {
                assertThat(density.values().get(i))
                        .isCloseTo(
                                exact.density(density.points().get(i) - 0.2, snapshot.time()),
                                within(snapshot.error() + 1e-13));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 1, 0.5, 0})
    void wallsKeepAPorousMediumUntilItIsEven(double m) {
        Evolution evolution =
                evolve(new PorousMedium(m, Interval.closed(-1, 1), Boundaries.REFLECTING), from(0.2, 2e-2, 30));

        Snapshot snapshot = evolution.snapshots().get(0);
        assertThat(snapshot.massDefect()).isCloseTo(0, within(1e-11));
        assertThat(snapshot.variance()).isCloseTo(1.0 / 3, within(1e-3));
        assertThat(snapshot.density().values().stream().min().orElseThrow()).isCloseTo(0.5, within(2e-2));
    }

    @Test
    void aBellGrowsTailsUnderFastDiffusion() {
        Evolution evolution = evolve(
                new PorousMedium(-0.5, Interval.REALS, Boundaries.NATURAL),
                EvolutionRequest.of(bell(), Doubles.of(1), 1e-6));

        assertThat(evolution.toleranceMet()).isTrue();
        assertThat(evolution.snapshots().get(0).variance()).isInfinite();
        // by then the self-similar solution of nearly the same age
        assertThat(evolution.snapshots().get(0).density().values().stream()
                        .max()
                        .orElseThrow())
                .isCloseTo(Barenblatt.unit(-0.5, true).density(0, 1), within(2e-6));
    }

    @Test
    void anAbsorbingWallTakesMassFromAPorousMedium() {
        Snapshot snapshot = evolve(new PorousMedium(1, Interval.closed(-1, 1), Boundaries.ABSORBING), from(0, 1e-5, 1))
                .snapshots()
                .get(0);

        // the sum over cosines: 4/pi sum (-1)^k / (2k+1) exp(-(2k+1)^2 pi^2 t / 4)
        double exact = 4 / Math.PI * (Math.exp(-Math.PI * Math.PI / 4) - Math.exp(-9 * Math.PI * Math.PI / 4) / 3);
        assertThat(snapshot.mass()).isCloseTo(exact, within(1e-5));
    }

    @Test
    void saysWhichProblemsItDoesNotTake() {
        assertThat(provider.supports(new PorousMedium(0.5, Interval.closed(-1, 1), Boundaries.ABSORBING))
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("absorbing wall"));
        assertThat(provider.id()).isEqualTo("finitevolume");
        assertThat(provider.citation().year()).isEqualTo(1970);
        assertThat(provider.title()).isNotBlank();
    }
}
