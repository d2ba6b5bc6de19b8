package org.potentia.potentials;

import java.util.Map;
import org.potentia.api.Provider;
import org.potentia.api.model.Potential;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class TiltedDoubleWellContractTest implements ProviderContract, PotentialContract {
    private static final TiltedDoubleWellProvider PROVIDER = new TiltedDoubleWellProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        return Map.of(
                "defaults",
                potential(Map.of()),
                "one well left",
                potential(Map.of("B", 0.01, "tilt", 0.9)),
                "tilted to the right",
                potential(Map.of("tilt", -0.02)));
    }

    private static Potential potential(Map<String, Double> parameters) {
        return PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }
}
