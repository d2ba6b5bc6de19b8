package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundaries;

class FiniteVolumeExerciseTest {
    private static Expectation price(
            Payoff payoff, Exercise exercise, double rate, double yield, double sigma, double time, double spot) {
        return price(payoff, exercise, rate, yield, sigma, time, Doubles.of(0.9 * spot, spot, 1.1 * spot));
    }

    private static Expectation price(
            Payoff payoff, Exercise exercise, double rate, double yield, double sigma, double time, Doubles starts) {
        LinearDiffusion problem = new LinearDiffusion(
                Shape.Moving.of(x -> (rate - yield) * x, x -> sigma * x).on(Interval.above(0), Boundaries.NATURAL),
                Rate.constant(-rate));
        FiniteVolumeProvider provider = new FiniteVolumeProvider();
        return ((BackwardPropagator) provider.create(provider.options().defaults()))
                .expectation(problem, payoff, exercise, time, starts, 1e-4);
    }

    /** Cases sm-020 to sm-023: Chebyshev collocation of the equation of the boundary, nine digits. */
    @ParameterizedTest
    @CsvSource({
        "100, 100, 1, 0.05, 0.05, 0.25, 9.569445298904833, 64.79227139442123",
        "36, 40, 1, 0.06, 0, 0.2, 4.486674404993375, 32.914663774328965",
        "100, 105, 0.75, 0.04, 0, 0.22, 9.110986398139847, 82.22648152872675",
        "5.5, 5.75, 0.5, 0.06, 0.06, 0.17, 0.40378636312212296, 4.565032661127038"
    })
    void putsWithTheirBoundary(
            double spot,
            double strike,
            double time,
            double rate,
            double yield,
            double sigma,
            double price,
            double boundary) {
        Expectation put = price(Payoff.put(strike), Exercise.AMERICAN, rate, yield, sigma, time, spot);

        assertThat(put.shortfall()).isEmpty();
        assertThat(put.error()).isLessThanOrEqualTo(1e-4);
        assertThat(put.values().values().get(1)).isCloseTo(price, within(put.error()));
        assertThat(put.exerciseTimes().get(0)).isZero();
        assertThat(put.exerciseBoundary().get(0)).isCloseTo(boundary, within(2e-3 * boundary));
    }

    /** The workload of a hundred puts on 100 at 5 % without yield, four of them: QdFp with tanh-sinh quadrature, nine digits. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 576, 110.0, 10.00000000002",
        "0.26666666666666666, 653, 101.11111111111111, 11.2544932989",
        "0.37777777777777777, 268, 103.33333333333333, 13.07568377282",
        "0.6, 730, 90.0, 22.34618492659"
    })
    void putsOfTheBatch(double sigma, int days, double strike, double price) {
        Expectation put = price(Payoff.put(strike), Exercise.AMERICAN, 0.05, 0, sigma, days / 365.0, 100);

        assertThat(put.shortfall()).isEmpty();
        assertThat(put.values().values().get(1)).isCloseTo(price, within(put.error()));
    }

    /** Where nodes are dense the boundary passes more than a hundred of them in a step; price of a binomial tree, extrapolated. */
    @Test
    void aBoundaryThatPassesManyNodesInAStepSettles() {
        Expectation put = price(Payoff.put(110), Exercise.AMERICAN, 0.05, 0, 0.2, 0.5, Doubles.of(100, 100.014));

        assertThat(put.values().values().get(0)).isCloseTo(10.96980, within(1e-4));
    }

    /** Without a yield a call is never taken early. */
    @Test
    void callsWithoutYieldAreEuropean() {
        Expectation early = price(Payoff.call(100), Exercise.AMERICAN, 0.05, 0, 0.2, 1, 100);
        Expectation late = price(Payoff.call(100), Exercise.EUROPEAN, 0.05, 0, 0.2, 1, 100);

        assertThat(early.values().values().get(1))
                .isCloseTo(late.values().values().get(1), within(early.error() + late.error()));
        assertThat(early.exerciseBoundary().size()).isZero();
    }

    @Test
    void aCallWithYieldIsTakenAboveItsBoundary() {
        Expectation call = price(Payoff.call(100), Exercise.AMERICAN, 0.03, 0.08, 0.2, 1, 100);
        Expectation put = price(Payoff.put(100), Exercise.AMERICAN, 0.08, 0.03, 0.2, 1, 100);

        // the symmetry of puts and calls: R. McDonald, M. Schroder (1998)
        assertThat(call.values().values().get(1))
                .isCloseTo(put.values().values().get(1), within(call.error() + put.error()));
        assertThat(call.exerciseBoundary().get(0)).isGreaterThan(100);
    }

    private static Expectation power(
            double x, String kind, double carry, double sigma, double strike, double time, double tolerance) {
        LinearDiffusion problem = new LinearDiffusion(
                Shape.Moving.of(s -> carry * s, s -> {
                            double f = s < 0.5 ? s : Math.pow(Math.min(s, 20), x) * Math.pow(0.5, 1 - x);
                            return sigma * f;
                        })
                        .on(Interval.above(0), Boundaries.NATURAL),
                Rate.constant(-0.05));
        FiniteVolumeProvider provider = new FiniteVolumeProvider();
        return ((BackwardPropagator) provider.create(provider.options().defaults()))
                .expectation(
                        problem,
                        kind.equals("put") ? Payoff.put(strike) : Payoff.call(strike),
                        Exercise.AMERICAN,
                        time,
                        Doubles.of(5, 5.001),
                        tolerance);
    }

    /**
     * Futures and stocks under the power law of SMFM, equation 16, struck away from where they are, so that the boundary of exercise is in the
     * finest part of the mesh: iterated short-time kernels, good to 1e-6.
     */
    @ParameterizedTest
    @CsvSource({
        "-1.0, put, 0.00, 0.8274421",
        "-1.0, put, 0.05, 0.7684262",
        "-1.0, call, 0.00, 0.8758286",
        "-1.0, call, -0.02, 0.8521975",
        "0.0, put, 0.00, 0.8474754",
        "0.0, put, 0.05, 0.7899527",
        "0.0, call, 0.00, 0.8474755",
        "0.0, call, -0.02, 0.8231447",
        "0.5, put, 0.00, 0.8583290",
        "0.5, put, 0.05, 0.8016979",
        "0.5, call, 0.00, 0.8350802",
        "0.5, call, -0.02, 0.8104586",
        "1.0, put, 0.00, 0.8698285",
        "1.0, put, 0.05, 0.8141802",
        "1.0, call, 0.00, 0.8235774",
        "1.0, call, -0.02, 0.7986985",
        "1.5, put, 0.00, 0.8820681",
        "1.5, put, 0.05, 0.8274950",
        "1.5, call, 0.00, 0.8128406",
        "1.5, call, -0.02, 0.7877373",
        "2.0, put, 0.00, 0.8951780",
        "2.0, put, 0.05, 0.8417803",
        "2.0, call, 0.00, 0.8027808",
        "2.0, call, -0.02, 0.7774871"
    })
    void pricesUnderThePowerLawWithABoundaryInTheFinePartOfTheMesh(double x, String kind, double carry, double price) {
        double strike = kind.equals("put") ? 5.7 : 4.3;

        Expectation option = power(x, kind, carry, 0.3 * Math.pow(10, 1 - x), strike, 0.5, 1e-5);

        assertThat(option.shortfall()).isEmpty();
        assertThat(option.values().values().get(0)).isCloseTo(price, within(option.error() + 1e-6));
    }

    /** Cases sm-030 and sm-031: graded finite differences with policy iteration, to 7 digits. */
    @ParameterizedTest
    @CsvSource({"0, put, 2, 5.2, 0.5, 0.3858966626740135", "2, call, 0.02, 4, 1, 1.0182263786699248"})
    void pricesUnderThePowerLawAreThoseOfTheReference(
            double x, String kind, double sigma, double strike, double time, double price) {
        Expectation option = power(x, kind, 0, sigma, strike, time, 1e-5);

        assertThat(option.shortfall()).isEmpty();
        assertThat(option.values().values().get(0)).isCloseTo(price, within(option.error() + 1e-7));
    }
}
