package org.potentia.optimizers.commons;

/** Where a descent by gradients gets them: from the objective itself, or by differences, of which each counts as an evaluation. */
interface Slope {
    /**
     * Chooses by what the objective knows.
     *
     * @return the gradient of the objective if it has one, else forward differences
     */
    static Slope of(UnitObjective objective) {
        return objective.hasGradient() ? new GivenSlope(objective) : new DifferenceSlope(objective, false);
    }

    /**
     * Evaluates a point of the cube.
     *
     * @return the value; {@code +Infinity} at an invalid point
     */
    double value(double[] unit);

    /**
     * Gives the gradient at a valid point.
     *
     * @param unit the point evaluated last
     * @param value its value
     * @return the gradient, a new array
     */
    double[] gradient(double[] unit, double value);

    /** Whether a gradient costs nothing once the value is known. */
    boolean free();

    /** The most accurate gradient there is; this one if it is that already. */
    Slope refined();
}
