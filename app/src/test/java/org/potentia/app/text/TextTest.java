package org.potentia.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "0.00012345, 3, 0.000123",
        "1234567, 3, 1.23e6",
        "11187.4, 5, 11187",
        "660, 2, 660",
        "-0.5, 2, -0.50",
        "0, 4, 0",
        "1e-9, 2, 1.0e-9",
        "9.9999e-5, 3, 0.000100",
        "NaN, 2, –",
        "Infinity, 2, ∞",
        "-Infinity, 2, -∞",
    })
    void writesSignificantDigits(double value, int digits, String text) {
        assertThat(Numbers.significant(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 6, 8",
        "0.1, 6, 0.1",
        "1e-9, 6, 1e-9",
        "100, 6, 100",
        "0.999999, 6, 0.999999",
        "Infinity, 6, ∞",
        "1.50e7, 6, 1.5e7"
    })
    void writesSettingsBriefly(double value, int digits, String text) {
        assertThat(Numbers.brief(value, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-0.00001, 2, 0.00", "1.005, 1, 1.0", "-2.55, 1, -2.6", "Infinity, 1, ∞", "-0.4, 0, 0"})
    void writesFixedDecimals(double value, int decimals, String text) {
        assertThat(Numbers.fixed(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.0004, <0.001", "0.0005, 0.001", "0, <0.001", "1, 1.000", "NaN, –"})
    void writesProbabilities(double p, String text) {
        assertThat(Numbers.probability(p)).isEqualTo(text);
    }

    @Test
    void writesPercentages() {
        assertThat(Numbers.percent(0.0123, 1)).isEqualTo("1.2%");
        assertThat(Numbers.percent(Double.POSITIVE_INFINITY, 1)).isEqualTo("∞");
    }

    @Test
    void setsNumbersFlushRightAndWordsFlushLeft() {
        Table table = new Table(
                List.of(
                        Column.words("name", "its name"),
                        Column.numbers("n", "how many"),
                        Column.words("why", "the reason")),
                List.of(
                        List.of(Cell.of("σ"), Cell.of("12", 12), Cell.of("so")),
                        List.of(Cell.of("longer"), Cell.of("3", 3), Cell.missing("–"))));

        assertThat(table.lines())
                .containsExactly("name     n  why", "───────────────", "σ       12  so", "longer   3  –");
    }

    @Test
    void breaksTheLastColumnOfAWideTable() {
        Table table = new Table(
                List.of(Column.words("a", "a"), Column.words("b", "b")),
                List.of(List.of(
                        Cell.of("x".repeat(90)), Cell.of("word ".repeat(20).strip()))));

        assertThat(table.lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Paragraph.WIDTH));
    }

    @Test
    void refusesARaggedTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of(Column.words("a", "a")), List.of(List.of())))
                .withMessage("row of 0 cells, must have one for each of the 1 columns");
    }

    @Test
    void keepsAWordThatIsLongerThanTheLine() {
        assertThat(Paragraph.wrap("a verylongword b", 5)).containsExactly("a", "verylongword", "b");
        assertThat(Paragraph.wrap("> ", "short", "  ")).containsExactly("> short");
    }
}
