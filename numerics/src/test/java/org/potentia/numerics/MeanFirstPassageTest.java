package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

class MeanFirstPassageTest {
    /**
     * Cases nes-033 to nes-037: adaptive quadrature with 40 digits. From the right minimum to the top, to the left minimum, and from the left
     * minimum to the right one.
     */
    @ParameterizedTest
    @CsvSource({
        "0.4, -0.4, 0.2, 0.2, 0.5, 0.2, 1, 31.684243410394483, 67.01439343901622, 67.01439343901622",
        "0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1, 64.9039857028411, 157.60009411290693, 18.059081934680666",
        "0.4, -0.4, 0.1, 0.1, 0.5, 0.2, 1, 520813.8900311653, 1041628.9735765354, 1041628.9735765354",
        "0.6, -0.6, 0.1, 0.12, 0.45, 0.2, 1, 564503364841.4215, 1173749903095.5786, 654777838503.222",
        "0.487, -0.864, 0.146, 0.7, 0.624, 0.831, 0.5095890410958904, 1.23374361029946, 4.487841073668375, 1.3539676990895875"
    })
    void timesBetweenWellsAgreeWithTheReference(
            double mu1,
            double mu2,
            double s1,
            double s2,
            double a,
            double h,
            double years,
            double toTop,
            double toLeft,
            double toRight) {
        GaussianMixturePotential potential = new LogGaussianMixture(mu1, mu2, s1, s2, a).potential(years, h);
        CriticalPoints points = potential.criticalPoints();
        double left = points.minima().get(0);
        double top = points.maxima().get(0);
        double right = points.minima().get(1);
        assertThat(MeanFirstPassage.years(potential, right, top)).isCloseTo(toTop, within(1e-13 * toTop));
        assertThat(MeanFirstPassage.years(potential, right, left)).isCloseTo(toLeft, within(1e-13 * toLeft));
        assertThat(MeanFirstPassage.years(potential, left, right)).isCloseTo(toRight, within(1e-13 * toRight));
    }

    @Test
    void timesThroughAFlatBoxAreQuadratic() {
        // reflecting at 2, from x to y: ((2 - y)^2 - (2 - x)^2) / h^2
        Potential flat = new Given(y -> 0, y -> 0, Interval.closed(-1, 2));
        assertThat(MeanFirstPassage.years(flat, 1, -0.5)).isCloseTo((6.25 - 1) / 0.25, within(1e-12));
        assertThat(MeanFirstPassage.years(flat, 2, -1)).isCloseTo(9 / 0.25, within(1e-12));
        assertThat(MeanFirstPassage.years(flat, -0.5, 1)).isCloseTo((4 - 0.25) / 0.25, within(1e-12));
    }

    @Test
    void timesAddUp() {
        Potential potential = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).potential(1, 0.2);
        double whole = MeanFirstPassage.years(potential, 0.5, -0.3);
        double inTwo = MeanFirstPassage.years(potential, 0.5, 0.1) + MeanFirstPassage.years(potential, 0.1, -0.3);
        assertThat(inTwo).isCloseTo(whole, within(1e-12 * whole));
        assertThat(MeanFirstPassage.years(potential, 0.3, 0.3)).isZero();
    }

    @Test
    void fastFallsAreTimesAlongTheSlope() {
        // with little noise the fall from 2 to 1 in y^2/2 takes log 2
        Potential steep = new Given(y -> 0.5 * y * y, y -> y, Interval.REALS) {
            @Override
            public double curvature(double y) {
                return 1;
            }

            @Override
            public double noise() {
                return 1e-4;
            }
        };
        // the noise shortens it by (h^2 / 4) (1 - 1/4)
        double fall = Math.log(2) - 0.25e-8 * 0.75;
        assertThat(MeanFirstPassage.years(steep, 2, 1)).isCloseTo(fall, within(1e-12));
        assertThat(MeanFirstPassage.years(steep, -2, -1)).isCloseTo(fall, within(1e-12));
        // up against the slope nobody gets
        assertThat(MeanFirstPassage.years(steep, 0.5, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void kinksAreIntegratedThrough() {
        // |y| with h = 0.5: T(1 -> 0) = (2/h^2) int_0^1 e^{8x} e^{-8x}/8 dx = 1
        Potential cone = new Given(Math::abs, Math::signum, Interval.REALS);
        assertThat(MeanFirstPassage.years(cone, 1, 0)).isCloseTo(1, within(1e-12));
        assertThat(MeanFirstPassage.years(cone, -1, 0)).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesWhatHasNoMeanTime() {
        Potential open = new Given(y -> 0, y -> 0, Interval.REALS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanFirstPassage.years(open, 1, 0))
                .withMessageContaining("does not confine above 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanFirstPassage.years(open, -1, 0))
                .withMessageContaining("does not confine below -1.0");
        Potential box = new Given(y -> 0, y -> 0, Interval.closed(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanFirstPassage.years(box, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanFirstPassage.years(box, 0.5, -1));
        Potential broken = new Given(y -> y > 0.4 ? Double.NaN : 0, y -> 0, Interval.closed(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanFirstPassage.years(broken, 0.2, 0.1))
                .withMessageContaining("the potential is NaN at y = ");
    }

    @Test
    void kramersRatesAgreeWithTheReference() {
        // cases nes-034 and nes-036
        GaussianMixturePotential potential = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).potential(1, 0.2);
        CriticalPoints points = potential.criticalPoints();
        double top = points.maxima().get(0);
        assertThat(Kramers.rate(potential, points.minima().get(1), top)).isCloseTo(0.007668847879729853, within(1e-15));
        assertThat(Kramers.rate(potential, points.minima().get(0), top)).isCloseTo(0.06313884315165236, within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kramers.rate(potential, top, top))
                .withMessageContaining("curvature at the well");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kramers.rate(
                        potential, points.minima().get(0), points.minima().get(1)))
                .withMessageContaining("negative curvature at the top");
    }

    @Test
    void barrierFormulasAgreeWithTheReference() {
        // case nes-037
        LogGaussianMixture shape = new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624);
        CriticalPoints points = shape.potential(0.5095890410958904, 0.831).criticalPoints();
        MixtureBarrier barrier = MixtureBarrier.of(
                shape,
                0.5095890410958904,
                0.831,
                points.minima().get(1),
                points.maxima().get(0));
        assertThat(barrier.literal()).isCloseTo(2.2149490383339736, within(1e-13));
        assertThat(barrier.exactNormalisation()).isCloseTo(3.153988580416122, within(1e-13));
        assertThat(barrier.half()).isCloseTo(1.5052507292727455, within(1e-13));
        assertThat(barrier.crossing()).isCloseTo(3.635404896801141, within(1e-13));
    }

    @Test
    void barrierFormulaOfTheCrossingBecomesExact() {
        // distance over width 16: 0.3 % (nes-formulas, section 1)
        LogGaussianMixture shape = new LogGaussianMixture(0.4, -0.4, 0.025, 0.025, 0.5);
        GaussianMixturePotential potential = shape.potential(1, 0.2);
        CriticalPoints points = potential.criticalPoints();
        double right = points.minima().get(1);
        double exact = MeanFirstPassage.years(potential, right, points.minima().get(0));
        double formula =
                MixtureBarrier.of(shape, 1, 0.2, right, points.maxima().get(0)).crossing();
        assertThat(formula / exact).isBetween(0.996, 0.998);
    }

    @Test
    void barrierFormulaOfTheCrossingIsOfTheOrderOfTheExactTimeOrRefuses() {
        SplittableRandom random = new SplittableRandom(3);
        int given = 0;
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            double sigma = Math.exp(random.nextDouble(-4, -0.5));
            double mu = random.nextDouble(0.1, 0.6);
            LogGaussianMixture shape = new LogGaussianMixture(
                    mu, -mu, sigma, sigma * Math.exp(random.nextDouble(-1.5, 4.2)), random.nextDouble(0.02, 0.98));
            GaussianMixturePotential potential = shape.potential(1, 0.3);
            CriticalPoints points = potential.criticalPoints();
            if (points.minima().size() == 2) {
                double right = points.minima().get(1);
                double exact =
                        MeanFirstPassage.years(potential, right, points.minima().get(0));
                double formula = MixtureBarrier.of(
                                shape, 1, 0.3, right, points.maxima().get(0))
                        .crossing();
                if (Double.isInfinite(formula)) {
                    refused++;
                } else if (exact < Double.POSITIVE_INFINITY) {
                    given++;
                    assertThat(formula / exact).isBetween(0.2, 1.8);
                }
            }
        }
        assertThat(given).isGreaterThan(50);
        assertThat(refused).isGreaterThan(10);
    }

    private static class Given implements Potential {
        private final DoubleUnaryOperator value;
        private final DoubleUnaryOperator slope;
        private final Interval domain;

        Given(DoubleUnaryOperator value, DoubleUnaryOperator slope, Interval domain) {
            this.value = value;
            this.slope = slope;
            this.domain = domain;
        }

        @Override
        public double value(double y) {
            return value.applyAsDouble(y);
        }

        @Override
        public double gradient(double y) {
            return slope.applyAsDouble(y);
        }

        @Override
        public double curvature(double y) {
            return 0;
        }

        @Override
        public double noise() {
            return 0.5;
        }

        @Override
        public Interval domain() {
            return domain;
        }
    }

    @Test
    void barrierFormulaOfTheCrossingFailsOpenlyWhereComponentsDoNotCross() {
        // a narrow component, a thousandth of the weight, makes a dent in the well of a wide one that is larger at both
        // means
        LogGaussianMixture shape = new LogGaussianMixture(0.0375, -0.0375, 0.111, 0.00287, 0.001);
        CriticalPoints points = shape.potential(0.0974, 0.6).criticalPoints();
        assertThat(points.maxima().size()).isEqualTo(1);
        MixtureBarrier barrier = MixtureBarrier.of(
                shape, 0.0974, 0.6, points.minima().get(1), points.maxima().get(0));
        assertThat(barrier.crossing()).isInfinite();
        assertThat(barrier.half()).isPositive().isFinite();
    }
}
