package org.potentia.models.baseline;

import org.potentia.api.ParameterVector;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.StudentT;

/** Log-returns with a Student-t law of location and scale. */
record StudentTModel(ParameterVector parameters) implements UnconditionalReturnModel {
    @Override
    public ReturnDistribution returns(double years) {
        return new StudentT(
                parameters.get("mu") * years, parameters.get("sigma") * Math.sqrt(years), parameters.get("nu"));
    }
}
