package org.potentia.api.optimize;

import org.potentia.api.Doubles;

/**
 * One independent descent of a run.
 *
 * @param start where it began
 * @param point where it ended
 * @param value the value there
 * @param evaluations what it cost
 * @param stop why it ended
 * @since 0.1
 */
public record LocalRun(Doubles start, Doubles point, double value, long evaluations, StopReason stop) {}
