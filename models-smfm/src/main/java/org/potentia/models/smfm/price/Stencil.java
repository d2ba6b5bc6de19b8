package org.potentia.models.smfm.price;

import java.util.function.DoubleUnaryOperator;

/**
 * First and second derivative by central differences of the fourth order, with the difference to those of the second as what remains to be
 * doubted.
 *
 * @param first the first derivative
 * @param second the second derivative
 * @param firstError what the two orders differ by
 * @param secondError the same for the second derivative
 */
record Stencil(double first, double second, double firstError, double secondError) {
    /** How much more than the square of the relative error of the lesser order is claimed. */
    private static final double SAFETY = 10;

    /**
     * Differentiates a function.
     *
     * @param f the function
     * @param at where
     * @param here its value there
     * @param step how far to go once
     */
    static Stencil of(DoubleUnaryOperator f, double at, double here, double step) {
        return of(
                new double[] {
                    f.applyAsDouble(at - 2 * step),
                    f.applyAsDouble(at - step),
                    here,
                    f.applyAsDouble(at + step),
                    f.applyAsDouble(at + 2 * step)
                },
                step);
    }

    /** Differentiates five values. */
    static Stencil of(double[] v, double step) {
        double near = (v[3] - v[1]) / (2 * step);
        double far = (v[4] - v[0]) / (4 * step);
        double nearBend = (v[3] - 2 * v[2] + v[1]) / (step * step);
        double farBend = (v[4] - 2 * v[2] + v[0]) / (4 * step * step);
        // the error of the better order is about the square of the relative error of the lesser one
        double first = near + (near - far) / 3;
        double second = nearBend + (nearBend - farBend) / 3;
        return new Stencil(first, second, share(first, near - far), share(second, nearBend - farBend));
    }

    private static double share(double value, double difference) {
        double size = Math.abs(value) + Math.abs(difference);
        return size == 0 ? 0 : Math.min(Math.abs(difference), SAFETY * difference * difference / size);
    }
}
