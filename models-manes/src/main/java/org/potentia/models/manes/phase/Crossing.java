package org.potentia.models.manes.phase;

import java.util.function.DoubleUnaryOperator;

/** Where a function changes sign, to the last digit: halving has no tolerance to choose and needs no slope. */
final class Crossing {
    private static final int MOST_STEPS = 1200;

    private Crossing() {}

    /** Returns the place between two points at which the function has different signs. */
    static double between(DoubleUnaryOperator function, double a, double b) {
        boolean positive = function.applyAsDouble(a) >= 0;
        double left = a;
        double right = b;
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = 0.5 * (left + right);
            if (middle == left || middle == right) {
                break;
            }
            if (function.applyAsDouble(middle) >= 0 == positive) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return Math.abs(function.applyAsDouble(left)) <= Math.abs(function.applyAsDouble(right)) ? left : right;
    }
}
