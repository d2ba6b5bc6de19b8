package org.potentia.optimizers.commons;

/**
 * A point of the unit cube that has been evaluated.
 *
 * @param unit its coordinates, not to be changed
 * @param value its value; {@code +Infinity} if it is invalid
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record Spot(double[] unit, double value) {}
