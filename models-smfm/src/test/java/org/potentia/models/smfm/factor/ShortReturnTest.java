package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.numerics.Quadrature;

class ShortReturnTest {
    @ParameterizedTest
    @CsvSource({"-3, 0", "0, 0", "0.5, -0.1", "1, 0.3", "2.5, 0.05", "-1, -0.7", "-1, 0.69", "3, 0.71", "1.5, -1.5"})
    void partsOfTheLawAgree(double x, double level) {
        // kinks within reach of a return
        ShortReturn law = new ShortReturn(new LogPrice(0.1, 0.3, x, 0.5, 2), level, 0.1);
        for (double r : new double[] {-0.4, -0.05, 0, 0.02, 0.3}) {
            double h = 1e-5;
            assertThat(law.density(r))
                    .isCloseTo((law.cdf(r + h) - law.cdf(r - h)) / (2 * h), within(2e-4 * (1 + law.density(r))));
            assertThat(law.cdf(r) + law.survival(r)).isCloseTo(1, within(1e-14));
        }
        for (double p : new double[] {1e-6, 0.1, 0.5, 0.9, 0.999999}) {
            assertThat(law.cdf(law.quantile(p))).isCloseTo(p, within(1e-12 + 1e-9 * p));
        }
        double mean = mean(law, 1, 0);
        assertThat(law.mean()).isCloseTo(mean, within(1e-9));
        assertThat(law.variance()).isCloseTo(mean(law, 2, mean), within(1e-9));
        assertThat(law.skewness()).isCloseTo(mean(law, 3, mean) / Math.pow(law.variance(), 1.5), within(1e-6));
        assertThat(law.kurtosis()).isCloseTo(mean(law, 4, mean) / Math.pow(law.variance(), 2), within(1e-5));
    }

    private static double mean(ShortReturn law, int power, double center) {
        double sum = 0;
        double[] edges = {-12, -4, -2, -1, -0.5, 0, 0.5, 1, 2, 4, 12};
        for (int k = 0; k + 1 < edges.length; k++) {
            sum += Quadrature.integrate(
                            r -> Math.pow(r - center, power) * law.density(r), edges[k], edges[k + 1], 1e-11, 1e-13)
                    .value();
        }
        return sum;
    }

    /** The price under the law must be a martingale but for the drift, to second order in the time. */
    @Test
    void errorOfTheMeanPriceIsOfSecondOrder() {
        LogPrice price = new LogPrice(0.1, 0.3, -1, 1e-3, 1e3);
        double[] errors = new double[2];
        for (int i = 0; i < 2; i++) {
            double time = 0.02 / (1 << i);
            ShortReturn law = new ShortReturn(price, 0.2, time);
            double reach = 12 * 0.3 * Math.sqrt(time);
            errors[i] = Quadrature.integrate(r -> Math.exp(r) * law.density(r), -reach, reach, 1e-13)
                            .value()
                    - Math.exp(0.1 * time);
        }
        assertThat(Math.abs(errors[0])).isLessThan(1e-4);
        assertThat(errors[0] / errors[1]).isCloseTo(4, within(0.4));
    }

    @Test
    void lognormalPriceHasNormalReturns() {
        ShortReturn law = new ShortReturn(new LogPrice(0.1, 0.3, 1, 1e-3, 1e3), 0.5, 0.25);
        assertThat(law.mean()).isCloseTo((0.1 - 0.045) * 0.25, within(1e-12));
        assertThat(law.variance()).isCloseTo(0.09 * 0.25, within(1e-12));
        assertThat(law.skewness()).isCloseTo(0, within(1e-10));
        assertThat(law.kurtosis()).isCloseTo(3, within(1e-9));
    }

    @Test
    void extremesAreNumbers() {
        for (double x : new double[] {-20, 20}) {
            for (double level : new double[] {-800, -13, 0, 13}) {
                ShortReturn law = new ShortReturn(new LogPrice(0.1, 0.3, x, 1e-6, 1e6), level, 1 / 252.0);
                for (double r : new double[] {-900, -1, 0, 1, 900}) {
                    assertThat(law.logDensity(r)).isNotNaN();
                    assertThat(law.cdf(r)).isBetween(0.0, 1.0);
                }
                assertThat(law.quantile(0.3)).isNotNaN();
                assertThat(law.cdf(Double.NEGATIVE_INFINITY)).isZero();
                assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
                assertThat(law.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
            }
        }
    }

    @Test
    void drawsFollowTheLaw() {
        ShortReturn law = new ShortReturn(new LogPrice(0.1, 0.5, -2, 1e-3, 1e3), 0, 0.05);
        SplittableRandom random = new SplittableRandom(5);
        int below = 0;
        for (int i = 0; i < 20_000; i++) {
            below += law.sample(random) < law.quantile(0.2) ? 1 : 0;
        }
        assertThat(below / 20_000.0).isCloseTo(0.2, within(0.012));
    }

    @Test
    void parametersOutsideTheirDomainAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogPrice(0, 0.2, 30, 0.5, 2))
                .withMessageContaining("x = 30.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogPrice(0, 0.2, 1, 1.5, 2))
                .withMessageContaining("S0 = 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShortReturn(new LogPrice(0, 0.2, 1, 0.5, 2), 0, 0))
                .withMessageContaining("years");
    }
}
