package org.potentia.optimizers.commons;

/** A point of the unit cube and its value. */
final class Spot {
    private final double[] unit;
    private final double value;

    /**
     * Notes a point.
     *
     * @param unit its coordinates, from now on not to be changed
     * @param value its value; {@code +Infinity} if it is invalid, or not evaluated yet
     */
    Spot(double[] unit, double value) {
        this.unit = unit;
        this.value = value;
    }

    /** Its coordinates, not to be changed. */
    double[] unit() {
        return unit;
    }

    double value() {
        return value;
    }
}
