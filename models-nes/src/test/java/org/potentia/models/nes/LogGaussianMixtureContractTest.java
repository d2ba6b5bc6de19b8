package org.potentia.models.nes;

import java.util.Map;
import org.potentia.api.Provider;
import org.potentia.api.model.Potential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class LogGaussianMixtureContractTest implements ProviderContract, PotentialContract {
    private static final LogGaussianMixtureProvider PROVIDER = new LogGaussianMixtureProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        return Map.of(
                "defaults", potential(Map.of()),
                "two wells", potential(Map.of("mu1", 0.4, "mu2", -0.6, "sigma1", 0.15, "sigma2", 0.2)),
                "half a year", new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624).potential(0.51, 0.83),
                "equal widths", new LogGaussianMixture(0.4, -0.5, 0.3, 0.3, 0.5).potential(1, 0.25),
                "one component", potential(Map.of("a", 0.0)));
    }

    private static Potential potential(Map<String, Double> parameters) {
        return PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }
}
