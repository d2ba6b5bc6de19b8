package org.potentia.workbench.comparison;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.potentia.api.model.ReturnDistribution;

/**
 * Integrates the squares of both tails of a law, \( F^2 \) and \( (1 - F)^2 \), over an interval, by halving it until the Gauss-Legendre
 * rule of the whole agrees with its halves. Each point costs one evaluation of the smaller tail; for the other one the complement is
 * accurate enough.
 */
final class SquaredTails {
    private static final int POINTS = 10;

    /** Relative to the width of an interval; the integrands are at most 1. */
    private static final double TOLERANCE = 1e-10;

    /** The steps of an empirical law never agree; after this many halvings they matter no more. */
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

    /**
     * Two integrals over one interval.
     *
     * @param below of \( F^2 \)
     * @param above of \( (1 - F)^2 \)
     */
    record Integrals(double below, double above) {
        static final Integrals NONE = new Integrals(0, 0);

        Integrals plus(Integrals other) {
            return new Integrals(below + other.below, above + other.above);
        }

        /** The larger difference of the two; NaN if an integral is not a number. */
        double distance(Integrals other) {
            return Math.max(Math.abs(below - other.below), Math.abs(above - other.above));
        }
    }

    private final ReturnDistribution law;
    private final double median;

    SquaredTails(ReturnDistribution law) {
        this.law = law;
        median = law.quantile(0.5);
    }

    Integrals integrate(double from, double to) {
        return to > from ? halve(from, to, rule(from, to), TOLERANCE * (to - from), 0) : Integrals.NONE;
    }

    private Integrals halve(double from, double to, Integrals whole, double tolerance, int depth) {
        double middle = from + (to - from) / 2;
        Integrals left = rule(from, middle);
        Integrals right = rule(middle, to);
        Integrals halves = left.plus(right);
        // what is not a number stays so however often it is halved: hence not <=
        if (depth >= DEEPEST || !(halves.distance(whole) > tolerance)) {
            return halves;
        }
        return halve(from, middle, left, tolerance / 2, depth + 1)
                .plus(halve(middle, to, right, tolerance / 2, depth + 1));
    }

    private Integrals rule(double from, double to) {
        double centre = from + (to - from) / 2;
        double half = (to - from) / 2;
        double below = 0;
        double above = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = centre + half * NODES[i];
            double smaller = x <= median ? law.cdf(x) : law.survival(x);
            double larger = 1 - smaller;
            double lower = x <= median ? smaller : larger;
            double upper = x <= median ? larger : smaller;
            below += WEIGHTS[i] * lower * lower;
            above += WEIGHTS[i] * upper * upper;
        }
        return new Integrals(below * half, above * half);
    }
}
