package org.potentia.solvers.finitevolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.PlanarDiffusion;

class FiniteVolumePlaneTest {
    /** A coefficient. */
    private interface Field {
        double at(double x, double y, double t);
    }

    private static final Field ZERO = (x, y, t) -> 0;
    private static final Field ONE = (x, y, t) -> 1;
    private static final Boundaries TAKES = new Boundaries(Boundary.ABSORBING, Boundary.REFLECTING);
    private static final Boundaries REFLECTS = new Boundaries(Boundary.REFLECTING, Boundary.NATURAL);

    private record Plane(
            Field ax,
            Field ay,
            Field bx,
            Field by,
            double correlation,
            Interval domainX,
            Interval domainY,
            Boundaries boundariesX,
            Boundaries boundariesY,
            boolean timeHomogeneous)
            implements PlanarDiffusion {
        static Plane of(Field ax, Field ay, Field bx, Field by, double correlation) {
            return new Plane(
                    ax,
                    ay,
                    bx,
                    by,
                    correlation,
                    Interval.REALS,
                    Interval.REALS,
                    Boundaries.NATURAL,
                    Boundaries.NATURAL,
                    true);
        }

        Plane on(Interval x, Boundaries endsX, Interval y, Boundaries endsY) {
            return new Plane(ax, ay, bx, by, correlation, x, y, endsX, endsY, timeHomogeneous);
        }

        Plane changing() {
            return new Plane(ax, ay, bx, by, correlation, domainX, domainY, boundariesX, boundariesY, false);
        }

        @Override
        public double driftX(double x, double y, double t) {
            return ax.at(x, y, t);
        }

        @Override
        public double driftY(double x, double y, double t) {
            return ay.at(x, y, t);
        }

        @Override
        public double volatilityX(double x, double y, double t) {
            return bx.at(x, y, t);
        }

        @Override
        public double volatilityY(double x, double y, double t) {
            return by.at(x, y, t);
        }
    }

    private static PlanarEvolution evolve(Planar problem, double x, double y, double time, double tolerance) {
        FiniteVolumeProvider provider = new FiniteVolumeProvider();
        return ((PlanarPropagator) provider.create(provider.options().defaults()))
                .evolve(problem, new PlanarRequest(x, y, Doubles.of(time), tolerance));
    }

    private static double normal(double x, double y, double xx, double yy, double xy) {
        double determinant = xx * yy - xy * xy;
        return Math.exp(-0.5 * (yy * x * x - 2 * xy * x * y + xx * y * y) / determinant)
                / (2 * Math.PI * Math.sqrt(determinant));
    }

    private static void near(PlanarEvolution evolution, DoubleBinaryOperator exact) {
        PlanarSnapshot snapshot = evolution.snapshots().get(0);
        PlanarFunction density = snapshot.density();
        for (int i = 0; i < density.x().size(); i++) {
            for (int j = 0; j < density.y().size(); j++) {
                assertThat(density.value(i, j))
                        .isNotNegative()
                        .isCloseTo(
                                exact.applyAsDouble(
                                        density.x().get(i), density.y().get(j)),
                                within(snapshot.error()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, -0.9})
    void brownianMotionsOfAnyCorrelationStayGaussian(double correlation) {
        double peak = normal(0, 0, 1, 1, correlation);
        PlanarEvolution evolution =
                evolve(Planar.of(Plane.of(ZERO, ZERO, ONE, ONE, correlation)), 0.2, 0, 1, 1e-3 * peak);

        assertThat(evolution.shortfall()).isEmpty();
        assertThat(evolution.snapshots().get(0).error()).isLessThanOrEqualTo(1e-3 * peak);
        assertThat(evolution.snapshots().get(0).covariance()).isCloseTo(correlation, within(1e-4));
        near(evolution, (x, y) -> normal(x - 0.2, y, 1, 1, correlation));
    }

    /** What no mesh of this size can resolve is said. */
    @ParameterizedTest
    @ValueSource(doubles = {0.99, 0.999})
    void nearlyPerfectCorrelationIsAdmittedAsShortfall(double correlation) {
        PlanarEvolution evolution = evolve(Planar.of(Plane.of(ZERO, ZERO, ONE, ONE, correlation)), 0, 0, 1, 1e-3);

        assertThat(evolution.shortfall()).contains("not met");
        near(evolution, (x, y) -> normal(x, y, 1, 1, correlation));
    }

    @Test
    void wallsTakeAndReflect() {
        double time = 0.2;
        Plane box = Plane.of(ZERO, ZERO, ONE, ONE, 0).on(Interval.closed(0, 1), TAKES, Interval.atLeast(0), REFLECTS);
        PlanarEvolution evolution = evolve(Planar.of(box), 0.3, 0.5, time, 1e-3);

        assertThat(evolution.shortfall()).isEmpty();
        near(evolution, (x, y) -> {
            double sum = 0;
            for (int k = 0; k < 60; k++) {
                double wave = (k + 0.5) * Math.PI;
                sum += 2 * Math.sin(wave * x) * Math.sin(wave * 0.3) * Math.exp(-0.5 * wave * wave * time);
            }
            return sum * (Shape.normal(y, 0.5, time) + Shape.normal(y, -0.5, time));
        });
    }

    /** The image behind the wall lies along the noise that goes with that towards it. */
    @Tag("slow")
    @Test
    void wallsThatMeetCorrelatedNoiseAreWithinWhatIsClaimed() {
        double rho = 0.6;
        Plane half = Plane.of(ZERO, ZERO, ONE, ONE, rho)
                .on(
                        Interval.atLeast(0),
                        new Boundaries(Boundary.ABSORBING, Boundary.NATURAL),
                        Interval.REALS,
                        Boundaries.NATURAL);

        near(
                evolve(Planar.of(half), 0.7, 0, 1, 1e-3),
                (x, y) -> normal(x - 0.7, y, 1, 1, rho) - normal(x + 0.7, y + 1.4 * rho, 1, 1, rho));
    }

    @Test
    void coefficientsMayChangeInTime() {
        Plane plane = Plane.of((x, y, t) -> Math.cos(t), ZERO, (x, y, t) -> 1 + t, ONE, 0.4)
                .changing();
        PlanarEvolution evolution = evolve(Planar.of(plane), 0, 0, 1, 1e-3);

        assertThat(evolution.shortfall()).isEmpty();
        near(evolution, (x, y) -> normal(x - Math.sin(1), y, 7.0 / 3, 1, 0.6));
    }

    /** Mehler's kernel: the oscillator in imaginary time. */
    @Test
    void aRateTakesMassWhereItIsNegative() {
        Planar killed = new Planar(Plane.of(ZERO, ZERO, ONE, ONE, 0), (x, y, t) -> -0.5 * x * x);
        PlanarEvolution evolution = evolve(killed, 0, 0, 1, 1e-3);

        assertThat(evolution.shortfall()).isEmpty();
        assertThat(evolution.snapshots().get(0).mass()).isCloseTo(1 / Math.sqrt(Math.cosh(1)), within(1e-4));
        near(
                evolution,
                (x, y) -> Math.exp(-0.5 * x * x / Math.tanh(1))
                        / Math.sqrt(2 * Math.PI * Math.sinh(1))
                        * Shape.normal(y, 0, 1));
    }

    /** The times of relaxation are 1 and 1/2: a million of them cost no more than some thirty. */
    @Tag("slow")
    @Test
    void restsWhereNothingHappensAnyMore() {
        Plane wells = Plane.of((x, y, t) -> -x, (x, y, t) -> -2 * y, ONE, ONE, 0.5);
        PlanarEvolution evolution = evolve(Planar.of(wells), 1, 1, 1e6, 1e-3);

        assertThat(evolution.shortfall()).isEmpty();
        near(evolution, (x, y) -> normal(x, y, 0.5, 0.25, 0.5 / 3));
    }

    /** Two wells with a barrier that takes a thousand years: by implicit steps. */
    @Tag("slow")
    @Test
    void crossesABarrierThatIsSeldomCrossed() {
        Plane wells = Plane.of((x, y, t) -> 4 * x * (1 - x * x), (x, y, t) -> -y, (x, y, t) -> 0.7, ONE, 0);
        PlanarEvolution evolution = evolve(Planar.of(wells), -1, 0, 1000, 5e-3);
        PlanarSnapshot snapshot = evolution.snapshots().get(0);

        assertThat(snapshot.mass()).isCloseTo(1, within(1e-8));
        assertThat(snapshot.meanX()).isCloseTo(0, within(1e-3));
        assertThat(snapshot.varianceY()).isCloseTo(0.5, within(1e-3));
    }

    /** Where the position has no noise of its own the flux is that from the windward side. */
    @Tag("slow")
    @Test
    void velocitiesMayHaveAllTheNoise() {
        Plane particle = Plane.of((x, v, t) -> v, (x, v, t) -> -v, ZERO, ONE, 0);
        PlanarEvolution evolution = evolve(Planar.of(particle), 0, 0, 2, 1e-2);

        double fall = Math.exp(-2);
        near(
                evolution,
                (x, v) -> normal(
                        x,
                        v,
                        2 - 2 * (1 - fall) + 0.5 * (1 - fall * fall),
                        0.5 * (1 - fall * fall),
                        0.5 * (1 - fall) * (1 - fall)));
    }

    @Test
    void refusesWhatHasNoDensityInThePlane() {
        assertThat(new FiniteVolumeProvider()
                        .supports(Planar.of(Plane.of(ZERO, ZERO, ONE, ONE, 1)))
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("curve"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(Planar.of(Plane.of(ZERO, ZERO, ONE, ONE, -1)), 0, 0, 1, 1e-3))
                .withMessageContaining("curve");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evolve(
                        Planar.of(Plane.of(ZERO, ZERO, ONE, ONE, 0)
                                .on(Interval.closed(0, 1), TAKES, Interval.REALS, Boundaries.NATURAL)),
                        2,
                        0,
                        1,
                        1e-3))
                .withMessageContaining("domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evolve(Planar.of(Plane.of(ZERO, ZERO, ONE, (x, y, t) -> Double.NaN, 0)), 0, 0, 1, 1e-3))
                .withMessageContaining("volatility");
    }
}
