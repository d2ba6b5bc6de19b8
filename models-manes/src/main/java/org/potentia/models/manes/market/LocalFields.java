package org.potentia.models.manes.market;

import org.potentia.api.Doubles;

/**
 * One solution of the equations \( m_i = M_i(\tfrac1N\sum_{j\ne i} m_j + B_i/g) \) of a market, MANES (90), where \( M_i(\psi) \) is the mean of
 * an asset that feels the mean \( \psi \) of the others.
 *
 * @param fields the local mean fields \( m_i \), dimensionless log-returns
 * @param gains \( A_i = \tfrac{2g}{h^2}\mathrm{Var}_i = M_i'(\psi_i) \): how strongly each asset follows the others
 * @param freeEnergy the mean-field free energy per asset, 1/year: \( \frac1N[\frac{g}{2N}\sum_{i \ne j} m_i m_j - \frac{h^2}{2}\sum_i \log Z_i] \)
 * @param residual the largest deviation from the equations that is left
 * @param steps how many times all assets were asked
 * @since 0.1
 */
public record LocalFields(Doubles fields, Doubles gains, double freeEnergy, double residual, int steps) {
    /**
     * Returns the mean of the market.
     *
     * @return \( \tfrac1N\sum_i m_i \)
     */
    public double mean() {
        return fields.stream().sum() / fields.size();
    }

    /**
     * Returns the average gain.
     *
     * @return \( \langle A \rangle \), which is one where the market of infinitely many assets is critical
     */
    public double meanGain() {
        return gains.stream().sum() / gains.size();
    }

    /**
     * Returns how far the solution is from the point where it loses its stability.
     *
     * @return \( 1 - \sum_k \frac{A_k}{N + A_k} \), the denominator of the corrected inverse (102); positive where a small push dies out
     */
    public double margin() {
        double n = gains.size();
        return 1 - gains.stream().map(a -> a / (n + a)).sum();
    }

    /**
     * Tells whether a small push dies out.
     *
     * @return whether the margin is positive
     */
    public boolean stable() {
        return margin() > 0;
    }
}
