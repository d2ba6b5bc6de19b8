package org.potentia.solvers.pathint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundary;
import org.potentia.numerics.Normals;

class PathintExpectationTest {

    private static Expectation european(
            LinearDiffusion problem, Payoff payoff, double horizon, double tolerance, double... points) {
        return Dynamics.backward()
                .expectation(problem, payoff, Exercise.EUROPEAN, horizon, Doubles.of(points), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.3, 0.5", "0, 0.17, 0.5", "-0.02, 0.6, 2"})
    void callsOnALognormalPriceAreThoseOfBlackAndScholes(double carry, double sigma, double horizon) {
        Expectation call =
                european(Dynamics.lognormal(carry, sigma, 0.06), Payoff.call(5.25), horizon, 1e-8, 4.5, 5.25, 5.5, 7);
        assertThat(call.shortfall()).isEmpty();
        assertThat(call.error()).isLessThanOrEqualTo(1e-8);
        double deviation = sigma * Math.sqrt(horizon);
        double discount = Math.exp(-0.06 * horizon);
        double growth = Math.exp(carry * horizon);
        for (int i = 0; i < 4; i++) {
            double spot = call.values().points().get(i);
            double d1 = (Math.log(spot / 5.25) + carry * horizon) / deviation + 0.5 * deviation;
            double price = discount * (spot * growth * Normals.cdf(d1) - 5.25 * Normals.cdf(d1 - deviation));
            assertThat(call.values().values().get(i)).isCloseTo(price, within(call.error() + 1e-12));
            assertThat(call.slopes().values().get(i)).isCloseTo(discount * growth * Normals.cdf(d1), within(1e-7));
            assertThat(call.curvatures().values().get(i))
                    .isCloseTo(discount * growth * Normals.density(d1) / (spot * deviation), within(1e-6));
        }
    }

    /** Cases sm-024 to sm-028: Laplace inversion with spectral elements. The path of sm-028 meets the kink at 0.5. */
    @ParameterizedTest
    @CsvSource({
        "call, 5.0, 5.2, 0.5, 0.0, 2.0, 0, 0.18853126402578274, 0.3790529346690849, 0.52868370192186",
        "put, 5.0, 5.2, 0.5, 0.0, 0.6324555320336759, 0.5, 0.3860478970108675, -0.5820491636118553, 0.5333260390125398",
        "call, 5.0, 5.2, 0.5, 0.05, 0.2, 1, 0.2495041417028969, 0.4880953553295633, 0.5639383717439154",
        "call, 5.0, 4.0, 1.0, 0.0, 0.02, 2, 0.9897251986008169, 0.8785308405975021, 0.13899294750396785",
        "put, 1.2, 1.0, 2.0, 0.0, 0.9, -1, 0.038732708002273734, -0.26259079489161996, 1.2094113015365955"
    })
    void optionsUnderThePowerLawAreThoseOfTheReference(
            String kind,
            double spot,
            double strike,
            double horizon,
            double carry,
            double sigma,
            double x,
            double price,
            double delta,
            double gamma) {
        Expectation option = european(
                Dynamics.threeRegions(carry, sigma, 0.5, 20, x, 0, 0.05),
                kind.equals("call") ? Payoff.call(strike) : Payoff.put(strike),
                horizon,
                1e-9,
                spot,
                1.1 * spot);
        assertThat(option.values().values().get(0)).isCloseTo(price, within(1e-9 + 1e-8 * price));
        assertThat(option.slopes().values().get(0)).isCloseTo(delta, within(1e-9 + 1e-8 * Math.abs(delta)));
        assertThat(option.curvatures().values().get(0)).isCloseTo(gamma, within(1e-9 + 1e-8 * gamma));
    }

    /** Cases sm-030 and sm-031: graded finite differences with policy iteration, to 7 digits. */
    @ParameterizedTest
    @CsvSource({"put, 5.2, 0.5, 2.0, 0, 0.3858966626740135", "call, 4.0, 1.0, 0.02, 2, 1.0182263786699248"})
    void americanOptionsUnderThePowerLawAreThoseOfTheReference(
            String kind, double strike, double horizon, double sigma, double x, double value) {
        Expectation option = Dynamics.backward()
                .expectation(
                        Dynamics.threeRegions(0, sigma, 0.5, 20, x, 0, 0.05),
                        kind.equals("call") ? Payoff.call(strike) : Payoff.put(strike),
                        Exercise.AMERICAN,
                        horizon,
                        Doubles.of(5, 5.1),
                        1e-6);
        assertThat(option.values().values().get(0)).isCloseTo(value, within(option.error() + 1e-9));
        assertThat(option.error()).isLessThanOrEqualTo(1e-6);
    }

    /** Case sm-021: Chebyshev collocation of the early exercise integral equation. */
    @Test
    void exerciseOfAPutBeginsAtItsBoundary() {
        Expectation put = Dynamics.backward()
                .expectation(
                        Dynamics.lognormal(0.06, 0.2, 0.06),
                        Payoff.put(40),
                        Exercise.AMERICAN,
                        1,
                        Doubles.of(25, 30, 36, 44),
                        1e-5);
        assertThat(put.values().values().get(2)).isCloseTo(4.486674404993375, within(1e-5));
        // far below the boundary the put is exercised at once
        assertThat(put.values().values().get(0)).isEqualTo(15);
        assertThat(put.slopes().values().get(0)).isCloseTo(-1, within(1e-9));
        assertThat(put.curvatures().values().get(0)).isCloseTo(0, within(1e-6));
        assertThat(put.exerciseTimes().size()).isGreaterThan(3);
        assertThat(put.exerciseBoundary().get(0)).isCloseTo(32.914663774328965, within(0.1));
        for (int k = 1; k < put.exerciseTimes().size(); k++) {
            assertThat(put.exerciseTimes().get(k))
                    .isGreaterThan(put.exerciseTimes().get(k - 1));
            assertThat(put.exerciseBoundary().get(k))
                    .isGreaterThan(put.exerciseBoundary().get(k - 1));
        }
    }

    @Test
    void americanCallsWithoutYieldAreEuropean() {
        LinearDiffusion stock = Dynamics.lognormal(0.05, 0.25, 0.05);
        Expectation european = european(stock, Payoff.call(100), 0.7, 1e-7, 95, 105);
        Expectation american = Dynamics.backward()
                .expectation(stock, Payoff.call(100), Exercise.AMERICAN, 0.7, Doubles.of(95, 105), 1e-4);
        assertThat(american.values().values().get(0))
                .isCloseTo(european.values().values().get(0), within(1e-4));
        assertThat(american.exerciseTimes().size()).isZero();
    }

    @Test
    void absorbedPathsArePaidAtTheEndWhereTheyAre() {
        // Brownian motion with a drift in a box, long after all is absorbed: which end it reached
        double a = 0.3;
        double s = 0.5;
        LinearDiffusion box = LinearDiffusion.of(
                Dynamics.on(Interval.closed(0, 1), Boundary.ABSORBING, Boundary.ABSORBING, (x, t) -> a, (x, t) -> s));
        Expectation paid = european(box, Payoff.smooth(x -> 2 - x), 60, 1e-7, 0.2, 0.5, 0.9);
        for (int i = 0; i < 3; i++) {
            double x = paid.values().points().get(i);
            double up = -Math.expm1(-2 * a * x / (s * s)) / -Math.expm1(-2 * a / (s * s));
            assertThat(paid.values().values().get(i)).isCloseTo(2 - up, within(paid.error() + 1e-9));
        }
        assertThat(paid.error()).isLessThanOrEqualTo(1e-7);
    }

    @Test
    void survivalBelowABarrierIsThatOfTheReflectionPrinciple() {
        double a = -0.4;
        double s = 0.6;
        double horizon = 0.8;
        LinearDiffusion line = LinearDiffusion.of(Dynamics.on(
                new Interval(Double.NEGATIVE_INFINITY, false, 1, true),
                Boundary.NATURAL,
                Boundary.ABSORBING,
                (x, t) -> a,
                (x, t) -> s));
        Payoff inside = Payoff.smooth(x -> x < 1 ? 1 : 0);
        Expectation survival = european(line, inside, horizon, 1e-8, 0.1, 0.5, 0.95);
        double deviation = s * Math.sqrt(horizon);
        for (int i = 0; i < 3; i++) {
            double d = 1 - survival.values().points().get(i);
            double exact = Normals.cdf((d - a * horizon) / deviation)
                    - Math.exp(2 * a * d / (s * s)) * Normals.cdf((-d - a * horizon) / deviation);
            assertThat(survival.values().values().get(i)).isCloseTo(exact, within(survival.error() + 1e-9));
        }
    }

    @Test
    void ratesOfTimeAndStateAreTakenAlong() {
        // Cameron and Martin with a discount that changes in time on top
        double sigma = 0.5;
        double omega = 1.5;
        double horizon = 0.7;
        Rate rate = new Rate() {
            @Override
            public double at(double x, double t) {
                return -0.5 * omega * omega * x * x / (sigma * sigma) - 0.2 * t;
            }

            @Override
            public boolean timeHomogeneous() {
                return false;
            }
        };
        Expectation survival = european(
                new LinearDiffusion(Dynamics.of((x, t) -> 0, (x, t) -> sigma), rate),
                Payoff.smooth(x -> 1),
                horizon,
                1e-7,
                -0.2,
                0.3);
        double scale = omega / (sigma * sigma) * Math.tanh(omega * horizon);
        double exact = Math.exp(-0.5 * scale * 0.09)
                / Math.sqrt(Math.cosh(omega * horizon))
                * Math.exp(-0.1 * horizon * horizon);
        assertThat(survival.values().values().get(1)).isCloseTo(exact, within(1e-7));
        assertThat(survival.slopes().values().get(1)).isCloseTo(-scale * 0.3 * exact, within(1e-6));
    }

    @Test
    void absorbedPathsGoOnToBeDiscountedWhereTheyAre() {
        // absorbed at 0 and paid there at the horizon, with a rate that is -0.5 inside and at the end
        LinearDiffusion line = new LinearDiffusion(
                Dynamics.on(Interval.atLeast(0), Boundary.ABSORBING, Boundary.NATURAL, (x, t) -> 0, (x, t) -> 0.5),
                Rate.constant(-0.5));
        Expectation put = european(line, Payoff.put(1), 2, 1e-7, 0.3, 0.6);
        // (1 - x)^+ is 1 - x + (x - 1)^+ and a martingale but for the call: reflection gives the call
        double deviation = 0.5 * Math.sqrt(2);
        double d = (0.3 - 1) / deviation;
        double mirrored = (-0.3 - 1) / deviation;
        double call = deviation
                * (d * Normals.cdf(d)
                        + Normals.density(d)
                        - mirrored * Normals.cdf(mirrored)
                        - Normals.density(mirrored));
        assertThat(put.values().values().get(0)).isCloseTo(Math.exp(-1) * (1 - 0.3 + call), within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"put", "smooth"})
    void gridsAreChosenIfNoneIsAsked(String kind) {
        Payoff payoff = kind.equals("put") ? Payoff.put(1) : Payoff.smooth(x -> Math.exp(-x * x));
        Expectation value = Dynamics.backward()
                .expectation(
                        LinearDiffusion.of(Dynamics.of((x, t) -> -x, (x, t) -> 0.5)),
                        payoff,
                        Exercise.EUROPEAN,
                        0.5,
                        Doubles.of(),
                        1e-6);
        assertThat(value.values().points().size()).isGreaterThan(50);
        assertThat(value.values().values().stream().max().orElseThrow()).isBetween(0.5, 3.0);
        assertThat(value.shortfall()).isEmpty();
    }

    /**
     * Noise of a power of the price that is so strong that many paths come below the kink at S0, where it is proportional to the price:
     * finite volumes, good to 1e-7. Calls less puts are the forward, which the sweep knows nothing of.
     */
    @ParameterizedTest
    @CsvSource({"-1, 5, 2, 0, 1.1242424", "0, 6, 0.5, 0, 0.8253885"})
    void parityHoldsWherePathsComeFarBelowAKinkOfTheNoise(
            double x, double sigma, double low, double carry, double price) {
        LinearDiffusion problem = Dynamics.threeRegions(carry, sigma, low, 20, x, 0, 0.05);
        Expectation call = european(problem, Payoff.call(5), 0.5, 1e-5, 5, 5.1);
        Expectation put = european(problem, Payoff.put(5), 0.5, 1e-5, 5, 5.1);
        double forward = Math.exp(-0.05 * 0.5) * 5 * Math.expm1(carry * 0.5);

        assertThat(call.values().values().get(0) - put.values().values().get(0)).isCloseTo(forward, within(1e-9));
        assertThat(call.values().values().get(0)).isCloseTo(price, within(call.error() + 1e-7));
    }

    /** The same with noise that falls so steeply that it takes thousands of steps. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"-1, 20, 0.5, 0, 0.2758369", "-2, 10, 2, 0.05, 0.9911823", "0, 12, 0.5, 0, 1.6374843"})
    void parityHoldsForSteeperNoiseToo(double x, double sigma, double low, double carry, double price) {
        parityHoldsWherePathsComeFarBelowAKinkOfTheNoise(x, sigma, low, carry, price);
    }

    /** At x = -2 noise falls from 2 at the price to 100 times the price below S0: no number of steps that can be made follows that. */
    @ParameterizedTest
    @CsvSource({"-2, 100, 4", "-2, 200, 5", "-1, 60, 5"})
    void noiseThatNoStepCanFollowIsRefused(double x, double sigma, double spot) {
        LinearDiffusion problem = Dynamics.threeRegions(0, sigma, 0.5, 20, x, 0, 0.05);

        assertThatThrownBy(() -> european(problem, Payoff.put(spot), 0.5, 1e-5, spot, 1.02 * spot))
                .isInstanceOf(ComputationException.class)
                .hasMessageContaining("steps as short as");
    }
}
