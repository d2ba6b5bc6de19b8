package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;

/** Which states are drawn: free, fixed, integer, wide and sequential coordinates, starts, and distributions of others. */
class AsaStatesTest {
    /** Largest distance between empirical and true distribution, times the root of 20,000: above 1.95 once in a thousand seeds. */
    @Test
    void firstSamplesFollowTheDistribution() {
        double[] temperatures = {1, 0.01};
        for (double temperature : temperatures) {
            Xoshiro random = Xoshiro.seeded(5);
            double logSpan = GeneratingDistribution.logSpan(temperature);
            double[] steps = new double[20_000];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = GeneratingDistribution.step(random.nextDouble(), temperature, logSpan);
            }
            Arrays.sort(steps);
            double distance = 0;
            for (int i = 0; i < steps.length; i++) {
                double cumulative = GeneratingDistribution.cumulative(steps[i], temperature);
                distance = Math.max(distance, Math.abs(cumulative - (i + 0.5) / steps.length));
            }
            assertThat(distance * Math.sqrt(steps.length)).isLessThan(1.95);
        }
    }

    @Test
    void integersAreIntegersAndReachBothEnds() {
        Runs.Watched watched = new Runs.Watched(x -> (x[0] - 2) * (x[0] - 2) + x[1] * x[1]);
        OptimizationProblem problem = OptimizationProblem.over(watched, Doubles.of(-3.5, -1), Doubles.of(4.2, 1));
        Optimum optimum = Runs.run(Runs.quiet().withParameterType(Doubles.of(1, -1)), problem, 2_000);
        assertThat(watched.points)
                .allSatisfy(point -> assertThat(point.get(0))
                        .isEqualTo(Math.rint(point.get(0)))
                        .isBetween(-3.0, 4.0));
        for (double end : new double[] {-3, 4}) {
            assertThat(watched.points).anyMatch(point -> point.get(0) == end);
        }
        assertThat(optimum.point().get(0)).isEqualTo(2);
        assertThat(optimum.value()).isLessThan(1e-6);
    }

    @Test
    void integersAreReannealedByUnitStepsIfAsked() {
        Runs.Watched watched = new Runs.Watched(x -> x[0] * x[0] + 5 * x[1] * x[1]);
        OptimizationProblem problem = OptimizationProblem.over(watched, Doubles.of(-9, -9), Doubles.of(9, 9));
        AsaOptions options = AsaOptions.defaults()
                .withParameterType(Doubles.of(1))
                .with("Generated_Frequency_Modulus", 50)
                .with("Include_Integer_Parameters", true);
        Optimum optimum = Runs.run(options, problem, 500);
        assertThat(watched.points).allMatch(point -> point.stream().allMatch(x -> x == Math.rint(x)));
        assertThat(Runs.spent(optimum, "tangents")).isPositive();
        assertThat(optimum.value()).isZero();
        Optimum without = Runs.run(options.with("Include_Integer_Parameters", false), problem, 500);
        assertThat(Runs.spent(without, "tangents")).isZero();
    }

    @Test
    void anIntegerNeedsOneInItsBounds() {
        AsaOptions options = AsaOptions.defaults().withParameterType(Doubles.of(-1, 1));
        OptimizationProblem narrow = OptimizationProblem.over(Runs::bowl, Doubles.of(0, 0.2), Doubles.of(1, 0.8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Runs.run(options, narrow, 10))
                .withMessage("bounds of coordinate 1 are [0.2, 0.8], must hold an integer, as parameterType says");
    }

    /** Who draws starts at random, or goes on from another method, knows of no integers. */
    @Test
    void startsAreRoundedToTheNearestIntegerInTheBox() {
        Runs.Watched watched = new Runs.Watched(x -> x[0] + x[1]);
        OptimizationProblem problem = OptimizationProblem.over(watched, Doubles.of(-1, 0.2), Doubles.of(1, 3.7))
                .startingAt(List.of(Doubles.of(0.25, 0.3), Doubles.of(0.5, 2.4), Doubles.of(0.75, 3.7)));
        Optimum optimum = Runs.run(
                AsaOptions.defaults().withParameterType(Doubles.of(-1, 1)).with("User_Initial_Parameters", true),
                problem,
                50);
        assertThat(watched.points.subList(0, 3))
                .containsExactly(Doubles.of(0.25, 1), Doubles.of(0.5, 2), Doubles.of(0.75, 3));
        assertThat(optimum.runs().get(0).start()).isEqualTo(Doubles.of(0.25, 1));
        OptimizationProblem fixed = OptimizationProblem.over(watched, Doubles.of(0, 0.2), Doubles.of(0, 1.8))
                .startingAt(List.of(Doubles.of(0, 1.7)));
        assertThat(Runs.run(AsaOptions.defaults().withParameterType(Doubles.of(1)), fixed, 50)
                        .point())
                .isEqualTo(Doubles.of(0, 1));
    }

    @Test
    void optionsForEachParameterMustFitTheBox() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Runs.run(
                        AsaOptions.defaults().with("User_Quench_Param_Scale", List.of(1.0, 2.0, 3.0)),
                        Runs.square(Runs::bowl),
                        10))
                .withMessage("userQuenchParamScale has 3 numbers, must have none, 1 or 2 as the box has coordinates");
    }

    @Test
    void fixedCoordinatesDoNotCount() {
        OptimizationProblem plain = Runs.square(Runs::rugged);
        OptimizationProblem framed = OptimizationProblem.over(
                x -> Runs.rugged(new double[] {x[1], x[3]}), Doubles.of(7, -2, -1, -2), Doubles.of(7, 2, -1, 2));
        Optimum two = Runs.run(AsaOptions.defaults(), plain, 3_000);
        Optimum four = Runs.run(AsaOptions.defaults(), framed, 3_000);
        assertThat(four.trace()).isEqualTo(two.trace());
        assertThat(four.stop()).isEqualTo(two.stop());
        assertThat(four.point())
                .isEqualTo(Doubles.of(7, two.point().get(0), -1, two.point().get(1)));
        assertThat(four.details().numbers("parameterTemperatures").get(0)).isZero();
    }

    @Test
    void aChangeOfUnitsChangesNothing() {
        double large = 0x1p40;
        double small = 0x1p-30;
        OptimizationProblem plain = Runs.square(Runs::bowl);
        OptimizationProblem scaled = OptimizationProblem.over(
                x -> Runs.bowl(new double[] {x[0] / large, x[1] / small}),
                Doubles.of(-2 * large, -2 * small),
                Doubles.of(2 * large, 2 * small));
        assertThat(Runs.run(AsaOptions.defaults(), scaled, 3_000).trace())
                .isEqualTo(Runs.run(AsaOptions.defaults(), plain, 3_000).trace());
        assertThat(Runs.run(AsaOptions.reference(), scaled, 3_000).trace())
                .as("dimensional tangents, as in the C program")
                .isNotEqualTo(Runs.run(AsaOptions.reference(), plain, 3_000).trace());
    }

    @Test
    void theWidestBoxIsSearched() {
        double most = Double.MAX_VALUE;
        Runs.Watched watched = new Runs.Watched(x -> Math.abs(x[0] / most - 0.5));
        OptimizationProblem widest = OptimizationProblem.over(watched, Doubles.of(-most), Doubles.of(most));
        Optimum optimum = Runs.run(AsaOptions.defaults(), widest, 2_000);
        assertThat(watched.points).allMatch(point -> Double.isFinite(point.get(0)));
        assertThat(optimum.value()).isLessThan(1e-3);
    }

    @Test
    void sequentialParametersAreDrawnInTurn() {
        OptimizationProblem problem =
                OptimizationProblem.over(Runs::rugged, Doubles.of(-2, -2, 1, -2), Doubles.of(2, 2, 1, 2));
        Optimum optimum = Runs.run(Runs.quiet().with("Sequential_Parameters", 2).withLimits(0, 100), problem, 1_000);
        Doubles indices = optimum.details().numbers("parameterIndices");
        assertThat(indices.stream().sum()).isEqualTo(100 + 3);
        assertThat(indices.get(0)).isBetween(33.0, 35.0);
        Runs.Watched watched = new Runs.Watched(x -> 1);
        Runs.run(
                Runs.quiet().with("Sequential_Parameters", 0),
                OptimizationProblem.over(watched, Doubles.of(-2, -2), Doubles.of(2, 2)),
                100);
        for (int i = 6; i < watched.points.size(); i++) {
            Doubles before = watched.points.get(i - 1);
            Doubles now = watched.points.get(i);
            assertThat(before.get(0) != now.get(0) ^ before.get(1) != now.get(1))
                    .as("whether one coordinate of an accepted state changes")
                    .isTrue();
        }
    }

    @Test
    void annealsFromTheBestStartIfAsked() {
        List<Doubles> starts = List.of(Doubles.of(1, 1), Doubles.of(0.25, -0.25), Doubles.of(-1, -1));
        OptimizationProblem problem = Runs.square(Runs::bowl).startingAt(starts);
        AsaOptions options = Runs.quiet().with("User_Initial_Parameters", true);
        Optimum optimum = Runs.run(options, problem, 60);
        assertThat(optimum.runs().get(0).start()).isEqualTo(starts.get(1));
        assertThat(Runs.spent(optimum, "starts")).isEqualTo(3);
        assertThat(Runs.spent(optimum, "first")).isZero();
        Optimum elsewhere = Runs.run(options.with("User_Initial_Parameters", false), problem, 60);
        assertThat(elsewhere.runs().get(0).start()).isNotIn(starts);
        assertThat(elsewhere.value()).isLessThanOrEqualTo(Runs.bowl(new double[] {0.25, -0.25}));
        OptimizationProblem invalid =
                Runs.square(x -> x[0] == 1 ? Double.NaN : Runs.bowl(x)).startingAt(List.of(Doubles.of(1, 1)));
        assertThat(Runs.spent(Runs.run(options, invalid, 60), "first"))
                .as("an invalid start is no beginning")
                .isPositive();
    }

    @Test
    void drawsFromTheDistributionOfALibraryUser() {
        Runs.Watched watched = new Runs.Watched(Runs::bowl);
        Asa asa = Asa.of(AsaOptions.defaults())
                .withGenerator(
                        "uniform",
                        (random, i, temperature, x, lower, upper) -> lower + random.nextDouble() * (upper - lower));
        Optimum optimum =
                asa.minimize(Runs.square(watched), Budget.of(2_000), 3, RunMonitor.NONE, new Runs.Saved(9_999));
        assertThat(optimum.value()).isLessThan(0.5);
        assertThat(watched.points).allMatch(point -> point.stream().allMatch(x -> x >= -2 && x <= 2));
        assertThat(optimum.details().text("samplingGuarantee"))
                .isEqualTo("unknown: states are drawn by the generating function uniform, not by (32)");
        assertThat(optimum.provenance().options().text("generatingFunction")).isEqualTo("uniform");
    }

    @Test
    void aDistributionThatNeverHitsTheBoxIsAnError() {
        Asa asa = Asa.of(AsaOptions.defaults()).withGenerator("outside", (r, i, t, x, lower, upper) -> upper + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        asa.minimize(Runs.square(Runs::bowl), Budget.of(10), 1, RunMonitor.NONE, new Runs.Saved(99)))
                .withMessageContaining("the generating function gave no value in [-2.0, 2.0] for coordinate 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Asa.of(AsaOptions.defaults()).withGenerator("asa", (r, i, t, x, l, u) -> x))
                .withMessageContaining("must be another");
    }

    @Test
    void quenchingCoolsFasterByEquation40() {
        AsaOptions options =
                Runs.quiet().with("User_Quench_Param_Scale", List.of(2.0, 1.0)).withLimits(0, 50);
        Optimum optimum = Runs.run(options, Runs.square(Runs::bowl), 1_000);
        Doubles temperatures = optimum.details().numbers("parameterTemperatures");
        double m = -Math.log(1e-5);
        double n = Math.log(100);
        // the last state was drawn at index 50
        assertThat(Math.log(temperatures.get(0))).isCloseTo(-m * Math.exp(-n) * 50, within(1e-10));
        assertThat(Math.log(temperatures.get(1))).isCloseTo(-m * Math.exp(-n / 2) * Math.sqrt(50), within(1e-10));
        Optimum unscaled = Runs.run(
                options.with("QUENCH_PARAMETERS_SCALE", false).with("SMALL_FLOAT", 1e-99),
                Runs.square(Runs::bowl),
                1_000);
        assertThat(Math.log(unscaled.details().numbers("parameterTemperatures").get(0)))
                .isCloseTo(-m * Math.exp(-n / 2) * 50, within(1e-10));
        Optimum faster = Runs.run(
                Runs.quiet().with("User_Temperature_Ratio", 2).withLimits(0, 50), Runs.square(Runs::bowl), 1_000);
        assertThat(Math.log(faster.details().numbers("parameterTemperatures").get(1)))
                .isCloseTo(-2 * m * Math.exp(-n / 2) * Math.sqrt(50), within(1e-10));
        Optimum cooler = Runs.run(
                Runs.quiet().with("User_Parameter_Temperature", List.of(0.5, 1.0)), Runs.square(Runs::bowl), 20);
        assertThat(cooler.details().numbers("initialParameterTemperatures").get(0))
                .isCloseTo(0.5, within(1e-15));
    }
}
