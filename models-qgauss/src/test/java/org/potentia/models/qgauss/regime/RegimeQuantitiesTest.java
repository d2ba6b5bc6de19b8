package org.potentia.models.qgauss.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.tck.QuantityProviderContract;

class RegimeQuantitiesTest implements QuantityProviderContract {
    /** Reference case qg-062. */
    private static final Doubles TWELVE = Doubles.of(-2.1, -1.8, -1.75, -1.2, -0.9, -0.2, 0.1, 0.4, 1.1, 1.3, 1.9, 2.6);

    /** Reference case qg-063. */
    private static final Doubles SIXTY = Doubles.of(
            -0.329, -3.613, -0.377, 0.172, 0.042, 0.648, 0.052, -0.424, 0.42, 0.087, -0.459, 0.05, 1.096, 0.622, -0.624,
            1.333, -0.199, -0.989, -0.514, 0.182, -1.807, -0.143, -0.102, 1.696, -0.368, 0.326, -0.67, 2.46, 0.608,
            1.176, -0.308, -0.033, 0.452, 0.663, -0.085, 0.405, 0.678, 0.453, 0.127, -0.495, 0.051, -0.043, -0.985,
            -0.277, -1.779, 0.989, 0.608, 1.924, -1.329, -0.242, 0.392, 0.613, -0.798, 0.393, 0.739, 0.031, -0.344,
            -1.136, -0.5, -1.944);

    @Override
    public QuantityProvider quantityProvider() {
        return new RegimeQuantities();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of(
                "qgauss.densityFit",
                        Values.EMPTY
                                .with("x", Doubles.of(0.1, 0.5, 1, 3, 10))
                                .with("density", Doubles.of(0.3, 0.25, 0.16, 0.03, 0.003)),
                "qgauss.kernelDensity", Values.of("h", 0.3).with("data", TWELVE).with("x", Doubles.of(-1e6, 0, 0.5)),
                "qgauss.scalingRegression", weak());
    }

    private static Values weak() {
        return Values.of("alpha", 1.79)
                .with("q", 1.71)
                .with("D", 0.1118)
                .with("t", Doubles.of(80, 160, 320, 640, 1280));
    }

    private static Values evaluate(String name, Values inputs) {
        return new RegimeQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, new NoSolvers());
    }

    @Test
    void kernelDensityAgreesWithTheReference() {
        assertThat(evaluate(
                                "qgauss.kernelDensity",
                                Values.of("x", 0.1).with("data", TWELVE).with("h", 0.25))
                        .number("value"))
                .isCloseTo(0.26252884940828297, within(1e-12));
        assertThat(evaluate(
                                "qgauss.kernelDensity",
                                Values.of("x", 0).with("data", SIXTY).with("h", 0.05))
                        .number("value"))
                .isCloseTo(0.7244446778775019, within(1e-12));
    }

    @Test
    void regressionsReturnTheLawOfTheWeakRegime() {
        Values out = evaluate("qgauss.scalingRegression", weak()); // qg-060

        assertThat(out.numbers("P_max").get(0)).isCloseTo(0.1167426958091129, within(1e-13));
        assertThat(out.numbers("beta").get(4)).isCloseTo(0.0039034671847828924, within(1e-14));
        assertThat(out.number("slope_height")).isCloseTo(-0.5586592178770949, within(1e-12));
        assertThat(out.number("slope_beta")).isCloseTo(-1.1173184357541899, within(1e-12));
        assertThat(out.number("alpha_from_height")).isCloseTo(1.79, within(2e-12));
        assertThat(out.number("alpha_from_beta")).isCloseTo(1.79, within(2e-12));
        assertThat(out.number("D_from_beta")).isCloseTo(0.1118, within(1e-13));
    }

    @Test
    void regressionsReturnTheLawOfTheStrongRegime() {
        Values out = evaluate(
                "qgauss.scalingRegression",
                Values.of("alpha", 1.26).with("q", 2.73).with("D", 0.0048).with("t", Doubles.of(1, 2, 5, 10, 20, 35)));

        assertThat(out.numbers("P_max").get(5)).isCloseTo(0.3828875156690201, within(1e-12)); // qg-061
        assertThat(out.number("alpha_from_beta")).isCloseTo(1.26, within(2e-12));
        assertThat(out.number("D_from_beta")).isCloseTo(0.0048, within(1e-14));
    }

    // density of the weak law of the paper at one minute, times 0.4: g_q with q = 1.71, beta = 0.1118^(-2/1.79)
    @Test
    void densityFitFindsALawAndItsAmplitude() {
        double beta = Math.pow(0.1118, -2 / 1.79);
        QGaussian law = new QGaussian(0, 1.71, beta);
        double[] x = new double[30];
        java.util.Arrays.setAll(x, i -> 0.01 * Math.exp(0.2 * i));
        Doubles places = Doubles.of(x);
        Values free = evaluate(
                "qgauss.densityFit",
                Values.EMPTY
                        .with("x", places)
                        .with("density", places.map(y -> 0.4 * law.density(y)))
                        .with("freeAmplitude", true));
        Values whole = evaluate(
                "qgauss.densityFit",
                Values.EMPTY
                        .with("x", places)
                        .with("density", places.map(law::density))
                        .with("weights", places.map(y -> 1)));

        assertThat(free.number("q")).isCloseTo(1.71, within(1e-7));
        assertThat(free.number("amplitude")).isCloseTo(0.4, within(1e-7));
        assertThat(whole.number("beta") / beta).isCloseTo(1, within(1e-7));
        assertThat(whole.number("amplitude")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "qgauss.densityFit",
                        Values.EMPTY.with("x", Doubles.of(1, 2, 2)).with("density", Doubles.of(1, 1, 1))))
                .withMessageContaining("x[2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "qgauss.densityFit",
                        Values.EMPTY.with("x", Doubles.of(1, 2, 3)).with("density", Doubles.of(1, 1))))
                .withMessageContaining("one for each x");
    }

    @Test
    void badInputsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "qgauss.kernelDensity",
                        Values.of("x", 0).with("data", TWELVE).with("h", 0)))
                .withMessage("h = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("qgauss.scalingRegression", weak().with("t", Doubles.of(1, 1))));
    }
}
