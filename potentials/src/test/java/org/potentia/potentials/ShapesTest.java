package org.potentia.potentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.ParameterSpace;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;

class ShapesTest {
    private static Potential of(PotentialProvider provider, Map<String, Double> parameters) {
        return provider.create(provider.parameters().vector(parameters));
    }

    static Stream<PotentialProvider> all() {
        return Stream.of(
                new AnharmonicProvider(),
                new CubicProvider(),
                new DoubleWellProvider(),
                new HarmonicProvider(),
                new TabulatedProvider(),
                new TiltedDoubleWellProvider());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesParametersOfAnother(PotentialProvider provider) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.create(ParameterSpace.EMPTY.defaults()))
                .withMessageContaining("not of " + provider.id());
    }

    @ParameterizedTest
    @MethodSource("all")
    void passesTheNoiseOn(PotentialProvider provider) {
        assertThat(of(provider, Map.of("h", 0.7)).noise()).isEqualTo(0.7);
    }

    @Test
    void theHarmonicWellIsAParabola() {
        Potential well = of(new HarmonicProvider(), Map.of("k", 3.0, "m", 0.2));
        assertThat(well.value(1.2)).isCloseTo(1.5, within(1e-15));
        assertThat(well.gradient(1.2)).isCloseTo(3, within(1e-15));
        assertThat(well.curvature(-40)).isCloseTo(3, within(1e-15));
    }

    @Test
    void theDoubleWellHasTwoEqualMinimaAndItsBarrierBetweenThem() {
        Potential well = of(new DoubleWellProvider(), Map.of("B", 0.3, "d", 0.4, "m", 0.1));
        for (double minimum : new double[] {-0.3, 0.5}) {
            assertThat(well.value(minimum)).isCloseTo(0, within(1e-15));
            assertThat(well.gradient(minimum)).isCloseTo(0, within(1e-14));
            // V'' = 8B/d^2 at the minima
            assertThat(well.curvature(minimum)).isCloseTo(15, within(1e-12));
        }
        assertThat(well.value(0.1)).isEqualTo(0.3);
        assertThat(well.gradient(0.1)).isZero();
    }

    @Test
    void aTiltMakesTheLeftWellTheDeeperOneUntilTheRightOneIsGone() {
        double gone = 8 * 0.3 / (3 * Math.sqrt(3));
        Potential tilted = of(new TiltedDoubleWellProvider(), Map.of("B", 0.3, "d", 1.0, "tilt", 0.1));
        assertThat(tilted.value(-1)).isLessThan(tilted.value(1));
        assertThat(tilted.value(1)).isCloseTo(0.1, within(1e-15));
        assertThat(turns(of(new TiltedDoubleWellProvider(), Map.of("B", 0.3, "d", 1.0, "tilt", gone * 0.99))))
                .isEqualTo(3);
        assertThat(turns(of(new TiltedDoubleWellProvider(), Map.of("B", 0.3, "d", 1.0, "tilt", gone * 1.01))))
                .isOne();
    }

    private static int turns(Potential potential) {
        int turns = 0;
        for (int i = -2000; i < 2000; i++) {
            if (potential.gradient(i / 1000.0 + 0.0003) * potential.gradient((i + 1) / 1000.0 + 0.0003) < 0) {
                turns++;
            }
        }
        return turns;
    }

    @Test
    void theAnharmonicWellHasTwoMinimaForNegativeStiffness() {
        Potential well = of(new AnharmonicProvider(), Map.of("alpha", -2.0, "delta", 8.0));
        assertThat(well.gradient(0.5)).isCloseTo(0, within(1e-15));
        assertThat(well.curvature(0.5)).isCloseTo(4, within(1e-14));
        // -alpha^2 / (4 delta)
        assertThat(well.value(-0.5)).isCloseTo(-0.125, within(1e-16));
    }

    @Test
    void theCubicWellFallsBehindItsBarrier() {
        Potential well = of(new CubicProvider(), Map.of("B", 0.3, "d", 0.4, "m", 0.1));
        assertThat(well.value(0.1)).isZero();
        assertThat(well.value(0.5)).isCloseTo(0.3, within(1e-15));
        assertThat(well.gradient(0.5)).isCloseTo(0, within(1e-14));
        assertThat(well.curvature(0.5)).isNegative();
        assertThat(well.value(10)).isLessThan(-100);
    }

    @Test
    void aTableIsMetAtItsPointsAndOvershotNowhere() {
        GridFunction table = new GridFunction(Doubles.of(-1, -0.2, 0, 0.5, 2), Doubles.of(5, 0.1, 0, 0, 3));
        TabulatedProvider provider = new TabulatedProvider();
        Potential potential = provider.create(provider.parameters().defaults(), table.points(), table.values());
        assertThat(potential.domain()).isEqualTo(Interval.closed(-1, 2));
        for (int i = 0; i < 5; i++) {
            assertThat(potential.value(table.points().get(i)))
                    .isCloseTo(table.values().get(i), within(1e-15));
        }
        double before = Double.POSITIVE_INFINITY;
        for (double y = -1; y < 0; y += 0.01) {
            assertThat(potential.value(y)).isLessThanOrEqualTo(before);
            before = potential.value(y);
        }
        assertThat(potential.value(0.25)).isZero();
        for (double y = 0.5; y < 1.99; y += 0.01) {
            assertThat(potential.value(y + 0.01)).isGreaterThanOrEqualTo(potential.value(y));
        }
    }

    @Test
    void aTableOfAParabolaIsNearlyTheParabola() {
        Doubles points = Doubles.grid(-1, 1, 201);
        GridFunction table = new GridFunction(points, points.map(y -> y * y));
        TabulatedProvider provider = new TabulatedProvider();
        Potential potential = provider.create(provider.parameters().defaults(), table.points(), table.values());
        for (double y = -0.995; y < 1; y += 0.0117) {
            // the harmonic mean of the secants is off by the square of the step over the distance from the minimum
            assertThat(potential.value(y)).isCloseTo(y * y, within(3e-5));
        }
    }
}
