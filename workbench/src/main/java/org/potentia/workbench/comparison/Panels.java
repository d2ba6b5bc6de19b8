package org.potentia.workbench.comparison;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Integrates a bounded function over an interval by halving it until the Gauss-Legendre rule of the whole agrees with its halves. */
final class Panels {
    private static final int POINTS = 12;

    /** Relative to the width of the panel times the largest value, 1: a score is needed to eight digits or so. */
    private static final double TOLERANCE = 1e-11;

    /** Steps of an empirical law never agree; after this many halvings they matter no more. */
    private static final int DEEPEST = 16;

    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
        for (int i = 0; i < POINTS; i++) {
            NODES[i] = rule.getPoint(i);
            WEIGHTS[i] = rule.getWeight(i);
        }
    }

    private Panels() {}

    static double integrate(DoubleUnaryOperator function, double from, double to) {
        return to > from ? halve(function, from, to, rule(function, from, to), TOLERANCE * (to - from), 0) : 0;
    }

    private static double halve(
            DoubleUnaryOperator function, double from, double to, double whole, double tolerance, int depth) {
        double middle = from + (to - from) / 2;
        double left = rule(function, from, middle);
        double right = rule(function, middle, to);
        // what is not a number stays so however often it is halved
        boolean done = depth >= DEEPEST || Math.abs(left + right - whole) <= tolerance || Double.isNaN(left + right);
        if (done) {
            return left + right;
        }
        return halve(function, from, middle, left, tolerance / 2, depth + 1)
                + halve(function, middle, to, right, tolerance / 2, depth + 1);
    }

    private static double rule(DoubleUnaryOperator function, double from, double to) {
        double centre = from + (to - from) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += WEIGHTS[i] * function.applyAsDouble(centre + half * NODES[i]);
        }
        return sum * half;
    }
}
