package org.potentia.solvers.pathint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundary;

class PathintExerciseTest {
    private static Expectation american(
            LinearDiffusion problem, Payoff payoff, double horizon, double tolerance, double... points) {
        return Dynamics.backward()
                .expectation(problem, payoff, Exercise.AMERICAN, horizon, Doubles.of(points), tolerance);
    }

    /**
     * Some of a hundred puts at 100 with a rate of 5 %: the integral equation of the exercise boundary with 64 nodes, QdFp of QuantLib 1.29,
     * good to 1e-9.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.000202097551301",
        "0, 1, 5.563410725384",
        "0, 8, 4.474514248247",
        "0, 9, 1.749041964097",
        "1, 8, 11.14411010753",
        "2, 0, 4.437414145796",
        "3, 3, 3.587992308063",
        "4, 4, 6.056573500965",
        "6, 6, 11.96392140091",
        "9, 1, 11.9779568157",
        "9, 5, 19.40255468688",
        "9, 9, 22.34618492659"
    })
    void putsOnALognormalPriceAreThoseOfTheIntegralEquation(int i, int j, double exact) {
        double strike = 90 + 20.0 * ((3 * i + 7 * j) % 10) / 9;
        for (double tolerance : new double[] {1e-3, 1e-4}) {
            Expectation put = american(
                    Dynamics.lognormal(0.05, 0.1 + 0.5 * i / 9, 0.05),
                    Payoff.put(strike),
                    (37 + 77 * j) / 365.0,
                    tolerance,
                    100,
                    105);
            assertThat(put.shortfall()).isEmpty();
            assertThat(put.error()).isLessThanOrEqualTo(tolerance);
            assertThat(put.values().values().get(0)).isCloseTo(exact, within(put.error() + 1e-9));
        }
    }

    /** Finite volumes with an error of 1e-6 or less: value, slope and curvature, to some digits more than what they claim. */
    @ParameterizedTest
    @CsvSource({
        "-1, 1.2, 1.0, 2.0, 0.00, 0.9, 0.039346222, -0.268411, 1.255123",
        "-1, 5.0, 5.2, 0.5, 0.00, 10.0, 0.256208354, -0.720696, 0.952026",
        "0, 5.0, 5.2, 0.5, 0.02, 2.0, 0.363519085, -0.593348, 0.582518",
        "0.5, 5.0, 5.2, 0.5, 0.05, 0.6324555320336759, 0.337681218, -0.572474, 0.660432"
    })
    void putsUnderThePowerLawAreThoseOfFiniteVolumes(
            double x,
            double spot,
            double strike,
            double horizon,
            double carry,
            double sigma,
            double value,
            double slope,
            double curvature) {
        Expectation put = american(
                Dynamics.threeRegions(carry, sigma, 0.5, 20, x, 0, 0.05),
                Payoff.put(strike),
                horizon,
                1e-5,
                spot,
                1.001 * spot);
        assertThat(put.error()).isLessThanOrEqualTo(1e-5);
        assertThat(put.values().values().get(0)).isCloseTo(value, within(put.error() + 1e-6));
        assertThat(put.slopes().values().get(0)).isCloseTo(slope, within(5e-6));
        assertThat(put.curvatures().values().get(0)).isCloseTo(curvature, within(5e-5));
    }

    /** Cases sm-020 to sm-023: Chebyshev collocation of the early exercise integral equation. */
    @ParameterizedTest
    @CsvSource({
        "100, 100, 1.0, 0.05, 0.05, 0.25, 9.569445298904833, 64.79227139442123",
        "36, 40, 1.0, 0.06, 0.00, 0.20, 4.486674404993375, 32.914663774328965",
        "100, 105, 0.75, 0.04, 0.00, 0.22, 9.110986398139847, 82.22648152872675",
        "5.5, 5.75, 0.5, 0.06, 0.06, 0.17, 0.40378636312212296, 4.565032661127038"
    })
    void boundariesAreThoseOfTheIntegralEquation(
            double spot,
            double strike,
            double horizon,
            double rate,
            double yield,
            double sigma,
            double value,
            double boundary) {
        Expectation put = american(
                Dynamics.lognormal(rate - yield, sigma, rate),
                Payoff.put(strike),
                horizon,
                1e-6 * spot,
                spot,
                1.01 * spot);
        assertThat(put.values().values().get(0)).isCloseTo(value, within(put.error() + 1e-9));
        assertThat(put.exerciseTimes().get(0)).isZero();
        assertThat(put.exerciseBoundary().get(0)).isCloseTo(boundary, within(5e-4 * boundary));
    }

    /** Kinks of the noise within reach, and no reason to exercise: the value is that of the European call. */
    @ParameterizedTest
    @CsvSource({"-1", "0", "0.5", "2"})
    void callsWithoutYieldAreEuropeanWhateverTheKinks(double x) {
        double sigma = 0.3 * 1.2 / Math.pow(1.2, x);
        LinearDiffusion problem = Dynamics.threeRegions(0.04, sigma, 1, 1.6, x, 0, 0.04);
        Expectation european = Dynamics.backward()
                .expectation(problem, Payoff.call(1.25), Exercise.EUROPEAN, 1.3, Doubles.of(1.2, 1.21), 1e-8);
        Expectation call = american(problem, Payoff.call(1.25), 1.3, 1e-6, 1.2, 1.21);
        assertThat(call.error()).isLessThanOrEqualTo(1e-6);
        assertThat(call.values().values().get(0))
                .isCloseTo(european.values().values().get(0), within(call.error() + european.error()));
    }

    @Test
    void putsThatAreExercisedAtOnceCostTheirPayoff() {
        Expectation put = american(Dynamics.lognormal(0.05, 0.1, 0.05), Payoff.put(110), 576 / 365.0, 1e-4, 95, 100);
        assertThat(put.values().values()).isEqualTo(Doubles.of(15, 10));
        assertThat(put.error()).isLessThanOrEqualTo(1e-4);
    }

    @Test
    void absorbedPathsMayBePaidAtOnce() {
        // a put is worth most at zero, where it is paid as soon as it is reached: Brownian motion without drift or
        // discount is as well
        // exercised there as at the horizon
        LinearDiffusion line = LinearDiffusion.of(
                Dynamics.on(Interval.atLeast(0), Boundary.ABSORBING, Boundary.NATURAL, (x, t) -> 0, (x, t) -> 0.5));
        Expectation european =
                Dynamics.backward().expectation(line, Payoff.put(1), Exercise.EUROPEAN, 1, Doubles.of(0.6, 0.8), 1e-7);
        Expectation put = american(line, Payoff.put(1), 1, 1e-4, 0.6, 0.8);
        assertThat(put.values().values().get(0))
                .isCloseTo(european.values().values().get(0), within(put.error() + 1e-7));
    }

    @Test
    void ratesOfTheStateAreTakenAlong() {
        // a rate that is the same everywhere, but does not say so
        Rate rate = (x, t) -> -0.05 + 0 * x;
        LinearDiffusion constant = Dynamics.lognormal(0.05, 0.3, 0.05);
        Expectation plain = american(constant, Payoff.put(100), 1, 1e-4, 100, 101);
        Expectation put = american(new LinearDiffusion(constant.diffusion(), rate), Payoff.put(100), 1, 1e-4, 100, 101);
        assertThat(put.values().values().get(0))
                .isCloseTo(plain.values().values().get(0), within(1e-9));
    }

    @Test
    void diagonalsMultiplyLikeRows() {
        Random random = new Random(5);
        int n = 60;
        Band.Builder builder = new Band.Builder(n);
        double[] row = new double[11];
        for (int j = 0; j < n; j++) {
            int start = Math.max(0, j - 6);
            int count = Math.min(n, j + 5) - start;
            for (int k = 0; k < count; k++) {
                row[k] = random.nextDouble();
            }
            builder.row(j, start, row, count, 0.9);
        }
        Band band = builder.backward();
        double[] in = random.doubles(n).toArray();
        double[] byRows = new double[n];
        double[] byDiagonals = new double[n];
        band.apply(in, byRows);
        Diagonals diagonals = Diagonals.of(band);
        assertThat(diagonals).isNotNull();
        // twice, for what a product leaves behind must not count
        diagonals.apply(byRows, byDiagonals);
        diagonals.apply(in, byDiagonals);
        assertThat(byDiagonals).containsExactly(byRows, within(1e-14));
        assertThat(diagonals.operations()).isEqualTo(12L * n);
    }

    @Test
    void endCorrectionsMendSumsThatBeginBetweenNodes() {
        // the integral of x e^{-x^2/2} from 0, with the lattice moved by theta; the sum alone errs by a twelfth of the
        // squared distance
        double h = 0.4;
        EndCorrection correction = new EndCorrection();
        for (double theta : new double[] {0.1, 0.5, 0.93}) {
            double sum = 0;
            for (int k = 0; k < 40; k++) {
                double x = (theta + k) * h;
                sum += h * x * Math.exp(-0.5 * x * x);
            }
            double begin = 4 - theta;
            double[] gains = {0.5 * h, h, 1.5 * h, 2 * h};
            double[] weights = correction.weights(begin, 1, gains);
            double mended = sum;
            for (int i = 0; i < weights.length; i++) {
                double x = (i - begin) * h;
                mended += h * weights[i] * Math.exp(-0.5 * x * x);
            }
            assertThat(mended).isCloseTo(1, within(1e-6));
            assertThat(Math.abs(sum - 1)).isGreaterThan(1e-4);
        }
    }
}
