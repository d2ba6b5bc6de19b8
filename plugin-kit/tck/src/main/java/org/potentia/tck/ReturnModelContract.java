package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;

/**
 * What every model of returns promises: forecasts that depend on the past and the seed alone, a likelihood made of these forecasts, and
 * starting points from which a fit can start.
 *
 * @since 0.1
 */
public interface ReturnModelContract {
    /**
     * Supplies the provider of the model to test.
     *
     * @return the provider
     */
    ModelProvider provider();

    /**
     * Supplies the parameters of the model to test.
     *
     * @return a vector of the provider; its defaults unless said otherwise
     */
    default ParameterVector returnModelParameters() {
        return provider().parameters().defaults();
    }

    /**
     * Supplies daily returns to test with.
     *
     * @return the log-returns; 300 made-up ones with a quiet and a wild half unless said otherwise
     */
    default Doubles dailyReturns() {
        SplittableRandom random = new SplittableRandom(4);
        double[] steps = new double[300];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 0.0003 + (i < 150 ? 0.006 : 0.018) * random.nextGaussian();
        }
        return Doubles.of(steps);
    }

    private ReturnModel returnModel() {
        Model model = provider().create(returnModelParameters());
        assertThat(model).as("the model under test").isInstanceOf(ReturnModel.class);
        return (ReturnModel) model;
    }

    /** Tests that equal seeds give equal forecasts, at one day and beyond. */
    @Test
    default void forecastsAreTheSameForTheSameSeed() {
        for (int days : new int[] {1, 5}) {
            Horizon horizon = Horizon.tradingDays(days);
            assertThat(walk(returnModel().forecaster(horizon, 7)))
                    .as("forecasts for %d days", days)
                    .isEqualTo(walk(returnModel().forecaster(horizon, 7)));
        }
    }

    /** Tests that two walks with one model do not disturb each other, and that a forecast stays what it was. */
    @Test
    default void walksDoNotDisturbEachOther() {
        ReturnModel model = returnModel();
        Horizon day = Horizon.tradingDays(1);
        ReturnForecaster first = model.forecaster(day, 7);
        ReturnDistribution before = first.forecast();
        double density = before.logDensity(0.01);
        List<Double> walked = walk(first);
        assertThat(before.logDensity(0.01)).as("a forecast made earlier").isEqualTo(density);
        assertThat(walk(model.forecaster(day, 7))).as("a second walk").isEqualTo(walked);
    }

    /** Tests that forecasts are numbers, also right after a crash. */
    @Test
    default void forecastsAreNumbersAfterACrash() {
        for (int days : new int[] {1, 5, 21}) {
            ReturnForecaster forecaster = returnModel().forecaster(Horizon.tradingDays(days), 7);
            for (double step : new double[] {0, 0.01, -0.2, 0.15, -0.7, 0, 1}) {
                forecaster.observe(step);
                ReturnDistribution law = forecaster.forecast();
                assertThat(law.logDensity(0.02))
                        .as("log-density after %s", step)
                        .isLessThan(Double.POSITIVE_INFINITY);
                assertThat(law.cdf(0.02)).as("cdf after %s", step).isBetween(0.0, 1.0);
                assertThat(law.quantile(0.01)).as("quantile after %s", step).isNotNaN();
            }
        }
    }

    /** Tests that the likelihood of daily returns is the product of the densities that were forecast. */
    @Test
    default void likelihoodIsTheSumOfTheForecasts() {
        Doubles steps = dailyReturns();
        ReturnSample sample = ReturnSample.of(steps, Horizon.tradingDays(1));
        ReturnForecaster forecaster = returnModel().forecaster(sample.horizon(), 0);
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            sum += forecaster.forecast().logDensity(steps.get(i));
            forecaster.observe(steps.get(i));
        }
        assertThat(returnModel().logLikelihood(sample)).isCloseTo(sum, within(1e-10 * Math.max(1, Math.abs(sum))));
    }

    /** Tests that the estimator, if there is one, starts at vectors of the model's space with a finite likelihood. */
    @Test
    default void fitCanStartWhereTheEstimatorSays() {
        if (!(provider() instanceof ReturnEstimator estimator)) {
            return;
        }
        for (int days : new int[] {1, 5}) {
            ReturnSample sample = ReturnSample.of(dailyReturns(), Horizon.tradingDays(days));
            List<ParameterVector> starts = estimator.starts(sample);
            assertThat(starts).as("starting points for %d days", days).isNotEmpty();
            for (ParameterVector start : starts) {
                assertThat(start.space())
                        .as("space of %s", start)
                        .isEqualTo(provider().parameters());
                assertThat(provider().create(start))
                        .isInstanceOfSatisfying(
                                ReturnModel.class,
                                model -> assertThat(model.logLikelihood(sample))
                                        .as("log-likelihood at %s", start)
                                        .isFinite());
            }
            assertThat(estimator.starts(sample))
                    .as("starting points, asked again")
                    .isEqualTo(starts);
            estimator
                    .fittedTo(sample)
                    .ifPresent(sentence -> assertThat(sentence).isNotBlank());
        }
    }

    private List<Double> walk(ReturnForecaster forecaster) {
        List<Double> seen = new ArrayList<>();
        for (double step : dailyReturns().slice(0, 20).toArray()) {
            ReturnDistribution law = forecaster.forecast();
            seen.add(law.logDensity(0.01));
            seen.add(law.cdf(-0.02));
            forecaster.observe(step);
        }
        return seen;
    }
}
