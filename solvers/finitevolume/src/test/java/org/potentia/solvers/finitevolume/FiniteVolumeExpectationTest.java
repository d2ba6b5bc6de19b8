package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundaries;

class FiniteVolumeExpectationTest {
    private static final LinearDiffusion PRICE = new LinearDiffusion(
            Shape.Moving.of(x -> 0.05 * x, x -> 0.2 * x).on(Interval.above(0), Boundaries.NATURAL),
            Rate.constant(-0.05));

    private static final LinearDiffusion BOX =
            LinearDiffusion.of(Shape.Moving.of(x -> 0, x -> 0.4).on(Interval.closed(0, 1), Boundaries.ABSORBING));

    private static BackwardPropagator propagator() {
        FiniteVolumeProvider provider = new FiniteVolumeProvider();
        return (BackwardPropagator) provider.create(provider.options().defaults());
    }

    private static Expectation european(LinearDiffusion problem, Payoff payoff, Doubles points, double tolerance) {
        return propagator().expectation(problem, payoff, Exercise.EUROPEAN, 1, points, tolerance);
    }

    @Test
    void pricesACallWithItsSlopeAndCurvature() {
        Expectation call = european(PRICE, Payoff.call(100), Doubles.of(80, 100, 120), 1e-4);

        // the formula of Black and Scholes, 15 digits
        assertThat(call.shortfall()).isEmpty();
        assertThat(call.values().values().get(1)).isCloseTo(10.450583572185565, within(call.error()));
        assertThat(call.slopes().values().get(1)).isCloseTo(0.6368306511756191, within(1e-5));
        assertThat(call.curvatures().values().get(1)).isCloseTo(0.018762017345846895, within(1e-5));
    }

    @Test
    void pricesAKinkBesideTheMesh() {
        Payoff spread = new Payoff(x -> Math.min(Math.max(x - 95, 0), 12.5), Doubles.of(95, 107.5), true);
        Expectation one = european(PRICE, spread, Doubles.of(90, 100, 110), 1e-3);
        Expectation long95 = european(PRICE, Payoff.call(95), Doubles.of(90, 100, 110), 1e-4);
        Expectation short107 = european(PRICE, Payoff.call(107.5), Doubles.of(90, 100, 110), 1e-4);

        for (int i = 0; i < 3; i++) {
            assertThat(one.values().values().get(i))
                    .isCloseTo(
                            long95.values().values().get(i)
                                    - short107.values().values().get(i),
                            within(one.error() + long95.error() + short107.error()));
        }
    }

    @Test
    void paysPathsThatWereAbsorbedWhatStandsAtTheWall() {
        // x is a martingale whether it is absorbed or not
        Expectation expectation = european(BOX, Payoff.smooth(x -> x), Doubles.of(0.1, 0.5, 0.8), 1e-7);

        for (int i = 0; i < 3; i++) {
            assertThat(expectation.values().values().get(i))
                    .isCloseTo(expectation.values().points().get(i), within(1e-10));
            assertThat(expectation.slopes().values().get(i)).isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void choosesPointsWhereNoneAreGiven() {
        assertThat(european(BOX, Payoff.smooth(x -> x), Doubles.of(), 1e-4).values().points().stream())
                .hasSize(65)
                .allMatch(x -> x > 0 && x < 1);
        assertThat(european(PRICE, Payoff.put(100), Doubles.of(), 1e-2).values().points().stream())
                .hasSize(65)
                .allMatch(x -> x > 0)
                .anyMatch(x -> x > 120);
        assertThat(european(
                                LinearDiffusion.of(Shape.Moving.of(x -> 0, x -> 1)),
                                Payoff.smooth(Math::sin),
                                Doubles.of(),
                                1e-3)
                        .values()
                        .points()
                        .get(0))
                .isEqualTo(-3);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> european(BOX, Payoff.smooth(x -> x), Doubles.of(2, 3), 1e-3))
                .withMessageContaining("must lie in the domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> european(BOX, Payoff.smooth(x -> Double.NaN), Doubles.of(0.2, 0.3), 1e-3))
                .withMessageContaining("payoff");
    }
}
