package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Interval;
import org.potentia.api.evolve.SchroedingerOperator;
import org.potentia.api.evolve.Spectrum;

class LevelsTest {
    private static Spectrum levels(double kinetic, DoubleUnaryOperator potential, Interval domain, int count) {
        return Shapes.solver().levels(new SchroedingerOperator(kinetic, potential, domain), count);
    }

    /** Cases sc-008, sc-011 and sc-015: oscillator basis of 160 states per parity, 40 digits. */
    static Stream<Arguments> anharmonic() {
        return Stream.of(
                Arguments.of(0.01, new double[] {
                    1.0073736720813824,
                    3.036525304513349,
                    5.093939132742309,
                    7.1785731807004955,
                    9.289479816311886,
                    11.4257926461863,
                    13.58671580158959,
                    15.771515085042571,
                    17.979510583711217,
                    20.210070452796035,
                    22.462605642166157
                }),
                Arguments.of(1.0, new double[] {
                    1.392351641530292,
                    4.6488127042120775,
                    8.65504995775931,
                    13.156803898049874,
                    18.057557436303252,
                    23.29744145122319,
                    28.83533845950425,
                    34.640848321111335,
                    40.69038608210644,
                    46.965009505675525,
                    53.449102139665264
                }),
                Arguments.of(1000.0, new double[] {
                    10.639788711328046,
                    38.08683345938226,
                    74.6814042001648,
                    116.60319893729312,
                    162.80237419697522,
                    212.59418340973426,
                    265.51995167828,
                    321.24476027435463,
                    379.51131117872865,
                    440.11453223365555,
                    502.88639928471594
                }));
    }

    @ParameterizedTest
    @MethodSource("anharmonic")
    void anharmonicLevelsAgreeToFourteenDigits(double lambda, double[] expected) {
        Spectrum spectrum = levels(1, x -> x * x + lambda * x * x * x * x, Interval.REALS, 11);
        for (int n = 0; n < 11; n++) {
            double claimed = spectrum.relativeErrors().get(n);
            assertThat(claimed).isLessThan(1e-13);
            assertThat(spectrum.eigenvalues().get(n))
                    .as("level %d", n)
                    .isCloseTo(expected[n], within((claimed + 1e-15) * expected[n]));
        }
    }

    @Test
    void harmonicLevelsUpToTwoHundredAreOddNumbers() {
        Spectrum spectrum = levels(1, x -> x * x, Interval.REALS, 201);
        for (int n = 0; n <= 200; n++) {
            assertThat(spectrum.eigenvalues().get(n))
                    .as("level %d", n)
                    .isCloseTo(2 * n + 1, within(1e-12 * (2 * n + 1)));
        }
        // the recursion of the Hermite functions, which does not overflow
        double x = 7.3;
        double before = 0;
        double now = Math.pow(Math.PI, -0.25) * Math.exp(-0.5 * x * x);
        for (int n = 0; n < 200; n++) {
            double next = Math.sqrt(2.0 / (n + 1)) * x * now - Math.sqrt(n / (n + 1.0)) * before;
            before = now;
            now = next;
        }
        assertThat(spectrum.eigenfunctions().get(200).function().applyAsDouble(x))
                .isCloseTo(now, within(1e-10));
    }

    @Test
    void symmetricDoubleWellKeepsItsPairsApart() {
        // the two lowest levels differ by less than rounding; parity tells their functions apart
        Spectrum spectrum = levels(1, x -> 0.1 * (x * x - 25) * (x * x - 25), Interval.REALS, 4);
        double lowest = spectrum.eigenvalues().get(0);
        assertThat(spectrum.eigenvalues().get(1) - lowest).isBetween(-1e-13, 1e-12);
        for (int n = 0; n < 4; n++) {
            DoubleUnaryOperator f = spectrum.eigenfunctions().get(n).function();
            double parity = n % 2 == 0 ? 1 : -1;
            assertThat(f.applyAsDouble(-4.9)).isEqualTo(parity * f.applyAsDouble(4.9));
            assertThat(Math.abs(f.applyAsDouble(4.9))).isGreaterThan(0.06);
            assertThat(spectrum.eigenfunctions().get(n).relativeError()).isLessThan(1e-10);
        }
        double norm = Shapes.integral(
                x -> Math.pow(spectrum.eigenfunctions().get(0).function().applyAsDouble(x), 2), -9, 9);
        assertThat(norm).isCloseTo(1, within(1e-12));
    }

    @Test
    void levelsOfABoxAndOfAHalfLine() {
        Spectrum box = levels(2, x -> -7, Interval.closed(1, 4), 4);
        for (int n = 0; n < 4; n++) {
            double wave = (n + 1) * Math.PI / 3;
            assertThat(box.eigenvalues().get(n)).isCloseTo(2 * wave * wave - 7, within(1e-12));
        }
        // on half the line the odd levels of the oscillator are left
        Spectrum half = levels(1, x -> x * x, Interval.above(0), 4);
        Spectrum other = levels(1, x -> x * x, Interval.below(0), 4);
        for (int n = 0; n < 4; n++) {
            assertThat(half.eigenvalues().get(n)).isCloseTo(4 * n + 3, within(1e-11));
            assertThat(other.eigenvalues().get(n)).isCloseTo(4 * n + 3, within(1e-11));
        }
    }

    @Test
    void levelsOfAFiniteWellSolveItsEquation() {
        // depth 30 in a box of half-width 10; even levels: q tan q = sqrt(30 - q^2)
        Spectrum spectrum = levels(1, x -> Math.abs(x) < 1 ? 0 : 30, Interval.closed(-10, 10), 3);
        double q = Math.sqrt(spectrum.eigenvalues().get(0));
        assertThat(q * Math.tan(q)).isCloseTo(Math.sqrt(30 - q * q), within(1e-10));
        double odd = Math.sqrt(spectrum.eigenvalues().get(1));
        assertThat(-odd / Math.tan(odd)).isCloseTo(Math.sqrt(30 - odd * odd), within(1e-10));
    }

    @Test
    void refusesOperatorsWithoutLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> levels(1, x -> x * x * x, Interval.REALS, 2))
                .withMessageContaining("towards -infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> levels(1, x -> -1 / (1 + x * x), Interval.REALS, 2))
                .withMessageContaining("does not confine");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> levels(1, x -> x > 1 ? Double.NaN : x * x, Interval.REALS, 2))
                .withMessageContaining("potential of the operator is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> levels(1, x -> x * x, Interval.REALS, 0))
                .withMessage("count = 0, must be >= 1");
    }
}
