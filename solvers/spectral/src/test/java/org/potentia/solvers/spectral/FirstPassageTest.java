package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.FirstPassageLaw;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.numerics.Normals;

/** The law of the time of the first passage, by expectations of this solver. */
class FirstPassageTest {
    private static FirstPassageLaw law(Potential potential, double start, Interval inside, Doubles times) {
        return FirstPassageLaw.of(Shapes.backward(), potential, start, inside, times, 1e-9);
    }

    @Test
    void throughTheCentreOfAHarmonicWellIsKnown() {
        // by reflection S = 2 Phi(m / s) - 1
        double stiffness = 1.5;
        double noise = 0.4;
        Doubles times = Doubles.of(1e-3, 0.02, 0.3, 2, 9);
        FirstPassageLaw law = law(Shapes.harmonic(stiffness, 0, noise), 0.3, Interval.above(0), times);
        assertThat(law.shortfall()).isEmpty();
        for (int i = 0; i < times.size(); i++) {
            double decay = Math.exp(-stiffness * times.get(i));
            double variance = noise * noise * (1 - decay * decay) / (2 * stiffness);
            double z = 0.3 * decay / Math.sqrt(variance);
            assertThat(law.survival().get(i)).isCloseTo(2 * Normals.cdf(z) - 1, within(1e-9));
            // -dz/dt = z (kappa + kappa decay^2 / (1 - decay^2))
            double loss = 2 * Normals.density(z) * z * stiffness / (1 - decay * decay);
            assertThat(law.density().get(i)).isCloseTo(loss, within(1e-8));
        }
    }

    @Test
    void itsMeanIsTheMeanFirstPassage() {
        GaussianMixturePotential potential = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).potential(1, 0.2);
        CriticalPoints points = potential.criticalPoints();
        double start = points.minima().get(1);
        double target = points.minima().get(0);
        // the trapezoidal rule in the logarithm of time, exact to rounding as both tails vanish
        double step = 0.1;
        Doubles times = Doubles.grid(-12, 9.5, 216).map(Math::exp);
        FirstPassageLaw law = law(potential, start, Interval.above(target), times);
        double mean = 0;
        double mass = 0;
        for (int i = 0; i < times.size(); i++) {
            mean += step * times.get(i) * law.survival().get(i);
            mass += step * times.get(i) * law.density().get(i);
        }
        double exact = MeanFirstPassage.years(potential, start, target);
        assertThat(mean).isCloseTo(exact, within(1e-4 * exact));
        assertThat(mass).isCloseTo(1, within(1e-7));
    }

    @Test
    void twoEndsLetOutMoreThanOne() {
        Potential flat = Shapes.flat(-5, 5, 1);
        FirstPassageLaw both = law(flat, 0, Interval.closed(-1, 1), Doubles.of(3));
        // 4/pi sum (-1)^k / (2k+1) exp(-(2k+1)^2 pi^2 t / 8)
        double exact = 0;
        for (int k = 0; k < 4; k++) {
            double odd = 2 * k + 1;
            exact += (k % 2 == 0 ? 1 : -1) * 4 / (Math.PI * odd) * Math.exp(-odd * odd * Math.PI * Math.PI * 3 / 8);
        }
        assertThat(both.survival().get(0)).isCloseTo(exact, within(1e-11));
        assertThat(both.density().get(0)).isCloseTo(exact * Math.PI * Math.PI / 8, within(1e-10));
        assertThat(law(flat, 0, Interval.above(-1), Doubles.of(3)).survival().get(0))
                .isGreaterThan(exact);
    }

    @Test
    void needsWallsWhereNothingAbsorbs() {
        Potential cubic = new Shapes.Given(y -> y * y * (0.5 - y / 3), y -> y * (1 - y), 0.3, Interval.REALS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law(cubic, 0, Interval.above(-1), Doubles.of(1)))
                .withMessageContaining("does not confine towards +infinity");
        assertThat(law(cubic, 0, Interval.below(1), Doubles.of(1)).survival().get(0))
                .isBetween(0.9, 1.0);
    }
}
