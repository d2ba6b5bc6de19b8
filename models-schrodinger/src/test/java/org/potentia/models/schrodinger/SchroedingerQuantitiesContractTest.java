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
        return Map.of("schrodinger.eigenvalues", Values.of("lambda", 0.3).with("n", Doubles.of(4, 0)));
    }
}
