package org.potentia.models.manes;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesTransitionQuantitiesContractTest implements QuantityProviderContract {
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
        return new ManesTransitionQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "manes.branch",
                        MARKET.with("parameter", "B").with("from", -0.05).with("to", 0.05),
                "manes.spinodals",
                        MARKET.with("parameter", "B").with("from", -0.05).with("to", 0.05),
                "manes.coexistence",
                        MARKET.with("parameter", "B").with("from", -0.05).with("to", 0.05),
                "manes.criticalPoint", MARKET,
                "manes.exponents", MARKET,
                "manes.hysteresis",
                        MARKET.with("parameter", "B").with("from", -0.05).with("to", 0.05),
                "manes.phaseDiagram",
                        MARKET.with("x", "h")
                                .with("xs", Doubles.of(0.2, 0.3))
                                .with("y", "B")
                                .with("ys", Doubles.of(0, 0.01)));
    }
}
