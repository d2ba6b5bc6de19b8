package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.OptionValuer;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.pathint.PathintProvider;

class PowerLawModelTest {
    private final PowerLawProvider provider = new PowerLawProvider().with(Solvers.of(new PathintProvider()));

    private PowerLawModel model(Map<String, Double> parameters) {
        return provider.create(provider.parameters().vector(parameters));
    }

    /** Cases sm-024 (formula) and sm-028 (paths meet S0): Laplace inversion on a Talbot contour. */
    @Test
    void smilesAreByFormulaOrInOneSweep() {
        PowerLawSmile formula = model(Map.of("x", 0.0, "sigma", 2.0, "S0", 0.5)).strip(new Market(5, 0.05, 0.05), 0.5);
        assertThat(formula.closed(5.2)).isTrue();
        assertThat(formula.price(OptionType.CALL, 5.2)).isCloseTo(0.18853126402578274, within(1e-9));
        PowerLawSmile swept = model(Map.of("x", -1.0, "sigma", 0.9, "S0", 0.5)).strip(new Market(1.2, 0.05, 0.05), 2);
        assertThat(swept.closed(1)).isFalse();
        Doubles both = swept.prices(
                List.of(OptionType.PUT, OptionType.CALL, OptionType.CALL, OptionType.PUT), Doubles.of(1, 1, 1.4, 1.4));
        assertThat(both.get(0)).isCloseTo(0.038732708002273734, within(1e-7));
        double discount = Math.exp(-0.1);
        assertThat(both.get(1) - both.get(0)).isCloseTo(0.2 * discount, within(1e-12));
        assertThat(both.get(2) - both.get(3)).isCloseTo(-0.2 * discount, within(1e-12));
        assertThat(swept.mean()).isEqualTo(1.2);
    }

    @Test
    void tellsItsVolatilityInTheTermsOfOthers() {
        PowerLawModel model = model(Map.of("x", 0.5, "sigma", 0.4));
        assertThat(model.volatilities(Underlying.futures(4, 0.05)))
                .filteredOn(value -> value.name().equals(OptionValuer.NORMAL_VOLATILITY))
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isCloseTo(0.8, within(1e-15)));
    }

    @Test
    void aCalibrationFindsTheParametersOfItsOwnPrices() {
        Market market = new Market(100, 0.03, 0.01);
        List<OptionType> types =
                List.of(OptionType.PUT, OptionType.PUT, OptionType.CALL, OptionType.CALL, OptionType.CALL);
        OptionStrip strip = new OptionStrip(market, 0.5, types, Doubles.of(80, 90, 100, 110, 120));
        PowerLawModel truth =
                model(Map.of("x", -1.5, "sigma", 0.25 * Math.pow(100 / 1e-5, 2.5), "S0", 1e-5, "Sinf", 1e4));
        Doubles quotes = truth.strip(market, 0.5).prices(types, strip.strikes());
        OptionCalibration calibration = provider.calibration(
                List.of(strip), quotes, provider.calibrationOptions().defaults(), Optional.empty());
        assertThat(calibration.rows()).isEqualTo(5);
        ParameterVector point = calibration.coordinates().vector(-1.5, 0.25);
        double[] prices = new double[5];
        double[][] slopes = new double[5][2];
        calibration.priceAndSlopes(new double[] {-1.5, 0.25}, prices, slopes);
        double[] up = new double[5];
        calibration.price(new double[] {-1.5, 0.2501}, up);
        for (int i = 0; i < 5; i++) {
            assertThat(prices[i]).isCloseTo(quotes.get(i), within(1e-10));
            assertThat(slopes[i][1]).isCloseTo((up[i] - prices[i]) / 1e-4, within(0.02 * slopes[i][1]));
        }
        assertThat(calibration.model(point).smile(market, 0.5).price(OptionType.PUT, 90))
                .isCloseTo(quotes.get(1), within(1e-10));
        assertThat(calibration.starts(new java.util.Random(1))).isNotEmpty();
        assertThat(calibration.remarks(point)).anyMatch(line -> line.contains("closed form"));
        assertThat(calibration.findings(point).values()).hasSize(3);
        assertThat(calibration.orbit(point)).isEmpty();
        assertThat(calibration.coordinates().defaults().get("volatility")).isCloseTo(0.25, within(0.01));
    }

    @Test
    void refusesWhatItCannotPrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PowerLawProvider().create(provider.parameters().defaults()))
                .withMessage("smfm-power-law is not offered: needs pathint");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(Map.of("S0", 30.0)))
                .withMessageContaining("Sinf must be above S0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(Map.of()).smile(new Market(25, 0, 0), 1))
                .withMessageContaining("move Sinf");
        OptionStrip strip = new OptionStrip(new Market(100, 0, 0), 1, List.of(OptionType.CALL), Doubles.of(90.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.calibration(
                        List.of(strip),
                        Doubles.of(1.0),
                        provider.calibrationOptions().defaults(),
                        Optional.empty()))
                .withMessageContaining("no quote has an implied volatility");
    }
}
