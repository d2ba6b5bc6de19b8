package org.potentia.models.baseline;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.SymmetricStable;

/** Log-returns with a symmetric stable law, which keeps its shape when returns add up: the scale grows as \( T^{1/\alpha} \). */
record StableModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        double alpha = parameters.get("alpha");
        return new SymmetricStable(
                parameters.get("mu") * Arguments.positive(years, "years"),
                parameters.get("sigma") * Math.pow(years / Horizon.TRADING_DAY, 1 / alpha),
                alpha);
    }
}
