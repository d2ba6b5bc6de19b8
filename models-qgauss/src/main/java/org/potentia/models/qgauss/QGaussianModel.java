package org.potentia.models.qgauss;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;

/** Independent q-Gaussian returns. The parameters are those of the horizon to which they were fitted; nothing is scaled in time. */
record QGaussianModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        Arguments.positive(years, "years");
        return new QGaussian(parameters.get("location"), parameters.get("q"), parameters.get("beta"));
    }
}
