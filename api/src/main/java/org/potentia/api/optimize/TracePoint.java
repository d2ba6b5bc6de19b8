package org.potentia.api.optimize;

/**
 * An improvement along a run.
 *
 * @param evaluation the number of the evaluation, from 1
 * @param value the new lowest value
 * @since 0.1
 */
public record TracePoint(long evaluation, double value) {}
