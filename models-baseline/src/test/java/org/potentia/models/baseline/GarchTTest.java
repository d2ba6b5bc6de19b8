package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.StudentT;

class GarchTTest {
    private static final GarchTProvider PROVIDER = new GarchTProvider();

    private static ReturnModel model(double... parameters) {
        return (ReturnModel) PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }

    @Test
    void followsTheRecursionByHand() {
        // step 0.01 year: drift 0.001, long-run variance 0.0004, omega 0.00002, alpha 0.1, beta 0.85
        ReturnModel model = model(0.1, 0.2, 0.1, 0.95, 5);
        ReturnForecaster forecaster = model.forecaster(new Horizon(1, 0.01), 1);
        assertThat(forecaster.forecast().mean()).isCloseTo(0.001, within(1e-18));
        assertThat(forecaster.forecast().variance()).isCloseTo(0.0004, within(1e-17));
        forecaster.observe(0.031);
        // 0.00002 + 0.1 * 0.03^2 + 0.85 * 0.0004
        assertThat(forecaster.forecast().variance()).isCloseTo(0.00045, within(1e-17));
        forecaster.observe(-0.019);
        // 0.00002 + 0.1 * 0.02^2 + 0.85 * 0.00045
        assertThat(forecaster.forecast().variance()).isCloseTo(0.0004425, within(1e-17));
        assertThat(forecaster.forecast().kurtosis()).isCloseTo(9, within(1e-9));
    }

    @Test
    void forecastsOneStepExactly() {
        ReturnDistribution law =
                model(0, 0.2, 0.1, 0.95, 5).forecaster(new Horizon(1, 0.01), 1).forecast();
        StudentT exact = new StudentT(0, Math.sqrt(0.0004 * (3.0 / 5)), 5);
        for (double x : new double[] {-1, -0.03, 0, 0.02, 0.5}) {
            assertThat(law.logDensity(x)).isCloseTo(exact.logDensity(x), within(1e-13));
            assertThat(law.survival(x)).isCloseTo(exact.survival(x), Percentage.withPercentage(1e-11));
        }
    }

    @Test
    void countsOnlyTheStepsThatAreCovered() {
        ReturnModel model = model(0.1, 0.2, 0.1, 0.95, 5);
        Doubles steps = Doubles.of(0.031, -0.019, 0.004, 0.01, -0.02);
        Horizon two = new Horizon(2, 0.01);
        double covered = model.logLikelihood(new ReturnSample(steps, two, 1, 2, 2));
        double all = model.logLikelihood(ReturnSample.of(steps, new Horizon(1, 0.01)));
        double first = model.logLikelihood(new ReturnSample(steps, new Horizon(1, 0.01), 0, 1, 1));
        assertThat(covered).isCloseTo(all - first, within(1e-13));
        // overlapping observations cover the same steps
        assertThat(model.logLikelihood(new ReturnSample(steps, two, 1, 1, 3))).isCloseTo(covered, within(1e-13));
    }

    @Test
    void saysWhatAFitBeyondOneStepMaximises() {
        Doubles steps = Doubles.of(0.01, 0.02, 0.03, 0.04, 0.05);
        assertThat(PROVIDER.fittedTo(ReturnSample.of(steps, Horizon.tradingDays(1))))
                .isEmpty();
        assertThat(PROVIDER.fittedTo(ReturnSample.of(steps, Horizon.tradingDays(5))))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains("one-step returns").contains("simulated"));
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "21, 6", "5, 30", "21, 200", "2, 4.5", "63, 6"})
    void simulatesTheVarianceOfTheSum(int steps, double nu) {
        // sum of E h_j = v + pi^(j-1) (h - v): the closed form of the k-step variance
        double v = 0.04 / 252;
        double h = 3 * v;
        double alpha = 0.08;
        double persistence = 0.95;
        double drift = 0.1 / 252;
        GarchTModel.Coefficients coefficients =
                new GarchTModel.Coefficients(drift, v, v * (1 - persistence), alpha, persistence - alpha, nu);
        double expected = 0;
        for (int j = 0; j < steps; j++) {
            expected += v + Math.pow(persistence, j) * (h - v);
        }
        GarchSimulation simulation = new GarchSimulation(coefficients, steps, 1);
        double[] variances = new double[40];
        for (int i = 0; i < variances.length; i++) {
            ReturnDistribution law = simulation.law(h, i);
            assertThat(law.mean()).isCloseTo(steps * drift, within(1e-17));
            variances[i] = law.variance();
        }
        assertMean(variances, expected);
        assertThat(standardError(variances)).isLessThan(0.01 * expected);
    }

    /** Compares a mean of independent values with the exact one: false alarm below 1 in 3000, for Student-t with 39 degrees of freedom. */
    private static void assertMean(double[] values, double expected) {
        assertThat(Arrays.stream(values).average().orElseThrow())
                .isCloseTo(expected, within(4 * standardError(values) + 1e-12 * Math.abs(expected)));
    }

    private static double standardError(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    @Test
    void simulatesTheLawOfTheSum() {
        // two steps against the convolution by quadrature: density at x = int f(e) g(x - e | h(e)) de
        double v = 0.0004;
        GarchTModel.Coefficients c = new GarchTModel.Coefficients(0, v, v * 0.05, 0.3, 0.65, 5);
        GarchSimulation simulation = new GarchSimulation(c, 2, 4);
        StudentT first = new StudentT(0, c.scale(v), 5);
        // from the centre to a density of 1e-7
        for (double x : new double[] {0, 0.02, 0.06, -0.1, -0.3, 1}) {
            double exact = 0;
            double d = 2e-4;
            for (double e = -4; e < 4; e += d) {
                double h = c.next(v, e);
                exact += first.density(e) * new StudentT(0, c.scale(h), 5).density(x - e) * d;
            }
            double[] densities = new double[40];
            for (int i = 0; i < densities.length; i++) {
                densities[i] = simulation.law(v, i).density(x);
            }
            assertMean(densities, exact);
            // a single forecast: a few per cent in the middle, and still the right order of magnitude at the far end
            assertThat(standardError(densities) * Math.sqrt(40)).isLessThan((Math.abs(x) > 0.05 ? 0.25 : 0.04) * exact);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 0.12", "21, 0.25"})
    void simulatesTheTailOfManySteps(int steps, double loss) {
        double v = 0.04 / 252;
        GarchTModel.Coefficients c = new GarchTModel.Coefficients(0, v, v * 0.01, 0.09, 0.9, 6);
        StudentT shock = new StudentT(0, 1, 6);
        // by brute force, both tails at once
        SplittableRandom random = new SplittableRandom(17);
        int paths = 4_000_000 / steps;
        int beyond = 0;
        for (int i = 0; i < paths; i++) {
            double h = v;
            double sum = 0;
            for (int step = 0; step < steps; step++) {
                double e = c.scale(h) * shock.sample(random);
                sum += e;
                h = c.next(h, e);
            }
            beyond += Math.abs(sum) > loss ? 1 : 0;
        }
        assertThat(beyond).isGreaterThan(80);
        double frequency = beyond / (2.0 * paths);
        double[] tails = new double[40];
        GarchSimulation simulation = new GarchSimulation(c, steps, 3);
        for (int i = 0; i < tails.length; i++) {
            tails[i] = simulation.law(v, i).cdf(-loss);
        }
        double mean = Arrays.stream(tails).average().orElseThrow();
        double error = Math.hypot(standardError(tails), frequency / Math.sqrt(beyond));
        // false alarm 1e-4
        assertThat(mean).isCloseTo(frequency, within(3.9 * error));
        assertThat(standardError(tails) * Math.sqrt(40)).isLessThan(0.35 * mean);
    }

    @Test
    void seesABigShockOnAnyDay() {
        // without memory: five independent days, of which any may be the crash. P(sum > x) = 5 P(one > x) (1 + nu (nu +
        // 1) Var / 2 x^2)
        // to leading orders, Var that of the other four
        int steps = 5;
        double nu = 5;
        double v = 1e-4;
        GarchTModel.Coefficients c = new GarchTModel.Coefficients(0, v, v, 0, 0, nu);
        double x = 50 * c.scale(v);
        double expected =
                steps * new StudentT(0, c.scale(v), nu).survival(x) * (1 + nu * (nu + 1) / 2 * 4 * v / (x * x));
        double[] tails = new double[40];
        GarchSimulation simulation = new GarchSimulation(c, steps, 9);
        for (int i = 0; i < tails.length; i++) {
            tails[i] = simulation.law(v, i).survival(x);
        }
        assertMean(tails, expected);
        assertThat(standardError(tails)).isLessThan(0.05 * expected);
    }

    @Test
    void drawsOtherNumbersForOtherForecastsAndSeeds() {
        GarchTModel.Coefficients c = new GarchTModel.Coefficients(0, 4e-4, 2e-5, 0.1, 0.85, 5);
        double base = new GarchSimulation(c, 5, 1).law(4e-4, 0).variance();
        assertThat(List.of(
                        new GarchSimulation(c, 5, 1).law(4e-4, 1).variance(),
                        new GarchSimulation(c, 5, 2).law(4e-4, 0).variance()))
                .doesNotContain(base)
                .doesNotHaveDuplicates();
        assertThat(new GarchSimulation(c, 5, 1).law(4e-4, 0).variance()).isEqualTo(base);
    }

    @Test
    void isWiderAfterACrash() {
        ReturnForecaster forecaster = model(0, 0.2, 0.1, 0.97, 5).forecaster(Horizon.tradingDays(5), 1);
        double calm = forecaster.forecast().quantile(0.01);
        forecaster.observe(-0.1);
        assertThat(forecaster.forecast().quantile(0.01)).isLessThan(1.5 * calm);
    }

    @Test
    void knowsWhichMomentsExist() {
        Horizon week = Horizon.tradingDays(5);
        ReturnDistribution third =
                model(0, 0.2, 0.1, 0.9, 2.5).forecaster(week, 1).forecast();
        assertThat(third.variance()).isFinite();
        assertThat(third.skewness()).isInfinite();
        assertThat(third.kurtosis()).isInfinite();
        ReturnDistribution fourth =
                model(0, 0.2, 0.1, 0.9, 3.5).forecaster(week, 1).forecast();
        assertThat(fourth.skewness()).isZero();
        assertThat(fourth.kurtosis()).isInfinite();
        ReturnDistribution tame = model(0, 0.2, 0, 0.9, 400).forecaster(week, 1).forecast();
        assertThat(tame.kurtosis()).isCloseTo(3, within(0.3));
    }

    @Test
    void keepsTheTailExponentOfTheInnovations() {
        ReturnDistribution law =
                model(0, 0.2, 0.1, 0.9, 4).forecaster(Horizon.tradingDays(5), 1).forecast();
        // beyond all simulated paths; the crashes among them reach some thousand scales of a day
        double slope = Math.log(law.survival(2e6) / law.survival(1e6)) / Math.log(2);
        assertThat(slope).isCloseTo(-4, within(0.01));
        assertThat(law.cdf(-200)).isEqualTo(law.survival(200));
        assertThat(law.density(-200)).isPositive();
    }

    @Test
    void survivesTheUnderflowOfEveryTerm() {
        ReturnDistribution law = model(0, 0.1, 0.05, 0.9, 500)
                .forecaster(Horizon.tradingDays(5), 1)
                .forecast();
        // scale near 0.014: some 700 scales out, where (1 + z^2/nu)^(-nu/2) is below the smallest double
        assertThat(law.logDensity(10)).isBetween(-3000.0, -800.0);
        assertThat(law.density(10)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.05, 3, 8, 60, 500, 1e6})
    void tabulatesTheStandardLawToSevenDigits(double nu) {
        StudentTTable table = new StudentTTable(nu);
        StudentT law = new StudentT(0, 1, nu);
        for (double z = 0; z < 1e5; z += 0.0137 + 0.003 * z) {
            assertThat(table.survival(z)).isCloseTo(law.survival(z), Percentage.withPercentage(1e-5));
            assertThat(table.density(-z)).isCloseTo(law.density(z), Percentage.withPercentage(1e-5));
            assertThat(table.survival(-z)).isCloseTo(law.survival(-z), within(1e-8));
        }
    }

    @Test
    void recoversItsParameters() {
        ParameterVector truth = PROVIDER.parameters().vector(0.1, 0.2, 0.1, 0.95, 6);
        double step = Horizon.TRADING_DAY;
        SplittableRandom random = new SplittableRandom(8);
        ReturnForecaster walk = ((ReturnModel) PROVIDER.create(truth)).forecaster(Horizon.tradingDays(1), 1);
        double[] steps = new double[6000];
        for (int t = 0; t < steps.length; t++) {
            steps[t] = walk.forecast().sample(random);
            walk.observe(steps[t]);
        }
        ReturnSample sample = ReturnSample.of(Doubles.of(steps), new Horizon(1, step));
        ParameterVector found =
                CompassSearch.maximise(PROVIDER, PROVIDER.starts(sample).get(0), sample);
        // about three standard errors of such a series
        assertThat(found.get("mu")).isCloseTo(0.1, within(0.12));
        assertThat(found.get("sigma")).isCloseTo(0.2, within(0.03));
        assertThat(found.get("alpha")).isCloseTo(0.1, within(0.035));
        assertThat(found.get("persistence")).isCloseTo(0.95, within(0.03));
        assertThat(found.get("nu")).isCloseTo(6, within(1.5));
    }

    @Test
    void refusesWhatIsNotStationary() {
        assertThatThrownBy(() -> PROVIDER.parameters().vector(0, 0.2, 0.1, 1, 5))
                .hasMessage("persistence = 1.0, must be in [0.0, 1.0)");
        assertThatThrownBy(() -> PROVIDER.parameters().vector(0, 0.2, 0.5, 0.4, 5))
                .hasMessageContaining("alpha must not exceed persistence");
        assertThatThrownBy(() -> PROVIDER.parameters().vector(0, 0.2, 0.1, 0.9, 2))
                .hasMessageContaining("nu = 2.0, must be in (2.0, Infinity)");
        ReturnForecaster forecaster = model(0, 0.2, 0.1, 0.9, 5).forecaster(Horizon.tradingDays(1), 1);
        assertThatThrownBy(() -> forecaster.observe(Double.NaN)).hasMessageContaining("step = NaN");
    }
}
