package org.potentia.numerics;

import java.util.Arrays;
import org.potentia.api.ComputationException;

/**
 * Finds the exponential tilt \( \eta \) of a mixture of normal laws under which a constraint holds, by Halley's method inside a bracket. With
 * the log-moment \( K \) of the mixture, the condition is \( K(\eta + 1) - K(\eta) = c \) for {@link PricingConstraint#MARTINGALE} and
 * \( K'(\eta) = c \) for {@link PricingConstraint#PAPER}. Both left sides increase in \( \eta \) without bound, so there is exactly one root.
 * (The fixed point iteration of equation 84 of the NES paper diverges for laws with two humps.)
 *
 * <p>A workspace for one thread: {@link #solve} leaves the weights of the tilted law behind, and allocates nothing.
 */
final class EsscherTilt {
    /** A step as short as this, relative to the tilt, leaves an error below rounding, for the method squares it at least. */
    private static final double CLOSE = 1e-9;

    /** After a step that moves returns by no more than this part of their standard deviation the error is of the order of its cube. */
    private static final double SHORT = 1e-6;

    /** Below this the growth is near one, and is summed as its difference from it. */
    private static final double SLIGHT = 0.05;

    /** Beyond this a component may grow by so much that it counts though its weight underflows: logarithms then. */
    private static final double STEEP = 100;

    /** Where Halley's method would stall bisection halves the bracket; two hundred halvings pass all doubles. */
    private static final int MOST_STEPS = 300;

    /** \( \tilde w_k \propto w_k e^{\eta m_k + \eta^2 v_k/2} \). */
    final double[] weights;

    /** The same at \( \eta + 1 \): the weights under the underlying as numeraire. */
    final double[] shareWeights;

    /** The tilt found last. */
    double eta;

    /** \( \partial(\text{condition})/\partial\eta \) there: a variance, positive. */
    double slope;

    /** \( E^Q[e^y] \) there; infinite where it overflows. */
    double growth;

    /** \( \log E^Q[e^y] \) there. */
    double logGrowth;

    /** \( K(\eta) \) there, up to the same constant as the logarithms of the weights. */
    double logMoment;

    private double value;

    /** The second derivative of the condition. */
    private double bend;

    private double mean;
    private double spread;
    private double third;

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
        if (constraint != PricingConstraint.NONE) {
            search(martingale, logWeights, means, variances, target);
        } else {
            weigh(0, logWeights, means, variances);
        }
        if (!martingale) {
            slope = spread;
            grow(logWeights, means, variances);
        }
    }

    /**
     * Returns what the underlying is worth at expiry under the tilted law.
     *
     * @param spot what it is worth now
     * @throws IllegalArgumentException if that overflows
     */
    double mean(double spot) {
        double mean = spot * growth;
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "the underlying is expected to grow by a factor of e^" + logGrowth
                            + " until expiry, must be below e^709: the law is too wide, or the rate too high, for that long a time");
        }
        return mean;
    }

    private void search(boolean martingale, double[] logWeights, double[] means, double[] variances, double target) {
        evaluate(martingale, 0, logWeights, means, variances, target);
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
            double halley = newton / Math.clamp(1 + 0.5 * newton * bend / slope, 0.5, 2);
            if (Math.abs(halley) <= CLOSE * Math.abs(eta + halley) || halley * halley * slope <= SHORT * SHORT) {
                evaluate(martingale, eta + halley, logWeights, means, variances, target);
                return;
            }
            if (high - low <= 4 * Math.ulp(eta)) {
                // components thousands of widths away from where they are wanted: rounding hides the root
                return;
            }
            boolean stalled = Math.abs(value) > 0.5 * magnitude;
            double step = halley;
            if (low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY) {
                if (stalled || !(eta + halley > low && eta + halley < high)) {
                    step = 0.5 * (low + high) - eta;
                }
            } else if (stalled) {
                // the slope is a variance, and large between two humps: go at least twice as far as before
                step = Math.copySign(Math.max(Math.abs(halley), 2 * Math.abs(last)), halley);
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
        weigh(at, logWeights, means, variances);
        if (martingale) {
            grow(logWeights, means, variances);
            double shareMean = 0;
            for (int k = 0; k < weights.length; k++) {
                shareMean += shareWeights[k] * (means[k] + (at + 1) * variances[k] - mean);
            }
            slope = shareMean;
            bend = -spread;
            for (int k = 0; k < weights.length; k++) {
                double centred = means[k] + (at + 1) * variances[k] - mean - shareMean;
                bend += shareWeights[k] * (centred * centred + variances[k]);
            }
            value = logGrowth - target;
        } else {
            slope = spread;
            bend = third;
            value = mean - target;
        }
    }

    /** Sets the weights at a tilt, and with them mean, variance and third central moment. */
    private void weigh(double at, double[] logWeights, double[] means, double[] variances) {
        eta = at;
        int n = weights.length;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            weights[k] = logWeights[k] + at * (means[k] + 0.5 * at * variances[k]);
            largest = Math.max(largest, weights[k]);
        }
        double total = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = Math.exp(weights[k] - largest);
            total += weights[k];
        }
        logMoment = largest + Math.log(total);
        mean = 0;
        for (int k = 0; k < n; k++) {
            weights[k] /= total;
            mean += weights[k] * (means[k] + at * variances[k]);
        }
        spread = 0;
        third = 0;
        for (int k = 0; k < n; k++) {
            double centred = means[k] + at * variances[k] - mean;
            spread += weights[k] * (centred * centred + variances[k]);
            third += weights[k] * centred * (centred * centred + 3 * variances[k]);
        }
    }

    /** Sets the growth and the weights under the underlying as numeraire, at the tilt whose weights are set. */
    private void grow(double[] logWeights, double[] means, double[] variances) {
        int n = weights.length;
        double steepest = Double.NEGATIVE_INFINITY;
        double flattest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double growing = means[k] + (eta + 0.5) * variances[k];
            steepest = Math.max(steepest, growing);
            flattest = Math.min(flattest, growing);
        }
        double gain = 0;
        if (Math.max(steepest, -flattest) < SLIGHT) {
            for (int k = 0; k < n; k++) {
                double excess = Math.expm1(means[k] + (eta + 0.5) * variances[k]);
                gain += weights[k] * excess;
                shareWeights[k] = weights[k] * (1 + excess);
            }
            logGrowth = Math.log1p(gain);
            gain += 1;
            growth = gain;
        } else if (Math.max(steepest, -flattest) < STEEP) {
            for (int k = 0; k < n; k++) {
                shareWeights[k] = weights[k] * Math.exp(means[k] + (eta + 0.5) * variances[k]);
                gain += shareWeights[k];
            }
            logGrowth = Math.log(gain);
            growth = gain;
        } else {
            // the factor is far from one, and may be beyond the range of doubles
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                shareWeights[k] = logWeights[k] + (eta + 1) * (means[k] + 0.5 * (eta + 1) * variances[k]);
                largest = Math.max(largest, shareWeights[k]);
            }
            for (int k = 0; k < n; k++) {
                shareWeights[k] = Math.exp(shareWeights[k] - largest);
                gain += shareWeights[k];
            }
            logGrowth = largest + Math.log(gain) - logMoment;
            growth = Math.exp(logGrowth);
        }
        for (int k = 0; k < n; k++) {
            shareWeights[k] /= gain;
        }
    }
}
