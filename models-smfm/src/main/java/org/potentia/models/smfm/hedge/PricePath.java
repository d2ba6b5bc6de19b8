package org.potentia.models.smfm.hedge;

import org.potentia.api.Doubles;

/**
 * Prices at the times at which hedges are changed, and at expiry.
 *
 * @param prices relative to the first
 * @param sigmas the volatility known at each time, relative to \( s^x \)
 */
record PricePath(Doubles prices, Doubles sigmas) {
    double price(int step) {
        return prices.get(step);
    }

    double sigma(int step) {
        return sigmas.get(step);
    }
}
