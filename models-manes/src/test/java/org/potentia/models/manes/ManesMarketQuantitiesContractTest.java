package org.potentia.models.manes;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesMarketQuantitiesContractTest implements QuantityProviderContract {
    private static final Values MARKET = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.1)
            .with("s2", 0.1)
            .with("a", 0.5)
            .with("h", 0.2)
            .with("T", 1)
            .with("g", 0.2);

    @Override
    public QuantityProvider quantityProvider() {
        return new ManesMarketQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("manes.renormalised", MARKET.with("m", Doubles.of(-0.1, 0.2)));
    }
}
