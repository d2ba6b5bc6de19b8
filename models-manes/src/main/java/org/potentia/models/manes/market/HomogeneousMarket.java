package org.potentia.models.manes.market;

import org.potentia.api.Arguments;
import org.potentia.numerics.LogGaussianMixture;

/**
 * A market of any number of assets, all alike, each drawn to the mean of all:
 *
 * <p>\[ dy_i = -V'(y_i)\,dt - g\,(y_i - \bar y)\,dt + B\,dt + h\,dW_i. \]
 *
 * <p>Source: equations 20-24; the field is that of equation 74.
 *
 * @param asset the asset by itself
 * @param years the length \( T \) of the return, years, positive
 * @param noise the noise \( h \), per square root of year, positive
 * @param coupling the coupling \( g \), 1/year, not negative
 * @param field the external field \( B \), 1/year, finite
 */
public record HomogeneousMarket(BareAsset asset, double years, double noise, double coupling, double field) {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public HomogeneousMarket {
        Arguments.positive(years, "T");
        Arguments.positive(noise, "h");
        Arguments.nonNegative(coupling, "g");
        Arguments.finite(field, "B");
    }

    /**
     * Makes a market of assets of a given shape.
     *
     * @param shape the shape of an asset by itself
     * @param years the length \( T \) of the return, years, positive
     * @param noise the noise \( h \), per square root of year, positive
     * @param coupling the coupling \( g \), 1/year, not negative
     * @param field the external field \( B \), 1/year, finite
     * @return the market
     * @throws IllegalArgumentException if a parameter is not admissible
     */
    public static HomogeneousMarket of(
            LogGaussianMixture shape, double years, double noise, double coupling, double field) {
        return new HomogeneousMarket(BareAsset.of(shape), years, noise, coupling, field);
    }

    /**
     * Makes the market whose assets have a given shape in the field of the others, as options on its index show it.
     *
     * @param dressed the shape in the field of the others
     * @param years the length \( T \) of the return, years, positive
     * @param noise the noise \( h \), per square root of year, positive
     * @param coupling the coupling \( g \), 1/year, not negative
     * @param field the external field \( B \), 1/year, finite
     * @param mean the mean \( m \) of the market, finite; the market is in equilibrium there when it is the mean of the dressed shape
     * @return the market of the bare assets
     * @throws IllegalArgumentException if a parameter is not admissible, or the coupling violates (119)
     */
    public static HomogeneousMarket ofDressed(
            LogGaussianMixture dressed, double years, double noise, double coupling, double field, double mean) {
        Arguments.finite(mean, "m");
        Arguments.finite(field, "B");
        BareAsset bare = BareAsset.undressing(dressed, years, noise, coupling, coupling * mean + field);
        return new HomogeneousMarket(bare, years, noise, coupling, field);
    }

    /**
     * Returns the force of the others and of the field on an asset.
     *
     * @param mean the mean \( m \) of the market
     * @return \( f = gm + B \), 1/year
     */
    public double force(double mean) {
        return coupling * mean + field;
    }

    /**
     * Returns how the law of an asset answers to the force.
     *
     * @return the response, at this coupling and noise
     */
    public ForceResponse response() {
        return new ForceResponse(asset.stationary(years), noise, coupling);
    }

    /**
     * Returns an asset in the field of the others.
     *
     * @param mean the mean \( m \) of the market, finite
     * @return the dressed asset
     * @throws IllegalArgumentException if the mean is not finite
     */
    public DressedAsset dressed(double mean) {
        return new DressedAsset(this, mean);
    }
}
