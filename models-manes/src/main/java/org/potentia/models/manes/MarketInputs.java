package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

/** The inputs that make a homogeneous market, under the names that all quantities use. */
final class MarketInputs {
    static final QuantityInput FIELD =
            QuantityInput.number("B", "1/year", "external field, 0 if left out").optional();

    private MarketInputs() {}

    /** The inputs of the shape, of noise, length and coupling, and further ones. */
    static List<QuantityInput> with(QuantityInput... further) {
        List<QuantityInput> inputs = new ArrayList<>(List.of(
                QuantityInput.number("mu1", "1/year", "location of the first component"),
                QuantityInput.number("mu2", "1/year", "location of the second component"),
                QuantityInput.number("s1", "1/√year", "width of the first component"),
                QuantityInput.number("s2", "1/√year", "width of the second component"),
                QuantityInput.number("a", "1", "weight of the second component"),
                QuantityInput.number("h", "1/√year", "noise"),
                QuantityInput.number("T", "year", "length of the return"),
                QuantityInput.number("g", "1/year", "coupling to the mean of the market")));
        inputs.addAll(List.of(further));
        return inputs;
    }

    static LogGaussianMixture shape(Values inputs) {
        return new LogGaussianMixture(
                inputs.number("mu1"),
                inputs.number("mu2"),
                Arguments.positive(inputs.number("s1"), "s1"),
                Arguments.positive(inputs.number("s2"), "s2"),
                inputs.number("a"));
    }

    static HomogeneousMarket market(Values inputs) {
        return HomogeneousMarket.of(
                shape(inputs), inputs.number("T"), inputs.number("h"), inputs.number("g"), inputs.number("B", 0));
    }
}
