package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Smile;

/** One volatility for all options. */
record BlackScholesModel(ParameterVector parameters) implements OptionModel {
    @Override
    public Smile smile(Market market, double years) {
        double deviation = parameters.get("sigma") * Math.sqrt(Arguments.positive(years, "years"));
        return new BlackSmile(market, years, k -> deviation);
    }
}
