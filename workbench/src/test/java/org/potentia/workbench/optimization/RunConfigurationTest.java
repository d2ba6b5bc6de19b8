package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Option;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.workbench.InputException;
import org.potentia.workbench.fixtures.Optimizers;

class RunConfigurationTest {
    private static final OptimizerProvider TOY = Optimizers.withOptions(
            "toy",
            OptionSpace.of(
                            Option.count("limit", 0, 1_000_000, 100, "how many").alsoCalled("Limit_Generated"),
                            Option.number("ratio", Interval.above(0), 0.5, "a ratio"),
                            Option.flag("quench", false, "whether"),
                            Option.numbers("weights", Interval.REALS, Doubles.of(1), "weights"))
                    .withPreset("test", "for tests", Values.of("limit", 7).with("ratio", 0.25)));

    @TempDir
    Path folder;

    private OptionFile file(String text) throws IOException {
        return OptionFile.read(Files.writeString(folder.resolve("toy.options"), text));
    }

    private Settings settings(String text, String... words) throws IOException {
        return RunConfiguration.settings(TOY, Optional.of(file(text)), List.of(words));
    }

    private void assertRefused(String text, List<String> words, String message) {
        assertThatThrownBy(() -> settings(text, words.toArray(String[]::new)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        message.replace("FILE", folder.resolve("toy.options").toString()));
    }

    @Test
    void withoutFileAndWordsThereAreTheDefaults() {
        assertThat(RunConfiguration.settings(TOY, Optional.empty(), List.of()))
                .isEqualTo(TOY.options().defaults());
    }

    @Test
    void readsJson() throws IOException {
        Settings settings = settings(
                "{\"optimizer\": \"toy\", \"limit\": 12, \"quench\": true, \"weights\": [1, 2], \"ratio\": 2}");

        assertThat(settings.count("limit")).isEqualTo(12);
        assertThat(settings.flag("quench")).isTrue();
        assertThat(settings.numbers("weights")).isEqualTo(Doubles.of(1, 2));
        assertThat(settings.number("ratio")).isEqualTo(2);
        assertThat(file("{\"optimizer\": \"toy\"}").optimizer()).contains("toy");
    }

    @Test
    void readsLines() throws IOException {
        Settings settings = settings("""
                # how the program tests itself
                optimizer = toy

                Limit_Generated = 12
                quench=true
                  weights = 1, 2
                """);

        assertThat(settings.count("limit")).isEqualTo(12);
        assertThat(settings.flag("quench")).isTrue();
        assertThat(settings.numbers("weights")).isEqualTo(Doubles.of(1, 2));
        assertThat(settings.number("ratio")).isEqualTo(0.5);
        assertThat(file("\uFEFFlimit = 1").options()).isEqualTo(Values.EMPTY.with("limit", "1"));
        assertThat(file("").options()).isEqualTo(Values.EMPTY);
        assertThat(file("").optimizer()).isEmpty();
    }

    @Test
    void wordsGoOverTheFileUnderAnyOfTheirNames() throws IOException {
        assertThat(settings("Limit_Generated = 12\nratio = 3", "limit=13").values())
                .isEqualTo(TOY.options()
                        .defaults()
                        .with("limit", 13)
                        .with("ratio", 3)
                        .values());
        assertThat(settings("limit = 12", " Limit_Generated = 14 ").count("limit"))
                .isEqualTo(14);
        assertThat(settings("preset = test\nlimit = 12").count("limit")).isEqualTo(12);
        assertThat(settings("limit = 12", "preset=test").number("ratio")).isEqualTo(0.25);
        assertThat(settings("limit = 12", "preset=test").count("limit")).isEqualTo(12);
    }

    @Test
    void namesAllFaultsWithTheFileAndTheOption() {
        assertRefused(
                "optimizer = asa\nlimit = -1\nLimit = 3\npreset = tests",
                List.of("ratio=0", "quench", "weights=1", "weights=2"),
                "FILE: the options are for the optimizer asa, must be for toy, which was asked for;"
                        + " FILE: preset = tests, must be one of test;"
                        + " option limit = -1, must be a whole number in [0.0, 1000000.0];"
                        + " option Limit is unknown, must be one of limit, ratio, quench, weights;"
                        + " option 'quench', must be name=value;"
                        + " option weights is given twice, must be once;"
                        + " option ratio = 0, must be a number in (0.0, Infinity)");
        assertRefused(
                "{\"limit\": {\"x\": 1}}",
                List.of(),
                "FILE: option limit = {x=1.0}, must be a whole number in [0.0, 1000000.0]");
        assertRefused("limit = 1\nLimit_Generated = 2", List.of(), "FILE: option limit is given twice, must be once");
    }

    @Test
    void namesAllLinesThatCannotBeRead() {
        assertRefused(
                "limit 12\nratio = 1\n\n= 3\nratio = 2",
                List.of(),
                "FILE: line 1: 'limit 12', must be name = value; line 4: '= 3', must be name = value;"
                        + " line 5: ratio is given twice, must be once");
        assertRefused("{\"optimizer\": 3}", List.of(), "FILE: optimizer = 3.0, must be the id of an optimizer");
        assertThatThrownBy(() -> file("{\"limit\": 1,}"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("toy.options") + ": not valid JSON at line 1");
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> OptionFile.read(nowhere))
                .isInstanceOf(InputException.class)
                .hasMessage("no such file: " + nowhere);
        assertThatThrownBy(() -> OptionFile.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder + " cannot be read (");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> OptionFile.read(binary))
                .isInstanceOf(InputException.class)
                .hasMessage(binary + " is not text in UTF-8, must be a file with options");
    }
}
