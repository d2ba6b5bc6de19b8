package org.potentia.optimizers.commons;

import java.util.random.RandomGenerator;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.option.Provenance;

/**
 * An optimizer of this module: a strategy on the common machinery.
 *
 * @param provenance who made it
 * @param strategy which descents it makes
 */
record CommonsOptimizer(Provenance provenance, Strategy strategy) implements Optimizer {
    @Override
    public Optimum minimize(OptimizationProblem problem, Budget budget, RandomGenerator random, RunMonitor monitor) {
        Search search = new Search(problem, budget, random, monitor, System::nanoTime);
        strategy.pursue(search, random);
        return search.optimum(provenance);
    }

    /** Which descents to make. */
    @FunctionalInterface
    interface Strategy {
        /** Makes at least one descent. */
        void pursue(Search search, RandomGenerator random);
    }
}
