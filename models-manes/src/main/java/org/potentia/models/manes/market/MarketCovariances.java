package org.potentia.models.manes.market;

import java.util.Arrays;
import java.util.List;
import org.potentia.api.Doubles;

/**
 * Covariances of a market from one of its mean-field solutions. Forces and fluctuations are one: \( C_{ij} = \frac{h^2}{2}\,\partial m_i/\partial
 * B_j \), MANES (105), and the mean-field equations give
 *
 * <p>\[ \frac{\partial m_i}{\partial B_j} = \frac1g\,(G^{-1})_{ij} A_j, \qquad
 * (G^{-1})_{ij} = \frac{N}{N+A_i}\,\delta_{ij} + \frac{1}{1 - \sum_k \frac{A_k}{N+A_k}}\,\frac{A_i}{N+A_i}\,\frac{N}{N+A_j}, \]
 *
 * <p>which is (102) with its denominator corrected; as printed it is wrong by a third at 500 assets with a mean correlation of 0.35. To leading order
 * \( C_{ij} = \frac{h^2}{2gN}\frac{A_iA_j}{1 - \langle A\rangle} \) and \( C_{ii} = \frac{h^2}{2g}A_i \), MANES (106).
 *
 * @since 0.1
 */
public final class MarketCovariances {
    private final Doubles gains;
    private final double scale;
    private final double halfSquaredNoise;
    private final CovarianceForm form;
    private final double common;

    private MarketCovariances(Doubles gains, double noise, double coupling, CovarianceForm form) {
        this.gains = gains;
        this.halfSquaredNoise = 0.5 * noise * noise;
        this.scale = halfSquaredNoise / coupling;
        this.form = form;
        double n = gains.size();
        double margin = form == CovarianceForm.LEADING
                ? 1 - gains.stream().sum() / n
                : 1 - gains.stream().map(a -> a / (n + a)).sum();
        common = 1 / margin;
    }

    /**
     * Takes covariances from a solution.
     *
     * @param market the market
     * @param solution a solution of its mean-field equations
     * @param form leading or corrected; for exact ones there is {@link FiniteMarket#covariances()}
     * @return the covariances; negative variances tell an unstable solution
     * @throws IllegalArgumentException if the form is exact, or the solution is critical, where they are infinite
     */
    public static MarketCovariances of(HeterogeneousMarket market, LocalFields solution, CovarianceForm form) {
        return of(solution.gains(), market.noise(), market.coupling(), form);
    }

    /**
     * Takes covariances of a market of assets that are all alike from its gain.
     *
     * @param gain \( A \)
     * @param assets \( N \)
     * @param noise \( h \), per square root of year
     * @param coupling \( g \), 1/year
     * @param form leading or corrected
     * @return the covariances
     * @throws IllegalArgumentException if the form is exact, or the market is critical
     */
    public static MarketCovariances of(double gain, int assets, double noise, double coupling, CovarianceForm form) {
        double[] gains = new double[assets];
        Arrays.fill(gains, gain);
        return of(Doubles.of(gains), noise, coupling, form);
    }

    private static MarketCovariances of(Doubles gains, double noise, double coupling, CovarianceForm form) {
        if (form == CovarianceForm.EXACT) {
            throw new IllegalArgumentException(
                    "a mean-field solution has no exact covariances, must be leading or corrected");
        }
        MarketCovariances result = new MarketCovariances(gains, noise, coupling, form);
        if (Double.isInfinite(result.common)) {
            throw new IllegalArgumentException("the market is critical: its mean-field covariances are infinite");
        }
        return result;
    }

    /**
     * Returns the covariance of two assets, or the variance of one.
     *
     * @param i the number of an asset, from 0
     * @param j the number of an asset, from 0
     * @return \( C_{ij} \)
     */
    public double covariance(int i, int j) {
        double n = gains.size();
        double first = gains.get(i);
        double second = gains.get(j);
        if (form == CovarianceForm.LEADING) {
            return i == j ? scale * first : scale * common * first * second / n;
        }
        double both = common * (first / (n + first)) * (n / (n + second)) * second;
        return scale * (i == j ? both + n * first / (n + first) : both);
    }

    /**
     * Returns how the mean of one asset answers to the field of another.
     *
     * @param i the number of the asset that answers, from 0
     * @param j the number of the asset in the field, from 0
     * @return \( \partial m_i/\partial B_j = \frac{2}{h^2}C_{ij} \), years
     */
    public double susceptibility(int i, int j) {
        return covariance(i, j) / halfSquaredNoise;
    }

    /**
     * Returns the covariances of all pairs.
     *
     * @return the rows of the matrix
     */
    public List<Doubles> matrix() {
        int n = gains.size();
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = covariance(i, j);
            }
        }
        return Arrays.stream(rows).map(Doubles::of).toList();
    }
}
