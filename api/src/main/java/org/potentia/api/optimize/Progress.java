package org.potentia.api.optimize;

/**
 * Where a run stands.
 *
 * @param evaluations how many evaluations have been made
 * @param bestValue the lowest value so far, {@code +Infinity} before there is a valid one
 * @since 0.1
 */
public record Progress(long evaluations, double bestValue) {}
