package org.potentia.optimizers.commons;

/**
 * The gradient by differences. Forward ones need one evaluation a coordinate and are good to about half the digits, which is enough to go
 * down; central ones need two and are good to about two thirds, which the last digits of an optimum want. No step leaves the cube: at a
 * bound, or beside an invalid point, the difference is taken to the other side; between two invalid points the derivative counts as zero, so
 * that a descent moves along such a cleft and not against its walls.
 *
 * <p>The step is the one that balances truncation with rounding where values and second derivatives are of similar size on the cube: the
 * square root (central: the cube root) of the unit of rounding, or of the distance of neighbouring coordinates if that is larger, as in a box
 * that is narrow and far from zero.
 */
final class DifferenceSlope implements Slope {
    private final UnitObjective objective;
    private final boolean central;
    private final double[] steps;

    DifferenceSlope(UnitObjective objective, boolean central) {
        this.objective = objective;
        this.central = central;
        this.steps = objective.resolution();
        for (int i = 0; i < steps.length; i++) {
            double unit = Math.max(Math.ulp(1.0), steps[i]);
            steps[i] = Math.min(0.25, central ? Math.cbrt(unit) : Math.sqrt(unit));
        }
    }

    @Override
    public double value(double[] unit) {
        return objective.value(unit);
    }

    @Override
    public double[] gradient(double[] unit, double value) {
        double[] point = unit.clone();
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            gradient[i] = derivative(point, i, value);
        }
        return gradient;
    }

    private double derivative(double[] point, int i, double value) {
        double forward = point[i] + steps[i];
        double backward = point[i] - steps[i];
        double above = forward <= 1 ? at(point, i, forward) : Double.POSITIVE_INFINITY;
        boolean usable = above < Double.POSITIVE_INFINITY;
        if (usable && !central) {
            return quotient(above - value, objective.distance(i, point[i], forward));
        }
        double below = backward >= 0 ? at(point, i, backward) : Double.POSITIVE_INFINITY;
        if (below < Double.POSITIVE_INFINITY) {
            return usable
                    ? quotient(above - below, objective.distance(i, backward, forward))
                    : quotient(value - below, objective.distance(i, backward, point[i]));
        }
        return usable ? quotient(above - value, objective.distance(i, point[i], forward)) : 0;
    }

    private double at(double[] point, int i, double coordinate) {
        double kept = point[i];
        point[i] = coordinate;
        try {
            return objective.value(point);
        } finally {
            point[i] = kept;
        }
    }

    private static double quotient(double difference, double distance) {
        double slope = distance > 0 ? difference / distance : 0;
        return Math.min(Double.MAX_VALUE, Math.max(-Double.MAX_VALUE, slope));
    }

    @Override
    public boolean free() {
        return false;
    }

    @Override
    public Slope refined() {
        return central ? this : new DifferenceSlope(objective, true);
    }
}
