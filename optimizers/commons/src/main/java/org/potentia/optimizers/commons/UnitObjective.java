package org.potentia.optimizers.commons;

/** The objective of one descent on the unit cube, with the best point of that descent. */
final class UnitObjective {
    private final UnitBox box;
    private final Evaluator evaluator;
    private double[] bestUnit;
    private double best;

    /**
     * Starts from a valid point that has been evaluated.
     *
     * @param start the point, in the coordinates of the problem
     * @param value its value, finite
     */
    UnitObjective(UnitBox box, Evaluator evaluator, double[] start, double value) {
        this.box = box;
        this.evaluator = evaluator;
        this.bestUnit = box.toUnit(start);
        this.best = value;
    }

    int dimension() {
        return box.dimension();
    }

    /**
     * Evaluates a point; outside the cube its nearest point counts, so that an optimum on a face is found exactly.
     *
     * @return the value; {@code +Infinity} at an invalid point
     */
    double value(double[] unit) {
        double value = evaluator.value(box.toPoint(unit));
        if (value < best) {
            best = value;
            bestUnit = UnitBox.clipped(unit);
        }
        return value;
    }

    /** The lowest value so far, finite. */
    double best() {
        return best;
    }

    /** Where it was found, inside the cube. */
    double[] bestUnit() {
        return bestUnit.clone();
    }
}
