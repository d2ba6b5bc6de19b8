package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

class LbfgsTest {
    private static final LbfgsProvider PROVIDER = new LbfgsProvider();

    static Stream<OptimizerProvider> byGradients() {
        return Stream.of(
                new BasinHoppingProvider(), new DualAnnealingProvider(), new LbfgsProvider(), new MlslProvider());
    }

    private static OptimizationProblem problem(Objective objective, int n, double lower, double upper) {
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(low, lower);
        Arrays.fill(high, upper);
        return OptimizationProblem.over(objective, Doubles.of(low), Doubles.of(high));
    }

    private static Optimum run(OptimizerProvider provider, OptimizationProblem problem, Budget budget) {
        return provider.create(provider.options().defaults())
                .minimize(problem, budget, new SplittableRandom(1), RunMonitor.NONE);
    }

    private static Optimum once(OptimizationProblem problem) {
        return PROVIDER.create(PROVIDER.options().defaults().with("starts", 1))
                .minimize(problem, Budget.of(20_000), new SplittableRandom(1), RunMonitor.NONE);
    }

    @ParameterizedTest
    @MethodSource("byGradients")
    void countsAValueAndItsGradientOnce(OptimizerProvider provider) {
        Slopes valley = Slopes.rosenbrock();
        Optimum optimum = run(provider, problem(valley, 4, -5, 10), Budget.of(3_000));
        assertThat(valley.gradients()).isPositive();
        assertThat(optimum.evaluations()).isEqualTo(valley.values() + valley.gradients());
        assertThat(optimum.invalid()).isZero();
    }

    @ParameterizedTest
    @MethodSource("byGradients")
    void countsEveryDifference(OptimizerProvider provider) {
        Slopes valley = Slopes.rosenbrock();
        Objective noGradient = valley.valuesAlone();
        Optimum optimum = run(provider, problem(noGradient, 4, -5, 10), Budget.of(3_000));
        assertThat(valley.gradients()).isZero();
        assertThat(optimum.evaluations()).isEqualTo(valley.values());
    }

    @ParameterizedTest
    @MethodSource("byGradients")
    void differsByTheGeneratorAlone(OptimizerProvider provider) {
        OptimizationProblem waves = problem(Slopes.rastrigin(0.4, -1.3, 0.2), 3, -5, 5);
        Optimum first = run(provider, waves, Budget.of(400));
        assertThat(run(provider, waves, Budget.of(400)).trace()).isEqualTo(first.trace());
        Optimum other = provider.create(provider.options().defaults())
                .minimize(waves, Budget.of(400), new SplittableRandom(2), RunMonitor.NONE);
        assertThat(other.runs()).isNotEqualTo(first.runs());
    }

    @ParameterizedTest
    @MethodSource("byGradients")
    void takesAPointWithoutAGradientForInvalid(OptimizerProvider provider) {
        Slopes half = new Slopes((x, gradient) -> {
            gradient[0] = 2 * (x[0] - 0.5);
            gradient[1] = x[1] < -0.5 ? Double.NaN : 2 * (x[1] + 0.2);
            return (x[0] - 0.5) * (x[0] - 0.5) + (x[1] + 0.2) * (x[1] + 0.2);
        });
        Optimum optimum =
                run(provider, problem(half, 2, -2, 2).startingAt(List.of(Doubles.of(1, 1))), Budget.of(4_000));
        assertThat(optimum.value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void stallsWhereThereIsNoGradientAtAll() {
        Slopes silent = new Slopes((x, gradient) -> {
            gradient[0] = Double.POSITIVE_INFINITY;
            return x[0] * x[0];
        });
        Optimum optimum = once(problem(silent, 1, -2, 2).startingAt(List.of(Doubles.of(1))));
        assertThat(optimum.stop()).isEqualTo(StopReason.STALLED);
        assertThat(optimum.value()).isEqualTo(1);
        assertThat(optimum.invalid()).isEqualTo(silent.gradients());
    }

    @Test
    void needsFewGradientsForAQuadratic() {
        double[] centre = new double[10];
        Arrays.setAll(centre, i -> Math.sin(i) / 2);
        Slopes bowl = Slopes.bowl(centre);
        Optimum optimum = once(problem(bowl, 10, -3, 7));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isCloseTo(0, within(1e-13));
        // exact line searches would need ten; as many again for inexact ones and for the last polish
        assertThat(bowl.gradients()).isLessThanOrEqualTo(40);
    }

    @Test
    void paysOneEvaluationPerCoordinateForAForwardGradient() {
        double[] centre = {0.1, 0.2, -0.3, 0.4, -0.5, 0.6};
        Slopes given = Slopes.bowl(centre);
        Slopes counted = Slopes.bowl(centre);
        long byGradient = once(problem(given, 6, -3, 7)).runs().get(0).evaluations();
        Objective noGradient = counted.valuesAlone();
        long byDifferences = once(problem(noGradient, 6, -3, 7)).runs().get(0).evaluations();
        // seven for each gradient, and twelve for a central one of the last polish
        assertThat(byDifferences).isBetween(4 * byGradient, 10 * byGradient);
    }

    /**
     * A quadratic \( \tfrac12 x^T A x - b^T x \) whose minimum in the box is known: b is chosen so that the gradient at the point is zero in
     * free coordinates and points outwards at the bounds (the conditions of Karush, Kuhn and Tucker, sufficient as A is positive definite).
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void meetsTheBoundsThatHold(boolean withGradient) {
        int n = 8;
        double[] solution = {0, 0.25, 1, 0.5, 0, 0.75, 1, 0.125};
        double[] multipliers = {2, 0, -1, 0, 0.5, 0, -3, 0};
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += a(i, j) * solution[j];
            }
            b[i] -= multipliers[i];
        }
        Slopes quadratic = new Slopes((x, gradient) -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                double row = 0;
                for (int j = 0; j < n; j++) {
                    row += a(i, j) * x[j];
                }
                gradient[i] = row - b[i];
                sum += x[i] * (0.5 * row - b[i]);
            }
            return sum;
        });
        Objective objective = withGradient ? quadratic : quadratic.valuesAlone();
        Optimum optimum = once(problem(objective, n, 0, 1));
        for (int i = 0; i < n; i++) {
            assertThat(optimum.point().get(i)).isCloseTo(solution[i], within(multipliers[i] == 0 ? 1e-6 : 0));
        }
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
    }

    /** A positive definite matrix with large elements off its diagonal. */
    private static double a(int i, int j) {
        return (i == j ? 2 + i : 0) + 1.5 * Math.cos(i - j);
    }

    @Test
    void leavesABoundThatDoesNotHold() {
        Optimum optimum = once(problem(Slopes.bowl(0.5, 0.5, 0.5), 3, 0, 1).startingAt(List.of(Doubles.of(0, 1, 0))));
        assertThat(optimum.value()).isCloseTo(0, within(1e-15));
    }

    @Test
    void goesDownInANarrowBoxFarFromZero() {
        Objective shifted = x -> (x[0] - 1e9 - 0.25) * (x[0] - 1e9 - 0.25) + (x[1] + 1e9) * (x[1] + 1e9);
        Optimum optimum = once(OptimizationProblem.over(shifted, Doubles.of(1e9, -1e9), Doubles.of(1e9 + 1, -1e9 + 1)));
        // coordinates there are 1.2e-7 apart
        assertThat(optimum.value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void survivesGradientsBeyondAllMeasure() {
        GradientObjective steep = new Slopes((x, gradient) -> {
            gradient[0] = 1e308 * Math.signum(x[0] - 0.1);
            gradient[1] = 1e300 * (x[1] - 0.2);
            return 1e300 * (Math.abs(x[0] - 0.1) + (x[1] - 0.2) * (x[1] - 0.2));
        });
        Optimum optimum = once(problem(steep, 2, -100, 100));
        assertThat(optimum.value()).isLessThan(1e304);
        assertThat(optimum.point().stream()).allMatch(Double::isFinite);
    }

    @Test
    void followsAValleyInTenDimensions() {
        Slopes valley = Slopes.rosenbrock();
        Optimum optimum = once(problem(valley, 10, -5, 10));
        assertThat(optimum.value()).isCloseTo(0, within(1e-10));
        assertThat(valley.gradients()).isLessThan(250);
    }

    @Test
    void makesADescentFromEveryStartThatTheBudgetAllows() {
        Objective plain = Slopes.bowl(0, 0).valuesAlone();
        Optimum ample = run(PROVIDER, problem(plain, 2, -1, 1), Budget.of(20_000));
        assertThat(ample.runs()).hasSize(8).allMatch(run -> run.stop() == StopReason.CONVERGED);
        assertThat(ample.runs().stream().mapToLong(LocalRun::evaluations).sum()).isEqualTo(ample.evaluations());
        assertThat(run(PROVIDER, problem(plain, 2, -1, 1), Budget.of(300)).runs())
                .hasSize(2);
        List<Doubles> starts = Stream.iterate(0.0, x -> x + 0.05)
                .limit(11)
                .map(x -> Doubles.of(x, x))
                .toList();
        assertThat(run(PROVIDER, problem(plain, 2, -1, 1).startingAt(starts), Budget.of(20_000))
                        .runs())
                .extracting(LocalRun::start)
                .isEqualTo(starts);
    }

    @Test
    void nearsTheBottomOfAKink() {
        Optimum optimum = once(problem(x -> Math.abs(x[0] - 0.3) + 2 * Math.abs(x[1]), 2, -1, 1));
        assertThat(optimum.value()).isCloseTo(0, within(1e-3));
    }
}
