package org.potentia.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

class LandscapeTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, -70, 12_345.6})
    void findsTwoWellsWhereverTheyAre(double centre) {
        Landscape landscape = Landscape.of(Shape.doubleWell(centre));
        assertThat(landscape.points().minima().size()).isEqualTo(2);
        assertThat(landscape.points().minima().get(0)).isCloseTo(centre - 1, within(1e-11));
        assertThat(landscape.points().maxima().get(0)).isCloseTo(centre, within(1e-11));
        assertThat(landscape.reason()).isEmpty();
        assertThat(landscape.escapes()).hasSize(2);
        for (Landscape.Escape escape : landscape.escapes()) {
            // curvatures 2 and -1, height 1/4, noise 1/2
            assertThat(escape.rate()).hasValueCloseTo(Math.sqrt(2) / (2 * Math.PI) * Math.exp(-2), within(1e-11));
            assertThat(escape.reason()).isEmpty();
            assertThat(escape.barrier().height()).isCloseTo(0.25, within(1e-12));
        }
    }

    @Test
    void agreesWithTheMixtureThatKnowsItsWells() {
        GaussianMixturePotential potential =
                new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624).potential(0.51, 0.831);
        assertThat(Landscape.of(potential).points()).isEqualTo(potential.criticalPoints());
        // as if nothing were known of it
        Landscape landscape = Landscape.of(
                new Shape(potential::value, potential::gradient, potential::curvature, 0.831, Interval.REALS));
        for (int i = 0; i < 2; i++) {
            assertThat(landscape.points().minima().get(i))
                    .isCloseTo(potential.criticalPoints().minima().get(i), within(1e-12));
        }
        assertThat(landscape.points().maxima().get(0))
                .isCloseTo(potential.criticalPoints().maxima().get(0), within(1e-12));
    }

    @Test
    void findsTheNarrowWellsOfMixtures() {
        // a well of width 1e-5 between others 2 apart: no mesh of 4096 cells shows it
        GaussianMixturePotential potential = new LogGaussianMixture(1, -1, 1e-5, 0.2, 0.5).potential(1, 0.2);
        Landscape landscape = Landscape.of(potential);
        assertThat(landscape.points().minima().get(1)).isCloseTo(1, within(1e-8));
        assertThat(landscape.escapes()).hasSize(2);
    }

    @Test
    void givesAReasonWhereThereIsOneWell() {
        Landscape landscape = Landscape.of(Shape.harmonic(3, 0.2));
        assertThat(landscape.points().minima().get(0)).isCloseTo(0, within(1e-15));
        assertThat(landscape.escapes()).isEmpty();
        assertThat(landscape.reason())
                .startsWith("the potential has one well, at ")
                .endsWith("no barrier to cross");
    }

    @Test
    void givesAReasonWhereThereIsNoWell() {
        Potential slope = new Shape(y -> 2 * y, y -> 2, y -> 0, 1, Interval.REALS);
        assertThat(Landscape.of(slope).reason()).startsWith("the potential has no well");
        assertThat(Landscape.of(Shape.harmonic(1, 1).on(Interval.closed(0.5, 2)))
                        .reason())
                .startsWith("the potential has no well");
    }

    @Test
    void findsTheOneWayOutOfACubic() {
        Landscape landscape = Landscape.of(Shape.cubic(2, 0.5, -0.25));
        assertThat(landscape.escapes()).hasSize(1);
        assertThat(landscape.escapes().get(0).barrier().top()).isCloseTo(-0.25, within(1e-12));
        assertThat(landscape.escapes().get(0).barrier().well()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void keepsToTheDomain() {
        Landscape right = Landscape.of(Shape.doubleWell(0).on(Interval.above(-0.5)));
        assertThat(right.points().minima().size()).isEqualTo(1);
        assertThat(right.escapes()).hasSize(1);
        Landscape left = Landscape.of(Shape.doubleWell(0).on(Interval.below(0.5)));
        assertThat(left.points().minima().get(0)).isCloseTo(-1, within(1e-12));
        Landscape box = Landscape.of(Shape.doubleWell(0).on(Interval.closed(-2, 3)));
        assertThat(box.points().minima().size()).isEqualTo(2);
    }

    @Test
    void flatTopsHaveNoRate() {
        // V' = y^3 (y^2 - 1): the maximum at 0 is quartic
        Potential flat = new Shape(
                y -> Math.pow(y, 6) / 6 - Math.pow(y, 4) / 4,
                y -> y * y * y * (y * y - 1),
                y -> 5 * Math.pow(y, 4) - 3 * y * y,
                0.5,
                Interval.closed(-2, 2));
        Potential bent = new Shape(
                flat::value, flat::gradient, y -> Math.abs(y) < 0.01 ? 0 : flat.curvature(y), 0.5, flat.domain());
        Landscape landscape = Landscape.of(bent);
        assertThat(landscape.escapes()).hasSize(2);
        assertThat(landscape.escapes().get(0).rate()).isEmpty();
        assertThat(landscape.escapes().get(0).reason()).contains("needs both curvatures");
    }
}
