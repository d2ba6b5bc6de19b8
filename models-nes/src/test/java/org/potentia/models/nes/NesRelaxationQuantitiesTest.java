package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.numerics.Quadrature;
import org.potentia.tck.QuantityProviderContract;

class NesRelaxationQuantitiesTest implements QuantityProviderContract {
    private static final Values WELLS = Values.of("mu1", 0.4)
            .with("mu2", -0.4)
            .with("s1", 0.2)
            .with("s2", 0.3)
            .with("a", 0.3)
            .with("h", 0.2)
            .with("T", 1)
            .with("y0", -0.4);

    /** One-month puts of the companion paper, one well. */
    private static final Values PUTS = Values.of("mu1", 0.19)
            .with("mu2", 0.118)
            .with("s1", 0.449)
            .with("s2", 0.093)
            .with("a", 0.525)
            .with("h", 0.159)
            .with("T", 0.0767123287671233)
            .with("y0", -0.1);

    /** Ornstein and Uhlenbeck: mean 0.1, standard deviation 0.2, rate 0.25. */
    private static final Values ONE = WELLS.with("mu1", 0.1)
            .with("a", 0.0)
            .with("s1", 0.2 * Math.sqrt(2))
            .with("h", Math.sqrt(2 * 0.25 * 0.04))
            .with("y0", 0.3);

    @Override
    public QuantityProvider quantityProvider() {
        return new NesRelaxationQuantities();
    }

    @Override
    public Services quantityServices() {
        return NesMotionQuantitiesTest.SPECTRAL;
    }

    @Override
    public Map<String, Values> quantityExamples() {
        Values times = WELLS.with("t", Doubles.of(10, 30));
        return Map.of("nes.relaxation", WELLS, "nes.distances", times, "nes.termStructure", times);
    }

    @Test
    void ratesAreThoseOfTheirMethods() {
        Values rates = evaluate("nes.relaxation", WELLS);
        // cases nes-020 and nes-042: the eigenvalue, and both orders split at the barrier
        assertThat(rates.number("spectral")).isCloseTo(0.07118630082727638, within(1e-10));
        assertThat(rates.number("lpt1")).isCloseTo(0.07582261836648932, within(1e-10));
        assertThat(rates.number("lpt2")).isCloseTo(0.07108896908794882, within(1e-10));
        LogGaussianMixture shape = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3);
        double top = shape.potential(1, 0.2).criticalPoints().maxima().get(0);
        assertThat(rates.number("passage")).isEqualTo(1 / MeanFirstPassage.years(shape.potential(1, 0.2), -0.4, top));
        Values fromTheRight = evaluate("nes.relaxation", WELLS.with("y0", 0.4));
        // the time from the deep well to the top, printed as 64.9 years for these parameters
        assertThat(fromTheRight.number("passage")).isCloseTo(1 / 64.9, within(1e-4));
    }

    @Test
    void oneWellHasItsEigenvalueAlone() {
        Values rates = evaluate("nes.relaxation", PUTS);
        assertThat(rates.names()).containsExactly("spectral", "reason");
        // case nes-024
        assertThat(rates.number("spectral")).isCloseTo(2.568629844684444, within(1e-8));
        for (String rate : List.of("lpt1", "passage")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> evaluate("nes.distances", PUTS.with("t", 1).with("rate", rate)))
                    .withMessageContaining("one well");
        }
    }

    @Test
    void distancesOfOrnsteinAndUhlenbeckAreThoseOfNormalLaws() {
        double t = 4;
        Values distances = evaluate("nes.distances", ONE.with("t", t));
        double memory = Math.exp(-0.25 * t);
        GaussianMixture exact = GaussianMixture.normal(0.1 + 0.2 * memory, 0.04 * (1 - memory * memory));
        GaussianMixture stationary = GaussianMixture.normal(0.1, 0.04);
        assertThat(distances.number("lambda1")).isCloseTo(0.25, within(1e-10));
        assertThat(distances.number("lambda2OverLambda1")).isCloseTo(2, within(1e-9));
        assertThat(distances.numbers("stationary").get(0)).isCloseTo(distance(exact, stationary), within(1e-6));
        // the tilted law of a normal law is the normal law at the right mean and the old variance
        assertThat(distances.numbers("mixture70").get(0))
                .isCloseTo(distance(exact, GaussianMixture.normal(0.1 + 0.2 * memory, 0.04)), within(1e-6));
        // here the first excited state is linear, so both expansions are the same
        assertThat(distances.numbers("linear69").get(0))
                .isCloseTo(distances.numbers("twoTerm").get(0), within(1e-9));
        assertThat(distances.numbers("xiTimesDeviation").get(0)).isCloseTo(memory, within(1e-12));
        assertThat(distances.numbers("lambda1TimesT").get(0)).isCloseTo(1, within(1e-9));
    }

    private static double distance(GaussianMixture p, GaussianMixture q) {
        return 0.5
                * Quadrature.integrate(y -> Math.abs(p.density(y) - q.density(y)), -2, 2, 1e-9)
                        .value();
    }

    @Test
    void twoTermsSufficeForTwoWellsAndNothingElseDoes() {
        // lambda1 t = 1: the published bounds are .0001 for two wells, and .18 for the tilted form from the metastable
        // one
        Values distances = evaluate("nes.distances", WELLS.with("t", 1 / 0.0711863));
        assertThat(distances.numbers("twoTerm").get(0)).isLessThan(2e-4);
        assertThat(distances.numbers("mixture70").get(0)).isCloseTo(0.18, within(0.03));
        assertThat(distances.numbers("linear69").get(0)).isGreaterThan(0.02);
        // the eigenvalue of first order is 6.5 % too large: that is what its two terms are off by
        assertThat(distances.numbers("twoTermLpt1").get(0))
                .isBetween(distances.numbers("twoTerm").get(0), 0.05);
        assertThat(distances.number("error")).isLessThan(1e-7);
    }

    @Test
    void perturbationTheoryNeedsABarrier() {
        Values distances = evaluate("nes.distances", PUTS.with("t", 1));
        assertThat(distances.has("twoTermLpt1")).isFalse();
        assertThat(distances.text("reason")).contains("one well");
    }

    /** Of the motion of Ornstein and Uhlenbeck all moments are known. */
    @Test
    void exactTermStructureIsThatOfOrnsteinAndUhlenbeck() {
        Values exact = (Values) evaluate("nes.termStructure", ONE.with("t", Doubles.of(4, 0, 1e-9)))
                .asMap()
                .get("exact");
        double memory = Math.exp(-1);
        List<?> mean = (List<?>) exact.asMap().get("mean");
        List<?> variance = (List<?>) exact.asMap().get("variance");
        assertThat((Double) mean.get(0)).isCloseTo(0.1 + 0.2 * memory, within(1e-8));
        assertThat((Double) variance.get(0)).isCloseTo(0.04 * (1 - memory * memory), within(1e-8));
        assertThat((Double) ((List<?>) exact.asMap().get("kurtosis")).get(0)).isCloseTo(3, within(1e-5));
        assertThat((Double) mean.get(1)).isEqualTo(0.3);
        assertThat((Double) variance.get(1)).isZero();
        assertThat(mean.get(2)).isNull();
    }

    @Test
    void distancesFallWithTime() {
        Values distances =
                evaluate("nes.distances", WELLS.with("t", Doubles.of(60, 10)).with("rate", "lpt2"));
        for (String name : List.of("twoTerm", "linear69", "mixture70", "stationary", "xiTimesDeviation")) {
            assertThat(distances.numbers(name).get(0))
                    .isLessThan(distances.numbers(name).get(1));
        }
        assertThat(distances.number("rate")).isCloseTo(0.07108896908794882, within(1e-10));
    }

    @Test
    void termStructureEndsInTheStationaryState() {
        Values terms = evaluate("nes.termStructure", WELLS.with("t", Doubles.of(0, 10, 500)));
        Values stationary = (Values) terms.asMap().get("stationary");
        for (String form : List.of("linear69", "mixture70")) {
            Values moments = (Values) terms.asMap().get(form);
            for (String name : List.of("mean", "variance")) {
                assertThat(moments.numbers(name).get(2)).isCloseTo(stationary.number(name), within(1e-12));
            }
        }
        Values linear = (Values) terms.asMap().get("linear69");
        // the return at the start is far from the mean: the form has no positive variance there, and so no skewness
        assertThat(linear.numbers("variance").get(0)).isNegative();
        assertThat(((List<?>) linear.asMap().get("skewness")).get(0)).isNull();
        assertThat((Double) ((List<?>) linear.asMap().get("kurtosis")).get(2))
                .isCloseTo(stationary.number("kurtosis"), within(1e-12));
        assertThat(linear.numbers("negativeMass").get(0)).isPositive();
        double xi = terms.numbers("xi").get(1);
        assertThat(linear.numbers("negativeBeyond").get(1))
                .isCloseTo(stationary.number("mean") - 1 / xi, within(1e-12));
    }

    @Test
    void refusesInputsThatAreNotAdmissible() {
        rejects("nes.distances", WELLS.with("t", 0.0), "t = 0.0, must be finite and > 0");
        rejects(
                "nes.distances",
                WELLS.with("t", 1).with("rate", "kramers"),
                "rate = kramers, must be one of spectral, lpt1, lpt2, passage");
        rejects("nes.termStructure", WELLS.with("t", -1.0), "t = -1.0, must be finite and >= 0");
        rejects("nes.relaxation", WELLS.with("h", 0.0), "h = 0.0, must be finite and > 0");
        double top = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3)
                .potential(1, 0.2)
                .criticalPoints()
                .maxima()
                .get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate("nes.relaxation", WELLS.with("y0", top)))
                .withMessageContaining("is the top of the barrier");
        Propagator other = (problem, request) -> {
            throw new IllegalArgumentException("not asked");
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransitionDistances.of(
                        new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3),
                        1,
                        0.2,
                        0,
                        Doubles.of(1),
                        RelaxationRate.SPECTRAL,
                        other))
                .withMessageContaining("does not compute spectra");
    }

    private static void rejects(String quantity, Values inputs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(quantity, inputs))
                .withMessage(message);
    }

    private static Values evaluate(String name, Values inputs) {
        return new NesRelaxationQuantities()
                .quantities().stream()
                        .filter(quantity -> quantity.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .evaluate(inputs, NesMotionQuantitiesTest.SPECTRAL);
    }

    @Test
    void distancesFromADensityThatIsNotKnownAreRefused() {
        // begun at the top between two spikes, where the stationary density is 1e-42 of its height: no digits are left
        Values spikes = Values.of("mu1", 1)
                .with("mu2", -1)
                .with("s1", 0.1)
                .with("s2", 0.1)
                .with("a", 0.4)
                .with("h", 0.2)
                .with("T", 1)
                .with("y0", 0.0)
                .with("t", 0.1);
        assertThatExceptionOfType(ComputationException.class)
                .isThrownBy(() -> evaluate("nes.distances", spikes))
                .withMessageContaining("must be 0.01 or less to measure distances from it");
    }
}
