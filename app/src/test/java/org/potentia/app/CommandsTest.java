package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

class CommandsTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyPlugin.in(folder);
    }

    @Test
    void showsItsCommandsIfNothingIsAsked() {
        Shell shell = Shell.run("", Map.of());

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains(
                        "Usage: potentia",
                        "compare",
                        "fit",
                        "plugins",
                        "describe",
                        "data",
                        "eval",
                        "check",
                        "completion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare",
                "fit",
                "figures",
                "study",
                "plugins",
                "describe",
                "data",
                "eval",
                "check",
                "completion"
            })
    void everyCommandHasHelpAndJson(String command) {
        Shell shell = Shell.run("", Map.of(), command, "--help");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("Usage: potentia " + command, "--json", "--plugin-path");
    }

    @Test
    void tellsItsVersion() {
        Shell shell = Shell.run("", Map.of(), "--version");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).startsWith("Potentia ").contains("Java ");
    }

    @Test
    void startsWithoutAnyPlugin() {
        Shell shell = Shell.run("", Map.of(), "plugins", "--json");

        assertThat(shell.code()).isZero();
        assertThat(shell.json().get("notUsable")).isNotNull();
    }

    @Test
    void listsPluginsWithOriginAndSource() {
        Shell shell = Shell.with(plugins, "plugins");

        assertThat(shell.code()).isZero();
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out().lines().filter(line -> line.startsWith("narrow ")))
                .singleElement()
                .asString()
                .contains("model", "1.2", "returns", "toy (", "Narrow Laplace");
        assertThat(shell.out())
                .contains("toy-search", "optimizer", "P. Laplace (1774), Causes of events, Mem. Acad. 6");
    }

    @Test
    void listsPluginsAsJson() {
        Values json = Shell.with(plugins, "--json", "plugins").json();

        assertThat(json.get("plugins")).asString().contains("narrow", "wide", "silent", "toy-search", "P. Laplace");
    }

    @Test
    void takesThePluginPathAsOptionBeforeOrAfterTheCommand() {
        Shell before = Shell.run("", Map.of(), "--plugin-path", plugins.toString(), "plugins");
        Shell after = Shell.run("", Map.of(), "plugins", "--plugin-path=" + plugins);

        assertThat(before.out()).contains("narrow").isEqualTo(after.out());
    }

    @Test
    void namesABrokenPluginWithItsReason() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken")).resolve("torn.jar");
        Files.writeString(broken, "this is no jar");

        Shell shell = Shell.with(broken.getParent(), "plugins");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("Not usable", "torn.jar", "cannot be used");
    }

    @Test
    void describesAModel() {
        Shell shell = Shell.with(plugins, "describe", "wide");

        assertThat(shell.code()).isZero();
        assertThat(shell.out())
                .contains(
                        "wide (model): Wide Laplace",
                        "density exp(-|x|/b)/(2b)",
                        "1/sqrt(year)",
                        "(0, ∞)",
                        "[0.001, 10] log");
    }

    @Test
    void describesAModelAsJson() {
        Values json = Shell.with(plugins, "describe", "wide", "--json").json();

        assertThat(json.text("id")).isEqualTo("wide");
        assertThat(json.get("parameters")).asString().contains("mean absolute return");
    }

    @Test
    void describesAnOptimizerAndAQuantity() {
        assertThat(Shell.with(plugins, "describe", "toy-search").out())
                .contains("toy-search (optimizer)", "Options", "none");
        assertThat(Shell.with(plugins, "describe", "toy.sum").out())
                .contains("toy.sum (quantity)", "1/year", "yes", "no");
        assertThat(Shell.with(plugins, "describe", "toy.hard").out()).contains("not offered: needs oracle");
    }

    @Test
    void listsBuiltInDataWithProvenance() {
        Shell shell = Shell.run("", Map.of(), "data");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("sp500", "5105", "2000-01-03", "2020-04-17", "vega-datasets");
        assertThat(Shell.run("", Map.of(), "data", "--json").json().get("data"))
                .asString()
                .contains("sp500");
    }

    @Test
    void showsWhatWasReadAndWhatWasDropped() throws IOException {
        Path file = folder.resolve("prices.csv");
        Files.writeString(file, "date,close\n2020-01-02,10\n2020-01-03,-1\n2020-01-06,11\n");

        Shell shell = Shell.run("", Map.of(), "data", file.toString());

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("2 prices", "1 of 3 rows were dropped", "line 3");
        assertThat(Shell.run("", Map.of(), "data", file.toString(), "--json")
                        .json()
                        .number("droppedCount"))
                .isEqualTo(1);
    }

    @Test
    void countsASinglePriceAsOne() throws IOException {
        Path file = folder.resolve("one.csv");
        Files.writeString(file, "date,close\n2020-01-02,10\n");

        assertThat(Shell.run("", Map.of(), "data", file.toString()).out()).contains("one.csv: 1 price from column");
    }

    @Test
    void helpTellsWhichTestAllowsForOverlap() {
        String help = Shell.run("", Map.of(), "compare", "--help").out().replaceAll("\\s+", " ");

        assertThat(help)
                .contains(
                        "Only the Diebold-Mariano test allows for the overlap (horizon - 1 lags); the other tests take the returns as independent");
    }

    @Test
    void answersQuestionsLineByLineInOrder() {
        String questions = """
                {"id": 1, "quantity": "toy.sum", "inputs": {"a": 1, "b": 2}}

                {"id": "two", "quantity": "toy.summ", "inputs": {}}
                {"id": 3, "quantity": "toy.sum", "inputs": {"a": 4}}
                """;

        Shell shell = Shell.run(questions, Map.of(GlobalOptions.PLUGIN_PATH_VARIABLE, plugins.toString()), "eval");

        assertThat(shell.code()).isZero();
        assertThat(shell.out().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("{\"id\":1,\"quantity\":\"toy.sum\",\"output\":{\"sum\":3}}"),
                        second -> assertThat(second).contains("\"id\":\"two\"", "error", "toy.sum"),
                        third -> assertThat(third).contains("\"sum\":4"));
    }

    @Test
    void listsQuantities() {
        Shell shell = Shell.with(plugins, "eval", "--list");

        assertThat(shell.out())
                .contains("toy.sum   equation (1)", "inputs: a, b? [1/year]", "not offered: needs oracle");
        assertThat(Shell.with(plugins, "eval", "--list", "--json").json().get("quantities"))
                .asString()
                .contains("toy.sum");
    }

    @Test
    void checksReferenceCases() throws IOException {
        Path file = folder.resolve("reference.json");
        Files.writeString(file, """
                {"about": ["toy"], "cases": [
                  {"id": "t-1", "quantity": "toy.sum", "inputs": {"a": 1, "b": 2}, "expected": {"sum": 3}, "tolerance": {"rel": 1e-12, "abs": 0}},
                  {"id": "t-2", "quantity": "toy.hard", "inputs": {}, "expected": {}, "tolerance": {"rel": 1e-12, "abs": 0}}]}
                """);

        Shell all = Shell.with(plugins, "check", file.toString());
        Shell one = Shell.with(plugins, "check", file.toString(), "--only", "sum");

        assertThat(all.code()).isEqualTo(1);
        assertThat(all.out()).contains("t-1", "agrees, 16.0 digits", "NOT OFFERED", "1 of 2 cases agree", "toy.hard");
        assertThat(one.code()).isZero();
        assertThat(one.out()).contains("1 of 1 cases agree").doesNotContain("t-2");
        assertThat(Shell.with(plugins, "check", file.toString(), "--json")
                        .json()
                        .flag("passed", true))
                .isFalse();
    }

    @Test
    void fitsOneModel() {
        Shell shell =
                Shell.with(plugins, "fit", "--model", "wide", "--optimizer", "toy-search", "--split", "2002-01-01");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains(
                        "Wide Laplace (wide) fitted to sp500", "to 2001-12-31", "scale", "log-likelihood", "converged");
    }

    @Test
    void fitsAsJson() {
        Values json = Shell.with(
                        plugins,
                        "fit",
                        "--model",
                        "wide",
                        "--optimizer",
                        "toy-search",
                        "--horizon",
                        "5d",
                        "--overlapping",
                        "--json")
                .json();

        assertThat(json.number("horizonSteps")).isEqualTo(5);
        assertThat(json.get("fit"))
                .isInstanceOfSatisfying(
                        Values.class, fit -> assertThat(fit.text("id")).isEqualTo("wide"));
    }

    @Test
    void printsACompletionScript() {
        Shell shell = Shell.run("", Map.of(), "completion");

        assertThat(shell.code()).isZero();
        assertThat(shell.out()).contains("complete -F", "compare");
        assertThat(CanonicalJson.parse(
                                Shell.run("", Map.of(), "completion", "--json").out())
                        .text("shell"))
                .isEqualTo("bash");
    }
}
