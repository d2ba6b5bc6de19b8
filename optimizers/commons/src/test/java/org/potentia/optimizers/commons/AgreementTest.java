package org.potentia.optimizers.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.StopReason;

class AgreementTest {
    private static List<LocalRun> runs(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> new LocalRun(Doubles.of(0), Doubles.of(1), value, 10, StopReason.CONVERGED))
                .toList();
    }

    @Test
    void countsDescentsWithinAMillionthOfTheBestValue() {
        assertThat(Agreement.count(runs(-99, -100, -99.99995, -99.9998, 3))).isEqualTo(2);
        assertThat(Agreement.count(runs(0, 0.9e-6, 1.1e-6))).isEqualTo(2);
    }

    @Test
    void countsDistinctValues() {
        assertThat(Agreement.distinct(runs())).isZero();
        assertThat(Agreement.distinct(runs(5, 5, 5))).isEqualTo(1);
        assertThat(Agreement.distinct(runs(7, 5, 7, 6, 5))).isEqualTo(3);
        assertThat(Agreement.distinct(runs(Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY)))
                .isEqualTo(2);
    }

    @Test
    void expectsTheUnseenShareOfBoenderAndRinnooyKan() {
        // w (w + 1) / (N (N - 1)): one value of eight, two of twelve; all different tells nothing
        assertThat(Agreement.unseen(runs(1, 1, 1, 1, 1, 1, 1, 1))).isCloseTo(2.0 / 56, within(1e-15));
        assertThat(Agreement.unseen(runs(1, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1, 1))).isCloseTo(6.0 / 132, within(1e-15));
        assertThat(Agreement.unseen(runs(1, 2, 3, 4))).isEqualTo(1);
        assertThat(Agreement.unseen(runs(1))).isEqualTo(1);
    }
}
