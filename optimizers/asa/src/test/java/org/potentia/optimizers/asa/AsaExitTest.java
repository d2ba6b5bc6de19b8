package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

/** The rules by which a run ends, one by one. */
class AsaExitTest {
    private static final OptimizationProblem BOWL = Runs.square(Runs::bowl);

    private static void assertExit(Optimum optimum, String status, StopReason stop) {
        assertThat(optimum.details().text("exitStatus")).isEqualTo(status);
        assertThat(optimum.details().text("exitMeaning")).isNotBlank();
        assertThat(optimum.stop()).isEqualTo(stop);
        assertThat(optimum.runs().get(0).stop()).isEqualTo(stop);
    }

    @Test
    void endsAtTheLimitOfGeneratedStates() {
        Optimum optimum = Runs.run(Runs.quiet().withLimits(0, 50), BOWL, 1000);
        assertExit(optimum, "NORMAL_EXIT", StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(optimum.details().number("generated")).isEqualTo(50);
        assertThat(optimum.evaluations())
                .as("samples, first state, generated states")
                .isEqualTo(5 + 1 + 50);
    }

    @Test
    void endsAtTheLimitOfAcceptedStates() {
        Optimum optimum = Runs.run(Runs.quiet().withLimits(10, 0), BOWL, 1000);
        assertExit(optimum, "NORMAL_EXIT", StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(optimum.details().number("accepted")).isEqualTo(10);
    }

    @Test
    void endsWhenAParameterTemperatureIsTooSmall() {
        AsaOptions options = Runs.quiet().with("SMALL_FLOAT", 1e-3).with("User_Cost_Temperature", 1e9);
        Optimum optimum = Runs.run(options, BOWL, 10_000);
        assertExit(optimum, "P_TEMP_TOO_SMALL", StopReason.CONVERGED);
        assertThat(optimum.details().numbers("parameterTemperatures").get(0)).isBetween(1e-4, 1e-3);

        Optimum on = Runs.run(options.with("NO_PARAM_TEMP_TEST", true).with("NO_COST_TEMP_TEST", true), BOWL, 10_000);
        assertExit(on, "IMMEDIATE_EXIT", StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(on.details().numbers("parameterTemperatures").get(0)).isCloseTo(1e-3, within(1e-15));
    }

    @Test
    void endsWhenTheCostTemperatureIsTooSmall() {
        AsaOptions options = Runs.quiet().with("SMALL_FLOAT", 1e-6).with("Cost_Parameter_Scale_Ratio", 5);
        Optimum optimum = Runs.run(options, BOWL, 10_000);
        assertExit(optimum, "C_TEMP_TOO_SMALL", StopReason.CONVERGED);
        assertThat(optimum.details().number("costTemperature")).isLessThan(1e-6);

        Optimum on = Runs.run(options.with("NO_COST_TEMP_TEST", true).with("NO_PARAM_TEMP_TEST", true), BOWL, 3_000);
        assertExit(on, "IMMEDIATE_EXIT", StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(on.details().number("costTemperature")).isEqualTo(1e-6);
    }

    @Test
    void endsWhenTheCostRepeats() {
        AsaOptions options = Runs.quiet()
                .with("Generated_Frequency_Modulus", 10)
                .with("Maximum_Cost_Repeat", 4)
                .with("Reanneal_Parameters", false);
        Optimum optimum = Runs.run(options, Runs.square(x -> 3), 10_000);
        assertExit(optimum, "COST_REPEATING", StopReason.CONVERGED);
        assertThat(optimum.details().number("generated")).isEqualTo(40);

        Optimum on = Runs.run(options.with("Maximum_Cost_Repeat", 0), Runs.square(x -> 3), 300);
        assertExit(on, "IMMEDIATE_EXIT", StopReason.EVALUATIONS_EXHAUSTED);
    }

    @Test
    void givesUpAfterTooManySuccessiveInvalidStates() {
        AsaOptions options = Runs.quiet().with("Limit_Invalid_Generated_States", 20);
        Optimum never = Runs.run(options, Runs.square(x -> Double.NaN), 10_000);
        assertExit(never, "TOO_MANY_INVALID_STATES", StopReason.NO_VALID_POINT);
        assertThat(never.evaluations()).isEqualTo(21);
        assertThat(never.invalid()).isEqualTo(21);

        OptimizationProblem island =
                Runs.square(x -> x[0] == 1 ? 5 : Double.NaN).startingAt(List.of(Doubles.of(1, 1)));
        Optimum stranded = Runs.run(
                options.with("User_Initial_Parameters", true).with("User_Cost_Temperature", 1), island, 10_000);
        assertExit(stranded, "TOO_MANY_INVALID_STATES", StopReason.STALLED);
        assertThat(stranded.value()).isEqualTo(5);
        assertThat(stranded.point()).isEqualTo(Doubles.of(1, 1));
        assertThat(stranded.evaluations()).isEqualTo(1 + 21);
    }

    @Test
    void invalidStatesAreCountedOnlyInSuccession() {
        AtomicLong calls = new AtomicLong();
        OptimizationProblem flickering = Runs.square(x -> calls.getAndIncrement() % 4 == 0 ? 1 : Double.NaN);
        Optimum optimum = Runs.run(Runs.quiet().with("Limit_Invalid_Generated_States", 3), flickering, 400);
        assertExit(optimum, "IMMEDIATE_EXIT", StopReason.EVALUATIONS_EXHAUSTED);
        assertThat(optimum.invalid()).isEqualTo(300);
    }

    @Test
    void reannealsOutOfTurnWhenTooFewStatesAreAccepted() {
        Optimum never = Runs.run(Runs.quiet(), BOWL, 500);
        assertThat(never.details().number("reannealings")).isZero();
        Optimum often = Runs.run(Runs.quiet().with("Accepted_To_Generated_Ratio", 0.2), BOWL, 500);
        assertThat(often.details().number("reannealings")).isBetween(5.0, 100.0);
    }

    @Test
    void reannealsAfterSoManyAcceptedOrGeneratedStates() {
        Optimum accepted =
                Runs.run(Runs.quiet().withLimits(0, 400).with("Acceptance_Frequency_Modulus", 20), BOWL, 1000);
        assertThat(accepted.details().number("reannealings"))
                .isEqualTo(Math.floor(accepted.details().number("accepted") / 20));
        Optimum generated = Runs.run(
                Runs.quiet()
                        .withLimits(0, 400)
                        .with("Generated_Frequency_Modulus", 100)
                        .with("Maximum_Cost_Repeat", 0),
                BOWL,
                1000);
        assertThat(generated.details().number("reannealings")).isEqualTo(4);
    }

    @Test
    void endsInTimeAndCountsTheTimeBefore() {
        AtomicLong ticks = new AtomicLong();
        Asa asa = Asa.of(Runs.quiet()).withClock(() -> ticks.addAndGet(10_000_000));
        Runs.Saved saved = new Runs.Saved(Long.MAX_VALUE);
        Budget twoSeconds = new Budget(Long.MAX_VALUE, 2, Double.NEGATIVE_INFINITY);
        Optimum optimum = asa.minimize(BOWL, twoSeconds, 1, RunMonitor.NONE, saved);
        assertExit(optimum, "IMMEDIATE_EXIT", StopReason.TIME_EXHAUSTED);
        assertThat(optimum.evaluations()).isBetween(150L, 200L);
        assertThat(optimum.seconds()).isBetween(2.0, 2.1);

        Values state = saved.last();
        Budget threeSeconds = new Budget(Long.MAX_VALUE, 3, Double.NEGATIVE_INFINITY);
        Optimum longer = asa.resume(state, BOWL, threeSeconds, RunMonitor.NONE, saved);
        assertThat(longer.seconds()).isBetween(3.0, 3.1);
        assertThat(longer.evaluations() - optimum.evaluations()).isBetween(70L, 100L);
    }

    @Test
    void aBoxOfOnePointIsEvaluatedOnce() {
        Doubles where = Doubles.of(1, 2);
        OptimizationProblem point = OptimizationProblem.over(Runs::bowl, where, where);
        for (AsaOptions options : List.of(
                AsaOptions.defaults(),
                Runs.quiet().with("User_Cost_Temperature", 1),
                AsaOptions.defaults().with("Sequential_Parameters", 0),
                AsaOptions.defaults().withBlock(4).with("User_Initial_Parameters", true))) {
            for (OptimizationProblem problem : List.of(point, point.startingAt(List.of(where, where)))) {
                Optimum optimum = Runs.run(options, problem, 1000);
                assertExit(optimum, "ONE_POINT", StopReason.CONVERGED);
                assertThat(optimum.evaluations()).isEqualTo(1);
                assertThat(optimum.value()).isEqualTo(Runs.bowl(new double[] {1, 2}));
                assertThat(optimum.point()).isEqualTo(where);
            }
        }
    }

    @Test
    void anInvalidBoxOfOnePointHasNoValidPoint() {
        OptimizationProblem point = OptimizationProblem.over(x -> Double.NaN, Doubles.of(1, 2), Doubles.of(1, 2));
        Optimum optimum = Runs.run(AsaOptions.defaults(), point, 1000);
        assertThat(optimum.stop()).isEqualTo(StopReason.NO_VALID_POINT);
        assertThat(optimum.evaluations()).isEqualTo(1);
    }

    @Test
    void saysWhetherTheSamplingGuaranteeHolds() {
        AsaOptions options = Runs.quiet();
        assertThat(guarantee(options)).startsWith("holds").contains("mean Q = 1.0 of 2 free parameters");
        assertThat(guarantee(options.with("User_Quench_Param_Scale", List.of(0.5, 1.5))))
                .startsWith("holds");
        assertThat(guarantee(options.withQuench(2, 1)))
                .startsWith("does not hold")
                .contains("mean Q = 2.0");
        assertThat(guarantee(options.withQuench(1, 2)))
                .as("the cost temperature has no part in it")
                .startsWith("holds");
        assertThat(guarantee(options.with("Sequential_Parameters", 0)))
                .startsWith("unknown: parameters are drawn one at a time");
    }

    private static String guarantee(AsaOptions options) {
        return Runs.run(options, BOWL, 20).details().text("samplingGuarantee");
    }
}
