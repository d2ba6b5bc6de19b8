package org.potentia.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;

class SettingsTest {
    private static final OptionSpace SPACE = OptionSpace.of(
            Option.number("scale", Interval.above(0), 0.5, "a scale"),
            Option.count("starts", 1, 100, 8, "how many").alsoCalled("N"),
            Option.flag("quench", true, "whether"),
            Option.choice("index", List.of("real", "integer"), "real", "which"),
            Option.numbers("weights", Interval.REALS, Doubles.of(1, 2), "weights"));

    @Test
    void givesEachOptionInItsOwnType() {
        Settings settings = SPACE.defaults();

        assertThat(settings.number("scale")).isEqualTo(0.5);
        assertThat(settings.count("starts")).isEqualTo(8);
        assertThat(settings.flag("quench")).isTrue();
        assertThat(settings.choice("index")).isEqualTo("real");
        assertThat(settings.numbers("weights")).isEqualTo(Doubles.of(1, 2));
    }

    @Test
    void changesOneOptionInACopy() {
        Settings settings = SPACE.defaults();
        Settings changed = settings.with("N", "3").with("index", "integer");

        assertThat(changed.count("starts")).isEqualTo(3);
        assertThat(changed.choice("index")).isEqualTo("integer");
        assertThat(changed.space()).isEqualTo(SPACE);
        assertThat(settings).isEqualTo(SPACE.defaults()).isNotEqualTo(changed);
    }

    @Test
    void refusesUnknownAndInadmissibleChanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.defaults().with("ends", 1))
                .withMessage("option ends is unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.defaults().with("N", 0))
                .withMessage("starts = 0, must be a whole number in [1.0, 100.0]");
    }

    @Test
    void readsTextsAndKeepsTheOrderOfTheSpace() {
        Values texts = Values.EMPTY
                .with("weights", "3 4")
                .with("index", "real")
                .with("quench", "false")
                .with("starts", "9")
                .with("scale", "2");
        Settings settings = new Settings(SPACE, texts);

        assertThat(settings.values().names()).containsExactly("scale", "starts", "quench", "index", "weights");
        assertThat(settings.number("scale")).isEqualTo(2);
        assertThat(settings.count("starts")).isEqualTo(9);
        assertThat(settings.flag("quench")).isFalse();
        assertThat(settings.numbers("weights")).isEqualTo(Doubles.of(3, 4));
    }

    @Test
    void refusesValuesThatAreMissingTooManyOrInadmissible() {
        Values complete = SPACE.defaults().values();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(SPACE, Values.of("scale", 1)))
                .withMessage("settings [scale] must be of the options [scale, starts, quench, index, weights]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(SPACE, complete.with("more", 1)))
                .withMessageStartingWith("settings [scale, starts, quench, index, weights, more] must be of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(SPACE, complete.with("scale", -1)))
                .withMessage("scale = -1.0, must be a number in (0.0, Infinity)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(SPACE, complete.with("scale", null)))
                .withMessage("scale = null, must be a number in (0.0, Infinity)");
    }

    @Test
    void knowsWhoseSettingsTheyAre() {
        Settings settings = SPACE.defaults();

        assertThat(settings.requireOf(SPACE, "toy")).isSameAs(settings);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionSpace.EMPTY.defaults().requireOf(SPACE, "toy"))
                .withMessage("the settings {} are not of toy, must be of [scale, starts, quench, index, weights]");
    }
}
