package org.potentia.api.model;

/**
 * A model that prices European options.
 *
 * @since 0.1
 */
public interface OptionModel extends Model {
    /**
     * Prices one expiry.
     *
     * @param market spot, rate and dividend yield
     * @param years the time to expiry, calendar days / 365, positive
     * @return the prices at all strikes
     */
    Smile smile(Market market, double years);
}
