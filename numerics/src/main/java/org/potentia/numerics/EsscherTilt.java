package org.potentia.numerics;

import java.util.Arrays;
import org.potentia.api.ComputationException;

/**
 * Finds the exponential tilt \( \eta \) of a mixture of normal laws under which a constraint holds, by Newton's method inside a bracket. With
 * the log-moment \( K \) of the mixture, the condition is \( K(\eta + 1) - K(\eta) = c \) for {@link PricingConstraint#MARTINGALE} and
 * \( K'(\eta) = c \) for {@link PricingConstraint#PAPER}. Both left sides increase in \( \eta \) without bound, so there is exactly one root.
 * (The fixed point iteration of equation 84 of the NES paper diverges for laws with two humps.)
 *
 * <p>A workspace for one thread: {@link #solve} leaves the weights of the tilted law behind, and allocates nothing.
 */
final class EsscherTilt {
    /** A Newton step as short as this, relative to the tilt, leaves an error below rounding, for the method squares it. */
    private static final double CLOSE = 1e-9;

    /** A step that moves no return by more than this part of its standard deviation changes no price. */
    private static final double UNFELT = 1e-12;

    /** Where Newton's method would stall bisection halves the bracket; two hundred halvings pass all doubles. */
    private static final int MOST_STEPS = 300;

    /** \( \tilde w_k \propto w_k e^{\eta m_k + \eta^2 v_k/2} \). */
    final double[] weights;

    /** The same at \( \eta + 1 \): the weights under the underlying as numeraire. */
    final double[] shareWeights;

    /** The tilt found last. */
    double eta;

    /** \( \partial(\text{condition})/\partial\eta \) there: a variance, positive. */
    double slope;

    /** \( E^Q[e^y] - 1 \) there. */
    double growth;

    private double value;

    EsscherTilt(int components) {
        weights = new double[components];
        shareWeights = new double[components];
    }

    /**
     * Solves for the tilt.
     *
     * @param constraint which condition
     * @param logWeights \( \log w_k \), up to a common constant
     * @param means \( m_k \)
     * @param variances \( v_k \)
     * @param target \( c \)
     */
    void solve(PricingConstraint constraint, double[] logWeights, double[] means, double[] variances, double target) {
        boolean martingale = constraint == PricingConstraint.MARTINGALE;
        evaluate(martingale, 0, logWeights, means, variances, target);
        if (constraint == PricingConstraint.NONE) {
            return;
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double last = 0;
        double magnitude = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (value < 0) {
                low = eta;
            } else {
                high = eta;
            }
            double newton = -value / slope;
            if (Math.abs(newton) <= CLOSE * Math.abs(eta + newton) || newton * newton * slope <= UNFELT * UNFELT) {
                evaluate(martingale, eta + newton, logWeights, means, variances, target);
                return;
            }
            boolean stalled = Math.abs(value) > 0.5 * magnitude;
            double step = newton;
            if (low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY) {
                if (stalled || !(eta + newton > low && eta + newton < high)) {
                    step = 0.5 * (low + high) - eta;
                }
            } else if (stalled) {
                // the slope is a variance, and large between two humps: go at least twice as far as before
                step = Math.copySign(Math.max(Math.abs(newton), 2 * Math.abs(last)), newton);
            }
            magnitude = Math.abs(value);
            last = step;
            evaluate(martingale, eta + step, logWeights, means, variances, target);
        }
        throw new ComputationException("no tilt found for the target " + target + " of the mixture with means "
                + Arrays.toString(means) + " and variances " + Arrays.toString(variances));
    }

    private void evaluate(
            boolean martingale, double at, double[] logWeights, double[] means, double[] variances, double target) {
        eta = at;
        int n = weights.length;
        double largest = Double.NEGATIVE_INFINITY;
        double steepest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            weights[k] = logWeights[k] + at * (means[k] + 0.5 * at * variances[k]);
            largest = Math.max(largest, weights[k]);
            steepest = Math.max(steepest, means[k] + (at + 0.5) * variances[k]);
        }
        double total = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = Math.exp(weights[k] - largest);
            total += weights[k];
        }
        double mean = 0;
        double gain = 0;
        for (int k = 0; k < n; k++) {
            weights[k] /= total;
            mean += weights[k] * (means[k] + at * variances[k]);
        }
        double logGrowth;
        if (steepest <= 1) {
            // E[e^y] - 1 without cancellation
            for (int k = 0; k < n; k++) {
                double excess = Math.expm1(means[k] + (at + 0.5) * variances[k]);
                gain += weights[k] * excess;
                shareWeights[k] = weights[k] * (1 + excess);
            }
            logGrowth = Math.log1p(gain);
            growth = gain;
            gain += 1;
        } else {
            double largestShare = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                shareWeights[k] = logWeights[k] + (at + 1) * (means[k] + 0.5 * (at + 1) * variances[k]);
                largestShare = Math.max(largestShare, shareWeights[k]);
            }
            for (int k = 0; k < n; k++) {
                shareWeights[k] = Math.exp(shareWeights[k] - largestShare);
                gain += shareWeights[k];
            }
            logGrowth = largestShare - largest + Math.log(gain / total);
            growth = Math.expm1(logGrowth);
        }
        double difference = 0;
        double spread = 0;
        for (int k = 0; k < n; k++) {
            shareWeights[k] /= gain;
            double centred = means[k] + at * variances[k] - mean;
            difference += shareWeights[k] * (centred + variances[k]);
            spread += weights[k] * (centred * centred + variances[k]);
        }
        slope = martingale ? difference : spread;
        value = (martingale ? logGrowth : mean) - target;
    }
}
