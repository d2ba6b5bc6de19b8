package org.potentia.optimizers.asa;

import org.potentia.api.optimize.StopReason;

/** Why a run ended, by the names of the C program as far as it has them. */
enum ExitStatus {
    NORMAL_EXIT(StopReason.EVALUATIONS_EXHAUSTED, "a limit of accepted or generated states was reached"),
    P_TEMP_TOO_SMALL(StopReason.CONVERGED, "a parameter temperature fell below smallFloat"),
    C_TEMP_TOO_SMALL(StopReason.CONVERGED, "the cost temperature fell below smallFloat"),
    COST_REPEATING(StopReason.CONVERGED, "last and best cost agreed at maximumCostRepeat successive tests"),
    TOO_MANY_INVALID_STATES(
            StopReason.STALLED, "more than limitInvalidGeneratedStates invalid states came in succession"),
    STATES_REPEATING(
            StopReason.STALLED,
            ExitRules.MOST_REPEATED + " states in succession were in the queue and needed no evaluation"),
    ONE_POINT(StopReason.CONVERGED, "the box is one point, which was evaluated"),
    IMMEDIATE_EXIT(StopReason.CANCELLED, "budget, target, time or caller ended the run from outside");

    private final StopReason reason;
    private final String meaning;

    ExitStatus(StopReason reason, String meaning) {
        this.reason = reason;
        this.meaning = meaning;
    }

    StopReason reason() {
        return reason;
    }

    String meaning() {
        return meaning;
    }
}
