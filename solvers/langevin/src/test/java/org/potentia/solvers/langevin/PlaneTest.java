package org.potentia.solvers.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.PlanarDiffusion;

class PlaneTest {
    private final LangevinPropagator propagator = Shapes.propagator();

    /** Independent Brownian motions of noise 0.5, the first on a half-line. */
    private record Half(Boundary lower) implements PlanarDiffusion {
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
            return 0.5;
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return 0.5;
        }

        @Override
        public Interval domainX() {
            return Interval.atLeast(0);
        }

        @Override
        public Boundaries boundariesX() {
            return new Boundaries(lower, Boundary.NATURAL);
        }
    }

    private static double normal(double x, double variance) {
        return Math.exp(-0.5 * x * x / variance) / Math.sqrt(2 * Math.PI * variance);
    }

    private interface Exact {
        double at(double x, double y);
    }

    private static void isClose(PlanarSnapshot snapshot, Exact exact) {
        Doubles x = snapshot.density().x();
        Doubles y = snapshot.density().y();
        for (int i = 0; i < x.size(); i += 4) {
            for (int j = 0; j < y.size(); j += 4) {
                assertThat(snapshot.density().value(i, j))
                        .as("density at %s, %s", x.get(i), y.get(j))
                        .isCloseTo(exact.at(x.get(i), y.get(j)), within(snapshot.error()));
            }
        }
    }

    @Test
    void twoCorrelatedCoordinatesThatReturn() {
        Shapes.Returning returning = new Shapes.Returning(1, 2, 0.5, 0.4, -0.6);
        PlanarEvolution evolution =
                propagator.evolve(Planar.of(returning), new PlanarRequest(0.3, -0.2, Doubles.of(0.3, 0.8), 0.8));
        assertThat(evolution.shortfall()).isEmpty();
        for (PlanarSnapshot snapshot : evolution.snapshots()) {
            double t = snapshot.time();
            double meanX = 0.3 * Math.exp(-t);
            double meanY = -0.2 * Math.exp(-2 * t);
            double varianceX = Shapes.variance(1, 0.5, t);
            double varianceY = Shapes.variance(2, 0.4, t);
            double covariance = returning.covariance(t);
            double determinant = varianceX * varianceY - covariance * covariance;
            isClose(snapshot, (x, y) -> {
                double u = x - meanX;
                double v = y - meanY;
                double form = (varianceY * u * u - 2 * covariance * u * v + varianceX * v * v) / determinant;
                return Math.exp(-0.5 * form) / (2 * Math.PI * Math.sqrt(determinant));
            });
            // four standard errors of at least 8192 paths, and the length of the steps
            double noise = 4 / Math.sqrt(8192.0);
            assertThat(snapshot.meanX()).isCloseTo(meanX, within(noise * Math.sqrt(varianceX) + 1e-3));
            assertThat(snapshot.meanY()).isCloseTo(meanY, within(noise * Math.sqrt(varianceY) + 1e-3));
            assertThat(snapshot.varianceX()).isCloseTo(varianceX, within(noise * 1.5 * varianceX + 1e-3));
            assertThat(snapshot.varianceY()).isCloseTo(varianceY, within(noise * 1.5 * varianceY + 1e-3));
            assertThat(snapshot.covariance())
                    .isCloseTo(covariance, within(noise * Math.sqrt(2 * varianceX * varianceY) + 1e-3));
            assertThat(snapshot.mass()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void wallsTurnBackAndAbsorb() {
        for (Boundary boundary : List.of(Boundary.REFLECTING, Boundary.ABSORBING)) {
            int sign = boundary == Boundary.REFLECTING ? 1 : -1;
            PlanarSnapshot snapshot = propagator
                    .evolve(Planar.of(new Half(boundary)), new PlanarRequest(0.4, 0, Doubles.of(0.6), 1))
                    .snapshots()
                    .get(0);
            double variance = 0.25 * 0.6;
            isClose(
                    snapshot,
                    (x, y) -> (normal(x - 0.4, variance) + sign * normal(x + 0.4, variance)) * normal(y, variance));
            assertThat(snapshot.density().x().get(0)).isZero();
            assertThat(snapshot.massDefect()).isCloseTo(0, within(1e-12));
            assertThat(snapshot.mass() < 0.9).isEqualTo(sign < 0);
        }
    }

    @Test
    void aRateBecomesMass() {
        PlanarSnapshot snapshot = propagator
                .evolve(
                        new Planar(new Shapes.Returning(1, 2, 0.5, 0.4, 0), (x, y, t) -> -2 * t),
                        new PlanarRequest(0, 0, Doubles.of(1), 1))
                .snapshots()
                .get(0);
        assertThat(snapshot.mass()).isCloseTo(Math.exp(-1), within(1e-9));
    }

    @Test
    void oneNoiseForBothHasNoDensity() {
        for (double rho : new double[] {-1, 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> propagator.evolve(
                            Planar.of(new Shapes.Returning(1, 1, 0.5, 0.5, rho)),
                            new PlanarRequest(0, 0, Doubles.of(1), 1)))
                    .withMessageContaining("the correlation inside (-1, 1)");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.evolve(
                        Planar.of(new Shapes.Returning(1, 1, 0.5, 0, 0)), new PlanarRequest(0, 0, Doubles.of(1), 1)))
                .withMessageContaining("both volatilities must be > 0");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.evolve(
                        Planar.of(new Shapes.Returning(1, 1, 0.5, 0.5, 1.5)),
                        new PlanarRequest(0, 0, Doubles.of(1), 1)))
                .withMessageContaining("correlation = 1.5, must be in [-1, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.evolve(
                        Planar.of(new Half(Boundary.REFLECTING)), new PlanarRequest(-1, 0, Doubles.of(1), 1)))
                .withMessageContaining("start (-1.0, 0.0), must be in the domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.evolve(
                        Planar.of(new Shapes.Returning(1, Double.NaN, 0.5, 0.5, 0)),
                        new PlanarRequest(0, 0, Doubles.of(1), 1)))
                .withMessageContaining("drift of y = NaN at (0.0, 0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> propagator.expectations(
                        Planar.of(new Half(Boundary.ABSORBING)), 0.3, 0, List.of(Payoff.call(0)), 1, 0.1))
                .withMessageContaining("paths that are not absorbed");
    }
}
