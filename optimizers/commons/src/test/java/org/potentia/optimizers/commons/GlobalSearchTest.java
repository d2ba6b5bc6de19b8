package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

/** Multi-level single linkage, basin hopping and dual annealing, where there are many optima. */
class GlobalSearchTest {
    /** The camel with six humps: minima -1.0316285 (twice), -0.2154638 (twice) and 2.1042503 (twice) in this box (Dixon and Szego 1978); its centre is no saddle. */
    private static final OptimizationProblem CAMEL = OptimizationProblem.over(
            p -> {
                double x2 = p[0] * p[0];
                double y2 = p[1] * p[1];
                return (4 - 2.1 * x2 + x2 * x2 / 3) * x2 + p[0] * p[1] + (4 * y2 - 4) * y2;
            },
            Doubles.of(-3, -2),
            Doubles.of(2.5, 1.5));

    private static Optimum run(OptimizerProvider provider, OptimizationProblem problem, long evaluations, long seed) {
        return provider.create(provider.options().defaults())
                .minimize(problem, Budget.of(evaluations), new SplittableRandom(seed), RunMonitor.NONE);
    }

    private static OptimizationProblem rastrigin(int n) {
        double[] lower = new double[n];
        double[] upper = new double[n];
        double[] centre = new double[n];
        Arrays.fill(lower, -5.12);
        Arrays.fill(upper, 5.12);
        Arrays.setAll(centre, i -> 1.5 * Math.sin(1.7 * i + 0.5));
        Objective noGradient = Slopes.rastrigin(centre).valuesAlone();
        return OptimizationProblem.over(noGradient, Doubles.of(lower), Doubles.of(upper));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linkageFindsEachMinimumOfTheCamelWithFewSearches(long seed) {
        Optimum optimum = run(new MlslProvider(), CAMEL, 100_000, seed);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isCloseTo(-1.031628453489877, within(1e-12));
        assertThat(optimum.runs())
                .extracting(LocalRun::value)
                .anyMatch(value -> Math.abs(value + 0.2154638) < 1e-6)
                .allMatch(value -> Math.abs(value + 1.0316285) < 1e-6
                        || Math.abs(value + 0.2154638) < 1e-6
                        || Math.abs(value - 2.1042503) < 1e-6);
        // at least a hundred points were looked at
        assertThat(optimum.runs()).hasSizeLessThan(25);
    }

    @Test
    void linkageEndsSoonWhereThereIsOneMinimum() {
        Optimum optimum = run(
                new MlslProvider(),
                OptimizationProblem.over(Slopes.bowl(0.3, -0.1), Doubles.of(-1, -1), Doubles.of(1, 1)),
                100_000,
                1);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.evaluations()).isLessThan(250);
        assertThat(optimum.value()).isCloseTo(0, within(1e-15));
    }

    @Test
    void linkageDescendsFromAllGivenStarts() {
        List<Doubles> starts = List.of(Doubles.of(1, 1), Doubles.of(-2, 1), Doubles.of(2, -1));
        assertThat(run(new MlslProvider(), CAMEL.startingAt(starts), 100_000, 1)
                        .runs()
                        .subList(0, 3))
                .extracting(LocalRun::start)
                .isEqualTo(starts);
    }

    @Test
    void linkageStepsOverInvalidPoints() {
        OptimizationProblem half = CAMEL.where(p -> p[0] > 0.01 * p[1]);
        Optimum optimum = run(new MlslProvider(), half, 100_000, 1);
        assertThat(optimum.invalid()).isPositive();
        assertThat(optimum.value()).isCloseTo(-1.031628453489877, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "4, 2", "10, 3", "10, 4"})
    void annealingSetsTheCoordinatesOfRastriginRight(int n, long seed) {
        Optimum optimum = run(new DualAnnealingProvider(), rastrigin(n), 40_000, seed);
        assertThat(optimum.value()).isCloseTo(0, within(1e-10));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.runs()).hasSize(1);
    }

    @Test
    void annealingDoesNotDependOnTheUnitOfTheObjective() {
        OptimizationProblem problem = rastrigin(4);
        // a power of two changes no digit
        OptimizationProblem small =
                OptimizationProblem.over(x -> 0x1p-30 * problem.objective().value(x), problem.lower(), problem.upper());
        Optimizer annealing = new DualAnnealingProvider()
                .create(new DualAnnealingProvider().options().defaults());
        double found = annealing
                .minimize(small, Budget.of(20_000), new SplittableRandom(1), RunMonitor.NONE)
                .value();
        assertThat(0x1p30 * found).isCloseTo(0, within(1e-2));
    }

    @Test
    void annealingMakesAsManyCoolingsAsAsked() {
        DualAnnealingProvider provider = new DualAnnealingProvider();
        Optimum optimum = provider.create(provider.options().defaults().with("coolings", 3))
                .minimize(CAMEL, Budget.of(100_000), new SplittableRandom(1), RunMonitor.NONE);
        assertThat(optimum.runs()).hasSize(3).allMatch(run -> run.value() < -1.03);
        // some 1246 steps of 2 n jumps each, and the local searches
        assertThat(optimum.evaluations()).isBetween(3 * 4 * 1_240L, 3 * 4 * 1_900L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 2.62})
    void jumpsAreOfStudentsDistribution(double q) {
        VisitingDistribution visiting = new VisitingDistribution(q);
        SplittableRandom random = new SplittableRandom(7);
        double temperature = 3;
        double scale = Math.pow(temperature, 1 / (3 - q)) / Math.sqrt(3 - q);
        TDistribution student = new TDistribution((3 - q) / (q - 1));
        int n = 20_000;
        double[] drawn = new double[n];
        Arrays.setAll(drawn, i -> visiting.jump(temperature, random) / scale);
        Arrays.sort(drawn);
        double largest = 0;
        for (int i = 0; i < n; i += 20) {
            largest = Math.max(largest, Math.abs(student.cumulativeProbability(drawn[i]) - (i + 0.5) / n));
        }
        // Kolmogorov's 0.1 % point
        assertThat(largest).isLessThan(1.95 / Math.sqrt(n));
    }

    @Test
    void temperatureFallsAsPublished() {
        VisitingDistribution visiting = new VisitingDistribution(2.62);
        assertThat(visiting.temperature(5230, 1)).isCloseTo(5230, within(1e-9));
        // 5230 (2^1.62 - 1) / (11^1.62 - 1)
        assertThat(visiting.temperature(5230, 10))
                .isCloseTo(5230 * (Math.pow(2, 1.62) - 1) / (Math.pow(11, 1.62) - 1), within(1e-9));
        assertThat(visiting.temperature(5230, 1240)).isGreaterThan(2e-5 * 5230);
        assertThat(visiting.temperature(5230, 1300)).isLessThan(2e-5 * 5230);
    }

    /** Seven atoms of Lennard-Jones: the pentagonal bipyramid, -16.505384 (Hoare and Pal 1971). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hoppingFindsThePentagonalBipyramid(long seed) {
        Slopes cluster = new Slopes((x, gradient) -> {
            double sum = 0;
            for (int i = 0; i < x.length; i += 3) {
                for (int j = i + 3; j < x.length; j += 3) {
                    double r2 = 0;
                    for (int k = 0; k < 3; k++) {
                        r2 += (x[i + k] - x[j + k]) * (x[i + k] - x[j + k]);
                    }
                    double u = 1 / Math.max(r2, 0.04);
                    double u3 = u * u * u;
                    sum += 4 * (u3 * u3 - u3);
                    double slope = r2 > 0.04 ? 4 * (6 * u3 - 12 * u3 * u3) * u : 0;
                    for (int k = 0; k < 3; k++) {
                        gradient[i + k] += slope * (x[i + k] - x[j + k]);
                        gradient[j + k] -= slope * (x[i + k] - x[j + k]);
                    }
                }
            }
            return sum;
        });
        double[] lower = new double[21];
        double[] upper = new double[21];
        Arrays.fill(lower, -2);
        Arrays.fill(upper, 2);
        Optimum optimum = run(
                new BasinHoppingProvider(),
                OptimizationProblem.over(cluster, Doubles.of(lower), Doubles.of(upper)),
                20_000,
                seed);
        assertThat(optimum.value()).isCloseTo(-16.505384, within(1e-6));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.runs()).hasSize(3);
    }
}
