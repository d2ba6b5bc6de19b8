package org.potentia.models.qgauss.option;

import java.util.Arrays;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.GaussLegendre;

/**
 * The log-return is q-Gaussian within a cut: \( \ln(S/F) = m + X \), X of index q and width w, \( |X| \le L \), with m such that the mean of the
 * price is the forward.
 *
 * <p>Three integrals from x to L, of \( g_q \) and \( e^{\pm x}g_q \), are kept at the ends of panels in \( x = w\sinh u \), or in
 * \( x = \frac{w}{\sqrt{1-q}}\tanh u \) for q below 1, which takes the end of the support to infinity. In u the integrands are analytic to
 * a distance of 0.7 at least, so that Gauss's rule on panels of a quarter errs by rounding.
 */
final class CutLogLaw implements PriceLaw {
    private static final GaussLegendre RULE = new GaussLegendre(16);
    private static final double[] NODES = RULE.nodes().toArray();
    private static final double[] WEIGHTS = RULE.weights().toArray();

    private static final double PANEL = 0.25;

    /** Where a bounded law has fallen by this many nepers nothing is left of it. */
    private static final double FALL = 80;

    private final QGaussian law;
    private final double width;
    private final double cut;
    private final double[] ends;
    /** By panel end: the integrals of \( g, e^x g, e^{-x} g \) from there to the cut. */
    private final double[][] tails;

    private final double mass;
    private final double centre;

    /**
     * Makes the law.
     *
     * @param cut L, log-return, positive and finite; beyond the support of a q below 1 it cuts nothing
     * @throws IllegalArgumentException if there is no cut
     */
    CutLogLaw(double q, double width, double cut) {
        if (cut == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "without a cut the mean of the price is infinite for every q above 1: give a cut, or take the"
                            + " price-return form");
        }
        this.width = width;
        law = new QGaussian(0, q, 1 / (width * width));
        this.cut = Arguments.positive(cut, "cut");
        double last = q < 1 ? lastBounded(q) : Math.log(cut / width + Math.hypot(cut / width, 1));
        double longest = q < 1 ? PANEL * Math.min(1, Math.sqrt(1 - q)) : PANEL;
        int panels = Math.max(1, (int) Math.ceil(last / longest));
        ends = new double[panels + 1];
        Arrays.setAll(ends, i -> last * i / panels);
        tails = new double[panels + 1][3];
        for (int i = panels - 1; i >= 0; i--) {
            tails[i] = panel(ends[i], ends[i + 1]);
            for (int j = 0; j < 3; j++) {
                tails[i][j] += tails[i + 1][j];
            }
        }
        mass = 2 * tails[0][0];
        centre = -Math.log((tails[0][1] + tails[0][2]) / mass);
    }

    private double lastBounded(double q) {
        double relative = cut * Math.sqrt(1 - q) / width;
        double fall = FALL * (1 - q) / (2 * (2 - q));
        double negligible = fall + Math.log1p(Math.sqrt(-Math.expm1(-2 * fall)));
        return relative < 1 ? Math.min(negligible, 0.5 * Math.log((1 + relative) / (1 - relative))) : negligible;
    }

    private double place(double u) {
        return law.q() < 1 ? width / Math.sqrt(1 - law.q()) * Math.tanh(u) : width * Math.sinh(u);
    }

    private double slope(double u) {
        double cosh = Math.cosh(u);
        return law.q() < 1 ? width / Math.sqrt(1 - law.q()) / (cosh * cosh) : width * cosh;
    }

    private double coordinate(double x) {
        double relative = x / width;
        if (law.q() >= 1) {
            return Math.log(relative + Math.hypot(relative, 1));
        }
        double share = Math.min(1, relative * Math.sqrt(1 - law.q()));
        return Math.min(ends[ends.length - 1], 0.5 * Math.log((1 + share) / (1 - share)));
    }

    private double[] panel(double from, double to) {
        double[] sums = new double[3];
        double half = 0.5 * (to - from);
        for (int i = 0; i < NODES.length; i++) {
            double u = from + half * (1 + NODES[i]);
            double x = place(u);
            double weight = half * WEIGHTS[i] * slope(u) * law.density(x);
            double growth = Math.exp(x);
            sums[0] += weight;
            sums[1] += weight * growth;
            sums[2] += weight / growth;
        }
        return sums;
    }

    /** The three integrals from x, not negative, to the cut. */
    private double[] from(double x) {
        double u = coordinate(x);
        int next = Arrays.binarySearch(ends, u);
        next = next >= 0 ? next : -next - 1;
        if (next >= ends.length) {
            return new double[3];
        }
        double[] sums = panel(u, ends[next]);
        for (int j = 0; j < 3; j++) {
            sums[j] += tails[next][j];
        }
        return sums;
    }

    @Override
    public double call(double k) {
        double x = Math.log(k) - centre;
        if (x < 0) {
            return put(k) + 1 - k;
        }
        double[] sums = from(x);
        return x < cut ? Math.max(0, (Math.exp(centre) * sums[1] - k * sums[0]) / mass) : 0;
    }

    @Override
    public double put(double k) {
        double x = centre - Math.log(k);
        if (x < 0) {
            return call(k) - 1 + k;
        }
        double[] sums = from(x);
        return x < cut ? Math.max(0, (k * sums[0] - Math.exp(centre) * sums[2]) / mass) : 0;
    }

    @Override
    public double centre() {
        return Math.exp(centre);
    }

    /** The lowest and the highest price, in units of the forward. */
    Doubles range() {
        return Doubles.of(Math.exp(centre - cut), Math.exp(centre + cut));
    }

    /** How much of the law without a cut lies within. */
    double kept() {
        return mass;
    }
}
