package org.potentia.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.option.Option.Kind;

class OptionTest {
    private static final Option NUMBER = Option.number("scale", Interval.above(0), 0.5, "a scale");
    private static final Option COUNT = Option.count("starts", 1, 1_000_000, 8, "how many");
    private static final Option FLAG = Option.flag("quench", false, "whether");
    private static final Option CHOICE = Option.choice("index", List.of("real", "integer"), "real", "which");
    private static final Option NUMBERS = Option.numbers("weights", Interval.atLeast(0), Doubles.of(1, 2), "weights");

    @Test
    void knowsItsDefaultInItsOwnKind() {
        assertThat(NUMBER.defaultValue()).isEqualTo(0.5);
        assertThat(COUNT.defaultValue()).isEqualTo(8.0);
        assertThat(FLAG.defaultValue()).isEqualTo(false);
        assertThat(CHOICE.defaultValue()).isEqualTo("real");
        assertThat(NUMBERS.defaultValue()).isEqualTo(Doubles.of(1, 2));
        assertThat(List.of(NUMBER.kind(), COUNT.kind(), FLAG.kind(), CHOICE.kind(), NUMBERS.kind()))
                .containsExactly(Kind.values());
        assertThat(CHOICE.choices()).containsExactly("real", "integer").isUnmodifiable();
    }

    @Test
    void readsNumbersAndTheirTexts() {
        assertThat(NUMBER.read(2)).isEqualTo(2.0);
        assertThat(NUMBER.read(2.5f)).isEqualTo(2.5);
        assertThat(NUMBER.read(" 1e-3 ")).isEqualTo(1e-3);
        assertThat(COUNT.read(12L)).isEqualTo(12.0);
        assertThat(COUNT.read("1e6")).isEqualTo(1e6);
    }

    @Test
    void readsFlagsAndWords() {
        assertThat(FLAG.read(true)).isEqualTo(true);
        assertThat(FLAG.read("true")).isEqualTo(true);
        assertThat(FLAG.read("false")).isEqualTo(false);
        assertThat(CHOICE.read("integer")).isEqualTo("integer");
    }

    @Test
    void readsListsOfNumbersInEveryForm() {
        assertThat(NUMBERS.read(Doubles.of(3, 4))).isEqualTo(Doubles.of(3, 4));
        assertThat(NUMBERS.read(List.of(3.0, "4", 5L))).isEqualTo(Doubles.of(3, 4, 5));
        assertThat(NUMBERS.read("3, 4;5 6")).isEqualTo(Doubles.of(3, 4, 5, 6));
        assertThat(NUMBERS.read(7)).isEqualTo(Doubles.of(7));
        assertThat(NUMBERS.read("  ")).isEqualTo(Doubles.of());
        assertThat(NUMBERS.read(List.of())).isEqualTo(Doubles.of());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "word", "0", "-1", "NaN", "Infinity", "1,2"})
    void refusesWhatIsNoNumberInItsRange(String raw) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NUMBER.read(raw))
                .withMessage("scale = " + raw + ", must be a number in (0.0, Infinity)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "1000001", "few"})
    void refusesWhatIsNoWholeNumberInItsRange(String raw) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNT.read(raw))
                .withMessage("starts = " + raw + ", must be a whole number in [1.0, 1000000.0]");
    }

    @Test
    void refusesOtherTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NUMBER.read(true))
                .withMessage("scale = true, must be a number in (0.0, Infinity)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NUMBER.read(new BitSet()))
                .withMessageStartingWith("scale = {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FLAG.read(1.0))
                .withMessage("quench = 1.0, must be true or false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FLAG.read("yes"))
                .withMessage("quench = yes, must be true or false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHOICE.read("complex"))
                .withMessage("index = complex, must be one of real, integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHOICE.read(1.0))
                .withMessage("index = 1.0, must be one of real, integer");
    }

    @Test
    void refusesListsWithOneBadElement() {
        for (Object raw : Arrays.asList("1, -1", "1, x", List.of(1.0, true), true, Doubles.of(Double.NaN), null)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> NUMBERS.read(raw))
                    .withMessage("weights = " + raw + ", must be a list of numbers in [0.0, Infinity)");
        }
    }

    @Test
    void saysWhatIsAdmissible() {
        assertThat(List.of(NUMBER, COUNT, FLAG, CHOICE, NUMBERS))
                .extracting(Option::admissible)
                .containsExactly(
                        "a number in (0.0, Infinity)",
                        "a whole number in [1.0, 1000000.0]",
                        "true or false",
                        "one of real, integer",
                        "a list of numbers in [0.0, Infinity)");
    }

    @Test
    void mayHaveASecondName() {
        Option known = NUMBER.alsoCalled("Temperature_Ratio_Scale");

        assertThat(known.alias()).isEqualTo("Temperature_Ratio_Scale");
        assertThat(known.name()).isEqualTo("scale");
        assertThat(known.defaultValue()).isEqualTo(NUMBER.defaultValue());
        assertThat(NUMBER.alias()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NUMBER.alsoCalled(" "))
                .withMessageStartingWith("alias is blank");
    }

    @Test
    void refusesDefaultsOutsideItsRangeAndMissingWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Option.number("scale", Interval.above(0), 0, "a scale"))
                .withMessage("scale = 0.0, must be a number in (0.0, Infinity)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Option.flag(" ", true, "whether"))
                .withMessageStartingWith("name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Option.flag("quench", true, ""))
                .withMessageStartingWith("meaning is blank");
    }
}
