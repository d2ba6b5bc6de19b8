package org.potentia.api.optimize;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.option.Provenance;

/**
 * What an optimizer found, and how.
 *
 * @param point the best point, inside the box and feasible; the first start or the centre of the box if no valid point was found
 * @param value the objective there, {@code +Infinity} if no valid point was found
 * @param stop why the run stopped
 * @param evaluations how many evaluations were made, invalid ones included; a value with its gradient is one
 * @param invalid how many of them were infeasible, NaN, infinite, or threw
 * @param seconds how long the run took by the clock
 * @param runs the independent descents, in the order made; at least one
 * @param trace the improvements in order
 * @param history how the inner state of the method went; {@link History#NONE} if it has none to show
 * @param details what else the method has to say of this result, by name: numbers, texts and lists of its own
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
        History history,
        Values details,
        Provenance provenance) {
    /** Copies the lists. */
    public Optimum {
        runs = List.copyOf(runs);
        trace = List.copyOf(trace);
    }

    /**
     * Makes the result of a method that has nothing to add.
     *
     * @param point the best point
     * @param value the objective there
     * @param stop why the run stopped
     * @param evaluations how many evaluations were made
     * @param invalid how many of them were invalid
     * @param seconds how long the run took by the clock
     * @param runs the independent descents
     * @param trace the improvements in order
     * @param provenance who made this result
     */
    public Optimum(
            Doubles point,
            double value,
            StopReason stop,
            long evaluations,
            long invalid,
            double seconds,
            List<LocalRun> runs,
            List<TracePoint> trace,
            Provenance provenance) {
        this(point, value, stop, evaluations, invalid, seconds, runs, trace, History.NONE, Values.EMPTY, provenance);
    }
}
