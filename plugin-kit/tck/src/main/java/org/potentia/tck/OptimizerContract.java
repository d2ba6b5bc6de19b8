package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * What every optimizer promises: it stays in the box, counts honestly, keeps its budget, stops for a reason, gives the same result for the
 * same seed, and survives objectives that fail.
 *
 * @since 0.1
 */
public interface OptimizerContract extends ProviderContract {
    @Override
    OptimizerProvider provider();

    /**
     * Supplies the settings to test with.
     *
     * @return settings of the provider's options; its defaults unless said otherwise
     */
    default Settings optimizerSettings() {
        return provider().options().defaults();
    }

    /**
     * States how close to the minimum of a parabola in two dimensions the optimizer comes with 5,000 evaluations.
     *
     * @return the largest difference of the value; 1e-8 unless said otherwise
     */
    default double optimizerTolerance() {
        return 1e-8;
    }

    private Optimum run(OptimizationProblem problem, Budget budget, RunMonitor monitor) {
        Optimizer optimizer = provider().create(optimizerSettings());
        return optimizer.minimize(problem, budget, new SplittableRandom(1), monitor);
    }

    private Optimum run(OptimizationProblem problem, Budget budget) {
        return run(problem, budget, RunMonitor.NONE);
    }

    /** A parabola with its minimum 0 at (0.3, -0.2). */
    private static double parabola(double[] point) {
        return (point[0] - 0.3) * (point[0] - 0.3) + 3 * (point[1] + 0.2) * (point[1] + 0.2);
    }

    /** Rosenbrock's valley: far too long for a few dozen evaluations. */
    private static double valley(double[] point) {
        double across = point[1] - point[0] * point[0];
        return 100 * across * across + (1 - point[0]) * (1 - point[0]);
    }

    private static Watched watched(Objective objective) {
        return new Watched(objective, Doubles.of(-2, -2), Doubles.of(2, 2));
    }

    /** Tests that every instance declares the same options, and that settings of others are refused. */
    @Test
    default void optionsAreStableAndForeignOnesRefused() {
        assertThat(provider().options()).isEqualTo(provider().options());
        Settings foreign = OptionSpace.of(Option.flag("foreign", true, "of another optimizer"))
                .defaults();
        assertThatIllegalArgumentException()
                .as("optimizer from %s", foreign)
                .isThrownBy(() -> provider().create(foreign));
    }

    /** Tests that a smooth bowl is no difficulty. */
    @Test
    default void findsTheMinimumOfAParabola() {
        Optimum optimum = run(watched(OptimizerContract::parabola).problem(), Budget.of(5_000));
        assertThat(optimum.value()).as("value").isCloseTo(0, within(optimizerTolerance()));
        assertThat(optimum.stop()).as("stop reason").isNotEqualTo(StopReason.NO_VALID_POINT);
    }

    /** Tests that a minimum on the border is found there, and that nothing outside the box is evaluated or returned. */
    @Test
    default void staysInsideTheBox() {
        Watched slope = watched(point -> point[0] - 2 * point[1]);
        Optimum optimum = run(slope.problem(), Budget.of(5_000));
        assertThat(slope.outside()).as("evaluations outside the box").isZero();
        assertInside(optimum, slope.problem());
        assertThat(optimum.value()).as("value at the corner").isCloseTo(-6, within(1e-3));
    }

    private static void assertInside(Optimum optimum, OptimizationProblem problem) {
        for (int i = 0; i < problem.dimension(); i++) {
            assertThat(optimum.point().get(i))
                    .as("coordinate %d of the solution", i)
                    .isBetween(problem.lower().get(i), problem.upper().get(i));
        }
    }

    /** Tests that the evaluations reported are those made, and that the value reported is that of the point. */
    @Test
    default void countsHonestly() {
        for (long budget : new long[] {50, 2_000}) {
            Watched valley = watched(OptimizerContract::valley);
            Optimum optimum = run(valley.problem(), Budget.of(budget));
            assertThat(optimum.evaluations()).as("evaluations").isEqualTo(valley.calls());
            assertThat(optimum.invalid()).as("invalid evaluations").isZero();
            assertThat(optimum.value())
                    .as("value")
                    .isEqualTo(valley(optimum.point().toArray()));
            assertThat(optimum.seconds()).as("seconds").isNotNegative().isFinite();
            assertThat(optimum.provenance().id())
                    .as("provenance")
                    .isEqualTo(provider().id());
            assertThat(optimum.provenance().options())
                    .as("options in the provenance")
                    .isEqualTo(optimizerSettings().values());
        }
    }

    /** Tests that the trace falls, evaluation after evaluation, down to the value found, and that there is a descent. */
    @Test
    default void traceFallsToTheValueFound() {
        Optimum optimum = run(watched(OptimizerContract::valley).problem(), Budget.of(1_000));
        List<TracePoint> trace = optimum.trace();
        assertThat(trace).isNotEmpty();
        for (int i = 1; i < trace.size(); i++) {
            assertThat(trace.get(i).value())
                    .as("value of improvement %d", i)
                    .isLessThan(trace.get(i - 1).value());
            assertThat(trace.get(i).evaluation())
                    .as("evaluation of improvement %d", i)
                    .isGreaterThan(trace.get(i - 1).evaluation());
        }
        assertThat(trace.get(0).evaluation()).as("first evaluation").isPositive();
        assertThat(trace.get(trace.size() - 1).evaluation())
                .as("last evaluation")
                .isLessThanOrEqualTo(optimum.evaluations());
        assertThat(trace.get(trace.size() - 1).value()).as("last value").isEqualTo(optimum.value());
        assertThat(optimum.runs()).as("descents").isNotEmpty();
        assertThat(optimum.runs())
                .as("values of the descents")
                .allSatisfy(descent -> assertThat(descent.value()).isGreaterThanOrEqualTo(optimum.value()));
    }

    /** Tests that the budget is never exceeded by more than one evaluation, and that running out of it is the reason given. */
    @Test
    default void keepsItsBudget() {
        for (long budget : new long[] {1, 2, 3, 7, 20}) {
            Watched valley = watched(OptimizerContract::valley);
            Optimum optimum = run(valley.problem(), Budget.of(budget));
            assertThat(valley.calls())
                    .as("evaluations with a budget of %d", budget)
                    .isBetween(1L, budget + 1);
            assertThat(optimum.stop())
                    .as("stop reason with a budget of %d", budget)
                    .isEqualTo(StopReason.EVALUATIONS_EXHAUSTED);
            assertInside(optimum, valley.problem());
        }
    }

    /** Tests that a run ends when its time is over. */
    @Test
    default void keepsItsTime() {
        // far more evaluations than the time allows, on a landscape without an end to its valleys
        Watched rugged = watched(point -> {
            double sum = 0;
            for (int i = 1; i <= 2_000; i++) {
                sum += Math.sin(i * point[0]) / i + Math.cos(i * point[1]) / i;
            }
            return sum;
        });
        Optimum optimum = run(rugged.problem(), new Budget(Long.MAX_VALUE, 0.05, Double.NEGATIVE_INFINITY));
        assertThat(optimum.seconds()).as("seconds").isLessThan(10);
        assertThat(optimum.stop()).as("stop reason").isNotIn(StopReason.EVALUATIONS_EXHAUSTED, StopReason.CANCELLED);
    }

    /**
     * Tests that equal seeds give equal results, alone and in many threads at once.
     *
     * @throws Exception if one of the threads fails
     */
    @Test
    default void equalSeedsGiveEqualResults() throws Exception {
        Optimum first = run(watched(OptimizerContract::valley).problem(), Budget.of(600));
        assertSame(run(watched(OptimizerContract::valley).problem(), Budget.of(600)), first);
        Optimizer shared = provider().create(optimizerSettings());
        for (Optimum each : Parallel.run(() -> shared.minimize(
                watched(OptimizerContract::valley).problem(),
                Budget.of(600),
                new SplittableRandom(1),
                RunMonitor.NONE))) {
            assertSame(each, first);
        }
    }

    private static void assertSame(Optimum actual, Optimum expected) {
        assertThat(withoutClock(actual)).as("result for the same seed").isEqualTo(withoutClock(expected));
    }

    private static Optimum withoutClock(Optimum optimum) {
        return new Optimum(
                optimum.point(),
                optimum.value(),
                optimum.stop(),
                optimum.evaluations(),
                optimum.invalid(),
                0,
                optimum.runs(),
                optimum.trace(),
                optimum.history(),
                optimum.details(),
                optimum.provenance());
    }

    /** Tests that a start is used: the result is never worse than the best start. */
    @Test
    default void resultIsNoWorseThanTheBestStart() {
        OptimizationProblem problem = watched(OptimizerContract::valley)
                .problem()
                .startingAt(List.of(Doubles.of(1, 1), Doubles.of(-1.5, 1.5)));
        assertThat(run(problem, Budget.of(200)).value()).isZero();
    }

    /** Tests that a run stops at its target. */
    @Test
    default void stopsAtTheTarget() {
        Watched parabola = watched(OptimizerContract::parabola);
        Optimum optimum = run(parabola.problem(), Budget.of(5_000).withTarget(0.05));
        assertThat(optimum.stop()).as("stop reason").isEqualTo(StopReason.TARGET_REACHED);
        assertThat(optimum.value()).as("value").isLessThanOrEqualTo(0.05);
        assertThat(optimum.evaluations())
                .as("evaluations, the last of which reached the target")
                .isEqualTo(optimum.trace().get(optimum.trace().size() - 1).evaluation());
    }

    /** Tests that a run stops when it is cancelled, with what it has. */
    @Test
    default void stopsWhenCancelled() {
        Watched valley = watched(OptimizerContract::valley);
        Optimum optimum = run(valley.problem(), Budget.of(100_000), new RunMonitor() {
            @Override
            public boolean cancelled() {
                return valley.calls() >= 12;
            }
        });
        assertThat(optimum.stop()).as("stop reason").isEqualTo(StopReason.CANCELLED);
        assertThat(valley.calls()).as("evaluations after cancelling at 12").isBetween(12L, 13L);
        assertThat(optimum.value()).as("value").isFinite();
    }

    /** Tests that an objective that never returns a number ends in no valid point, at the first start or the centre of the box. */
    @Test
    default void survivesAnObjectiveThatIsNeverANumber() {
        for (Objective broken : List.<Objective>of(
                point -> Double.NaN, point -> Double.POSITIVE_INFINITY, OptimizerContract::thrower)) {
            Watched watched = watched(broken);
            Optimum optimum = run(watched.problem(), Budget.of(300));
            assertThat(optimum.stop()).as("stop reason").isEqualTo(StopReason.NO_VALID_POINT);
            assertThat(optimum.value()).as("value").isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(optimum.point()).as("centre of the box").isEqualTo(Doubles.of(0, 0));
            assertThat(optimum.evaluations()).as("evaluations").isEqualTo(watched.calls());
            assertThat(optimum.invalid()).as("invalid evaluations").isEqualTo(optimum.evaluations());
            Optimum started = run(watched(broken).problem().startingAt(List.of(Doubles.of(0.5, 1))), Budget.of(300));
            assertThat(started.point()).as("the first start").isEqualTo(Doubles.of(0.5, 1));
        }
    }

    private static double thrower(double[] point) {
        throw new ArithmeticException("no value at " + point[0]);
    }

    /** Tests that points without a value, and infeasible ones, are avoided, counted, and never returned. */
    @Test
    default void avoidsInvalidPoints() {
        Watched half = watched(point -> point[0] < 0 ? Double.NaN : parabola(point));
        Optimum optimum = run(half.problem().startingAt(List.of(Doubles.of(1, 1))), Budget.of(5_000));
        assertThat(optimum.value()).as("value, better than the start").isLessThan(parabola(new double[] {1, 1}));
        assertThat(optimum.evaluations()).as("evaluations").isEqualTo(half.calls());

        Watched all = watched(OptimizerContract::parabola);
        OptimizationProblem above =
                all.problem().where(point -> point[0] + point[1] >= 0.5).startingAt(List.of(Doubles.of(1, 1)));
        Optimum constrained = run(above, Budget.of(5_000));
        assertThat(above.feasible().test(constrained.point().toArray()))
                .as("whether the solution is feasible")
                .isTrue();
        assertThat(constrained.value()).as("value, no worse than the start").isLessThan(parabola(new double[] {1, 1}));
        assertThat(all.calls())
                .as("evaluations of the objective")
                .isBetween(constrained.evaluations() - constrained.invalid(), constrained.evaluations());
    }

    /** Tests that equal bounds fix a coordinate, and that one coordinate is enough. */
    @Test
    default void equalBoundsFixACoordinate() {
        Watched fixed = new Watched(OptimizerContract::parabola, Doubles.of(-2, 0.5), Doubles.of(2, 0.5));
        Optimum optimum = run(fixed.problem(), Budget.of(5_000));
        assertThat(optimum.point().get(1)).as("the fixed coordinate").isEqualTo(0.5);
        assertThat(optimum.value()).as("value").isCloseTo(3 * 0.49, within(1e-6));

        Watched line = new Watched(point -> Math.cosh(point[0] - 1), Doubles.of(-3), Doubles.of(4));
        assertThat(run(line.problem(), Budget.of(5_000)).point().get(0))
                .as("minimum on a line")
                .isCloseTo(1, within(1e-3));
    }

    /** Tests that the watcher hears numbers that fit the run. */
    @Test
    default void progressFitsTheRun() {
        Watched valley = watched(OptimizerContract::valley);
        List<Progress> heard = new ArrayList<>();
        Optimum optimum = run(valley.problem(), Budget.of(200), new RunMonitor() {
            @Override
            public void progress(Progress progress) {
                heard.add(progress);
            }
        });
        assertThat(heard).as("reports of progress").isNotEmpty();
        assertThat(IntStream.range(1, heard.size()))
                .as("reports in order")
                .allMatch(i -> heard.get(i).evaluations() >= heard.get(i - 1).evaluations()
                        && heard.get(i).bestValue() <= heard.get(i - 1).bestValue());
        assertThat(heard.get(heard.size() - 1).evaluations()).isLessThanOrEqualTo(optimum.evaluations());
    }
}
