package org.potentia.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.ReturnDistribution;

/** The contract passes on right laws, and each planted error fails the test that is there for it. */
class ReturnDistributionContractTest {
    /** Right laws: narrow and shifted, without moments, on a bounded support. */
    static class RightLaws implements ReturnDistributionContract {
        @Override
        public Map<String, ReturnDistribution> distributions() {
            return Map.ofEntries(
                    Map.entry("laplace", new Laplace(0, 1)),
                    Map.entry("narrow laplace", new Laplace(0.001, 1e-6)),
                    Map.entry("shifted laplace", new Laplace(-3, 0.01)),
                    Map.entry("pareto 0.5", new TwoSidedPareto(0.5)),
                    Map.entry("pareto 1", new TwoSidedPareto(1)),
                    Map.entry("pareto 1.5", new TwoSidedPareto(1.5)),
                    Map.entry("pareto 2", new TwoSidedPareto(2)),
                    Map.entry("pareto 2.5", new TwoSidedPareto(2.5)),
                    Map.entry("pareto 3.5", new TwoSidedPareto(3.5)),
                    Map.entry("pareto 8", new TwoSidedPareto(8)),
                    Map.entry("uniform", new Uniform()));
        }
    }

    abstract static class Wrong implements ReturnDistributionContract {
        private final ReturnDistribution law;

        Wrong(ReturnDistribution law) {
            this.law = law;
        }

        @Override
        public Map<String, ReturnDistribution> distributions() {
            return Map.of("wrong", law);
        }
    }

    /** \( \Pr(|X| > x) = (1 + x)^{-\alpha} \): no moment from \( \alpha \) on. */
    record TwoSidedPareto(double alpha) implements ReturnDistribution {
        @Override
        public double logDensity(double x) {
            return Math.log(alpha / 2) - (alpha + 1) * Math.log1p(Math.abs(x));
        }

        @Override
        public double cdf(double x) {
            return survival(-x);
        }

        @Override
        public double survival(double x) {
            double tail = 0.5 * Math.exp(-alpha * Math.log1p(Math.abs(x)));
            return x >= 0 ? tail : 1 - tail;
        }

        @Override
        public double quantile(double p) {
            Arguments.probability(p, "p");
            double tail = Math.min(p, 1 - p);
            double distance = Math.expm1(-Math.log(2 * tail) / alpha);
            return p < 0.5 ? -distance : distance;
        }

        @Override
        public double mean() {
            return alpha > 1 ? 0 : Double.POSITIVE_INFINITY;
        }

        @Override
        public double variance() {
            return alpha > 2 ? 2 / ((alpha - 1) * (alpha - 2)) : Double.POSITIVE_INFINITY;
        }

        @Override
        public double skewness() {
            return alpha > 3 ? 0 : Double.POSITIVE_INFINITY;
        }

        @Override
        public double kurtosis() {
            double fourth = 24 / ((alpha - 1) * (alpha - 2) * (alpha - 3) * (alpha - 4));
            return alpha > 4 ? fourth / (variance() * variance()) : Double.POSITIVE_INFINITY;
        }

        @Override
        public double sample(RandomGenerator random) {
            return quantile(random.nextDouble(Double.MIN_NORMAL, 1));
        }
    }

    /** Uniform on [-1, 1]. */
    record Uniform() implements ReturnDistribution {
        @Override
        public double logDensity(double x) {
            return Math.abs(x) <= 1 ? -Math.log(2) : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double cdf(double x) {
            return Math.clamp(0.5 * (1 + x), 0, 1);
        }

        @Override
        public double survival(double x) {
            return Math.clamp(0.5 * (1 - x), 0, 1);
        }

        @Override
        public double quantile(double p) {
            return 2 * Arguments.probability(p, "p") - 1;
        }

        @Override
        public Interval support() {
            return Interval.closed(-1, 1);
        }

        @Override
        public double mean() {
            return 0;
        }

        @Override
        public double variance() {
            return 1.0 / 3;
        }

        @Override
        public double skewness() {
            return 0;
        }

        @Override
        public double kurtosis() {
            return 1.8;
        }

        @Override
        public double sample(RandomGenerator random) {
            return quantile(random.nextDouble());
        }
    }

    static class TooMuchMass extends Wrong {
        TooMuchMass() {
            super(new Laplace(0, 1) {
                @Override
                public double logDensity(double x) {
                    return super.logDensity(x) + 1e-6;
                }
            });
        }
    }

    static class SurvivalByDifference extends Wrong {
        SurvivalByDifference() {
            super(new Laplace(0, 1) {
                @Override
                public double survival(double x) {
                    return 1 - cdf(x);
                }
            });
        }
    }

    static class SurvivalThatDoesNotFit extends Wrong {
        SurvivalThatDoesNotFit() {
            super(new Laplace(0, 1) {
                @Override
                public double survival(double x) {
                    return super.survival(x) * (1 - 1e-10);
                }
            });
        }
    }

    static class QuantileWithoutItsLowerTail extends Wrong {
        QuantileWithoutItsLowerTail() {
            super(new Laplace(0, 1) {
                @Override
                public double quantile(double p) {
                    return super.quantile(p > 0 && p < 1e-20 ? 1e-20 : p);
                }
            });
        }
    }

    static class QuantileOfAnything extends Wrong {
        QuantileOfAnything() {
            super(new Laplace(0, 1) {
                @Override
                public double quantile(double p) {
                    return p >= 0 && p <= 1 ? super.quantile(p) : Double.NaN;
                }
            });
        }
    }

    static class VarianceOfAnother extends Wrong {
        VarianceOfAnother() {
            super(new Laplace(0, 1) {
                @Override
                public double variance() {
                    return 1;
                }
            });
        }
    }

    static class MomentThatDoesNotExist extends Wrong {
        MomentThatDoesNotExist() {
            super(new Laplace(0, 1) {
                @Override
                public double kurtosis() {
                    return Double.POSITIVE_INFINITY;
                }
            });
        }
    }

    static class NotANumber extends Wrong {
        NotANumber() {
            super(new Laplace(0, 1) {
                @Override
                public double logDensity(double x) {
                    return Math.abs(x) > 1e6 ? Double.NaN : super.logDensity(x);
                }

                @Override
                public double skewness() {
                    return Double.NaN;
                }
            });
        }
    }

    static class DrawsOfAnother extends Wrong {
        DrawsOfAnother() {
            super(new Laplace(0, 1) {
                @Override
                public double sample(RandomGenerator random) {
                    return 1.2 * super.sample(random);
                }
            });
        }
    }

    static class DrawsByChance extends Wrong {
        private static int calls;

        DrawsByChance() {
            super(new Laplace(0, 1) {
                @Override
                public double sample(RandomGenerator random) {
                    return super.sample(random) + 1e-9 * calls++;
                }
            });
        }
    }

    static class ScoreOfAnother extends Wrong {
        ScoreOfAnother() {
            super(new Laplace(0, 1) {
                @Override
                public double crps(double x) {
                    return super.crps(x) + 1e-5;
                }
            });
        }
    }

    static class NoCases implements ReturnDistributionContract {
        @Override
        public Map<String, ReturnDistribution> distributions() {
            return Map.of();
        }
    }

    @Test
    void passesOnRightLaws() {
        assertThat(Contracts.failures(RightLaws.class)).isEmpty();
    }

    @Nested
    class Fails {
        @Test
        void onTooMuchMass() {
            assertThat(Contracts.failures(TooMuchMass.class)).contains("densityIntegratesToTheDistributionFunction");
        }

        @Test
        void onATailThatIsADifference() {
            assertThat(Contracts.failures(SurvivalByDifference.class))
                    .containsExactly("tailsKeepTheirRelativeAccuracy");
        }

        @Test
        void onASurvivalFunctionThatDoesNotFit() {
            assertThat(Contracts.failures(SurvivalThatDoesNotFit.class))
                    .contains("distributionFunctionAndSurvivalBelongTogether");
        }

        @Test
        void onAQuantileWithoutItsLowerTail() {
            assertThat(Contracts.failures(QuantileWithoutItsLowerTail.class))
                    .containsExactly("quantilesInvertTheDistributionFunctionInBothTails");
        }

        @Test
        void onAQuantileOfAnything() {
            assertThat(Contracts.failures(QuantileOfAnything.class))
                    .containsExactly("quantileRefusesWhatIsNoProbability");
        }

        @Test
        void onTheVarianceOfAnotherLaw() {
            assertThat(Contracts.failures(VarianceOfAnother.class)).containsExactly("momentsAgreeWithQuadrature");
        }

        @Test
        void onAMomentThatIsSaidToBeInfinite() {
            assertThat(Contracts.failures(MomentThatDoesNotExist.class)).containsExactly("momentsAgreeWithQuadrature");
        }

        @Test
        void onNotANumber() {
            assertThat(Contracts.failures(NotANumber.class))
                    .contains("logDensityIsDefinedEverywhere", "momentsAgreeWithQuadrature");
        }

        @Test
        void onDrawsFromAnotherLaw() {
            assertThat(Contracts.failures(DrawsOfAnother.class)).containsExactly("drawsFollowTheDistributionFunction");
        }

        @Test
        void onDrawsThatDoNotDependOnTheSeedAlone() {
            assertThat(Contracts.failures(DrawsByChance.class)).containsExactly("drawsFollowTheDistributionFunction");
        }

        @Test
        void onAScoreThatDoesNotFit() {
            assertThat(Contracts.failures(ScoreOfAnother.class))
                    .containsExactly("closedFormOfTheRankedProbabilityScoreAgreesWithQuadrature");
        }

        @Test
        void onNoCases() {
            assertThat(Contracts.failures(NoCases.class)).contains("momentsAgreeWithQuadrature");
        }
    }
}
