package org.potentia.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.ComputationException;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Fit;
import org.potentia.workbench.comparison.Comparison;
import org.potentia.workbench.comparison.ComparisonListener;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ComparisonSettings;
import org.potentia.workbench.comparison.DataDescription;
import org.potentia.workbench.comparison.ForecastTrack;
import org.potentia.workbench.data.DropReason;
import org.potentia.workbench.data.DroppedRow;
import org.potentia.workbench.data.DroppedRows;
import org.potentia.workbench.fixtures.Models;
import org.potentia.workbench.fixtures.Series;
import org.potentia.workbench.fixtures.Simplex;
import org.potentia.workbench.json.CanonicalJson;

class RunFolderTest {
    private static final RunFacts FACTS = new RunFacts(
            "potentia 0.1.0",
            List.of("compare", "--seed", "1"),
            2,
            List.of(new RunFacts.PluginFact("model", "normal", "1.2.3", "built in")));

    private static final ComparisonResult RESULT = new Comparison(
                    List.of(Models.normal("normal"), Models.laplace("laplace"), Models.mute("mute")),
                    List.of(new Simplex()))
            .run(
                    Series.normal(200, 2),
                    ComparisonSettings.defaults().withOptimizer("simplex").withSeed(Long.MAX_VALUE),
                    ComparisonListener.NONE);

    @TempDir
    private Path temporary;

    /** Each look at the clock is a second later. */
    private final AtomicLong seconds = new AtomicLong(1_000_000_000);

    private final InstantSource clock = () -> Instant.ofEpochSecond(seconds.getAndIncrement());

    private RunFolder open(Path folder) {
        return RunFolder.open(folder, FACTS, clock);
    }

    private static Values runJson(Path folder) {
        return CanonicalJson.read(folder.resolve(RunFolder.RUN));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void endsWhenEverythingHasBeenWritten() {
        RunFolder whole = open(temporary.resolve("whole"));
        whole.write("trace.txt", "1");
        whole.finish(false);
        RunFolder half = open(temporary.resolve("half"));
        half.finish(true);

        assertThat(whole.status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(runJson(whole.path()).get("files")).asString().contains("trace.txt");
        assertThat(half.status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void saysThatItRunsFromTheFirstMoment() throws IOException {
        Path folder = temporary.resolve("a/b");
        RunFolder run = open(folder);

        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.path()).isEqualTo(folder);
        assertThat(names(folder)).containsExactly("run.json");
        Values json = runJson(folder);
        assertThat(json.text("status")).isEqualTo("running");
        assertThat(json.text("start")).isEqualTo("2001-09-09T01:46:40Z");
        assertThat(json.has("end")).isFalse();
        assertThat(json.number("threads")).isEqualTo(2);
        assertThat(json.get("commandLine")).isEqualTo(List.of("compare", "--seed", "1"));
    }

    @Test
    void holdsTheWholeResultWhenComplete() throws IOException {
        Path folder = temporary.resolve("run");
        RunFolder run = open(folder);
        run.finish(RESULT);
        run.write("report.html", "<html>");

        assertThat(names(folder)).containsExactly("report.html", "result.json", "run.json", "scores.csv");
        Values json = runJson(folder);
        assertThat(json.text("status")).isEqualTo("complete");
        assertThat(json.number("seconds")).isPositive();
        assertThat(json.get("files")).isEqualTo(List.of("report.html", "result.json", "scores.csv"));
        assertThat(Files.readString(folder.resolve("result.json"))).isEqualTo(ResultJson.text(RESULT));
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETE);
    }

    @Test
    void anInterruptionKeepsWhatIsDone() throws IOException {
        Path folder = temporary.resolve("run");
        RunFolder run = open(folder);
        run.write("plot.svg", "<svg/>");
        run.interrupted();
        run.failed("too late: the first word stands");

        assertThat(runJson(folder).text("status")).isEqualTo("interrupted");
        assertThat(names(folder)).containsExactly("plot.svg", "run.json");
    }

    @Test
    void aFailureHasItsReason() {
        Path folder = temporary.resolve("run");
        RunFolder run = open(folder);
        run.failed("the disk is full");
        run.interrupted();

        assertThat(runJson(folder).text("status")).isEqualTo("failed");
        assertThat(runJson(folder).text("reason")).isEqualTo("the disk is full");
    }

    @Test
    void anInterruptedResultMakesAnInterruptedRun() {
        Path folder = temporary.resolve("run");
        open(folder).finish(withoutModels(RESULT.data(), true));

        assertThat(runJson(folder).text("status")).isEqualTo("interrupted");
        assertThat(folder.resolve("scores.csv")).hasContent("date,return\n");
    }

    private static ComparisonResult withoutModels(DataDescription data, boolean interrupted) {
        return new ComparisonResult(
                data,
                RESULT.split(),
                RESULT.horizon(),
                RESULT.overlapping(),
                RESULT.optimizer(),
                RESULT.seed(),
                List.of(),
                RESULT.notApplicable(),
                List.of(),
                RESULT.fitReturns(),
                RESULT.testReturns(),
                interrupted);
    }

    @Test
    void listsTheRowsThatWereDroppedAndHowManyMore() throws IOException {
        Path folder = temporary.resolve("run");
        DroppedRows dropped = new DroppedRows(
                Map.of(DropReason.NO_PRICE, 1, DropReason.BAD_DATE, 4),
                List.of(
                        new DroppedRow(3, DropReason.BAD_DATE, "date = \"x, y\""),
                        new DroppedRow(7, DropReason.NO_PRICE, "close = \"\"")));
        ComparisonResult result =
                withoutModels(new DataDescription("prices.csv", "0123", 200, dropped, List.of("a note")), false);
        open(folder).finish(result);

        assertThat(folder.resolve("dropped.csv")).hasContent("""
                line,reason,detail
                3,BAD_DATE,"date = ""x, y\""\"
                7,NO_PRICE,"close = ""\""\"
                ,,"3 more rows were dropped"
                """);
        assertThat(CanonicalJson.parse(ResultJson.text(result)).get("data"))
                .isEqualTo(Values.EMPTY
                        .with("name", "prices.csv")
                        .with("hash", "sha256:0123")
                        .with("rows", 200)
                        .with("dropped", 5)
                        .with(
                                "droppedByReason",
                                Values.EMPTY.with("BAD_DATE", 4).with("NO_PRICE", 1))
                        .with("notes", List.of("a note")));
        open(folder);
        assertThat(names(folder)).containsExactly("run.json");
    }

    @Test
    void removesWhatAnEarlierRunWroteAndNothingElse() throws IOException {
        Path folder = temporary.resolve("run");
        RunFolder earlier = open(folder);
        earlier.finish(RESULT);
        earlier.write("report.html", "<html>");
        Files.writeString(folder.resolve("my-notes.txt"), "keep");
        open(folder);

        assertThat(names(folder)).containsExactly("my-notes.txt", "run.json");
        assertThat(runJson(folder).text("status")).isEqualTo("running");
    }

    @Test
    void refusesFoldersOfOthersAndFiles() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.writeString(other.resolve("thesis.tex"), "precious");
        Path file = Files.writeString(temporary.resolve("file"), "precious");

        assertThatThrownBy(() -> open(other))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds other files, must be new, empty, or the folder of an earlier run");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a file, must be a folder or a new name");
        assertThatThrownBy(() -> open(file.resolve("below")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be created (");
        assertThat(names(other)).containsExactly("thesis.tex");
    }

    @Test
    void saysWhenNoFolderCanBeMadeAtThePlace() {
        // the folder of processes of Linux takes no others
        Path folder = Path.of("/proc/potentia/run");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")));

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "the output folder /proc/potentia/run cannot be created at this place, must be a new or writable folder");
    }

    @Test
    void saysWhenTheFolderHasGone() throws IOException {
        Path folder = temporary.resolve("run");
        RunFolder run = open(folder);
        Files.delete(folder.resolve("run.json"));
        Files.delete(folder);

        assertThatThrownBy(() -> run.finish(RESULT))
                .isInstanceOf(ComputationException.class)
                .hasMessageContaining("result.json cannot be written (its folder does not exist)");
        assertThatThrownBy(run::interrupted).isInstanceOf(ComputationException.class);
    }

    @Test
    void theResultHoldsNothingOfTheCircumstances() {
        String text = ResultJson.text(RESULT);
        Values json = CanonicalJson.parse(text);

        assertThat(json.names())
                .containsExactly(
                        "schemaVersion",
                        "data",
                        "split",
                        "horizon",
                        "overlapping",
                        "optimizer",
                        "seed",
                        "interrupted",
                        "models",
                        "notApplicable",
                        "pairwise");
        assertThat(text)
                .doesNotContainIgnoringCase("thread")
                .doesNotContain(temporary.toString(), "seconds", System.getProperty("user.dir"));
        assertThat(json.text("seed")).isEqualTo("9223372036854775807");
    }

    @Test
    void everyModelIsWrittenInFull() {
        Values json = CanonicalJson.parse(ResultJson.text(RESULT));
        Values best = (Values) list(json, "models").getFirst();

        assertThat(best.names())
                .containsExactly(
                        "id",
                        "version",
                        "title",
                        "parameters",
                        "fittedTo",
                        "sameLawAs",
                        "inSample",
                        "outOfSample",
                        "certificate",
                        "notes");
        Values mean = (Values) list(best, "parameters").getFirst();
        assertThat(mean.text("name")).isEqualTo("mean");
        assertThat(mean.number("standardError")).isPositive();
        assertThat(mean.has("whyNoStandardError")).isFalse();
        assertThat(((Values) list(json, "notApplicable").getFirst()).text("reason"))
                .isEqualTo("it gives no law of returns");
        assertThat(((Values) list(json, "pairwise").getFirst()).text("verdict")).isEqualTo("best");
        assertThat(ResultJson.fit(RESULT.models().getFirst().fit()).names())
                .containsExactly(
                        "id", "version", "title", "parameters", "fittedTo", "inSample", "certificate", "notes");
    }

    @Test
    void theNotesBeginWithWhatWasReallyFitted() {
        Fit fit = RESULT.models().getFirst().fit();
        Fit other = new Fit(
                fit.modelId(),
                fit.title(),
                fit.version(),
                fit.parameters(),
                fit.estimates(),
                fit.observations(),
                fit.logLikelihood(),
                fit.freeParameters(),
                Optional.of("parameters fitted to one-step returns; forecasts are simulated"),
                fit.certificate(),
                List.of("a note"));

        assertThat(ResultJson.fit(other).get("notes"))
                .isEqualTo(List.of("parameters fitted to one-step returns; forecasts are simulated", "a note"));
    }

    private static List<?> list(Values values, String name) {
        return Optional.ofNullable(values.get(name))
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .orElseThrow();
    }

    @Test
    void theScoresReadBackExactly() throws IOException {
        Path folder = temporary.resolve("run");
        open(folder).finish(RESULT);
        List<String> lines = Files.readAllLines(folder.resolve("scores.csv"));
        ForecastTrack best = RESULT.models().getFirst().track();
        String id = RESULT.models().getFirst().id();

        assertThat(lines).hasSize(61);
        assertThat(lines.getFirst()).startsWith("date,return," + id + ".logScore," + id + ".pit," + id + ".crps,");
        String[] cells = lines.get(60).split(",", -1);
        assertThat(cells).hasSize(8);
        assertThat(cells[0]).isEqualTo(best.dates().getLast().toString());
        assertThat(Double.parseDouble(cells[1])).isEqualTo(best.returns().get(59));
        assertThat(Double.parseDouble(cells[2])).isEqualTo(best.logScores().get(59));
        assertThat(Double.parseDouble(cells[3])).isEqualTo(best.pit().get(59));
        assertThat(Double.parseDouble(cells[4])).isEqualTo(best.crps().get(59));
    }
}
