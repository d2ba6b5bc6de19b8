package org.potentia.models.baseline;

import org.potentia.api.ParameterVector;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.GaussianMixture;

/** Log-returns of a calm and a wild normal regime, drawn anew each time. */
record GaussianMixtureModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        double weight = parameters.get("weight");
        double sigma1 = parameters.get("sigma1");
        double sigma2 = parameters.get("sigma2");
        return GaussianMixture.of(
                new double[] {weight, 1 - weight},
                new double[] {parameters.get("mu1") * years, parameters.get("mu2") * years},
                new double[] {sigma1 * sigma1 * years, sigma2 * sigma2 * years});
    }
}
