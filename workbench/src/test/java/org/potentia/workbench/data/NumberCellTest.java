package org.potentia.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCellTest {
    private final NumberCell point = new NumberCell(DecimalStyle.POINT);
    private final NumberCell comma = new NumberCell(DecimalStyle.COMMA);

    private static double read(NumberCell cell, String text) {
        return cell.read(("9" + text + "9").toCharArray(), 1, text.length());
    }

    @Test
    void roundsDecimalsAsTheLibraryDoes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            String text = BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(26))
                    .toPlainString();
            assertThat(read(point, text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1455.219971 | 1455.219971",
                "-3 | -3",
                "+3 | 3",
                "0.1 | 0.1",
                ".5 | 0.5",
                "5. | 5",
                "1e3 | 1000",
                "1.5E-3 | 0.0015",
                "1,234.50 | 1234.5",
                "1,234,567 | 1234567",
                "1 234.5 | 1234.5",
                "1'234.5 | 1234.5",
                "$1,234.5 | 1234.5",
                "' 12.5 ' | 12.5",
                "¥12 | 12",
                "9007199254740993 | 9007199254740992",
                "123456789012345678901234567890 | 1.2345678901234568E29",
                "0.30000000000000004 | 0.30000000000000004",
                "1e400 | NaN",
            })
    void readsNumbersWithAPoint(String text, double expected) {
        assertThat(read(point, text)).isEqualTo((Double) expected);
        assertThat(point.missing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,5 | 1234.5",
                "1.234,50 | 1234.5",
                "1.234.567 | 1234567",
                "12 | 12",
                "-0,5 | -0.5",
                "1,5e2 | 150"
            })
    void readsNumbersWithAComma(String text, double expected) {
        assertThat(read(comma, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "12x",
                "1.2.3",
                "1,23.4",
                "12,34",
                "1d",
                "0x10",
                "Infinity",
                "inf",
                "--3",
                "1e",
                "e5",
                "1 2"
            })
    void findsNoNumberInOtherTexts(String text) {
        assertThat(read(point, text)).isNaN();
        assertThat(point.missing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "--", ".", "NaN", "n/a", "NA", "#N/A", "null", "None", "无"})
    void knowsTheWordsForNothing(String text) {
        assertThat(read(point, text)).isNaN();
        assertThat(point.missing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.5M, 1.5e6", "2k, 2000", "3B, 3e9", "1.2万, 12000", "3亿, 3e8", "12, 12", "K, NaN"})
    void readsMultipliersOfVolumes(String text, double expected) {
        assertThat(point.readScaled(text.toCharArray(), 0, text.length())).isEqualTo((Double) expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | , | POINT",
                "1.234,5 | , | COMMA",
                "1,234.5 | ; | POINT",
                "12,5 | ; | COMMA",
                "1,234 | ; | COMMA",
                "1,234 | , | POINT",
                "1,234,567 | ; | POINT",
                "1.234.567 | ; | COMMA",
                "1.234 | ; | POINT",
                "1234 | ; | POINT",
                "1.234 1.2 | , | POINT",
                "1,234 1,23 | , | COMMA"
            })
    void tellsTheStyleOfAFile(String cells, char separator, DecimalStyle style) {
        List<String> list = Arrays.asList(cells.split(" ", -1));

        assertThat(DecimalStyle.of(list, separator)).isEqualTo(style);
    }
}
