package org.potentia.optimizers.commons;

/**
 * A point of the unit cube that has been evaluated.
 *
 * @param unit its coordinates, not to be changed
 * @param value its value; {@code +Infinity} if it is invalid
 */
record Spot(double[] unit, double value) {}
