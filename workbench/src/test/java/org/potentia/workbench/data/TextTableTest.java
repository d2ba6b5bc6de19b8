package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.Sha256;

class TextTableTest {
    private static TextTable read(String... lines) {
        return TextTable.read("table.csv", new ByteArrayInputStream(bytes(lines)));
    }

    private static byte[] bytes(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsCommentsHeaderAndLines() {
        String[] lines = {"# first", "", "#second", "a, b ,c", "1,x,", "# between", "2"};
        TextTable table = read(lines);
        assertThat(table.name()).isEqualTo("table.csv");
        assertThat(table.comments()).containsExactly("first", "second");
        assertThat(table.header()).containsExactly("a", "b", "c");
        assertThat(table.rows())
                .containsExactly(new TextTable.Row(5, List.of("1", "x", "")), new TextTable.Row(7, List.of("2")));
        assertThat(table.rows().getLast().cell(2)).isEmpty();
        assertThat(table.sha256()).isEqualTo(Sha256.of(bytes(lines)));
    }

    @Test
    void takesTheHeaderFromTheLastComment() {
        TextTable table = read("# words, words", "#day,value", "20160115,3");
        assertThat(table.header()).containsExactly("day", "value");
        assertThat(table.comments()).containsExactly("words, words");
        assertThat(table.dates(0)).containsExactly(Optional.of(LocalDate.of(2016, 1, 15)));
    }

    @Test
    void readsNumbersInTheStyleOfTheFile() {
        TextTable comma = read("a;b", "1,5;2,25", "1.234,5;n/a");
        assertThat(comma.number("1.234,5").value()).hasValue(1234.5);
        assertThat(comma.number("n/a")).satisfies(none -> {
            assertThat(none.value()).isEmpty();
            assertThat(none.missing()).isTrue();
        });
        TextTable point = read("a\tb", "1.5\t2e-3");
        assertThat(point.number("2e-3").value()).hasValue(0.002);
        assertThat(point.number("two").missing()).isFalse();
        assertThat(point.number("").missing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3/4/2020, 16/3/2020, 2020-04-03, 2020-03-16", "3/4/2020, 3/16/2020, 2020-03-04, 2020-03-16"})
    void tellsTheMonthFromTheWholeColumn(String one, String other, LocalDate first, LocalDate second) {
        assertThat(read("day", one, other, "none").dates(0))
                .containsExactly(Optional.of(first), Optional.of(second), Optional.empty());
    }

    @Test
    void refusesDatesThatMayBeEither() {
        assertThatThrownBy(() -> read("x,day", "1,3/4/2020", "2,5/6/2020").dates(1))
                .isInstanceOf(InputException.class)
                .hasMessage("table.csv, line 2: day and month cannot be told apart in column 'day', must be written as"
                        + " 2020-03-16");
        assertThatThrownBy(() -> read("day", "13/4/2020", "5/16/2020").dates(0)).isInstanceOf(InputException.class);
    }

    @Test
    void refusesWhatIsNoTable(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> read("1,2", "3,4"))
                .hasMessage("table.csv, line 1 holds values and no names of columns, must be a header");
        assertThatThrownBy(() -> read("# only words", ""))
                .hasMessage("table.csv has no rows, must hold a header and rows");
        assertThatThrownBy(() -> read("a,b")).hasMessage("table.csv has a header and no rows, must hold rows");
        assertThatThrownBy(() -> read("a,b", "\"1,2")).hasMessageStartingWith("table.csv is no table");
        assertThatThrownBy(() -> TextTable.read(folder))
                .hasMessageEndingWith("is a folder, must be a table in a text file");
        assertThatThrownBy(() -> TextTable.read(folder.resolve("none.csv"))).hasMessageStartingWith("no such file");
        Path file = Files.write(folder.resolve("some.csv"), bytes("a,b", "1,2"));
        assertThat(TextTable.read(file).rows()).hasSize(1);
    }

    @Test
    void countsDroppedRowsByReason() {
        DroppedRow late = new DroppedRow(9, DropReason.CROSSED, "bid = 2, ask = 1");
        DroppedRow early = new DroppedRow(3, DropReason.NO_STRIKE, "strike = none");
        DroppedRows rows = DroppedRows.of(List.of(late, early));
        assertThat(rows.counts()).isEqualTo(Map.of(DropReason.CROSSED, 1, DropReason.NO_STRIKE, 1));
        assertThat(rows.first()).containsExactly(early, late);
    }
}
