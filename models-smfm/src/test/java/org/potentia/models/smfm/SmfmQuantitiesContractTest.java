package org.potentia.models.smfm;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.tck.QuantityProviderContract;

class SmfmQuantitiesContractTest implements QuantityProviderContract {
    @Override
    public QuantityProvider quantityProvider() {
        return new SmfmQuantities();
    }

    @Override
    public Services quantityServices() {
        return new OneSolver(new PathintProvider());
    }

    @Override
    public Map<String, Values> quantityExamples() {
        Values law = Values.of("sigma", 0.2)
                .with("S0", 0.5)
                .with("Sinf", 20.0)
                .with("x", 1.0)
                .with("y", 0.0);
        Values option = law.with("kind", "put")
                .with("S", 5.0)
                .with("K", 5.2)
                .with("T", 0.1)
                .with("r", 0.05)
                .with("b", 0.05);
        Values step = law.with("mu", 0.05).with("dt", 0.1);
        return Map.of(
                "smfm.european",
                option,
                "smfm.american",
                option,
                "smfm.americanPut",
                Values.of("S", 36.0)
                        .with("K", 40.0)
                        .with("T", 1.0)
                        .with("r", 0.06)
                        .with("q", 0.0)
                        .with("sigma", 0.2),
                "smfm.shortTimePropagator",
                step.with("S1", 5.1).with("S", 5.0),
                "smfm.transitionElement",
                step.with("edges", Doubles.of(4, 4.5, 5)).with("i", 1.0).with("j", 0.0));
    }
}
