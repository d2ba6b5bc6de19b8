package org.potentia.api.model;

/**
 * The prices of all options of one expiry.
 *
 * @since 0.1
 */
public interface Smile {
    /**
     * Prices a European option.
     *
     * @param type call or put
     * @param strike the strike, in currency, positive
     * @return the price, in currency
     */
    double price(OptionType type, double strike);

    /**
     * Returns the expectation of the underlying at expiry under the law that prices; differs from the forward if that law is no martingale
     * measure.
     *
     * @return the mean, in currency
     */
    double mean();
}
