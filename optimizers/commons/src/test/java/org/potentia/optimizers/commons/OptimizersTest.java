package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.OptionSpace;

/** What all optimizers of the module have in common, on problems with known optima. */
class OptimizersTest {
    private static final Budget AMPLE = Budget.of(20_000);
    private static final Objective ROSENBROCK = x -> 100 * square(x[1] - x[0] * x[0]) + square(1 - x[0]);

    static Stream<OptimizerProvider> all() {
        return Stream.of(
                new BasinHoppingProvider(),
                new BobyqaProvider(),
                new CmaEsProvider(),
                new DifferentialEvolutionProvider(),
                new DirectLProvider(),
                new DualAnnealingProvider(),
                new LbfgsProvider(),
                new LevenbergMarquardtProvider(),
                new MlslProvider(),
                new MultistartProvider(),
                new NelderMeadProvider());
    }

    private static double square(double x) {
        return x * x;
    }

    private static Optimum run(
            OptimizerProvider provider, OptimizationProblem problem, Budget budget, RunMonitor watch) {
        return provider.create(provider.options().defaults()).minimize(problem, budget, new SplittableRandom(1), watch);
    }

    private static Optimum run(OptimizerProvider provider, OptimizationProblem problem) {
        return run(provider, problem, AMPLE, RunMonitor.NONE);
    }

    private static OptimizationProblem rosenbrock() {
        return OptimizationProblem.over(ROSENBROCK, Doubles.of(-3, -2), Doubles.of(4, 5))
                .startingAt(List.of(Doubles.of(-1.2, 1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsTheBottomOfATiltedQuadratic(OptimizerProvider provider) {
        Objective quadratic = x -> {
            double a = x[0] - 0.3;
            double b = x[1] + 40;
            double c = x[2] - 2e-3;
            return a * a + 1e-3 * b * b + 1e4 * c * c + 0.02 * a * b - 1;
        };
        Optimum optimum =
                run(provider, OptimizationProblem.over(quadratic, Doubles.of(-1, -100, 0), Doubles.of(1, 100, 0.01)));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isCloseTo(-1, within(1e-11));
        assertThat(optimum.point().get(0)).isCloseTo(0.3, within(1e-5));
        assertThat(optimum.point().get(1)).isCloseTo(-40, within(1e-3));
        assertThat(optimum.point().get(2)).isCloseTo(2e-3, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("all")
    void followsTheValleyOfRosenbrock(OptimizerProvider provider) {
        Optimum optimum = run(provider, rosenbrock());
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.value()).isCloseTo(0, within(1e-10));
        assertThat(optimum.point().get(0)).isCloseTo(1, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsAnOptimumInACornerOfTheBox(OptimizerProvider provider) {
        Objective slope = x -> square(x[0] - 2) + square(x[1] + 1) + square(x[2] - 0.5);
        Optimum optimum = run(provider, OptimizationProblem.over(slope, Doubles.of(0, 0, 0), Doubles.of(1, 1, 1)));
        assertThat(optimum.value()).isCloseTo(2, within(1e-10));
        assertThat(optimum.point().get(0)).isCloseTo(1, within(1e-10));
        assertThat(optimum.point().get(1)).isCloseTo(0, within(1e-10));
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysInsideTheBoxAndTheConstraint(OptimizerProvider provider) {
        List<double[]> outside = new ArrayList<>();
        Objective objective = x -> {
            if (!(x[0] >= 0 && x[0] <= 1 && x[1] >= 0 && x[1] <= 1 && x[0] <= x[1])) {
                outside.add(x.clone());
            }
            return square(x[0] - 0.8) + square(x[1] - 0.2);
        };
        OptimizationProblem problem = OptimizationProblem.over(objective, Doubles.of(0, 0), Doubles.of(1, 1))
                .startingAt(List.of(Doubles.of(0.1, 0.9)))
                .where(x -> x[0] <= x[1]);
        Optimum optimum = run(provider, problem);
        assertThat(outside).isEmpty();
        assertThat(optimum.invalid()).isPositive();
        assertThat(optimum.point().get(0)).isLessThanOrEqualTo(optimum.point().get(1));
        // the optimum (1/2, 1/2), value 0.18, lies on the edge of the constraint, which a search by comparison only
        // nears
        assertThat(optimum.value()).isBetween(0.18, 0.2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void walksAroundUndefinedInfiniteAndFailingPoints(OptimizerProvider provider) {
        Objective holes = x -> {
            if (x[0] < -0.5) {
                return Double.NaN;
            }
            if (x[1] > 0.9) {
                throw new ArithmeticException("no value here");
            }
            if (x[0] > 0.95) {
                return Double.NEGATIVE_INFINITY;
            }
            return square(x[0] - 0.1) + square(x[1] - 0.2);
        };
        Optimum optimum = run(
                provider,
                OptimizationProblem.over(holes, Doubles.of(-1, -1), Doubles.of(1, 1))
                        .startingAt(List.of(Doubles.of(-0.8, 0), Doubles.of(-0.45, 0.8))));
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(optimum.invalid()).isPositive();
        assertThat(optimum.value()).isCloseTo(0, within(1e-11));
        assertThat(optimum.runs().get(0).start()).isEqualTo(Doubles.of(-0.45, 0.8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhenNoPointIsValid(OptimizerProvider provider) {
        AtomicLong calls = new AtomicLong();
        OptimizationProblem problem = OptimizationProblem.over(
                        x -> {
                            calls.incrementAndGet();
                            return Double.NaN;
                        },
                        Doubles.of(0, 0),
                        Doubles.of(1, 3))
                .startingAt(List.of(Doubles.of(0.25, 1)));
        Optimum optimum = run(provider, problem);
        assertThat(optimum.stop()).isEqualTo(StopReason.NO_VALID_POINT);
        assertThat(optimum.value()).isInfinite().isPositive();
        assertThat(optimum.point()).isEqualTo(Doubles.of(0.25, 1));
        assertThat(optimum.evaluations()).isEqualTo(calls.get()).isEqualTo(optimum.invalid());
        assertThat(optimum.runs()).isNotEmpty();
        assertThat(optimum.trace()).isEmpty();
        assertThat(run(provider, problem, Budget.of(10), RunMonitor.NONE).stop())
                .isEqualTo(StopReason.NO_VALID_POINT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesTheCentreWhenThereIsNeitherAValidPointNorAStart(OptimizerProvider provider) {
        Optimum optimum = run(
                provider,
                OptimizationProblem.over(x -> 0, Doubles.of(0, 0), Doubles.of(1, 3))
                        .where(x -> false));
        assertThat(optimum.point()).isEqualTo(Doubles.of(0.5, 1.5));
        assertThat(optimum.stop()).isEqualTo(StopReason.NO_VALID_POINT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void respectsTheBudgetExactly(OptimizerProvider provider) {
        for (long evaluations : new long[] {1, 2, 3, 7, 20, 50}) {
            AtomicLong calls = new AtomicLong();
            OptimizationProblem problem = new OptimizationProblem(
                    x -> {
                        calls.incrementAndGet();
                        return ROSENBROCK.value(x);
                    },
                    Doubles.of(-3, -2),
                    Doubles.of(4, 5),
                    List.of(Doubles.of(-1.2, 1)),
                    x -> true);
            Optimum optimum = run(provider, problem, Budget.of(evaluations), RunMonitor.NONE);
            assertThat(calls.get()).isEqualTo(evaluations).isEqualTo(optimum.evaluations());
            assertThat(optimum.stop()).isEqualTo(StopReason.EVALUATIONS_EXHAUSTED);
            assertThat(optimum.value())
                    .isEqualTo(ROSENBROCK.value(optimum.point().toArray()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesBitIdenticalResultsForEqualGenerators(OptimizerProvider provider) {
        Optimum first = run(provider, rosenbrock());
        Optimum second = run(provider, rosenbrock());
        assertThat(second.point()).isEqualTo(first.point());
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.runs()).isEqualTo(first.runs());
        assertThat(second.trace()).isEqualTo(first.trace());
        assertThat(second.invalid()).isEqualTo(first.invalid());
    }

    @ParameterizedTest
    @MethodSource("all")
    void stopsWhenCancelled(OptimizerProvider provider) {
        AtomicLong heard = new AtomicLong();
        RunMonitor impatient = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return heard.get() >= 30;
            }

            @Override
            public void progress(Progress progress) {
                assertThat(progress.evaluations()).isEqualTo(heard.incrementAndGet());
            }
        };
        Optimum optimum = run(provider, rosenbrock(), AMPLE, impatient);
        assertThat(optimum.stop()).isEqualTo(StopReason.CANCELLED);
        assertThat(optimum.evaluations()).isEqualTo(30);
        assertThat(optimum.value()).isLessThanOrEqualTo(24.2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysThatItWasCancelledBeforeTheFirstEvaluation(OptimizerProvider provider) {
        RunMonitor never = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Optimum optimum = run(provider, rosenbrock(), AMPLE, never);
        assertThat(optimum.stop()).isEqualTo(StopReason.CANCELLED);
        assertThat(optimum.evaluations()).isZero();
        assertThat(optimum.point()).isEqualTo(Doubles.of(-1.2, 1));
        assertThat(optimum.runs()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void letsTheFailureOfAMonitorThrough(OptimizerProvider provider) {
        RunMonitor broken = new RunMonitor() {
            @Override
            public void progress(Progress progress) {
                throw new IllegalStateException("the screen is gone");
            }
        };
        assertThatThrownBy(() -> run(provider, rosenbrock(), AMPLE, broken)).hasMessage("the screen is gone");
    }

    @ParameterizedTest
    @MethodSource("all")
    void stopsAtTheTarget(OptimizerProvider provider) {
        Optimum optimum = run(provider, rosenbrock(), AMPLE.withTarget(0.5), RunMonitor.NONE);
        assertThat(optimum.stop()).isEqualTo(StopReason.TARGET_REACHED);
        assertThat(optimum.value()).isLessThanOrEqualTo(0.5);
        List<TracePoint> trace = optimum.trace();
        assertThat(trace.get(trace.size() - 1)).isEqualTo(new TracePoint(optimum.evaluations(), optimum.value()));
        assertThat(trace.subList(0, trace.size() - 1)).allMatch(point -> point.value() > 0.5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void recordsEveryImprovementOnce(OptimizerProvider provider) {
        List<Double> seen = new ArrayList<>();
        Optimum optimum = run(
                provider,
                OptimizationProblem.over(
                                x -> {
                                    seen.add(ROSENBROCK.value(x));
                                    return ROSENBROCK.value(x);
                                },
                                Doubles.of(-3, -2),
                                Doubles.of(4, 5))
                        .startingAt(List.of(Doubles.of(-1.2, 1))));
        List<TracePoint> expected = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i) < best) {
                best = seen.get(i);
                expected.add(new TracePoint(i + 1, best));
            }
        }
        assertThat(optimum.trace()).isEqualTo(expected);
        assertThat(optimum.value()).isEqualTo(best);
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsFixedCoordinates(OptimizerProvider provider) {
        Objective objective = x -> {
            assertThat(x[1]).isEqualTo(0.7);
            return square(x[0] - 0.25) + x[1] + square(x[2] + 3);
        };
        Optimum optimum =
                run(provider, OptimizationProblem.over(objective, Doubles.of(0, 0.7, -5), Doubles.of(1, 0.7, 5)));
        assertThat(optimum.value()).isCloseTo(0.7, within(1e-11));
        assertThat(optimum.point().get(1)).isEqualTo(0.7);
        assertThat(optimum.invalid()).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void evaluatesABoxOfOnePointOnce(OptimizerProvider provider) {
        Doubles point = Doubles.of(2, 3);
        Optimum optimum = run(provider, OptimizationProblem.over(x -> x[0] * x[1], point, point));
        assertThat(optimum.value()).isEqualTo(6);
        assertThat(optimum.point()).isEqualTo(point);
        assertThat(optimum.evaluations()).isEqualTo(1);
        assertThat(optimum.stop()).isEqualTo(StopReason.CONVERGED);
        Optimum hopeless = run(provider, OptimizationProblem.over(x -> Double.NaN, point, point));
        assertThat(hopeless.stop()).isEqualTo(StopReason.NO_VALID_POINT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void minimisesOverOneCoordinate(OptimizerProvider provider) {
        Optimum inside =
                run(provider, OptimizationProblem.over(x -> Math.cosh(x[0] - 1.7), Doubles.of(-20), Doubles.of(10)));
        assertThat(inside.value()).isCloseTo(1, within(1e-12));
        assertThat(inside.point().get(0)).isCloseTo(1.7, within(1e-5));
        Optimum edge = run(provider, OptimizationProblem.over(x -> Math.exp(x[0]), Doubles.of(-2), Doubles.of(10)));
        assertThat(edge.value()).isCloseTo(Math.exp(-2), within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("all")
    void minimisesOverTwelveCoordinates(OptimizerProvider provider) {
        Objective bowl = x -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += (i + 1) * square(x[i] - 0.05 * i);
            }
            return sum;
        };
        double[] lower = new double[12];
        double[] upper = new double[12];
        Arrays.fill(lower, -2);
        Arrays.fill(upper, 2);
        Optimum optimum = run(provider, OptimizationProblem.over(bowl, Doubles.of(lower), Doubles.of(upper)));
        assertThat(optimum.value()).isCloseTo(0, within(1e-8));
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsOnAFlatObjective(OptimizerProvider provider) {
        Optimum optimum = run(provider, OptimizationProblem.over(x -> 3, Doubles.of(0, 0, 0), Doubles.of(1, 1, 1)));
        assertThat(optimum.value()).isEqualTo(3);
        assertThat(optimum.trace()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsWhereOneCoordinateDoesNotMatter(OptimizerProvider provider) {
        Optimum optimum = run(
                provider, OptimizationProblem.over(x -> square(x[0] - 0.4), Doubles.of(0, 0, 0), Doubles.of(1, 1, 1)));
        assertThat(optimum.value()).isCloseTo(0, within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("all")
    void endsOnAStaircase(OptimizerProvider provider) {
        Optimum optimum = run(
                provider,
                OptimizationProblem.over(
                        x -> Math.floor(20 * square(x[0] - 0.4)) + Math.floor(20 * square(x[1] - 0.6)),
                        Doubles.of(0, 0),
                        Doubles.of(1, 1)));
        assertThat(optimum.value()).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void doesNotCareAboutTheSizeOfTheBox(OptimizerProvider provider) {
        for (double scale : new double[] {1e-200, 1e-9, 1e9, 1e308}) {
            Objective objective = x -> square(x[0] / scale - 0.3) + square(x[1] / scale + 0.6);
            Optimum optimum = run(
                    provider,
                    OptimizationProblem.over(objective, Doubles.of(-scale, -scale), Doubles.of(scale, scale)));
            assertThat(optimum.value()).isCloseTo(0, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void agreesOnOneLikelihoodInTwoParametrisationsToEightDecimals(OptimizerProvider provider) {
        // Student-t in (location, log scale, log nu) and in (location, scale, (nu + 3)/(nu + 1)), the q of a q-Gaussian
        double[] data = new double[1000];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < data.length; i++) {
            double chi = 0;
            for (int k = 0; k < 4; k++) {
                chi += square(random.nextGaussian());
            }
            data[i] = 0.1 + 2 * random.nextGaussian() / Math.sqrt(chi / 4);
        }
        Optimum byDegrees = run(
                provider,
                OptimizationProblem.over(
                                x -> minusLogLikelihood(data, x[0], Math.exp(x[1]), Math.exp(x[2])),
                                Doubles.of(-10, -5, -2),
                                Doubles.of(10, 5, 7))
                        .startingAt(List.of(Doubles.of(0, 0, 2))));
        Optimum byIndex = run(
                provider,
                OptimizationProblem.over(
                                x -> minusLogLikelihood(data, x[0], x[1], (3 - x[2]) / (x[2] - 1)),
                                Doubles.of(-10, 0.01, 1.001),
                                Doubles.of(10, 20, 2.9))
                        .startingAt(List.of(Doubles.of(0, 1, 1.5))));
        assertThat(byDegrees.value()).isGreaterThan(1500);
        assertThat(byIndex.value()).isCloseTo(byDegrees.value(), within(1e-8));
    }

    private static double minusLogLikelihood(double[] data, double location, double scale, double nu) {
        // log-gamma by Stirling's series after a shift by ten, correct to some 1e-13
        double constant = logGamma((nu + 1) / 2) - logGamma(nu / 2) - 0.5 * Math.log(Math.PI * nu) - Math.log(scale);
        double sum = 0;
        for (double x : data) {
            sum -= constant - 0.5 * (nu + 1) * Math.log1p(square((x - location) / scale) / nu);
        }
        return sum;
    }

    private static double logGamma(double x) {
        double product = 1;
        double z = x;
        while (z < x + 10) {
            product *= z++;
        }
        return (z - 0.5) * Math.log(z) - z + 1 / (12 * z) - 1 / (360 * z * z * z) - Math.log(product);
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesOptionsOfAnother(OptimizerProvider provider) {
        assertThatThrownBy(() -> provider.create(OptionSpace.EMPTY.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are not of " + provider.id())
                .hasMessageContaining(provider.options().options().get(0).name());
    }

    @Test
    void areDeclaredAsServices() {
        assertThat(OptimizersTest.class.getModule().getDescriptor().provides())
                .flatExtracting(ModuleDescriptor.Provides::providers)
                .containsExactlyInAnyOrderElementsOf(
                        all().map(provider -> provider.getClass().getName()).toList());
        assertThat(all().map(OptimizerProvider::id))
                .containsExactly(
                        "basin-hopping",
                        "bobyqa",
                        "cma-es",
                        "differential-evolution",
                        "direct-l",
                        "dual-annealing",
                        "l-bfgs",
                        "levenberg-marquardt",
                        "mlsl",
                        "multistart",
                        "nelder-mead");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40})
    void takesAPopulationFromItsOptions(int population) {
        CmaEsProvider provider = new CmaEsProvider();
        Optimum optimum = provider.create(provider.options().defaults().with("population", population))
                .minimize(
                        OptimizationProblem.over(ROSENBROCK, Doubles.of(-3, -2), Doubles.of(4, 5)),
                        AMPLE,
                        new SplittableRandom(3),
                        RunMonitor.NONE);
        assertThat(optimum.value()).isCloseTo(0, within(1e-8));
    }

    @Test
    void dependsOnTheGeneratorWhereItDraws() {
        OptimizerProvider provider = new CmaEsProvider();
        Optimum first = provider.create(provider.options().defaults())
                .minimize(rosenbrock(), AMPLE, new SplittableRandom(1), RunMonitor.NONE);
        Optimum second = provider.create(provider.options().defaults())
                .minimize(rosenbrock(), AMPLE, new SplittableRandom(2), RunMonitor.NONE);
        assertThat(second.trace()).isNotEqualTo(first.trace());
    }
}
