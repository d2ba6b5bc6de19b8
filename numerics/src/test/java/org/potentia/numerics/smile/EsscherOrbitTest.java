package org.potentia.numerics.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PricingConstraint;
import org.potentia.numerics.PricingLaw;

class EsscherOrbitTest {
    /** The six rows that the companion paper (arXiv:2203.07550, Tables 1-3) prints: mu1, mu2, sigma1, sigma2, a, h and days to expiry. */
    static Stream<Arguments> printed() {
        return Stream.of(
                Arguments.of(0.19, 0.118, 0.449, 0.093, 0.525, 0.159, 28),
                Arguments.of(0.136, -0.592, 0.089, 0.669, 0.342, 0.163, 28),
                Arguments.of(1.2, 0.269, 0.906, 0.303, 0.438, 0.198, 319),
                Arguments.of(0.047, -1.866, 0.168, 1.423, 0.467, 0.221, 319),
                Arguments.of(0.234, -0.585, 0.229, 1.1, 0.757, 0.63, 186),
                Arguments.of(0.487, -0.864, 0.146, 0.7, 0.624, 0.831, 186));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void leavesEveryPriceWhereItIs(double mu1, double mu2, double s1, double s2, double a, double h, int days) {
        LogGaussianMixture shape = new LogGaussianMixture(mu1, mu2, s1, s2, a);
        double years = days / 365.0;
        Market market = new Market(100, 0.01, 0.02);
        for (PricingConstraint constraint :
                new PricingConstraint[] {PricingConstraint.MARTINGALE, PricingConstraint.PAPER}) {
            PricingLaw before = PricingLaw.of(shape.stationary(years), market, years, constraint, h);
            for (double d = -4; d <= 4; d += 0.5) {
                PricingLaw after = PricingLaw.of(
                        EsscherOrbit.moved(shape, years, d).stationary(years), market, years, constraint, h);
                for (double strike : new double[] {40, 70, 90, 100, 110, 130, 200}) {
                    for (OptionType type : OptionType.values()) {
                        assertThat(after.price(type, strike))
                                .isCloseTo(before.price(type, strike), within(1e-12 * 100));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void tiltsTheStationaryLaw(double mu1, double mu2, double s1, double s2, double a, double h, int days) {
        // p_d(y) / p(y) must be exp(d y) up to a constant
        LogGaussianMixture shape = new LogGaussianMixture(mu1, mu2, s1, s2, a);
        double years = days / 365.0;
        double d = 1.7;
        GaussianMixture before = shape.stationary(years);
        GaussianMixture after = EsscherOrbit.moved(shape, years, d).stationary(years);
        double constant = after.logDensity(0) - before.logDensity(0);
        DoubleStream.of(-0.8, -0.2, 0.1, 0.6)
                .forEach(y -> assertThat(after.logDensity(y) - before.logDensity(y) - d * y)
                        .isCloseTo(constant, within(1e-11)));
    }

    @Test
    void hasOneSymmetricPlace() {
        // the values that decisions on the gauge print for the puts of 16 March 2020: mu1 = -mu2 = .2486, a = .739441
        LogGaussianMixture shape = new LogGaussianMixture(0.234, -0.585, 0.229, 1.1, 0.757);
        LogGaussianMixture symmetric = EsscherOrbit.moved(shape, 186 / 365.0, EsscherOrbit.toSymmetric(shape));
        assertThat(symmetric.mu1()).isCloseTo(0.2486, within(5e-5));
        assertThat(symmetric.mu2()).isCloseTo(-symmetric.mu1(), within(1e-15));
        assertThat(symmetric.a()).isCloseTo(0.739441, within(5e-7));
    }

    @Test
    void findsThePlaceOfAPremium() {
        LogGaussianMixture shape = new LogGaussianMixture(0.234, -0.585, 0.229, 1.1, 0.757);
        Market market = new Market(100, 0.03, 0.01);
        double years = 186 / 365.0;
        double d = EsscherOrbit.toPremium(shape, years, market, 0.07);
        assertThat(EsscherOrbit.premium(EsscherOrbit.moved(shape, years, d), years, market))
                .isCloseTo(0.07, within(1e-12));
    }

    @Test
    void comesBackTheSameWay() {
        LogGaussianMixture shape = new LogGaussianMixture(0.2, -0.3, 0.2, 0.5, 0.3);
        LogGaussianMixture there = EsscherOrbit.moved(shape, 0.5, 2.3);
        LogGaussianMixture back = EsscherOrbit.moved(there, 0.5, -2.3);
        assertThat(back.mu1()).isCloseTo(0.2, within(1e-15));
        assertThat(back.mu2()).isCloseTo(-0.3, within(1e-15));
        assertThat(back.a()).isCloseTo(0.3, within(1e-15));
    }
}
