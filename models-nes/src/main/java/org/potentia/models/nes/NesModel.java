package org.potentia.models.nes;

import org.potentia.api.ParameterVector;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.DiffusionModel;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.Smile;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/** The NES model in its stationary state; see {@link NesProvider}. */
record NesModel(ParameterVector parameters, LogGaussianMixture shape)
        implements UnconditionalReturnModel, PotentialModel, DiffusionModel, OptionModel {
    @Override
    public ReturnDistribution returns(double years) {
        return shape.stationary(years);
    }

    @Override
    public Potential potential(double years) {
        return shape.potential(years, parameters.get("h"));
    }

    /** {@inheritDoc} The law of returns is tilted until the underlying is priced right; the noise does not matter then. */
    @Override
    public Smile smile(Market market, double years) {
        return PricingLaw.of(shape.stationary(years), market, years, PricingConstraint.MARTINGALE, parameters.get("h"));
    }

    @Override
    public Diffusion diffusion(double years) {
        return new PotentialDiffusion(potential(years));
    }
}
