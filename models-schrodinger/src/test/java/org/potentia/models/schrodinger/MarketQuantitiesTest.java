package org.potentia.models.schrodinger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.solvers.spectral.SpectralProvider;
import org.potentia.tck.QuantityProviderContract;

class MarketQuantitiesTest implements QuantityProviderContract {
    private static final Values TRADERS = Values.of("a", 2)
            .with("b", 1)
            .with("c", 4)
            .with("gamma", 0.5)
            .with("lambdaA", 1)
            .with("lambdaC", 6)
            .with("g", 3)
            .with("meanReturn", 0.02)
            .with("meanOmega", 300);

    @Override
    public QuantityProvider quantityProvider() {
        return new MarketQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        Map<String, Values> examples = new LinkedHashMap<>();
        examples.put(
                "schrodinger.scales", Values.of("h", 0.04).with("alpha", 2.5).with("delta", 30));
        examples.put("schrodinger.market", TRADERS);
        examples.put(
                "schrodinger.harmonicDensity",
                Values.of("n", 5).with("r", 0.55).with("h", 0.04).with("alpha", 2.5));
        examples.put("schrodinger.mixtureMoments", Values.EMPTY.with("weights", Doubles.of(0.95, 0, 0, 0, 0, 0.05)));
        examples.put("schrodinger.thermalMixture", Values.of("z", 0.4).with("xi", Doubles.of(0, 1, 2.5)));
        examples.put("schrodinger.resonance", Values.of("lambda", -0.1).with("n", 1));
        examples.put(
                "schrodinger.interference",
                Values.of("phi1", 0.8).with("theta1", 0.4).with("phi2", 0.5).with("theta2", 2));
        examples.put(
                "schrodinger.superposition",
                Values.EMPTY.with("phi", Doubles.of(1, 0.5)).with("theta", Doubles.of(-0.5, -1)));
        examples.put(
                "schrodinger.omegaSpectrum",
                Values.of("n", 3)
                        .with("omega", Doubles.of(0, 2))
                        .with("h", 0.04)
                        .with("alpha", 2.5));
        examples.put(
                "schrodinger.bornRule",
                Values.EMPTY
                        .with("re", Doubles.of(3, 0, 1, 1))
                        .with("im", Doubles.of(0, 4, 0, 0))
                        .with("weights", Doubles.of(0.5, 0.5))
                        .with("eventRe", Doubles.of(1, 1))
                        .with("eventIm", Doubles.of(0, 0)));
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
        // sc-002, sc-006, sc-032, sc-033, sc-029, sc-045: closed forms with 40 digits, complex rotation with 220 states
        assertThat(example("scales").number("lambda")).isCloseTo(0.758946638440411, within(1e-14));
        assertThat(example("scales").number("length_scale_a")).isCloseTo(0.3556558820077846, within(1e-15));
        assertThat(example("scales").number("energy_scale_half_sqrt_alpha_h"))
                .isCloseTo(0.15811388300841897, within(1e-15));
        assertThat(example("scales").number("sigma_ground")).isCloseTo(0.2514866859365871, within(1e-15));
        assertThat(example("harmonicDensity").number("value")).isCloseTo(0.5730652308552197, within(1e-13));
        assertThat(example("mixtureMoments").number("kurtosis")).isCloseTo(5.333333333333334, within(1e-13));
        assertThat(example("mixtureMoments").number("var_xi")).isCloseTo(0.75, within(1e-14));
        assertThat(example("thermalMixture").numbers("density").get(2)).isCloseTo(0.025359920058390956, within(1e-15));
        assertThat(example("thermalMixture").number("variance")).isCloseTo(1.1666666666666667, within(1e-14));
        assertThat(example("resonance").number("re")).isCloseTo(2.448334165652454, within(1e-9));
        assertThat(example("resonance").number("gamma")).isCloseTo(0.30639012082598205, within(1e-9));
        assertThat(example("interference").number("f")).isCloseTo(0.8666403821589691, within(1e-14));
        assertThat(example("interference").number("interaction")).isCloseTo(-0.023359617841030963, within(1e-14));
    }

    @Test
    void behaviourGivesTheMarketAndItsRegion() {
        Values market = evaluate("market", TRADERS);
        assertThat(market.number("alpha")).isEqualTo(1);
        assertThat(market.number("delta")).isEqualTo(2);
        assertThat(market.number("h")).isCloseTo(2e-4, within(1e-18));
        assertThat(market.text("region")).isEqualTo("SINGLE_WELL");
        assertThat(evaluate("market", TRADERS.with("c", 8)).text("region")).isEqualTo("DOUBLE_WELL");
        assertThat(evaluate("market", TRADERS.with("lambdaA", 5)).text("region"))
                .isEqualTo("METASTABLE");
        assertThat(evaluate("market", TRADERS.with("lambdaA", 5).with("c", 8)).text("region"))
                .isEqualTo("UNBOUNDED");
    }

    @Test
    void tradersAreClassedByTheirQuadrant() {
        assertThat(example("superposition").text("class")).isEqualTo("LONG");
        assertThat(stance(2.5)).isEqualTo("SHORT");
        assertThat(stance(0.5)).isEqualTo("MIXED");
        assertThat(stance(3.5)).isEqualTo("MIXED");
        assertThat(stance(0)).isEqualTo("NEUTRAL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("superposition", Values.of("phi", 1).with("theta", Doubles.of(1, 2))))
                .withMessage("there are 1 moduli and 2 phases, must be as many");
    }

    private String stance(double theta) {
        return evaluate("superposition", Values.of("phi", 1).with("theta", theta))
                .text("class");
    }

    @Test
    void targetsCarryTheRealisedVolume() {
        // Q = (h/2) times the mean of omega squared with weights 2 pi |c|^2, which is (n + 1/2) sqrt(alpha h) / 2
        Doubles omega = Doubles.grid(-40, 40, 1601);
        Values spectrum = evaluate(
                "omegaSpectrum",
                Values.of("n", 3).with("omega", omega).with("h", 0.04).with("alpha", 2.5));
        double mass = 0;
        double volume = 0;
        for (int i = 0; i < omega.size(); i++) {
            double weight = 0.05 * spectrum.numbers("weight").get(i);
            double modulus = Math.hypot(
                    spectrum.numbers("re").get(i), spectrum.numbers("im").get(i));
            assertThat(0.05 * 2 * Math.PI * modulus * modulus).isCloseTo(weight, within(1e-15));
            mass += weight;
            volume += 0.02 * omega.get(i) * omega.get(i) * weight;
        }
        assertThat(mass).isCloseTo(1, within(1e-13));
        assertThat(volume).isCloseTo(3.5 * Math.sqrt(0.1) / 2, within(1e-13));
    }

    @Test
    void probabilitiesFollowFromTheDensityMatrix() {
        Values born = example("bornRule");
        assertThat(born.numbers("probabilities").toArray()).containsExactly(new double[] {0.43, 0.57}, within(1e-15));
        // (3, 4i)/5 and (1, 1)/sqrt 2 on (1, 1)/sqrt 2: 1/2 and 1, half each; their squared overlap is 1/2
        assertThat(born.number("event")).isCloseTo(0.75, within(1e-15));
        assertThat(born.number("purity")).isCloseTo(0.75, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("bornRule", Values.of("re", 0).with("im", 0).with("weights", 1)))
                .withMessage("norm of state 1 = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("bornRule", Values.of("re", 1).with("im", 0).with("weights", Doubles.of(0.5, 0.5))))
                .withMessageContaining("for 2 states, must be equally many");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("bornRule", Values.of("re", 1).with("im", 0).with("weights", 0.7)))
                .withMessage("sum of the weights = 0.7, must be 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "bornRule",
                        Values.of("re", 1)
                                .with("im", 0)
                                .with("weights", 1)
                                .with("eventRe", Doubles.of(1, 0))
                                .with("eventIm", 0)))
                .withMessageContaining("must have 1 of each");
    }
}
