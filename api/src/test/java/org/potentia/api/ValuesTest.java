package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Values EXAMPLE = Values.of("x", 1.5)
            .with("n", 3)
            .with("long", 4L)
            .with("float", 0.5f)
            .with("flag", true)
            .with("text", "word")
            .with("numbers", Doubles.of(1, 2))
            .with("list", List.of(1, "two", List.of(3.0)))
            .with("inner", Values.of("y", 2))
            .with("nothing", null);

    @Test
    void keepsTheOrderOfItsNames() {
        assertThat(EXAMPLE.names())
                .containsExactly("x", "n", "long", "float", "flag", "text", "numbers", "list", "inner", "nothing");
        assertThat(EXAMPLE.with("x", 7).names()).startsWith("x").hasSize(10);
    }

    @Test
    void takesAllNumbersForNumbers() {
        assertThat(EXAMPLE.number("x")).isEqualTo(1.5);
        assertThat(EXAMPLE.number("n")).isEqualTo(3);
        assertThat(EXAMPLE.number("long")).isEqualTo(4);
        assertThat(EXAMPLE.number("float")).isEqualTo(0.5);
        assertThat(EXAMPLE.number("absent", 8)).isEqualTo(8);
        assertThat(EXAMPLE.number("nothing", 8)).isEqualTo(8);
        assertThat(EXAMPLE.number("x", 8)).isEqualTo(1.5);
    }

    @Test
    void takesANumberForAListOfOne() {
        assertThat(EXAMPLE.numbers("numbers")).isEqualTo(Doubles.of(1, 2));
        assertThat(EXAMPLE.numbers("x")).isEqualTo(Doubles.of(1.5));
    }

    @Test
    void readsTextsFlagsAndListsWithinLists() {
        assertThat(EXAMPLE.text("text")).isEqualTo("word");
        assertThat(EXAMPLE.flag("flag", false)).isTrue();
        assertThat(EXAMPLE.flag("absent", true)).isTrue();
        assertThat(EXAMPLE.get("list")).isEqualTo(List.of(1.0, "two", List.of(3.0)));
        assertThat(EXAMPLE.get("inner")).isEqualTo(Values.of("y", 2));
        assertThat(EXAMPLE.get("absent")).isNull();
    }

    @Test
    void distinguishesNothingFromSomething() {
        assertThat(EXAMPLE.has("x")).isTrue();
        assertThat(EXAMPLE.has("nothing")).isFalse();
        assertThat(EXAMPLE.has("absent")).isFalse();
    }

    @Test
    void saysWhatIsWrongAndWhatWouldBeRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.number("absent"))
                .withMessage("absent is missing, must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.number("text", 1))
                .withMessage("text = word, must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.numbers("text"))
                .withMessage("text = word, must be a list of numbers");
        assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.text("x")).withMessage("x = 1.5, must be a text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.flag("x", true))
                .withMessage("x = 1.5, must be true or false");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.with("date", new BitSet()))
                .withMessage("date is a java.util.BitSet, must be a number, a flag, a text, a list of these,"
                        + " or named values");
    }

    @Test
    void doesNotChangeWithTheMapsAndListsAround() {
        List<Object> list = new ArrayList<>(List.of(1.0));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("list", list));
        Values values = Values.of(map);
        list.add(2.0);
        map.clear();
        assertThat(values.get("list")).isEqualTo(List.of(1.0));
        assertThat(values.asMap()).isUnmodifiable();
    }

    @Test
    void comparesByContent() {
        assertThat(Values.of("x", 1))
                .isEqualTo(Values.of(Map.of("x", 1)))
                .hasSameHashCodeAs(Values.of("x", 1))
                .isNotEqualTo(Values.of("x", 2))
                .isNotEqualTo(Values.EMPTY)
                .hasToString("{x=1.0}");
    }
}
