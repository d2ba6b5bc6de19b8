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
import org.potentia.workbench.json.CanonicalJson;

class PropagateCommandTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyFlows.in(folder);
    }

    /** Under the propagators of the plugin, and no others that may be installed. */
    private static Shell propagate(String... words) {
        List<String> all = new ArrayList<>(List.of("propagate"));
        all.addAll(List.of(words));
        if (!all.contains("--propagator")) {
            all.addAll(List.of("--propagator", "toy-broken,toy-crude,toy-flat,toy-good"));
        }
        return Shell.with(plugins, all.toArray(String[]::new));
    }

    private static Values only(Values result) {
        return (Values) ((List<?>) result.get("evolutions")).getFirst();
    }

    private static Values answer(Values result, String propagator) {
        return ((List<?>) only(result).get("answers"))
                .stream()
                        .map(Values.class::cast)
                        .filter(answer -> answer.text("propagator").equals(propagator))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void showsHowFarPropagatorsAgreeWithWhatIsKnown() {
        Shell shell = propagate("--propagator", "toy-good,toy-crude");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .containsPattern("free +exact +1\\d\\.\\d \\(9\\.\\d\\) +4\\.0 \\([89]\\.\\d\\)!")
                .containsPattern("barenblatt-1\\.5 +none +– +–")
                .contains("toy-crude on free: claims an error of")
                .contains(
                        "toy-crude does not meet the tolerance on free, drifted, ornstein-uhlenbeck; 'propagate free'")
                .containsPattern("(?s)toy-good does not take changing, .*barenblatt-0\\.5");
    }

    @Test
    void measuresOneProblemByTheSmallestClaimWhereTheAnswerIsNotKnown() {
        Values result = propagate(
                        "bowl",
                        "--propagator",
                        "toy-good,toy-crude",
                        "--from",
                        "0.4",
                        "--times",
                        "0.5,2",
                        "--set",
                        "stiffness=3",
                        "--set",
                        "toy-crude.error=1e-3",
                        "--json")
                .json();

        assertThat(only(result).text("measure")).isEqualTo("toy-good");
        assertThat(answer(result, "toy-good").get("deviation")).isNull();
        assertThat(answer(result, "toy-crude").number("deviation")).isCloseTo(1e-3, within(1e-9));
        assertThat(answer(result, "toy-crude").flag("keepsItsClaim", true)).isFalse();
        Values late = (Values) ((List<?>) answer(result, "toy-good").get("snapshots")).get(1);
        assertThat(late.number("mean")).isCloseTo(0.4 * Math.exp(-6), within(1e-14));
        assertThat(late.number("variance")).isCloseTo(0.25 / 6 * -Math.expm1(-12), within(1e-14));
    }

    @Test
    void evolvesAModelForTheLengthOfItsReturn() {
        Values result = propagate(
                        "bound", "--propagator", "toy-good", "--from", "1", "--times", "1", "--years", "0.5", "--json")
                .json();

        Values snapshot = (Values) ((List<?>) answer(result, "toy-good").get("snapshots")).getFirst();
        assertThat(snapshot.number("mean")).isCloseTo(Math.exp(-2), within(1e-14));
    }

    @Test
    void leavesAReportTheDensitiesAndPictures() throws IOException {
        Path out = folder.resolve("run");
        Shell shell = propagate("free", "drifted", "--points", "11", "--out", out.toString());

        assertThat(shell.code()).as(shell.err()).isEqualTo(1);
        assertThat(shell.out()).contains("toy-broken on free: no convergence after 3 steps", "Report: ");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(
                            "report.html",
                            "result.json",
                            "run.json",
                            "densities.csv",
                            "agreement.md",
                            "densities-free.png",
                            "densities-drifted.png");
        }
        // exact and two answers, two times, eleven points, two problems; one line of names
        assertThat(Files.readAllLines(out.resolve("densities.csv"))).hasSize(1 + 3 * 2 * 11 * 2);
        assertThat(Files.readString(out.resolve("agreement.md"))).startsWith("| problem | measure | toy-");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("densities-drifted", "not as close to the measure as they claim");
        assertThat(Files.readString(out.resolve("run.json"))).contains("\"seconds\": 0.25");
        assertThat(Files.readString(out.resolve("result.json"))).doesNotContain("seconds");
    }

    @Test
    void evolvesInThePlaneAndMapsIt() throws IOException {
        Path out = folder.resolve("plane");
        Shell shell = propagate("planar-free", "--propagator", "toy-flat,toy-good", "--out", out.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("mean x", "cov", "toy-good does not take planar-free: only diffusions on the whole line")
                .containsPattern("toy-flat +1[45]\\.\\d +[56]\\.\\d +1 +441 +0\\.50");
        assertThat(out.resolve("densities.png")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("report.html"))).contains("data:image/png;base64,");
        Values result = CanonicalJson.read(out.resolve("result.json"));
        Values last = (Values) ((List<?>) answer(result, "toy-flat").get("snapshots")).getLast();
        assertThat(last.number("covariance")).isCloseTo(-0.6 * 0.15, within(1e-12));
        assertThat(propagate("planar-free", "free", "--propagator", "toy-flat,toy-good")
                        .out())
                .containsPattern("planar-free +exact +1[45]\\.\\d \\([56]\\.\\d\\) +–")
                .containsPattern("free +exact +– +1\\d\\.\\d");
    }

    @Test
    void saysTheSameTwice() {
        assertThat(propagate("free", "--json").out())
                .isEqualTo(propagate("free", "--json").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bowll | did you mean bowl",
                "bowl --set stifness=2 | stifness",
                "bowl --set stiffness=-1 | must be in",
                "bowl --set stiffness | must be name=value",
                "bowl --set stiffness=two | must have a number",
                "bowl --propagator toy-good --set toy-good.errors=1 | errors",
                "bowl --propagator toy-good --set toy-crude.error=1 | does not take part",
                "bowl --propagator spectacular | spectacular",
                "bowl --times 1,0.5 | must increase",
                "bowl --times -1 | must be 0 or more",
                "bowl --times 0 | must be > 0 where all mass begins in one point",
                "bowl --years 2 | and bowl is a potential",
                "bowl --rate 1000 | more growth than a number can hold, must be below 70.0",
                "bowl --from 1e400 | must be a point such as 0.5",
                "bowl --upper 1e400:absorbing | must be a position and what happens there",
                "bowl --tolerance Infinity | must be a number above 0",
                "bowl --propagator , | names no propagator, must name some of",
                "bowl --from here | must be a point such as 0.5",
                "bowl --from 0.1:-1 | must be a point such as 0.5",
                "bowl --lower 1 | must be a position and what happens there",
                "bowl --lower 1:absorbing --upper 0:absorbing | bowl: ",
                "bowl --lower -1:absorbing | only diffusions on the whole line",
                "bowl --attraction 1 | only diffusions on the whole line",
                "bowl --attraction -1 | strength",
                "bowl --attraction 1 --rate 1 | must be without",
                "bowl --propagator toy-good --from 0:0.1 | must be a point",
                "bowl --rate 1 | only linear drifts without a rate",
                "bowl --tolerance 0 | must be a number above 0",
                "bowl --points 1 | from 2",
                "bowl --table nowhere.csv | no such file: nowhere.csv",
                "free --table nowhere.csv | a standard problem brings its own start",
                "free --from 1 | a standard problem brings its own start",
                "free --set stiffness=1 | a standard problem brings its own start",
                "free bowl | must all be standard problems",
            })
    void saysWhatIsWrong(String words, String sentence) {
        Shell shell = propagate(words.split(" "));

        assertThat(shell.code()).as(shell.out()).isEqualTo(2);
        assertThat(shell.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
    }
}
