package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;

class NesTransitionProviderTest {
    private static final NesTransitionProvider PROVIDER =
            new NesTransitionProvider().with(NesMotionQuantitiesTest.SPECTRAL);

    private static ReturnModel model(Map<String, Double> parameters) {
        return (ReturnModel) PROVIDER.create(PROVIDER.parameters().vector(parameters));
    }

    /** Returns of a week each, drawn one after the other from the model itself. */
    private static Doubles drawn(ReturnModel model, int count) {
        SplittableRandom random = new SplittableRandom(11);
        ReturnForecaster forecaster = model.forecaster(new Horizon(1, 1.0 / 52), 0);
        double[] returns = new double[count];
        for (int i = 0; i < count; i++) {
            returns[i] = forecaster.forecast().sample(random);
            forecaster.observe(returns[i]);
        }
        return Doubles.of(returns);
    }

    @Test
    void refusesWithoutASolver() {
        NesTransitionProvider alone = new NesTransitionProvider();
        assertThat(alone.needs()).containsExactly("spectral");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.create(alone.parameters().defaults()))
                .withMessage("nes-transition is not offered: needs spectral");
    }

    @Test
    void refusesLittleNoise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROVIDER.parameters().vector(Map.of("h", 0.1)))
                .withMessageContaining("h must be at least half of sigma2");
    }

    /** Overlapping windows are given the one that ended where they begin, as in the conditional model. */
    @Test
    void likelihoodOfOverlappingReturnsIsTheSumOfTheForecasts() {
        ReturnModel model = model(Map.of());
        Doubles steps = drawn(model(Map.of("h", 0.3)), 60).map(y -> y / 2);
        Horizon horizon = new Horizon(4, 1.0 / 252);
        ReturnSample sample = new ReturnSample(steps, horizon, 0, 1, 50);
        double sum = 0;
        for (int i = 0; i < sample.count(); i++) {
            ReturnForecaster forecaster = model.forecaster(horizon, 0);
            for (int step = 0; step < sample.start(i); step++) {
                forecaster.observe(steps.get(step));
            }
            sum += forecaster.forecast().logDensity(sample.observation(i));
        }
        assertThat(model.logLikelihood(sample)).isCloseTo(sum, within(1e-8));
    }

    /** What generated the returns is likelier than both the stationary law and a longer memory. */
    @Test
    void likelihoodKnowsTheNoise() {
        ReturnModel truth = model(Map.of("h", 0.35));
        ReturnSample sample = ReturnSample.of(drawn(truth, 400), new Horizon(1, 1.0 / 52));
        double logLikelihood = truth.logLikelihood(sample);
        assertThat(logLikelihood)
                .isGreaterThan(model(Map.of("h", 0.6)).logLikelihood(sample) + 2)
                .isGreaterThan(model(Map.of("h", 0.2)).logLikelihood(sample) + 2)
                .isGreaterThan(model(Map.of("h", 5.0)).logLikelihood(sample) + 2);
    }

    @Test
    void startsFromTheMemoryOfTheSeries() {
        ReturnSample sample = ReturnSample.of(drawn(model(Map.of("h", 0.25)), 400), new Horizon(1, 1.0 / 52));
        ParameterVector start = PROVIDER.starts(sample).get(0);
        double memory = Math.exp(-Math.pow(start.get("h") / start.get("sigma2"), 2));
        assertThat(memory)
                .isCloseTo(NesConditionalProvider.correlation(sample), within(1e-12))
                .isBetween(0.1, 0.7);
    }
}
