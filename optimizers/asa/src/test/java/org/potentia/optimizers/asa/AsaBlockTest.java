package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.BatchObjective;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Objective;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;

/** States in blocks, evaluated by any number of threads. */
class AsaBlockTest {
    private static final Doubles LOWER = Doubles.of(-2, -2, -3);
    private static final Doubles UPPER = Doubles.of(2, 2, 3);

    /** Evaluates the points of a batch by a pool of threads. */
    private static final class Pooled implements BatchObjective {
        private final ExecutorService pool;
        final List<Integer> sizes = new ArrayList<>();

        Pooled(ExecutorService pool) {
            this.pool = pool;
        }

        @Override
        public double value(double[] point) {
            return Runs.rugged(point);
        }

        @Override
        public void values(double[][] points, double[] values) {
            sizes.add(points.length);
            List<Future<Double>> futures = new ArrayList<>();
            for (double[] point : points) {
                futures.add(pool.submit(() -> value(point)));
            }
            for (int i = 0; i < values.length; i++) {
                try {
                    values[i] = futures.get(i).get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static OptimizationProblem over(Objective objective) {
        return OptimizationProblem.over(objective, LOWER, UPPER);
    }

    @Test
    void theAnswerDoesNotDependOnTheNumberOfThreads() {
        for (AsaOptions options : List.of(
                AsaOptions.defaults().withBlock(8),
                AsaOptions.defaults()
                        .withBlock(16)
                        .with("Gener_Mov_Avr", 3)
                        .with("Acceptance_Frequency_Modulus", 10))) {
            Optimum alone = Runs.run(options, over(Runs::rugged), 4_000);
            for (int threads : new int[] {1, 2, 4}) {
                try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                    Pooled pooled = new Pooled(pool);
                    assertThat(Runs.withoutClock(Runs.run(options, over(pooled), 4_000)))
                            .as("%d threads", threads)
                            .isEqualTo(Runs.withoutClock(alone));
                    assertThat(pooled.sizes).contains(options.generMovAvr() == 0 ? 8 : 16);
                }
            }
        }
    }

    @Test
    void aBlockOfOneIsNoBlock() {
        Optimum plain = Runs.run(AsaOptions.defaults(), over(Runs::rugged), 2_000);
        Optimum block = Runs.run(
                AsaOptions.defaults().with("Gener_Block_Max", 4).with("Gener_Block", 1), over(Runs::rugged), 2_000);
        assertThat(block.trace()).isEqualTo(plain.trace());
        assertThat(block.point()).isEqualTo(plain.point());
    }

    @Test
    void blocksStillFindTheMinimum() {
        for (long seed = 1; seed <= 5; seed++) {
            Optimum optimum = Runs.run(AsaOptions.defaults().withBlock(4), over(Runs::rugged), 50_000, seed);
            assertThat(optimum.value()).isLessThan(1e-6);
        }
    }

    @Test
    void theBlockFollowsTheStatesGeneratedForOneAccepted() {
        AsaOptions options = AsaOptions.defaults()
                .withBlock(1)
                .with("Gener_Block_Max", 12)
                .with("Gener_Mov_Avr", 2)
                .with("Acceptance_Frequency_Modulus", 10);
        Optimum optimum = Runs.run(options, over(Runs::rugged), 3_000);
        assertThat(optimum.details().number("block")).isBetween(2.0, 12.0);
        Optimum flat = Runs.run(options, over(x -> 1), 500);
        assertThat(flat.details().number("block")).as("every state is accepted").isEqualTo(1);
    }

    @Test
    void theBudgetEndsABlockInItsMiddle() {
        for (long budget : new long[] {7, 8, 20, 103}) {
            Runs.Watched watched = new Runs.Watched(Runs::rugged);
            Optimum optimum = Runs.run(AsaOptions.defaults().withBlock(10), over(watched), budget);
            assertThat(optimum.evaluations()).isEqualTo(budget);
            assertThat(watched.points).hasSize((int) budget);
        }
    }

    /** Evaluates a batch point by point and keeps the sizes; throws what it is given at the first of several points. */
    private static final class Sized implements BatchObjective {
        final List<Integer> sizes = new ArrayList<>();
        private final @Nullable RuntimeException fault;

        Sized(@Nullable RuntimeException fault) {
            this.fault = fault;
        }

        @Override
        public double value(double[] point) {
            return Runs.rugged(point);
        }

        @Override
        public void values(double[][] points, double[] values) {
            sizes.add(points.length);
            if (fault != null) {
                throw fault;
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = value(points[i]);
            }
        }
    }

    @Test
    void aLargeBlockIsHandedOverInParts() {
        AsaOptions options = Runs.quiet().withBlock(5_000);
        Sized sized = new Sized(null);
        Optimum optimum = Runs.run(options, over(sized), 10_006);
        assertThat(sized.sizes).containsExactly(1024, 1024, 1024, 1024, 904, 1024, 1024, 1024, 1024, 904);
        assertThat(optimum.details().number("generated"))
                .as("up to the first accepted one of a block")
                .isBetween(2.0, 10_000.0);
    }

    @Test
    void aLargeBlockIsLeftWhenTheTargetIsReachedOrTheCallerCancels() {
        AsaOptions options = Runs.quiet().withBlock(5_000);
        Sized target = new Sized(null);
        Optimum reached = Asa.of(options)
                .minimize(
                        over(target),
                        Budget.of(100_000).withTarget(1),
                        1,
                        RunMonitor.NONE,
                        new Runs.Saved(Long.MAX_VALUE));
        assertThat(reached.stop()).isEqualTo(StopReason.TARGET_REACHED);
        assertThat(reached.evaluations()).isLessThanOrEqualTo(6 + 1024);
        Sized cancelled = new Sized(null);
        RunMonitor monitor = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return cancelled.sizes.size() == 2;
            }
        };
        Runs.Saved saved = new Runs.Saved(Long.MAX_VALUE);
        Optimum left = Asa.of(options).minimize(over(cancelled), Budget.of(12_000), 1, monitor, saved);
        assertThat(left.evaluations()).isEqualTo(6 + 2 * 1024);
        Optimum resumed =
                Asa.of(options).resume(saved.last(), over(new Sized(null)), Budget.of(12_000), RunMonitor.NONE, saved);
        assertThat(Runs.withoutClock(resumed))
                .isEqualTo(Runs.withoutClock(Runs.run(options, over(new Sized(null)), 12_000)));
    }

    /** An error is no property of a point: alone or in a batch, it ends the run. */
    @Test
    void anErrorOfTheProgramIsThrownOn() {
        AsaOptions options = AsaOptions.defaults().withBlock(6);
        ComputationException want = new ComputationException("the workers failed", new OutOfMemoryError("heap"));
        Sized failing = new Sized(want);
        assertThatThrownBy(() -> Runs.run(options, over(failing), 100)).isSameAs(want);
        assertThat(failing.sizes).hasSize(1);
        Sized without = new Sized(new ComputationException("no result"));
        assertThat(Runs.run(options, over(without), 100).invalid()).isZero();
    }

    /** A batch that fails is evaluated point by point, so that the points at fault are known. */
    @Test
    void aFailingBatchCostsItsInvalidPointsOnly() {
        BatchObjective failing = new BatchObjective() {
            @Override
            public double value(double[] point) {
                if (point[0] > 1) {
                    throw new IllegalStateException("not here");
                }
                return Runs.rugged(point);
            }

            @Override
            public void values(double[][] points, double[] values) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(points[i]);
                }
            }
        };
        AsaOptions options = AsaOptions.defaults().withBlock(6);
        OptimizationProblem problem = over(failing).where(x -> x[1] < 1.5);
        Optimum batch = Runs.run(options, problem, 1_000);
        Optimum alone = Runs.run(options, over(new Runs.Watched(failing)).where(x -> x[1] < 1.5), 1_000);
        assertThat(Runs.withoutClock(batch)).isEqualTo(Runs.withoutClock(alone));
        assertThat(batch.invalid()).isBetween(20L, 600L);
    }

    @Test
    void aBlockWithoutAValidStateIsAllOfItInvalid() {
        AsaOptions options = Runs.quiet()
                .withBlock(4)
                .with("Limit_Invalid_Generated_States", 10)
                .with("User_Cost_Temperature", 1)
                .with("User_Initial_Parameters", true);
        OptimizationProblem island = over(x -> x[0] == 1 ? 5 : Double.NaN).startingAt(List.of(Doubles.of(1, 1, 1)));
        Optimum optimum = Asa.of(options).minimize(island, Budget.of(1_000), 1, RunMonitor.NONE, new Runs.Saved(9_999));
        assertThat(optimum.details().text("exitStatus")).isEqualTo("TOO_MANY_INVALID_STATES");
        assertThat(optimum.evaluations()).isEqualTo(1 + 12);
    }
}
