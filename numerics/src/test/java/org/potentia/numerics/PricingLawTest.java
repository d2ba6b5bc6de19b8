package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;

class PricingLawTest {
    private static final Market MARKET = new Market(100, 0.03, 0.01);

    /** Two wells with a barrier: the fixed point of equation 84 runs into a cycle here. */
    private static final LogGaussianMixture WELLS = new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624);

    @ParameterizedTest
    @EnumSource(PricingConstraint.class)
    void constraintHoldsForAnyShape(PricingConstraint constraint) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            LogGaussianMixture shape = new LogGaussianMixture(
                    3 * random.nextGaussian(),
                    3 * random.nextGaussian(),
                    Math.exp(random.nextDouble(-4, 1)),
                    Math.exp(random.nextDouble(-4, 1)),
                    random.nextDouble());
            double years = Math.exp(random.nextDouble(-8, 1));
            PricingLaw law = PricingLaw.of(shape.stationary(years), MARKET, years, constraint, 0.3);
            double deviation = Math.sqrt(law.law().variance());
            if (constraint == PricingConstraint.MARTINGALE) {
                // components forty widths apart have exponents of a thousand, whose rounding this is
                assertThat(law.mean()).isCloseTo(MARKET.forward(years), within(1e-11 * MARKET.forward(years)));
                assertThat(law.law().logMgf(1)).isCloseTo(0.02 * years, within(1e-11 * (1 + deviation)));
            } else if (constraint == PricingConstraint.PAPER) {
                assertThat(law.law().mean()).isCloseTo((0.02 - 0.045) * years, within(1e-13 * (1 + deviation)));
            } else {
                assertThat(law.eta()).isZero();
            }
            assertThat(law.constraint()).isEqualTo(constraint);
        }
    }

    @Test
    void tiltTendsToItsLimitAtShortTimes() {
        // equation 85, and the same under the martingale constraint: the mean of e^y is larger than that of y by half a
        // variance
        double[] omega = WELLS.stationary(1e-12).weights().toArray();
        double[] mu = {WELLS.mu1(), WELLS.mu2(), WELLS.mu3()};
        double[] sigma = {WELLS.sigma1(), WELLS.sigma2(), WELLS.sigma3()};
        double mean = 0;
        double variance = 0;
        for (int k = 0; k < 3; k++) {
            mean += omega[k] * mu[k];
            variance += 0.5 * omega[k] * sigma[k] * sigma[k];
        }
        double h = 0.831;
        for (double years : new double[] {1e-4, 1e-7, 1e-10}) {
            PricingLaw paper = PricingLaw.of(WELLS.stationary(years), MARKET, years, PricingConstraint.PAPER, h);
            assertThat(paper.eta()).isCloseTo((0.02 - 0.5 * h * h - mean) / variance, within(150 * years + 1e-10));
            PricingLaw martingale =
                    PricingLaw.of(WELLS.stationary(years), MARKET, years, PricingConstraint.MARTINGALE, h);
            assertThat(martingale.eta()).isCloseTo((0.02 - mean) / variance - 0.5, within(150 * years + 1e-10));
        }
    }

    @Test
    void pricesAreIntegralsOverTheLaw() {
        PricingLaw law = PricingLaw.of(WELLS.stationary(0.5), MARKET, 0.5, PricingConstraint.MARTINGALE, 1);
        for (double strike : new double[] {40, 90, 100, 140}) {
            double call = Quadrature.integrate(
                                    y -> (100 * Math.exp(y) - strike)
                                            * law.law().density(y),
                                    Math.log(strike / 100),
                                    6,
                                    1e-13)
                            .value()
                    * Math.exp(-0.015);
            assertThat(law.price(OptionType.CALL, strike)).isCloseTo(call, within(1e-11));
            double parity = law.price(OptionType.CALL, strike) - law.price(OptionType.PUT, strike);
            assertThat(parity).isCloseTo(Math.exp(-0.015) * (law.mean() - strike), within(1e-12));
        }
    }

    @Test
    void stripIsThePricesOneByOne() {
        PricingLaw law = PricingLaw.of(WELLS.stationary(0.5), MARKET, 0.5, PricingConstraint.PAPER, 0.4);
        double[] strikes = {50, 100, 150};
        double[] out = new double[3];
        law.prices(OptionType.PUT, strikes, out);
        for (int i = 0; i < 3; i++) {
            assertThat(out[i]).isEqualTo(law.price(OptionType.PUT, strikes[i]));
        }
        assertThat(law.market()).isEqualTo(MARKET);
        assertThat(law.years()).isEqualTo(0.5);
    }

    @Test
    void componentYieldsPriceTheComponents() {
        PricingLaw law = PricingLaw.of(WELLS.stationary(0.5), MARKET, 0.5, PricingConstraint.MARTINGALE, 1);
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            Market own = new Market(100, 0.03, law.componentYields().get(k));
            GaussianMixture normal =
                    GaussianMixture.normal(0, law.law().variances().get(k));
            sum += law.law().weights().get(k)
                    * PricingLaw.of(normal, own, 0.5, PricingConstraint.MARTINGALE, 1)
                            .price(OptionType.CALL, 105);
        }
        assertThat(law.price(OptionType.CALL, 105)).isCloseTo(sum, within(1e-12));
    }

    @Test
    void farStrikesAreWorthNothingOrAllButTheStrike() {
        PricingLaw law = PricingLaw.of(WELLS.stationary(0.01), MARKET, 0.01, PricingConstraint.MARTINGALE, 1);
        assertThat(law.price(OptionType.CALL, 1e6)).isZero();
        assertThat(law.price(OptionType.PUT, 1e-300)).isZero();
        assertThat(law.price(OptionType.CALL, 1e-300)).isCloseTo(100 * Math.exp(-0.0001), within(1e-12));
        assertThat(law.delta(OptionType.CALL, 1e-300)).isCloseTo(Math.exp(-0.0001), within(1e-14));
        assertThat(law.delta(OptionType.PUT, 1e6)).isCloseTo(-Math.exp(-0.0001), within(1e-14));
        assertThat(law.gamma(1e6)).isZero();
    }

    @Test
    void refusesWhatHasNoPrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricingLaw.of(WELLS.stationary(1), MARKET, 0, PricingConstraint.PAPER, 1))
                .withMessage("years = 0.0, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricingLaw.of(WELLS.stationary(1), MARKET, 1, PricingConstraint.PAPER, 0))
                .withMessage("noise = 0.0, must be finite and > 0");
        PricingLaw law = PricingLaw.of(WELLS.stationary(1), MARKET, 1, PricingConstraint.NONE, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.price(OptionType.CALL, Double.NaN))
                .withMessage("strike = NaN, must be finite and > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricingConstraint.of("log"))
                .withMessage("constraint = log, must be one of martingale, paper, none");
    }

    @Test
    void componentWhoseWeightUnderflowsStillCountsInTheForward() {
        // 1e-600 of the law, which e^y lifts to a fifth of the underlying: found by a search over random shapes
        LogGaussianMixture shape = new LogGaussianMixture(-1.08271, 1.08271, 0.869535, 21.205161, 1e-300);
        double years = 1.6415665846383312;
        PricingLaw law = PricingLaw.of(shape.stationary(years), MARKET, years, PricingConstraint.MARTINGALE, 1);
        for (double strike : new double[] {0.001, 20, 80, 300}) {
            double parity = law.price(OptionType.CALL, strike) - law.price(OptionType.PUT, strike);
            assertThat(parity).isCloseTo(MARKET.discount(years) * (MARKET.forward(years) - strike), within(1e-9));
        }
    }

    @Test
    void forwardFarBelowTheSpotKeepsItsDigits() {
        // a normal law of mean -50 and variance 0.01: E[e^y] = e^-49.995
        PricingLaw law = PricingLaw.of(GaussianMixture.normal(-50, 0.01), MARKET, 10, PricingConstraint.NONE, 1);
        assertThat(law.mean()).isCloseTo(100 * Math.exp(-49.995), within(1e-34));
    }

    @Test
    void lawUnderWhichTheForwardOverflowsIsRefused() {
        LogGaussianMixture wide = new LogGaussianMixture(0, 0, 2, 40, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricingLaw.of(wide.stationary(3), MARKET, 3, PricingConstraint.NONE, 1))
                .withMessageContaining("expected to grow by a factor of e^");
        assertThat(PricingLaw.of(wide.stationary(3), MARKET, 3, PricingConstraint.MARTINGALE, 1)
                        .price(OptionType.PUT, 100))
                .isBetween(0.0, 100.0);
    }
}
