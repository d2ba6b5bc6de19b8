package org.potentia.models.qgauss.option;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Smile;

/**
 * Prices under a law whose width grows with the time to expiry as in equation 8.
 *
 * @param parameters those of the form
 * @param form which law is taken
 */
record QGaussianOptionModel(ParameterVector parameters, Form form) implements OptionModel {
    /** A way to make a law of the price at expiry. */
    interface Form {
        /** The law of the price at these parameters after this time, in years. */
        PriceLaw law(ParameterVector parameters, double years);
    }

    /** The width \( \sqrt2\,\sigma T^{1/\alpha} \), so that at q = 1 and \( \alpha = 2 \) the standard deviation is \( \sigma\sqrt T \). */
    static double width(ParameterVector parameters, double years) {
        return Math.sqrt(2) * parameters.get("sigma") * Math.pow(years, 1 / parameters.get("alpha"));
    }

    @Override
    public Smile smile(Market market, double years) {
        return new LawSmile(market, years, form.law(parameters, Arguments.positive(years, "years")));
    }
}
