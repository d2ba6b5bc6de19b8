package org.potentia.potentials;

import java.util.Map;
import org.potentia.api.Provider;
import org.potentia.api.model.Potential;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class HarmonicContractTest implements ProviderContract, PotentialContract {
    private static final HarmonicProvider PROVIDER = new HarmonicProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        return Map.of(
                "defaults", potential(Map.of()), "soft and wide", potential(Map.of("k", 0.02, "m", 0.7, "h", 2.0)));
    }

    private static Potential potential(Map<String, Double> parameters) {
        return PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }
}
