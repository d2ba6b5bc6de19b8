package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnSample;

/** Contracts of providers and of models of returns: they pass on a right provider, and each planted error fails its test. */
class ModelProviderContractTest {
    static class Right implements ModelProviderContract, ReturnModelContract {
        @Override
        public ModelProvider provider() {
            return new LaplaceProvider();
        }
    }

    /** A planted error, and the tests that must fail on it. */
    record Planted(String error, Class<?> contract, List<String> failures) {
        @Override
        public String toString() {
            return error;
        }
    }

    abstract static class Wrong implements ModelProviderContract, ReturnModelContract {
        private final ModelProvider provider;

        Wrong(ModelProvider provider) {
            this.provider = provider;
        }

        @Override
        public ModelProvider provider() {
            return provider;
        }
    }

    static class BadId extends Wrong {
        public static class BadIdProvider extends LaplaceProvider {
            @Override
            public String id() {
                return "Bad Id";
            }
        }

        BadId() {
            super(new BadIdProvider());
        }
    }

    static class BlankTitle extends Wrong {
        public static class BlankTitleProvider extends LaplaceProvider {
            @Override
            public String title() {
                return " ";
            }
        }

        BlankTitle() {
            super(new BlankTitleProvider());
        }
    }

    static class HiddenClass extends Wrong {
        private static final class HiddenClassProvider extends LaplaceProvider {}

        HiddenClass() {
            super(new HiddenClassProvider());
        }
    }

    static class NoEquation extends Wrong {
        public static class NoEquationProvider extends LaplaceProvider {
            @Override
            public String equation() {
                return "";
            }
        }

        NoEquation() {
            super(new NoEquationProvider());
        }
    }

    /** A joint condition made anew at every call equals no other: vectors of one call do not fit the next. */
    static class UnstableSpace extends Wrong {
        public static class UnstableSpaceProvider extends LaplaceProvider {
            @Override
            public ParameterSpace parameters() {
                double limit = System.nanoTime() > 0 ? 1 : 2;
                return new ParameterSpace(
                        SPACE.parameters(), List.of(new JointConstraint("no condition", values -> limit > 0)));
            }
        }

        UnstableSpace() {
            super(new UnstableSpaceProvider());
        }
    }

    static class TakesAnything extends Wrong {
        public static class TakesAnythingProvider extends LaplaceProvider {
            @Override
            public Model create(ParameterVector parameters) {
                return new LaplaceModel(parameters);
            }
        }

        TakesAnything() {
            super(new TakesAnythingProvider());
        }
    }

    static class ForgetsItsParameters extends Wrong {
        public static class ForgetsItsParametersProvider extends LaplaceProvider {
            @Override
            public Model create(ParameterVector parameters) {
                return new LaplaceModel(((LaplaceModel) super.create(parameters))
                        .parameters()
                        .space()
                        .defaults());
            }
        }

        ForgetsItsParameters() {
            super(new ForgetsItsParametersProvider());
        }
    }

    static class AnotherType extends Wrong {
        public static class AnotherTypeProvider extends LaplaceProvider {
            @Override
            public Class<? extends Model> modelType() {
                return AnotherModel.class;
            }
        }

        static class AnotherModel extends LaplaceProvider.LaplaceModel {
            AnotherModel(ParameterVector parameters) {
                super(parameters);
            }
        }

        AnotherType() {
            super(new AnotherTypeProvider());
        }
    }

    /** Not a number for large scales only: the defaults would not show it. */
    static class NotANumberFarOut extends Wrong {
        public static class NotANumberFarOutProvider extends LaplaceProvider {
            @Override
            public Model create(ParameterVector parameters) {
                super.create(parameters);
                return new LaplaceModel(parameters) {
                    @Override
                    public ReturnDistribution returns(double years) {
                        double scale = parameters().get("scale");
                        return new Laplace(parameters().get("location"), scale) {
                            @Override
                            public double kurtosis() {
                                return scale > 0.1 ? Double.NaN : super.kurtosis();
                            }
                        };
                    }
                };
            }
        }

        NotANumberFarOut() {
            super(new NotANumberFarOutProvider());
        }
    }

    /** The last model made rules them all. */
    static class SharedState extends Wrong {
        public static class SharedStateProvider extends LaplaceProvider {
            private volatile int calls;

            @Override
            @SuppressWarnings("NonAtomicVolatileUpdate") // the race is the error that is planted
            public String title() {
                calls++;
                return "Laplace " + calls;
            }
        }

        SharedState() {
            super(new SharedStateProvider());
        }
    }

    static class UnknownUnidentified extends Wrong {
        public static class UnknownUnidentifiedProvider extends LaplaceProvider {
            @Override
            public Map<String, String> notIdentified() {
                return Map.of("shape", "there is none");
            }
        }

        UnknownUnidentified() {
            super(new UnknownUnidentifiedProvider());
        }
    }

    static class StartsElsewhere extends Wrong {
        public static class StartsElsewhereProvider extends LaplaceProvider {
            @Override
            public List<ParameterVector> starts(ReturnSample sample) {
                return List.of(ParameterSpace.of(new Parameter(
                                "alone",
                                "a",
                                "1",
                                "of another space",
                                Interval.REALS,
                                Interval.closed(0, 1),
                                Scale.LINEAR,
                                0))
                        .defaults());
            }
        }

        StartsElsewhere() {
            super(new StartsElsewhereProvider());
        }
    }

    static class AnotherLikelihood extends Wrong {
        public static class AnotherLikelihoodProvider extends LaplaceProvider {
            @Override
            public Model create(ParameterVector parameters) {
                super.create(parameters);
                return new LaplaceModel(parameters) {
                    @Override
                    public double logLikelihood(ReturnSample sample) {
                        return super.logLikelihood(sample) + 1e-6;
                    }
                };
            }
        }

        AnotherLikelihood() {
            super(new AnotherLikelihoodProvider());
        }
    }

    /** A model whose walks share what they have seen. */
    static class SharedWalk extends Wrong {
        public static class SharedWalkProvider extends LaplaceProvider {
            @Override
            public Model create(ParameterVector parameters) {
                super.create(parameters);
                return new LaplaceModel(parameters) {
                    private double seen;

                    @Override
                    public ReturnForecaster forecaster(Horizon horizon, long seed) {
                        return new ReturnForecaster() {
                            @Override
                            public ReturnDistribution forecast() {
                                return new Laplace(seen, 0.01);
                            }

                            @Override
                            public void observe(double step) {
                                seen += 0.1 * step;
                            }
                        };
                    }
                };
            }
        }

        SharedWalk() {
            super(new SharedWalkProvider());
        }
    }

    static List<Planted> planted() {
        return List.of(
                new Planted("malformed id", BadId.class, List.of("idIsWellFormedAndStable")),
                new Planted("blank title", BlankTitle.class, List.of("textsForUsersAreNotBlank")),
                new Planted(
                        "hidden class",
                        HiddenClass.class,
                        List.of("providerIsAPublicClassWithAPublicConstructorWithoutArguments")),
                new Planted("no equation", NoEquation.class, List.of("equationIsNotBlank")),
                new Planted("unstable space", UnstableSpace.class, List.of("parametersAreTheSameForEveryInstance")),
                new Planted("takes any vector", TakesAnything.class, List.of("vectorsOfOtherSpacesAreRefused")),
                new Planted("forgets its parameters", ForgetsItsParameters.class, List.of("modelCarriesItsParameters")),
                new Planted("another type", AnotherType.class, List.of("modelCarriesItsParameters")),
                new Planted("NaN far out", NotANumberFarOut.class, List.of("modelsAllOverTheSearchBoxReturnNumbers")),
                new Planted("shared state", SharedState.class, List.of("manyThreadsMayAskTheProviderAtOnce")),
                new Planted(
                        "unknown parameter",
                        UnknownUnidentified.class,
                        List.of("unidentifiedParametersAreParametersWithReasons")),
                new Planted(
                        "starts of another space", StartsElsewhere.class, List.of("fitCanStartWhereTheEstimatorSays")),
                new Planted("another likelihood", AnotherLikelihood.class, List.of("likelihoodIsTheSumOfTheForecasts")),
                new Planted("walks that share their past", SharedWalk.class, List.of("walksDoNotDisturbEachOther")));
    }

    @Test
    void passOnARightProvider() {
        assertThat(Contracts.failures(Right.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void failOnAPlantedError(Planted planted) {
        assertThat(Contracts.failures(planted.contract())).containsAll(planted.failures());
    }
}
