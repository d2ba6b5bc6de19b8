package org.potentia.models.schrodinger;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.solvers.spectral.SpectralProvider;
import org.potentia.tck.QuantityProviderContract;

class SchroedingerQuantitiesContractTest implements QuantityProviderContract {
    @Override
    public QuantityProvider quantityProvider() {
        return new SchroedingerQuantities();
    }

    @Override
    public Services quantityServices() {
        return new OneSolver(new SpectralProvider());
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "schrodinger.eigenvalues",
                Values.of("lambda", 0.3).with("n", Doubles.of(4, 0)),
                "schrodinger.eigenfunction",
                Values.of("lambda", -0.05)
                        .with("n", 1)
                        .with("xi", Doubles.of(0, 1))
                        .with("cut", 3),
                "schrodinger.levelMoments",
                Values.of("lambda", 0.3).with("n", 2),
                "schrodinger.cubic",
                Values.of("lambda", -0.02).with("n", 1),
                "schrodinger.levels",
                Values.of("h", 0.04).with("alpha", -1).with("delta", 30).with("count", 3),
                "schrodinger.levelSpectrum",
                Values.of("n", 2)
                        .with("omega", Doubles.of(0, 3))
                        .with("h", 0.04)
                        .with("alpha", 1)
                        .with("delta", 30));
    }
}
