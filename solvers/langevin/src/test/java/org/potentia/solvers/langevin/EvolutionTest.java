package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundary;

class EvolutionTest {
    private static final Interval UNIT = Interval.closed(0, 1);
    private static final InitialLaw BUMP = new InitialLaw.Profile(x -> normal(x, 0.2, 0.01), Interval.closed(-0.6, 1));

    private static double normal(double x, double mean, double variance) {
        return Math.exp(-0.5 * (x - mean) * (x - mean) / variance) / Math.sqrt(2 * Math.PI * variance);
    }

    private static InitialLaw point(double x) {
        return new InitialLaw.PointMass(x);
    }

    private static Snapshot last(LangevinPropagator propagator, LinearDiffusion problem, EvolutionRequest request) {
        Evolution evolution = propagator.evolve(problem, request);
        return evolution.snapshots().get(evolution.snapshots().size() - 1);
    }

    private static void isClose(Snapshot snapshot, DoubleUnaryOperator exact) {
        GridFunction density = snapshot.density();
        for (int i = 0; i < density.points().size(); i++) {
            double x = density.points().get(i);
            assertThat(density.values().get(i))
                    .as("density at %s", x)
                    .isCloseTo(exact.applyAsDouble(x), within(snapshot.error()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "platen"})
    void bothSchemesKeepWhatTheyClaimAndKnowTheirMoments(String scheme) {
        LangevinPropagator propagator = Shapes.propagator(Values.EMPTY.with("scheme", scheme));
        LinearDiffusion problem = Shapes.Motion.of(x -> -2 * x, x -> 0.5).problem();
        Evolution evolution = propagator.evolve(problem, EvolutionRequest.of(point(0.8), Doubles.of(0.4), 0.1));
        Snapshot snapshot = evolution.snapshots().get(0);
        double mean = 0.8 * Math.exp(-0.8);
        double variance = Shapes.variance(2, 0.5, 0.4);
        assertThat(evolution.toleranceMet()).isTrue();
        isClose(snapshot, x -> normal(x, mean, variance));
        // four standard errors, and what is left of the length of steps
        double paths = evolution.cost().points();
        assertThat(snapshot.mean()).isCloseTo(mean, within(4 * Math.sqrt(variance / paths) + 1e-3));
        assertThat(snapshot.variance()).isCloseTo(variance, within(4 * variance * Math.sqrt(2 / paths) + 1e-3));
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-12));
        // the grid of the solver's choice holds all of the density
        assertThat(snapshot.density().integral()).isCloseTo(1, within(0.01));
    }

    @Test
    void reflectingWallsHoldWithADriftTowardsThem() {
        // at rest: exponential in the distance, steepest at the wall
        LinearDiffusion problem = Shapes.Motion.of(x -> -0.5, x -> 0.6)
                .on(UNIT, Boundary.REFLECTING, Boundary.REFLECTING)
                .problem();
        double steepness = 2 * 0.5 / 0.36;
        double norm = steepness / -Math.expm1(-steepness);
        Snapshot snapshot = last(Shapes.propagator(), problem, EvolutionRequest.of(point(0.5), Doubles.of(6), 0.3));
        isClose(snapshot, x -> norm * Math.exp(-steepness * x));
        assertThat(snapshot.error()).isLessThanOrEqualTo(0.3);
    }

    @Test
    void absorbingWallsHoldWithADriftTowardsThem() {
        LinearDiffusion problem = Shapes.Motion.of(x -> -0.5, x -> 0.6)
                .on(Interval.atLeast(0), Boundary.ABSORBING, Boundary.NATURAL)
                .problem();
        double t = 0.7;
        double image = Math.exp(2 * 0.5 * 0.5 / 0.36);
        Snapshot snapshot = last(
                Shapes.propagator(),
                problem,
                EvolutionRequest.of(point(0.5), Doubles.of(t), 0.08).at(Doubles.grid(0, 2, 41)));
        isClose(snapshot, x -> normal(x, 0.5 - 0.5 * t, 0.36 * t) - image * normal(x, -0.5 - 0.5 * t, 0.36 * t));
        assertThat(snapshot.massDefect()).isZero();
        assertThat(snapshot.mass()).isLessThan(0.8);
    }

    @Test
    void massGrowsWithARate() {
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 0.5).growing((x, t) -> 0.3 * t);
        Snapshot snapshot = last(
                Shapes.propagator(),
                problem,
                EvolutionRequest.of(point(0), Doubles.of(2), 0.1).at(Doubles.grid(-2, 2, 21)));
        assertThat(snapshot.mass()).isCloseTo(Math.exp(0.6), within(1e-9));
        isClose(snapshot, x -> Math.exp(0.6) * normal(x, 0, 0.5));
    }

    @Test
    void atTimeZeroTheInitialLawIsReturnedAsItIs() {
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 0.5).problem();
        Snapshot first = Shapes.propagator()
                .evolve(problem, EvolutionRequest.of(BUMP, Doubles.of(0, 0.1), 0.5))
                .snapshots()
                .get(0);
        assertThat(first.error()).isZero();
        isClose(first, x -> normal(x, 0.2, 0.01));
        assertThat(first.mean()).isCloseTo(0.2, within(1e-6));
        assertThat(first.variance()).isCloseTo(0.01, within(1e-5));
        assertThat(Shapes.propagator()
                        .evolve(problem, EvolutionRequest.of(BUMP, Doubles.of(0), 0.5))
                        .snapshots())
                .hasSize(1);
    }

    @Test
    void aDensityOnAGridIsFollowedToo() {
        GridFunction triangle = new GridFunction(Doubles.of(0, 1, 2), Doubles.of(0, 2, 0));
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 1e-3).problem();
        Snapshot snapshot = last(
                Shapes.propagator(),
                problem,
                EvolutionRequest.of(new InitialLaw.Density(triangle), Doubles.of(0, 1), 0.2)
                        .at(Doubles.grid(0.2, 1.8, 17)));
        isClose(snapshot, x -> 2 * (1 - Math.abs(x - 1)));
        assertThat(snapshot.mass()).isCloseTo(2, within(1e-12));
    }

    @Test
    void withoutNoiseADensityIsCarriedAlong() {
        LinearDiffusion problem = Shapes.Motion.of(x -> -x, x -> 0).problem();
        Snapshot snapshot = last(Shapes.propagator(), problem, EvolutionRequest.of(BUMP, Doubles.of(1), 0.5));
        double shrunk = Math.exp(-1);
        isClose(snapshot, x -> normal(x, 0.2 * shrunk, 0.01 * shrunk * shrunk));
    }

    @Test
    void withoutNoiseAPointHasNoDensity() {
        LinearDiffusion problem = Shapes.Motion.of(x -> -x, x -> 0).problem();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Shapes.propagator().evolve(problem, EvolutionRequest.of(point(1), Doubles.of(1), 0.1)))
                .withMessageContaining("have no density: the volatility must be > 0");
    }

    @Test
    void tinyNoiseIsNoTrouble() {
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 1e-9).problem();
        Snapshot snapshot = last(Shapes.propagator(), problem, EvolutionRequest.of(point(0), Doubles.of(1), 5e7));
        isClose(snapshot, x -> normal(x, 0, 1e-18));
        assertThat(snapshot.error()).isLessThanOrEqualTo(5e7);
    }

    @Test
    void longTimesAreTakenWhereStepsMayBeLong() {
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 0.5).problem();
        Snapshot snapshot = last(Shapes.propagator(), problem, EvolutionRequest.of(point(0), Doubles.of(1e6), 1e-4));
        isClose(snapshot, x -> normal(x, 0, 0.25e6));
    }

    @Test
    void timesTooLongForTheStepsAllowedAreRefusedWithTheReason() {
        LinearDiffusion problem = Shapes.Motion.of(x -> -x, x -> 0.5).problem();
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(
                        () -> Shapes.propagator().evolve(problem, EvolutionRequest.of(point(0), Doubles.of(1e6), 0.1)))
                .withMessageContaining("paths run away even with 20000 steps (option steps)");
    }

    @Test
    void stepsAreShortenedUntilSteepDriftsHold() {
        LinearDiffusion problem = Shapes.Motion.of(x -> -40 * x * x * x, x -> 1).problem();
        Evolution evolution = Shapes.propagator().evolve(problem, EvolutionRequest.of(point(0), Doubles.of(4), 0.2));
        assertThat(evolution.toleranceMet()).isTrue();
        assertThat(evolution.cost().steps()).isGreaterThan(64);
        // at rest: exp(-20 x^4), whose integral is 2 Gamma(5/4) / 20^(1/4)
        double norm = Math.pow(20, 0.25) / (2 * 0.9064024770554771);
        isClose(evolution.snapshots().get(0), x -> norm * Math.exp(-20 * x * x * x * x));
    }

    @Test
    void aToleranceOutOfReachIsSaidToBe() {
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 0.5).problem();
        Evolution evolution = Shapes.propagator(Values.EMPTY.with("paths", 20_000))
                .evolve(problem, EvolutionRequest.of(point(0), Doubles.of(1), 1e-6));
        assertThat(evolution.toleranceMet()).isFalse();
        assertThat(evolution.shortfall())
                .contains("is above the tolerance 1.0E-6")
                .contains("noise falls only with the square root of the number of paths (options paths = 20000");
        isClose(evolution.snapshots().get(0), x -> normal(x, 0, 0.25));
        assertThat(evolution.snapshots().get(0).error()).isLessThan(0.1);
    }

    @Test
    void refusesLawsThatAreNone() {
        LinearDiffusion problem = Shapes.Motion.of(x -> 0, x -> 0.5)
                .on(UNIT, Boundary.REFLECTING, Boundary.REFLECTING)
                .problem();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Shapes.propagator().evolve(problem, EvolutionRequest.of(point(2), Doubles.of(1), 0.1)))
                .withMessageContaining("initial position = 2.0, must be in the domain [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                problem,
                                EvolutionRequest.of(new InitialLaw.Profile(x -> -1, UNIT), Doubles.of(1), 0.1)))
                .withMessageContaining("initial density = -1.0 at x = 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.propagator()
                        .evolve(
                                problem,
                                EvolutionRequest.of(
                                        new InitialLaw.Profile(x -> 1, Interval.closed(2, 3)), Doubles.of(1), 0.1)))
                .withMessageContaining("no mass in the domain");
    }

    @Test
    void namesTheCoefficientThatIsNoNumber() {
        for (LinearDiffusion problem : new LinearDiffusion[] {
            Shapes.Motion.of(x -> 0, x -> x > 0.5 ? Double.NaN : 1).problem(),
            Shapes.Motion.of(x -> 0, x -> 1).growing((x, t) -> x > 0.5 ? Double.NaN : 1)
        }) {
            String name = problem.rate().equals(Rate.NONE) ? "volatility" : "rate";
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Shapes.propagator().evolve(problem, EvolutionRequest.of(point(0), Doubles.of(1), 0.1)))
                    .withMessageContaining(name + " = NaN at x = ");
        }
    }

    @Test
    void claimsNoLessThanTheHeightWhereStepsOfTwoLengthsLeadElsewhere() {
        // from a thousand million the drift carries paths so far that few steps miss the place by many times its width
        double mean = 1e9 * Math.exp(-0.1);
        double deviation = Math.sqrt(0.02 * -Math.expm1(-0.2));
        Values few = Values.EMPTY.with("paths", 1024).with("steps", 64);
        Snapshot snapshot = last(
                Shapes.propagator(few),
                LinearDiffusion.of(Shapes.Motion.of(x -> -x, x -> 0.2)),
                EvolutionRequest.of(point(1e9), Doubles.of(0.1), 1e-2)
                        .at(Doubles.grid(mean - 3 * deviation, mean + 3 * deviation, 11)));
        isClose(snapshot, x -> normal(x, mean, deviation * deviation));
    }
}
