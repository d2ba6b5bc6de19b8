package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalsTest {
    /** Reference: mpmath with 40 digits, log(erfc(-z/sqrt(2))/2). */
    @ParameterizedTest
    @CsvSource({
        "-1e5, -5000000012.4318639983",
        "-40, -804.60844201375378817",
        "-38, -726.5572160188201301",
        "-10, -53.231285150512470578",
        "-5.1, -15.588487091871467542",
        "-5, -15.064998393988725736",
        "-4.9, -14.551182689355310834",
        "-1, -1.8410216450092635058",
        "0, -0.69314718055994530942",
        "1, -0.17275377902344988953",
        "3, -0.0013508099647481937988",
        "8, -6.2209605742717860585e-16"
    })
    void logarithmOfTheDistributionFunctionIsAccurateEverywhere(double z, double expected) {
        // 1e-14: erfc of a rounded argument is off by 2 x^2 units in the last place, its logarithm by a few
        assertThat(Normals.logCdf(z)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }

    @Test
    void infinitePointsHaveLimits() {
        assertThat(Normals.logCdf(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normals.logCdf(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Normals.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normals.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-100, 1e-10, 0.02425, 0.3, 0.5, 0.9, 0.999})
    void quantileInvertsTheDistributionFunction(double p) {
        assertThat(Normals.cdf(Normals.quantile(p))).isCloseTo(p, withinPercentage(1e-10));
    }

    @Test
    void quantileAtTheEndsIsInfinite() {
        assertThat(Normals.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normals.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void rejectsWhatIsNoProbability(double p) {
        assertThatThrownBy(() -> Normals.quantile(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p = " + p + ", must be in [0, 1]");
    }

    @Test
    void densityIsTheSlopeOfTheDistributionFunction() {
        double slope = (Normals.cdf(0.7 + 1e-5) - Normals.cdf(0.7 - 1e-5)) / 2e-5;
        assertThat(Normals.density(0.7)).isCloseTo(slope, within(1e-10));
    }
}
