package org.potentia.potentials;

import java.util.Map;
import org.potentia.api.Provider;
import org.potentia.api.model.Potential;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class AnharmonicContractTest implements ProviderContract, PotentialContract {
    private static final AnharmonicProvider PROVIDER = new AnharmonicProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        return Map.of(
                "defaults", potential(Map.of()), "two wells", potential(Map.of("alpha", -2.0, "delta", 4.0, "m", 0.1)));
    }

    private static Potential potential(Map<String, Double> parameters) {
        return PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }
}
