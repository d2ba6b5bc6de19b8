package org.potentia.workbench.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Underlying;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;

class PositionFileTest {
    private static final Underlying STOCK = Underlying.stock(100, 0.03, 0.01);

    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2026, 1, 1));

    @TempDir
    private Path folder;

    private static List<Position> read(String text) {
        TextTable table = TextTable.read("book.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return PositionFile.of(table, STOCK, TODAY);
    }

    private static void refuses(String text, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(message);
    }

    @Test
    void readsWhatARowSaysAndTakesTheRestFromTheUnderlying() throws IOException {
        Path file = folder.resolve("book.csv");
        Files.writeString(file, """
                # a comment
                name,quantity,type,exercise,strike,days,multiplier,spot,rate,carry
                wing,-10,put,american,90,73,100,,,
                ,5,C,,110,365,,95,0.05,0
                """);
        List<Position> positions = PositionFile.read(file, STOCK, Optional.empty());

        Position first = positions.get(0);
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.name()).isEqualTo("wing");
        assertThat(first.size()).isEqualTo(-1000);
        assertThat(first.contract().type()).isEqualTo(OptionType.PUT);
        assertThat(first.contract().exercise()).isEqualTo(Exercise.AMERICAN);
        assertThat(first.contract().years()).isCloseTo(0.2, within(1e-15));
        assertThat(first.underlying()).isEqualTo(STOCK);
        Position second = positions.get(1);
        assertThat(second.name()).isEqualTo("european call 110.0");
        assertThat(second.size()).isEqualTo(5);
        assertThat(second.underlying().price()).isEqualTo(95);
        assertThat(second.underlying().rate()).isEqualTo(0.05);
        assertThat(second.underlying().carry()).isZero();
    }

    @Test
    void aRateOfItsOwnMovesTheCarryOfAStock() {
        Position position =
                read("quantity,type,strike,years,rate\n1,call,100,1,0.05\n").getFirst();

        assertThat(position.underlying().carry()).isCloseTo(0.04, within(1e-15));
    }

    @Test
    void countsDaysToADateOfExpiry() {
        Position position =
                read("quantity,type,strike,expiry\n1,call,100,2026-03-15\n").getFirst();

        assertThat(position.contract().years()).isEqualTo(73 / 365.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,call,100,1      | line 2: quantity = 0, must not be
            many,call,100,1   | line 2: quantity = 'many', must be a number
            ,call,100,1       | line 2: quantity is empty, must be a number
            1,straddle,100,1  | line 2: type = 'straddle', must be call or put
            1,,100,1          | line 2: type is empty, must be call or put
            1,call,,1         | line 2: strike is empty, must be a number
            1,call,100,0      | line 2: years = 0, must be > 0: the option has expired
            1,call,100,1,7    | line 2: 5 cells, must be at most 4
            """)
    void refusesARowWithItsLine(String row, String message) {
        refuses("quantity,type,strike,years\n" + row + "\n", "book.csv, " + message);
    }

    @Test
    void refusesWhatOtherColumnsHold() {
        refuses("quantity,type,strike,days\n1,put,100,-3\n", "line 2: days = -3, must be > 0");
        refuses("quantity,type,strike,years,multiplier\n1,put,100,1,-50\n", "multiplier = -50, must be > 0");
        refuses("quantity,type,exercise,strike,years\n1,put,bermudan,100,1\n", "must be european or american");
        refuses(
                "quantity,type,strike,expiry\n1,put,100,2025-12-31\n",
                "expiry = 2025-12-31, must be after the day of the valuation, 2026-01-01");
        refuses("quantity,type,strike,expiry\n1,put,100,soon\n", "expiry = 'soon', must be a date");
    }

    @Test
    void refusesTablesWithoutTheColumnsItNeeds() {
        refuses("quantity,type,years\n1,put,1\n", "book.csv has no column 'strike', must have one");
        refuses("quantity,type,strike\n1,put,90\n", "does not tell when options expire");
        refuses("quantity,type,strike,days,years\n1,put,90,3,1\n", "columns years and days, must have one of");
        refuses("quantity,type,strike,years,colour\n1,put,90,3,red\n", "book.csv: unknown column 'colour'");
        refuses("quantity,type,strike,years,Strike\n1,put,90,3,90\n", "column 'strike' stands twice");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> PositionFile.of(
                        TextTable.read(
                                "book.csv",
                                new ByteArrayInputStream("quantity,type,strike,expiry\n1,put,90,2026-03-15\n"
                                        .getBytes(StandardCharsets.UTF_8))),
                        STOCK,
                        Optional.empty()))
                .withMessageContaining("must be given by --as-of");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        StringBuilder text = new StringBuilder("quantity,type,strike,years\n");
        for (int i = 0; i < 12; i++) {
            text.append("0,call,100,1\n");
        }
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(text.toString()))
                .withMessageContaining("line 2: quantity")
                .withMessageContaining("line 11: quantity")
                .withMessageContaining("and 2 more lines with faults");
    }
}
