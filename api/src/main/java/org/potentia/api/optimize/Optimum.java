package org.potentia.api.optimize;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Provenance;

/**
 * What an optimizer found, and how.
 *
 * @param point the best point, inside the box and feasible; the first start or the centre of the box if no valid point was found
 * @param value the objective there, {@code +Infinity} if no valid point was found
 * @param stop why the run stopped
 * @param evaluations how many evaluations were made, invalid ones included
 * @param invalid how many of them were infeasible, NaN, infinite, or threw
 * @param seconds how long the run took by the clock
 * @param runs the independent descents, in the order made; at least one
 * @param trace the improvements in order
 * @param provenance who made this result
 * @since 0.1
 */
public record Optimum(
        Doubles point,
        double value,
        StopReason stop,
        long evaluations,
        long invalid,
        double seconds,
        List<LocalRun> runs,
        List<TracePoint> trace,
        Provenance provenance) {
    /** Copies the lists. */
    public Optimum {
        runs = List.copyOf(runs);
        trace = List.copyOf(trace);
    }
}
