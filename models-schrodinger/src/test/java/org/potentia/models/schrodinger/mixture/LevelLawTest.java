package org.potentia.models.schrodinger.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.schrodinger.level.HarmonicLevel;

class LevelLawTest {
    @Test
    void firstLevelIsAnIncompleteGamma() {
        LevelLaw law = new LevelLaw(0, 1, Doubles.of(0, 1));
        // phi_1^2 = 2 xi^2 exp(-xi^2)/sqrt(pi): the tail is Q(3/2, xi^2)/2
        for (double xi : new double[] {0.1, 1, 3, 8, 20}) {
            double exact = 0.5 * RegularizedGamma.Q.value(1.5, xi * xi);
            assertThat(law.survival(xi)).isCloseTo(exact, within(1e-12 * exact));
            assertThat(law.cdf(-xi)).isEqualTo(law.survival(xi));
        }
    }

    @Test
    void densityIsThatOfTheLevels() {
        for (int n = 0; n < 8; n++) {
            double[] weights = new double[8];
            weights[n] = 1;
            LevelLaw law = new LevelLaw(0.5, 2, Doubles.of(weights));
            double exact = new HarmonicLevel(n).density(0.85) / 2;
            assertThat(law.density(2.2)).as("level " + n).isCloseTo(exact, within(1e-13));
        }
        assertThat(new LevelLaw(0, 1, Doubles.of(0.5, 0.5)).logDensity(1e9)).isCloseTo(-1e18, within(1e4));
    }

    @Test
    void expectedShortfallIsTheMeanBeyondTheQuantile() {
        // of a normal law: density at the quantile over p, times the deviation
        LevelLaw ground = new LevelLaw(0.01, Math.sqrt(2), Doubles.of(1));
        double q = ground.quantile(0.05) - 0.01;
        assertThat(ground.expectedShortfall(0.05))
                .isCloseTo(Math.exp(-q * q / 2) / Math.sqrt(2 * Math.PI) / 0.05 - 0.01, within(1e-12));

        LevelLaw mixed = new LevelLaw(0, 1, Doubles.of(0.6, 0.1, 0.3));
        double p = 0.03;
        int steps = 20_000;
        // the mean of quantiles by the rule of midpoints
        double mean = IntStream.range(0, steps)
                .mapToDouble(i -> mixed.quantile(p * (i + 0.5) / steps))
                .average()
                .orElseThrow();
        assertThat(mixed.expectedShortfall(p)).isCloseTo(-mean, within(1e-5));
    }

    @Test
    void likelihoodByPolynomialsIsThatOfTheLaw() {
        double[] weights = {0.5, 0.1, 0.1, 0.1, 0.1, 0.1};
        LevelLaw law = new LevelLaw(0.1, 0.5, Doubles.of(weights));
        Doubles returns = Doubles.of(0.1, 0.3, -2, 5, 0.7, 1e30);
        double exact = returns.stream().map(law::logDensity).sum();
        assertThat(SquareSum.of(weights).logLikelihood(returns, 0.1, 0.5, law))
                .isCloseTo(exact, within(1e-14 * Math.abs(exact)));
        Doubles near = Doubles.of(0.1, 0.3, -2, 5, 0.7);
        assertThat(SquareSum.of(weights).logLikelihood(near, 0.1, 0.5, law))
                .isCloseTo(near.stream().map(law::logDensity).sum(), within(1e-11));
        LevelLaw first = new LevelLaw(0, 1, Doubles.of(0, 1));
        assertThat(SquareSum.of(0, 1).logLikelihood(Doubles.of(0), 0, 1, first)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void kurtosisIsThatOfTheFormulas() {
        // p0 = 0.95, p5 = 0.05: 3 (0.95 + 0.05 * 61) / (0.95 + 0.05 * 11)^2 = 12/2.25
        assertThat(new LevelLaw(0, 3, Doubles.of(0.95, 0, 0, 0, 0, 0.05)).kurtosis())
                .isCloseTo(16.0 / 3, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelLaw(0, 1, Doubles.of(0.5, 0.4)))
                .withMessageContaining("must be 1");
    }

    @Test
    void thermalMarketIsNormal() {
        ThermalProvider provider = new ThermalProvider();
        ParameterVector parameters = provider.parameters().vector(0.01, 1, 0.6);
        ReturnDistribution law = ((UnconditionalReturnModel) provider.create(parameters)).returns(1);
        // Mehler: variance (1 + z)/(2 (1 - z)) = 2; the sum over levels says the same
        assertThat(law.variance()).isCloseTo(2, within(1e-14));
        double sum = IntStream.range(0, 120)
                .mapToDouble(n -> 0.4 * Math.pow(0.6, n) * new HarmonicLevel(n).density(0.7))
                .sum();
        assertThat(law.density(0.71)).isCloseTo(sum, within(1e-13));
        assertThat(law.survival(2.01)).isCloseTo(0.5 * Erfc.value(1), within(1e-15));
        assertThat(provider.notIdentified()).containsKey("z");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> provider.create(new LevelsProvider().parameters().defaults()))
                .withMessageContaining("must be those of schrodinger-thermal");
    }

    @Test
    void fitFindsTheMixtureFromWhichReturnsWereDrawn() {
        LevelLaw truth = new LevelLaw(0.001, 0.02, Doubles.of(0.5, 0, 0.5));
        SplittableRandom random = new SplittableRandom(5);
        Doubles returns = Doubles.of(IntStream.range(0, 2000).mapToDouble(i -> truth.sample(random)));

        LevelFit three = LevelFit.of(returns, 3);
        LevelFit one = LevelFit.of(returns, 1);

        assertThat(three.length()).isCloseTo(0.02, within(0.001));
        assertThat(three.weights().get(0)).isCloseTo(0.5, within(0.07));
        assertThat(three.aic()).isLessThan(one.aic());
        assertThat(three.bic(2000)).isLessThan(one.bic(2000));
        assertThat(one.parameters()).isEqualTo(2);
        assertThat(three.posterior(0.001 + 0.05).get(2)).isGreaterThan(0.9);
        // the middle of level 1 is a zero
        assertThat(three.posterior(three.location()).get(1)).isZero();
        LevelFit calm = three.ofPart(returns.slice(0, 300));
        assertThat(calm.weights().stream().sum()).isCloseTo(1, within(1e-12));
        ReturnSample sample = ReturnSample.of(returns, Horizon.tradingDays(1));
        LevelsProvider provider = new LevelsProvider();
        ParameterVector start = provider.starts(sample).get(0);
        assertThat(((UnconditionalReturnModel) provider.create(start)).logLikelihood(sample))
                .isGreaterThan(three.logLikelihood() - 5);
        ReturnSample flat = ReturnSample.of(Doubles.of(0.1, 0.1, 0.1), Horizon.tradingDays(1));
        assertThat(provider.starts(flat)).hasSize(1);
    }
}
