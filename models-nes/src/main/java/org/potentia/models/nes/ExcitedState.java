package org.potentia.models.nes;

import org.potentia.numerics.LogarithmicPerturbation;

/**
 * The first excited state by logarithmic perturbation theory in first order, equations 63 and 64 of the NES paper,
 *
 * <p>\[ \Psi_1(y) \propto e^{-G_1(y)} \Bigl[ \pm\frac{\Psi_0(y)}{Q(y_s) \text{ or } F(y_s)} + G_1'(y)\,\varphi(y) \Bigr], \]
 *
 * <p>with the upper sign and \( Q \) right of the split: normalised, positive towards large returns, orthogonal to \( \Psi_0 \).
 */
final class ExcitedState {
    private final PartnerZeroMode mode;
    private final LogarithmicPerturbation series;
    private final double scale;
    private final double norm;

    ExcitedState(PartnerZeroMode mode) {
        this.mode = mode;
        this.series = mode.series(1);
        // brings the largest value of the ansatz to one
        this.scale = mode.logGroundState(mode.split());
        this.norm = Math.sqrt(series.integral(y -> unnormalised(y) * unnormalised(y)));
    }

    /** \( \Psi_1(y) \). */
    double value(double y) {
        return unnormalised(y) / norm;
    }

    private double unnormalised(double y) {
        double side = y >= mode.split() ? 1 / mode.right() : -1 / mode.left();
        double own = side * Math.exp(mode.logGroundState(y) + scale);
        double mixed = series.slope(1, y) * Math.exp(mode.logValue(y) + scale);
        return Math.exp(-series.exponent(y)) * (own + mixed);
    }
}
