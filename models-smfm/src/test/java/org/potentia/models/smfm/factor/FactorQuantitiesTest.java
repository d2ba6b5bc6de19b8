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

class FactorQuantitiesTest implements QuantityProviderContract {
    private static final Values NOISE = Values.of("S0", 0.5).with("Sinf", 20.0).with("x", 0.5);

    private static final Values PLANE = NOISE.with("S", 5.0)
            .with("sigma", 0.4)
            .with("epsilon", 0.3)
            .with("rho", -0.5)
            .with("mu", 0.05)
            .with("nu", 0.01);

    private static final Values SERIES =
            NOISE.with("prices", Doubles.of(5, 5.1, 4.9)).with("sigma", 0.4).with("dt", 0.1);

    private static Values evaluate(String name, Values inputs) {
        Quantity quantity = new FactorQuantities()
                .quantities().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return quantity.evaluate(inputs, new FactorQuantitiesTest().quantityServices());
    }

    @Override
    public QuantityProvider quantityProvider() {
        return new FactorQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "smfm.diffusion",
                NOISE.with("S", 5.0).with("y", 0.0),
                "smfm.smoothDiffusion",
                NOISE.with("S", 5.0),
                "smfm.correlationSplit",
                Values.of("rho", 0.4),
                "smfm.twoFactorDensity",
                Values.of("r1", 4.1)
                        .with("l1", 0.42)
                        .with("r0", 4.0)
                        .with("l0", 0.4)
                        .with("dt", 0.1)
                        .with("f_r", 0.2)
                        .with("f_l", 0.01)
                        .with("g_r", 4.0)
                        .with("g_l", 1.0)
                        .with("sigma1", 0.3)
                        .with("sigma2", 0.2)
                        .with("rho", -0.5),
                "smfm.twoFactorGeometry",
                PLANE,
                "smfm.momenta",
                SERIES);
    }

    /** Cases sm-041 and sm-042: symbolic, 30 digits. */
    @Test
    void geometryAgreesWithTheReference() {
        Values output = evaluate("smfm.twoFactorGeometry", PLANE);
        assertThat(output.numbers("h").get(1)).isCloseTo(0.1225, within(1e-13));
        assertThat(output.number("R_ingber")).isCloseTo(2.25, within(1e-13));
        assertThat(output.number("R_mtw")).isCloseTo(-2.25, within(1e-13));
        double f = Math.sqrt(2.5);
        assertThat(output.numbers("fokkerPlanck").get(0)).isEqualTo(0.25);
        assertThat(output.numbers("covariance").get(1)).isCloseTo(-0.5 * 0.3 * 0.4 * f, within(1e-14));
        // g - (sigma^2 F F' + rho epsilon F) / 2, F F' = x F^2 / S
        assertThat(output.numbers("langevin").get(0))
                .isCloseTo(0.25 - 0.5 * (0.16 * 0.25 - 0.5 * 0.3 * f), within(1e-14));
        Values lognormal = evaluate(
                "smfm.twoFactorGeometry",
                Values.of("S", 3.0)
                        .with("sigma", 0.25)
                        .with("x", 1.0)
                        .with("S0", 1.0)
                        .with("epsilon", 0.1)
                        .with("rho", 0.0));
        assertThat(lognormal.numbers("h").get(0)).isCloseTo(-0.09375, within(1e-13));
        assertThat(lognormal.number("h_div")).isCloseTo(-0.16, within(1e-13));
        assertThat(lognormal.number("det_g")).isCloseTo(177.77777777777777, within(1e-10));
        assertThat(lognormal.number("R_tensor")).isCloseTo(0.64, within(1e-12));
    }

    @Test
    void noiseMayBeSmoothOrShifted() {
        Values smooth = evaluate(
                "smfm.smoothDiffusion", NOISE.with("S", -0.3).with("shift", 0.5).with("x", 0.5));
        assertThat(smooth.number("F")).isCloseTo(0.20075217091577194, within(1e-14));
        assertThat(smooth.number("C0")).isCloseTo(0.9935294978332075, within(1e-14));
        assertThat(evaluate(
                                "smfm.diffusion",
                                NOISE.with("S", 4.0).with("y", 0.0).with("shift", 1.0))
                        .number("F"))
                .isCloseTo(Math.sqrt(2.5), within(1e-14));
    }

    @Test
    void momentaAreTheSurprisesOfEachStep() {
        Values one = evaluate("smfm.momenta", SERIES);
        double h = -0.25 * 0.16 * 0.5;
        assertThat(one.numbers("momentumS").get(0)).isCloseTo((1 - h) / (0.16 * 2.5), within(1e-12));
        assertThat(one.numbers("momentumS").size()).isEqualTo(2);
        Values two = evaluate(
                "smfm.momenta", SERIES.with("sigma", Doubles.of(0.4, 0.42, 0.5)).with("epsilon", 0.3));
        assertThat(two.number("factors")).isEqualTo(2);
        assertThat(two.numbers("momentumSigma").get(1)).isCloseTo((0.8 - 0.5 * 0.09 / 0.42) / 0.09, within(1e-11));
    }

    @Test
    void badSeriesAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.momenta", SERIES.with("sigma", Doubles.of(0.4, 0.4))))
                .withMessageContaining("2 volatilities for 3 prices");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.momenta", SERIES.with("sigma", Doubles.of(0.4, 0.4, 0.4))))
                .withMessageContaining("epsilon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.momenta", SERIES.with("prices", Doubles.of(5, 25, 5))))
                .withMessageContaining("move Sinf");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evaluate("smfm.momenta", SERIES.with("smooth", true).with("y", 0.0)))
                .withMessageContaining("must not come with smooth");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.twoFactorGeometry", PLANE.with("rho", 1.0)))
                .withMessageContaining("use one factor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("smfm.twoFactorGeometry", PLANE.with("sigma", 0.0)))
                .withMessageContaining("sigma");
    }

    @Test
    void capIsAppliedWhenAskedFor() {
        assertThat(evaluate("smfm.correlationSplit", Values.of("rho", 1.0).with("cap", true))
                        .number("rho"))
                .isEqualTo(CorrelationSplit.CAP);
        assertThat(evaluate("smfm.correlationSplit", Values.of("rho", 1.0)).number("rho"))
                .isEqualTo(1);
    }
}
