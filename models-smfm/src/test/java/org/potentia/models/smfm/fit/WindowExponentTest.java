package org.potentia.models.smfm.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class WindowExponentTest {
    private static Doubles prices(double x, int count) {
        SplittableRandom random = new SplittableRandom(4);
        double[] prices = new double[count];
        prices[0] = 100;
        for (int i = 1; i < count; i++) {
            double noise = 0.01 * Math.pow(prices[i - 1] / 100, x) * 100;
            prices[i] = prices[i - 1] + noise * random.nextGaussian();
        }
        return Doubles.of(prices);
    }

    @Test
    void findsTheExponentOfMadePrices() {
        for (double x : new double[] {0, 1, 2}) {
            WindowExponent fit = WindowExponent.of(prices(x, 2000), 1.0 / 252, 10);

            // three standard errors: a false alarm in 370, and the seed is fixed
            assertThat(fit.x()).isCloseTo(x, within(3 * fit.error()));
            assertThat(fit.error()).isLessThan(0.5);
            assertThat(fit.atLimit()).isFalse();
        }
    }

    @Test
    void saysWhenTheLimitBinds() {
        assertThat(WindowExponent.of(prices(2, 2000), 1.0 / 252, 0.5).atLimit()).isTrue();
    }

    @Test
    void refusesPricesThatStandStill() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowExponent.of(Doubles.of(5, 5, 5), 1, 4))
                .withMessage("the price stands still in a window, must move");
    }
}
