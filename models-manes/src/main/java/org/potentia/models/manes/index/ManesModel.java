package org.potentia.models.manes.index;

import java.util.List;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.DiffusionModel;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.Market;
import org.potentia.api.model.MeanFieldModel;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.Smile;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

/**
 * An index of many coupled assets in equilibrium.
 *
 * @param parameters the parameters, of {@link ManesSpace#SPACE}
 * @param dressed the shape in the field of the others
 */
public record ManesModel(ParameterVector parameters, LogGaussianMixture dressed)
        implements UnconditionalReturnModel, PotentialModel, DiffusionModel, OptionModel, MeanFieldModel {
    @Override
    public ReturnDistribution returns(double years) {
        return dressed.stationary(years);
    }

    /** {@inheritDoc} The effective potential (45), in which the force of the others is contained. */
    @Override
    public Potential potential(double years) {
        return dressed.potential(years, parameters.get("h"));
    }

    /** {@inheritDoc} The law of returns is tilted until the underlying is priced right; the noise does not matter then. */
    @Override
    public Smile smile(Market market, double years) {
        return PricingLaw.of(
                dressed.stationary(years), market, years, PricingConstraint.MARTINGALE, parameters.get("h"));
    }

    @Override
    public Diffusion diffusion(double years) {
        return new PotentialDiffusion(potential(years));
    }

    /** {@inheritDoc} One of them is the mean of the index itself, equation 125; the others are those of the bare market behind it. */
    @Override
    public List<Equilibrium> equilibria() {
        return market().equilibria();
    }

    /**
     * Returns the market behind the index.
     *
     * @return the market at the length of the return that the parameters state
     */
    public IndexMarket market() {
        return IndexMarket.of(new IndexShape(dressed, parameters.get("T"), parameters.get("h")), parameters.get("g"));
    }
}
