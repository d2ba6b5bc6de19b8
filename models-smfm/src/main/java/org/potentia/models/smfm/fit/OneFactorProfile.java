package org.potentia.models.smfm.fit;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The profile of the one-factor likelihood: the scale of the noise and the drift are eliminated in closed form, for at any exponent
 * \( \hat\mu \) is a weighted mean and \( \hat\sigma^2 = \frac{1}{n\Delta t}\sum r_i^2/F_i^2 \).
 *
 * <p>The noise of a move is \( \sigma e^{a_i + x l_i} \), where \( a_i \) may hold more than \( F \), such as a volatility of the day. With a free scale and
 * given drift the profile is convex: its curvature is \( 2n \) times a variance of \( l \).
 */
final class OneFactorProfile implements ExponentProfile {
    /** Weights between e to the power of this and its inverse leave room for sums. */
    private static final double LARGEST_POWER = 300;

    /** Differences below this, relative, are those of rounding and tell nothing. */
    private static final double ROUNDING = 1e-14;

    private final Moves moves;
    private final double[] a;
    private final double[] l;
    private final boolean freeScale;
    private final OptionalDouble drift;
    private final double reach;
    private final double offset;
    private final double centre;
    private final double sumOfA;
    private final double sumOfL;

    /**
     * Makes the profile.
     *
     * @param constants \( a_i \)
     * @param slopes \( l_i \)
     * @param freeScale whether \( \sigma \) is eliminated; otherwise it is 1, a given one being part of the constants
     * @param drift a given \( \mu \); eliminated if empty
     * @param limit the largest exponent of interest
     */
    OneFactorProfile(
            Moves moves, double[] constants, double[] slopes, boolean freeScale, OptionalDouble drift, double limit) {
        this.moves = moves;
        this.freeScale = freeScale;
        this.drift = drift;
        // a free scale takes up any common factor: about the mean nothing overflows
        this.offset = freeScale ? mean(constants) : 0;
        this.centre = freeScale ? mean(slopes) : 0;
        this.a = Arrays.stream(constants).map(c -> c - offset).toArray();
        double rounding = ROUNDING * Arrays.stream(slopes).map(Math::abs).max().orElse(0);
        this.l = Arrays.stream(slopes)
                .map(s -> s - centre)
                .map(s -> Math.abs(s) > rounding ? s : 0)
                .toArray();
        this.sumOfA = Arrays.stream(a).sum();
        this.sumOfL = Arrays.stream(l).sum();
        this.reach = reach(l, limit);
    }

    /** How large an exponent may be so that no power of a price overflows. */
    static double reach(double[] slopes, double limit) {
        double widest = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
        return Math.min(limit, LARGEST_POWER / (2 * Math.max(widest, Double.MIN_NORMAL)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    @Override
    public double reach() {
        return reach;
    }

    @Override
    public double value(double x) {
        return at(x).value();
    }

    /** \( 1/\sqrt{2\sum (l_i - \bar l)^2} \), or about zero with a given scale: the error before the moves are seen. */
    double errorByInformation() {
        return 1 / Math.sqrt(2 * Arrays.stream(l).map(s -> s * s).sum());
    }

    @Override
    public Spot at(double x) {
        int n = moves.size();
        double step = moves.step();
        double[] weights = new double[n];
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            weights[i] = Math.exp(-2 * (a[i] + x * l[i]));
            products += weights[i] * moves.from(i) * moves.change(i);
            squares += weights[i] * moves.from(i) * moves.from(i);
        }
        double mu = drift.orElse(products / (step * squares));
        double sum = 0;
        double sumL = 0;
        double sumLL = 0;
        double sumMixed = 0;
        for (int i = 0; i < n; i++) {
            double rest = moves.change(i) - mu * moves.from(i) * step;
            double square = weights[i] * rest * rest;
            sum += square;
            sumL += l[i] * square;
            sumLL += l[i] * l[i] * square;
            sumMixed += l[i] * weights[i] * rest * moves.from(i);
        }
        double factor = freeScale ? n / (2 * sum) : 1 / (2 * step);
        double value = 0.5 * n * Math.log(2 * Math.PI * step)
                + (freeScale ? 0.5 * n * (Math.log(sum / (n * step)) + 1) : sum / (2 * step))
                + sumOfA
                + x * sumOfL;
        double slope = -2 * factor * sumL + sumOfL;
        double curvature = 4 * factor * sumLL - (freeScale ? 2.0 * n * (sumL / sum) * (sumL / sum) : 0);
        if (drift.isEmpty()) {
            // the drift follows the exponent: C_xx - C_xm^2 / C_mm
            double mixed = 4 * step * factor * sumMixed;
            curvature -= mixed * mixed / (2 * step * step * factor * squares);
        }
        double logScale = freeScale ? 0.5 * Math.log(sum / (n * step)) - offset - x * centre : 0;
        return new Spot(value, slope, curvature, mu, logScale);
    }
}
