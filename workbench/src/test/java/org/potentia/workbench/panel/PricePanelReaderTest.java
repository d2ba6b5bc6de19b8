package org.potentia.workbench.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

class PricePanelReaderTest {
    @Test
    void readsARowForEachAssetAndDay() {
        PricePanel panel = read("""
                date,open,close,ticker
                2020-01-03,9,11,BB
                2020-01-02,9,10,BB
                2020-01-02,1,2,AA
                2020-01-03,1,3,AA
                2020-01-06,1,4,AA
                2020-01-06,9,12,BB
                """);
        assertThat(panel.tickers()).containsExactly("AA", "BB");
        assertThat(panel.dates())
                .containsExactly(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3), LocalDate.of(2020, 1, 6));
        assertThat(panel.prices()).containsExactly(Doubles.of(2, 3, 4), Doubles.of(10, 11, 12));
        assertThat(panel.log()).isEmpty();
        assertThat(panel.sha256()).hasSize(64);
        assertThat(panel.logReturns().get(0).get(1)).isEqualTo(Math.log(4.0 / 3));
    }

    @Test
    void prefersAdjustedPrices() {
        PricePanel panel = read("""
                date,close,adj close,symbol
                2020-01-02,2,1,A
                2020-01-02,4,3,B
                2020-01-03,2,1,A
                2020-01-03,4,3,B
                2020-01-06,2,1,A
                2020-01-06,4,3,B
                """);
        assertThat(panel.prices().get(1)).isEqualTo(Doubles.of(3, 3, 3));
    }

    @Test
    void readsAColumnForEachAsset() {
        PricePanel panel = read("date;X;Y\n2020-01-02;1,5;2,5\n2020-01-03;1,6;2,6\n2020-01-06;1,7;2,7\n");
        assertThat(panel.tickers()).containsExactly("X", "Y");
        assertThat(panel.prices().get(0)).isEqualTo(Doubles.of(1.5, 1.6, 1.7));
    }

    @Test
    void logsWhatItLeavesOut() {
        StringBuilder text = new StringBuilder("date,X,Y,Z\n");
        for (int day = 0; day < 200; day++) {
            LocalDate date = LocalDate.of(2020, 1, 1).plusDays(day);
            String x = day % 25 == 3 ? "" : "1" + day;
            text.append(date + "," + x + ",2,").append(day < 100 ? "3" : "").append('\n');
        }
        PricePanel panel = read(text.toString());
        assertThat(panel.tickers()).containsExactly("X", "Y");
        assertThat(panel.dates()).hasSize(192);
        assertThat(panel.log())
                .contains(
                        "Z left out: prices on 100 of 200 days",
                        "2020-01-04 dropped: no price of X",
                        "and 3 more days dropped, of 200");
        assertThat(panel.log().getFirst()).startsWith("108 cells or rows without a usable date or price: line 5 (X)");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("day of week,X\nMonday,1\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no column of dates");
        assertThatThrownBy(() -> read("date,ticker,volume\n2020-01-02,A,1\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no column of prices");
        assertThatThrownBy(() -> read("date,X\n2020-01-02,1\n2020-01-03,1\n2020-01-06,1\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must have at least 2 assets and 3 days");
    }

    @Test
    void refusesAPanelOfWrongSizes() {
        List<LocalDate> days = List.of(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3), LocalDate.of(2020, 1, 6));
        assertThatThrownBy(
                        () -> new PricePanel("p", "", List.of("A", "B"), days, List.of(Doubles.of(1, 2, 3)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PricePanel(
                        "p", "", List.of("A", "B"), days, List.of(Doubles.of(1, 2, 3), Doubles.of(1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PricePanel read(String text) {
        return PricePanelReader.of(
                TextTable.read("panel.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
