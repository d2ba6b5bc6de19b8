package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Contract;
import org.potentia.numerics.Normals;

/**
 * A binomial tree that recombines for every noise: its nodes are equally spaced in \( y = \int dS / (\sigma F) \), found by following
 * \( dS/dy = \sigma F(S) \) from the price now, and the probability of a step up keeps the mean. The last step is the value of a normal law
 * (Bachelier) instead of the two nodes of it, so that the error in the steps is smooth and can be extrapolated. It begins two steps early, so
 * that there are three nodes now for delta and gamma. Sources: D. B. Nelson, K. Ramaswamy (1990), Simple binomial processes as diffusion
 * approximations in financial models, Review of Financial Studies 3, 393-430, doi:10.1093/rfs/3.3.393; M. Broadie, J. Detemple (1996),
 * American option valuation, doi:10.1093/rfs/9.4.1211, for the last step.
 */
final class TransformedTree {
    /** Standard deviations to each side beyond which a path is not followed. */
    private static final double WIDTH = 8;

    /** Runge-Kutta steps from node to node. */
    private static final int PARTS = 4;

    private final PricingDiffusion diffusion;
    private final Contract contract;
    private final int steps;
    private final int side;
    private final double dt;
    private final double discount;
    private final double growth;
    private final double rate;
    private final double carry;
    private final boolean american;
    private final double[] price;
    private final double[] intrinsic;
    private final double[] probability;
    private final int[] lower;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> boundary = new ArrayList<>();
    private final double value;
    private final double delta;
    private final double gamma;

    TransformedTree(Task task, int steps) {
        diffusion = task.diffusion();
        contract = task.contract();
        this.steps = steps;
        side = Math.min(steps + 2, (int) Math.ceil(WIDTH * Math.sqrt(steps)) + 4);
        dt = contract.years() / steps;
        rate = task.underlying().rate();
        carry = task.underlying().carry();
        discount = task.underlying().discount(dt);
        growth = Math.exp(carry * dt);
        american = contract.exercise() == Exercise.AMERICAN;
        price = new double[2 * side + 1];
        intrinsic = new double[price.length];
        probability = new double[price.length];
        lower = new int[price.length];
        nodes(task.spot());
        double[] values = sweep();
        value = values[side];
        double rise = (values[side + 2] - value) / (price[side + 2] - price[side]);
        double fall = (value - values[side - 2]) / (price[side] - price[side - 2]);
        double up = price[side + 2] - price[side];
        double down = price[side] - price[side - 2];
        delta = (rise * down + fall * up) / (up + down);
        gamma = 2 * (rise - fall) / (up + down);
    }

    double value() {
        return value;
    }

    double delta() {
        return delta;
    }

    double gamma() {
        return gamma;
    }

    /** Times ahead for which the boundary of early exercise is known, increasing. */
    List<Double> times() {
        return times.reversed();
    }

    /** Where exercise begins at these times. */
    List<Double> boundary() {
        return boundary.reversed();
    }

    private void nodes(double spot) {
        double stride = Math.sqrt(dt);
        price[side] = spot;
        for (int k = 1; k <= side; k++) {
            price[side + k] = followed(price[side + k - 1], stride);
            price[side - k] = followed(price[side - k + 1], -stride);
            if (!(price[side + k] > price[side + k - 1]
                    && price[side - k] < price[side - k + 1]
                    && price[side - k] > diffusion.domain().lower())) {
                throw new ComputationException("a step of " + dt + " years leads from " + price[side - k + 1] + " to "
                        + price[side - k] + " and from " + price[side + k - 1] + " to " + price[side + k]
                        + ": the noise is too large there for " + steps + " steps");
            }
        }
        for (int k = 0; k < price.length; k++) {
            intrinsic[k] = contract.intrinsic(price[k]);
        }
        for (int k = 2; k < price.length - 2; k++) {
            double mean = price[k] * growth;
            int low = k - 1;
            while (low > 1 && price[low] > mean) {
                low -= 2;
            }
            while (low + 4 < price.length && price[low + 2] < mean) {
                low += 2;
            }
            lower[k] = low;
            probability[k] = Math.clamp((mean - price[low]) / (price[low + 2] - price[low]), 0, 1);
        }
    }

    /** Follows dS/dy = b(S). */
    private double followed(double from, double stride) {
        double h = stride / PARTS;
        double s = from;
        for (int part = 0; part < PARTS; part++) {
            double a = diffusion.volatility(s, 0);
            double b = diffusion.volatility(s + 0.5 * h * a, 0);
            double c = diffusion.volatility(s + 0.5 * h * b, 0);
            double d = diffusion.volatility(s + h * c, 0);
            s += h * (a + 2 * b + 2 * c + d) / 6;
        }
        return s;
    }

    private double[] sweep() {
        double[] now = new double[price.length];
        double[] next = new double[price.length];
        for (int step = steps - 1; step >= 0; step--) {
            int reach = Math.min(step + 2, side);
            double left = contract.years() - step * dt;
            boolean exercisedBefore = false;
            double gainBefore = 0;
            double found = Double.NaN;
            // nodes of one parity are met at one time
            for (int k = side - reach + ((reach - step) & 1); k <= side + reach; k += 2) {
                double held;
                if (k < 2 || k >= price.length - 2) {
                    held = Math.exp(-rate * left) * contract.intrinsic(price[k] * Math.exp(carry * left));
                } else if (step == steps - 1) {
                    held = discount * normal(k);
                } else {
                    held = discount * (next[lower[k]] + probability[k] * (next[lower[k] + 2] - next[lower[k]]));
                }
                now[k] = american ? Math.max(held, intrinsic[k]) : held;
                if (american) {
                    double gain = held - intrinsic[k];
                    boolean exercised = intrinsic[k] > 0 && gain <= 0;
                    if (k >= 2 && exercised != exercisedBefore && k > side - reach + 1 && crossing(exercised)) {
                        found = price[k - 2] + (price[k] - price[k - 2]) * gainBefore / (gainBefore - gain);
                    }
                    exercisedBefore = exercised;
                    gainBefore = gain;
                }
            }
            if (american && !Double.isNaN(found) && step % Math.max(1, steps / 64) == 0) {
                times.add(step * dt);
                boundary.add(found);
            }
            double[] swap = next;
            next = now;
            now = swap;
        }
        return next;
    }

    /** A put is exercised below the boundary, a call above. */
    private boolean crossing(boolean exercisedAbove) {
        return exercisedAbove == (contract.type() == OptionType.CALL);
    }

    /** The last step by a normal law. */
    private double normal(int k) {
        double mean = price[k] * growth;
        double deviation = diffusion.volatility(price[k], 0) * Math.sqrt(dt);
        double sign = contract.type() == OptionType.CALL ? 1 : -1;
        double distance = sign * (mean - contract.strike()) / deviation;
        return deviation * (distance * Normals.cdf(distance) + Normals.density(distance));
    }
}
