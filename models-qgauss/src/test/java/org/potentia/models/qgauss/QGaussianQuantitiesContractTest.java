package org.potentia.models.qgauss;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class QGaussianQuantitiesContractTest implements QuantityProviderContract {
    private static final Values LAW = Values.of("q", 1.5).with("beta", 2);
    private static final Doubles DATA = Doubles.of(-2.5, -0.9, -0.4, -0.3, 0, 0.1, 0.2, 0.25, 0.6, 0.8, 1.1, 4);

    @Override
    public QuantityProvider quantityProvider() {
        return new QGaussianQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        Doubles points = Doubles.of(-1e6, -1, 0, 0.5);
        return Map.ofEntries(
                Map.entry("qgauss.qExponential", Values.of("x", 0.5).with("q", 1.5)),
                Map.entry("qgauss.normalisation", Values.of("q", 1.5)),
                Map.entry("qgauss.density", LAW.with("x", points)),
                Map.entry("qgauss.distribution", LAW.with("x", points)),
                Map.entry("qgauss.quantile", LAW.with("p", Doubles.of(0, 1e-9, 0.5, 1))),
                Map.entry("qgauss.absoluteMoment", LAW.with("p", 4)),
                Map.entry("qgauss.truncatedVariance", LAW.with("L", Doubles.of(0, 1, 1e3))),
                Map.entry("qgauss.entropy", LAW),
                Map.entry("qgauss.tail", LAW),
                Map.entry("qgauss.logLikelihood", LAW.with("data", DATA)),
                Map.entry("qgauss.fit", Values.of("location", 0).with("data", DATA)));
    }
}
