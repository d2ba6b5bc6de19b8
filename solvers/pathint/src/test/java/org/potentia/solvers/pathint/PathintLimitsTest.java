package org.potentia.solvers.pathint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.PlanarDiffusion;
import org.potentia.numerics.Normals;

/** Questions at and beyond what a path integral can answer. */
class PathintLimitsTest {
    private static final Dynamics RETURNING = Dynamics.of((x, t) -> -x, (x, t) -> 0.2);

    private static Evolution evolve(LinearDiffusion problem, double start, Doubles times, Doubles points) {
        return Dynamics.propagator(Dynamics.settings())
                .evolve(problem, new EvolutionRequest(new InitialLaw.PointMass(start), times, points, 1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 100})
    void aStartFarOutArrivesWithAllItsMass(double start) {
        double mean = start * Math.exp(-1);
        double deviation = Math.sqrt(0.02 * -Math.expm1(-2));
        Snapshot snapshot = evolve(
                        LinearDiffusion.of(RETURNING),
                        start,
                        Doubles.of(1),
                        Doubles.grid(mean - 6 * deviation, mean + 6 * deviation, 41))
                .snapshots()
                .getFirst();
        assertThat(snapshot.massDefect()).isBetween(-1e-9, 1e-9);
        for (int i = 0; i < 41; i++) {
            double z = (snapshot.density().points().get(i) - mean) / deviation;
            assertThat(Math.abs(snapshot.density().values().get(i) - Normals.density(z) / deviation))
                    .isLessThanOrEqualTo(snapshot.error());
        }
        assertThat(snapshot.error()).isLessThan(0.01);
    }

    /** The mesh has to reach above a start from which all goes down, by what the noise does against the drift. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 10})
    void aStartFarOutIsForgottenInTime(double start) {
        LinearDiffusion noisier = LinearDiffusion.of(Dynamics.of((x, t) -> -x, (x, t) -> 1));
        double mean = start * Math.exp(-10);
        double deviation = Math.sqrt(0.5 * -Math.expm1(-20));
        Snapshot snapshot = Dynamics.propagator(Dynamics.settings())
                .evolve(
                        noisier,
                        EvolutionRequest.of(new InitialLaw.PointMass(start), Doubles.of(10), 1e-6)
                                .at(Doubles.grid(-2, 2, 41)))
                .snapshots()
                .getFirst();
        for (int i = 0; i < 41; i++) {
            double z = (snapshot.density().points().get(i) - mean) / deviation;
            assertThat(Math.abs(snapshot.density().values().get(i) - Normals.density(z) / deviation))
                    .isLessThanOrEqualTo(snapshot.error());
        }
        assertThat(snapshot.mean()).isCloseTo(mean, within(1e-8));
    }

    /** The law of Cox, Ingersoll and Ross (1985), a non-central chi-squared law, by its Bessel function in double arithmetic. */
    @Test
    void nearANaturalEndThatIsReachedNothingIsClaimed() {
        LinearDiffusion root = LinearDiffusion.of(Dynamics.on(
                Interval.above(0),
                Boundary.NATURAL,
                Boundary.NATURAL,
                (x, t) -> 2 * (0.04 - x),
                (x, t) -> 0.3 * Math.sqrt(Math.max(0, x))));
        Evolution evolution = Dynamics.propagator(Dynamics.settings().with("maxOperations", 1e8))
                .evolve(
                        root,
                        EvolutionRequest.of(new InitialLaw.PointMass(0.04), Doubles.of(1), 1e-4)
                                .at(Doubles.of(0.006938, 0.04, 0.08)));
        Snapshot snapshot = evolution.snapshots().getFirst();
        assertThat(Math.abs(snapshot.density().values().get(0) - 13.947842232919))
                .isLessThanOrEqualTo(snapshot.error());
        assertThat(evolution.shortfall()).contains("paths reach a natural end of the domain");
    }

    @Test
    void aMatrixTooLargeForTheMemoryIsRefusedBeforeItIsMade() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() ->
                        evolve(LinearDiffusion.of(RETURNING), 0, Doubles.of(1e-12, 1e6), Doubles.grid(-0.5, 0.5, 11)))
                .withMessageContaining("the matrix of a step would hold more than");
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(
                        () -> evolve(LinearDiffusion.of(RETURNING), 0, Doubles.of(1e15), Doubles.grid(-0.5, 0.5, 11)))
                .withMessageMatching(".*(multiplications|would hold more than).*");
    }

    @Test
    void aBoxTooNarrowForTheTimeIsRefusedBeforeItIsTried() {
        LinearDiffusion box = LinearDiffusion.of(Dynamics.on(
                Interval.closed(-1e-6, 1e-6), Boundary.ABSORBING, Boundary.ABSORBING, (x, t) -> -x, (x, t) -> 0.2));
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evolve(box, 0, Doubles.of(10), Doubles.grid(-1e-6, 1e-6, 11)))
                .withMessageContaining("the domain too narrow");
    }

    @Test
    void aMassThatOverflowsIsNamed() {
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evolve(
                        new LinearDiffusion(RETURNING, Rate.constant(1000)), 0, Doubles.of(10), Doubles.of(-0.1, 0.1)))
                .withMessageContaining("the rate makes it grow too much");
    }

    @Test
    void aCorrelationOfOneHasNoDensity() {
        PlanarPropagator pathint = (PlanarPropagator) Dynamics.propagator(Dynamics.settings());
        PlanarRequest request = new PlanarRequest(0, 0, Doubles.of(1), 1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pathint.evolve(Planar.of(new Correlated(-1)), request))
                .withMessageContaining("correlation = -1.0, must be inside (-1, 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pathint.evolve(Planar.of(new Correlated(1.5)), request))
                .withMessageContaining("correlation = 1.5");
    }

    /** Two correlated Brownian motions. */
    private record Correlated(double correlation) implements PlanarDiffusion {
        @Override
        public double driftX(double x, double y, double t) {
            return 0;
        }

        @Override
        public double driftY(double x, double y, double t) {
            return 0;
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return 0.3;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return 0.5;
        }
    }
}
