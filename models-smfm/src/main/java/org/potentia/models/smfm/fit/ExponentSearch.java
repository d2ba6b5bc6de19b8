package org.potentia.models.smfm.fit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;

/** How the best exponent is looked for: by an optimizer over all exponents within reach, then by Newton's method. */
final class ExponentSearch {
    /** Minima whose values differ by less are one: far below what an error of the exponent is made of. */
    private static final double SAME = 1e-7;

    private final Optional<Optimizer> optimizer;
    private final long evaluations;

    private ExponentSearch(Optional<Optimizer> optimizer, long evaluations) {
        this.optimizer = optimizer;
        this.evaluations = evaluations;
    }

    /** By the optimizer of that id, with its own defaults. */
    static ExponentSearch of(String id, long evaluations, Services services) {
        if (id.equals(IndicatorSettings.NO_OPTIMIZER)) {
            return new ExponentSearch(Optional.empty(), evaluations);
        }
        OptimizerProvider provider = services.optimizer(id);
        return new ExponentSearch(Optional.of(provider.create(provider.options().defaults())), evaluations);
    }

    /**
     * What was found.
     *
     * @param fit the best exponent
     * @param local whether Newton's method alone leads to the same
     */
    record Found(ExponentFit fit, boolean local) {}

    Found search(ExponentProfile profile, long seed) {
        ExponentFit.Minimum local = ExponentFit.minimum(profile, 0);
        if (optimizer.isEmpty()) {
            return new Found(ExponentFit.of(profile, local), true);
        }
        double reach = profile.reach();
        OptimizationProblem problem = OptimizationProblem.over(
                        point -> profile.value(point[0]), Doubles.of(-reach), Doubles.of(reach))
                .startingAt(List.of(Doubles.of(0)));
        Optimum optimum =
                optimizer.get().minimize(problem, Budget.of(evaluations), new SplittableRandom(seed), RunMonitor.NONE);
        ExponentFit.Minimum global =
                ExponentFit.minimum(profile, optimum.point().get(0));
        boolean same = local.spot().value() <= global.spot().value() + SAME;
        return new Found(ExponentFit.of(profile, same ? local : global), same);
    }
}
