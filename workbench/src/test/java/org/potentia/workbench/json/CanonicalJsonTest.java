package org.potentia.workbench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;

class CanonicalJsonTest {
    private static final Values SAMPLE = Values.EMPTY
            .with("count", 3500)
            .with("share", 0.3)
            .with("flag", true)
            .with("none", null)
            .with("text", "a \"quoted\"\n\u6536\u76d8\u4ef7 \\ \u0001\t\r")
            .with("list", Doubles.of(1, 2.5, Double.NEGATIVE_INFINITY))
            .with("mixed", Arrays.asList("x", 1.0, null, Values.of("y", 2)))
            .with("words", List.of("a", "b"))
            .with("nothing", Values.EMPTY)
            .with("noNumbers", Doubles.of())
            .with("nested", Values.EMPTY.with("deep", Values.of("er", Double.POSITIVE_INFINITY)));

    @Test
    void writesOnOneLineInTheGivenOrder() {
        assertThat(CanonicalJson.write(SAMPLE))
                .isEqualTo("{\"count\":3500,\"share\":0.3,\"flag\":true,\"none\":null,"
                        + "\"text\":\"a \\\"quoted\\\"\\n\u6536\u76d8\u4ef7 \\\\ \\u0001\\t\\r\","
                        + "\"list\":[1,2.5,\"-Infinity\"],\"mixed\":[\"x\",1,null,{\"y\":2}],\"words\":[\"a\",\"b\"],"
                        + "\"nothing\":{},\"noNumbers\":[],\"nested\":{\"deep\":{\"er\":\"Infinity\"}}}");
    }

    @Test
    void writesIndentedByTwoBlanks() {
        assertThat(CanonicalJson.writePretty(SAMPLE.with("text", "t"))).isEqualTo("""
                        {
                          "count": 3500,
                          "share": 0.3,
                          "flag": true,
                          "none": null,
                          "text": "t",
                          "list": [1, 2.5, "-Infinity"],
                          "mixed": [
                            "x",
                            1,
                            null,
                            {
                              "y": 2
                            }
                          ],
                          "words": ["a", "b"],
                          "nothing": {},
                          "noNumbers": [],
                          "nested": {
                            "deep": {
                              "er": "Infinity"
                            }
                          }
                        }
                        """);
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(CanonicalJson.parse(CanonicalJson.write(SAMPLE))).isEqualTo(SAMPLE);
        assertThat(CanonicalJson.parse(CanonicalJson.writePretty(SAMPLE))).isEqualTo(SAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "3500, 3500",
        "-7, -7",
        "0.1, 0.1",
        "1e22, 1E22",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9.007199254740992E15",
        "1e-5, 1E-5",
        "12345678.5, 1.23456785E7",
        "2e-323, 2E-323",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "NaN, '\"NaN\"'"
    })
    void writesTheShortestDecimals(double number, String expected) {
        assertThat(CanonicalJson.write(Values.of("x", number))).isEqualTo("{\"x\":" + expected + "}");
    }

    @Test
    void readsEveryDoubleBackToTheSameBits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            double back = CanonicalJson.parse(CanonicalJson.write(Values.of("x", number)))
                    .number("x");
            assertThat(Double.doubleToLongBits(back)).isEqualTo(Double.doubleToLongBits(number));
        }
        double zero = CanonicalJson.parse("{\"x\": -0}").number("x");
        assertThat(1 / zero).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void readsNumbersWrittenAsTextOnlyWhereTheyAreNotFinite() {
        Values values = CanonicalJson.parse(
                "{\"a\": [\"Infinity\", 1], \"b\": [\"1\", 2], \"c\": \"-Infinity\", \"d\": [], \"e\": \"NaN\"}");

        assertThat(values.get("a")).isEqualTo(Doubles.of(Double.POSITIVE_INFINITY, 1));
        assertThat(values.get("b")).isEqualTo(List.of("1", 2.0));
        assertThat(values.get("c")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(values.get("d")).isEqualTo(Doubles.of());
        assertThat(values.get("e")).isEqualTo(Double.NaN);
    }

    @Test
    void readsListsOfLists() {
        assertThat(CanonicalJson.parse("{\"m\": [[1, 2], [3, null]]}").get("m"))
                .isEqualTo(List.of(Doubles.of(1, 2), Arrays.asList(3.0, null)));
    }

    @Test
    void keepsHalvesOfSurrogatePairs() {
        Values values = Values.EMPTY.with("t", "\ud83d\ude00 \ud83d x \ude00 \ud83d");

        String text = CanonicalJson.write(values);

        assertThat(text).isEqualTo("{\"t\":\"\ud83d\ude00 \\ud83d x \\ude00 \\ud83d\"}");
        assertThat(CanonicalJson.parse(text)).isEqualTo(values);
    }

    static Object[][] faults() {
        return new Object[][] {
            {"", "empty text, must be a JSON object"},
            {"  \n", "empty text, must be a JSON object"},
            {"[1]", "the text is no JSON object at line 1, column 1: must begin with {"},
            {
                "{\"a\": 1} x",
                "not valid JSON at line 1, column 10: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"
            },
            {"{\"a\": 1} {}", "text after the end of the JSON object at line 1, column 10: must be a single object"},
            {"{\"a\": 1,\n \"a\": 2}", "\"a\" is given twice at line 2, column 2: must be given once"},
            {"{\"a\": 1e999}", "the number 1e999 is too large at line 1, column 7: must be a double or \"Infinity\""},
            {"{\"a\": }", "not valid JSON at line 1, column 7: Unexpected character ('}'): expected a value"},
            {
                "{\"a\": 1",
                "not valid JSON at line 1, column 8: Unexpected end-of-input: expected close marker for Object"
            },
            {
                "{a: 1}",
                "not valid JSON at line 1, column 2: Unexpected character ('a'): was expecting double-quote to start property name"
            },
            {"{\"a\": NaN}", "not valid JSON at line 1, column 10: Non-standard token 'NaN': no JSON value"},
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysInOneSentenceWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> CanonicalJson.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void refusesBottomlessNesting() {
        assertThatThrownBy(() -> CanonicalJson.parse("{\"a\": " + "[".repeat(100_000)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "not valid JSON at line 1, column 507: Document nesting depth (501) exceeds the maximum allowed (500)");
    }

    @Test
    void readsFilesWithAndWithoutByteOrderMark(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "\uFEFF{\"a\": \"\u6536\"}");

        assertThat(CanonicalJson.read(file).text("a")).isEqualTo("\u6536");
    }

    @Test
    void namesTheFileThatItCannotRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");

        assertThatThrownBy(() -> CanonicalJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: " + file);
        assertThatThrownBy(() -> CanonicalJson.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + " cannot be read, must be a readable file with a JSON object");
        Files.write(file, "{\"a\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CanonicalJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is not text in UTF-8, must be a JSON object");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> CanonicalJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file
                                + ": not valid JSON at line 1, column 2: Unexpected end-of-input: expected close marker for Object");
    }
}
