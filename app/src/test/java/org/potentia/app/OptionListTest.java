package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;

class OptionListTest {
    private static final OptionSpace SPACE = OptionSpace.of(
                    Option.count(
                                    "limitGenerated",
                                    0,
                                    Long.MAX_VALUE,
                                    99_999,
                                    "states to generate at most; " + "many words ".repeat(12))
                            .alsoCalled("Limit_Generated"),
                    Option.number("ratio", Interval.above(0), 1e-6, "accepted over generated states at the end")
                            .alsoCalled("Accepted_To_Generated_Ratio"),
                    Option.number("share", new Interval(0, true, 1, false), 0.25, "a share"),
                    Option.number("loss", new Interval(Double.NEGATIVE_INFINITY, false, 0, true), -1, "a loss"),
                    Option.flag("reanneal", true, "whether temperatures follow the sensitivities"),
                    Option.choice("tangents", List.of("scaled", "dimensional"), "scaled", "how slopes are measured"),
                    Option.numbers("quench", Interval.REALS, Doubles.of(), "a power for each parameter"),
                    Option.numbers("steps", Interval.REALS, Doubles.of(1, 0.5), "lengths"))
            .withPreset(
                    "classic",
                    "as the older program",
                    Values.EMPTY.with("tangents", "dimensional").with("share", 0.5))
            .withPreset("plain", "nothing in particular", Values.EMPTY);

    @Test
    void fitsIntoAHundredColumns() {
        assertThat(new OptionList(SPACE).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void saysDefaultRangeAndOlderNameInOneLine() {
        assertThat(new OptionList(SPACE).lines())
                .contains(
                        "name            default  must be               also called",
                        "limitGenerated  99999    whole number ≥ 0      Limit_Generated",
                        "ratio           1e-6     number > 0            Accepted_To_Generated_Ratio",
                        "share           0.25     number in [0, 1)",
                        "loss            -1       number ≤ 0",
                        "reanneal        true     true or false",
                        "tangents        scaled   scaled | dimensional",
                        "quench          none     numbers",
                        "steps           1, 0.5   numbers");
    }

    @Test
    void setsMeaningsBelow() {
        assertThat(new OptionList(SPACE).lines())
                .containsSubsequence("tangents        scaled   scaled | dimensional", "      how slopes are measured")
                .filteredOn(line -> line.startsWith("      ") && line.contains("many words"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void listsPresetsWithWhatTheyChange() {
        assertThat(new OptionList(SPACE).lines())
                .containsSubsequence(
                        "classic: as the older program",
                        "      tangents = dimensional, share = 0.5",
                        "plain: nothing in particular",
                        "      (the defaults)");
    }

    @Test
    void breaksLinesThatAreTooWide() {
        OptionSpace wide = OptionSpace.of(Option.choice(
                "method",
                List.of(
                        "a-long-name-of-a-method",
                        "another-long-name",
                        "yet-another-long-name",
                        "the-longest-of-all-names"),
                "another-long-name",
                "which of them"));

        assertThat(new OptionList(wide).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .anyMatch(line -> line.endsWith("the-longest-of-all-names"));
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(new OptionList(OptionSpace.EMPTY).lines()).containsExactly("", "Options", "none");
    }

    @Test
    void tellsProgramsTheSame() {
        OptionList list = new OptionList(SPACE);

        assertThat(list.json().getFirst())
                .isEqualTo(Values.EMPTY
                        .with("name", "limitGenerated")
                        .with("alias", "Limit_Generated")
                        .with("default", 99_999.0)
                        .with("admissible", SPACE.options().getFirst().admissible())
                        .with("meaning", SPACE.options().getFirst().meaning()));
        assertThat(list.presetsJson().getFirst().text("name")).isEqualTo("classic");
    }
}
