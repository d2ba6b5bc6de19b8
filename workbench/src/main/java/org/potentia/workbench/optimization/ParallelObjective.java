package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.potentia.api.ComputationException;
import org.potentia.api.optimize.BatchObjective;
import org.potentia.api.optimize.GradientObjective;
import org.potentia.api.optimize.Objective;
import org.potentia.workbench.support.SideBySide;

/**
 * Evaluates many points side by side with a fixed number of threads. Each value is that of the objective alone, so nothing depends on how many
 * threads there are; a point at which the objective throws has no value, NaN, and does not stop the others. A gradient that the objective
 * offers is passed through. To be closed when there is nothing more to evaluate.
 *
 * @since 0.1
 */
public class ParallelObjective implements BatchObjective, AutoCloseable {
    private final Objective objective;
    private final int threads;
    private final SideBySide workers;

    private ParallelObjective(Objective objective, int threads) {
        this.objective = objective;
        this.threads = threads;
        this.workers = new SideBySide("the evaluation", threads);
    }

    /**
     * Makes it.
     *
     * @param objective the objective, safe for many threads
     * @param threads how many threads, at least 1
     * @return the objective for many points, with a gradient if the given one has it
     * @throws IllegalArgumentException if there is no thread
     */
    public static ParallelObjective of(Objective objective, int threads) {
        return objective instanceof GradientObjective sloped
                ? new Sloped(sloped, threads)
                : new ParallelObjective(objective, threads);
    }

    @Override
    public final double value(double[] point) {
        return objective.value(point);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ComputationException if the program itself fails, as for want of memory
     */
    @Override
    public final void values(double[][] points, double[] values) {
        AtomicInteger next = new AtomicInteger();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, points.length); i++) {
            tasks.add(() -> {
                // each takes the next point that nobody has: points may differ much in cost
                for (int m = next.getAndIncrement(); m < points.length; m = next.getAndIncrement()) {
                    values[m] = valueOrNothing(points[m]);
                }
                return true;
            });
        }
        workers.run(tasks);
    }

    private double valueOrNothing(double[] point) {
        try {
            return objective.value(point);
        } catch (RuntimeException e) {
            // the contract of an objective: NaN marks a point as invalid, and the optimizer counts it
            return Double.NaN;
        }
    }

    @Override
    public final void close() {
        workers.close();
    }

    private static final class Sloped extends ParallelObjective implements GradientObjective {
        private final GradientObjective objective;

        Sloped(GradientObjective objective, int threads) {
            super(objective, threads);
            this.objective = objective;
        }

        @Override
        public double valueAndGradient(double[] point, double[] gradient) {
            return objective.valueAndGradient(point, gradient);
        }
    }
}
