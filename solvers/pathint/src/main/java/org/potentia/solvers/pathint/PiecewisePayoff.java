package org.potentia.solvers.pathint;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Payoff;
import org.potentia.numerics.Normals;

/**
 * A payoff and its expectation after one step: in closed form if it is linear between its kinks and the step is a Gaussian, which is the
 * one-step Bachelier value; otherwise by quadrature over the step, split at the kinks.
 */
final class PiecewisePayoff {
    private final Payoff payoff;
    private final Interval domain;
    private final double[] kinks;
    private final double[] changes;
    private final double anchor;
    private final double level;
    private final double slope;

    PiecewisePayoff(Payoff payoff, Interval domain) {
        this.payoff = payoff;
        this.domain = domain;
        kinks = payoff.kinks().stream().filter(domain::contains).toArray();
        changes = new double[kinks.length];
        if (!payoff.linear()) {
            anchor = level = slope = 0;
            return;
        }
        double first = kinks.length == 0 ? inside(0) : kinks[0];
        double below = first - room(first - domain.lower(), first);
        anchor = first;
        level = value(first);
        slope = (level - value(below)) / (first - below);
        double before = slope;
        for (int k = 0; k < kinks.length; k++) {
            double next = k + 1 < kinks.length ? kinks[k + 1] : kinks[k] + room(domain.upper() - kinks[k], kinks[k]);
            double after = (value(next) - value(kinks[k])) / (next - kinks[k]);
            changes[k] = after - before;
            before = after;
        }
    }

    boolean linear() {
        return payoff.linear();
    }

    double[] kinks() {
        return kinks.clone();
    }

    /** The amount in a state; the nearest end of the domain stands for what lies outside. */
    double value(double x) {
        double amount = payoff.function().applyAsDouble(x);
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("payoff = " + amount + " at x = " + x + ", must be finite");
        }
        return amount;
    }

    /** The expectation under a Gaussian that may reach beyond the domain, of the payoff continued linearly. */
    double gaussian(double mean, double deviation) {
        double sum = level + slope * (mean - anchor);
        for (int k = 0; k < kinks.length; k++) {
            double z = (mean - kinks[k]) / deviation;
            if (z > Hop.WIDTH) {
                sum += changes[k] * (mean - kinks[k]);
            } else if (z > -Hop.WIDTH) {
                sum += changes[k] * deviation * (z * Normals.cdf(z) + Normals.density(z));
            }
        }
        return sum;
    }

    /** The same for a law that is a Gaussian but for a skewness and an excess, to second order in the former (Edgeworth). */
    double nearlyGaussian(double mean, double deviation, double skewness, double excess) {
        if (!payoff.linear()) {
            return numeric(PrepointHop.free(mean, mean, deviation, 1));
        }
        double sum = gaussian(mean, deviation);
        for (int k = 0; k < kinks.length; k++) {
            double u = (kinks[k] - mean) / deviation;
            if (Math.abs(u) < Hop.WIDTH) {
                double v = u * u;
                double hermite =
                        skewness / 6 * u + excess / 24 * (v - 1) + skewness * skewness / 72 * (v * v - 6 * v + 3);
                sum += changes[k] * deviation * Normals.density(u) * hermite;
            }
        }
        return sum;
    }

    /** The expectation under any step, by quadrature. */
    double numeric(Hop hop) {
        double sum = integrate(hop, this::value);
        double exact = hop.mass();
        if (Double.isNaN(exact)) {
            return sum;
        }
        double mass = integrate(hop, x -> 1);
        double remaining = mass > 0 ? sum * (exact / mass) : 0;
        return exact < 1 ? remaining + (1 - exact) * value(hop.absorbingEnd()) : remaining;
    }

    private double integrate(Hop hop, DoubleUnaryOperator function) {
        double from = Math.max(hop.lowest(), domain.lower());
        double to = Math.min(hop.highest(), domain.upper());
        double sum = 0;
        double left = from;
        for (int k = 0; k <= kinks.length; k++) {
            double right = k < kinks.length ? Math.min(to, kinks[k]) : to;
            if (right > left) {
                int panels = (int) Math.ceil((right - left) / (1.5 * hop.deviation()));
                double width = (right - left) / panels;
                for (int p = 0; p < panels; p++) {
                    sum += PanelRule.TWELVE.integrate(
                            x -> hop.density(x) * function.applyAsDouble(x), left + p * width, left + (p + 1) * width);
                }
                left = right;
            }
        }
        return sum;
    }

    /** A distance from a state, as large as wanted or as there is room for inside the domain. */
    double near(double x, double wanted) {
        return Math.min(wanted, Math.min(x - domain.lower(), domain.upper() - x));
    }

    /** A distance that stays inside the domain. */
    private static double room(double available, double x) {
        return 0.5 * Math.min(available, Math.max(1, Math.abs(x)));
    }

    private double inside(double x) {
        if (domain.contains(x)) {
            return x;
        }
        return Double.isInfinite(domain.lower())
                ? domain.upper() - 1
                : domain.lower() + room(domain.upper() - domain.lower(), domain.lower());
    }
}
