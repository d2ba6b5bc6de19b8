package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralChiSquareTest {
    /** One degree of freedom: the square of a normal variable with mean \( \sqrt\lambda \). */
    @ParameterizedTest
    @CsvSource({"0.5, 1", "9, 4", "30, 25", "100, 144", "10100, 10000", "1000500, 1000000", "400, 900"})
    void oneDegreeIsTheSquareOfANormalVariable(double x, double noncentrality) {
        double root = Math.sqrt(x);
        double mean = Math.sqrt(noncentrality);
        NoncentralChiSquare law = NoncentralChiSquare.at(x, 1, noncentrality);
        assertThat(law.below()).isCloseTo(Normals.cdf(root - mean) - Normals.cdf(-root - mean), within(2e-14));
        assertThat(law.above()).isCloseTo(Normals.survival(root - mean) + Normals.cdf(-root - mean), within(2e-14));
        double density = (Normals.density(root - mean) + Normals.density(root + mean)) / (2 * root);
        assertThat(law.density()).isCloseTo(density, within(1e-11 * density + 1e-18));
    }

    /** Without noncentrality two degrees of freedom are an exponential law. */
    @Test
    void withoutNoncentralityItIsTheCentralLaw() {
        NoncentralChiSquare law = NoncentralChiSquare.at(3, 2, 0);
        assertThat(law.above()).isCloseTo(Math.exp(-1.5), within(1e-15));
        assertThat(law.below()).isCloseTo(-Math.expm1(-1.5), within(1e-15));
        assertThat(law.density()).isCloseTo(0.5 * Math.exp(-1.5), within(1e-15));
    }

    @Test
    void theDensityIsTheSlopeOfTheDistribution() {
        double h = 1e-4;
        double slope = (NoncentralChiSquare.at(7 + h, 3.7, 5.5).below()
                        - NoncentralChiSquare.at(7 - h, 3.7, 5.5).below())
                / (2 * h);
        assertThat(NoncentralChiSquare.at(7, 3.7, 5.5).density()).isCloseTo(slope, within(1e-10));
    }

    @Test
    void farFromTheMeanNothingIsLeft() {
        assertThat(NoncentralChiSquare.at(1e20, 3, 1e24)).isEqualTo(new NoncentralChiSquare(0, 1, 0));
        assertThat(NoncentralChiSquare.at(1e30, 3, 1e24)).isEqualTo(new NoncentralChiSquare(1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoncentralChiSquare.at(1e14, 3, 1e14))
                .withMessageContaining("must be at most");
    }

    @Test
    void nothingIsBelowZero() {
        assertThat(NoncentralChiSquare.at(0, 3, 2)).isEqualTo(new NoncentralChiSquare(0, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoncentralChiSquare.at(1, 0, 1))
                .withMessageContaining("degrees");
    }
}
