package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.workbench.InputException;
import org.potentia.workbench.fixtures.Optimizers;
import org.potentia.workbench.fixtures.Simplex;

class OptimizerBenchmarkTest {
    private static final Objective DISTANCE = point -> Math.abs(point[0] - 0.25) + Math.abs(point[1] + 0.5);
    private static final TestProblem BOWL = known("bowl", 200, () -> DISTANCE);
    private static final TestProblem IMPOSSIBLE = known("impossible", 120, () -> point -> 1 + DISTANCE.value(point));

    private static TestProblem known(String id, long budget, Supplier<Objective> objective) {
        return new TestProblem(id, "A toy", 2, OptionalDouble.of(0), 0.2, budget, false, () -> over(objective.get()));
    }

    private static OptimizationProblem over(Objective objective) {
        return OptimizationProblem.over(objective, Doubles.of(-1, -1), Doubles.of(1, 1));
    }

    /** Looks at so many random points and ends. */
    private static Contestant guesser(int guesses) {
        return Contestant.of(Optimizers.guesser("guesser" + guesses, guesses));
    }

    private static BenchmarkResult run(List<Contestant> contestants, List<TestProblem> problems, int seeds) {
        return new OptimizerBenchmark(contestants, problems, seeds).run(1, BenchmarkListener.NONE);
    }

    @Test
    void restartsUntilTheProblemIsSolved() {
        // a point at random solves it with probability 0.02: runs of 7 guesses need restarts
        Cell cell =
                run(List.of(guesser(7)), List.of(BOWL.withBudget(100_000)), 20).cell("guesser7", "bowl");

        assertThat(cell.successes()).isEqualTo(20);
        assertThat(cell.runs()).allSatisfy(run -> {
            long success = run.success().orElseThrow();
            assertThat(run.evaluations()).isEqualTo(success);
            assertThat(run.restarts()).isEqualTo((int) ((success - 1) / 7));
            assertThat(run.best()).isLessThanOrEqualTo(0.2);
            assertThat(run.gap()).isEqualTo(run.best());
        });
        assertThat(cell.runs()).extracting(SeedRun::seed).startsWith(1, 2, 3);
        assertThat(cell.runs()).extracting(SeedRun::success).doesNotHaveDuplicates();
    }

    @Test
    void spendsTheBudgetToTheLastEvaluationIfItIsNotSolved() {
        AtomicLong calls = new AtomicLong();
        TestProblem counted = known("counted", 120, () -> point -> 1 + 0 * calls.incrementAndGet());
        Cell cell = run(List.of(guesser(50)), List.of(counted), 3).cell("guesser50", "counted");

        assertThat(cell.successes()).isZero();
        assertThat(cell.ert()).isEmpty();
        assertThat(cell.runs()).allSatisfy(run -> {
            assertThat(run.evaluations()).isEqualTo(120);
            assertThat(run.restarts()).isEqualTo(2);
            assertThat(run.gap()).isEqualTo(1);
        });
        assertThat(calls).hasValue(360);
    }

    @Test
    void theResultIsTheSameForAnyNumberOfThreads() {
        OptimizerBenchmark benchmark = new OptimizerBenchmark(
                List.of(guesser(7), guesser(50), Contestant.of(new Simplex())), List.of(BOWL, IMPOSSIBLE), 5);
        BenchmarkResult one = benchmark.run(1, BenchmarkListener.NONE);

        assertThat(withoutClock(benchmark.run(4, BenchmarkListener.NONE))).isEqualTo(withoutClock(one));
        assertThat(one.interrupted()).isFalse();
        assertThat(one.notes()).isEmpty();
    }

    @Test
    void aContestantsRunsDoNotDependOnWhoElseTakesPart() {
        Cell alone = run(List.of(guesser(7)), List.of(BOWL), 5).cell("guesser7", "bowl");
        Cell among = run(List.of(guesser(50), guesser(7)), List.of(IMPOSSIBLE, BOWL), 5)
                .cell("guesser7", "bowl");

        assertThat(withoutClock(among)).isEqualTo(withoutClock(alone));
    }

    private static List<Cell> withoutClock(BenchmarkResult result) {
        return result.cells().stream().map(OptimizerBenchmarkTest::withoutClock).toList();
    }

    private static Cell withoutClock(Cell cell) {
        return new Cell(
                cell.contestant(),
                cell.problem(),
                cell.runs().stream()
                        .map(run -> new SeedRun(
                                run.seed(),
                                run.success(),
                                run.evaluations(),
                                run.spent(),
                                run.invalid(),
                                run.restarts(),
                                run.best(),
                                run.gap(),
                                0,
                                run.failure()))
                        .toList());
    }

    @Test
    void anUnknownOptimumIsTheBestThatAnybodyFound() {
        TestProblem mine = TestProblem.ofUnknownOptimum("mine", "My own", 1e-6, 400, over(DISTANCE));
        BenchmarkResult result = run(List.of(guesser(50), Contestant.of(new Simplex())), List.of(mine), 3);
        ProblemFacts facts = result.problems().getFirst();
        double best = result.cells().stream()
                .flatMap(cell -> cell.runs().stream())
                .mapToDouble(SeedRun::best)
                .min()
                .orElseThrow();

        assertThat(facts.known()).isFalse();
        assertThat(facts.best()).isEqualTo(best);
        assertThat(facts.target()).isEqualTo(best + 1e-6 * (1 + best));
        assertThat(result.cell("simplex", "mine").successes()).isPositive();
        assertThat(result.cell("guesser50", "mine").successes()).isZero();
        assertThat(result.cell("guesser50", "mine").runs()).allSatisfy(run -> {
            assertThat(run.evaluations()).isEqualTo(400);
            assertThat(run.gap()).isEqualTo(run.best() - best);
        });
        assertThat(result.notes())
                .containsExactly("the optimum of mine is not known: the best value that any contestant found, " + best
                        + ", stands for it, so its figures depend on who takes part");
    }

    @Test
    void theFirstRunBeginsWhereTheProblemProposes() {
        TestProblem started = new TestProblem(
                "started",
                "Begins at its optimum",
                2,
                OptionalDouble.of(0),
                1e-9,
                100,
                false,
                () -> over(DISTANCE).startingAt(List.of(Doubles.of(0.25, -0.5))));

        assertThat(run(List.of(guesser(5)), List.of(started), 2)
                        .cell("guesser5", "started")
                        .runs())
                .extracting(SeedRun::success)
                .containsOnly(OptionalLong.of(1));
    }

    @Test
    void startsAtRandomWhereThePointsAreFeasible() {
        ConcurrentLinkedQueue<Doubles> seen = new ConcurrentLinkedQueue<>();
        TestProblem half = new TestProblem(
                "half",
                "Half of the box",
                2,
                OptionalDouble.of(0),
                0.1,
                40,
                false,
                () -> over(point -> {
                            seen.add(Doubles.of(point));
                            return 5;
                        })
                        .where(point -> point[0] > 0.5));
        Cell cell = run(List.of(guesser(1)), List.of(half), 2).cell("guesser1", "half");

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.get(0)).isGreaterThan(0.5));
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(cell.runs()).allSatisfy(run -> {
            assertThat(run.evaluations()).isEqualTo(40);
            assertThat(run.invalid()).isZero();
        });
    }

    @Test
    void countsInvalidPoints() {
        TestProblem broken = known("broken", 60, () -> point -> {
            if (point[0] > 0.5) {
                throw new ArithmeticException("no value");
            }
            return point[0] < 0 ? Double.NaN : 1;
        });
        TestProblem infeasible = new TestProblem(
                "infeasible",
                "Nothing is feasible",
                2,
                OptionalDouble.of(0),
                0.1,
                30,
                false,
                () -> over(DISTANCE).where(point -> false));
        BenchmarkResult result = run(List.of(guesser(20)), List.of(broken, infeasible), 1);
        SeedRun first = result.cell("guesser20", "broken").runs().getFirst();
        SeedRun second = result.cell("guesser20", "infeasible").runs().getFirst();

        assertThat(first.evaluations()).isEqualTo(60);
        assertThat(first.invalid()).isBetween(20L, 58L);
        assertThat(second.evaluations()).isEqualTo(30);
        assertThat(second.invalid()).isEqualTo(30);
        assertThat(second.gap()).isInfinite();
    }

    @Test
    void showsGradientsOnlyToThoseWhoMaySeeThem() {
        TestProblem sloped =
                new TestProblem("sloped", "A slope", 2, OptionalDouble.of(0), 1e-12, 50, true, () -> over(new Slope()));
        Contestant blind = Contestant.of(Optimizers.gradientSeer("seer"));
        BenchmarkResult result =
                run(List.of(blind, blind.named("seer with gradients").withGradients()), List.of(sloped), 1);

        // the optimizer goes to the zero of the gradient in one step where it sees one, and else stays
        assertThat(result.cell("seer", "sloped").successes()).isZero();
        assertThat(result.cell("seer with gradients", "sloped")
                        .runs()
                        .getFirst()
                        .success())
                .isEqualTo(OptionalLong.of(2));
        assertThat(result.cheapest("sloped", false)).isEmpty();
        assertThat(result.cheapest("sloped", true).orElseThrow().contestant()).isEqualTo("seer with gradients");
        assertThat(result.standings()).extracting(Standing::gradients).containsExactly(false, true);
    }

    private static final class Slope implements GradientObjective {
        @Override
        public double value(double[] point) {
            return 0.5 * (point[0] * point[0] + point[1] * point[1]);
        }

        @Override
        public double valueAndGradient(double[] point, double[] gradient) {
            System.arraycopy(point, 0, gradient, 0, 2);
            return value(point);
        }
    }

    @Test
    void keepsWhatIsDoneWhenItIsCancelled() {
        AtomicInteger ended = new AtomicInteger();
        BenchmarkListener impatient = new BenchmarkListener() {
            @Override
            public void finished(String contestant, String problem, int seed, int done, int all) {
                assertThat(all).isEqualTo(8);
                ended.set(done);
            }

            @Override
            public boolean cancelled() {
                return ended.get() == 5;
            }
        };
        BenchmarkResult result =
                new OptimizerBenchmark(List.of(guesser(7)), List.of(BOWL, IMPOSSIBLE), 4).run(1, impatient);

        assertThat(result.interrupted()).isTrue();
        assertThat(result.cell("guesser7", "bowl").runs()).hasSize(4);
        assertThat(result.cell("guesser7", "impossible").runs()).hasSize(1);
        assertThat(result.notes()).containsExactly("interrupted: 5 of 8 runs were done");
    }

    @Test
    void endsWhenTheCallingThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        BenchmarkResult result = run(List.of(guesser(1)), List.of(IMPOSSIBLE.withBudget(1L << 50)), 1);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.interrupted()).isTrue();
        assertThat(result.cell("guesser1", "impossible").runs()).isEmpty();
        assertThat(result.standings().getFirst().area()).isZero();
    }

    @Test
    void aContestantThatBreaksDownDoesNotStopTheOthers() {
        BenchmarkResult result = run(
                List.of(
                        Contestant.of(Optimizers.failing("faulty")),
                        Contestant.of(Optimizers.guesser("idle", 0)),
                        Contestant.of(new Simplex())),
                List.of(BOWL),
                2);

        assertThat(result.cell("simplex", "bowl").successes()).isEqualTo(2);
        assertThat(result.notes())
                .containsExactly(
                        "faulty broke down on bowl, first with seed 1: IllegalStateException: it has a fault",
                        "idle broke down on bowl, first with seed 1: it ended without an evaluation");
    }

    @Test
    void refusesExperimentsThatMakeNoSense() {
        assertThatThrownBy(() -> new OptimizerBenchmark(List.of(), List.of(BOWL), 1))
                .isInstanceOf(InputException.class)
                .hasMessage("there is no contestant, must be at least one");
        assertThatThrownBy(() -> new OptimizerBenchmark(List.of(guesser(1)), List.of(BOWL, BOWL), 1))
                .isInstanceOf(InputException.class)
                .hasMessage("test problem 'bowl' takes part twice, must have names of their own");
        assertThatThrownBy(() -> new OptimizerBenchmark(List.of(guesser(1)), List.of(BOWL), 0))
                .hasMessage("seeds = 0, must be >= 1");
        Contestant contradictory = Contestant.of(Optimizers.refusing("contradictory"));
        assertThatThrownBy(() -> new OptimizerBenchmark(List.of(contradictory), List.of(BOWL), 1))
                .isInstanceOf(InputException.class)
                .hasMessage("contradictory cannot take part: its options contradict each other");
        assertThatThrownBy(() -> run(List.of(guesser(1)), List.of(BOWL), 1).cell("nobody", "bowl"))
                .hasMessageContaining("there is no cell of nobody on bowl");
    }

    @Test
    void givesEachSeedItsNumbersWhereverItBegins() {
        OptimizerBenchmark four = new OptimizerBenchmark(List.of(guesser(7)), List.of(BOWL), 4);
        OptimizerBenchmark two = new OptimizerBenchmark(List.of(guesser(7)), List.of(BOWL), 2).fromSeed(3);

        List<SeedRun> whole =
                four.run(1, BenchmarkListener.NONE).cells().getFirst().runs();
        BenchmarkResult part = two.run(1, BenchmarkListener.NONE);

        assertThat(part.firstSeed()).isEqualTo(3);
        assertThat(part.cells().getFirst().runs())
                .extracting(SeedRun::seed, SeedRun::success, SeedRun::best)
                .containsExactlyElementsOf(whole.subList(2, 4).stream()
                        .map(run -> tuple(run.seed(), run.success(), run.best()))
                        .toList());
        assertThatThrownBy(() -> two.fromSeed(Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seed = 2147483647, must be <= 2147483645 for 2 seeds");
    }

    @Test
    void standingsDescribeTheContestants() {
        Contestant polished = guesser(5).named("polished").withPolish(Polish.by(new Simplex()));
        Standing standing = run(List.of(polished), List.of(BOWL), 2).standings().getFirst();

        assertThat(standing.provenance().id()).isEqualTo("guesser5+simplex");
        assertThat(standing.provenance().options().names()).containsExactly("polish");
        assertThat(standing.ecdf().runs()).isEqualTo(2);
        assertThat(standing.area()).isEqualTo(standing.ecdf().area());
    }
}
