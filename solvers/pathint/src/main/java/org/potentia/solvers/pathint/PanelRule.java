package org.potentia.solvers.pathint;

import java.util.function.DoubleUnaryOperator;
import org.potentia.numerics.GaussLegendre;

/** The Gauss-Legendre rule mapped to intervals. */
final class PanelRule {
    /** Exact for polynomials up to degree 15: enough for a panel of one standard deviation of a Gaussian. */
    static final PanelRule EIGHT = new PanelRule(8);

    /** Exact up to degree 23: enough for two standard deviations. */
    static final PanelRule TWELVE = new PanelRule(12);

    private final double[] nodes;
    private final double[] weights;

    private PanelRule(int count) {
        GaussLegendre rule = new GaussLegendre(count);
        nodes = rule.nodes().toArray();
        weights = rule.weights().toArray();
    }

    int count() {
        return nodes.length;
    }

    /** The node mapped to an interval. */
    double node(int i, double from, double to) {
        return 0.5 * (from + to) + 0.5 * (to - from) * nodes[i];
    }

    /** The weight on an interval of a given length. */
    double weight(int i, double length) {
        return 0.5 * length * weights[i];
    }

    double integrate(DoubleUnaryOperator integrand, double from, double to) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * integrand.applyAsDouble(node(i, from, to));
        }
        return 0.5 * (to - from) * sum;
    }
}
