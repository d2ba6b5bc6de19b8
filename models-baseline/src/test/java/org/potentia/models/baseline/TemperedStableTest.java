package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.GaussLegendre;
import org.potentia.numerics.SymmetricStable;
import org.potentia.tck.ReturnDistributionContract;

class TemperedStableTest implements ReturnDistributionContract {
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "alpha = 0.7", new TemperedStable(0, 0.01, 0.7, 30),
                "alpha = 1", new TemperedStable(0, 1, 1, 0.5),
                "alpha = 1.4", new TemperedStable(0.01, 0.01, 1.4, 20),
                "alpha = 1.8, nearly normal", new TemperedStable(0, 1, 1.8, 20));
    }

    /** Densities and tails come from tables. */
    @Override
    public double distributionTolerance() {
        return 1e-7;
    }

    // the law is defined by this integral: int f cos(kx) dx = e^K(ik), K as in the class
    @ParameterizedTest
    @CsvSource({"0.7, 0.3", "1.2, 0.3", "1.5, 0.05", "1.5, 3", "1.8, 1", "1.95, 0.2"})
    void hasItsCharacteristicFunction(double alpha, double lambda) {
        TemperedStable law = new TemperedStable(0, 1, alpha, lambda);

        for (double k : new double[] {0.3, 1, 2}) {
            double angle = Math.atan2(k, lambda);
            double exponent =
                    -(Math.pow(Math.hypot(lambda, k), alpha) * Math.cos(alpha * angle) - Math.pow(lambda, alpha))
                            / Math.cos(0.5 * Math.PI * alpha);
            assertThat(2 * integral(x -> law.density(x) * Math.cos(k * x), 40 / lambda))
                    .as("at %s", k)
                    .isCloseTo(Math.exp(exponent), within(1e-7));
        }
    }

    /** Gauss-Legendre on panels of half a unit, finer near the peak. */
    private static double integral(java.util.function.DoubleUnaryOperator function, double to) {
        GaussLegendre rule = new GaussLegendre(20);
        double sum = 0;
        double from = 0;
        double end = 1e-3;
        while (from < to) {
            double half = 0.5 * (end - from);
            for (int i = 0; i < rule.size(); i++) {
                sum += half
                        * rule.weights().get(i)
                        * function.applyAsDouble(from + half * (1 + rule.nodes().get(i)));
            }
            from = end;
            end += Math.min(0.5, end);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.9, 1.1, 1.5, 1.9})
    void tendsToTheStableLawAsTheCutGoesAway(double alpha) {
        SymmetricStable stable = new SymmetricStable(0, 1, alpha);
        TemperedStable law = new TemperedStable(0, 1, alpha, 1e-12);

        for (double x : new double[] {0, 0.1, 1, 4, 30}) {
            assertThat(law.logDensity(x)).as("at %s", x).isCloseTo(stable.logDensity(x), within(2e-5));
            assertThat(law.survival(x) / stable.survival(x)).as("at %s", x).isCloseTo(1, within(2e-5));
        }
    }

    // Cauchy's law is the stable one of exponent 1
    @Test
    void tendsToCauchysLawAtOne() {
        TemperedStable law = new TemperedStable(0, 1, 1, 1e-9);

        for (double x : new double[] {0, 0.5, 3, 50}) {
            assertThat(law.density(x) * Math.PI * (1 + x * x)).isCloseTo(1, within(1e-6));
        }
    }

    // with a near cut all cumulants but the second vanish: a normal law of variance alpha (1 - alpha) lambda^(alpha-2)
    // / cos(pi alpha/2)
    @Test
    void tendsToTheNormalLawAsTheCutComesNear() {
        double lambda = 1e3;
        TemperedStable law = new TemperedStable(0, 1, 1.5, lambda);
        double variance = 0.75 * Math.pow(lambda, -0.5) * Math.sqrt(2);

        assertThat(law.variance()).isCloseTo(variance, within(1e-14));
        assertThat(law.kurtosis()).isCloseTo(3, within(1e-2));
        for (double z : new double[] {0, 1, 3}) {
            assertThat(law.logDensity(z * Math.sqrt(variance)))
                    .isCloseTo(-0.5 * z * z - 0.5 * Math.log(2 * Math.PI * variance), within(1e-3));
        }
    }

    @Test
    void isOneLawWhereTheExponentPassesOne() {
        for (double x : new double[] {0, 0.3, 2, 20}) {
            double inside = new TemperedStable(0, 1, 1 + 0.9999e-4, 0.3).logDensity(x);
            double outside = new TemperedStable(0, 1, 1 + 1.0001e-4, 0.3).logDensity(x);
            double below = new TemperedStable(0, 1, 0.999, 0.3).logDensity(x);
            double above = new TemperedStable(0, 1, 1.001, 0.3).logDensity(x);
            assertThat(inside).isCloseTo(outside, within(1e-6));
            assertThat(new TemperedStable(0, 1, 1, 0.3).logDensity(x)).isCloseTo(0.5 * (below + above), within(1e-5));
        }
    }

    /** Sums of independent returns stay in the family: the variance grows with time and the excess kurtosis falls with it. */
    @Test
    void horizonsBelongTogether() {
        TruncatedLevyProvider provider = new TruncatedLevyProvider();
        UnconditionalReturnModel model =
                (UnconditionalReturnModel) provider.create(provider.parameters().defaults());
        ReturnDistribution day = model.returns(Horizon.TRADING_DAY);
        ReturnDistribution month = model.returns(21 * Horizon.TRADING_DAY);

        assertThat(month.variance() / day.variance()).isCloseTo(21, within(1e-10));
        assertThat((day.kurtosis() - 3) / (month.kurtosis() - 3)).isCloseTo(21, within(1e-9));
        assertThat(month.mean()).isCloseTo(21 * day.mean(), within(1e-15));
        assertThat(day.logDensity(-0.2)).isGreaterThan(-50);
    }

    @Test
    void refusesWhatIsNoLaw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemperedStable(0, 1, 2, 1))
                .withMessageContaining("alpha");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemperedStable(0, 1, 1.5, 0))
                .withMessageContaining("lambda");
    }
}
