package org.potentia.models.manes.flow;

import org.potentia.api.Arguments;

/**
 * Impact of a flow on the return of an asset, which rises up to a threshold and falls beyond it:
 *
 * <p>\[ f(a) = -\eta\,[H_\beta(a - b) - H_\beta(-b)], \qquad H_\beta(z) = \tfrac1\beta \log\cosh(\beta z), \qquad H_\infty(z) = |z|. \]
 *
 * <p>It vanishes at 0 and at \( 2b \), has its peak \( \eta H_\beta(b) \) at \( b \), and goes like \( -\eta|a| \) far out. Near 0,
 *
 * <p>\[ f(a) = \eta\,[\tau a - \tfrac\beta2 (1-\tau^2)\,a^2 - \tfrac{\beta^2}3 (1-\tau^2)\,\tau a^3] + O(a^4), \qquad \tau = \tanh \beta b. \]
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 9-14. Its series (12) and (14) have the wrong sign of all
 * terms with \( \beta^3 \) and keep only low orders of \( b \); these coefficients are exact in \( b \). Far out \( H_\beta(z) \) is
 * \( |z| - \log 2/\beta \), not \( |z| \).
 *
 * @param eta strength \( \eta \), without dimension, at least 0
 * @param beta sharpness \( \beta \), years, positive; infinite for the hard impact (9)
 * @param b flow of greatest impact \( b \), 1/year: threshold less memory; negative once the asset is crowded
 */
public record Impact(double eta, double beta, double b) {
    /** Below this the logarithm of the ratio of two cosines is taken as log1p of a product, above it from their asymptotes: no loss in either. */
    private static final double SMALL = 1;

    /** Up to here the product is safe from overflow. */
    private static final double MODERATE = 20;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public Impact {
        Arguments.nonNegative(eta, "eta");
        if (!(beta > 0)) {
            throw new IllegalArgumentException("beta = " + beta + ", must be > 0");
        }
        Arguments.finite(b, "b");
    }

    /**
     * Returns the soft absolute value without overflow and without loss near 0.
     *
     * @param beta sharpness, years, positive or infinite
     * @param z the argument, 1/year
     * @return \( H_\beta(z) \), 1/year, at least 0
     */
    public static double softAbsolute(double beta, double z) {
        double size = Math.abs(z);
        double x = beta * size;
        if (Double.isInfinite(x)) {
            return size;
        }
        if (x < SMALL) {
            double s = Math.sinh(x);
            return 0.5 * Math.log1p(s * s) / beta;
        }
        return Double.isInfinite(beta) ? size : size + (Math.log1p(Math.exp(-2 * x)) - Math.log(2)) / beta;
    }

    /**
     * Returns the impact of a flow.
     *
     * @param a the flow, 1/year, finite
     * @return \( f(a) \), 1/year
     */
    public double value(double a) {
        double x = beta * a;
        double c = beta * b;
        if (Math.abs(x) < SMALL && Math.abs(c) < MODERATE) {
            // cosh(x - c)/cosh(c) = 1 + 2 sinh(x/2) sinh(x/2 - c)/cosh(c): exact zeros at 0 and 2b
            return -eta / beta * Math.log1p(2 * Math.sinh(0.5 * x) * Math.sinh(0.5 * x - c) / Math.cosh(c));
        }
        return -eta * (softAbsolute(beta, a - b) - softAbsolute(beta, -b));
    }

    /**
     * Returns the slope of the impact.
     *
     * @param a the flow, 1/year, finite; for the hard impact the slope at its kink is taken as 0
     * @return \( f'(a) = -\eta \tanh \beta(a - b) \)
     */
    public double slope(double a) {
        double gap = a - b;
        return gap == 0 ? 0 : -eta * Math.tanh(beta * gap);
    }

    /**
     * Returns the greatest impact.
     *
     * @return \( f(b) = \eta H_\beta(b) \), 1/year
     */
    public double peak() {
        return eta * softAbsolute(beta, b);
    }

    /**
     * Returns a Taylor coefficient at no flow.
     *
     * @param order 1, 2 or 3
     * @return the coefficient of \( a^k \)
     * @throws IllegalArgumentException if the order is another, or the impact is hard and has its kink at 0
     */
    public double taylor(int order) {
        if (order < 1 || order > 3) {
            throw new IllegalArgumentException("order = " + order + ", must be 1, 2 or 3");
        }
        if (Double.isInfinite(beta) && b == 0) {
            throw new IllegalArgumentException(
                    "b = 0, must be another for beta = Infinity: the impact has its kink at no flow");
        }
        double tau = Math.tanh(beta * b);
        if (order == 1) {
            return eta * tau;
        }
        double second = -0.5 * eta * curvature();
        return order == 2 ? second : beta * tau * second * 2 / 3;
    }

    /** \( \beta(1-\tau^2) \) as \( \beta/\cosh^2 \), which keeps its digits and vanishes for the hard impact. */
    private double curvature() {
        double x = Math.abs(beta * b);
        if (x > 350) {
            return 0;
        }
        double cosh = Math.cosh(x);
        return beta / (cosh * cosh);
    }
}
