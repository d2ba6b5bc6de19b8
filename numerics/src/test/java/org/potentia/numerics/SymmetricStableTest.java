package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.tck.ReturnDistributionContract;

class SymmetricStableTest implements ReturnDistributionContract {
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "alpha = 0.7", new SymmetricStable(0, 1, 0.7),
                "alpha = 1", new SymmetricStable(0.1, 2, 1),
                "alpha = 1.004", new SymmetricStable(0, 1, 1.004),
                "alpha = 1.26", new SymmetricStable(0, 0.01, 1.26),
                "alpha = 1.79", new SymmetricStable(0.001, 0.01, 1.79),
                "alpha = 1.99", new SymmetricStable(0, 1, 1.99),
                "alpha = 2", new SymmetricStable(0, 1, 2));
    }

    /** Densities come from a table. */
    @Override
    public double distributionTolerance() {
        return 1e-8;
    }

    @Test
    void isCauchysLawAtOne() {
        SymmetricStable law = new SymmetricStable(0, 1, 1);

        for (double x : new double[] {0, 0.01, 0.7, 3, 40, 1e4, 1e9}) {
            assertThat(law.density(x)).isCloseTo(1 / (Math.PI * (1 + x * x)), within(1e-14));
            assertThat(law.survival(x)).isCloseTo(Math.atan2(1, x) / Math.PI, within(1e-14 * law.survival(x)));
        }
        assertThat(law.mean()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void isNormalAtTwoWithTwiceTheSquaredScale() {
        SymmetricStable law = new SymmetricStable(1, 3, 2);

        assertThat(law.variance()).isEqualTo(18);
        assertThat(law.kurtosis()).isEqualTo(3);
        assertThat(law.skewness()).isZero();
        assertThat(law.mean()).isEqualTo(1);
        for (double x : new double[] {-20, -3, 1, 2, 30}) {
            double z = (x - 1) / Math.sqrt(18);
            assertThat(law.logDensity(x)).isCloseTo(Normals.logDensity(z) - 0.5 * Math.log(18), within(1e-13));
            assertThat(law.cdf(x)).isCloseTo(Normals.cdf(z), within(1e-13 * Normals.cdf(z)));
        }
    }

    @Test
    void passesThroughCauchysLawSmoothly() {
        for (double x : new double[] {0.02, 0.3, 2, 30, 1e3}) {
            double middle = new SymmetricStable(0, 1, 1).logDensity(x);
            double below = new SymmetricStable(0, 1, 1 - 1e-5).logDensity(x);
            double above = new SymmetricStable(0, 1, 1 + 1e-5).logDensity(x);
            // the second derivative in alpha is of the order of the squared logarithm of x
            assertThat(below + above - 2 * middle).isCloseTo(0, within(1e-7));
            double inside = new SymmetricStable(0, 1, 1.00999).logDensity(x);
            double outside = new SymmetricStable(0, 1, 1.01001).logDensity(x);
            assertThat(inside).isCloseTo(outside, within(3e-4));
        }
    }

    // f(0) = Gamma(1 + 1/alpha)/pi; tail: P(X > x) -> sin(pi alpha/2) Gamma(alpha)/pi x^-alpha
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 1.01, 1.26, 1.5, 1.79, 1.95, 1.999})
    void hasHeightAndTailOfItsSeries(double alpha) {
        SymmetricStable law = new SymmetricStable(0, 1, alpha);

        double height = org.apache.commons.numbers.gamma.Gamma.value(1 + 1 / alpha) / Math.PI;
        assertThat(law.density(0)).isCloseTo(height, within(1e-13 * height));
        double x = 1e30;
        double tail = Math.sin(Math.PI * (2 - alpha) / 2)
                * org.apache.commons.numbers.gamma.Gamma.value(alpha)
                / Math.PI
                * Math.pow(x, -alpha);
        assertThat(law.survival(x)).isCloseTo(tail, within(1e-9 * tail));
        assertThat(law.density(x)).isCloseTo(alpha * tail / x, within(1e-9 * alpha * tail / x));
    }

    // the law is defined by this integral: int f cos(kx) dx = exp(-|k|^alpha)
    @ParameterizedTest
    @ValueSource(doubles = {1.26, 1.5, 1.79, 1.99})
    void hasItsCharacteristicFunction(double alpha) {
        SymmetricStable law = new SymmetricStable(0, 1, alpha);
        GaussLegendre rule = new GaussLegendre(20);

        for (double k : new double[] {0.5, 1, 2}) {
            // over whole half turns, averaged over the last two, so that what is left out falls like the square
            double sum = 0;
            double before = 0;
            int turns = 400;
            for (int i = 0; i < turns; i++) {
                double half = 0.5 * Math.PI / k;
                before = sum;
                for (int j = 0; j < rule.size(); j++) {
                    double x = (2 * i + 1 + rule.nodes().get(j)) * half;
                    sum += 2 * half * rule.weights().get(j) * law.density(x) * Math.cos(k * x);
                }
            }
            assertThat(0.5 * (sum + before)).isCloseTo(Math.exp(-Math.pow(k, alpha)), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1.005, 1.3, 1.8})
    void drawsFollowTheDistributionFunction(double alpha) {
        SymmetricStable law = new SymmetricStable(0.5, 2, alpha);
        SplittableRandom random = new SplittableRandom(5);
        int n = 4000;
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = law.cdf(law.sample(random));
        }
        java.util.Arrays.sort(ranks);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(ranks[i] - (i + 0.5) / n));
        }
        // 99.9 % point of Kolmogorov's law
        assertThat(worst * Math.sqrt(n)).isLessThan(1.95);
    }

    // alpha = 1.5, p = 1: 2 Gamma(1) Gamma(1/3) / (Gamma(1/2) sqrt(pi)) = 2 Gamma(1/3) / pi
    @Test
    void fractionalMomentsExistBelowTheExponent() {
        SymmetricStable law = new SymmetricStable(0, 1, 1.5);

        assertThat(law.absoluteMoment(1)).isCloseTo(2 * 2.678938534707747 / Math.PI, within(1e-13));
        assertThat(law.absoluteMoment(1.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(law.absoluteMoment(0)).isCloseTo(1, within(1e-14));
    }

    @Test
    void quantilesInvertBothTails() {
        SymmetricStable law = new SymmetricStable(0, 1, 1.4);

        for (double s : new double[] {1e-200, 1e-12, 1e-3, 0.2, 0.5}) {
            assertThat(law.survival(law.upperQuantile(s))).isCloseTo(s, within(1e-12 * s));
            assertThat(law.cdf(law.quantile(s))).isCloseTo(s, within(1e-12 * s));
        }
        assertThat(law.upperQuantile(0.9)).isNegative();
        assertThat(law.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(law.survival(Double.POSITIVE_INFINITY)).isZero();
        assertThat(law.density(1e300)).isZero();
    }

    @Test
    void equalsTheSameLawAndRefusesOthers() {
        SymmetricStable law = new SymmetricStable(0, 1, 1.4);

        assertThat(law).isEqualTo(new SymmetricStable(0, 1, 1.4)).hasSameHashCodeAs(new SymmetricStable(0, 1, 1.4));
        assertThat(law)
                .isNotEqualTo(new SymmetricStable(0, 1, 1.5))
                .hasToString("SymmetricStable[location=0.0, scale=1.0, alpha=1.4]");
        assertThat(law.location() + law.scale() + law.alpha()).isCloseTo(2.4, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricStable(0, 1, 2.1))
                .withMessageContaining("alpha");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricStable(0, 0, 1.4))
                .withMessageContaining("scale");
    }
}
