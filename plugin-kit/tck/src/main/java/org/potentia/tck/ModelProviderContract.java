package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.UnconditionalReturnModel;

/**
 * What every provider of a model promises beyond {@link ProviderContract}: models from every admissible vector of its space, and from no
 * other.
 *
 * @since 0.1
 */
public interface ModelProviderContract extends ProviderContract {
    @Override
    ModelProvider provider();

    /** Tests that every instance declares the same parameters, so that vectors can be handed from one to another. */
    @Test
    default void parametersAreTheSameForEveryInstance() {
        assertThat(provider().parameters()).isEqualTo(provider().parameters());
    }

    /** Tests that the provider is the same with services as without, and can be made before these answer. */
    @Test
    default void servicesChangeNothingThatIsTold() {
        ModelProvider served = provider().with(new NoServices());
        assertThat(served.id()).isEqualTo(provider().id());
        assertThat(served.parameters()).isEqualTo(provider().parameters());
        assertThat(served.modelType()).isEqualTo(provider().modelType());
        assertThat(served.needs()).isEqualTo(provider().needs());
    }

    /** Tests that there is an equation to show. */
    @Test
    default void equationIsNotBlank() {
        assertThat(provider().equation()).as("equation").isNotBlank();
    }

    /** Tests that a model has the promised type and carries the parameters it was made from. */
    @Test
    default void modelCarriesItsParameters() {
        ModelProvider provider = provider();
        for (ParameterVector vector : Vectors.allOver(provider.parameters())) {
            Model model = provider.create(vector);
            assertThat(model).as("model of %s", vector).isInstanceOf(provider.modelType());
            assertThat(model.parameters()).as("parameters of the model").isEqualTo(vector);
        }
    }

    /** Tests that models from all over the search box return numbers, not NaN, and take no exception. */
    @Test
    default void modelsAllOverTheSearchBoxReturnNumbers() {
        ModelProvider provider = provider();
        for (ParameterVector vector : Vectors.allOver(provider.parameters())) {
            if (provider.create(vector) instanceof UnconditionalReturnModel model) {
                ReturnDistribution law = model.returns(Horizon.TRADING_DAY);
                for (double x : new double[] {-1, -0.1, -0.01, 0, 0.003, 0.05, 0.5}) {
                    assertThat(law.logDensity(x))
                            .as("log-density at %s of %s", x, vector)
                            .isLessThan(Double.POSITIVE_INFINITY);
                    assertThat(law.cdf(x)).as("cdf at %s of %s", x, vector).isBetween(0.0, 1.0);
                    assertThat(law.survival(x))
                            .as("survival at %s of %s", x, vector)
                            .isBetween(0.0, 1.0);
                }
                for (double p : new double[] {0.001, 0.5, 0.999}) {
                    assertThat(law.quantile(p))
                            .as("quantile at %s of %s", p, vector)
                            .isNotNaN();
                }
                assertThat(List.of(law.mean(), law.variance(), law.skewness(), law.kurtosis()))
                        .as("moments of %s", vector)
                        .noneMatch(moment -> moment.isNaN());
            }
        }
    }

    /** Tests that vectors of other spaces are refused. */
    @Test
    default void vectorsOfOtherSpacesAreRefused() {
        ModelProvider provider = provider();
        for (ParameterVector foreign : Vectors.foreign(provider.parameters())) {
            assertThatIllegalArgumentException()
                    .as("model from %s", foreign)
                    .isThrownBy(() -> provider.create(foreign));
        }
    }

    /** Tests that the refusal of a bad value names the parameter. */
    @Test
    default void refusalOfABadValueNamesTheParameter() {
        ParameterSpace space = provider().parameters();
        for (Parameter parameter : space.parameters()) {
            assertThatIllegalArgumentException()
                    .as("%s = NaN", parameter.name())
                    .isThrownBy(() -> space.defaults().with(parameter.name(), Double.NaN))
                    .withMessageContaining(parameter.name());
        }
    }

    /** Tests that the parameters that returns cannot tell are parameters of the model, each with a reason. */
    @Test
    default void unidentifiedParametersAreParametersWithReasons() {
        if (provider() instanceof ReturnEstimator estimator) {
            assertThat(provider().parameters().names())
                    .containsAll(estimator.notIdentified().keySet());
            assertThat(estimator.notIdentified().values())
                    .allSatisfy(reason -> assertThat(reason).isNotBlank());
        }
    }

    /**
     * Tests that many threads may make models at once, and use one together.
     *
     * @throws Exception if one of them fails
     */
    @Test
    default void manyThreadsMayMakeModelsAtOnce() throws Exception {
        ModelProvider shared = provider();
        ParameterVector defaults = shared.parameters().defaults();
        Model model = shared.create(defaults);
        List<Double> expected = look(model);
        assertThat(Parallel.run(() -> look(model)))
                .allSatisfy(seen -> assertThat(seen).isEqualTo(expected));
        assertThat(Parallel.run(() -> look(shared.create(defaults))))
                .allSatisfy(seen -> assertThat(seen).isEqualTo(expected));
    }

    private static List<Double> look(Model model) {
        if (model instanceof UnconditionalReturnModel returns) {
            ReturnDistribution law = returns.returns(Horizon.TRADING_DAY);
            return List.of(law.logDensity(0.01), law.cdf(-0.02), law.quantile(0.9), law.variance());
        }
        return model.parameters().values().stream().boxed().toList();
    }
}
