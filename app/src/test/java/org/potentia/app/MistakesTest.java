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
import java.util.stream.Stream;
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
                "compare --optimizer toy-walk --set speed=3 | toy-walk: option speed is unknown, must be one of stride, bold, shy",
                "compare --optimizer toy-walk --set stride=2 | toy-walk: option stride = 2, must be a number in (0.0, 1.0)",
                "compare --optimizer toy-walk --set stride | toy-walk: option 'stride', must be name=value",
                "compare --optimizer toy-walk --set stride=0.2 --set stride=0.3 | toy-walk: option stride is given twice, must be once",
                "compare --optimizer toy-walk --set stride=0.2 --set Stride=0.3 | toy-walk: option stride is given twice, must be once",
                "compare --optimizer toy-walk --set preset=huge | toy-walk: preset = huge, must be one of tiny",
                "compare --optimizer toy-walk --set bold=true --set shy=true | toy-walk: bold and shy contradict each other, must be one of them at most",
                "compare --optimizer toy-walk --set toy-search.x=1 | 'toy-search.x=1' is for the optimizer toy-search, which does not take part, must be for toy-walk",
                "compare --optimizer toy-walk --polish toy-serch | unknown optimizer 'toy-serch'; did you mean toy-search?",
                "compare --optimizer toy-walk+toy-search --polish toy-search | --optimizer toy-walk+toy-search and --polish toy-search both name a polish, must be one of them",
                "compare --optimizer toy-walk+ | the optimizer 'toy-walk+' must be an id, or <id>:<preset>, <id>+<polish>",
                "compare --optimizer-options nowhere.options | no such file: nowhere.options",
                "minimize | no problem is named, must be one of corana4, rastrigin10, rosenbrock10, ackley10, griewank10, schwefel10, lj13",
                "minimize corana5 | unknown test problem 'corana5'; did you mean corana4? There are: ackley10, corana4",
                "minimize corana4 --optimizer toy-wolk | unknown optimizer 'toy-wolk'; did you mean toy-walk?",
                "minimize corana4 --optimizer toy-walk --evaluations 0 | the number of evaluations '0' must be a whole number from 1 on",
                "minimize corana4 --optimizer toy-walk --evaluations 1.5e0 | the number of evaluations '1.5e0' must be a whole number from 1 on",
                "minimize corana4 --optimizer toy-walk --seconds 0 | the number of seconds '0' must be a number above 0, such as 0.5",
                "minimize corana4 --optimizer toy-walk --seconds soon | the number of seconds 'soon' must be a number above 0, such as 0.5",
                "minimize corana4 --optimizer toy-walk --target NaN | the target 'NaN' must be a number, such as 0.5",
                "minimize corana4 --optimizer toy-walk --start 1e5,0,0,0 | corana4: start [100000.0, 0.0, 0.0, 0.0] must lie in the box",
                "minimize corana4 --optimizer toy-walk --start 1,2 | corana4: start [1.0, 2.0] must lie in the box",
                "minimize corana4 --optimizer toy-walk --every 0 | the number of evaluations '0' must be a whole number from 1 on",
                "minimize corana4 --optimizer toy-search --checkpoint x.json | the state of toy-search cannot be saved, must be one of those that can, without a polish: ",
                "minimize corana4 --optimizer toy-walk --polish toy-search --checkpoint x.json | the state of toy-walk+toy-search cannot be saved",
                "minimize corana4 --optimizer toy-walk --set shy=true | toy-walk cannot minimize corana4: shy = true, must be"
                        + " false below 5 coordinates",
                "minimize --resume nowhere.checkpoint | no such checkpoint: nowhere.checkpoint",
                "bench-optimizers --optimizers toy-walk,toy-wolk | unknown optimizer 'toy-wolk'; did you mean toy-walk?",
                "bench-optimizers --optimizers toy-walk,toy-walk | contestant 'toy-walk' takes part twice, must have names of their own",
                "bench-optimizers --optimizers toy-walk --problems sphere | unknown test problem 'sphere'",
                "bench-optimizers --optimizers toy-walk --problems corana4,,lj13 | the list of problems 'corana4,,lj13' has an empty id",
                "bench-optimizers --optimizers toy-walk --runs 0 | the number of runs '0' must be a whole number from 1 to 100000",
                "bench-optimizers --optimizers toy-walk --seed -1 | the seed '-1' must be a whole number from 0 to 2000000000, such as 1",
                "bench-optimizers --optimizers toy-walk --evaluations 0 | the number of evaluations '0' must be a whole number from 1 on",
                "bench-optimizers --optimizers toy-walk,toy-search --set stride=0.2 | 'stride=0.2' does not say for which optimizer it is, must be <id>.stride=0.2",
                "bench-optimizers --optimizers toy-walk --model silent | model silent is no model of returns",
                "bench-optimizers --optimizers toy-walk --gradients perhaps | invalid value for option '--gradients'",
                "fit --model wide --optimizer toy-walk --set speed=3 | toy-walk: option speed is unknown, must be one of stride, bold, shy",
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
    void refusesWhatIsNoCheckpoint() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.json"), "{\"title\": \"years of work\"}");

        Shell shell = Shell.with(plugins, "minimize", "--resume", file.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains(file + " is no checkpoint").hasLineCount(1);
    }

    @Test
    void refusesADamagedCheckpoint() throws IOException {
        Path file = checkpoint("damaged.checkpoint");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"count\":150", "\"count\":250"));
        Path torn = Files.writeString(folder.resolve("torn.checkpoint"), text.substring(0, text.length() / 2));

        Shell changed = Shell.with(plugins, "minimize", "--resume", file.toString());
        Shell cut = Shell.with(plugins, "minimize", "--resume", torn.toString());

        assertThat(changed.code()).isEqualTo(2);
        assertThat(changed.err())
                .contains("is damaged (its content and its SHA-256 do not agree), must be as it was written")
                .hasLineCount(1);
        assertThat(cut.code()).isEqualTo(2);
        assertThat(cut.err()).contains("is damaged (its end is missing)").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rastrigin10 | is of a problem with 4 coordinates, not with 10",
                "corana4 --optimizer toy-search | is of the optimizer toy-walk, not of toy-search",
                "corana4 --optimizer toy-walk --set stride=0.25 | is of a run with other options: stride = 0.5, not 0.25",
                "corana4 --start 1,1,1,1 | --start 1.0,1.0,1.0,1.0 contradicts the checkpoint",
                "--target 0.5 | whose run has no target: leave one of them out",
                "--seconds 5 | whose run may take as long as it takes: leave one of them out",
                "corana4 --seed 2 | whose run has seed 1: leave one of them out",
            })
    void refusesTheCheckpointOfAnotherRun(String words, String reason) throws IOException {
        Path file = checkpoint("foreign.checkpoint");
        String[] all = Stream.concat(Stream.of("minimize", "--resume", file.toString()), Stream.of(words.split(" ")))
                .toArray(String[]::new);

        Shell shell = Shell.with(plugins, all);

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("checkpoint " + file, reason).hasLineCount(1);
    }

    @Test
    void namesAllFaultsOfAnOptionFile() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.options"), "stride = 7\nspeed = 3\n");

        Shell shell = Shell.with(
                plugins, "minimize", "corana4", "--optimizer", "toy-walk", "--optimizer-options", file.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains(file + ": ", "option stride = 7", "option speed is unknown")
                .hasLineCount(1);
    }

    @Test
    void refusesTheOptionsOfAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("other.options"), "optimizer = toy-search\n");

        Shell shell = Shell.with(
                plugins, "minimize", "corana4", "--optimizer", "toy-walk", "--optimizer-options", file.toString());

        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err())
                .contains(
                        "the options are for the optimizer toy-search, which does not take part, must be for toy-walk")
                .hasLineCount(1);
    }

    private static Path checkpoint(String name) {
        Path file = folder.resolve(name);
        Shell shell = Shell.with(
                plugins,
                "minimize",
                "corana4",
                "--optimizer",
                "toy-walk",
                "--evaluations",
                "150",
                "--every",
                "100",
                "--checkpoint",
                file.toString());
        assertThat(shell.code()).as(shell.err()).isZero();
        return file;
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
