package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;

/** Cost temperature and reannealing. */
class AsaTemperaturesTest {
    private static Optimum started(AsaOptions options, Runs.Watched watched) {
        return Runs.run(options, Runs.square(watched), 10);
    }

    @Test
    void firstCostTemperatureIsTheMeanSizeOfSamples() {
        Runs.Watched watched = new Runs.Watched(x -> Runs.bowl(x) - 200);
        Optimum optimum = started(Runs.quiet(), watched);
        double mean =
                watched.values.subList(0, 5).stream().mapToDouble(Math::abs).sum() / 5;
        assertThat(optimum.details().number("initialCostTemperature")).isEqualTo(mean);
        assertThat(Runs.spent(optimum, "samples")).isEqualTo(5);
    }

    @Test
    void orTheirStandardDeviation() {
        Runs.Watched watched = new Runs.Watched(Runs::bowl);
        Optimum optimum = started(Runs.quiet().with("Number_Cost_Samples", -4), watched);
        List<Double> costs = watched.values.subList(0, 4);
        double mean = costs.stream().mapToDouble(Double::doubleValue).sum() / 4;
        double variance =
                costs.stream().mapToDouble(c -> (c - mean) * (c - mean)).sum() / 3;
        assertThat(optimum.details().number("initialCostTemperature"))
                .isCloseTo(Math.sqrt(variance), within(1e-12 * Math.sqrt(variance)));
    }

    @Test
    void orWhatTheUserSays() {
        Optimum optimum = started(Runs.quiet().with("User_Cost_Temperature", 7.5), new Runs.Watched(Runs::bowl));
        assertThat(optimum.details().number("initialCostTemperature")).isEqualTo(7.5);
        assertThat(Runs.spent(optimum, "samples")).isZero();
    }

    /** 2.718 as in the C program. */
    @Test
    void orANumberWhereAllCostsAreZero() {
        assertThat(started(Runs.quiet(), new Runs.Watched(x -> 0)).details().number("initialCostTemperature"))
                .isEqualTo(2.718);
    }

    @Test
    void samplesAreValidStates() {
        Runs.Watched watched = new Runs.Watched(x -> x[0] < 0 ? Double.NaN : 4);
        Optimum optimum = Runs.run(Runs.quiet(), Runs.square(watched), 60);
        assertThat(optimum.details().number("initialCostTemperature")).isEqualTo(4);
        assertThat(Runs.spent(optimum, "samples")).isGreaterThan(5);
        assertThat(optimum.invalid()).isPositive();
    }

    @Test
    void costTemperatureFallsWithAcceptedStates() {
        Optimum optimum =
                Runs.run(Runs.quiet().with("User_Cost_Temperature", 3).withLimits(0, 80), Runs.square(Runs::bowl), 999);
        double control = -Math.log(1e-5) * Math.exp(-Math.log(100) / 2);
        // that of the last state drawn, whose own acceptance may have come after
        double accepted = optimum.details().number("costIndex");
        assertThat(accepted).isEqualTo(optimum.details().number("accepted"));
        assertThat(optimum.details().number("costTemperature"))
                .isCloseTo(3 * Math.exp(-control * Math.sqrt(accepted)), within(1e-12));
    }

    @Test
    void insensitiveParametersAreHotterAfterReannealing() {
        AsaOptions options =
                Runs.quiet().with("Generated_Frequency_Modulus", 60).withLimits(0, 60);
        OptimizationProblem flat = Runs.square(x -> x[0] + 1000 * x[1]);
        Optimum optimum = Runs.run(options.with("Generated_Frequency_Modulus", 50), flat, 999);
        Doubles temperatures = optimum.details().numbers("parameterTemperatures");
        assertThat(temperatures.get(0)).isGreaterThan(100 * temperatures.get(1));
        Doubles tangents = optimum.details().numbers("tangents");
        assertThat(tangents.get(0)).as("slope times width").isCloseTo(4, within(1e-6));
        assertThat(tangents.get(1)).isCloseTo(4000, within(1e-3));
        Optimum dimensional =
                Runs.run(options.with("Generated_Frequency_Modulus", 50).with("rangeScaledTangents", false), flat, 999);
        assertThat(dimensional.details().numbers("tangents").get(0)).isCloseTo(1, within(1e-6));
        Optimum fixed = Runs.run(options.with("Reanneal_Parameters", false), flat, 999);
        assertThat(Runs.spent(fixed, "tangents")).isZero();
        assertThat(fixed.details().number("reannealings")).isEqualTo(1);
        Optimum left = Runs.run(
                options.with("Generated_Frequency_Modulus", 50).withParameterType(Doubles.of(-1, -2)), flat, 999);
        assertThat(left.details().numbers("tangents").get(1))
                .as("left out by its type")
                .isZero();
    }

    @Test
    void tangentsStayInTheBoxAndLeaveZeroAlone() {
        // the best state lies in the corner (2, 0) or close to it
        Runs.Watched watched = new Runs.Watched(x -> -x[0] + Math.abs(x[1]));
        OptimizationProblem corner = OptimizationProblem.over(watched, Doubles.of(1, 0), Doubles.of(2, 1))
                .startingAt(List.of(Doubles.of(2, 0)));
        AsaOptions options = Runs.quiet()
                .with("User_Initial_Parameters", true)
                .with("Generated_Frequency_Modulus", 10)
                .withLimits(0, 20);
        Optimum optimum = Runs.run(options, corner, 100);
        assertThat(watched.points)
                .allMatch(point -> point.get(0) <= 2 && point.get(0) >= 1 && point.get(1) >= 0 && point.get(1) <= 1);
        assertThat(optimum.details().numbers("tangents").get(0)).isCloseTo(-1, within(1e-9));
        assertThat(optimum.details().numbers("tangents").get(1)).isZero();
        assertThat(Runs.spent(optimum, "tangents")).isEqualTo(optimum.details().number("reannealings"));
    }

    @Test
    void anInvalidNeighbourLeavesItsParameterAlone() {
        OptimizationProblem edge = OptimizationProblem.over(
                        x -> x[0] > 1 || (x[0] < 1 - 1e-9 && x[0] > 0.5) ? Double.NaN : x[0] == 1 ? -9 : x[1],
                        Doubles.of(0, 0.5),
                        Doubles.of(2, 1))
                .startingAt(List.of(Doubles.of(1, 1)));
        AsaOptions options = Runs.quiet()
                .with("User_Initial_Parameters", true)
                .with("Generated_Frequency_Modulus", 10)
                .withLimits(0, 15);
        Doubles tangents = Runs.run(options, edge, 500).details().numbers("tangents");
        assertThat(tangents.get(0)).isZero();
    }

    @Test
    void theObjectiveMayGiveTheTangents() {
        AsaOptions options = Runs.quiet()
                .with("User_Tangents", true)
                .with("Generated_Frequency_Modulus", 20)
                .with("Maximum_Cost_Repeat", 0)
                .withLimits(0, 100);
        Optimum optimum = Runs.run(options, Runs.square(new Slope()), 999);
        assertThat(Runs.spent(optimum, "tangents")).isEqualTo(5);
        assertThat(optimum.details().numbers("tangents")).isEqualTo(Doubles.of(4 * 2, 4 * 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Runs.run(options, Runs.square(Runs::bowl), 10))
                .withMessageContaining("userTangents = true, but the objective has no gradient");
    }

    private static final class Slope implements GradientObjective {
        @Override
        public double value(double[] point) {
            return 2 * point[0] + 3 * point[1];
        }

        @Override
        public double valueAndGradient(double[] point, double[] gradient) {
            gradient[0] = 2;
            gradient[1] = 3;
            return value(point);
        }
    }

    @Test
    void costTemperatureIsReannealedByTheRuleChosen() {
        AsaOptions options = Runs.quiet()
                .with("Generated_Frequency_Modulus", 50)
                .with("User_Cost_Temperature", 1e6)
                .withLimits(0, 51);
        OptimizationProblem bowl = Runs.square(Runs::bowl);
        Optimum off = Runs.run(options.with("Reanneal_Cost", 0), bowl, 999);
        assertThat(off.details().number("initialCostTemperature")).isEqualTo(1e6);
        Optimum standard = Runs.run(options, bowl, 999);
        assertThat(standard.details().number("initialCostTemperature")).isLessThan(600);
        assertThat(Runs.spent(standard, "cost-samples")).isZero();
        Optimum sampled = Runs.run(options.with("Reanneal_Cost", 6), bowl, 999);
        assertThat(Runs.spent(sampled, "cost-samples")).isEqualTo(6);
        assertThat(sampled.details().number("initialCostTemperature")).isLessThan(600);
        Optimum anew = Runs.run(options.with("Reanneal_Cost", -6), bowl, 999);
        assertThat(Runs.spent(anew, "cost-samples")).isEqualTo(6);
        assertThat(anew.details().number("costIndex")).isBetween(1.0, 2.0);
    }

    @Test
    void aTruncatedIndexIsWhole() {
        AsaOptions options =
                Runs.quiet().with("Generated_Frequency_Modulus", 50).withLimits(0, 51);
        Optimum whole = Runs.run(options.with("realIndex", false), Runs.square(Runs::bowl), 999);
        assertThat(whole.details().numbers("parameterIndices").stream().allMatch(k -> k == Math.rint(k)))
                .isTrue();
        Optimum real = Runs.run(options, Runs.square(Runs::bowl), 999);
        assertThat(real.details().numbers("parameterIndices").stream().allMatch(k -> k == Math.rint(k)))
                .isFalse();
    }

    @Test
    void aSmallLargestIndexKeepsTheTemperatures() {
        AsaOptions options =
                Runs.quiet().with("Generated_Frequency_Modulus", 100).withLimits(0, 101);
        Optimum plain = Runs.run(options, Runs.square(Runs::bowl), 999);
        Optimum limited = Runs.run(options.with("MAXIMUM_REANNEAL_INDEX", 20), Runs.square(Runs::bowl), 999);
        assertThat(limited.details().numbers("parameterIndices").stream().allMatch(k -> k <= 21))
                .isTrue();
        for (int i = 0; i < 2; i++) {
            assertThat(limited.details().numbers("initialParameterTemperatures").get(i))
                    .isLessThan(1);
            assertThat(limited.details().numbers("parameterTemperatures").get(i))
                    .isCloseTo(
                            plain.details().numbers("parameterTemperatures").get(i),
                            within(1e-9
                                    * plain.details()
                                            .numbers("parameterTemperatures")
                                            .get(i)));
        }
    }
}
