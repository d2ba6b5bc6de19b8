package org.potentia.solvers.pathint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Strip;
import org.potentia.api.evolve.StripPropagator;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.PlanarDiffusion;

class PathintPlanarTest {
    /** dx = (-x + coupling y) dt + 0.3 dW, dy = -2 y dt + 0.2 dZ. */
    private record Returning(double coupling, double correlation) implements PlanarDiffusion {
        @Override
        public double driftX(double x, double y, double t) {
            return -x + coupling * y;
        }

        @Override
        public double driftY(double x, double y, double t) {
            return -2 * y;
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return 0.3;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return 0.2;
        }
    }

    /** The two-factor model (16) of SMFM with F = S: dS = 0.05 S dt + y S dW, dy = noise dZ, y reflected at 0. */
    private record Stochastic(double noise, double correlation) implements PlanarDiffusion {
        @Override
        public double driftX(double x, double y, double t) {
            return 0.05 * x;
        }

        @Override
        public double driftY(double x, double y, double t) {
            return 0;
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return x * y;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return noise;
        }

        @Override
        public Interval domainX() {
            return Interval.above(0);
        }

        @Override
        public Interval domainY() {
            return Interval.atLeast(0);
        }

        @Override
        public Boundaries boundariesY() {
            return new Boundaries(Boundary.REFLECTING, Boundary.NATURAL);
        }
    }

    private static final List<Payoff> PUTS = DoubleStream.iterate(80, strike -> strike <= 120, strike -> strike + 5)
            .mapToObj(Payoff::put)
            .toList();

    private static PlanarEvolution evolve(Planar problem, double x, double y, double time, double tolerance) {
        return ((PlanarPropagator) Dynamics.propagator(Dynamics.settings()))
                .evolve(problem, new PlanarRequest(x, y, Doubles.of(time), tolerance));
    }

    private static Strip puts(Stochastic model, double tolerance) {
        return ((StripPropagator) Dynamics.propagator(Dynamics.settings()))
                .expectations(new Planar(model, (x, y, t) -> -0.05), 100, 0.2, PUTS, 0.5, tolerance);
    }

    /** Workload W7: 30 digits from the closed form of the characteristic function. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 0.273595655864 0.649565966855 1.37330582874 2.60731830594 4.48391075138 7.05474411841 10.2740981578"
                + " 14.0269280141 18.1760155644",
        "0.1, -0.5, 0.419449283687 0.85157587137 1.59732762838 2.78513739453 4.53765118958 6.94007183624 10.0097147671"
                + " 13.682601554 17.8305174253"
    })
    void putsUnderAStochasticVolatilityAreThoseOfTheClosedForm(double noise, double correlation, String prices) {
        Strip strip = puts(new Stochastic(noise, correlation), 1e-4);
        assertThat(strip.shortfall()).isEmpty();
        assertThat(strip.error()).isLessThanOrEqualTo(1e-4);
        String[] exact = prices.split(" ", -1);
        for (int i = 0; i < exact.length; i++) {
            assertThat(strip.values().get(i)).isCloseTo(Double.parseDouble(exact[i]), within(strip.error()));
        }
    }

    /** The noise of the volatility takes it to zero, where it is reflected. */
    @Tag("slow")
    @Test
    void reflectionOfTheVolatilityLeavesTheLawOfThePrice() {
        Strip strip = puts(new Stochastic(0.3, -0.5), 1e-4);
        double[] exact = {
            1.07633946803,
            1.65525481792,
            2.48359634868,
            3.65036902375,
            5.27314972387,
            7.49245042305,
            10.4176235077,
            14.0228099266,
            18.1376973607
        };
        for (int i = 0; i < exact.length; i++) {
            assertThat(strip.values().get(i)).isCloseTo(exact[i], within(strip.error()));
        }
        assertThat(strip.error()).isLessThanOrEqualTo(1e-4);
    }

    @ParameterizedTest
    @CsvSource({"0, -0.5", "1.5, 0.7"})
    void ornsteinUhlenbeckProcessesStayGaussian(double coupling, double correlation) {
        double time = 0.5;
        PlanarEvolution evolution = evolve(Planar.of(new Returning(coupling, correlation)), 0.3, 0.1, time, 1e-2);
        PlanarSnapshot snapshot = evolution.snapshots().get(0);
        double[] m = moments(coupling, correlation, time);
        assertThat(evolution.shortfall()).isEmpty();
        assertThat(snapshot.error()).isLessThanOrEqualTo(1e-2);
        assertThat(snapshot.mass()).isCloseTo(1, within(1e-9));
        assertThat(snapshot.massDefect()).isCloseTo(0, within(1e-9));
        assertThat(snapshot.meanX()).isCloseTo(m[0], within(1e-6));
        assertThat(snapshot.meanY()).isCloseTo(m[1], within(1e-6));
        assertThat(snapshot.varianceX()).isCloseTo(m[2], within(1e-6));
        assertThat(snapshot.varianceY()).isCloseTo(m[3], within(1e-6));
        assertThat(snapshot.covariance()).isCloseTo(m[4], within(1e-6));
        PlanarFunction density = snapshot.density();
        double determinant = m[2] * m[3] - m[4] * m[4];
        for (int i = 0; i < density.x().size(); i++) {
            for (int j = 0; j < density.y().size(); j++) {
                double dx = density.x().get(i) - m[0];
                double dy = density.y().get(j) - m[1];
                double exponent = (m[3] * dx * dx - 2 * m[4] * dx * dy + m[2] * dy * dy) / determinant;
                double exact = Math.exp(-0.5 * exponent) / (2 * Math.PI * Math.sqrt(determinant));
                assertThat(density.value(i, j)).isCloseTo(exact, within(snapshot.error()));
            }
        }
    }

    /** Noise of 0.3 x and 0.4 y, correlated by one half: the logarithms are Brownian motions. */
    private record Geometric() implements PlanarDiffusion {
        @Override
        public double driftX(double x, double y, double t) {
            return 0.05 * x;
        }

        @Override
        public double driftY(double x, double y, double t) {
            return 0;
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return 0.3 * x;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return 0.4 * y;
        }

        @Override
        public double correlation() {
            return 0.5;
        }

        @Override
        public Interval domainX() {
            return Interval.above(0);
        }

        @Override
        public Interval domainY() {
            return Interval.above(0);
        }
    }

    @Test
    @Tag("slow")
    void claimOfALognormalDensityHolds() {
        PlanarSnapshot snapshot =
                evolve(Planar.of(new Geometric()), 1, 1, 1, 2e-4).snapshots().get(0);
        PlanarFunction density = snapshot.density();
        double largest = 0;
        for (int i = 0; i < density.x().size(); i++) {
            for (int j = 0; j < density.y().size(); j++) {
                double x = density.x().get(i);
                double y = density.y().get(j);
                double u = (Math.log(x) - 0.05 + 0.045) / 0.3;
                double v = (Math.log(y) + 0.08) / 0.4;
                double exact = Math.exp(-0.5 * (u * u - u * v + v * v) / 0.75)
                        / (2 * Math.PI * Math.sqrt(0.75) * 0.3 * x * 0.4 * y);
                largest = Math.max(largest, Math.abs(density.value(i, j) - exact));
            }
        }
        assertThat(largest).isLessThanOrEqualTo(snapshot.error());
        assertThat(snapshot.error()).isLessThanOrEqualTo(2e-4);
    }

    /** Means, variances and covariance by the linear equations that they obey, with steps of Runge and Kutta. */
    private static double[] moments(double coupling, double correlation, double time) {
        double[] m = {0.3, 0.1, 0, 0, 0};
        int steps = 2000;
        double h = time / steps;
        for (int i = 0; i < steps; i++) {
            double[] k1 = slope(m, coupling, correlation);
            double[] k2 = slope(plus(m, k1, 0.5 * h), coupling, correlation);
            double[] k3 = slope(plus(m, k2, 0.5 * h), coupling, correlation);
            double[] k4 = slope(plus(m, k3, h), coupling, correlation);
            for (int k = 0; k < m.length; k++) {
                m[k] += h / 6 * (k1[k] + 2 * k2[k] + 2 * k3[k] + k4[k]);
            }
        }
        return m;
    }

    private static double[] slope(double[] m, double coupling, double correlation) {
        return new double[] {
            -m[0] + coupling * m[1],
            -2 * m[1],
            2 * (-m[2] + coupling * m[4]) + 0.09,
            -4 * m[3] + 0.04,
            -3 * m[4] + coupling * m[3] + correlation * 0.06
        };
    }

    private static double[] plus(double[] m, double[] slope, double h) {
        double[] sum = m.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += h * slope[k];
        }
        return sum;
    }

    @Test
    void ratesOfBothCoordinatesAreTakenAlong() {
        // exp(int_0^t (k x) ds) of a Brownian motion is lognormal with the variance k^2 sigma^2 t^3 / 3
        PlanarDiffusion free = new PlanarDiffusion() {
            @Override
            public double driftX(double x, double y, double t) {
                return 0;
            }

            @Override
            public double driftY(double x, double y, double t) {
                return 0;
            }

            @Override
            public double volatilityX(double x, double y, double t) {
                return 0.3;
            }

            @Override
            public double volatilityY(double x, double y, double t) {
                return 0.2;
            }
        };
        Strip strip = ((StripPropagator) Dynamics.propagator(Dynamics.settings()))
                .expectations(
                        new Planar(free, (x, y, t) -> 0.5 * x - 0.8 * y),
                        0,
                        0,
                        List.of(Payoff.smooth(x -> 1)),
                        1,
                        1e-7);
        double variance = (0.25 * 0.09 + 0.64 * 0.04) / 3;
        assertThat(strip.values().get(0)).isCloseTo(Math.exp(0.5 * variance), within(1e-7));
    }

    @Test
    void whatDoesNotFactoriseIsRefused() {
        PlanarDiffusion mixed = new PlanarDiffusion() {
            @Override
            public double driftX(double x, double y, double t) {
                return 0;
            }

            @Override
            public double driftY(double x, double y, double t) {
                return 0;
            }

            @Override
            public double volatilityX(double x, double y, double t) {
                return Math.sqrt(1 + x * x + y * y);
            }

            @Override
            public double volatilityY(double x, double y, double t) {
                return 1;
            }
        };
        assertThat(new PathintProvider().supports(Planar.of(mixed)).reason().orElseThrow())
                .contains("product");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(Planar.of(mixed), 0, 0, 1, 1e-3))
                .withMessageContaining("product");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(Planar.of(new Stochastic(0.1, 0)), -1, 0.2, 1, 1e-3))
                .withMessageContaining("domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ((PlanarPropagator)
                                Dynamics.propagator(Dynamics.settings().with("kernel", "midpoint")))
                        .evolve(Planar.of(new Returning(0, 0)), new PlanarRequest(0, 0, Doubles.of(1), 1e-3)))
                .withMessageContaining("line");
    }
}
