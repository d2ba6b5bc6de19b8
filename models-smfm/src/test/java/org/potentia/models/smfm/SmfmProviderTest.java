package org.potentia.models.smfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnSample;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class SmfmProviderTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new SmfmProvider();
    }

    @Override
    public ParameterVector returnModelParameters() {
        return vector(-0.5);
    }

    private static ParameterVector vector(double x) {
        return new SmfmProvider().parameters().vector(0.05, 0.2, x, 1e-3, 1e3);
    }

    private static SmfmModel model(double x) {
        return (SmfmModel) new SmfmProvider().create(vector(x));
    }

    @Test
    void volatilityFollowsThePowerOfTheLastPrice() {
        ReturnForecaster forecaster = model(-0.5).forecaster(Horizon.tradingDays(1), 0);
        double before = forecaster.forecast().variance();
        forecaster.observe(Math.log(0.5));
        // half the price, 2^1.5 times the volatility
        assertThat(forecaster.forecast().variance() / before).isCloseTo(8, within(0.1));
        assertThat(Math.sqrt(252 * before)).isCloseTo(0.2, within(1e-4));
        assertThat(forecaster.forecast().skewness()).isNegative();
    }

    @Test
    void diffusionIsThatOfTheLogarithm() {
        Diffusion diffusion = model(0).diffusion(1);
        assertThat(diffusion.volatility(0, 0)).isCloseTo(0.2, within(1e-15));
        // F is the same everywhere: the volatility of the logarithm is inverse to the price
        assertThat(diffusion.volatility(Math.log(2), 0)).isCloseTo(0.1, within(1e-15));
        assertThat(diffusion.drift(Math.log(2), 0)).isCloseTo(0.05 - 0.005, within(1e-15));
    }

    @Test
    void fitFindsTheExponentOfAMadeSeries() {
        SplittableRandom random = new SplittableRandom(11);
        double[] steps = new double[3000];
        ReturnForecaster truth = model(-1).forecaster(Horizon.tradingDays(1), 0);
        for (int i = 0; i < steps.length; i++) {
            steps[i] = truth.forecast().sample(random);
            truth.observe(steps[i]);
        }
        ReturnSample sample = ReturnSample.of(Doubles.of(steps), Horizon.tradingDays(1));
        double best = model(-1).logLikelihood(sample);
        assertThat(best - model(1).logLikelihood(sample)).isGreaterThan(10);
        assertThat(best - model(-3).logLikelihood(sample)).isGreaterThan(10);
    }

    @Test
    void pricesAboveTheUpperEndAreRefusedWithTheParameterToMove() {
        ReturnForecaster forecaster = model(0.5).forecaster(Horizon.tradingDays(1), 0);
        forecaster.observe(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecaster.observe(3))
                .withMessageContaining("move Sinf");
    }

    @Test
    void startsHaveRoomForAllPrices() {
        double[] steps = new double[300];
        Arrays.fill(steps, 0.03);
        ReturnSample sample = ReturnSample.of(Doubles.of(steps), Horizon.tradingDays(1));
        for (ParameterVector start : new SmfmProvider().starts(sample)) {
            assertThat(start.get("Sinf")).isGreaterThan(Math.exp(9));
        }
        ReturnDistribution law = model(1).forecaster(Horizon.tradingDays(1), 0).forecast();
        assertThat(law.mean()).isCloseTo((0.05 - 0.02) / 252, within(1e-12));
    }
}
