package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DoublesTest {
    @Test
    void doesNotChangeWithTheArraysAround() {
        double[] array = {1, 2, 3};
        Doubles numbers = Doubles.of(array);
        array[0] = 9;
        numbers.toArray()[1] = 9;
        assertThat(numbers.toArray()).containsExactly(1, 2, 3);
        assertThat(numbers.size()).isEqualTo(3);
        assertThat(numbers.get(2)).isEqualTo(3);
    }

    @Test
    void comparesBitByBit() {
        assertThat(Doubles.of(1, Double.NaN))
                .isEqualTo(Doubles.of(DoubleStream.of(1, Double.NaN)))
                .hasSameHashCodeAs(Doubles.of(1, Double.NaN))
                .isNotEqualTo(Doubles.of(1, 2))
                .isNotEqualTo("[1.0, NaN]");
        assertThat(Doubles.of(0.0)).isNotEqualTo(Doubles.of(-0.0));
        assertThat(Doubles.of()).isEqualTo(Doubles.of(DoubleStream.empty())).isSameAs(Doubles.of());
    }

    @Test
    void makesGridsWithExactEnds() {
        Doubles grid = Doubles.grid(-0.1, 0.7, 9);
        assertThat(grid.get(0)).isEqualTo(-0.1);
        assertThat(grid.get(8)).isEqualTo(0.7);
        assertThat(grid.get(4)).isCloseTo(0.3, within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Doubles.grid(0, 1, 1))
                .withMessage("count = 1, must be >= 2");
    }

    @Test
    void slicesAndMaps() {
        Doubles numbers = Doubles.of(1, 2, 3, 4);
        assertThat(numbers.slice(1, 3)).isEqualTo(Doubles.of(2, 3));
        assertThat(numbers.slice(2, 2).size()).isZero();
        assertThat(numbers.map(x -> x * x)).isEqualTo(Doubles.of(1, 4, 9, 16));
        assertThat(numbers).hasToString("[1.0, 2.0, 3.0, 4.0]");
    }

    @Test
    void refusesPositionsOutside() {
        Doubles numbers = Doubles.of(1, 2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> numbers.get(2));
        for (int[] range : new int[][] {{-1, 1}, {0, 3}, {2, 1}}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> numbers.slice(range[0], range[1]))
                    .withMessage("range [" + range[0] + ", " + range[1] + ") of 2 numbers");
        }
    }
}
