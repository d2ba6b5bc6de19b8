package org.potentia.models.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.solvers.spectral.SpectralProvider;
import org.potentia.tck.QuantityProviderContract;

class ModalityQuantitiesTest implements QuantityProviderContract {
    /** Made up for the reference cases sc-034, sc-036 and sc-044. */
    private static final Doubles TWELVE = Doubles.of(-2.1, -1.8, -1.75, -1.2, -0.9, -0.2, 0.1, 0.4, 1.1, 1.3, 1.9, 2.6);

    /** Made up for the reference case sc-047. */
    private static final Doubles VOLUMES = Doubles.of(
            42.77, 10.11, 31.57, 6.08, 7.13, 29.38, 17.5, 126.65, 5.55, 18.39, 10.72, 25.38, 57.35, 19.54, 25.47, 42.45,
            35.47, 48.48, 11.87, 32.71);

    @Override
    public QuantityProvider quantityProvider() {
        return new ModalityQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        Values data = Values.EMPTY.with("data", TWELVE);
        Values test = data.with("replicates", 40).with("seed", 3);
        Map<String, Values> examples = new LinkedHashMap<>();
        examples.put("schrodinger.modeCount", data.with("h", Doubles.of(0.1, 0.2, 0.4, 0.8)));
        examples.put("schrodinger.criticalBandwidth", data.with("k", Doubles.of(1, 2, 3)));
        examples.put(
                "schrodinger.criticalBandwidthInside",
                data.with("lo", -2).with("hi", 2).with("k", 1));
        examples.put("schrodinger.hallYorkLambda", Values.of("alpha", 0.05));
        examples.put(
                "schrodinger.bootstrapReplicate",
                data.with("idx", Doubles.of(10, 1, 5, 0, 4, 4, 10, 8, 11, 7, 4, 7))
                        .with(
                                "eps",
                                Doubles.of(
                                        -0.8276, -0.1646, 1.383, -0.1768, 2.3644, -0.6707, 0.8663, 1.4641, -1.1291,
                                        -0.1872, 0.6546, 0.5057)));
        examples.put("schrodinger.hallYork", test.with("early", true));
        examples.put("schrodinger.silverman", test.with("k", 2));
        examples.put("schrodinger.dip", test.with("alpha", 0.1));
        examples.put("schrodinger.excessMass", test.with("tick", 0.05));
        examples.put(
                "schrodinger.modeTree",
                data.with("widest", 1).with("narrowest", 0.1).with("steps", 5));
        examples.put(
                "schrodinger.testPower",
                Values.of("size", 60).with("samples", 8).with("replicates", 20));
        examples.put("schrodinger.volumeSplit", Values.of("fraction", 0.05).with("V", VOLUMES));
        return examples;
    }

    private Values evaluate(String name, Values inputs) {
        return quantityProvider().quantities().stream()
                .filter(quantity -> quantity.name().equals("schrodinger." + name))
                .findFirst()
                .orElseThrow()
                .evaluate(inputs, new OneSolver(new SpectralProvider()));
    }

    private Values example(String name) {
        return evaluate(name, quantityExamples().getOrDefault("schrodinger." + name, Values.EMPTY));
    }

    @Test
    void agreesWithTheReference() {
        assertThat(example("modeCount").numbers("value")).isEqualTo(Doubles.of(10, 6, 3, 1));
        assertThat(example("criticalBandwidth").numbers("h_crit").get(2)).isCloseTo(0.3336231767958686, within(1e-14));
        Values replicate = example("bootstrapReplicate");
        assertThat(replicate.number("h_star")).isCloseTo(0.8287311367182544, within(1e-13));
        assertThat(replicate.flag("exceeds", false)).isTrue();
        assertThat(example("hallYorkLambda").number("value")).isCloseTo(1.1294227246701944, within(1e-13));
        Values split = example("volumeSplit");
        assertThat(split.number("range_rule")).isCloseTo(11.605, within(1e-13));
        assertThat(split.number("G")).isEqualTo(5);
        assertThat(split.number("F")).isEqualTo(15);
        assertThat(split.number("linear_quantile")).isCloseTo(6.0535, within(1e-13));
        assertThat(split.number("eta_at_range_rule")).isCloseTo(0.09163047769443347, within(1e-15));
    }

    @Test
    void testsTellTheirStatisticAndP() {
        Values test = example("hallYork");
        assertThat(test.number("replicates")).isLessThanOrEqualTo(40);
        assertThat(test.text("p")).isNotBlank();
        assertThat(test.number("lo")).isLessThan(test.number("hi"));
        assertThat(example("silverman").number("statistic")).isCloseTo(0.4980765364970203, within(1e-14));
    }

    @Test
    void powerIsARateForEachLawAndTest() {
        Values power = example("testPower");
        assertThat(power.names())
                .containsExactlyInAnyOrder("normal", "skewed", "heavyTailed", "twoHumps25", "twoHumps30", "twoHumps40");
        assertThat(((Values) Objects.requireNonNull(power.get("twoHumps40"))).number("hallYork"))
                .isGreaterThan(0.5);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "dip", Values.EMPTY.with("data", Doubles.of(1, 2, 3)).with("replicates", 10)))
                .withMessage("number of observations = 3, must be >= 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "criticalBandwidth", Values.EMPTY.with("data", TWELVE).with("k", 1.5)))
                .withMessage("k = 1.5, must be a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "volumeSplit",
                        Values.EMPTY.with("V", Doubles.of(5, 5, 5)).with("fraction", 0.05)))
                .withMessageContaining("all 3 observations are 5.0");
    }
}
