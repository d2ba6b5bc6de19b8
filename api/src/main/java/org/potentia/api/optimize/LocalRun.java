package org.potentia.api.optimize;

import java.util.OptionalDouble;
import org.potentia.api.Doubles;

/**
 * One independent descent of a run.
 *
 * @param start where it began
 * @param point where it ended
 * @param value the value there
 * @param evaluations what it cost
 * @param stop why it ended
 * @param resolution the size of its last step, simplex or trust region in widths of the box; empty if the method has none
 * @since 0.1
 */
public record LocalRun(
        Doubles start, Doubles point, double value, long evaluations, StopReason stop, OptionalDouble resolution) {
    /**
     * Makes a run of a method that has no resolution.
     *
     * @param start where it began
     * @param point where it ended
     * @param value the value there
     * @param evaluations what it cost
     * @param stop why it ended
     */
    public LocalRun(Doubles start, Doubles point, double value, long evaluations, StopReason stop) {
        this(start, point, value, evaluations, stop, OptionalDouble.empty());
    }
}
