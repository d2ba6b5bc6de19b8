package org.potentia.models.manes.flow;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussLegendre;

/**
 * Self-potential of a return that flows drive, with the whole impact function instead of its series:
 *
 * <p>\[ V'(y) = -\theta - [a + f(a)]_{a = \phi y + \lambda y^3} - g y, \qquad V(0) = 0, \qquad g = \kappa(1 + \eta\tanh\beta b). \]
 *
 * <p>Its Taylor series is {@link FlowExpansion#potential}. Far out it goes like \( -(1-\eta)\lambda y^4/4 \) to the right and
 * \( -(1+\eta)\lambda y^4/4 \) to the left (quadratic in place of quartic if \( \lambda = 0 \)): for \( \eta > 1 \) it confines to the right, and to
 * the left it never does while returns are followed at all. A return that gets beyond the last top on the left runs off to default.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 7, 10 and 22. Units: \( V \) in 1/year.
 *
 * @param rule how money flows
 * @param impact what it does to the return
 * @param theta the drift without flows \( \theta \), 1/year
 * @param noise the noise \( h \), per square root of year
 */
public record FlowPotential(FlowRule rule, Impact impact, double theta, double noise) implements Potential {
    private static final GaussLegendre RULE = new GaussLegendre(24);

    /** Panels of the integral: the impact turns over 1/beta in the flow, and a panel holds at most so much of that. */
    private static final double TURN = 2;

    private static final int MOST_PANELS = 400;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the drift is not finite or the noise not positive
     */
    public FlowPotential {
        Arguments.finite(theta, "theta");
        Arguments.positive(noise, "noise");
    }

    private double coupling() {
        return FlowExpansion.of(rule, impact).g();
    }

    @Override
    public double value(double y) {
        double flow = rule.phi() * y * y / 2 + rule.lambda() * y * y * y * y / 4;
        double turns = impact.beta() * Math.abs(rule.rate(y, 0));
        int panels = (int) Math.clamp(Math.ceil(turns / TURN), 1.0, MOST_PANELS);
        double sum = 0;
        double half = 0.5 * y / panels;
        for (int p = 0; p < panels; p++) {
            double centre = (2 * p + 1) * half;
            for (int i = 0; i < RULE.size(); i++) {
                double u = centre + half * RULE.nodes().get(i);
                sum += RULE.weights().get(i) * half * impact.value(rule.rate(u, 0));
            }
        }
        return -theta * y - flow - sum - 0.5 * coupling() * y * y;
    }

    @Override
    public double gradient(double y) {
        double a = rule.rate(y, 0);
        return -theta - a - impact.value(a) - coupling() * y;
    }

    @Override
    public double curvature(double y) {
        double slope = rule.phi() + 3 * rule.lambda() * y * y;
        return -slope * (1 + impact.slope(rule.rate(y, 0))) - coupling();
    }

    /**
     * Tells whether returns cannot run off upwards.
     *
     * @return whether the potential rises without end to the right
     */
    public boolean confinesRight() {
        return steepness(1) < 0;
    }

    /**
     * Tells whether returns cannot run off downwards.
     *
     * @return whether the potential rises without end to the left
     */
    public boolean confinesLeft() {
        return steepness(-1) < 0;
    }

    /** The coefficient of the drift that wins far out, negative if it drives back; the drift alone decides last. */
    private double steepness(int side) {
        double share = 1 - side * impact.eta();
        if (rule.lambda() * share != 0) {
            return rule.lambda() * share;
        }
        double linear = rule.phi() * share + coupling();
        return linear != 0 ? linear : side * theta;
    }

    /**
     * Finds wells and tops in an interval.
     *
     * @param where the interval, bounded
     * @return the minima and maxima inside
     */
    public CriticalPoints criticalPoints(Interval where) {
        return CriticalPoints.find(this, where, (where.upper() - where.lower()) / 250);
    }
}
