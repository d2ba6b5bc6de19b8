package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LogGaussianLikelihoodTest {
    private static final double YEARS = 0.25;
    private static final double[] PARAMETERS = {0.2, -0.3, 0.15, 0.8, 0.3};
    private static final double[] RETURNS = {0.01, -0.4, 0.07, 0.3, -0.02, 0.9};
    private static final double[] EARLIER = {Double.NaN, 0.01, -0.4, 0.07, 0.3, -0.02};
    private static final double RATE = 1.7;

    private final LogGaussianLikelihood likelihood = new LogGaussianLikelihood(YEARS);

    private void set(double[] p) {
        likelihood.set(p[0], p[1], p[2], p[3], p[4]);
    }

    @Test
    void sumsTheStationaryDensity() {
        set(PARAMETERS);
        GaussianMixture law = new LogGaussianMixture(0.2, -0.3, 0.15, 0.8, 0.3).stationary(YEARS);
        double expected = 0;
        for (double y : RETURNS) {
            expected += law.logDensity(y);
        }
        assertThat(likelihood.stationary(RETURNS, new double[5])).isCloseTo(expected, within(1e-13));
    }

    @Test
    void sumsTheTiltedDensity() {
        set(PARAMETERS);
        GaussianMixture law = new LogGaussianMixture(0.2, -0.3, 0.15, 0.8, 0.3).stationary(YEARS);
        double expected = law.logDensity(RETURNS[0]);
        for (int i = 1; i < RETURNS.length; i++) {
            double xi = Math.exp(-RATE * YEARS) * (EARLIER[i] - law.mean()) / law.variance();
            expected += law.tilted(xi).logDensity(RETURNS[i]);
        }
        assertThat(likelihood.conditional(RETURNS, EARLIER, RATE, new double[6]))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void gradientsAreThoseOfDifferences() {
        double[] stationary = new double[5];
        double[] conditional = new double[6];
        set(PARAMETERS);
        likelihood.stationary(RETURNS, stationary);
        likelihood.conditional(RETURNS, EARLIER, RATE, conditional);
        double[] unused = new double[6];
        for (int p = 0; p < 5; p++) {
            double step = 1e-5;
            double[] moved = PARAMETERS.clone();
            moved[p] += step;
            set(moved);
            double up = likelihood.stationary(RETURNS, unused);
            double upGiven = likelihood.conditional(RETURNS, EARLIER, RATE, unused);
            moved[p] -= 2 * step;
            set(moved);
            double down = likelihood.stationary(RETURNS, unused);
            double downGiven = likelihood.conditional(RETURNS, EARLIER, RATE, unused);
            double slope = (up - down) / (2 * step);
            double slopeGiven = (upGiven - downGiven) / (2 * step);
            assertThat(stationary[p]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
            assertThat(conditional[p]).isCloseTo(slopeGiven, within(1e-7 * (1 + Math.abs(slopeGiven))));
        }
        set(PARAMETERS);
        double slope = (likelihood.conditional(RETURNS, EARLIER, RATE + 1e-5, unused)
                        - likelihood.conditional(RETURNS, EARLIER, RATE - 1e-5, unused))
                / 2e-5;
        assertThat(conditional[5]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
    }

    private double conditional(double[] at, double[] gradient) {
        set(at);
        return likelihood.conditional(RETURNS, EARLIER, at[5], gradient);
    }

    private double stationary(double[] at, double[] gradient) {
        set(at);
        return likelihood.stationary(RETURNS, gradient);
    }

    /** A difference of fourth order. */
    private static double difference(ToDoubleFunction<double[]> sum, double[] at, int parameter, double step) {
        double difference = 0;
        for (int k = 1; k <= 2; k++) {
            double[] up = at.clone();
            up[parameter] += k * step;
            double[] down = at.clone();
            down[parameter] -= k * step;
            difference += (k == 1 ? 8 : -1) * (sum.applyAsDouble(up) - sum.applyAsDouble(down)) / (12 * step);
        }
        return difference;
    }

    @Test
    void gradientsAreThoseOfDifferencesAtRandomPoints() {
        SplittableRandom random = new SplittableRandom(6);
        double[] unused = new double[6];
        for (int point = 0; point < 200; point++) {
            double[] at = {
                random.nextDouble(-0.8, 0.8),
                random.nextDouble(-0.8, 0.8),
                Math.exp(random.nextDouble(-1.5, 0)),
                Math.exp(random.nextDouble(-1.5, 0)),
                random.nextDouble(0.02, 0.98),
                Math.exp(random.nextDouble(-1, 2))
            };
            double[] stationary = new double[5];
            double[] conditional = new double[6];
            stationary(at, stationary);
            conditional(at, conditional);
            for (int p = 0; p < 6; p++) {
                double step = 3e-4 * (p < 2 ? 1 : at[p]);
                double slope = difference(moved -> conditional(moved, unused), at, p, step);
                assertThat(conditional[p])
                        .as("parameter %s at %s", p, Arrays.toString(at))
                        .isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
                if (p < 5) {
                    slope = difference(moved -> stationary(moved, unused), at, p, step);
                    assertThat(stationary[p]).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
                }
            }
        }
    }

    @Test
    void refusesWhatHasNoLikelihood() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likelihood.set(0, 0, 1, 1, 0))
                .withMessage("a = 0.0, must be inside (0, 1) for gradients");
        set(PARAMETERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likelihood.conditional(RETURNS, new double[1], 1, new double[6]))
                .withMessage("6 returns and 1 earlier ones, must be as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likelihood.conditional(RETURNS, EARLIER, -1, new double[6]))
                .withMessage("rate = -1.0, must be finite and >= 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> likelihood.stationary(new double[] {Double.NaN}, new double[5]))
                .withMessage("return = NaN, must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogGaussianLikelihood(0))
                .withMessage("years = 0.0, must be finite and > 0");
    }
}
