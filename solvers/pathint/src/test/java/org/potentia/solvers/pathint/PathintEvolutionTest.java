package org.potentia.solvers.pathint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundary;
import org.potentia.numerics.Normals;

class PathintEvolutionTest {
    private static final LinearDiffusion RETURNING = LinearDiffusion.of(Dynamics.of((x, t) -> -1.5 * x, (x, t) -> 0.4));

    private static Evolution evolve(LinearDiffusion problem, EvolutionRequest request) {
        return Dynamics.propagator(Dynamics.settings()).evolve(problem, request);
    }

    @Test
    void reflectionWithADriftLeadsToTheExponentialLaw() {
        // a towards the wall and noise s leave p ~ exp(-2 a x / s^2)
        double a = 0.6;
        double s = 0.7;
        LinearDiffusion wall = LinearDiffusion.of(
                Dynamics.on(Interval.atLeast(0), Boundary.REFLECTING, Boundary.NATURAL, (x, t) -> -a, (x, t) -> s));
        Snapshot rest = evolve(
                        wall,
                        EvolutionRequest.of(new InitialLaw.PointMass(0.4), Doubles.of(50), 1e-4)
                                .at(Doubles.of(0, 0.1, 0.5, 1, 2)))
                .snapshots()
                .get(0);
        double decay = 2 * a / (s * s);
        for (int i = 0; i < 5; i++) {
            double x = rest.density().points().get(i);
            assertThat(rest.density().values().get(i))
                    .isCloseTo(decay * Math.exp(-decay * x), within(rest.error() + 1e-7));
        }
        assertThat(rest.error()).isLessThanOrEqualTo(1e-4);
        assertThat(rest.mass()).isCloseTo(1, within(1e-9));
    }

    @Test
    void momentsOfSurvivorsAreThoseOfTheReflectionPrinciple() {
        LinearDiffusion line = LinearDiffusion.of(
                Dynamics.on(Interval.atLeast(0), Boundary.ABSORBING, Boundary.NATURAL, (x, t) -> 0, (x, t) -> 1));
        Snapshot half = evolve(line, EvolutionRequest.of(new InitialLaw.PointMass(0.5), Doubles.of(0.25), 1e-7))
                .snapshots()
                .get(0);
        double mass = Normals.cdf(1) - Normals.cdf(-1);
        assertThat(half.mass()).isCloseTo(mass, within(1e-8));
        assertThat(half.massDefect()).isCloseTo(0, within(1e-9));
        // what is absorbed stays at 0, and the whole is a martingale
        assertThat(half.mean()).isCloseTo(0.5 / mass, within(1e-7));
        assertThat(half.variance()).isPositive();
    }

    @Test
    void lawsOnAGridAndAtTimeZeroAreTakenAsTheyAre() {
        InitialLaw triangle = new InitialLaw.Density(new GridFunction(Doubles.of(-1, 0, 1), Doubles.of(0, 1, 0)));
        Evolution evolution = evolve(
                RETURNING,
                EvolutionRequest.of(triangle, Doubles.of(0, 0.5), 1e-6).at(Doubles.of(-0.5, 0, 0.25)));
        Snapshot begin = evolution.snapshots().get(0);
        assertThat(begin.time()).isZero();
        assertThat(begin.density().values()).isEqualTo(Doubles.of(0.5, 1, 0.75));
        assertThat(begin.variance()).isCloseTo(1 / 6.0, within(1e-12));
        Snapshot later = evolution.snapshots().get(1);
        double decay = Math.exp(-0.75);
        double variance = 0.16 / 3 * (1 - decay * decay);
        assertThat(later.mean()).isCloseTo(0, within(1e-9));
        assertThat(later.variance()).isCloseTo(decay * decay / 6 + variance, within(1e-7));
    }

    @Test
    void lawsAtTimeZeroAlone() {
        Evolution evolution = evolve(
                RETURNING,
                EvolutionRequest.of(new InitialLaw.Profile(x -> 0.5, Interval.closed(-1, 1)), Doubles.of(0), 1e-6));
        assertThat(evolution.snapshots()).hasSize(1);
        assertThat(evolution.snapshots().get(0).mass()).isCloseTo(1, within(1e-12));
        assertThat(evolution.shortfall()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-3, 1, 1e6})
    void shortAndLongTimesAreNoMatter(double horizon) {
        Snapshot snapshot = evolve(
                        RETURNING, EvolutionRequest.of(new InitialLaw.PointMass(0.8), Doubles.of(horizon), 1e-4))
                .snapshots()
                .get(0);
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-9));
        assertThat(snapshot.mean()).isCloseTo(0.8 * Math.exp(-1.5 * horizon), within(1e-5));
        double variance = 0.16 / 3 * -Math.expm1(-3 * horizon);
        assertThat(snapshot.variance()).isCloseTo(variance, within(1e-5 * variance));
    }

    @Test
    void noiseThatIsAlmostNoneFollowsTheDrift() {
        LinearDiffusion quiet = LinearDiffusion.of(Dynamics.of((x, t) -> -1.5 * x, (x, t) -> 1e-3));
        Snapshot snapshot = evolve(quiet, EvolutionRequest.of(new InitialLaw.PointMass(0.1), Doubles.of(0.5), 1))
                .snapshots()
                .get(0);
        assertThat(snapshot.mean()).isCloseTo(0.1 * Math.exp(-0.75), within(1e-6));
        assertThat(snapshot.variance()).isCloseTo(1e-6 / 3 * -Math.expm1(-1.5), within(1e-9));
    }

    @Test
    void kinksOfTheVolatilityLeaveNoErrorAtTheirNodes() {
        // the mean is that of a martingale, and a tight tolerance is the judge of a loose one
        LinearDiffusion joined =
                LinearDiffusion.of(Dynamics.of((x, t) -> 0, (x, t) -> x < 0 ? 0.4 - 0.2 * x : 0.4 + 0.1 * x));
        Evolution loose = evolve(
                joined,
                EvolutionRequest.of(new InitialLaw.PointMass(0.1), Doubles.of(1), 1e-4)
                        .at(Doubles.of(-0.3, 0.2, 0.4)));
        Evolution tight = evolve(
                joined,
                EvolutionRequest.of(new InitialLaw.PointMass(0.1), Doubles.of(1), 1e-7)
                        .at(Doubles.of(-0.3, 0.2, 0.4)));
        assertThat(tight.shortfall()).isEmpty();
        assertThat(tight.snapshots().get(0).mean()).isCloseTo(0.1, within(1e-9));
        for (int i = 0; i < 3; i++) {
            assertThat(loose.snapshots().get(0).density().values().get(i))
                    .isCloseTo(tight.snapshots().get(0).density().values().get(i), within(1e-4));
        }
    }
}
