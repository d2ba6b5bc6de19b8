package org.potentia.numerics;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/** A potential from its functions, for tests. */
record Shape(
        DoubleUnaryOperator height, DoubleUnaryOperator slope, DoubleUnaryOperator bend, double noise, Interval domain)
        implements Potential {
    /** The quartic \( \tfrac14 ((y - m)^2 - 1)^2 \). */
    static Shape doubleWell(double centre) {
        return new Shape(
                y -> 0.25 * Math.pow((y - centre) * (y - centre) - 1, 2),
                y -> (y - centre) * ((y - centre) * (y - centre) - 1),
                y -> 3 * (y - centre) * (y - centre) - 1,
                0.5,
                Interval.REALS);
    }

    static Shape harmonic(double stiffness, double noise) {
        return new Shape(y -> 0.5 * stiffness * y * y, y -> stiffness * y, y -> stiffness, noise, Interval.REALS);
    }

    /** \( V' = k (y - m)(y - b) \): a well at the larger of the two, a top at the other. */
    static Shape cubic(double k, double m, double b) {
        return new Shape(
                y -> k * (y * y * y / 3 - 0.5 * (m + b) * y * y + m * b * y),
                y -> k * (y - m) * (y - b),
                y -> k * (2 * y - m - b),
                0.3,
                Interval.REALS);
    }

    Shape on(Interval part) {
        return new Shape(height, slope, bend, noise, part);
    }

    @Override
    public double value(double y) {
        return height.applyAsDouble(y);
    }

    @Override
    public double gradient(double y) {
        return slope.applyAsDouble(y);
    }

    @Override
    public double curvature(double y) {
        return bend.applyAsDouble(y);
    }
}
