package org.potentia.models.manes.market;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.LogGaussianMixture;

/**
 * A market of assets that differ: each has a potential \( V_i = -h^2 \log \Psi_{0i} \) and an external field \( B_i \) of its own, all feel one
 * noise and are coupled by their mean,
 *
 * <p>\[ U(\mathbf y) = \sum_i [V_i(y_i) - B_i y_i] + \frac{g}{4N}\sum_{i,j}(y_i - y_j)^2, \qquad
 * \mu_N \propto e^{-2U/h^2}. \]
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 19, 21, 49 (with the exponent corrected) and 74.
 *
 * @param assets the potential of each asset, from 2 to 5000
 * @param fields the external field \( B_i \) of each asset, 1/year
 * @param years the length \( T \) of a return, years, positive
 * @param noise \( h \), per square root of year, positive
 * @param coupling \( g \), 1/year, positive
 * @since 0.1
 */
public record HeterogeneousMarket(
        List<LogGaussianMixture> assets, Doubles fields, double years, double noise, double coupling) {
    /** More than any index has; the solvers would take more, but a matrix of covariances would not fit. */
    public static final int MOST_ASSETS = 5000;

    /**
     * Checks the market and copies the list.
     *
     * @throws IllegalArgumentException if there are fewer than two assets or more than {@value #MOST_ASSETS}, the fields are not as many, or a
     *     number is not admissible
     */
    public HeterogeneousMarket {
        assets = List.copyOf(assets);
        if (assets.size() < 2 || assets.size() > MOST_ASSETS) {
            throw new IllegalArgumentException(
                    "number of assets = " + assets.size() + ", must be from 2 to " + MOST_ASSETS);
        }
        if (fields.size() != assets.size()) {
            throw new IllegalArgumentException(
                    fields.size() + " fields and " + assets.size() + " assets, must be as many");
        }
        fields.stream().forEach(field -> Arguments.finite(field, "field"));
        Arguments.positive(years, "years");
        Arguments.positive(noise, "noise");
        Arguments.positive(coupling, "coupling");
    }

    /**
     * Makes a market without external fields.
     *
     * @param assets the potential of each asset
     * @param years the length of a return, years
     * @param noise \( h \), per square root of year
     * @param coupling \( g \), 1/year
     * @return the market
     */
    public static HeterogeneousMarket of(List<LogGaussianMixture> assets, double years, double noise, double coupling) {
        return new HeterogeneousMarket(assets, Doubles.of(new double[assets.size()]), years, noise, coupling);
    }

    /**
     * Returns how many assets there are.
     *
     * @return \( N \)
     */
    public int size() {
        return assets.size();
    }

    /**
     * Returns the same market in other fields.
     *
     * @param others the external field of each asset, 1/year
     * @return the changed market
     */
    public HeterogeneousMarket inFields(Doubles others) {
        return new HeterogeneousMarket(assets, others, years, noise, coupling);
    }

    Responses responses() {
        return Responses.of(assets.stream()
                .map(asset -> new ForceResponse(asset.stationary(years), noise, coupling))
                .toList());
    }
}
