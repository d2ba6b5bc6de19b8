package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

class BenchOptimizersCommandTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyPlugin.in(folder);
    }

    private static Shell bench(String out, String... words) {
        Stream<String> fixed =
                Stream.of("bench-optimizers", "--out", folder.resolve(out).toString());
        return Shell.with(plugins, Stream.concat(fixed, Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void comparesOptimizersAndWritesARunFolder() throws IOException {
        Shell shell = bench(
                "run",
                "--optimizers",
                "toy-walk,toy-walk:tiny,toy-walk+toy-search",
                "--problems",
                "corana4,rosenbrock10",
                "--runs",
                "2",
                "--evaluations",
                "2000");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains(
                        "corana4: Corana's parabolas",
                        "at most 2000 evaluations a run",
                        "toy-walk:tiny",
                        "toy-walk+toy-search",
                        "All problems, 2 runs of each optimizer on each")
                .endsWith("Report: " + folder.resolve("run/report.html") + "\n");
        assertThat(shell.err()).contains("toy-walk on corana4: done", "12 of 12 runs");
        assertThat(folder.resolve("run").toFile().list())
                .containsExactlyInAnyOrder(
                        "report.html",
                        "result.json",
                        "run.json",
                        "runs.csv",
                        "standings.md",
                        "ecdf.png",
                        "ecdf-problems.png",
                        "ert.png");
        assertThat(CanonicalJson.read(folder.resolve("run/run.json")).text("status"))
                .isEqualTo("complete");
        assertThat(Files.readString(folder.resolve("run/standings.md")))
                .startsWith("| optimizer | area | solved | corana4 | rosenbrock10 |\n");
        assertThat(Pattern.compile("(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//")
                        .matcher(Files.readString(folder.resolve("run/report.html")))
                        .find())
                .isFalse();
    }

    @Test
    void keepsLinesShort() {
        Shell shell = bench("short", "--optimizers", "toy-walk", "--runs", "1", "--evaluations", "200");

        assertThat(shell.out().lines().filter(line -> line.startsWith("toy-walk")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(129));
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() {
        List<String> words =
                List.of("--optimizers", "toy-walk", "--problems", "ackley10", "--runs", "3", "--evaluations", "300");

        Shell one = bench(
                "one",
                Stream.concat(words.stream(), Stream.of("--threads", "1")).toArray(String[]::new));
        bench("two", Stream.concat(words.stream(), Stream.of("--threads", "2")).toArray(String[]::new));

        assertThat(one.code()).as(one.err()).isZero();
        assertThat(folder.resolve("one/result.json")).hasSameBinaryContentAs(folder.resolve("two/result.json"));
        assertThat(folder.resolve("one/runs.csv")).hasSameBinaryContentAs(folder.resolve("two/runs.csv"));
    }

    @Test
    void printsTheResultAsJsonAndNothingElse() throws IOException {
        Shell shell = bench(
                "json",
                "--optimizers",
                "toy-walk",
                "--problems",
                "ackley10",
                "--runs",
                "1",
                "--evaluations",
                "50",
                "--json");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).isEqualTo(Files.readString(folder.resolve("json/result.json")));
    }

    @Test
    void takesACalibrationOfOnesOwn() {
        Shell shell = bench(
                "own",
                "--optimizers",
                "toy-search",
                "--model",
                "wide",
                "--runs",
                "1",
                "--evaluations",
                "300",
                "--json");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.json().get("problems")).asString().contains("wide", "negative log-likelihood");
        assertThat(shell.json().get("notes")).asString().contains("the optimum of wide is not known");
    }

    @Test
    void setsOptionsOfEach() throws IOException {
        Path file = Files.writeString(folder.resolve("bench.options"), "{\"optimizer\": \"toy-walk\", \"bold\": true}");

        Shell shell = bench(
                "set",
                "--optimizers",
                "toy-walk+toy-search",
                "--problems",
                "ackley10",
                "--runs",
                "1",
                "--evaluations",
                "50",
                "--optimizer-options",
                file.toString(),
                "--set",
                "toy-walk.stride=0.0625",
                "--json");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.json().get("contestants")).asString().contains("stride=0.0625", "bold=true");
    }

    @Test
    void keepsWhatIsDoneWhenInterrupted() {
        Thread.currentThread().interrupt();
        Shell shell;
        try {
            // so much that it cannot be done before anybody looks whether to go on
            shell = bench(
                    "cut",
                    "--optimizers",
                    "toy-walk",
                    "--problems",
                    "ackley10",
                    "--runs",
                    "5000",
                    "--evaluations",
                    "2000");
        } finally {
            Thread.interrupted();
        }

        assertThat(shell.code()).isEqualTo(130);
        assertThat(shell.out()).contains("INTERRUPTED");
        Values run = CanonicalJson.read(folder.resolve("cut/run.json"));
        assertThat(run.text("status")).isEqualTo("interrupted");
        assertThat(folder.resolve("cut/report.html")).content().contains("This experiment was interrupted");
    }
}
