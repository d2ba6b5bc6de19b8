package org.potentia.models.nes;

import org.potentia.numerics.GaussianMixture;

/**
 * The density of a return given the one before it, positive everywhere. Where the sum over modes keeps eight digits or more of its terms, it is
 * taken as it is. Beyond, in the far tails, where its terms cancel, and outside of the table, the ratio to the stationary density goes on as that of
 * the motion of Ornstein and Uhlenbeck in the wider component,
 *
 * <p>\[ \log\frac{p(y \mid y_0)}{p_s(y)} = c - \frac{\rho^2 z^2 - 2\rho z z_0}{2(1 - \rho^2)}, \qquad \rho = e^{-h^2/\sigma^2}, \quad
 * z = \frac{y - m}{s}, \]
 *
 * <p>with \( c \) such that nothing jumps. That is what the exact ratio tends to up to a constant, for the potential tends to the parabola of the
 * wider component on both sides (equation 24 with the erratum). So the tail falls as it should; its height is as good as the last value of the sum.
 * Immutable.
 */
final class TransitionDensity {
    /** A sum that is smaller than its terms by more than this is not looked at: rounding leaves some 1e-14 of them. */
    private static final double TRUSTED = 1e-8;

    private final ReturnModes modes;
    private final double[] ratios;
    private final int first;
    private final int last;
    private final double mean;
    private final double deviation;
    private final double memory;
    private final double forgotten;
    private final double start;
    private final double lowerShift;
    private final double upperShift;

    /**
     * Sums the modes.
     *
     * @param modes the modes
     * @param noise \( h \)
     * @param years the length of a return
     * @param earlier the earlier return; one beyond the table counts as the end of the table
     */
    TransitionDensity(ReturnModes modes, double noise, double years, double earlier) {
        this.modes = modes;
        double[] coefficients = modes.coefficients(earlier);
        int size = modes.grid().size();
        ratios = new double[size];
        int from = size;
        int to = -1;
        int clearest = 0;
        double clarity = 0;
        for (int i = 0; i < size; i++) {
            double[] sums = modes.sums(i, coefficients);
            ratios[i] = sums[0];
            if (sums[0] >= TRUSTED * sums[1]) {
                from = Math.min(from, i);
                to = i;
            }
            if (sums[0] > clarity * sums[1]) {
                clarity = sums[0] / sums[1];
                clearest = i;
            }
        }
        first = to < 0 ? clearest : from;
        last = to < 0 ? clearest : to;
        GaussianMixture law = modes.stationary();
        int wider = wider(law);
        mean = law.means().get(wider);
        double variance = law.variances().get(wider);
        deviation = Math.sqrt(variance);
        double exponent = noise * noise * years / (2 * variance);
        memory = Math.exp(-exponent);
        forgotten = -Math.expm1(-2 * exponent);
        start = (modes.inside(earlier) - mean) / deviation;
        lowerShift = Math.log(ratios[first]) - reference(modes.grid().point(first));
        upperShift = Math.log(ratios[last]) - reference(modes.grid().point(last));
    }

    private static int wider(GaussianMixture law) {
        int wider = -1;
        for (int k = 0; k < law.size(); k++) {
            boolean present = law.weights().get(k) > 0;
            if (present
                    && (wider < 0 || law.variances().get(k) > law.variances().get(wider))) {
                wider = k;
            }
        }
        return wider;
    }

    /**
     * The logarithm of the sum over modes at a return whose modes are known, if that is so clear that the whole density would say the same.
     *
     * @param coefficients \( e^{-\lambda_n t}\varphi_n(y_0) \)
     * @param values \( \varphi_n(y) \)
     * @return the log-ratio to the stationary density, NaN if it has to be looked at closely
     */
    static double clearLogRatio(double[] coefficients, double[] values) {
        double sum = 1;
        double magnitude = 1;
        for (int n = 0; n < coefficients.length; n++) {
            double term = coefficients[n] * values[n];
            sum += term;
            magnitude += Math.abs(term);
        }
        return sum >= 1e-3 * magnitude ? Math.log(sum) : Double.NaN;
    }

    /** The points tabulated, between which the density is smooth. */
    ModeGrid grid() {
        return modes.grid();
    }

    /** The length over which the tails fall. */
    double tailScale() {
        return deviation * Math.sqrt(forgotten);
    }

    double logDensity(double y) {
        return modes.stationary().logDensity(y) + logRatio(y);
    }

    private double logRatio(double y) {
        ModeGrid grid = modes.grid();
        if (y < grid.point(first)) {
            return reference(y) + lowerShift;
        }
        if (y > grid.point(last)) {
            return reference(y) + upperShift;
        }
        double[] weights = new double[ModeGrid.STENCIL];
        int from = grid.stencil(y, weights);
        double sum = 0;
        for (int j = 0; j < ModeGrid.STENCIL; j++) {
            sum += weights[j] * ratios[from + j];
        }
        // between two clear points the sum is clear; only rounding could take it to zero
        return Math.log(Math.max(sum, Double.MIN_NORMAL));
    }

    /** The log-ratio of the motion of Ornstein and Uhlenbeck, but for a constant. */
    private double reference(double y) {
        // the product is formed first: where the memory underflows it is zero, however far out
        double moved = memory * ((y - mean) / deviation);
        return -moved * (0.5 * moved - start) / forgotten;
    }
}
