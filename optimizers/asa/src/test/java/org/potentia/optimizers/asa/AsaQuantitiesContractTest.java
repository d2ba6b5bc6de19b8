package org.potentia.optimizers.asa;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class AsaQuantitiesContractTest implements QuantityProviderContract {
    private static final Values SCHEDULE =
            Values.of("T0", 1).with("c", 3.6407).with("D", 4).with("Q", 1);

    @Override
    public QuantityProvider quantityProvider() {
        return new AsaQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.ofEntries(
                Map.entry(
                        "asa.control",
                        Values.of("temperature_ratio_scale", 1e-5)
                                .with("temperature_anneal_scale", 100)
                                .with("D", 4)
                                .with("Q", 1)),
                Map.entry("asa.temperature", SCHEDULE.with("k", Doubles.of(0, 0.5, 1e6))),
                Map.entry("asa.indexAtTemperature", SCHEDULE.with("T", Doubles.of(1, 1e-9))),
                Map.entry("asa.generate", Values.of("T", 1e-300).with("u", Doubles.of(0, 0.5, 0.7, 1))),
                Map.entry("asa.generatingDensity", Values.of("T", 1e-300).with("y", Doubles.of(-1, 0, 1e-9, 1))),
                Map.entry("asa.longJump", Values.of("delta", 0).with("T", Doubles.of(1e-300, 1, 1e6))),
                Map.entry(
                        "asa.reanneal",
                        Values.of("D", 2)
                                .with("Q", 1)
                                .with("T0", Doubles.of(1, 1))
                                .with("T_k", Doubles.of(0.1, 0.2))
                                .with("s", Doubles.of(-3, 1e-9))
                                .with("c", Doubles.of(3, 3))),
                Map.entry(
                        "asa.costReanneal",
                        Values.of("C_best", 0)
                                .with("C_last", 0)
                                .with("T_init", 50)
                                .with("T_cur", 0.5)
                                .with("c", 3)
                                .with("D", 3)
                                .with("Q", 1)),
                Map.entry("asa.acceptance", Values.of("T", 0.5).with("dC", Doubles.of(-1e300, 0, 1e300))),
                Map.entry("asa.corana", Values.EMPTY.with("x", Doubles.of(1, -2, 0.07, 1e4))));
    }
}
