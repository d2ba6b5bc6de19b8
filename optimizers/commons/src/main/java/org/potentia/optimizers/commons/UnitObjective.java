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
        this(box, evaluator, value, box.toUnit(start));
    }

    private UnitObjective(UnitBox box, Evaluator evaluator, double value, double[] unit) {
        this.box = box;
        this.evaluator = evaluator;
        this.bestUnit = unit;
        this.best = value;
    }

    /**
     * The same objective, of which only one point is known: what a descent from there begins with.
     *
     * @param spot the point, inside the cube; of value {@code +Infinity} if it is still to be evaluated
     */
    UnitObjective from(Spot spot) {
        return new UnitObjective(box, evaluator, spot.value(), spot.unit().clone());
    }

    /** The best point so far. */
    Spot bestSpot() {
        return new Spot(bestUnit.clone(), best);
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
        return noted(unit, evaluator.value(box.toPoint(unit)));
    }

    /** Whether the objective knows its gradient. */
    boolean hasGradient() {
        return evaluator.hasGradient();
    }

    /**
     * Evaluates a point as {@link #value} does, with the gradient in the coordinates of the cube, as one evaluation.
     *
     * @param gradient receives the gradient; of no meaning at an invalid point
     * @return the value; {@code +Infinity} at an invalid point
     */
    double valueAndGradient(double[] unit, double[] gradient) {
        double[] inBox = new double[box.size()];
        double value = evaluator.valueAndGradient(box.toPoint(unit), inBox);
        box.toUnitGradient(inBox, gradient);
        return noted(unit, value);
    }

    /** The number of residuals if the objective is a sum of squares that knows them, else 0. */
    int residuals() {
        return evaluator.residuals();
    }

    /**
     * Evaluates the residuals as {@link #value} does their sum of squares, with their slopes in the coordinates of the cube, as one evaluation.
     *
     * @param residuals receives the residuals
     * @param slopes receives their derivatives, {@code slopes[m][n]}
     * @param inBox where the derivatives in the coordinates of the problem go, {@code inBox[m][size]}
     * @return the value; {@code +Infinity} at an invalid point, and then nothing received has a meaning
     */
    double residualsAndSlopes(double[] unit, double[] residuals, double[][] slopes, double[][] inBox) {
        double value = evaluator.residualsAndSlopes(box.toPoint(unit), residuals, inBox);
        if (value < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < residuals.length; i++) {
                box.toUnitGradient(inBox[i], slopes[i]);
            }
        }
        return noted(unit, value);
    }

    /** The number of coordinates of the problem, fixed ones included. */
    int size() {
        return box.size();
    }

    /** The step between neighbouring numbers in each direction, as a share of the box: below some of them, a difference is only rounding. */
    double[] resolution() {
        return box.resolution();
    }

    /** How far apart two coordinates of the cube are once they are rounded to coordinates of the problem. */
    double distance(int coordinate, double from, double to) {
        return box.distance(coordinate, from, to);
    }

    private double noted(double[] unit, double value) {
        if (value < best) {
            best = value;
            bestUnit = UnitBox.clipped(unit);
        }
        return value;
    }

    /** The lowest value so far, finite unless nothing is evaluated yet. */
    double best() {
        return best;
    }

    /** Where it was found, inside the cube. */
    double[] bestUnit() {
        return bestUnit.clone();
    }
}
