package org.potentia.potentials;

import java.util.Map;
import org.potentia.api.Provider;
import org.potentia.api.model.Potential;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class DoubleWellContractTest implements ProviderContract, PotentialContract {
    private static final DoubleWellProvider PROVIDER = new DoubleWellProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        return Map.of(
                "defaults", potential(Map.of()), "high and far", potential(Map.of("B", 5.0, "d", 0.1, "m", -0.2)));
    }

    private static Potential potential(Map<String, Double> parameters) {
        return PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }
}
