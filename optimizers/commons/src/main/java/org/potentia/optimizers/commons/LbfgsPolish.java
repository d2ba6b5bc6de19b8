package org.potentia.optimizers.commons;

import org.potentia.api.optimize.StopReason;

/**
 * L-BFGS with the most accurate gradients there are, from an optimum that is nearly found, again with an empty memory until a round improves
 * no more.
 *
 * @param lbfgs each round
 */
record LbfgsPolish(Lbfgs lbfgs) implements Descent {
    /** The first step of a round: to the bottom of what is nearly its bottom already. */
    private static final double STEP = 1e-3;

    /** A round ends when nothing but rounding is left. */
    private static final double TOLERANCE = 1e-13;

    /** Makes a polish that remembers so many steps. */
    static LbfgsPolish remembering(int memory) {
        return new LbfgsPolish(new Lbfgs(memory, STEP, TOLERANCE));
    }

    @Override
    public StopReason descend(UnitObjective objective) {
        Slope slope = Slope.of(objective).refined();
        while (true) {
            double before = objective.best();
            StopReason reason = lbfgs.descend(objective, slope);
            if (before - objective.best() <= lbfgs.tolerance() * (1 + Math.abs(objective.best()))) {
                return reason;
            }
        }
    }
}
