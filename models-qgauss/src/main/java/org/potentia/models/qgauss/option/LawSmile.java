package org.potentia.models.qgauss.option;

import org.potentia.api.Arguments;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;

/** Discounted expectations under a law of the price in units of the forward. */
record LawSmile(Market market, double years, PriceLaw law) implements Smile {
    @Override
    public double price(OptionType type, double strike) {
        double forward = mean();
        double k = Arguments.positive(strike, "strike") / forward;
        return market.discount(years) * forward * (type == OptionType.CALL ? law.call(k) : law.put(k));
    }

    @Override
    public double mean() {
        return market.forward(years);
    }
}
