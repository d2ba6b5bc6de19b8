package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;

class PriceSeriesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 16);

    private static PriceSeries series(double... prices) {
        List<LocalDate> days = DAY.datesUntil(DAY.plusDays(prices.length)).toList();
        return PriceSeries.of("mine", days, Doubles.of(prices));
    }

    private static PriceSeries read(String text) {
        return PriceSeriesReader.read("mine", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void holdsWhatItWasMadeOf() {
        PriceSeries series = series(10, 11);

        assertThat(series.name()).isEqualTo("mine");
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.rowsRead()).isEqualTo(2);
        assertThat(series.priceColumn()).isEqualTo("close");
        assertThat(series.dropped()).isEqualTo(DroppedRows.NONE);
        assertThat(series.notes()).isEmpty();
        assertThat(series.date(1)).isEqualTo(DAY.plusDays(1));
        assertThat(series.time(1)).isEqualTo(DAY.plusDays(1).atStartOfDay());
        assertThat(series.epochSecond(0)).isEqualTo(DAY.toEpochDay() * 86_400);
        assertThat(series.open()).isEmpty();
        assertThat(series.volume()).isEmpty();
        // printf 'date,close\n2020-03-16,10.0\n2020-03-17,11.0\n' | sha256sum
        assertThat(series.sha256()).isEqualTo("104333ee4b9350fb4667d899bcfe9dbb43c14321c15e47a5eedd13b9c9e6bf8c");
        assertThat(series).hasToString("mine: 2 prices from 2020-03-16 to 2020-03-17");
        assertThat(series.named("yours").name()).isEqualTo("yours");
    }

    @Test
    void findsTheFirstPriceOfADayOrLater() {
        PriceSeries series = read("date,close\n2020-03-13 16:00,1\n2020-03-16 10:00,2\n2020-03-17,3\n");

        assertThat(series.firstAtOrAfter(LocalDate.of(2020, 1, 1))).isZero();
        assertThat(series.firstAtOrAfter(LocalDate.of(2020, 3, 14))).isEqualTo(1);
        assertThat(series.firstAtOrAfter(LocalDate.of(2020, 3, 17))).isEqualTo(2);
        assertThat(series.firstAtOrAfter(LocalDate.of(2021, 1, 1))).isEqualTo(3);
    }

    @Test
    void givesLogReturns() {
        Doubles returns = series(100, 101, 50, 400, 1e308, 1e-300).logReturns();

        assertThat(returns.size()).isEqualTo(5);
        assertThat(returns.get(0)).isCloseTo(Math.log(1.01), within(1e-17));
        assertThat(returns.get(1)).isEqualTo(Math.log(50) - Math.log(101));
        assertThat(returns.get(2)).isCloseTo(Math.log(8), within(1e-15));
        assertThat(returns.get(4)).isCloseTo(-608 * Math.log(10), within(1e-12));
        assertThat(series(7).logReturns().size()).isZero();
    }

    @Test
    void keepsAllDigitsOfATinyReturn() {
        double next = Math.nextUp(1.0);

        assertThat(series(1, next).logReturns().get(0)).isEqualTo(next - 1, within(1e-31));
    }

    @Test
    void keepsTheLastOfEachDay() {
        PriceSeries series = read(
                "date,close,volume\n2020-03-13 10:00,1,5\n2020-03-13 16:00,2,6\n2020-03-16,3,7\n2020-03-16 11:00,4,8\n");

        PriceSeries daily = series.lastOfEachDay();

        assertThat(daily.close()).isEqualTo(Doubles.of(2, 4));
        assertThat(daily.volume()).contains(Doubles.of(6, 8));
        assertThat(daily.high()).isEmpty();
        assertThat(daily.time(0)).hasToString("2020-03-13T16:00");
        assertThat(daily.notes()).containsExactly("the last of each day was kept of 4 prices");
        assertThat(daily.lastOfEachDay()).isSameAs(daily);
        assertThat(series.close()).isEqualTo(Doubles.of(1, 2, 3, 4));
        assertThat(series.time(0)).hasToString("2020-03-13T10:00");
        assertThat(series.time(1)).hasToString("2020-03-13T16:00");
    }

    @Test
    void refusesPricesThatTeachNothing() {
        assertThat(series(1, 2).requireUsable().size()).isEqualTo(2);
        assertThatThrownBy(() -> series(1).requireUsable())
                .isInstanceOf(InputException.class)
                .hasMessage("mine has one price only, must have at least two to give a return");
        assertThatThrownBy(() -> series(7, 7, 7).requireUsable())
                .isInstanceOf(InputException.class)
                .hasMessage("mine has 3 prices that all equal 7.0, must vary");
    }

    @Test
    void refusesValuesThatAreNoSeries() {
        assertThatThrownBy(() -> series()).hasMessage("number of prices = 0, must be >= 1");
        assertThatThrownBy(() -> series(1, -2)).hasMessage("price of 2020-03-17 = -2.0, must be finite and > 0");
        assertThatThrownBy(() -> PriceSeries.of("mine", List.of(DAY), Doubles.of(1, 2)))
                .hasMessage("1 dates and 2 prices, must be as many");
        assertThatThrownBy(() -> PriceSeries.of("mine", List.of(DAY, DAY), Doubles.of(1, 2)))
                .hasMessage("2020-03-16 comes after 2020-03-16, must be later");
        assertThatThrownBy(() -> series(1).named(" ")).hasMessage("name is blank, must have a visible character");
    }
}
