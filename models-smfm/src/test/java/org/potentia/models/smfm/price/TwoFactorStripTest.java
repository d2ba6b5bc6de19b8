package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.Solvers;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.numerics.Normals;
import org.potentia.solvers.pathint.PathintProvider;

class TwoFactorStripTest {
    private static TwoFactorStrip strip(ThreeRegions noise, double epsilon, double rho, double floor) {
        return new TwoFactorStrip(noise, 0, epsilon, rho, floor, Solvers.of(new PathintProvider()));
    }

    /** As its noise vanishes the volatility is a parameter: case sm-025 (Laplace inversion), the call by parity. */
    @Test
    void withoutNoiseOfTheVolatilityItIsTheOneFactorPrice() {
        TwoFactorStrip strip = strip(new ThreeRegions(0.5, 20, 0.5, 0), 1e-4, 0, 1e-3);
        TwoFactorStrip.Prices prices = strip.prices(
                Underlying.futures(5, 0.05),
                0.6324555320336759,
                0.5,
                List.of(OptionType.PUT, OptionType.CALL),
                Doubles.of(5.2, 5.2),
                1e-4);
        assertThat(prices.prices().get(0)).isCloseTo(0.3860478970108675, within(1e-5));
        assertThat(prices.prices().get(0) - prices.prices().get(1)).isCloseTo(0.2 * Math.exp(-0.025), within(1e-12));
    }

    /**
     * x = 0 and no correlation: the mean of Bachelier's price over \( v = F^2 \int \sigma^2 dt \), of which mean and variance are
     * \( \sigma_0^2 T + \tfrac12 \epsilon^2 T^2 \) and \( \tfrac43 \sigma_0^2 \epsilon^2 T^3 + \tfrac13 \epsilon^4 T^4 \) times \( F^2, F^4 \).
     */
    @Test
    void anUncorrelatedVolatilityAveragesBacheliersPrice() {
        double sigma = 2;
        double epsilon = 0.1;
        double years = 0.5;
        double f = 0.5;
        double mean = f * f * (sigma * sigma * years + 0.5 * epsilon * epsilon * years * years);
        double variance = Math.pow(f, 4)
                * (4.0 / 3 * sigma * sigma * epsilon * epsilon * Math.pow(years, 3) + Math.pow(epsilon * years, 4) / 3);
        double atTheMoney = Normals.density(0) * (Math.sqrt(mean) - variance / (8 * Math.pow(mean, 1.5)));
        TwoFactorStrip.Prices prices = strip(new ThreeRegions(0.5, 20, 0, 0), epsilon, 0, 1e-3)
                .prices(Underlying.futures(5, 0.05), sigma, years, List.of(OptionType.CALL), Doubles.of(5.0), 1e-4);
        assertThat(prices.prices().get(0))
                .isCloseTo(Math.exp(-0.05 * years) * atTheMoney, within(2e-6 + prices.error()));
        assertThat(prices.error()).isLessThan(1e-4);
    }

    /** dS = rS dt + σS dz, dσ = ε dz, ρ = -0.5: closed form in 30 digits, which a simulation confirmed within 0.8 standard errors. */
    @Tag("slow")
    @Test
    void aCorrelatedVolatilityAgreesWithTheClosedForm() {
        double[] exact = {
            0.419449283687,
            0.85157587137,
            1.59732762838,
            2.78513739453,
            4.53765118958,
            6.94007183624,
            10.0097147671,
            13.682601554,
            17.8305174253
        };
        TwoFactorStrip.Prices prices = strip(new ThreeRegions(0.01, 1e5, 1, 1), 0.1, -0.5, 2e-4)
                .prices(
                        Underlying.stock(100, 0.05, 0),
                        0.2,
                        0.5,
                        Collections.nCopies(9, OptionType.PUT),
                        Doubles.of(80, 85, 90, 95, 100, 105, 110, 115, 120),
                        1e-3);
        for (int i = 0; i < exact.length; i++) {
            assertThat(prices.prices().get(i)).isCloseTo(exact[i], within(1e-4));
        }
    }

    @Test
    void refusesVolatilitiesBelowTheFloorAndNoisesThatAreOne() {
        ThreeRegions noise = new ThreeRegions(0.5, 20, 0.5, 0);
        Underlying futures = Underlying.futures(5, 0.05);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strip(noise, 0.1, 0, 0.5)
                        .prices(futures, 0.4, 1, List.of(OptionType.PUT), Doubles.of(5.0), 1e-3))
                .withMessageContaining("must be above the floor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strip(noise, 0.1, 1, 0.01)
                        .prices(futures, 0.4, 1, List.of(OptionType.PUT), Doubles.of(5.0), 1e-3))
                .withMessageContaining("rho");
    }
}
