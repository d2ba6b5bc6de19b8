package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;
import org.potentia.numerics.Normals;

class LandscapeCommandTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyFlows.in(folder);
    }

    /** With a propagator of the plugin, and no others that may be installed. */
    private static Shell landscape(String... words) {
        List<String> all = new ArrayList<>(List.of("landscape"));
        all.addAll(List.of(words));
        if (!all.contains("--propagator")) {
            all.addAll(List.of("--propagator", "toy-good"));
        }
        return Shell.with(plugins, all.toArray(String[]::new));
    }

    private static Values first(Values result, String list) {
        return (Values) ((List<?>) result.get(list)).getFirst();
    }

    private static Values inside(Values result, String name) {
        return (Values) result.get(name);
    }

    @Test
    void showsWellsWaysOutAndApproximations() {
        Shell shell = landscape("twin");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("twin: Two wells: noise = 0.5. The noise is 0.5 per √year.")
                .containsPattern("well +-1\\.000 +-63\\.2% +0 +2\\.000 +0\\.2500 +50\\.00%")
                .containsPattern("top +0 +0\\.0% +1\\.000 +-1\\.000 +0\\.3536 +–")
                .contains("Above: the slope holds the state. At ")
                .contains("Exact mean times out of the wells")
                // Kramers: 2 pi / sqrt 2 e^2
                .containsPattern("1\\.000 +0 +32\\.83 \\(0\\.8\\d\\d\\)")
                .contains("From 1.000 (price +171.8%) to -0.1054 (price -10.0%): on average ")
                .contains("Decay rates: this propagator does not compute decay rates.")
                .contains("The probability at a time: ")
                .doesNotContain("horizon");
    }

    @Test
    void oneWellHasAReasonAndProbabilities() {
        Values result = landscape(
                        "bowl",
                        "--set",
                        "stiffness=2",
                        "--from",
                        "0.1",
                        "--drop",
                        "20%",
                        "--horizons",
                        "1y,3m",
                        "--tolerance",
                        "1e-6",
                        "--json")
                .json();

        assertThat(result.text("id")).isEqualTo("bowl");
        assertThat(inside(result, "parameters").number("stiffness")).isEqualTo(2);
        assertThat(result.numbers("ways").size()).isZero();
        assertThat(result.text("whyNoWay")).contains("one well").contains("no barrier");
        assertThat(inside(result, "passage").number("years")).isPositive();
        Values crisis = inside(result, "crisis");
        assertThat(crisis.number("level")).isEqualTo(Math.log1p(-0.2));
        Values soon = first(crisis, "horizons");
        assertThat(soon.text("name")).isEqualTo("3m");
        double deviation = 0.5 * Math.sqrt(-Math.expm1(-1) / 4);
        double below = Normals.cdf((Math.log1p(-0.2) - 0.1 * Math.exp(-0.5)) / deviation);
        assertThat(soon.number("atTime")).isCloseTo(below, within(1e-12));
        assertThat(soon.get("byTime")).isNull();
        assertThat(inside(result, "propagator").text("id")).isEqualTo("toy-good");
        assertThat(first(result, "spots").text("kind")).isEqualTo("WELL");
        assertThat(inside(result, "lower").text("hold")).isEqualTo("SLOPE");
    }

    @Test
    void aModelHasTheLengthOfItsReturn() {
        Values result = landscape("bound", "--years", "0.5", "--json").json();
        assertThat(first(result, "spots").number("curvature")).isEqualTo(2);
        assertThat(inside(result, "parameters").number("T")).isEqualTo(0.5);
    }

    @Test
    void leavesAReportAndPictures() throws IOException {
        Path out = folder.resolve("wells");
        Shell shell = landscape("twin", "--out", out.toString());
        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out()).contains("Report: ");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.html", "result.json", "run.json", "landscape.png", "instanton.png");
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Landscape of twin", "Kramers 1/k (32)", "The probabilities are not known");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"status\": \"complete\"");

        landscape("bowl", "--out", out.toString());
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "result.json", "run.json", "landscape.png", "crisis.png");
        }
        assertThat(Files.readString(out.resolve("report.html"))).contains("There is no barrier to cross");
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        String first = landscape("twin", "--json").out();
        assertThat(landscape("twin", "--json").out()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twin --horizons 5x | the horizon '5x' must be a number above 0 with d (trading days)",
                "twin --drop 110% | the drop '110%' must be a share of the price between 0 and 100%, such as 10%",
                "twin --drop -5% | the drop '-5%' must be",
                "twin --to -0.5 --drop 10% | --to and --drop both say what a crisis is, must be one of them",
                "twin --from -0.5 | the log-return -0.5 at which passages begin lies below that of the drop",
                "twin --from 0.5 --to 0.5 | the passage begins at 0.5, which is the level to be reached: they must differ",
                "twin --set heat=3 | twin: ",
                "twin --set toy-crude.error=0.1 | 'toy-crude.error=0.1' is for the propagator toy-crude, which does not take part",
                "twins | unknown potential or model 'twins'; did you mean twin?",
                "twin --table nowhere.csv | ",
                "twin --to Infinity | the log-return 'Infinity' must be a number",
                "twin --propagator nobody | unknown propagator 'nobody'",
                "'' | missing required parameter",
            })
    void saysInOneSentenceWhatIsWrong(String words, String sentence) {
        Shell shell = landscape(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).startsWith("potentia: " + (sentence == null ? "" : sentence));
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void completionKnowsTheCommand() {
        assertThat(Shell.with(plugins, "completion").out())
                .contains("landscape")
                .contains("--horizons");
    }
}
