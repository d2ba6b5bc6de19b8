package org.potentia.workbench.optimization;

import java.util.List;
import java.util.random.RandomGenerator;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Provenance;

/**
 * An optimizer with a local polish behind it. In each round the first one hands over when it ends by its own rule, or when its share of the
 * evaluations is spent; the polish then goes on from the best point of the round, or from the ends of its best descents. The first round
 * begins where the problem proposes, the others at random.
 *
 * <p>It ends after its last round even if evaluations are left: a first that ends by its own rule and a polish that converges need not spend the
 * budget. Whoever wants it spent asks for more rounds, or begins anew.
 *
 * <p>The result is one run: evaluations, invalid ones and seconds are those of all, trace and history go on, and a descent that was polished
 * gets the point, the cost and the resolution of its polish. Its details are those of the round that found the best point, and say under
 * {@code polish} what each polish was worth and why the first one ended.
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
        JoinedRuns joined = new JoinedRuns();
        for (int round = 0; round < polish.rounds() && (round == 0 || joined.goesOn(budget)); round++) {
            long allowed = Math.min(
                    polish.allowance(budget.evaluations(), round), budget.evaluations() - joined.evaluations());
            OptimizationProblem from =
                    round == 0 ? problem : problem.startingAt(List.of(RandomPoints.next(problem, random)));
            List<LocalRun> ends = joined.begin(
                    first.minimize(from, joined.rest(budget, allowed), random, joined.passing(monitor)),
                    polish.points());
            polish(joined, ends, problem, budget, random, monitor);
        }
        return joined.optimum(polish);
    }

    private void polish(
            JoinedRuns joined,
            List<LocalRun> ends,
            OptimizationProblem problem,
            Budget budget,
            RandomGenerator random,
            RunMonitor monitor) {
        for (int i = 0; i < ends.size() && joined.goesOn(budget); i++) {
            long allowed = Math.max(1, (budget.evaluations() - joined.evaluations()) / (ends.size() - i));
            OptimizationProblem from = problem.startingAt(List.of(ends.get(i).point()));
            joined.add(
                    ends.get(i), local.minimize(from, joined.rest(budget, allowed), random, joined.passing(monitor)));
        }
    }
}
