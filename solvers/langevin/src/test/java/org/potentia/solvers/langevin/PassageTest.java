package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.FirstPassage;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundary;

/** Probabilities are compared within four standard errors: one test in ten thousand would fail by chance with other seeds. */
class PassageTest {
    private static final int PATHS = 40_000;
    private static final Interval UNIT = Interval.closed(0, 1);

    private static double tolerance(double probability) {
        return 4 * Math.sqrt(probability * (1 - probability) / PATHS);
    }

    /** Brownian motion between two walls, by the sum over sines. */
    private static double survival(double start, double sigma, double t) {
        double sum = 0;
        for (int n = 1; n < 200; n += 2) {
            double k = n * Math.PI;
            sum += 4 / k * Math.sin(k * start) * Math.exp(-0.5 * k * k * sigma * sigma * t);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "platen"})
    void crossingsBetweenStepsAreSeenHoweverLongTheSteps(String scheme) {
        // twenty steps of a deviation of 0.13 each: without them a third of the passages would be missed
        LangevinPropagator propagator =
                Shapes.propagator(Values.EMPTY.with("fixedSteps", 20).with("scheme", scheme));
        FirstPassage passage =
                propagator.firstPassage(Shapes.Motion.of(x -> 0, x -> 0.4).problem(), 0.3, UNIT, 2, PATHS, 11);
        for (double t : new double[] {0.07, 0.3, 1, 2}) {
            double exact = survival(0.3, 0.4, t);
            // both ends are hit in one long step with a probability that is neglected: below 1e-3
            assertThat(passage.survival(t)).as("survival at %s", t).isCloseTo(exact, within(tolerance(exact) + 1e-3));
        }
    }

    @Test
    void timesOfADriftedPathAreInverseGaussianWithOneStep() {
        // from 0 to the level 1 with drift 0.5 and noise 0.7, in one step: the bridge is exact
        LangevinPropagator propagator = Shapes.propagator(Values.EMPTY.with("fixedSteps", 1));
        FirstPassage passage = propagator.firstPassage(
                Shapes.Motion.of(x -> 0.5, x -> 0.7).problem(), 0, Interval.below(1), 4, PATHS, 3);
        for (double t : new double[] {0.5, 1, 2, 4}) {
            double deviation = 0.7 * Math.sqrt(t);
            double left = cdf((0.5 * t - 1) / deviation) + Math.exp(2 * 0.5 / 0.49) * cdf((-0.5 * t - 1) / deviation);
            assertThat(passage.survival(t)).as("survival at %s", t).isCloseTo(1 - left, within(tolerance(left)));
        }
    }

    /** The normal distribution, by the midpoint rule, to 1e-9. */
    private static double cdf(double z) {
        int cells = 20_000;
        double step = (z + 10) / cells;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            double u = -10 + (i + 0.5) * step;
            sum += Math.exp(-0.5 * u * u);
        }
        return sum * step / Math.sqrt(2 * Math.PI);
    }

    @Test
    void meanTimeOutOfAWellIsThatOfTheExactFormula() {
        // Ornstein-Uhlenbeck of rate 1 and noise 1 from 0 out of [-1, 1]: E T = 2 int_0^1 e^(y^2) int_0^y e^(-z^2) dz
        // dy
        FirstPassage passage = Shapes.propagator()
                .firstPassage(Shapes.Motion.of(x -> -x, x -> 1).problem(), 0, Interval.closed(-1, 1), 20, 10_000, 5);
        double mean = passage.times().stream().average().orElseThrow();
        double square = passage.times().stream().map(t -> t * t).average().orElseThrow();
        double exact = 0;
        int cells = 2000;
        double inner = 0;
        for (int i = 0; i < cells; i++) {
            double y = (i + 0.5) / cells;
            inner += Math.exp(-y * y) / cells;
            exact += 2 * Math.exp(y * y) * (inner - 0.5 * Math.exp(-y * y) / cells) / cells;
        }
        assertThat(passage.times().size()).isEqualTo(10_000);
        assertThat(mean).isCloseTo(exact, within(4 * Math.sqrt((square - mean * mean) / 10_000)));
    }

    @Test
    void reflectingEndsTurnBackAndAbsorbingOnesKeep() {
        LangevinPropagator propagator = Shapes.propagator(Values.EMPTY.with("fixedSteps", 200));
        Shapes.Motion free = Shapes.Motion.of(x -> 0, x -> 0.4);
        Interval below = Interval.below(1);
        FirstPassage reflected = propagator.firstPassage(
                free.on(UNIT, Boundary.REFLECTING, Boundary.NATURAL).problem(), 0.3, below, 2, PATHS, 11);
        FirstPassage absorbed = propagator.firstPassage(
                free.on(UNIT, Boundary.ABSORBING, Boundary.NATURAL).problem(), 0.3, below, 2, PATHS, 11);
        // the box twice as wide, from the mirrored start: survival by symmetry
        double exact = survival(0.65, 0.2, 2);
        assertThat(reflected.survival(2)).isCloseTo(exact, within(tolerance(exact) + 2e-3));
        double above = 0.3;
        for (int n = 1; n < 200; n++) {
            double k = n * Math.PI;
            above += (n % 2 == 0 ? 2 : -2) / k * Math.sin(0.3 * k) * Math.exp(-0.16 * k * k);
        }
        assertThat(absorbed.survival(2)).isCloseTo(1 - above, within(tolerance(above)));
    }

    @Test
    void withoutNoiseThereIsOneTime() {
        FirstPassage passage = Shapes.propagator()
                .firstPassage(Shapes.Motion.of(x -> 0.5, x -> 0).problem(), 0.25, UNIT, 3, 5, 1);
        assertThat(passage.times().size()).isEqualTo(5);
        passage.times().stream().forEach(t -> assertThat(t).isCloseTo(1.5, within(1e-12)));
    }

    @Test
    void wallsThatAreMetExactlyHaveATime() {
        assertThat(Crossing.share(0.3, 0, 0.04, 1.2, 0.5)).isBetween(0.0, 1.0);
        assertThat(Crossing.share(0.3, 0, 0.04, 0, 0.5)).isEqualTo(1);
        assertThat(Crossing.share(0.3, 1e-12, 0.04, 1.2, 0.1))
                .isCloseTo(Crossing.share(0.3, 0, 0.04, 1.2, 0.1), within(1e-9));
    }

    @Test
    void refusesWhatMakesNoSense() {
        LangevinPropagator propagator = Shapes.propagator();
        Shapes.Motion free = Shapes.Motion.of(x -> 0, x -> 0.4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.firstPassage(free.problem(), 1.2, UNIT, 1, 10, 1))
                .withMessageContaining("start = 1.2, must be inside [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.firstPassage(free.problem(), 0.2, UNIT, 0, 10, 1))
                .withMessageContaining("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.firstPassage(free.growing(Rate.constant(1)), 0.2, UNIT, 1, 10, 1))
                .withMessageContaining("rate must be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.firstPassage(
                        Shapes.Motion.of(x -> x > 0.5 ? Double.NaN : 0, x -> 0.4)
                                .problem(),
                        0.2,
                        UNIT,
                        1,
                        1000,
                        1))
                .withMessageContaining("drift = NaN at x = ");
    }
}
