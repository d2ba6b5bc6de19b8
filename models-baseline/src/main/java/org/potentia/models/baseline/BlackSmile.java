package org.potentia.models.baseline;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.numerics.Black;

/**
 * Prices by Black's formula, with a volatility for each strike. The mean is the forward whatever the volatilities.
 *
 * @param market what is priced against
 * @param years the time to expiry
 * @param deviation gives the standard deviation \( \sigma\sqrt{T} \) for \( k = \ln(K/F) \)
 */
record BlackSmile(Market market, double years, DoubleUnaryOperator deviation) implements Smile {
    @Override
    public double price(OptionType type, double strike) {
        double forward = mean();
        return market.discount(years)
                * Black.price(type, forward, strike, deviation.applyAsDouble(Math.log(strike / forward)));
    }

    @Override
    public double mean() {
        return market.forward(years);
    }
}
