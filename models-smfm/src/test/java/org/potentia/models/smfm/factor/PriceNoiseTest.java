package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceNoiseTest {
    /** Cases sm-001 to sm-008: closed form with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "5, 0.5, -1, 0, 0.05, -0.01",
        "5, 0.5, 0, 0, 0.5, 0",
        "5, 0.5, 1, 0, 5, 1",
        "5, 0.5, 2, 0, 50, 20",
        "0.3, 0.5, -1, 0, 0.3, 1",
        "25, 0.5, 2, 0, 800, 0",
        "25, 0.5, -0.5, 0.7, 0.09242235228926961, 0.002587825864099549",
        "3.3, 1, 0.35, 0, 1.5187275771258228, 0.16107716727092058"
    })
    void threeRegionsAgreeWithTheReference(double price, double low, double x, double y, double value, double slope) {
        ThreeRegions noise = new ThreeRegions(low, 20, x, y);
        assertThat(noise.value(price)).isCloseTo(value, within(1e-13 * value));
        assertThat(noise.slope(price)).isCloseTo(slope, within(1e-13));
    }

    /** Cases sm-009 to sm-011: closed form with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "5, -1, 0, 0.9394130628134758, 0.07726412173393589",
        "0.2, 0.5, 0.9935294978332075, 0.9999000049998333, 0.20075217091577194",
        "40, 2, 4.248354255291589e-18, 0.01831563888873418, 59.10088662450501"
    })
    void smoothNoiseAgreesWithTheReference(double price, double x, double lognormal, double power, double value) {
        SmoothNoise noise = new SmoothNoise(0.5, 20, x);
        assertThat(noise.lognormalShare(price)).isCloseTo(lognormal, within(1e-12 * lognormal + 1e-300));
        assertThat(noise.powerShare(price)).isCloseTo(power, within(1e-14));
        assertThat(noise.value(price)).isCloseTo(value, within(1e-13 * value));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.5", "0.5, -1", "1, -3", "2, 0.5", "5, 2", "18, 0", "30, 3", "60, 1.4", "0.7, 1"})
    void derivativesAreThoseOfTheValue(double price, double x) {
        for (PriceNoise noise : new PriceNoise[] {
            new SmoothNoise(0.5, 20, x),
            new ThreeRegions(0.51, 20, x, 0.3),
            new ShiftedNoise(new SmoothNoise(0.5, 20, x), 0.3)
        }) {
            double h = 2e-4 * price;
            double scale = noise.value(price) / price;
            assertThat(noise.slope(price))
                    .isCloseTo((noise.value(price + h) - noise.value(price - h)) / (2 * h), within(3e-6 * scale));
            assertThat(noise.bend(price))
                    .isCloseTo(
                            (noise.slope(price + h) - noise.slope(price - h)) / (2 * h), within(3e-5 * scale / price));
        }
    }

    @Test
    void smoothNoiseTendsToThePriceBelowAndToTheLowerEndAbove() {
        for (double x : new double[] {-60, -1, 0, 0.5, 1.5, 2, 40}) {
            SmoothNoise noise = new SmoothNoise(0.5, 20, x);
            assertThat(noise.value(1e-6)).isCloseTo(1e-6, within(1e-10));
            assertThat(noise.slope(1e-6)).isCloseTo(1, within(1e-4));
            assertThat(noise.value(1e9)).isCloseTo(0.5, within(1e-12));
            assertThat(noise.slope(1e9)).isZero();
            assertThat(noise.bend(1e9)).isZero();
        }
        assertThat(new SmoothNoise(0.5, 20, 1).value(1e9)).isEqualTo(1e9);
    }

    @Test
    void shiftedNoiseTakesNegativeRates() {
        ShiftedNoise noise = new ShiftedNoise(new ThreeRegions(1, 20, 0.5, 0), 3);
        assertThat(noise.value(-0.5)).isEqualTo(new ThreeRegions(1, 20, 0.5, 0).value(2.5));
        assertThat(noise.kinks().toArray()).containsExactly(-2, 17);
        assertThat(noise.origin()).isEqualTo(-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise.value(-3.5))
                .withMessage(
                        "price S = -3.5, must be finite and above -3.0; a shift of the origin by more than 3.5 admits it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShiftedNoise(noise, 0))
                .withMessageContaining("shift");
    }

    @Test
    void badPricesSayWhatWouldHelp() {
        ThreeRegions noise = new ThreeRegions(1, 20, 0.5, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise.observed(-0.25, "price 7"))
                .withMessageContaining("a shift of the origin by more than 0.25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise.observed(21, "price 7"))
                .withMessage(
                        "price 7 = 21.0 is above Sinf = 20.0, where F no longer follows x; move Sinf above all prices");
        assertThat(noise.observed(20, "price 7")).isEqualTo(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThreeRegions(0.5, 20, 400, 0).value(5))
                .withMessageContaining("bring x = 400.0 nearer to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmoothNoise(0.5, 20, 400).value(5))
                .withMessageContaining("bring x = 400.0 nearer to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> noise.value(Double.NaN));
    }
}
