package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Smile;

/** A hyperbola of total variances. */
record SviModel(ParameterVector parameters) implements OptionModel {
    @Override
    public Smile smile(Market market, double years) {
        Arguments.positive(years, "years");
        double a = parameters.get("a");
        double b = parameters.get("b");
        double rho = parameters.get("rho");
        double m = parameters.get("m");
        double s = parameters.get("s");
        return new BlackSmile(
                market,
                years,
                // at its lowest point the variance may be zero, and rounding then takes it below
                k -> Math.sqrt(Math.max(0, a + b * (rho * (k - m) + Math.hypot(k - m, s)))));
    }
}
