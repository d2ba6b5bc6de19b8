package org.potentia.models.manes;

import java.util.Map;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class ManesBareQuantitiesContractTest implements QuantityProviderContract {
    private static final Values INDEX = Values.of("mu1bar", 0.19)
            .with("mu2bar", 0.118)
            .with("sigma1bar", 0.449)
            .with("sigma2bar", 0.093)
            .with("abar", 0.525)
            .with("h", 0.159)
            .with("days", 28);

    @Override
    public QuantityProvider quantityProvider() {
        return new ManesBareQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "manes.bare", INDEX.with("g", 1.23),
                "manes.table", INDEX.with("printed_g", 1.23));
    }
}
