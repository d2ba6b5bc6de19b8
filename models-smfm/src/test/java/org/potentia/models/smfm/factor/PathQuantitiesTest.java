package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class PathQuantitiesTest implements QuantityProviderContract {
    private static final Values NOISE =
            Values.of("S0", 0.5).with("Sinf", 20.0).with("x", 0.4).with("smooth", true);

    private static final Values STEP = NOISE.with("S", 4.0).with("sigma", 0.5).with("dt", 1e-3);

    private static final Values ENDS = NOISE.with("S", 4.0)
            .with("S1", 4.6)
            .with("sigma", 0.5)
            .with("T", 0.2)
            .with("steps", 10.0);

    private static Values evaluate(String name, Values inputs) {
        Quantity quantity = new PathQuantities()
                .quantities().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return quantity.evaluate(inputs, new PathQuantitiesTest().quantityServices());
    }

    @Override
    public QuantityProvider quantityProvider() {
        return new PathQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "smfm.massDefect",
                STEP,
                "smfm.planarMassDefect",
                STEP.with("epsilon", 0.3),
                "smfm.mostProbablePath",
                ENDS,
                "smfm.wkbjKernel",
                ENDS,
                "smfm.informationGain",
                Values.EMPTY
                        .with("points", Doubles.of(0, 1))
                        .with("density", Doubles.of(1, 1))
                        .with("reference", Doubles.of(0.5, 1.5)));
    }

    @Test
    void massDefectsAreThoseOfTheory() {
        Values line = evaluate("smfm.massDefect", STEP);
        assertThat(line.number("ito")).isCloseTo(0, within(1e-12));
        assertThat(line.number("rate_naive")).isCloseTo(line.number("rate_theory"), within(1e-4));
        assertThat(Math.abs(line.number("rate_corrected"))).isLessThan(1e-4);
        Values plane =
                evaluate("smfm.planarMassDefect", STEP.with("epsilon", 0.3).with("rho", 0.5));
        assertThat(plane.number("geodesic")).isCloseTo(plane.number("geodesic_theory"), within(2e-6));
        // 4 * 0.09 / 0.25 / 6 per year
        assertThat(plane.number("geodesic_theory")).isCloseTo(0.24e-3, within(1e-12));
        assertThat(Math.abs(plane.number("geodesic_feynman"))).isLessThan(1e-5);
        assertThat(Math.abs(plane.number("geodesic_wkbj"))).isLessThan(1e-5);
        assertThat(plane.number("rate_naive")).isCloseTo(plane.number("rate_theory"), within(0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.planarMassDefect", STEP.with("epsilon", 0.3).with("smooth", false)))
                .withMessageContaining("smooth = true");
    }

    @Test
    void pathsHaveOneEnergyAndTwoEnds() {
        Values one = evaluate("smfm.mostProbablePath", ENDS);
        assertThat(one.numbers("prices").get(0)).isEqualTo(4);
        assertThat(one.numbers("prices").get(10)).isEqualTo(4.6);
        assertThat(one.number("energySpread")).isLessThan(1e-2);
        assertThat(one.get("minimum")).isEqualTo(true);
        Values two = evaluate(
                "smfm.mostProbablePath",
                ENDS.with("epsilon", 0.3).with("sigma1", 0.55).with("lagrangian", "wkbj"));
        assertThat(two.numbers("sigmas").get(10)).isEqualTo(0.55);
        assertThat(two.numbers("momentumSigma").size()).isEqualTo(10);
        assertThat(two.number("solutions")).isEqualTo(1);
    }

    /** For a volatility that hardly moves the density of both factors is a product. */
    @Test
    void kernelOfTwoFactorsTendsToThatOfOne() {
        Values one = evaluate("smfm.wkbjKernel", ENDS);
        Values two = evaluate("smfm.wkbjKernel", ENDS.with("epsilon", 1e-3));
        double alone = 1 / Math.sqrt(2 * Math.PI * 1e-6 * 0.2);
        assertThat(two.number("logP")).isCloseTo(one.number("logP") + Math.log(alone), within(2e-4));
        assertThat(one.number("logError")).isLessThan(1e-3);
        assertThat(one.number("P")).isCloseTo(one.number("prepoint"), within(0.1));
    }

    @Test
    void badInputsAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.mostProbablePath", ENDS.with("sigma1", 0.5)))
                .withMessageContaining("must come with epsilon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.mostProbablePath", ENDS.with("steps", 1.5)))
                .withMessageContaining("whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.mostProbablePath", ENDS.with("lagrangian", "other")))
                .withMessageContaining("must be one of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.mostProbablePath", ENDS.with("S", -1.0)))
                .withMessageContaining("shift of the origin");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("smfm.wkbjKernel", ENDS.with("smooth", false).with("S1", 0.4)))
                .withMessageContaining("kink at 0.5");
    }
}
