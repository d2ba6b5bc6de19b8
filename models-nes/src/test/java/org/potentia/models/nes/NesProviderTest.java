package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Potential;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.LogGaussianMixture;

class NesProviderTest {
    private final NesProvider provider = new NesProvider();

    private NesModel model(double... values) {
        return (NesModel) provider.create(provider.parameters().vector(values));
    }

    @Test
    void returnsFollowTheStationaryLawOfTheHorizon() {
        NesModel model = model(0.12, -0.5, 0.1, 0.6, 0.2, 0.18);
        double years = 5.0 / 252;
        assertThat(model.returns(years).logDensity(-0.03))
                .isEqualTo(new LogGaussianMixture(0.12, -0.5, 0.1, 0.6, 0.2)
                        .stationary(years)
                        .logDensity(-0.03));
        ReturnForecaster forecaster = model.forecaster(Horizon.tradingDays(5), 1);
        forecaster.observe(-0.2);
        assertThat(forecaster.forecast().cdf(0.01))
                .isEqualTo(model.returns(years).cdf(0.01));
    }

    @Test
    void noiseMovesThePotentialAndNotTheLaw() {
        NesModel weak = model(0.4, -0.4, 0.2, 0.3, 0.3, 0.2);
        NesModel strong = model(0.4, -0.4, 0.2, 0.3, 0.3, 0.6);
        assertThat(strong.returns(1).cdf(-0.1)).isEqualTo(weak.returns(1).cdf(-0.1));
        assertThat(strong.potential(1).value(-0.1))
                .isCloseTo(9 * weak.potential(1).value(-0.1), within(1e-14));
        assertThat(provider.notIdentified()).containsOnlyKeys("h");
    }

    @Test
    void diffusionSlidesDownThePotential() {
        NesModel model = model(0.4, -0.4, 0.2, 0.3, 0.3, 0.2);
        Potential potential = model.potential(0.5);
        Diffusion diffusion = model.diffusion(0.5);
        assertThat(diffusion.drift(0.1, 0)).isEqualTo(-potential.gradient(0.1));
        assertThat(diffusion.volatility(0.1, 0)).isEqualTo(0.2);
    }

    @Test
    void endsOfTheWeightAreAdmissible() {
        assertThat(model(0.1, 5, 0.2, 0.3, 0, 0.2).returns(1).mean()).isCloseTo(0.1, within(1e-15));
        assertThat(model(5, 0.1, 0.2, 0.3, 1, 0.2).returns(1).variance()).isCloseTo(0.045, within(1e-15));
        assertThat(model(0.1, 5, 0.2, 0.3, 0, 0.2).potential(1).curvature(3)).isCloseTo(1, within(1e-14));
    }

    @Test
    void labelsAreFixedByTheWidths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(0.1, 0.2, 0.4, 0.3, 0.5, 0.2))
                .withMessage("sigma1 must not exceed sigma2: the two components are interchangeable, "
                        + "and the narrower one is called the first");
        assertThat(model(0.1, 0.2, 0.3, 0.3, 0.5, 0.2).parameters().get("sigma2"))
                .isEqualTo(0.3);
    }

    @Test
    void refusesVectorsOfOtherSpaces() {
        ParameterVector other = new NesConditionalProvider().parameters().defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.create(other))
                .withMessageContaining("do not belong to nes, must be [mu1, mu2, sigma1, sigma2, a, h]");
        // the same names without the condition on the widths: the condition is looked at again
        ParameterSpace loose = new ParameterSpace(provider.parameters().parameters(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.create(loose.vector(0.1, 0.2, 0.4, 0.3, 0.5, 0.2)))
                .withMessageContaining("sigma1 must not exceed sigma2");
    }

    @Test
    void describesItself() {
        assertThat(provider.id()).isEqualTo("nes");
        assertThat(provider.title()).isNotBlank();
        assertThat(provider.equation()).contains("V'(y)", "Ψ₀");
        assertThat(provider.citation().reference()).contains("10.1016/j.physa.2022.127065");
        assertThat(provider.modelType()).isEqualTo(NesModel.class);
    }

    @Test
    void startsComeCloseToTheTrueLikelihood() {
        // a quiet regime and a crash regime to its left, three thousand days
        NesModel truth = model(0.3, -2, 0.15, 0.6, 0.4, 0.2);
        SplittableRandom random = new SplittableRandom(5);
        double[] steps = DoubleStream.generate(
                        () -> truth.returns(Horizon.TRADING_DAY).sample(random))
                .limit(3000)
                .toArray();
        ReturnSample sample = ReturnSample.of(Doubles.of(steps), Horizon.tradingDays(1));
        double reached = ((NesModel) provider.create(provider.starts(sample).get(0))).logLikelihood(sample);
        // a tenth of a unit a day is what a normal law loses here; the grid comes within a fiftieth
        assertThat(truth.logLikelihood(sample) - reached).isLessThan(0.02 * 3000);
    }

    @Test
    void startsAreFewDifferentAndInsideTheSearchBox() {
        ReturnSample sample = ReturnSample.of(Doubles.of(0.01, -0.4, 0.02, 0.003, 9, -0.01), Horizon.tradingDays(2));
        assertThat(provider.starts(sample)).hasSize(5).doesNotHaveDuplicates().allSatisfy(start -> {
            for (int i = 0; i < start.values().size(); i++) {
                assertThat(provider.parameters()
                                .parameters()
                                .get(i)
                                .search()
                                .contains(start.values().get(i)))
                        .isTrue();
            }
        });
    }

    @Test
    void startsSurviveReturnsThatHardlyDiffer() {
        Horizon day = Horizon.tradingDays(1);
        assertThat(provider.starts(ReturnSample.of(Doubles.of(0.01, 0.01, 0.01), day)))
                .containsExactly(provider.parameters().defaults());
        // more than half of them equal: the quartiles say nothing
        assertThat(provider.starts(ReturnSample.of(Doubles.of(0, 0, 0, 0, 0, 0.02), day)))
                .hasSize(5);
    }
}
