package org.potentia.models.qgauss.diffusion;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.GaussLegendre;

/**
 * A bump between two edges, and another law outside them:
 * \[ P(x) = A\,g_s(x) \quad (|x| \le e), \qquad P(x) = \frac{1 - A M_s(e)}{1 - M_w(e)}\,g_w(x) \quad (|x| > e), \]
 * with the mass \( M(e) \) of a law between the edges. So the amplitude A is free, the bump is exactly A times its law, and the whole has mass
 * one. The density jumps at the edges.
 */
final class SplicedLaw implements ReturnDistribution {
    /** The outside keeps at least a thousandth of the mass: a larger amplitude is cut down to that. */
    static final double MOST_INSIDE = 0.999;

    /** The edge lies no farther out than where the outer law has this much on either side. */
    private static final double LEAST_OUTSIDE = 1e-6;

    private static final GaussLegendre RULE = new GaussLegendre(20);
    private static final int PANELS = 60;

    private final double location;
    private final QGaussian bump;
    private final QGaussian outer;
    private final double edge;
    private final double amplitude;
    private final double inside;
    /** What the outer law is multiplied by. */
    private final double factor;

    /**
     * Joins two laws.
     *
     * @param location the centre
     * @param bump the law inside, about 0
     * @param outer the law outside, about 0, with tails of a power
     * @param edge half the width of the bump, positive
     * @param amplitude A, positive
     */
    SplicedLaw(double location, QGaussian bump, QGaussian outer, double edge, double amplitude) {
        this.location = location;
        this.bump = bump;
        this.outer = outer;
        this.edge = Math.min(Arguments.positive(edge, "edge"), outer.upperQuantile(LEAST_OUTSIDE));
        double mass = 1 - 2 * bump.survival(this.edge);
        this.amplitude = amplitude * mass > MOST_INSIDE ? MOST_INSIDE / mass : amplitude;
        this.inside = this.amplitude * mass;
        this.factor = (1 - inside) / (2 * outer.survival(this.edge));
    }

    /** The mass between the edges. */
    double inside() {
        return inside;
    }

    @Override
    public double logDensity(double x) {
        double distance = Math.abs(x - location);
        return distance <= edge
                ? Math.log(amplitude) + bump.logDensity(distance)
                : Math.log(factor) + outer.logDensity(distance);
    }

    @Override
    public double cdf(double x) {
        return tail(location - x);
    }

    @Override
    public double survival(double x) {
        return tail(x - location);
    }

    private double tail(double distance) {
        if (distance < 0) {
            return 1 - tail(-distance);
        }
        return distance > edge ? factor * outer.survival(distance) : 0.5 - amplitude * (0.5 - bump.survival(distance));
    }

    @Override
    public double quantile(double p) {
        Arguments.probability(p, "p");
        return p <= 0.5 ? location - distance(p) : location + distance(1 - p);
    }

    private double distance(double p) {
        return p < 0.5 * (1 - inside)
                ? Math.max(edge, outer.upperQuantile(p / factor))
                : Math.min(edge, bump.upperQuantile(Math.min(0.5, 0.5 - (0.5 - p) / amplitude)));
    }

    @Override
    public double mean() {
        return Double.isInfinite(outer.mean()) ? Double.POSITIVE_INFINITY : location;
    }

    @Override
    public double variance() {
        double whole = outer.variance();
        return Double.isInfinite(whole)
                ? whole
                : amplitude * bump.truncatedSecondMoment(edge) + factor * (whole - outer.truncatedSecondMoment(edge));
    }

    @Override
    public double skewness() {
        return outer.skewness();
    }

    @Override
    public double kurtosis() {
        double whole = outer.absoluteMoment(4);
        if (Double.isInfinite(whole)) {
            return whole;
        }
        double variance = variance();
        return (amplitude * fourth(bump::density) + factor * (whole - fourth(outer::density))) / (variance * variance);
    }

    /** The fourth moment between the edges, on panels that halve towards the centre. */
    private double fourth(DoubleUnaryOperator density) {
        double sum = 0;
        double to = edge;
        for (int k = 0; k < PANELS; k++) {
            double half = 0.25 * to;
            double middle = 0.75 * to;
            for (int i = 0; i < RULE.size(); i++) {
                double y = middle + half * RULE.nodes().get(i);
                sum += half * RULE.weights().get(i) * y * y * y * y * density.applyAsDouble(y);
            }
            to *= 0.5;
        }
        return 2 * sum;
    }
}
