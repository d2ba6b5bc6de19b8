package org.potentia.models.nes;

import org.potentia.numerics.GaussianMixture;

/**
 * How a stationary law remembers an earlier return: with mean \( \bar y \) and variance \( s^2 \) of the law,
 *
 * <p>\[ \xi_t = e^{-\rho t}\,\frac{y_0 - \bar y}{s^2}. \]
 *
 * <p>Equations 67-70 of the NES paper.
 *
 * @param stationary the law \( p_s \)
 * @param mean its mean \( \bar y \)
 * @param variance its variance \( s^2 \)
 * @param memory \( e^{-\rho t} \)
 */
record Relaxation(GaussianMixture stationary, double mean, double variance, double memory) {
    /** Makes the relaxation at a rate (1/year) over a time (years). */
    static Relaxation of(GaussianMixture stationary, double rate, double time) {
        return new Relaxation(stationary, stationary.mean(), stationary.variance(), Math.exp(-rate * time));
    }

    /** Returns the tilt that an earlier return leaves. */
    double tilt(double earlier) {
        return memory * (earlier - mean) / variance;
    }
}
