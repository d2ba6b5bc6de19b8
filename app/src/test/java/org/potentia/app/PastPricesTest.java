package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.workbench.data.PriceSeries;

class PastPricesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final double DAY = 1 / 252.0;

    /** The price grows by a hundredth, in logarithms, from day to day. */
    private static PriceSeries series() {
        List<LocalDate> dates =
                IntStream.range(0, 100).mapToObj(FIRST::plusDays).toList();
        return PriceSeries.of(
                "growing", dates, Doubles.of(IntStream.range(0, 100).mapToDouble(i -> Math.exp(0.01 * i))));
    }

    @Test
    void takesTheReturnsUpToTheDay() {
        PastPrices past = PastPrices.of(series(), Optional.of(FIRST.plusDays(50)));

        assertThat(past.steps().size()).isEqualTo(50);
        assertThat(past.last(20 * DAY)).hasValueCloseTo(0.2, within(1e-12));
        assertThat(past.last(51 * DAY)).isEmpty();
        assertThat(past.over(20 * DAY)).isPresent();
    }

    @Test
    void knowsNoReturnOfTodayIfTheSeriesEndsLongBefore() {
        LocalDate end = FIRST.plusDays(99);

        assertThat(PastPrices.of(series(), Optional.of(end.plusDays(7))).last(20 * DAY))
                .isPresent();
        assertThat(PastPrices.of(series(), Optional.of(end.plusDays(8))).last(20 * DAY))
                .isEmpty();
        assertThat(PastPrices.of(series(), Optional.of(FIRST.minusDays(1))).last(DAY))
                .isEmpty();
        assertThat(PastPrices.of(series(), Optional.empty()).last(20 * DAY)).isPresent();
    }
}
