package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.GaussianMixture;

class NesConditionalProviderTest {
    private final NesConditionalProvider provider = new NesConditionalProvider();

    private NesConditionalModel model(double... values) {
        return (NesConditionalModel) provider.create(provider.parameters().vector(values));
    }

    private static Doubles steps(int count) {
        SplittableRandom random = new SplittableRandom(3);
        double[] steps = new double[count];
        for (int i = 0; i < count; i++) {
            // each return carries a third of the last one on
            steps[i] = (i > 0 ? 0.33 * steps[i - 1] : 0) + 0.01 * random.nextGaussian();
        }
        return Doubles.of(steps);
    }

    /** Case nes-065 of the reference: T = t = 28/365, y0 = -0.03. */
    @Test
    void forecastIsTheTiltedLawOfTheReference() {
        NesConditionalModel model = model(0.118, 0.19, 0.093, 0.449, 1 - 0.525, 2.5);
        Resource.Case reference = Resource.cases()
                .filter(each -> each.id().equals("nes-065"))
                .findFirst()
                .orElseThrow();
        ReturnForecaster forecaster = model.forecaster(new Horizon(1, 0.0767123287671233), 0);
        forecaster.observe(0.5);
        forecaster.observe(-0.03);
        Doubles points = reference.inputs().numbers("y");
        for (int i = 0; i < points.size(); i++) {
            double expected = reference.expected().numbers("pdf70").get(i);
            assertThat(forecaster.forecast().density(points.get(i))).isCloseTo(expected, within(1e-11 * expected));
        }
    }

    @Test
    void beforeAWholeHorizonIsSeenTheLawIsStationary() {
        NesConditionalModel model = model(0.4, -0.4, 0.2, 0.5, 0.3, 20);
        Horizon horizon = Horizon.tradingDays(3);
        ReturnDistribution stationary = model.shape().stationary(horizon.years());
        ReturnForecaster forecaster = model.forecaster(horizon, 0);
        assertThat(forecaster.forecast().cdf(0.01)).isEqualTo(stationary.cdf(0.01));
        forecaster.observe(0.02);
        forecaster.observe(-0.01);
        assertThat(forecaster.forecast().cdf(0.01)).isEqualTo(stationary.cdf(0.01));
        forecaster.observe(0.03);
        assertThat(forecaster.forecast().cdf(0.01)).isLessThan(stationary.cdf(0.01));
    }

    @Test
    void onlyTheLastHorizonIsRemembered() {
        NesConditionalModel model = model(0.4, -0.4, 0.2, 0.5, 0.3, 20);
        Horizon horizon = Horizon.tradingDays(2);
        ReturnForecaster seenMuch = model.forecaster(horizon, 0);
        ReturnForecaster seenLittle = model.forecaster(horizon, 0);
        seenMuch.observe(-0.3);
        seenMuch.observe(0.01);
        seenMuch.observe(0.02);
        // the order within the horizon does not matter, its sum does
        seenLittle.observe(0.02);
        seenLittle.observe(0.01);
        assertThat(seenMuch.forecast().logDensity(0))
                .isCloseTo(seenLittle.forecast().logDensity(0), within(1e-13));
    }

    @Test
    void meanMovesByTheMemoryToFirstOrder() {
        NesConditionalModel model = model(0.1, -0.2, 0.2, 0.3, 0.3, 252 * 1.2);
        GaussianMixture stationary = model.shape().stationary(Horizon.TRADING_DAY);
        ReturnForecaster forecaster = model.forecaster(Horizon.tradingDays(1), 0);
        double shift = 1e-4;
        forecaster.observe(stationary.mean() + shift);
        assertThat(forecaster.forecast().mean() - stationary.mean()).isCloseTo(Math.exp(-1.2) * shift, within(1e-7));
    }

    @Test
    void fastForgettingLeavesTheStationaryLaw() {
        ReturnSample sample = ReturnSample.of(steps(200), Horizon.tradingDays(1));
        double forgetful = model(0.1, -0.2, 0.15, 0.3, 0.3, 1e5).logLikelihood(sample);
        NesProvider stationary = new NesProvider();
        double without = ((NesModel) stationary.create(stationary.parameters().vector(0.1, -0.2, 0.15, 0.3, 0.3, 1)))
                .logLikelihood(sample);
        assertThat(forgetful).isCloseTo(without, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "5, 5, 0", "5, 1, 0", "5, 5, 3", "3, 2, 11"})
    void likelihoodIsTheSumOverTheForecasts(int days, int stride, int first) {
        NesConditionalModel model = model(0.3, -0.6, 0.15, 0.3, 0.3, 300);
        Doubles steps = steps(120);
        ReturnSample sample = new ReturnSample(steps, Horizon.tradingDays(days), first, stride, 20);
        double sum = 0;
        for (int i = 0; i < sample.count(); i++) {
            ReturnForecaster forecaster = model.forecaster(sample.horizon(), 0);
            steps.slice(0, sample.start(i)).stream().forEach(forecaster::observe);
            sum += forecaster.forecast().logDensity(sample.observation(i));
        }
        assertThat(model.logLikelihood(sample)).isCloseTo(sum, within(1e-10));
    }

    @Test
    void startsTakeTheRateFromTheCorrelation() {
        ReturnSample sample = ReturnSample.of(steps(4000), Horizon.tradingDays(1));
        ParameterVector best = provider.starts(sample).get(0);
        // correlation 0.33 with standard error 0.016
        assertThat(Math.exp(-best.get("rate") / 252)).isBetween(0.28, 0.38);
        assertThat(provider.starts(sample)).hasSize(6);
        assertThat(Math.exp(-provider.starts(sample).get(5).get("rate") / 252)).isCloseTo(1e-3, within(1e-12));
    }

    @Test
    void startsSurviveSamplesWithoutCorrelation() {
        Horizon day = Horizon.tradingDays(1);
        assertThat(provider.starts(ReturnSample.of(Doubles.of(0.01), day))).hasSize(2);
        ParameterVector alternating = provider.starts(ReturnSample.of(Doubles.of(0.01, -0.01, 0.01, -0.01, 0.01), day))
                .get(0);
        assertThat(Math.exp(-alternating.get("rate") / 252)).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void everyParameterIsTold() {
        assertThat(provider.notIdentified()).isEmpty();
        assertThat(provider.parameters().names()).containsExactly("mu1", "mu2", "sigma1", "sigma2", "a", "rate");
    }

    @Test
    void describesItself() {
        assertThat(provider.id()).isEqualTo("nes-conditional");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.equation()).contains("0.3", "λ₁T above 1");
        assertThat(provider.citation()).isEqualTo(new NesProvider().citation());
        assertThat(provider.modelType()).isEqualTo(NesConditionalModel.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.create(new NesProvider().parameters().defaults()))
                .withMessageContaining("do not belong to nes-conditional");
    }
}
