package org.potentia.api.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;

class OptionSpaceTest {
    private static final Option LIMIT = Option.count("limitGenerated", 0, 1_000_000, 99_999, "how many states")
            .alsoCalled("Limit_Generated");
    private static final Option RATIO = Option.number("ratio", Interval.above(0), 1e-6, "a ratio");
    private static final Option WEIGHTS = Option.numbers("weights", Interval.REALS, Doubles.of(), "weights");
    private static final OptionSpace SPACE = OptionSpace.of(LIMIT, RATIO, WEIGHTS)
            .withPreset("test", "as the program tests itself", Values.of("ratio", 1e-4))
            .withPreset("long", "without a limit", Values.of("Limit_Generated", 0));

    @Test
    void takesDefaultsWhereNothingIsGiven() {
        assertThat(SPACE.defaults().values())
                .isEqualTo(
                        Values.of("limitGenerated", 99_999).with("ratio", 1e-6).with("weights", Doubles.of()));
        assertThat(SPACE.defaults().values().names()).containsExactly("limitGenerated", "ratio", "weights");
        assertThat(OptionSpace.EMPTY.defaults().values()).isEqualTo(Values.EMPTY);
    }

    @Test
    void laysWhatIsGivenOverThePresetAndThatOverTheDefaults() {
        Settings settings = SPACE.settings(Values.of(Map.of("preset", "test", "Limit_Generated", "12")));

        assertThat(settings.count("limitGenerated")).isEqualTo(12);
        assertThat(settings.number("ratio")).isEqualTo(1e-4);
        assertThat(SPACE.settings(Values.EMPTY.with("preset", "long")).count("limitGenerated"))
                .isZero();
        assertThat(SPACE.settings(Values.EMPTY.with("preset", "test").with("ratio", 0.5))
                        .number("ratio"))
                .isEqualTo(0.5);
        assertThat(SPACE.settings(Values.EMPTY.with("preset", null))).isEqualTo(SPACE.defaults());
    }

    @Test
    void findsOptionsByNameAndAlias() {
        assertThat(SPACE.option("limitGenerated")).contains(LIMIT);
        assertThat(SPACE.option("Limit_Generated")).contains(LIMIT);
        assertThat(SPACE.option("ratio")).contains(RATIO);
        assertThat(SPACE.option("")).isEmpty();
        assertThat(SPACE.option("preset")).isEmpty();
    }

    @Test
    void namesAllFaultsAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.settings(Values.EMPTY
                        .with("preset", "short")
                        .with("ratio", -1)
                        .with("Ratio", 1)
                        .with("limitGenerated", 1)
                        .with("Limit_Generated", 2)
                        .with("weights", "a")))
                .withMessage("preset = short, must be one of test, long;"
                        + " option ratio = -1.0, must be a number in (0.0, Infinity);"
                        + " option Ratio is unknown, must be one of limitGenerated, ratio, weights;"
                        + " option limitGenerated is given twice, must be once;"
                        + " option weights = a, must be a list of numbers in (-Infinity, Infinity)");
    }

    @Test
    void saysThatThereAreNoPresets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionSpace.of(RATIO).settings(Values.EMPTY.with("preset", "test")))
                .withMessage("preset = test, but there are no presets");
    }

    @Test
    void refusesNamesThatAreTaken() {
        Option other = Option.flag("other", true, "another");
        for (Option taken : List.of(LIMIT, other.alsoCalled("ratio"), other.alsoCalled("Limit_Generated"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OptionSpace.of(LIMIT, RATIO, taken))
                    .withMessage("option " + taken.name() + " is declared twice, must have names of its own");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionSpace.of(Option.flag(OptionSpace.PRESET, true, "reserved")))
                .withMessageStartingWith("option preset is declared twice");
    }

    @Test
    void refusesPresetsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPACE.withPreset("test", "again", Values.EMPTY))
                .withMessage("preset test is declared twice, must be once");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SPACE.withPreset("bad", "bad", Values.of("ratio", 0).with("foo", 1)))
                .withMessage("option ratio = 0.0, must be a number in (0.0, Infinity);"
                        + " option foo is unknown, must be one of limitGenerated, ratio, weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Preset("", "meaning", Values.EMPTY))
                .withMessageStartingWith("name is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Preset("name", " ", Values.EMPTY))
                .withMessageStartingWith("meaning is blank");
    }

    @Test
    void doesNotChangeWithTheListsAround() {
        assertThat(SPACE.options()).isUnmodifiable();
        assertThat(SPACE.presets()).isUnmodifiable().extracting(Preset::name).containsExactly("test", "long");
    }
}
