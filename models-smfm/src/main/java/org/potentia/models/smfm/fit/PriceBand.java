package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.model.OptionType;
import org.potentia.models.smfm.price.ElasticityLaw;

/**
 * What an exponent with its error means for prices: European options out of the money on a future, undiscounted, by the formulas of one power of
 * the price. The volatility at the last price is the same whatever the exponent.
 */
final class PriceBand {
    /** Exponents beyond this are not priced: within an expiry their noise leaves the prices that were seen. */
    static final double STEEPEST = 8;

    private static final double[] MONEYNESS = {0.8, 0.9, 1, 1.1, 1.2};

    private PriceBand() {}

    /**
     * The prices of a strike.
     *
     * @param strike the strike
     * @param call whether it is a call
     * @param low at the lower end of the exponent
     * @param middle at the exponent
     * @param high at its upper end
     * @param lognormal at x = 1
     */
    record Row(double strike, boolean call, double low, double middle, double high, double lognormal) {}

    static List<Row> of(double spot, double localVolatility, double x, double error, double expiry) {
        double variance = localVolatility * localVolatility * expiry;
        List<Row> rows = new ArrayList<>();
        for (double moneyness : MONEYNESS) {
            double strike = moneyness * spot;
            OptionType type = moneyness >= 1 ? OptionType.CALL : OptionType.PUT;
            rows.add(new Row(
                    strike,
                    type == OptionType.CALL,
                    new ElasticityLaw(x - error, spot, variance).price(type, strike),
                    new ElasticityLaw(x, spot, variance).price(type, strike),
                    new ElasticityLaw(x + error, spot, variance).price(type, strike),
                    new ElasticityLaw(1, spot, variance).price(type, strike)));
        }
        return rows;
    }
}
