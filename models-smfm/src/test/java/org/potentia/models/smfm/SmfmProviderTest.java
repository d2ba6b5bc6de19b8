package org.potentia.models.smfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnSample;
import org.potentia.solvers.pathint.PathintProvider;
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
    void diffusionIsThatOfThePriceFromItsStart() {
        Diffusion diffusion = model(0).diffusion(1);
        // F is the same everywhere
        assertThat(diffusion.volatility(0, 0)).isCloseTo(0.2, within(1e-15));
        assertThat(diffusion.volatility(1, 0)).isCloseTo(0.2, within(1e-15));
        assertThat(diffusion.drift(1, 0)).isCloseTo(0.1, within(1e-15));
        assertThat(diffusion.domain().lower()).isEqualTo(-1);
        // twice the price, a quarter of the volatility of its logarithm
        assertThat(model(-1).diffusion(1).volatility(1, 0)).isCloseTo(0.1, within(1e-14));
    }

    /** The law of a short return against the equation itself. */
    @Test
    void lawOfAMonthIsThatOfTheDiffusion() {
        SmfmModel model = model(-1);
        PropagatorProvider solver = new PathintProvider();
        double month = 1.0 / 12;
        Propagator pathint = solver.create(solver.options().defaults());
        GridFunction density = pathint.evolve(
                        LinearDiffusion.of(model.diffusion(1)),
                        EvolutionRequest.of(new InitialLaw.PointMass(0), Doubles.of(month), 1e-5))
                .snapshots()
                .get(0)
                .density();
        ReturnDistribution law = model.forecaster(new Horizon(1, month), 0).forecast();
        double most = 0;
        for (int i = 0; i < density.points().size(); i++) {
            double r = density.points().get(i);
            if (r > -0.9) {
                double mine = law.density(Math.log1p(r)) / (1 + r);
                most = Math.max(most, Math.abs(mine - density.values().get(i)));
            }
        }
        assertThat(most).isLessThan(0.005 * law.density(0));
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
