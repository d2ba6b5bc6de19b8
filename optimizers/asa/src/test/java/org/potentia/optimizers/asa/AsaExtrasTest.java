package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

class AsaExtrasTest {
    private static final long LONG = 1_000_000;

    /** D. M. Himmelblau (1972), Applied Nonlinear Programming: four minima of value 0. */
    private static double himmelblau(double[] x) {
        double a = x[0] * x[0] + x[1] - 11;
        double b = x[0] + x[1] * x[1] - 7;
        return a * a + b * b;
    }

    private static final OptimizationProblem HIMMELBLAU =
            OptimizationProblem.over(AsaExtrasTest::himmelblau, Doubles.of(-5, -5), Doubles.of(5, 5));

    private static final OptimizationProblem BOWL = OptimizationProblem.over(
            x -> (x[0] - 1) * (x[0] - 1) + 8 * (x[1] + 2) * (x[1] + 2) + (x[0] - 1) * (x[1] + 2),
            Doubles.of(-5, -5),
            Doubles.of(5, 5));

    /** Integers between -6 and 6. */
    private static final OptimizationProblem LATTICE = OptimizationProblem.over(
            x -> (x[0] - 2) * (x[0] - 2) + 3 * Math.abs(x[1] + 1) + Math.cos(5 * x[0] * x[1]),
            Doubles.of(-6, -6),
            Doubles.of(6, 6));

    private static final AsaOptions INTEGERS = AsaOptions.defaults()
            .withParameterType(Doubles.of(1))
            .withLimits(0, 3_000)
            .with("noCostTempTest", true)
            .with("noParamTempTest", true);

    /** Saves every state asked for. */
    private static final class Kept implements Checkpoints {
        private final long at;
        private final List<Values> states = new ArrayList<>();

        Kept(long at) {
            this.at = at;
        }

        @Override
        public boolean due(long evaluations) {
            return evaluations == at;
        }

        @Override
        public void save(Values state) {
            states.add(state);
        }
    }

    private static Optimum run(AsaOptions options, OptimizationProblem problem, long budget) {
        return Asa.of(options).minimize(problem, Budget.of(budget), 7, RunMonitor.NONE, new Kept(-1));
    }

    /** A run that is left at an evaluation and resumed. */
    private static Optimum interrupted(AsaOptions options, OptimizationProblem problem, long left, long budget) {
        Kept kept = new Kept(-1);
        Optimum first = Asa.of(options).minimize(problem, Budget.of(left), 7, RunMonitor.NONE, kept);
        assertThat(first.stop()).isEqualTo(StopReason.EVALUATIONS_EXHAUSTED);
        return Asa.of(options).resume(kept.states.get(0), problem, Budget.of(budget), RunMonitor.NONE, new Kept(-1));
    }

    private static void assertSame(Optimum a, Optimum b) {
        assertThat(a.point()).isEqualTo(b.point());
        assertThat(a.value()).isEqualTo(b.value());
        assertThat(a.evaluations()).isEqualTo(b.evaluations());
        assertThat(a.trace()).isEqualTo(b.trace());
        assertThat(a.details()).isEqualTo(b.details());
    }

    private static List<Values> minima(Optimum optimum) {
        return ((List<?>) optimum.details().get("minima"))
                .stream().map(Values.class::cast).toList();
    }

    private static double spent(Optimum optimum, String purpose) {
        return ((Values) optimum.details().get("evaluations")).number(purpose);
    }

    @Test
    void listsTheDistinctMinima() {
        AsaOptions options = AsaOptions.defaults().with("Multi_Number", 6);
        Optimum optimum = run(options, HIMMELBLAU, LONG);
        List<Values> minima = minima(optimum);
        double[][] known = {{3, 2}, {-2.805118, 3.131312}, {-3.779310, -3.283186}, {3.584428, -1.848126}};
        assertThat(minima).hasSize(known.length);
        for (double[] place : known) {
            assertThat(minima).anySatisfy(minimum -> {
                assertThat(minimum.numbers("point").get(0)).isCloseTo(place[0], within(1e-5));
                assertThat(minimum.numbers("point").get(1)).isCloseTo(place[1], within(1e-5));
            });
        }
        assertThat(minima.get(0).numbers("point")).isEqualTo(optimum.point());
        assertThat(minima.get(0).number("value")).isEqualTo(optimum.value());
        assertThat(spent(optimum, "exit")).isBetween(1.0, 6 * 200 + 60 * 6 * 5.0);
    }

    @Test
    void listsTheLowestOfManyMinimaFirst() {
        // Rastrigin's function: 0 at the origin, then 0.99496 one step away in each of six directions
        OptimizationProblem rastrigin = OptimizationProblem.over(
                x -> {
                    double sum = 0;
                    for (double xi : x) {
                        sum += xi * xi + 10 * (1 - Math.cos(2 * Math.PI * xi));
                    }
                    return sum;
                },
                Doubles.of(-5, -4.8, -4.9),
                Doubles.of(5, 5, 5));
        List<Values> minima = minima(run(AsaOptions.defaults().with("multiNumber", 5), rastrigin, LONG));
        assertThat(minima).hasSize(5);
        assertThat(minima.get(0).number("value")).isCloseTo(0, within(1e-9));
        for (Values minimum : minima.subList(1, 5)) {
            assertThat(minimum.number("value")).isCloseTo(0.99496, within(1e-5));
        }
    }

    @Test
    void minimaOfIntegersAreIntegers() {
        // four wells of slightly different depth, at 4 or -4 and 3 or -3
        OptimizationProblem wells = OptimizationProblem.over(
                x -> {
                    assertThat(x[0]).isEqualTo(Math.rint(x[0]));
                    assertThat(x[1]).isEqualTo(Math.rint(x[1]));
                    double a = x[0] * x[0] - 16;
                    double b = x[1] * x[1] - 9;
                    return a * a + b * b + 0.1 * x[0] + 0.01 * x[1];
                },
                Doubles.of(-6, -6),
                Doubles.of(6, 6));
        List<Values> minima = minima(run(INTEGERS.with("multiNumber", 6), wells, LONG));
        assertThat(minima)
                .extracting(minimum -> minimum.numbers("point"))
                .containsExactly(Doubles.of(-4, -3), Doubles.of(-4, 3), Doubles.of(4, -3), Doubles.of(4, 3));
    }

    @Test
    void listsNoMoreThanAskedForAndNothingUnasked() {
        assertThat(minima(run(AsaOptions.defaults().with("multiNumber", 2), HIMMELBLAU, LONG)))
                .hasSize(2);
        assertThat(run(AsaOptions.defaults(), HIMMELBLAU, LONG).details().has("minima"))
                .isFalse();
    }

    @Test
    void minimaOfARunOutOfBudgetAreListedUntested() {
        Optimum optimum = run(AsaOptions.defaults().with("multiNumber", 4), HIMMELBLAU, 300);
        assertThat(optimum.evaluations()).isEqualTo(300);
        assertThat(minima(optimum)).hasSize(4);
        assertThat(spent(optimum, "exit")).isZero();
        assertThat(optimum.details().text("minimaStatus"))
                .isEqualTo("not all tested for being distinct minima and lowered: evaluations for that are not made,"
                        + " for the run was ended by its budget of evaluations");
    }

    @Test
    void saysWhetherTheMinimaAreTested() {
        AsaOptions options = AsaOptions.defaults().with("multiNumber", 4);
        Optimum whole = run(options, HIMMELBLAU, LONG);
        assertThat(whole.details().text("minimaStatus")).startsWith("complete");
        long annealing = whole.evaluations() - (long) spent(whole, "exit");
        Optimum cut = run(options, HIMMELBLAU, annealing + 10);
        assertThat(cut.details().text("exitStatus")).isNotEqualTo("IMMEDIATE_EXIT");
        assertThat(cut.details().text("minimaStatus"))
                .startsWith("not all tested")
                .endsWith("are more than is left of the budget");
    }

    @Test
    void saysWhoEndedARunBeforeItsCurvatureWasTaken() {
        AsaOptions options = AsaOptions.defaults().with("curvature", true);
        assertThat(ended(options, Budget.of(100), RunMonitor.NONE))
                .isEqualTo("not taken: 6 evaluations are not made, for the run was ended by its budget of evaluations");
        assertThat(ended(options, new Budget(LONG, 1, Double.NEGATIVE_INFINITY), RunMonitor.NONE))
                .isEqualTo("not taken: 6 evaluations are not made, for the run was ended by its budget of time");
        AtomicInteger asked = new AtomicInteger();
        RunMonitor caller = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 50;
            }
        };
        assertThat(ended(options, Budget.of(LONG), caller))
                .isEqualTo("not taken: 6 evaluations are not made, for the caller ended the run");
    }

    /** The status of the curvature of a run under a clock that goes on by a hundredth of a second. */
    private static String ended(AsaOptions options, Budget budget, RunMonitor monitor) {
        AtomicLong ticks = new AtomicLong();
        Optimum optimum = Asa.of(options)
                .withClock(() -> ticks.addAndGet(10_000_000))
                .minimize(BOWL, budget, 7, monitor, new Kept(-1));
        return ((Values) optimum.details().get("curvature")).text("status");
    }

    @Test
    void repeatedStatesChangeNothingButTheEvaluations() {
        Optimum all = run(INTEGERS, LATTICE, LONG);
        Optimum cached = run(INTEGERS.with("Queue_Size", 1_000), LATTICE, LONG);
        assertThat(cached.point()).isEqualTo(all.point());
        assertThat(cached.value()).isEqualTo(all.value());
        for (String count : List.of("generated", "accepted", "generatedAtBest", "costTemperature", "costIndex")) {
            assertThat(cached.details().get(count))
                    .as(count)
                    .isEqualTo(all.details().get(count));
        }
        assertThat(cached.evaluations()).isLessThanOrEqualTo(13 * 13);
        assertThat(cached.details().number("repeatedStates"))
                .isEqualTo((double) (all.evaluations() - cached.evaluations()));
        assertThat(all.details().has("repeatedStates")).isFalse();
    }

    @Test
    void endsWhenNothingNewIsMetAnyMore() {
        for (int block : new int[] {1, 8}) {
            AsaOptions options = INTEGERS.withLimits(0, 0)
                    .withBlock(block)
                    .with("maximumCostRepeat", 0)
                    .with("queueSize", 1_000);
            Optimum optimum = run(options, LATTICE, LONG);
            assertThat(optimum.details().text("exitStatus")).isEqualTo("STATES_REPEATING");
            assertThat(optimum.stop()).isEqualTo(StopReason.STALLED);
            assertThat(optimum.evaluations()).isLessThanOrEqualTo(13 * 13);
            assertThat(optimum.details().number("repeatedStates")).isGreaterThanOrEqualTo(ExitRules.MOST_REPEATED);
            assertSame(interrupted(options, LATTICE, 60, LONG), optimum);
        }
    }

    @Test
    void aShortQueueForgets() {
        long few = run(INTEGERS.with("Queue_Size", 1_000), LATTICE, LONG).evaluations();
        long more = run(INTEGERS.with("Queue_Size", 3), LATTICE, LONG).evaluations();
        assertThat(more).isGreaterThan(few).isLessThan(3_000);
    }

    @Test
    void resolutionMakesStatesOfOneCellTheSame() {
        AsaOptions options = AsaOptions.defaults().withLimits(0, 2_000).with("queueSize", 100_000);
        Optimum fine = run(options, HIMMELBLAU, LONG);
        Optimum coarse = run(options.with("queueResolution", Doubles.of(0.5, 0.25)), HIMMELBLAU, LONG);
        assertThat(fine.details().number("repeatedStates")).isLessThan(10);
        assertThat(fine.evaluations()).isGreaterThan((long) fine.details().number("generated"));
        // 20 x 40 cells
        assertThat(spent(coarse, "annealing")).isLessThan(800);
        // the state that begins and the samples are looked up too
        assertThat(coarse.details().number("repeatedStates"))
                .isEqualTo(coarse.details().number("generated")
                        + 6
                        - spent(coarse, "annealing")
                        - spent(coarse, "samples")
                        - spent(coarse, "first"))
                .isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 7, 20, 33, 47})
    void aRunWithQueueAndMinimaGoesOnWhereItWasLeft(long left) {
        for (int block : new int[] {1, 7}) {
            AsaOptions options = INTEGERS.withBlock(block)
                    .with("queueSize", 50)
                    .with("multiNumber", 3)
                    .with("curvature", true);
            Optimum whole = run(options, LATTICE, LONG);
            assertThat(whole.evaluations()).isGreaterThan(left);
            assertSame(interrupted(options, LATTICE, left, LONG), whole);
        }
    }

    @Test
    void reportsCurvatureAndCovarianceAtTheEnd() {
        Optimum optimum = run(AsaOptions.defaults().with("curvature", true), BOWL, LONG);
        Values curvature = (Values) optimum.details().get("curvature");
        assertThat(curvature.text("status")).isEqualTo("regular");
        assertThat(entry(curvature, "hessian", 0, 0)).isCloseTo(2, within(1e-6));
        assertThat(entry(curvature, "hessian", 0, 1)).isCloseTo(1, within(1e-6));
        assertThat(entry(curvature, "hessian", 1, 1)).isCloseTo(16, within(1e-6));
        assertThat(entry(curvature, "covariance", 1, 1)).isCloseTo(2.0 / 31, within(1e-6));
        assertThat(curvature.number("evaluations")).isEqualTo(6);
        assertThat(spent(optimum, "exit")).isEqualTo(6);
        Optimum without = run(AsaOptions.defaults(), BOWL, LONG);
        assertThat(optimum.evaluations()).isEqualTo(without.evaluations() + 6);
        assertThat(without.details().has("curvature")).isFalse();
    }

    @Test
    void curvatureOfAFlatPitIsSingular() {
        OptimizationProblem corana = OptimizationProblem.over(
                Corana::value, Doubles.of(-1e4, -1e4, -1e4, -1e4), Doubles.of(1e4, 1e4, 1e4, 1e4));
        Optimum optimum = run(AsaOptions.defaults().with("curvature", true), corana, LONG);
        assertThat(optimum.value()).isZero();
        assertThat(((Values) optimum.details().get("curvature")).text("status")).isEqualTo("singular");
    }

    @Test
    void curvatureIsNotTakenWithoutBudgetOrValidPoint() {
        AsaOptions options = AsaOptions.defaults().with("curvature", true);
        Optimum whole = run(options, BOWL, LONG);
        Values exhausted =
                (Values) run(options, BOWL, whole.evaluations() - 1).details().get("curvature");
        assertThat(exhausted.text("status")).isEqualTo("not taken: 6 evaluations are more than is left of the budget");
        OptimizationProblem invalid = OptimizationProblem.over(x -> Double.NaN, Doubles.of(-5, -5), Doubles.of(5, 5));
        Values undefined = (Values) run(options, invalid, LONG).details().get("curvature");
        assertThat(undefined.text("status")).isEqualTo("undefined: no valid point was found");
    }

    @Test
    void curvatureLeavesIntegersOut() {
        OptimizationProblem mixed = OptimizationProblem.over(
                x -> (x[0] - 1) * (x[0] - 1) + 4 * x[1] * x[1], Doubles.of(-5, -5), Doubles.of(5, 5));
        AsaOptions options = AsaOptions.defaults().with("curvature", true).withParameterType(Doubles.of(-1, 1));
        Values curvature = (Values) run(options, mixed, LONG).details().get("curvature");
        assertThat(curvature.numbers("parameters")).isEqualTo(Doubles.of(0));
    }

    @Test
    void refusesContradictions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsaOptions.defaults().with("Queue_Resolution", 0.1))
                .withMessage(
                        "queueResolution is given with queueSize = 0, which keeps no states: queueSize must be > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsaOptions.defaults().with("selfOptimizeTarget", 1))
                .withMessageContaining("selfOptimizeTarget is given with selfOptimize = false");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AsaOptions.defaults().with("selfOptimize", true).with("selfOptimizeTarget", "1,2"))
                .withMessageContaining("selfOptimizeTarget has 2 numbers, must have none or one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        AsaOptions.defaults().with("multiNumber", 1).with("multiGrid", Doubles.of(0.1, 0.1, 0.1)),
                        BOWL,
                        10))
                .withMessageContaining("multiGrid has 3 numbers, must have none, 1 or 2");
    }

    private static double entry(Values report, String matrix, int i, int j) {
        return ((Doubles) ((List<?>) report.get(matrix)).get(i)).get(j);
    }
}
