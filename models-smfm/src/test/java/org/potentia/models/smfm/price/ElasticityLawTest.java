package org.potentia.models.smfm.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.Black;
import org.potentia.numerics.Normals;

class ElasticityLawTest {
    /** x = 0 is the normal law, with its image below zero where it is absorbed. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8, 1, 1.4, 2.5})
    void withoutAPowerItIsTheAbsorbedNormalLaw(double strike) {
        double deviation = 0.7;
        double call = bachelier(1, strike, deviation) - bachelier(-1, strike, deviation);
        ElasticityLaw law = new ElasticityLaw(0, 1, deviation * deviation);
        assertThat(law.price(OptionType.CALL, strike)).isCloseTo(call, within(1e-13));
    }

    private static double bachelier(double mean, double strike, double deviation) {
        double d = (mean - strike) / deviation;
        return deviation * (d * Normals.cdf(d) + Normals.density(d));
    }

    /** x = 2 is the reciprocal of the length of Brownian motion in three dimensions: probabilities are normal ones. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.9, 1.2, 1.7})
    void theSquareHasNormalProbabilities(double level) {
        double deviation = 0.25;
        double a = (1 / level - 1) / deviation;
        double b = (1 / level + 1) / deviation;
        double below = Normals.survival(a) + Normals.cdf(-b) + deviation * (Normals.density(a) - Normals.density(b));
        assertThat(new ElasticityLaw(2, 1, deviation * deviation).above(level)).isCloseTo(1 - below, within(1e-13));
    }

    /** Through x = 1 the price is as smooth as elsewhere: what is interpolated agrees with what is summed. */
    @ParameterizedTest
    @CsvSource({"0.8, 0.04", "1, 0.04", "1.3, 0.04", "1.05, 0.0004", "0.5, 0.25"})
    void nextToTheLognormalLawPricesAreSmooth(double strike, double variance) {
        double lognormal = Black.price(OptionType.CALL, 1, strike, Math.sqrt(variance));
        assertThat(price(1, strike, variance)).isCloseTo(lognormal, within(1e-15));
        // the eighth difference across the place where interpolation begins is that of rounding
        double border = 1 + Math.clamp(0.04 / (Math.sqrt(variance) + Math.abs(Math.log(strike))), 0.02, 0.25);
        double[] weights = {1, -8, 28, -56, 70, -56, 28, -8, 1};
        double sum = 0;
        for (int i = 0; i <= 8; i++) {
            sum += weights[i] * price(border + 0.004 * (i - 4.5), strike, variance);
        }
        assertThat(sum).isCloseTo(0, within(5e-12));
    }

    private static double price(double x, double strike, double variance) {
        return new ElasticityLaw(x, 1, variance).price(OptionType.CALL, strike);
    }

    /** The derivative of a call in its strike is minus the probability to end above it. */
    @Test
    void probabilitiesAreSlopesOfPrices() {
        for (double x : new double[] {-1, 0.5, 0.99, 1.3, 2}) {
            ElasticityLaw law = new ElasticityLaw(x, 100, 0.02);
            double h = 1e-2;
            double slope = (law.price(OptionType.CALL, 105 + h) - law.price(OptionType.CALL, 105 - h)) / (2 * h);
            // next to 1 the probability is that of the lognormal law, which is all that a bound needs
            assertThat(-slope).isCloseTo(law.above(105), within(x == 0.99 ? 1e-2 : 1e-7));
        }
    }
}
