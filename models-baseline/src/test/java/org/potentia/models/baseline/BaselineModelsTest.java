package org.potentia.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;

/** What all models of the module have in common. */
class BaselineModelsTest {
    static Stream<ModelProvider> providers() {
        return Stream.of(
                new GarchTProvider(), new GaussianMixtureProvider(), new NormalProvider(), new StudentTProvider());
    }

    static Stream<Arguments> providersAndHorizons() {
        return providers().flatMap(provider -> Stream.of(1, 5, 21).map(days -> Arguments.of(provider, days)));
    }

    private static ReturnModel model(ModelProvider provider) {
        return (ReturnModel) provider.create(provider.parameters().defaults());
    }

    /** Student-t returns with three degrees of freedom and the given scale of a step. */
    private static Doubles wildReturns(int count, double scale) {
        SplittableRandom random = new SplittableRandom(11);
        return Doubles.of(java.util.stream.DoubleStream.generate(() -> {
                    double chi = 0;
                    for (int i = 0; i < 3; i++) {
                        double z = random.nextGaussian();
                        chi += z * z;
                    }
                    return scale * random.nextGaussian() / Math.sqrt(chi / 3);
                })
                .limit(count));
    }

    /** The simulated laws; the others are held to the contract of laws. */
    @ParameterizedTest
    @ValueSource(ints = {5, 21})
    void forecastsAConsistentLawOfSeveralGarchSteps(int days) {
        ReturnForecaster forecaster = model(new GarchTProvider()).forecaster(Horizon.tradingDays(days), 1);
        forecaster.observe(0.02);
        ReturnDistribution law = forecaster.forecast();
        Laws.assertConsistent(law, 1e-7);
        Laws.assertSamplesAgree(law, 2);
        assertThat(law.kurtosis()).isGreaterThan(2.999);
        assertThat(law.variance()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("providersAndHorizons")
    void startsInsideTheSearchIntervalsForEveryKindOfMarket(ModelProvider provider, int days) {
        for (double volatility : new double[] {0.005, 0.03, 0.2, 1, 3}) {
            ReturnSample sample = ReturnSample.of(
                    wildReturns(600, volatility * Math.sqrt(Horizon.TRADING_DAY)), Horizon.tradingDays(days));
            List<ParameterVector> starts = ((ReturnEstimator) provider).starts(sample);
            assertThat(starts).isNotEmpty();
            double before = Double.POSITIVE_INFINITY;
            for (ParameterVector start : starts) {
                for (int i = 0; i < start.values().size(); i++) {
                    assertThat(start.values().get(i))
                            .isBetween(
                                    provider.parameters()
                                            .parameters()
                                            .get(i)
                                            .search()
                                            .lower(),
                                    provider.parameters()
                                            .parameters()
                                            .get(i)
                                            .search()
                                            .upper());
                }
                double logLikelihood = ((ReturnModel) provider.create(start)).logLikelihood(sample);
                assertThat(logLikelihood).isFinite().isLessThanOrEqualTo(before);
                before = logLikelihood;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void startsSomewhereEvenForASingleReturnAndForEqualOnes(ModelProvider provider) {
        ReturnEstimator estimator = (ReturnEstimator) provider;
        for (Doubles steps : List.of(Doubles.of(0.01), Doubles.of(0, 0, 0, 0, 0), Doubles.of(0, 0, 0, 0, 0, 0.02))) {
            ReturnSample sample = ReturnSample.of(steps, Horizon.tradingDays(1));
            assertThat(estimator.starts(sample))
                    .isNotEmpty()
                    .allSatisfy(start -> assertThat(((ReturnModel) provider.create(start)).logLikelihood(sample))
                            .isNotNaN());
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sumsTheLogDensitiesOfItsForecasts(ModelProvider provider) {
        ReturnModel model = model(provider);
        // the whole series, its later half with the earlier one as past, and every third step
        Doubles steps = wildReturns(90, 0.01);
        Horizon day = Horizon.tradingDays(1);
        for (ReturnSample sample : List.of(
                ReturnSample.of(steps, day),
                ReturnSample.of(steps, day).range(45, 90),
                new ReturnSample(steps, day, 2, 3, 29))) {
            double expected = 0;
            ReturnForecaster forecaster = model.forecaster(day, 0);
            int observed = 0;
            for (int i = 0; i < sample.count(); i++) {
                while (observed < sample.start(i)) {
                    forecaster.observe(steps.get(observed++));
                }
                expected += forecaster.forecast().logDensity(sample.observation(i));
            }
            assertThat(model.logLikelihood(sample)).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @MethodSource("providersAndHorizons")
    void forecastsTheSameForEqualSeeds(ModelProvider provider, int days) {
        ReturnForecaster first = model(provider).forecaster(Horizon.tradingDays(days), 7);
        ReturnForecaster second = model(provider).forecaster(Horizon.tradingDays(days), 7);
        for (double step : new double[] {0.01, -0.03, 0.002}) {
            first.observe(step);
            first.forecast();
            second.observe(step);
        }
        // the second has made no forecast before
        assertThat(second.forecast().logDensity(-0.04))
                .isEqualTo(first.forecast().logDensity(-0.04));
        assertThat(second.forecast().quantile(0.01)).isEqualTo(first.forecast().quantile(0.01));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void citesItsSourceAndIdentifiesAllItsParameters(ModelProvider provider) {
        assertThat(provider.citation().reference()).contains("doi:10.");
        assertThat(((ReturnEstimator) provider).notIdentified()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void refusesParametersOfAnother(ModelProvider provider) {
        assertThatThrownBy(() -> provider.create(ParameterSpace.EMPTY.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not those of " + provider.id());
    }

    @Test
    void areDeclaredAsServices() {
        assertThat(BaselineModelsTest.class.getModule().getDescriptor().provides())
                .flatExtracting(ModuleDescriptor.Provides::providers)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                providers(),
                                Stream.of(
                                        new BlackScholesProvider(),
                                        new LognormalMixtureProvider(),
                                        new StableProvider(),
                                        new SviProvider(),
                                        new TruncatedLevyProvider()))
                        .map(provider -> provider.getClass().getName())
                        .toList());
        assertThat(providers().map(ModelProvider::id))
                .containsExactly("garch-t", "gaussian-mixture", "normal", "student-t");
    }
}
