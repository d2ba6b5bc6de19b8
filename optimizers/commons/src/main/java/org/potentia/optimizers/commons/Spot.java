package org.potentia.optimizers.commons;

/**
 * A point of the unit cube and its value.
 *
 * @param unit its coordinates, not to be changed
 * @param value its value; {@code +Infinity} if it is invalid, or not evaluated yet
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record Spot(double[] unit, double value) {}
