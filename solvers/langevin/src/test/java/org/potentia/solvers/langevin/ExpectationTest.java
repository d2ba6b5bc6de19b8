package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Strip;
import org.potentia.api.model.Boundary;

class ExpectationTest {
    private static final Interval UNIT = Interval.closed(0, 1);
    private static final Shapes.Motion FREE = Shapes.Motion.of(x -> 0, x -> 0.5);

    private final LangevinPropagator propagator = Shapes.propagator();
    private final LangevinPropagator few = Shapes.propagator(Values.EMPTY.with("paths", 2048));

    /** The density of a standard normal law. */
    private static double phi(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    /** Its distribution, by the midpoint rule, to 1e-9. */
    private static double cdf(double z) {
        int cells = 20_000;
        double step = (z + 10) / cells;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += step * phi(-10 + (i + 0.5) * step);
        }
        return sum;
    }

    /** Bachelier's formula for a call. */
    private static double call(double distance, double deviation) {
        double z = distance / deviation;
        return distance * cdf(z) + deviation * phi(z);
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "platen"})
    void valuesSlopesAndCurvaturesAreThoseOfBachelier(String scheme) {
        LinearDiffusion problem = FREE.growing(Rate.constant(-0.1));
        Expectation expectation = Shapes.propagator(Values.EMPTY.with("scheme", scheme))
                .expectation(problem, Payoff.call(0.2), Exercise.EUROPEAN, 1, Doubles.of(0, 0.2, 0.5), 3e-3);
        double discount = Math.exp(-0.1);
        assertThat(expectation.shortfall()).isEmpty();
        assertThat(expectation.error()).isLessThanOrEqualTo(3e-3);
        for (int i = 0; i < 3; i++) {
            double x = expectation.values().points().get(i);
            assertThat(expectation.values().values().get(i))
                    .isCloseTo(discount * call(x - 0.2, 0.5), within(expectation.error()));
            // differences over a fifth of the deviation, of the same noise
            assertThat(expectation.slopes().values().get(i)).isCloseTo(discount * cdf((x - 0.2) / 0.5), within(0.01));
            assertThat(expectation.curvatures().values().get(i))
                    .isCloseTo(discount * phi((x - 0.2) / 0.5) / 0.5, within(0.03));
        }
    }

    @Test
    void pathsThatAreAbsorbedArePaidAtTheEnd() {
        // a martingale between absorbing ends: E[X] is the start, E[X^2 - 0.25 t] too; the discount goes on at the ends
        Shapes.Motion box = FREE.on(UNIT, Boundary.ABSORBING, Boundary.ABSORBING);
        Strip strip = propagator.expectations(
                box.growing(Rate.constant(-0.2)), 0.3, List.of(Payoff.smooth(x -> x), Payoff.smooth(x -> 1)), 2, 0.01);
        double discount = Math.exp(-0.4);
        assertThat(strip.values().get(0)).isCloseTo(0.3 * discount, within(strip.error()));
        assertThat(strip.values().get(1)).isCloseTo(discount, within(strip.error()));
        assertThat(strip.error()).isLessThanOrEqualTo(0.01);
    }

    @Test
    void theSolverChoosesPointsAroundTheKink() {
        Expectation expectation =
                few.expectation(FREE.problem(), Payoff.call(2), Exercise.EUROPEAN, 1, Doubles.of(), 0.02);
        Doubles points = expectation.values().points();
        assertThat(points.size()).isEqualTo(33);
        assertThat(points.get(0)).isBetween(0.45, 0.55);
        assertThat(points.get(32)).isBetween(3.45, 3.55);
        assertThat(expectation.values().values().get(16)).isCloseTo(call(0, 0.5), within(expectation.error()));
    }

    @Test
    void pointsOfABoundedDomainSpanIt() {
        Expectation expectation = few.expectation(
                FREE.on(UNIT, Boundary.REFLECTING, Boundary.REFLECTING).problem(),
                Payoff.smooth(x -> 1),
                Exercise.EUROPEAN,
                1,
                Doubles.of(),
                0.02);
        assertThat(expectation.values().points().get(0)).isBetween(0.0, 0.01);
        assertThat(expectation.values().values().stream()).allMatch(v -> Math.abs(v - 1) < 1e-12);
        assertThat(expectation.slopes().values().stream()).allMatch(v -> Math.abs(v) < 1e-9);
    }

    @Test
    void aStripInThePlaneIsPaidOnTheFirstCoordinate() {
        Strip strip = propagator.expectations(
                EvolutionProblem.Planar.of(new Shapes.Returning(1, 2, 0.5, 0.4, -0.6)),
                0.3,
                0.1,
                List.of(Payoff.call(0), Payoff.put(0.2)),
                0.7,
                4e-3);
        double deviation = Math.sqrt(Shapes.variance(1, 0.5, 0.7));
        double mean = 0.3 * Math.exp(-0.7);
        assertThat(strip.values().get(0)).isCloseTo(call(mean, deviation), within(strip.error()));
        assertThat(strip.values().get(1)).isCloseTo(call(0.2 - mean, deviation), within(strip.error()));
        assertThat(strip.shortfall()).isEmpty();
    }

    @Test
    void whatCannotBeReachedIsSaid() {
        Strip strip = Shapes.propagator(Values.EMPTY.with("paths", 10_000))
                .expectations(FREE.problem(), 0, List.of(Payoff.call(0)), 1, 1e-9);
        assertThat(strip.shortfall()).contains("above the tolerance 1.0E-9").contains("paths = 10000");
        assertThat(strip.values().get(0)).isCloseTo(call(0, 0.5), within(strip.error()));
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        propagator.expectation(FREE.problem(), Payoff.call(0), Exercise.AMERICAN, 1, Doubles.of(), 0.1))
                .withMessageContaining("early exercise needs a propagator that sweeps backward");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.expectation(
                        FREE.on(UNIT, Boundary.REFLECTING, Boundary.REFLECTING).problem(),
                        Payoff.call(0),
                        Exercise.EUROPEAN,
                        1,
                        Doubles.of(0.5, 2),
                        0.1))
                .withMessageContaining("starting point = 2.0, must be in the domain [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.expectations(FREE.problem(), 0, List.of(), 1, 0.1))
                .withMessageContaining("number of payoffs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.expectations(FREE.problem(), 0, List.of(Payoff.call(0)), -1, 0.1))
                .withMessageContaining("horizon");
    }
}
