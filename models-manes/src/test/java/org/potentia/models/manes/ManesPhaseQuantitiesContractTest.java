package org.potentia.models.manes;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesPhaseQuantitiesContractTest implements QuantityProviderContract {
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
        return new ManesPhaseQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "manes.selfConsistency", MARKET,
                "manes.phases", MARKET.with("B", 0.01),
                "manes.symmetric", MARKET.with("B0", Doubles.of(0, 0.01)),
                "manes.critical", MARKET.with("log10eps", Doubles.of(-2, -3)),
                "manes.B0",
                        Values.of("mu", 0.3)
                                .with("sigma", 0.2)
                                .with("T", 0.5)
                                .with("h", 0.25)
                                .with("epsA", 0.01)
                                .with("epsMu", 0.01)
                                .with("epsSigma", 0.001));
    }
}
