package org.potentia.models.smfm.price;

import java.util.Map;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.tck.QuantityProviderContract;

class PricingQuantitiesContractTest implements QuantityProviderContract {
    @Override
    public QuantityProvider quantityProvider() {
        return new PricingQuantities();
    }

    @Override
    public Services quantityServices() {
        return Solvers.of(new PathintProvider());
    }

    @Override
    public Map<String, Values> quantityExamples() {
        Values option = Values.of("S", 5.0)
                .with("kind", "put")
                .with("X", 5.2)
                .with("T", 0.1)
                .with("r", 0.05)
                .with("b", 0.05)
                .with("sigma", 0.2);
        Values american = option.with("style", "american");
        Values law = american.with("S0", 0.5).with("Sinf", 20.0).with("x", 0.5);
        return Map.of(
                "smfm.blackScholes",
                option,
                "smfm.crr",
                american.with("steps", 10.0),
                "smfm.price",
                law,
                "smfm.greeks",
                law.with("engine", "tree").with("tolerance", 1e-4),
                "smfm.twoFactorPrices",
                option.with("S0", 0.5)
                        .with("Sinf", 20.0)
                        .with("x", 0.5)
                        .with("epsilon", 0.05)
                        .with("rho", -0.3)
                        .with("tolerance", 1e-3));
    }
}
