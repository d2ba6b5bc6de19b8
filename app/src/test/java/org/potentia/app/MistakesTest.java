package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyPlugin.in(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --horizon 5x | the horizon '5x' must be a whole number of trading days from 1d on, such as 1d, 5d or 21d",
                "compare --horizon 0d | the horizon '0d' must be a whole number of trading days from 1d on, such as 1d, 5d or 21d",
                "compare --seed abc | the seed 'abc' must be a whole number, such as 1",
                "compare --threads 0 | the number of threads '0' must be a whole number from 1 to 1024",
                "compare --threads many | the number of threads 'many' must be a whole number from 1 to 1024",
                "compare --split 1.5 | the split 1.5 must be a share above 0 and below 1, such as 0.7, or a date, such as 2015-01-02",
                "compare --data | missing required parameter for option '--data' (<name|file>)",
                "compare --data sp50 | unknown data 'sp50'; did you mean sp500?",
                "compare --models narow | unknown model 'narow'; did you mean narrow?",
                "compare --models ,narrow | the list of models ',narrow' has an empty id, must be ids with one comma between them",
                "compare --models= | the list of models '' has an empty id, must be ids with one comma between them",
                "compare --optimizer toy-serch | unknown optimizer 'toy-serch'; did you mean toy-search?",
                "compare --optimizer toy-search --horizon 9999d | the horizon of 9999 steps is longer than sp500 with its 5104 returns, must be shorter or have more data",
                "fit | missing required option: '--model=<id>'",
                "fit --optimizer toy-search --model silent | model 'silent' gives no law of returns, so it cannot be fitted to them; 'plugins' shows what each model can do",
                "fit --optimizer toy-search --model wide --horizon 9999d | the horizon of 9999 steps is longer than sp500 with its 5104 returns, must be shorter or have more data",
                "fit --optimizer toy-search --model wide --split 1999-01-01 | sp500 has 5104 observations (one-step returns); the split 1999-01-01 leaves 0 to fit, must be at least 30 to fit: take another split, a shorter horizon or more data",
                "describe wid | unknown plugin or quantity 'wid'; did you mean wide?",
                "describe | missing required parameter: '<id>'",
                "plugins extra | 'extra' is one argument too many; potentia plugins --help shows what it takes",
                "comparee | unknown command 'comparee'; did you mean compare?",
            })
    void saysInOneSentenceWhatIsWrong(String words, String sentence) {
        Shell shell = Shell.with(plugins, words.split(" "));

        assertThat(shell.err()).startsWith("potentia: " + sentence).hasLineCount(1);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.code()).isEqualTo(2);
    }

    @Test
    void namesTheCloseOption() {
        Shell shell = Shell.run("", Map.of(), "compare", "--horizn", "5d");

        assertThat(shell.err()).startsWith("potentia: unknown option '--horizn'; did you mean --horizon?");
        assertThat(shell.code()).isEqualTo(2);
    }

    @Test
    void refusesAFolderWithOtherFiles() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");

        Shell shell = Shell.compare(plugins, other, "--models", "wide");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("holds other files");
        assertThat(other.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void refusesAMissingFile() {
        Shell shell = Shell.with(plugins, "compare", "--data", "nowhere/prices.csv");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("nowhere/prices.csv").hasLineCount(1);
    }

    @Test
    void refusesAMissingPluginFolder() {
        Shell shell = Shell.with(folder.resolve("missing"), "plugins");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("missing", "does not exist").hasLineCount(1);
    }

    @Test
    void showsWhereAFailureCameFromIfAsked() {
        Shell shell = Shell.with(plugins, "--stacktrace", "describe", "nothing");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("potentia: unknown plugin or quantity 'nothing'", "\tat org.potentia");
    }

    @Test
    void namesWhoClaimsTheSameModel() throws IOException {
        String path = plugins + File.pathSeparator + ToyPlugin.rival(folder);

        Shell shell = Shell.compare(plugins, folder.resolve("claimed"), "--plugin-path", path, "--models", "wide");

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .startsWith("potentia: model 'wide' is claimed more than once: by ")
                .contains("toy", "rival", "take one of them away")
                .hasLineCount(1);
    }

    @Test
    void failsIfItsOutputIsLost() {
        StringWriter err = new StringWriter();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintWriter(full, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true),
                false);

        int code = Main.run(console, Map.of(), "plugins");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("potentia: standard output cannot be written")
                .hasLineCount(1);
    }
}
