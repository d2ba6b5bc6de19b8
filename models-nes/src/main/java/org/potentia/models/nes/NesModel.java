package org.potentia.models.nes;

import org.potentia.api.ParameterVector;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.DiffusionModel;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PotentialDiffusion;

/** The NES model in its stationary state; see {@link NesProvider}. */
record NesModel(ParameterVector parameters, LogGaussianMixture shape)
        implements UnconditionalReturnModel, PotentialModel, DiffusionModel {
    @Override
    public ReturnDistribution returns(double years) {
        return shape.stationary(years);
    }

    @Override
    public Potential potential(double years) {
        return shape.potential(years, parameters.get("h"));
    }

    @Override
    public Diffusion diffusion(double years) {
        return new PotentialDiffusion(potential(years));
    }
}
