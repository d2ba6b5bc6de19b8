package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Eigenfunction;
import org.potentia.api.evolve.SchroedingerOperator;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Potential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;

class SpectrumTest {
    private static Potential mixture(double mu1, double mu2, double s1, double s2, double a, double h, double years) {
        return new LogGaussianMixture(mu1, mu2, s1, s2, a).potential(years, h);
    }

    /**
     * Decay rates of double wells with means at -0.4 and 0.4 and h = 0.2, to 12 digits: a flux-form finite-volume matrix of 2000 to 32000
     * cells, Golub-Kahan bisection and Richardson extrapolation, confirmed by sinc functions.
     */
    static Stream<Arguments> doubleWells() {
        return Stream.of(
                Arguments.of(0.1, 0.1, 0.5, new double[] {
                    1.92007317239e-06,
                    3.99998963103,
                    4.00004695813,
                    7.99976833708,
                    8.00056310998,
                    11.9975259812,
                    12.0042831066,
                    15.9834079965,
                    16.0225899757
                }),
                Arguments.of(0.1, 0.1, 0.3, new double[] {
                    2.61825554532e-06,
                    3.99999175214,
                    4.00005808548,
                    7.99980331919,
                    8.00065006015,
                    11.9978080603,
                    12.0047166708,
                    15.9848988987,
                    16.024087275
                }),
                Arguments.of(0.2, 0.2, 0.5, new double[] {
                    0.0322013725096,
                    0.941895268635,
                    1.14356019388,
                    1.90458606406,
                    2.35976754984,
                    3.06474890462,
                    3.67203602403,
                    4.38043833963,
                    5.0601026102
                }),
                Arguments.of(0.2, 0.2, 0.3, new double[] {
                    0.0417538747165,
                    0.950359087661,
                    1.15808717805,
                    1.91406255582,
                    2.37359064629,
                    3.0706234401,
                    3.68352226809,
                    4.38526392977,
                    5.06945903357
                }),
                Arguments.of(0.1, 0.2, 0.3, new double[] {
                    0.0035323102329,
                    1.02881783325,
                    2.11154366724,
                    3.2701401163,
                    3.98375551793,
                    4.50527863043,
                    5.78553969971,
                    7.08814607625,
                    7.88505794648
                }));
    }

    @ParameterizedTest
    @MethodSource("doubleWells")
    void ratesOfDoubleWellsAgreeToTheDigitsOfTheReference(double s1, double s2, double a, double[] expected) {
        Spectrum spectrum = Shapes.solver().spectrum(mixture(-0.4, 0.4, s1, s2, a, 0.2, 1), Boundaries.NATURAL, 10);
        assertThat(spectrum.eigenvalues().get(0)).isZero();
        assertThat(spectrum.relativeErrors().get(0)).isZero();
        for (int n = 1; n < 10; n++) {
            // twelve digits are printed
            assertThat(spectrum.eigenvalues().get(n))
                    .as("rate %d", n)
                    .isCloseTo(expected[n - 1], within(6e-12 * expected[n - 1]));
            assertThat(spectrum.relativeErrors().get(n)).isLessThan(1e-12);
        }
        assertThat(spectrum.shortfall()).isEmpty();
    }

    /** Taylor shooting with 72 digits, cases nes-022, nes-025 and the deep well of the hard cases. */
    static Stream<Arguments> hardCases() {
        return Stream.of(
                Arguments.of(mixture(0.6, -0.6, 0.1, 0.12, 0.45, 0.2, 1), new double[] {
                    2.3792058131279132e-12,
                    2.7777777778521404,
                    4.000000000019327,
                    5.555555557328255,
                    8.000000000087852,
                    8.333333360827869
                }),
                Arguments.of(mixture(0.2, -0.3, 0.04, 0.8, 0.3, 0.25, 0.25), new double[] {
                    0.32559593239986395,
                    0.6319683421565381,
                    1.071370126137998,
                    1.5165838042616955,
                    1.8262256112042985,
                    2.37513160031324
                }),
                Arguments.of(mixture(1, -1, 0.1, 0.1, 0.5, 0.2, 1), new double[] {1.6651244714447e-42}));
    }

    @ParameterizedTest
    @MethodSource("hardCases")
    void tinyRatesKeepTheirRelativeAccuracy(Potential potential, double[] expected) {
        Spectrum spectrum = Shapes.solver().spectrum(potential, Boundaries.NATURAL, expected.length + 1);
        for (int n = 0; n < expected.length; n++) {
            double claimed = spectrum.relativeErrors().get(n + 1);
            assertThat(claimed).isLessThan(2e-13);
            // the last case is known to 14 digits
            assertThat(spectrum.eigenvalues().get(n + 1))
                    .isCloseTo(expected[n], within((claimed + 4e-14) * expected[n]));
        }
    }

    @Test
    void ratesOfTheHarmonicWellAreMultiplesOfTheStiffness() {
        Spectrum spectrum = Shapes.solver().spectrum(Shapes.harmonic(2.5, -3, 0.7), Boundaries.NATURAL, 60);
        for (int n = 0; n < 60; n++) {
            assertThat(spectrum.eigenvalues().get(n))
                    .as("rate %d", n)
                    .isCloseTo(2.5 * n, within(spectrum.relativeErrors().get(n) * 2.5 * n));
        }
    }

    @Test
    void stationaryStateIsTheRootOfTheStationaryDensity() {
        LogGaussianMixture shape = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3);
        Eigenfunction ground = Shapes.solver()
                .spectrum(shape.potential(1, 0.2), Boundaries.NATURAL, 1)
                .eigenfunctions()
                .get(0);
        for (double y = -1.5; y < 1.5; y += 0.137) {
            double expected = Math.sqrt(shape.stationary(1).density(y));
            assertThat(ground.function().applyAsDouble(y)).isCloseTo(expected, within(3e-12));
        }
        assertThat(ground.function().applyAsDouble(ground.support().upper() + 1))
                .isZero();
        assertThat(ground.function().applyAsDouble(Double.NaN)).isZero();
        assertThat(ground.relativeError()).isLessThan(1e-11);
    }

    @Test
    void eigenfunctionsAreOrthonormalAndHaveTheirNumberOfZeros() {
        Potential potential = mixture(0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1);
        List<Eigenfunction> functions =
                Shapes.solver().spectrum(potential, Boundaries.NATURAL, 8).eigenfunctions();
        assertOrthonormal(functions, 2e-12);
        for (int n = 0; n < functions.size(); n++) {
            assertThat(zeros(functions.get(n))).as("zeros of %d", n).isEqualTo(n);
            Interval support = functions.get(n).support();
            double nearUpperEnd = 0.75 * support.upper() + 0.25 * support.lower();
            assertThat(functions.get(n).function().applyAsDouble(nearUpperEnd)).isPositive();
        }
    }

    @Test
    void nearlyEqualRatesHaveOrthogonalFunctions() {
        // two wells whose second rates differ by a part in a million, and one that is exactly symmetric
        assertOrthonormal(
                Shapes.solver()
                        .spectrum(mixture(-0.4, 0.4, 0.1, 0.1, 0.3, 0.2, 1), Boundaries.NATURAL, 6)
                        .eigenfunctions(),
                1e-11);
        assertOrthonormal(
                Shapes.solver()
                        .spectrum(mixture(1, -1, 0.1, 0.1, 0.3, 0.2, 1), Boundaries.NATURAL, 6)
                        .eigenfunctions(),
                1e-11);
        List<Eigenfunction> even = Shapes.solver()
                .spectrum(mixture(0.9, -1.1, 0.1, 0.1, 0.5, 0.2, 1), Boundaries.NATURAL, 6)
                .eigenfunctions();
        assertOrthonormal(even, 1e-11);
        for (int n = 0; n < 6; n++) {
            double parity = n % 2 == 0 ? 1 : -1;
            double above = even.get(n).function().applyAsDouble(-0.1 + 0.93);
            assertThat(even.get(n).function().applyAsDouble(-0.1 - 0.93)).isEqualTo(parity * above, within(1e-12));
        }
    }

    private static void assertOrthonormal(List<Eigenfunction> functions, double tolerance) {
        Interval support = functions.get(0).support();
        for (int i = 0; i < functions.size(); i++) {
            for (int j = 0; j <= i; j++) {
                DoubleUnaryOperator f = functions.get(i).function();
                DoubleUnaryOperator g = functions.get(j).function();
                double product =
                        Shapes.integral(y -> f.applyAsDouble(y) * g.applyAsDouble(y), support.lower(), support.upper());
                assertThat(product).as("%d with %d", i, j).isCloseTo(i == j ? 1 : 0, within(tolerance));
            }
        }
    }

    private static int zeros(Eigenfunction function) {
        Interval support = function.support();
        int zeros = 0;
        double last = 0;
        for (int i = 1; i < 2000; i++) {
            double y = support.lower() + (support.upper() - support.lower()) * i / 2000;
            double value = function.function().applyAsDouble(y);
            if (Math.abs(value) > 1e-12) {
                zeros += last * value < 0 ? 1 : 0;
                last = value;
            }
        }
        return zeros;
    }

    @Test
    void partnerSharesAllRatesButZero() {
        Potential potential = mixture(0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1);
        Spectrum spectrum = Shapes.solver().spectrum(potential, Boundaries.NATURAL, 5);
        Spectrum partner = Shapes.solver().partner(potential, 4);
        for (int n = 0; n < 4; n++) {
            assertThat(partner.eigenvalues().get(n))
                    .isCloseTo(spectrum.eigenvalues().get(n + 1), within(1e-13));
        }
        assertOrthonormal(partner.eigenfunctions(), 2e-12);
        for (int n = 0; n < 4; n++) {
            assertThat(zeros(partner.eigenfunctions().get(n))).isEqualTo(n);
        }
        // H+ solved as a plain operator: k = h^2/2, U = (V'^2 + h^2 V'') / (2 h^2), the same levels in a different form
        double h2 = 0.04;
        Spectrum plain = Shapes.solver()
                .levels(
                        new SchroedingerOperator(
                                0.5 * h2,
                                y -> 0.5 * (square(potential.gradient(y)) / h2 + potential.curvature(y)),
                                Interval.REALS),
                        4);
        for (int n = 0; n < 4; n++) {
            assertThat(plain.eigenvalues().get(n))
                    .isCloseTo(partner.eigenvalues().get(n), within(1e-11));
            double height = partner.eigenfunctions().get(n).function().applyAsDouble(0.31);
            assertThat(plain.eigenfunctions().get(n).function().applyAsDouble(0.31))
                    .isCloseTo(height, within(1e-10));
        }
    }

    @Test
    void partnerOfASymmetricWellHasParity() {
        Spectrum partner = Shapes.solver().partner(Shapes.harmonic(1, 0.5, 0.3), 3);
        for (int n = 0; n < 3; n++) {
            // the partner of the harmonic well is the same well
            assertThat(partner.eigenvalues().get(n)).isCloseTo(n + 1, within(1e-12));
            DoubleUnaryOperator f = partner.eigenfunctions().get(n).function();
            assertThat(f.applyAsDouble(0.5 - 0.2))
                    .isCloseTo((n % 2 == 0 ? 1 : -1) * f.applyAsDouble(0.5 + 0.2), within(1e-12));
        }
        assertOrthonormal(partner.eigenfunctions(), 1e-12);
    }

    @Test
    void ratesScaleWithTheSquareOfTheNoise() {
        // the shape fixes V/h^2, so that rates are proportional to h^2 (nes-formulas, section 0)
        double slow = Shapes.solver()
                .spectrum(mixture(0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1), Boundaries.NATURAL, 2)
                .eigenvalues()
                .get(1);
        double fast = Shapes.solver()
                .spectrum(mixture(0.4, -0.4, 0.2, 0.3, 0.3, 0.7, 1), Boundaries.NATURAL, 2)
                .eigenvalues()
                .get(1);
        assertThat(slow / 0.04).isCloseTo(1.7796575206819094, within(1e-12));
        assertThat(fast / 0.49).isCloseTo(1.7796575206819094, within(1e-12));
    }

    @Test
    void ratesDoNotChangeWithTheOrigin() {
        Potential potential = mixture(0.4, -0.4, 0.2, 0.3, 0.3, 0.2, 1);
        Spectrum here = Shapes.solver().spectrum(potential, Boundaries.NATURAL, 5);
        for (double by : new double[] {-1000, 0.37, 31.4}) {
            Spectrum there = Shapes.solver().spectrum(Shapes.shifted(potential, by), Boundaries.NATURAL, 5);
            for (int n = 1; n < 5; n++) {
                // far out the state itself has fewer digits: 1e-16 * 1000 over the width 0.1
                assertThat(there.eigenvalues().get(n))
                        .isCloseTo(here.eigenvalues().get(n), within(1e-13 * (1 + Math.abs(by))));
            }
        }
    }

    @Test
    void boxesHaveTheirWaves() {
        double diffusivity = 0.5 * 0.3 * 0.3;
        Potential flat = Shapes.flat(-1, 2, 0.3);
        Spectrum reflecting = Shapes.solver().spectrum(flat, Boundaries.REFLECTING, 5);
        Spectrum absorbing = Shapes.solver().spectrum(flat, Boundaries.ABSORBING, 5);
        Spectrum mixed = Shapes.solver().spectrum(flat, new Boundaries(Boundary.ABSORBING, Boundary.REFLECTING), 5);
        Spectrum mirrored = Shapes.solver().spectrum(flat, new Boundaries(Boundary.REFLECTING, Boundary.ABSORBING), 5);
        for (int n = 0; n < 5; n++) {
            assertThat(reflecting.eigenvalues().get(n)).isCloseTo(diffusivity * square(n * Math.PI / 3), within(1e-13));
            assertThat(absorbing.eigenvalues().get(n))
                    .isCloseTo(diffusivity * square((n + 1) * Math.PI / 3), within(1e-13));
            assertThat(mixed.eigenvalues().get(n))
                    .isCloseTo(diffusivity * square((n + 0.5) * Math.PI / 3), within(1e-13));
            assertThat(mirrored.eigenvalues().get(n))
                    .isCloseTo(diffusivity * square((n + 0.5) * Math.PI / 3), within(1e-13));
            double y = 0.4;
            assertThat(absorbing.eigenfunctions().get(n).function().applyAsDouble(y))
                    .isCloseTo(Math.sqrt(2.0 / 3) * Math.sin((n + 1) * Math.PI * (2 - y) / 3), within(1e-12));
        }
    }

    @Test
    void escapeFromADeepWellIsTheReciprocalOfTheMeanTime() {
        // with an absorbing end far beyond a high barrier the lowest rate is 1/T up to its ratio to the next
        Potential well = mixture(0.6, -0.6, 0.1, 0.12, 0.45, 0.2, 1);
        Potential cut = new Shapes.Given(well::value, well::gradient, 0.2, Interval.atLeast(-0.6));
        double rate = Shapes.solver()
                .spectrum(cut, new Boundaries(Boundary.ABSORBING, Boundary.NATURAL), 1)
                .eigenvalues()
                .get(0);
        assertThat(rate * MeanFirstPassage.years(well, 0.6, -0.6)).isCloseTo(1, within(1e-11));
    }

    @Test
    void refusesPotentialsThatDoNotConfine() {
        refuses(new Shapes.Given(y -> y * y * y, y -> 3 * y * y, 1, Interval.REALS), "towards -infinity");
        refuses(new Shapes.Given(y -> -y * y * y, y -> -3 * y * y, 1, Interval.REALS), "towards +infinity");
        refuses(Shapes.harmonic(-1, 0, 1), "towards +infinity");
        // a law with power tails has no discrete spectrum
        refuses(
                new Shapes.Given(y -> Math.log1p(y * y), y -> 2 * y / (1 + y * y), 1, Interval.REALS),
                "discrete spectrum");
        // nor has a cone above the height of its walls
        refuses(
                new Shapes.Given(Math::abs, y -> Math.signum(y), 1, Interval.REALS),
                "strongly enough for a discrete spectrum");
        refuses(new Shapes.Given(y -> 0, y -> 0, 1, Interval.above(0)), "towards +infinity");
        refuses(new Shapes.Given(y -> 0, y -> 0, 1, Interval.below(0)), "towards -infinity");
    }

    @Test
    void refusesPotentialsThatAreBroken() {
        DoubleUnaryOperator square = y -> y * y;
        refuses(
                new Shapes.Given(y -> y > 0.3 ? Double.NaN : y * y, y -> 2 * y, 1, Interval.REALS),
                "the potential is NaN");
        refuses(new Shapes.Given(square, y -> y > 0.3 ? Double.NaN : 2 * y, 1, Interval.REALS), "its slope NaN");
        refuses(new Shapes.Given(y -> y * y + (y > 0.3 ? 1 : 0), y -> 2 * y, 1, Interval.REALS), "jumps near x = 0.3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.solver().spectrum(Shapes.harmonic(1, 0, 1), Boundaries.ABSORBING, 3))
                .withMessageContaining("infinite end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.solver().spectrum(Shapes.harmonic(1, 0, 1), Boundaries.NATURAL, 0))
                .withMessage("count = 0, must be >= 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Shapes.solver().partner(Shapes.harmonic(1, 0, 1), 0));
    }

    private static void refuses(Potential potential, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.solver().spectrum(potential, Boundaries.NATURAL, 3))
                .withMessageContaining(message);
    }

    @Test
    void takesKinks() {
        // |y| beside a quadratic wall: the slope jumps, the rates are those of a mesh with a boundary there
        DoubleUnaryOperator value = y -> Math.abs(y - 0.1) + y * y;
        DoubleUnaryOperator slope = y -> Math.signum(y - 0.1) + 2 * y;
        Spectrum spectrum =
                Shapes.solver().spectrum(new Shapes.Given(value, slope, 0.8, Interval.REALS), Boundaries.NATURAL, 4);
        // smoothed over a width of 1e-5 the rates change by as much squared
        double width = 1e-5;
        DoubleUnaryOperator smoothValue = y -> Math.hypot(y - 0.1, width) + y * y;
        DoubleUnaryOperator smoothSlope = y -> (y - 0.1) / Math.hypot(y - 0.1, width) + 2 * y;
        Spectrum smooth = Shapes.solver()
                .spectrum(new Shapes.Given(smoothValue, smoothSlope, 0.8, Interval.REALS), Boundaries.NATURAL, 4);
        for (int n = 1; n < 4; n++) {
            assertThat(spectrum.eigenvalues().get(n))
                    .isCloseTo(smooth.eigenvalues().get(n), within(1e-8));
            assertThat(spectrum.relativeErrors().get(n)).isLessThan(1e-9);
        }
    }

    private static double square(double x) {
        return x * x;
    }

    /** The double well \( \tfrac14 (y^2 - 1)^2 \). */
    private static Potential quartic(double noise) {
        return new Shapes.Given(y -> 0.25 * (y * y - 1) * (y * y - 1), y -> y * (y * y - 1), noise, Interval.REALS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1, 1e-2, 1e-4, 1e-6})
    void noiseMayBeAsSmallAsOneLikes(double noise) {
        // where rounding of the state is all that is left of the digits, the claim says so
        Spectrum spectrum = Shapes.solver().spectrum(Shapes.harmonic(2, 0.3, noise), Boundaries.NATURAL, 4);
        for (int n = 1; n < 4; n++) {
            assertThat(spectrum.relativeErrors().get(n)).isLessThan(1e-8);
            assertThat(spectrum.eigenvalues().get(n))
                    .isCloseTo(2 * n, within(2 * n * spectrum.relativeErrors().get(n)));
        }
    }

    @Test
    void ratesThatUnderflowHaveNoDigits() {
        // the barrier is 5000 times the noise
        Spectrum spectrum = Shapes.solver().spectrum(quartic(0.01), Boundaries.NATURAL, 3);
        assertThat(spectrum.eigenvalues().get(1)).isBetween(0.0, Double.MIN_NORMAL);
        assertThat(spectrum.relativeErrors().get(1)).isEqualTo(1);
        // the curvature of the wells is 2
        assertThat(spectrum.eigenvalues().get(2)).isCloseTo(1, within(1e-3));
    }

    @Test
    void noiseMustBePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shapes.solver().spectrum(quartic(0), Boundaries.NATURAL, 3))
                .withMessage("noise = 0.0, must be finite and > 0");
    }
}
