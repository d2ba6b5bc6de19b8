package org.potentia.solvers.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Calculus;
import org.potentia.numerics.Normals;
import org.potentia.numerics.PotentialDiffusion;

class ExpectationTest {
    private static final double STIFFNESS = 1.5;
    private static final double NOISE = 0.4;
    private static final LinearDiffusion RETURNING =
            LinearDiffusion.of(new PotentialDiffusion(Shapes.harmonic(STIFFNESS, 0.1, NOISE)));
    private static final Doubles POINTS = Doubles.of(-0.6, -0.1, 0.1, 0.25, 0.7);

    private static Expectation expectation(LinearDiffusion problem, Payoff payoff, double horizon, int terms) {
        return ((BackwardPropagator) Shapes.propagator(terms))
                .expectation(problem, payoff, Exercise.EUROPEAN, horizon, POINTS, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 400", "0.01, 0", "0.8, 400", "0.8, 0", "200, 400"})
    void callsOnAnOrnsteinUhlenbeckProcessAreGaussianIntegrals(double horizon, int terms) {
        double strike = 0.15;
        Expectation call = expectation(RETURNING, Payoff.call(strike), horizon, terms);
        double decay = Math.exp(-STIFFNESS * horizon);
        double deviation = NOISE * Math.sqrt((1 - decay * decay) / (2 * STIFFNESS));
        for (int i = 0; i < POINTS.size(); i++) {
            double d = (0.1 + (POINTS.get(i) - 0.1) * decay - strike) / deviation;
            assertThat(call.values().values().get(i))
                    .isCloseTo(deviation * (Normals.density(d) + d * Normals.cdf(d)), within(1e-9));
            assertThat(call.slopes().values().get(i)).isCloseTo(decay * Normals.cdf(d), within(1e-8));
            assertThat(call.curvatures().values().get(i))
                    .isCloseTo(decay * decay / deviation * Normals.density(d), within(1e-6));
        }
        assertThat(call.error()).isLessThan(1e-9);
        assertThat(call.shortfall()).isEmpty();
        assertThat(call.exerciseTimes().size()).isZero();
    }

    @Test
    void polynomialsStayPolynomials() {
        Expectation square = expectation(RETURNING, Payoff.smooth(x -> x * x), 0.5, 400);
        double decay = Math.exp(-STIFFNESS * 0.5);
        double variance = NOISE * NOISE * (1 - decay * decay) / (2 * STIFFNESS);
        for (int i = 0; i < POINTS.size(); i++) {
            double mean = 0.1 + (POINTS.get(i) - 0.1) * decay;
            assertThat(square.values().values().get(i)).isCloseTo(mean * mean + variance, within(1e-12));
            assertThat(square.slopes().values().get(i)).isCloseTo(2 * mean * decay, within(1e-11));
            assertThat(square.curvatures().values().get(i)).isCloseTo(2 * decay * decay, within(1e-10));
        }
    }

    @Test
    void constantRatesDiscount() {
        LinearDiffusion discounted = new LinearDiffusion(RETURNING.diffusion(), Rate.constant(-0.2));
        Expectation one = expectation(discounted, Payoff.smooth(x -> 1), 3, 400);
        assertThat(one.values().values().get(0)).isCloseTo(Math.exp(-0.6), within(1e-12));
        assertThat(one.slopes().values().get(0)).isCloseTo(0, within(1e-10));
    }

    /** Of dx = sigma dW with killing omega^2 x^2 / (2 sigma^2): Cameron and Martin. */
    @ParameterizedTest
    @CsvSource({"400", "0"})
    void ratesOfTheStateKill(int terms) {
        double sigma = 0.5;
        double omega = 1.5;
        double horizon = 0.7;
        LinearDiffusion killed = new LinearDiffusion(
                Shapes.Motion.of(x -> 0, x -> sigma), (x, t) -> -0.5 * omega * omega * x * x / (sigma * sigma));
        Expectation survival = expectation(killed, Payoff.smooth(x -> 1), horizon, terms);
        double tanh = Math.tanh(omega * horizon);
        for (int i = 0; i < POINTS.size(); i++) {
            double x = POINTS.get(i);
            double scale = omega / (sigma * sigma) * tanh;
            double exact = Math.exp(-0.5 * scale * x * x) / Math.sqrt(Math.cosh(omega * horizon));
            assertThat(survival.values().values().get(i)).isCloseTo(exact, within(1e-9));
            assertThat(survival.slopes().values().get(i)).isCloseTo(-scale * x * exact, within(1e-8));
            assertThat(survival.curvatures().values().get(i))
                    .isCloseTo((scale * x * scale * x - scale) * exact, within(1e-6));
        }
    }

    /** A motion that is driven apart is confined by what kills it: again a Gaussian, by the equation of Riccati. */
    @ParameterizedTest
    @CsvSource({"0, 0.4", "0.6, 0", "-0.5, 0.3"})
    void killingConfinesWhatDriftDoesNot(double away, double along) {
        double sigma = 0.5;
        double omega = 1.5;
        double horizon = 0.7;
        LinearDiffusion killed = new LinearDiffusion(
                Shapes.Motion.of(x -> away * x + along, x -> sigma),
                (x, t) -> -0.5 * omega * omega * x * x / (sigma * sigma));
        Expectation survival = expectation(killed, Payoff.smooth(x -> 1), horizon, 400);
        // log v = -a x^2 - b x - c with v' of time by steps of Runge and Kutta
        double[] state = new double[3];
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            state = riccati(state, horizon / steps, sigma, omega, away, along);
        }
        for (int i = 0; i < POINTS.size(); i++) {
            double x = POINTS.get(i);
            double exact = Math.exp(-state[0] * x * x - state[1] * x - state[2]);
            assertThat(survival.values().values().get(i)).isCloseTo(exact, within(1e-9));
        }
    }

    private static double[] riccati(double[] at, double step, double sigma, double omega, double away, double along) {
        double[] sum = at.clone();
        double[] stage = at;
        double[] share = {0, 0.5, 0.5, 1};
        double[] weight = {1 / 6.0, 1 / 3.0, 1 / 3.0, 1 / 6.0};
        double[] slope = new double[3];
        for (int k = 0; k < 4; k++) {
            double[] here = new double[3];
            for (int i = 0; i < 3; i++) {
                here[i] = at[i] + (k == 0 ? 0 : share[k] * step * slope[i]);
            }
            stage = here;
            double s2 = sigma * sigma;
            slope = new double[] {
                0.5 * omega * omega / s2 + 2 * away * stage[0] - 2 * s2 * stage[0] * stage[0],
                2 * along * stage[0] + away * stage[1] - 2 * s2 * stage[0] * stage[1],
                s2 * stage[0] + along * stage[1] - 0.5 * s2 * stage[1] * stage[1]
            };
            for (int i = 0; i < 3; i++) {
                sum[i] += weight[k] * step * slope[i];
            }
        }
        return sum;
    }

    @Test
    void absorbedPathsArePaidAtTheEnd() {
        // Brownian motion with a drift in a box, long after all is absorbed: the payoff is that of the end reached
        double a = 0.3;
        LinearDiffusion box = LinearDiffusion.of(
                Shapes.Motion.of(x -> a, x -> NOISE).between(-1, Boundary.ABSORBING, 2, Boundary.ABSORBING));
        Expectation paid = ((BackwardPropagator) Shapes.propagator())
                .expectation(box, Payoff.smooth(x -> 3 + x), Exercise.EUROPEAN, 500, Doubles.of(-1, 0, 1.5, 2), 1e-9);
        double k = 2 * a / (NOISE * NOISE);
        double reach = -Math.expm1(-k * 1) / -Math.expm1(-k * 3);
        assertThat(paid.values().values().get(0)).isCloseTo(2, within(1e-12));
        assertThat(paid.values().values().get(1)).isCloseTo(5 * reach + 2 * (1 - reach), within(1e-11));
        assertThat(paid.values().values().get(3)).isCloseTo(5, within(1e-12));
        assertThat(paid.slopes().values().get(1)).isCloseTo(3 * k * Math.exp(-k) / -Math.expm1(-k * 3), within(1e-10));
        assertThat(paid.curvatures().values().get(1))
                .isCloseTo(-3 * k * k * Math.exp(-k) / -Math.expm1(-k * 3), within(1e-9));
    }

    @Test
    void oneAbsorbingEndPaysAConstant() {
        // absorbed at the centre of an Ornstein-Uhlenbeck process: by reflection E = 1 + (2 Phi(d) - 1)
        LinearDiffusion half = LinearDiffusion.of(new Shapes.Motion(
                x -> -STIFFNESS * x,
                x -> NOISE,
                Calculus.ITO,
                Interval.atLeast(0),
                Boundary.ABSORBING,
                Boundary.NATURAL));
        Payoff twoAbove = Payoff.smooth(x -> x == 0 ? 1 : 2);
        double decay = Math.exp(-STIFFNESS * 0.6);
        double d = 0.3 * decay / (NOISE * Math.sqrt((1 - decay * decay) / (2 * STIFFNESS)));
        Expectation value = ((BackwardPropagator) Shapes.propagator())
                .expectation(half, twoAbove, Exercise.EUROPEAN, 0.6, Doubles.of(0.3, 0.5), 1e-9);
        assertThat(value.values().values().get(0)).isCloseTo(2 * Normals.cdf(d), within(1e-9));
        LinearDiffusion other = LinearDiffusion.of(new Shapes.Motion(
                x -> -STIFFNESS * x,
                x -> NOISE,
                Calculus.ITO,
                Interval.below(0),
                Boundary.NATURAL,
                Boundary.ABSORBING));
        Expectation mirrored = ((BackwardPropagator) Shapes.propagator())
                .expectation(other, twoAbove, Exercise.EUROPEAN, 0.6, Doubles.of(-0.5, -0.3), 1e-9);
        assertThat(mirrored.values().values().get(1)).isCloseTo(2 * Normals.cdf(d), within(1e-9));
    }

    @Test
    void readingsOfTheNoiseGiveTheSameCurvature() {
        Shapes.Motion ito = Shapes.Motion.of(x -> -2 * x, x -> Math.sqrt(0.09 + 0.03 * Math.sin(x)));
        Expectation reference = expectation(LinearDiffusion.of(ito), Payoff.call(0.1), 0.4, 400);
        for (Calculus calculus : new Calculus[] {Calculus.STRATONOVICH, Calculus.FICK}) {
            double share = calculus == Calculus.FICK ? 0.015 : 0.0075;
            Shapes.Motion same =
                    Shapes.Motion.of(x -> -2 * x - share * Math.cos(x), ito.b()).read(calculus);
            Expectation value = expectation(LinearDiffusion.of(same), Payoff.call(0.1), 0.4, 400);
            for (int i = 0; i < POINTS.size(); i++) {
                assertThat(value.values().values().get(i))
                        .isCloseTo(reference.values().values().get(i), within(1e-10));
                assertThat(value.curvatures().values().get(i))
                        .isCloseTo(reference.curvatures().values().get(i), within(1e-6));
            }
        }
    }

    @Test
    void choosesAGridOfItsOwn() {
        Expectation value = Shapes.backward()
                .expectation(RETURNING, Payoff.smooth(x -> x), Exercise.EUROPEAN, 1, Doubles.of(), 1e-9);
        assertThat(value.values().points().size()).isGreaterThan(100);
        for (int i = 0; i < value.values().points().size(); i++) {
            double x = value.values().points().get(i);
            assertThat(value.values().values().get(i)).isCloseTo(0.1 + (x - 0.1) * Math.exp(-STIFFNESS), within(1e-9));
        }
    }

    @Test
    void farPointsAreToldAsAShortfall() {
        Expectation value = Shapes.backward()
                .expectation(RETURNING, Payoff.call(0.15), Exercise.EUROPEAN, 0.1, Doubles.of(0.1, 2.6), 1e-12);
        assertThat(value.shortfall()).contains("above the tolerance 1.0E-12");
        double decay = Math.exp(-STIFFNESS * 0.1);
        double deviation = NOISE * Math.sqrt((1 - decay * decay) / (2 * STIFFNESS));
        double d = (0.1 + 2.5 * decay - 0.15) / deviation;
        assertThat(value.values().values().get(1))
                .isCloseTo(deviation * (Normals.density(d) + d * Normals.cdf(d)), within(value.error()));
    }

    @Test
    void refusesWhatItCannotValue() {
        BackwardPropagator backward = Shapes.backward();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(RETURNING, Payoff.put(0), Exercise.AMERICAN, 1, POINTS, 1e-6))
                .withMessageContaining("must be EUROPEAN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(
                        RETURNING, Payoff.smooth(x -> Double.NaN), Exercise.EUROPEAN, 1, POINTS, 1e-6))
                .withMessageContaining("the payoff is NaN at x = ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(RETURNING, Payoff.put(0), Exercise.EUROPEAN, 0, POINTS, 1e-6))
                .withMessage("horizon = 0.0, must be finite and > 0");
        LinearDiffusion changing = new LinearDiffusion(RETURNING.diffusion(), new Rate() {
            @Override
            public double at(double x, double t) {
                return t;
            }

            @Override
            public boolean timeHomogeneous() {
                return false;
            }
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(changing, Payoff.put(0), Exercise.EUROPEAN, 1, POINTS, 1e-6))
                .withMessageContaining("do not depend on time");
        LinearDiffusion half = LinearDiffusion.of(new Shapes.Motion(
                x -> -x, x -> NOISE, Calculus.ITO, Interval.atLeast(0), Boundary.ABSORBING, Boundary.NATURAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(half, Payoff.put(0), Exercise.EUROPEAN, 1, POINTS, 1e-6))
                .withMessageContaining("point -0.6 must lie inside the domain");
        LinearDiffusion killed = new LinearDiffusion(half.diffusion(), (x, t) -> -x);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backward.expectation(
                        killed, Payoff.smooth(x -> 1), Exercise.EUROPEAN, 1, Doubles.of(0.1, 0.2), 1e-6))
                .withMessageContaining("must be 0 there");
    }
}
