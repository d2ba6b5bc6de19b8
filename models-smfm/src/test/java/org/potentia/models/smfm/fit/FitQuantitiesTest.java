package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.tck.QuantityProviderContract;

class FitQuantitiesTest implements QuantityProviderContract {
    /** Prices of cases sm-046 and sm-048: three weeks of a yield. */
    static final Doubles WEEKS =
            Doubles.of(5.47, 5.44, 5.49, 5.53, 5.45, 5.4, 5.42, 5.51, 5.6, 5.56, 5.48, 5.39, 5.34, 5.43, 5.5);

    /** Prices of cases sm-047 and sm-049. */
    static final Doubles WIDE = Doubles.of(
            5.0, 4.877, 5.1791, 5.7638, 5.9314, 4.9705, 4.7295, 4.2438, 4.2294, 4.2605, 4.9905, 3.8507, 4.1251, 3.5185,
            3.6707, 3.8081, 4.1096, 4.3809, 4.1455, 4.202, 4.2203, 3.4469, 3.4334, 2.6365, 2.9569, 3.757, 4.2722, 5.093,
            5.8354, 6.3776, 6.9119, 6.5336, 5.8083, 5.7604, 6.2581, 5.708, 5.4182, 5.0241, 5.4418, 6.1229, 7.1547);

    private static final double DAY = 0.003968253968253968;

    @Override
    public QuantityProvider quantityProvider() {
        return new FitQuantities();
    }

    @Override
    public Services quantityServices() {
        return new OneOptimizer();
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("smfm.negLogLikelihood", weeks().with("sigma", 0.2).with("x", 1.0), "smfm.exponentFit", weeks());
    }

    private static Values weeks() {
        return prices(WEEKS, DAY, 1).with("mu", 0.0);
    }

    private static Values prices(Doubles prices, double step, double low) {
        return Values.EMPTY
                .with("prices", prices)
                .with("dt", step)
                .with("S0", low)
                .with("Sinf", 20.0)
                .with("y", 0.0);
    }

    private static Values evaluate(String name, Values inputs) {
        Quantity quantity = new FitQuantities()
                .quantities().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return quantity.evaluate(inputs, new OneOptimizer());
    }

    /** Cases sm-046 and sm-047: closed form with 40 digits. */
    @Test
    void likelihoodsAgreeWithTheReference() {
        Values weeks =
                evaluate("smfm.negLogLikelihood", weeks().with("sigma", 0.2).with("x", 1.0));
        assertThat(weeks.number("value")).isCloseTo(-18.040531861191063, within(1e-12));
        Values wide = evaluate(
                "smfm.negLogLikelihood",
                prices(WIDE, 0.05, 0.5).with("mu", 0.1).with("sigma", 1.6).with("x", 0.5));
        assertThat(wide.number("value")).isCloseTo(31.305525578727543, within(1e-12));
    }

    @Test
    void gradientIsThatOfTheLikelihood() {
        Values at = prices(WIDE, 0.05, 0.5).with("mu", 0.1).with("sigma", 1.6).with("x", 0.5);
        Values output = evaluate("smfm.negLogLikelihood", at);
        for (String name : new String[] {"x", "sigma", "mu"}) {
            double point = at.number(name);
            double h = 1e-5;
            double slope =
                    (evaluate("smfm.negLogLikelihood", at.with(name, point + h)).number("value")
                                    - evaluate("smfm.negLogLikelihood", at.with(name, point - h))
                                            .number("value"))
                            / (2 * h);
            assertThat(output.number("d" + name)).as(name).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    /** Case sm-048, a profile likelihood with 40 digits: some weeks of a quiet yield say nothing about the exponent. */
    @Test
    void exponentOfSomeWeeksIsNoise() {
        Values fit = evaluate("smfm.exponentFit", weeks());
        assertThat(fit.number("x_hat")).isCloseTo(-0.84751163695098, within(1e-9));
        assertThat(fit.number("sigma_hat")).isCloseTo(4.458818071722094, within(1e-8));
        assertThat(fit.number("nll_min")).isCloseTo(-18.062953031196123, within(1e-11));
        assertThat(fit.number("se_x")).isCloseTo(14.874986894875805, within(1e-8));
        assertThat(fit.number("se_x_formula")).isCloseTo(15.29841947835491, within(1e-8));
        assertThat(fit.numbers("x_95").get(0)).isLessThan(-25);
        assertThat(fit.numbers("x_95").get(1)).isGreaterThan(25);
    }

    /** Case sm-049. */
    @Test
    void exponentOfAWideSeriesIsKnown() {
        Values fit = evaluate("smfm.exponentFit", prices(WIDE, 0.05, 0.5).with("mu", 0.0));
        assertThat(fit.number("x_hat")).isCloseTo(0.40099820562053734, within(1e-10));
        assertThat(fit.number("sigma_hat")).isCloseTo(1.9374803781536063, within(1e-10));
        assertThat(fit.number("nll_min")).isCloseTo(31.381064464282378, within(1e-11));
        assertThat(fit.number("se_x")).isCloseTo(0.4703717647857734, within(1e-9));
        assertThat(fit.number("se_x_formula")).isCloseTo(0.5021189445129648, within(1e-9));
    }

    @Test
    void mistakesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.exponentFit", prices(Doubles.of(5, 5, 5), DAY, 1).with("mu", 0.0)))
                .withMessageContaining("do not change");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.exponentFit",
                        prices(Doubles.of(0.5, 0.6, 0.4), DAY, 1).with("mu", 0.0)))
                .withMessageContaining("S0 must be lower");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.exponentFit", prices(Doubles.of(5, -1, 5), DAY, 1).with("mu", 0.0)))
                .withMessageContaining("price 1 = -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.negLogLikelihood", weeks().with("sigma", 0.2).with("x", -1e4)))
                .withMessageContaining("so extreme");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(
                        "smfm.negLogLikelihood", weeks().with("sigma", 0.0).with("x", 1.0)))
                .withMessageContaining("sigma = 0.0");
    }
}
