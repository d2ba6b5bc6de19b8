package org.potentia.optimizers.commons;

import org.potentia.api.optimize.StopReason;

/** A way down from a point. */
@FunctionalInterface
interface Descent {
    /**
     * Goes down from the best point of the objective so far, which is valid. The result is what the objective has recorded.
     *
     * @param objective the objective on the unit cube, of dimension 1 or more
     * @return {@link StopReason#CONVERGED} if the method's own criterion was met, {@link StopReason#STALLED} if it broke off
     * @throws StopSignal from the objective
     */
    StopReason descend(UnitObjective objective);
}
