package org.potentia.solvers.pathint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundary;
import org.potentia.api.option.Settings;
import org.potentia.numerics.Normals;

class PathintOptionsTest {
    private static final LinearDiffusion FUTURES = Dynamics.lognormal(0, 0.17, 0.06);

    /** The call of the formula sheet, section 6: 5.5 over 5.25 after half a year. */
    private static Expectation call(Settings settings) {
        return ((BackwardPropagator) Dynamics.propagator(settings))
                .expectation(FUTURES, Payoff.call(5.25), Exercise.EUROPEAN, 0.5, Doubles.of(5.5, 5.6), 1e-6);
    }

    /** Measured for the formula sheet: 12, 25, 50 and 100 steps err by 5.8e-4, 2.8e-4, 1.4e-4 and 7.0e-5. */
    @ParameterizedTest
    @CsvSource({"12, 5.8e-4", "25, 2.8e-4", "50, 1.4e-4", "100, 7.0e-5"})
    void thePrepointKernelIsOfFirstOrder(int steps, double error) {
        Expectation call = call(Dynamics.settings().with("steps", steps));
        assertThat(Math.abs(call.values().values().get(0) - black())).isCloseTo(error, within(0.06 * error));
        assertThat(call.error()).isGreaterThanOrEqualTo(0.9 * error);
        assertThat(call.cost().steps()).isEqualTo(steps);
        assertThat(call.shortfall()).contains("option steps");
    }

    private static double black() {
        double deviation = 0.17 * Math.sqrt(0.5);
        double d1 = Math.log(5.5 / 5.25) / deviation + 0.5 * deviation;
        return Math.exp(-0.03) * (5.5 * Normals.cdf(d1) - 5.25 * Normals.cdf(d1 - deviation));
    }

    private static Snapshot lognormal(Settings settings, double horizon) {
        return Dynamics.propagator(settings)
                .evolve(
                        Dynamics.lognormal(0.05, 0.3, 0),
                        EvolutionRequest.of(new InitialLaw.PointMass(1), Doubles.of(horizon), 1e-6))
                .snapshots()
                .get(0);
    }

    @Test
    void theCorrectedMidpointKernelConservesMass() {
        Snapshot snapshot = lognormal(Dynamics.settings().with("kernel", "midpoint"), 1);
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-6));
        assertThat(snapshot.mean()).isCloseTo(Math.exp(0.05), within(1e-5));
        assertThat(snapshot.variance()).isCloseTo(Math.exp(0.1) * Math.expm1(0.09), within(1e-5));
    }

    /** Erratum C8: the norm grows at the rate sigma^2 / 4, which is 0.0225 for sigma = 0.3. */
    @Test
    void theMidpointKernelAsPrintedDoesNot() {
        Snapshot snapshot = lognormal(Dynamics.settings().with("kernel", "naive-midpoint"), 1);
        assertThat(snapshot.mass()).isCloseTo(Math.exp(0.0225), within(1e-5));
        assertThat(snapshot.massDefect()).isCloseTo(Math.expm1(0.0225), within(1e-5));
    }

    /** Every step widens the variance by the share mesh^2/6: 16.7 % at the mesh recommended in print. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5})
    void averagingOverCellsWidensTheVarianceAsStated(double mesh) {
        Settings settings = Dynamics.settings()
                .with("histogram", "cell-averaged")
                .with("mesh", mesh)
                .with("steps", 40);
        Evolution evolution = Dynamics.propagator(settings)
                .evolve(
                        LinearDiffusion.of(Dynamics.of((x, t) -> 0, (x, t) -> 0.3)),
                        EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(1), 1e-3));
        Snapshot snapshot = evolution.snapshots().get(0);
        // the first and the last step are analytic, and so not widened
        assertThat(snapshot.variance()).isCloseTo(0.09 * (1 + mesh * mesh / 6 * 39 / 40), within(1e-4));
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-9));
        assertThat(evolution.shortfall()).contains("widens the variance");
        double narrower = Math.abs(1 / Math.sqrt(2 * Math.PI) / 0.3 - 1 / Math.sqrt(2 * Math.PI * snapshot.variance()));
        assertThat(snapshot.error()).isGreaterThan(0.8 * narrower);
    }

    @Test
    void kernelsThatKnowNoEndsRefuseThem() {
        LinearDiffusion box = LinearDiffusion.of(
                Dynamics.on(Interval.closed(0, 1), Boundary.REFLECTING, Boundary.REFLECTING, (x, t) -> 0, (x, t) -> 1));
        EvolutionRequest request = EvolutionRequest.of(new InitialLaw.PointMass(0.5), Doubles.of(1), 1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dynamics.propagator(Dynamics.settings().with("kernel", "midpoint"))
                        .evolve(box, request))
                .withMessageContaining("ends");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dynamics.propagator(
                                Dynamics.settings().with("kernel", "midpoint").with("histogram", "cell-averaged"))
                        .evolve(FUTURES, request))
                .withMessageContaining("prepoint");
    }

    @Test
    void whatCannotBeMetWithinTheOperationsAllowedIsSaid() {
        Expectation call = ((BackwardPropagator)
                        Dynamics.propagator(Dynamics.settings().with("maxOperations", 2e4)))
                .expectation(FUTURES, Payoff.call(5.25), Exercise.EUROPEAN, 0.5, Doubles.of(5.5, 5.6), 1e-13);
        assertThat(call.shortfall()).contains("maxOperations").contains("1.0E-13");
        assertThat(call.error()).isGreaterThan(1e-13);
        assertThat(call.values().values().get(0)).isCloseTo(black(), within(call.error() + 1e-6));
    }

    @Test
    void mistakesAreNamed() {
        BackwardPropagator backward = Dynamics.backward();
        Doubles points = Doubles.of(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(FUTURES, Payoff.call(1), Exercise.EUROPEAN, 0, points, 1e-6))
                .withMessageContaining("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(FUTURES, Payoff.call(1), Exercise.EUROPEAN, 1, points, 0))
                .withMessageContaining("tolerance");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        backward.expectation(FUTURES, Payoff.call(1), Exercise.EUROPEAN, 1, Doubles.of(-1, 2), 1e-6))
                .withMessageContaining("domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(
                        FUTURES, Payoff.smooth(x -> Math.sqrt(-x)), Exercise.EUROPEAN, 1, points, 1e-6))
                .withMessageContaining("payoff");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(
                        LinearDiffusion.of(Dynamics.of((x, t) -> 0, (x, t) -> x < 1.5 ? 1 : 2)),
                        Payoff.call(1),
                        Exercise.EUROPEAN,
                        1,
                        points,
                        1e-6))
                .withMessageContaining("jumps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(
                        LinearDiffusion.of(Dynamics.of((x, t) -> 0, (x, t) -> 0)),
                        Payoff.call(1),
                        Exercise.EUROPEAN,
                        1,
                        points,
                        1e-6))
                .withMessageContaining("volatility");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(
                        new LinearDiffusion(Dynamics.of((x, t) -> 0, (x, t) -> 1), (x, t) -> Double.NaN),
                        Payoff.call(1),
                        Exercise.EUROPEAN,
                        1,
                        points,
                        1e-6))
                .withMessageContaining("rate");
    }

    @Test
    void stripsAreTheSameAsOptionsOneByOne() {
        Pathint propagator = (Pathint) Dynamics.propagator(Dynamics.settings());
        var strip = propagator.expectations(
                FUTURES, 5.5, List.of(Payoff.call(5), Payoff.call(5.25), Payoff.put(6)), 0.5, 1e-7);
        assertThat(strip.shortfall()).isEmpty();
        assertThat(strip.error()).isLessThanOrEqualTo(1e-7);
        assertThat(strip.values().get(1)).isCloseTo(black(), within(1e-6));
        Expectation put = ((BackwardPropagator) propagator)
                .expectation(FUTURES, Payoff.put(6), Exercise.EUROPEAN, 0.5, Doubles.of(5.5, 5.6), 1e-8);
        assertThat(strip.values().get(2)).isCloseTo(put.values().values().get(0), within(2e-7));
    }
}
