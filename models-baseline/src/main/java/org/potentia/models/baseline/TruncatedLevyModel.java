package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;

/** A log-price that is a Levy process with smoothly truncated jumps: the scale grows as \( T^{1/\alpha} \), the cut stays. */
record TruncatedLevyModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        double alpha = parameters.get("alpha");
        return new TemperedStable(
                parameters.get("mu") * Arguments.positive(years, "years"),
                parameters.get("sigma") * Math.pow(years / Horizon.TRADING_DAY, 1 / alpha),
                alpha,
                parameters.get("lambda"));
    }
}
