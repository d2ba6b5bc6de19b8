package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.potentia.api.Values;
import org.potentia.api.model.Horizon;
import org.potentia.workbench.json.CanonicalJson;

class CompareCommandTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyPlugin.in(folder);
    }

    @Test
    void ranksModelsAndWritesARunFolder() {
        Path out = folder.resolve("run");

        Shell shell = Shell.compare(plugins, out, "--models", "narrow,silent,wide", "--threads", "1");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains(
                        "optimizer toy-search, seed 1",
                        "against the best",
                        "silent is not in the ranking",
                        "1/sqrt(year)")
                .endsWith("Report: " + out.resolve("report.html") + "\n");
        assertThat(shell.out().indexOf("\nwide "))
                .isLessThan(shell.out().indexOf("\nnarrow "))
                .isPositive();
        assertThat(shell.err()).contains("wide: fitting", "wide: mean log score");
        assertThat(out.toFile().list())
                .contains(
                        "report.html",
                        "result.json",
                        "run.json",
                        "scores.csv",
                        "density-linear.png",
                        "density-log.png",
                        "qq.png",
                        "pit.png",
                        "score-paths.png");
    }

    @Test
    void keepsLinesOfTheRankingShort() {
        Shell shell = Shell.compare(plugins, folder.resolve("short"), "--models", "wide");

        assertThat(shell.out().lines().filter(line -> line.startsWith("wide ")))
                .first()
                .asString()
                .hasSizeLessThan(140);
    }

    @Test
    void printsTheResultAsJsonAndNothingElse() throws IOException {
        Path out = folder.resolve("json");

        Shell shell = Shell.compare(plugins, out, "--models", "wide", "--horizon", "21d", "--json");

        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).isEqualTo(Files.readString(out.resolve("result.json")));
        assertThat(shell.json().get("horizon"))
                .isInstanceOfSatisfying(
                        Values.class,
                        horizon -> assertThat(horizon.number("steps")).isEqualTo(21));
    }

    @Test
    void warnsOfTestsThatDoNotAllowForOverlap() {
        Shell shell = Shell.compare(
                plugins, folder.resolve("overlap"), "--models", "wide", "--horizon", "5d", "--overlapping");

        assertThat(shell.out())
                .contains("5-day log-return (overlapping)", "returns overlap: the Diebold-Mariano tests allow for it");
    }

    @Test
    void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        Shell.compare(plugins, one, "--models", "narrow,wide", "--threads", "1");
        Shell.compare(plugins, two, "--models", "narrow,wide", "--threads", "2");

        assertThat(one.resolve("result.json")).hasSameBinaryContentAs(two.resolve("result.json"));
        assertThat(one.resolve("report.html")).hasSameBinaryContentAs(two.resolve("report.html"));
    }

    @Test
    void writesAReportThatNeedsNothingElse() throws IOException {
        Path out = folder.resolve("report");

        Shell.compare(plugins, out, "--models", "wide");

        String page = Files.readString(out.resolve("report.html"));
        assertThat(Pattern.compile("(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//", Pattern.CASE_INSENSITIVE)
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(page).contains("Apache ECharts 5.3.1", "S&amp;P 500");
    }

    @Test
    void showsHowTheOptimizerGotOnIfItNotedThat() throws IOException {
        Path out = folder.resolve("traces");

        Shell shell = Shell.with(
                plugins,
                "compare",
                "--models",
                "narrow,wide",
                "--optimizer",
                "toy-walk:tiny",
                "--set",
                "bold=true",
                "--out",
                out.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("optimizer toy-walk");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("class=\"trace\" data-model=\"wide\"", "\"traces\":{", "step temperature");
        Values optimizer =
                (Values) CanonicalJson.read(out.resolve("result.json")).get("optimizer");
        assertThat(((Values) optimizer.get("options")).number("stride")).isEqualTo(0.1);
        assertThat(((Values) optimizer.get("options")).flag("bold", false)).isTrue();
    }

    @Test
    void tellsTheCircumstancesApartFromTheResult() throws IOException {
        Path out = folder.resolve("circumstances");

        Shell.compare(plugins, out, "--models", "wide");

        Values run = CanonicalJson.read(out.resolve("run.json"));
        assertThat(run.text("status")).isEqualTo("complete");
        assertThat(run.get("commandLine")).asString().contains("compare", "wide");
        assertThat(Files.readString(out.resolve("result.json"))).doesNotContain(folder.toString());
    }

    @Test
    void saysWhatCannotBeUsed() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("torn")).resolve("torn.jar");
        Files.writeString(broken, "this is no jar");
        String path = String.join(
                File.pathSeparator,
                plugins.toString(),
                ToyPlugin.rival(folder).toString(),
                broken.getParent().toString());
        Path out = folder.resolve("faults");

        Shell shell = Shell.compare(plugins, out, "--plugin-path", path, "--models", "narrow");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.err().lines().filter(line -> line.startsWith("potentia: ")))
                .hasSize(2)
                .anyMatch(line -> line.contains("torn.jar"))
                .anyMatch(line -> line.contains("model 'wide' is claimed more than once: by "));
        assertThat(shell.out()).contains("not in the ranking: model 'wide' is claimed more than once", "torn.jar");
        assertThat(out.resolve("report.html")).content().contains("is claimed more than once", "torn.jar");
    }

    @Test
    void countsDroppedRowsByReason() throws IOException {
        StringBuilder prices = new StringBuilder("date,close\n");
        for (int day = 0; day < 600; day++) {
            String date = LocalDate.of(2015, 1, 5).plusDays(day).toString();
            prices.append(day % 3 == 1 ? "soon" : date)
                    .append(day % 100 == 99 ? ",n/a\n" : "," + (100 + day % 7) + "\n");
        }
        Path file = Files.writeString(folder.resolve("gaps.csv"), prices);
        Path out = folder.resolve("gaps");

        Shell shell = Shell.compare(plugins, out, "--models", "wide", "--data", file.toString());

        String sentence = "204 of 600 rows were dropped: 200 no readable date, 4 no price; see dropped.csv";
        assertThat(shell.out().lines().takeWhile(line -> !line.startsWith("model ")))
                .contains(sentence);
        assertThat(out.resolve("report.html")).content().contains(sentence);
        assertThat(out.resolve("dropped.csv")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsASeriesWithFewDistinctReturns(boolean alternating) throws IOException {
        StringBuilder prices = new StringBuilder("date,close\n");
        for (int day = 0; day < 600; day++) {
            boolean high = alternating ? day % 2 == 1 : day >= 300;
            prices.append(LocalDate.of(2015, 1, 5).plusDays(day)).append(high ? ",100.5\n" : ",100\n");
        }
        Path file = Files.writeString(folder.resolve("few-" + alternating + ".csv"), prices);
        Path out = folder.resolve("few-" + alternating);

        Shell shell = Shell.compare(plugins, out, "--models", "wide", "--data", file.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).doesNotContain("could not be drawn");
        assertThat(out.toFile().list()).contains("report.html", "density-linear.png", "density-log.png");
    }

    @Test
    void namesAFreshFolderAfterTimeDataAndHorizon() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:39:37Z"), ZoneOffset.UTC);

        assertThat(RunPath.fresh(clock, "My Prices.csv", Horizon.tradingDays(5)))
                .isEqualTo(Path.of("runs", "20261121-093937-my-prices-5d"));
    }
}
