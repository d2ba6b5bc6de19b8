package org.potentia.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;

/** What the interfaces of models do when an implementation says nothing else. */
class ModelDefaultsTest {
    /** Uniform on an interval of length one: its log-density tells where an observation lies, and nothing more. */
    private record Uniform(double from) implements ReturnDistribution {
        @Override
        public double logDensity(double x) {
            return x >= from && x <= from + 1 ? 0 : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double cdf(double x) {
            return Math.clamp(x - from, 0, 1);
        }

        @Override
        public double survival(double x) {
            return Math.clamp(from + 1 - x, 0, 1);
        }

        @Override
        public double quantile(double p) {
            return from + p;
        }

        @Override
        public double mean() {
            return from + 0.5;
        }

        @Override
        public double variance() {
            return 1.0 / 12;
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
            return from + random.nextDouble();
        }
    }

    /** A law whose log-density is minus the number of steps seen, so that a likelihood counts them. */
    private static final class Counting implements ReturnModel {
        @Override
        public ParameterVector parameters() {
            return ParameterSpace.EMPTY.defaults();
        }

        @Override
        public ReturnForecaster forecaster(Horizon horizon, long seed) {
            return new ReturnForecaster() {
                private int seen;

                @Override
                public ReturnDistribution forecast() {
                    int now = seen;
                    return new Law(now);
                }

                @Override
                public void observe(double step) {
                    seen++;
                }
            };
        }

        private static final class Law implements ReturnDistribution {
            private final Uniform base = new Uniform(0);
            private final int seen;

            Law(int seen) {
                this.seen = seen;
            }

            @Override
            public double logDensity(double x) {
                return -seen;
            }

            @Override
            public double cdf(double x) {
                return base.cdf(x);
            }

            @Override
            public double survival(double x) {
                return base.survival(x);
            }

            @Override
            public double quantile(double p) {
                return base.quantile(p);
            }

            @Override
            public double mean() {
                return base.mean();
            }

            @Override
            public double variance() {
                return base.variance();
            }

            @Override
            public double skewness() {
                return base.skewness();
            }

            @Override
            public double kurtosis() {
                return base.kurtosis();
            }

            @Override
            public double sample(RandomGenerator random) {
                return base.sample(random);
            }
        }
    }

    private static final class Unconditional implements UnconditionalReturnModel {
        @Override
        public ParameterVector parameters() {
            return ParameterSpace.EMPTY.defaults();
        }

        @Override
        public ReturnDistribution returns(double years) {
            return new Uniform(years * 252);
        }
    }

    @Test
    void densityIsTheExponentialOfTheLogDensity() {
        assertThat(new Uniform(0).density(0.5)).isOne();
        assertThat(new Uniform(0).density(2)).isZero();
        assertThat(new Uniform(0).support()).isEqualTo(Interval.REALS);
    }

    @Test
    void likelihoodShowsEachForecastItsWholePast() {
        Doubles steps = Doubles.of(0, 0, 0, 0, 0, 0, 0);
        // before observations that begin at steps 1, 3 and 5 there are 1, 3 and 5 steps
        assertThat(new Counting().logLikelihood(new ReturnSample(steps, Horizon.tradingDays(2), 1, 2, 3)))
                .isEqualTo(-9);
        assertThat(new Counting().logLikelihood(ReturnSample.of(steps, Horizon.tradingDays(1))))
                .isEqualTo(-21);
    }

    @Test
    void unconditionalModelsForecastTheSameLawForEver() {
        ReturnForecaster forecaster = new Unconditional().forecaster(Horizon.tradingDays(5), 1);
        ReturnDistribution before = forecaster.forecast();
        forecaster.observe(0.5);
        assertThat(forecaster.forecast()).isSameAs(before);
        assertThat(before.quantile(0)).isCloseTo(5, within(1e-12));
    }

    @Test
    void unconditionalLikelihoodIsImpossibleWhenAnObservationIs() {
        Unconditional model = new Unconditional();
        Horizon day = Horizon.tradingDays(1);
        assertThat(model.logLikelihood(ReturnSample.of(Doubles.of(1.25, 1.5), day)))
                .isZero();
        assertThat(model.logLikelihood(ReturnSample.of(Doubles.of(1.25, 3), day)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void estimatorsIdentifyEverythingUnlessTheySayOtherwise() {
        ReturnEstimator estimator = sample -> List.of();
        assertThat(estimator.notIdentified()).isEmpty();
        assertThat(estimator.fittedTo(ReturnSample.of(Doubles.of(0, 0), Horizon.tradingDays(1))))
                .isEmpty();
    }

    @Test
    void diffusionsLiveOnTheLineInTheItoReading() {
        Diffusion diffusion = new Diffusion() {
            @Override
            public double drift(double x, double t) {
                return -x;
            }

            @Override
            public double volatility(double x, double t) {
                return 1;
            }
        };
        assertThat(diffusion.calculus()).isEqualTo(Calculus.ITO);
        assertThat(diffusion.domain()).isEqualTo(Interval.REALS);
        assertThat(diffusion.lowerBoundary()).isEqualTo(Boundary.NATURAL);
        assertThat(diffusion.upperBoundary()).isEqualTo(Boundary.NATURAL);
        assertThat(diffusion.timeHomogeneous()).isTrue();
    }

    @Test
    void potentialsEvaluateArraysPointByPoint() {
        Potential parabola = new Potential() {
            @Override
            public double value(double y) {
                return y * y;
            }

            @Override
            public double gradient(double y) {
                return 2 * y;
            }

            @Override
            public double curvature(double y) {
                return 2;
            }

            @Override
            public double noise() {
                return 1;
            }
        };
        double[] out = new double[2];
        parabola.values(new double[] {-1, 3}, out);
        assertThat(out).containsExactly(1, 9);
        parabola.gradients(new double[] {-1, 3}, out);
        assertThat(out).containsExactly(-2, 6);
        assertThat(parabola.domain()).isEqualTo(Interval.REALS);
    }

    @Test
    void marketsDiscountContinuously() {
        Market market = new Market(100, 0.05, 0.02);
        assertThat(market.forward(2)).isCloseTo(100 * Math.exp(0.06), within(1e-12));
        assertThat(market.discount(2)).isCloseTo(Math.exp(-0.1), within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Market(0, 0, 0))
                .withMessage("spot = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Market(1, Double.NaN, 0))
                .withMessage("rate = NaN, must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Market(1, 0, Double.POSITIVE_INFINITY))
                .withMessage("dividendYield = Infinity, must be finite");
    }
}
