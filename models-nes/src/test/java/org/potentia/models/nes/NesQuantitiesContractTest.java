package org.potentia.models.nes;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class NesQuantitiesContractTest implements QuantityProviderContract {
    private static final Values SHAPE = Values.of("mu1", 0.1)
            .with("mu2", -0.3)
            .with("s1", 0.15)
            .with("s2", 0.4)
            .with("a", 0.3)
            .with("T", 1);
    private static final Doubles POINTS = Doubles.of(-2, -0.1, 0, 0.4, 30);

    @Override
    public QuantityProvider quantityProvider() {
        return new NesQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "nes.weights", SHAPE,
                "nes.stationary", SHAPE.with("y", POINTS),
                "nes.moments", SHAPE,
                "nes.potential", SHAPE.with("h", 0.3).with("y", POINTS),
                "nes.nonequilibrium",
                        SHAPE.with("y0", -0.2).with("rate", 2).with("t", 0.1).with("y", POINTS));
    }
}
