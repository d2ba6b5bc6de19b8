package org.potentia.workbench.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;

class BlockSumTest {
    @Test
    void losesNothingToCancellation() {
        assertThat(BlockSum.sum(Doubles.of(1, 1e100, 1, -1e100))).isEqualTo(2);
    }

    @Test
    void addsManyTenths() {
        Doubles tenths = Doubles.of(IntStream.range(0, 10_000).mapToDouble(i -> 0.1));

        assertThat(BlockSum.sum(tenths)).isEqualTo(1000);
        assertThat(BlockSum.mean(tenths)).isEqualTo(0.1);
    }

    @Test
    void anInfiniteNumberMakesAnInfiniteSum() {
        assertThat(BlockSum.sum(Doubles.of(1, Double.NEGATIVE_INFINITY, 2))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(BlockSum.sum(Doubles.of())).isZero();
    }
}
