package org.potentia.models.qgauss.diffusion;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.qgauss.QGaussian;

/** The self-similar law at any horizon, about a drift. */
record QGaussianDiffusionModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        Arguments.positive(years, "years");
        double s = new SelfSimilarLaw(parameters.get("q"), parameters.get("alpha"), parameters.get("D")).scale(years);
        return new QGaussian(parameters.get("mu") * years, parameters.get("q"), 1 / (s * s));
    }
}
