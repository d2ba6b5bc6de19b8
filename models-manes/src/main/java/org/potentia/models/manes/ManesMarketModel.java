package org.potentia.models.manes;

import java.util.List;
import java.util.Optional;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Equilibrium;
import org.potentia.api.model.MeanFieldModel;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialModel;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.numerics.LogGaussianMixture;

/**
 * A market by its bare parameters.
 *
 * @param parameters the parameters of {@link ManesMarketProvider}
 */
record ManesMarketModel(ParameterVector parameters) implements MeanFieldModel, PotentialModel {
    private HomogeneousMarket market(double years) {
        return HomogeneousMarket.of(
                new LogGaussianMixture(
                        parameters.get("mu1"),
                        parameters.get("mu2"),
                        parameters.get("sigma1"),
                        parameters.get("sigma2"),
                        parameters.get("a")),
                years,
                parameters.get("h"),
                parameters.get("g"),
                parameters.get("B"));
    }

    /** {@inheritDoc} Of returns over \( T \) years. */
    @Override
    public List<Equilibrium> equilibria() {
        return Equilibria.of(market(parameters.get("T"))).all();
    }

    @Override
    public Optional<String> field() {
        return Optional.of("B");
    }

    /** {@inheritDoc} The effective potential (45) of one asset in the field of the others, which are in their ground state. */
    @Override
    public Potential potential(double years) {
        HomogeneousMarket market = market(years);
        return market.dressed(Equilibria.of(market).ground().mean()).potential();
    }
}
