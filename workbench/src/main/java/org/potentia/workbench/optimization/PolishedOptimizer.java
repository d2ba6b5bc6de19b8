package org.potentia.workbench.optimization;

import java.util.List;
import java.util.random.RandomGenerator;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

/**
 * An optimizer with a local polish behind it. The first one hands over when it ends by its own rule, or when its share of the evaluations is
 * spent; the polish then goes on from the best point, or from the ends of the best descents, with what is left.
 *
 * <p>The result is one run: evaluations, invalid ones and seconds are those of both, the trace goes on, and a descent that was polished gets
 * the point, the cost and the resolution of its polish. Its details say under {@code polish} what the polish was worth and why the first one
 * ended.
 *
 * @since 0.1
 */
public final class PolishedOptimizer implements Optimizer {
    private final Optimizer first;
    private final Polish polish;
    private final Optimizer local;

    /**
     * Composes an optimizer with a polish.
     *
     * @param first what looks for the region
     * @param polish what goes to the bottom of it
     */
    public PolishedOptimizer(Optimizer first, Polish polish) {
        this.first = first;
        this.polish = polish;
        this.local = polish.optimizer().create(polish.settings());
    }

    /**
     * Describes a polished optimizer.
     *
     * @param first who looks for the region
     * @param polish what goes to the bottom of it
     * @return the provenance of the first, with the polish among its options
     */
    public static Provenance provenance(Provenance first, Polish polish) {
        return new Provenance(
                first.id() + "+" + polish.optimizer().id(),
                first.version(),
                first.options().with("polish", polish.description()));
    }

    @Override
    public Optimum minimize(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
        long share = Math.max(1, (long) (polish.share() * budget.evaluations()));
        Optimum found = first.minimize(problem, new Budget(share, budget.seconds(), budget.target()), random, monitor);
        JoinedRuns joined = new JoinedRuns(found);
        List<LocalRun> ends = joined.best(polish.points());
        for (int i = 0; i < ends.size() && goesOn(joined, budget); i++) {
            Budget rest = new Budget(
                    Math.max(1, (budget.evaluations() - joined.evaluations()) / (ends.size() - i)),
                    budget.seconds() - joined.seconds(),
                    budget.target());
            OptimizationProblem from = problem.startingAt(List.of(ends.get(i).point()));
            RunMonitor passing = new Passing(monitor, joined.evaluations(), joined.value());
            joined.add(ends.get(i), local.minimize(from, rest, random, passing));
        }
        return joined.optimum(
                provenance(found.provenance(), polish), polish.optimizer().id());
    }

    private static boolean goesOn(JoinedRuns joined, Budget budget) {
        StopReason stop = joined.stop();
        return stop != StopReason.TARGET_REACHED
                && stop != StopReason.CANCELLED
                && joined.evaluations() < budget.evaluations()
                && joined.seconds() < budget.seconds();
    }

    /**
     * Tells the watcher of the whole run what the polish reports.
     *
     * @param watcher the watcher
     * @param before how many evaluations were made before
     * @param best the best value of before
     */
    private record Passing(RunMonitor watcher, long before, double best) implements RunMonitor {
        @Override
        public boolean cancelled() {
            return watcher.cancelled();
        }

        @Override
        public void progress(Progress progress) {
            watcher.progress(new Progress(
                    before + progress.evaluations(), Math.min(best, progress.bestValue()), progress.levels()));
        }
    }
}
