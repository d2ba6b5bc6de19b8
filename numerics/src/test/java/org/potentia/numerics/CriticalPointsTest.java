package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

class CriticalPointsTest {
    /** V = y^4/4 - y^2/2 - slope y. */
    private record Quartic(double slope) implements Potential {
        @Override
        public double value(double y) {
            return y * y * (y * y / 4 - 0.5) - slope * y;
        }

        @Override
        public double gradient(double y) {
            return y * (y * y - 1) - slope;
        }

        @Override
        public double curvature(double y) {
            return 3 * y * y - 1;
        }

        @Override
        public double noise() {
            return 1;
        }
    }

    /** V = y^3/3 - y: one well, one top, falls to minus infinity on the left. */
    private record Cubic() implements Potential {
        @Override
        public double value(double y) {
            return y * (y * y / 3 - 1);
        }

        @Override
        public double gradient(double y) {
            return y * y - 1;
        }

        @Override
        public double curvature(double y) {
            return 2 * y;
        }

        @Override
        public double noise() {
            return 1;
        }
    }

    @Test
    void findsWellsAndTopOfTheDoubleWell() {
        Quartic potential = new Quartic(0);
        CriticalPoints points = CriticalPoints.find(potential, Interval.closed(-3, 3), 0.7);
        assertThat(points.minima().get(0)).isCloseTo(-1, within(1e-14));
        assertThat(points.minima().get(1)).isCloseTo(1, within(1e-14));
        assertThat(points.maxima().get(0)).isCloseTo(0, within(1e-14));
        List<CriticalPoints.Barrier> barriers = points.barriers(potential);
        assertThat(barriers).hasSize(2);
        assertThat(barriers.get(0).height()).isCloseTo(0.25, within(1e-14));
    }

    @Test
    void findsAPointThatLiesOnTheMesh() {
        CriticalPoints points = CriticalPoints.find(new Quartic(0), Doubles.of(-2, -1, -0.5, 0, 0.5, 1, 2));
        assertThat(points.minima().stream()).hasSize(2);
        assertThat(points.maxima().get(0)).isCloseTo(0, within(1e-14));
    }

    @Test
    void seesAPairInsideOneCell() {
        // just before the fold at slope 2/(3 sqrt 3) the right top and well are 0.02 apart, far closer than the mesh
        Quartic potential = new Quartic(-(2 / (3 * Math.sqrt(3)) - 1e-4));
        CriticalPoints points = CriticalPoints.find(potential, Doubles.of(-2, -0.9, 0.2, 1.2, 2));
        assertThat(points.minima().size()).isEqualTo(2);
        assertThat(points.maxima().size()).isEqualTo(1);
        assertThat(points.minima().get(1) - points.maxima().get(0)).isBetween(0.001, 0.05);
        assertThat(points.deepest(potential)).hasValue(points.minima().get(0));
    }

    @Test
    void seesNothingBeyondTheFold() {
        Quartic potential = new Quartic(-(2 / (3 * Math.sqrt(3)) + 1e-4));
        CriticalPoints points = CriticalPoints.find(potential, Doubles.of(-2, -0.9, 0.2, 1.2, 2));
        assertThat(points.minima().size()).isEqualTo(1);
        assertThat(points.maxima().size()).isZero();
    }

    @Test
    void metastableWellHasOneWayOut() {
        CriticalPoints points = CriticalPoints.find(new Cubic(), Interval.closed(-4, 4), 1);
        List<CriticalPoints.Barrier> barriers = points.barriers(new Cubic());
        assertThat(barriers).hasSize(1);
        assertThat(barriers.get(0).well()).isCloseTo(1, within(1e-14));
        assertThat(barriers.get(0).top()).isCloseTo(-1, within(1e-14));
        assertThat(barriers.get(0).height()).isCloseTo(4.0 / 3, within(1e-14));
    }

    @Test
    void slopeWithoutAWellHasNoDeepestPoint() {
        CriticalPoints points = CriticalPoints.find(new Cubic(), Interval.closed(2, 4), 1);
        assertThat(points.deepest(new Cubic())).isEmpty();
        assertThat(points.barriers(new Cubic())).isEmpty();
    }

    @Test
    void rejectsScansWithoutSense() {
        Quartic potential = new Quartic(0);
        assertThatThrownBy(() -> CriticalPoints.find(potential, Interval.REALS, 1))
                .hasMessage("interval (-Infinity, Infinity), must be bounded");
        assertThatThrownBy(() -> CriticalPoints.find(potential, Interval.closed(0, 1), 1e-9))
                .hasMessageStartingWith("lengthScale = 1.0E-9, must be >= 4.0E-7");
        assertThatThrownBy(() -> CriticalPoints.find(potential, Doubles.of(0, 1, 1)))
                .hasMessage("mesh point 1.0 after 1.0, must increase");
        assertThatThrownBy(() -> CriticalPoints.find(potential, Doubles.of(0)))
                .hasMessage("size of the mesh = 1, must be >= 2");
    }
}
