package org.potentia.models.baseline;

import org.potentia.api.ParameterVector;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.GaussianMixture;

/** Normal log-returns: a log-price that is a Brownian motion with drift. */
record NormalModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        double sigma = parameters.get("sigma");
        return GaussianMixture.normal(parameters.get("mu") * years, sigma * sigma * years);
    }
}
