package org.potentia.potentials;

import java.util.Map;
import org.potentia.api.Provider;
import org.potentia.api.model.Potential;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class CubicContractTest implements ProviderContract, PotentialContract {
    private static final CubicProvider PROVIDER = new CubicProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        return Map.of("defaults", potential(Map.of()), "narrow", potential(Map.of("B", 0.5, "d", 0.05)));
    }

    private static Potential potential(Map<String, Double> parameters) {
        return PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }
}
