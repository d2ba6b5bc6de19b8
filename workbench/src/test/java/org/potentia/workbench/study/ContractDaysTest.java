package org.potentia.workbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudySeries.Column;
import org.potentia.workbench.InputException;

class ContractDaysTest {
    @TempDir
    private Path folder;

    private StudySeries read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), text);
        return StudyInput.openAll(file.toString(), Optional.empty()).getFirst();
    }

    @Test
    void lastRowOfADayCounts() throws IOException {
        StudySeries series = read("""
                DATETIME,PRICE,CARRY,CARRY_CONTRACT,PRICE_CONTRACT
                2013-09-09 00:00:00,97.10,97.20,201609,201612
                2013-09-10 12:00:25,97.30,,201609,201612
                2013-09-10 19:33:39,97.25,97.35,201612,201703
                2013-09-11 00:00:00,,97.0,201612,201703
                2013-09-12 00:00:00,100.15,100.2,201612,201703
                """);
        assertThat(series.prices().toArray()).containsExactly(97.10, 97.25, 100.15);
        assertThat(series.column(Column.CONTRACT).orElseThrow().toArray()).containsExactly(201612, 201703, 201703);
        assertThat(series.column(Column.NEIGHBOUR).orElseThrow().toArray()).containsExactly(97.20, 97.35, 100.2);
        assertThat(series.column(Column.NEIGHBOUR_CONTRACT).orElseThrow().toArray())
                .containsExactly(201609, 201612, 201612);
        assertThat(series.session(2)).isEqualTo(2);
        assertThat(series.log())
                .anySatisfy(line -> assertThat(line).contains("5 rows were read, 1 of them"))
                .anySatisfy(line -> assertThat(line).contains("1 rows gave way"));
    }

    @Test
    void volatilityMayStandBesideThePrice() throws IOException {
        StudySeries series = read("date,close,volatility\n2020-01-02,100,0.2\n2020-01-03,101,\n");
        assertThat(series.column(Column.VOLATILITY).orElseThrow().get(0)).isEqualTo(0.2);
        assertThat(series.column(Column.VOLATILITY).orElseThrow().get(1)).isNaN();
        assertThat(series.column(Column.CONTRACT)).isEmpty();
    }

    @Test
    void tableWithoutEitherIsReadAsPrices() throws IOException {
        StudySeries series = read("date,close\n2020-01-02,100\n2020-01-03,101\n");
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.column(Column.VOLATILITY)).isEmpty();
    }

    @Test
    void fileWithoutAPriceIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read("date,close,volatility\n2020-01-02,,0.2\n2020-01-03,,0.3\n"))
                .withMessageContaining("no row with a date and a price");
    }
}
