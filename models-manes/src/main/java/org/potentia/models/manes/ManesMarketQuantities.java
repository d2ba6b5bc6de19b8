package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.manes.market.DressedAsset;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * Offers by name what the mean of a market makes of one of its assets.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550.
 *
 * @since 0.1
 */
public final class ManesMarketQuantities implements QuantityProvider {
    /** Makes the provider. */
    public ManesMarketQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(Quantity.closedForm(
                "manes.renormalised",
                "Parameters, law and free energy of an asset in the field of the others, at given means of the market",
                "MANES (44)-(48), (51), (52) corrected, (60), (61)",
                MarketInputs.with(
                        MarketInputs.FIELD,
                        QuantityInput.numbers("m", "1", "means of the market, 0 if left out")
                                .optional()),
                ManesMarketQuantities::renormalised));
    }

    private static Values renormalised(Values inputs) {
        HomogeneousMarket market = MarketInputs.market(inputs);
        List<Values> points = new ArrayList<>();
        for (double m : (inputs.has("m") ? inputs.numbers("m") : Doubles.of(0)).toArray()) {
            DressedAsset asset = market.dressed(m);
            points.add(Values.of("m", m)
                    .with("mu1", asset.shape().mu1())
                    .with("mu2", asset.shape().mu2())
                    .with("sigma1", asset.shape().sigma1())
                    .with("sigma2", asset.shape().sigma2())
                    .with("a", asset.shape().a())
                    .with("logOdds", asset.logOdds())
                    .with("Vhat", asset.logScale())
                    .with("logZ", asset.logZ())
                    .with("meanY", asset.cumulants().mean())
                    .with("varY", asset.cumulants().variance())
                    .with("slope", asset.slope())
                    .with("F", asset.freeEnergy())
                    .with("dF", asset.freeEnergySlope()));
        }
        return Values.EMPTY.with("points", points);
    }
}
