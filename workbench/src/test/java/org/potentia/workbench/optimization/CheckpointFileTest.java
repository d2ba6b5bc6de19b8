package org.potentia.workbench.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.option.Provenance;
import org.potentia.workbench.InputException;

class CheckpointFileTest {
    private static final OptimizationProblem PROBLEM =
            OptimizationProblem.over(point -> 0, Doubles.of(0, 0), Doubles.of(1, 2));
    private static final Provenance TOY = new Provenance(
            "toy", "1.2", Values.of("limit", 5).with("quench", Doubles.of(1)).with("none", Doubles.of()));
    private static final CheckpointHeader HEADER = header(TOY, "parabola", PROBLEM);
    private static final Values STATE = Values.of("tiny", Double.MIN_VALUE)
            .with("third", 1.0 / 3)
            .with("negativeZero", -0.0)
            .with("best", Double.POSITIVE_INFINITY)
            .with("seed", "-9223372036854775808")
            .with("point", Doubles.of(0.1, Math.nextUp(0.1)))
            .with("rows", List.of(Doubles.of(1, 2), Doubles.of(3, 4)))
            .with("nested", Values.of("x", 1).with("flag", true).with("nothing", null))
            .with("text", "Umlaut ä, \"quoted\"\n");

    @TempDir
    Path folder;

    private Path path;
    private CheckpointFile file;

    @BeforeEach
    void setUp() {
        path = folder.resolve("run.checkpoint");
        file = new CheckpointFile(path, HEADER);
    }

    private static CheckpointHeader header(Provenance optimizer, String words, OptimizationProblem problem) {
        return CheckpointHeader.of(optimizer, words, problem, Long.MIN_VALUE, new Budget(1_000_000, 90, 1e-3));
    }

    private void assertRefused(CheckpointHeader run, String why) {
        assertThatThrownBy(() -> new CheckpointFile(path, run).read())
                .isInstanceOf(InputException.class)
                .hasMessage("the checkpoint " + path + " " + why + ", must be of the run that goes on");
    }

    private void assertDamaged(String how) {
        assertThatThrownBy(file::read)
                .isInstanceOf(InputException.class)
                .hasMessage("the checkpoint " + path + " is damaged (" + how + "), must be as it was written");
    }

    @Test
    void givesTheStateBackBitForBit() throws IOException {
        file.write(Values.of("earlier", 1));
        file.write(STATE);

        assertThat(file.read()).isEqualTo(STATE);
        assertThat(file.path()).isEqualTo(path);
        assertThat(Double.doubleToRawLongBits(file.read().number("negativeZero")))
                .isEqualTo(Double.doubleToRawLongBits(-0.0));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void saysWhichRunItIsOf() {
        file.write(STATE);
        CheckpointHeader read = CheckpointFile.headerOf(path);

        assertThat(read.optimizer().id()).isEqualTo("toy");
        assertThat(read.optimizer().options().number("limit")).isEqualTo(5);
        assertThat(read.problem()).isEqualTo("parabola");
        assertThat(read.dimension()).isEqualTo(2);
        assertThat(read.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(read.budget()).isEqualTo(new Budget(1_000_000, 90, 1e-3));
        assertThat(read.starts()).isEmpty();
        assertThat(read.fingerprint()).isEqualTo(HEADER.fingerprint()).hasSize(64);
    }

    @Test
    void saysWhereTheRunStartedAndWhenItEnds() {
        for (List<Doubles> starts :
                List.of(List.of(Doubles.of(0.1, Math.nextUp(1.0))), List.of(Doubles.of(0, 1), Doubles.of(1, 0.5)))) {
            CheckpointHeader header =
                    CheckpointHeader.of(TOY, "parabola", PROBLEM.startingAt(starts), 1, Budget.of(10));
            new CheckpointFile(path, header).write(STATE);
            CheckpointHeader read = CheckpointFile.headerOf(path);

            assertThat(read.starts()).isEqualTo(starts);
            assertThat(read.budget()).isEqualTo(Budget.of(10));
        }
        OptimizationProblem line = OptimizationProblem.over(point -> 0, Doubles.of(0), Doubles.of(1))
                .startingAt(List.of(Doubles.of(0.25)));
        new CheckpointFile(path, header(TOY, "line", line)).write(STATE);
        assertThat(CheckpointFile.headerOf(path).starts()).containsExactly(Doubles.of(0.25));
    }

    @Test
    void beginsInTheFormatThatOlderReadersKnow() throws IOException {
        file.write(STATE);

        assertThat(Files.readString(path))
                .startsWith("{\"potentiaCheckpoint\":1,\"sha256\":\"")
                .endsWith("}\n");
    }

    @Test
    void refusesTheStateOfAnotherRun() {
        file.write(STATE);

        assertRefused(
                header(new Provenance("asa", "1.2", TOY.options()), "parabola", PROBLEM),
                "is of the optimizer toy, not of asa");
        assertRefused(
                header(new Provenance("toy", "1.3", TOY.options()), "parabola", PROBLEM),
                "is of version 1.2 of toy, not of version 1.3");
        assertRefused(
                header(
                        new Provenance(
                                "toy", "1.2", TOY.options().with("limit", 6).with("more", true)),
                        "parabola",
                        PROBLEM),
                "is of a run with other options: limit = 5.0, not 6.0; more = null, not true");
        assertRefused(header(TOY, "hyperbola", PROBLEM), "is of the problem 'parabola', not of 'hyperbola'");
        OptimizationProblem line = OptimizationProblem.over(point -> 0, Doubles.of(0), Doubles.of(1));
        assertRefused(header(TOY, "parabola", line), "is of a problem with 2 coordinates, not with 1");
        OptimizationProblem wider = OptimizationProblem.over(point -> 0, Doubles.of(0, 0), Doubles.of(1, 3));
        assertRefused(header(TOY, "parabola", wider), "is of the same problem in another box or from other starts");
        assertRefused(
                header(TOY, "parabola", PROBLEM.startingAt(List.of(Doubles.of(1, 1)))),
                "is of the same problem in another box or from other starts");
    }

    @Test
    void aLargerBudgetIsAContinuation() {
        file.write(STATE);
        CheckpointHeader larger = CheckpointHeader.of(TOY, "parabola", PROBLEM, 7, Budget.of(2_000_000));

        assertThat(new CheckpointFile(path, larger).read()).isEqualTo(STATE);
    }

    @Test
    void noticesChangedBytesWhereverTheyAre() throws IOException {
        file.write(STATE);
        byte[] whole = Files.readAllBytes(path);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(path, changed);
            assertThat(refused()).as("byte %d", i).isTrue();
        }
    }

    @Test
    void noticesTruncationsWhereverTheyAre() throws IOException {
        file.write(STATE);
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(refused()).as("length %d", length).isTrue();
        }
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        assertDamaged("its end is missing");
    }

    private boolean refused() {
        try {
            file.read();
            return false;
        } catch (InputException e) {
            return true;
        }
    }

    @Test
    void saysHowItIsDamaged() throws IOException {
        file.write(STATE);
        String text = Files.readString(path);
        Files.writeString(path, text.replace("\"dimension\":2", "\"dimension\":3"));
        assertDamaged("its content and its SHA-256 do not agree");
        Files.writeString(path, text.replace("\"dimension\":2", "\"dimension\":x"));
        assertDamaged("it cannot be read");
        Files.writeString(path, text + "\n");
        assertDamaged("its content and its SHA-256 do not agree");
        Files.writeString(path, "{\"potentiaCheckpoint\":1}\n");
        assertDamaged("its content and its SHA-256 do not agree");
    }

    @Test
    void refusesFilesThatAreNone() throws IOException {
        assertThatThrownBy(file::read).isInstanceOf(InputException.class).hasMessage("no such checkpoint: " + path);
        Files.writeString(path, "{\"some\":\"json\"}");
        assertThatThrownBy(file::read)
                .isInstanceOf(InputException.class)
                .hasMessage(path + " is no checkpoint, must begin with {\"potentiaCheckpoint\":");
        Files.write(path, new byte[] {(byte) 0xff, 0, 1});
        assertThatThrownBy(file::read).hasMessageContaining("is no checkpoint");
        Files.writeString(path, "{\"potentiaCheckpoint\":2,\"sha256\":\"\",\"content\":{}}\n");
        assertThatThrownBy(file::read)
                .isInstanceOf(InputException.class)
                .hasMessage("the checkpoint " + path
                        + " has the format 2.0, must be of format 1: go on with the version of the program that wrote"
                        + " it");
        Files.delete(path);
        Files.createDirectory(path);
        assertThatThrownBy(file::read)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the checkpoint " + path + " cannot be read (");
    }

    @Test
    void saysThatItCannotBeWritten() {
        CheckpointFile nowhere = new CheckpointFile(folder.resolve("none").resolve("run.checkpoint"), HEADER);
        assertThatThrownBy(() -> nowhere.write(STATE))
                .isInstanceOf(ComputationException.class)
                .hasMessage("the checkpoint " + nowhere.path() + " cannot be written (its folder does not exist)");
    }

    @Test
    void aHalfWrittenFileBesideItDoesNotMatter() throws IOException {
        // as after the program was killed in the middle of writing
        file.write(STATE);
        Files.write(folder.resolve(".run.checkpoint.part"), "half".getBytes(StandardCharsets.UTF_8));

        assertThat(file.read()).isEqualTo(STATE);
        file.write(Values.of("next", 1));
        assertThat(file.read()).isEqualTo(Values.of("next", 1));
    }

    @Test
    void headersAreComplete() {
        assertThatThrownBy(() -> header(TOY, " ", PROBLEM)).hasMessageStartingWith("problem is blank");
        assertThatThrownBy(
                        () -> new CheckpointHeader(TOY, "parabola", 2, List.of(Doubles.of(1)), "hash", 1, Budget.of(1)))
                .hasMessage("a start has 1 coordinates, must have 2");
    }

    @Test
    void savesAfterSoManyEvaluations() {
        CheckpointWriter writer = new CheckpointWriter(file, 100, Double.POSITIVE_INFINITY, () -> false, () -> 0);

        assertThat(writer.due(1)).isFalse();
        assertThat(writer.due(99)).isFalse();
        assertThat(writer.due(100)).isTrue();
        writer.save(STATE);
        assertThat(writer.due(101)).isFalse();
        assertThat(writer.due(199)).isFalse();
        assertThat(writer.due(205)).isTrue();
        writer.save(STATE);
        assertThat(writer.due(300)).isFalse();
        assertThat(writer.due(305)).isTrue();
        assertThat(writer.saved()).isEqualTo(2);
        assertThat(file.read()).isEqualTo(STATE);
    }

    @Test
    void savesAfterSoManySeconds() {
        AtomicLong nanos = new AtomicLong(5_000_000_000L);
        CheckpointWriter writer = new CheckpointWriter(file, Long.MAX_VALUE, 2, () -> false, nanos::get);

        assertThat(firstDue(writer)).isZero();
        nanos.addAndGet(1_999_999_999L);
        assertThat(firstDue(writer)).isZero();
        nanos.addAndGet(1);
        assertThat(firstDue(writer)).isBetween(1, 64);
        writer.save(STATE);
        assertThat(firstDue(writer)).isZero();
    }

    /** At which of two hundred questions it is due; 0 for none. */
    private static int firstDue(CheckpointWriter writer) {
        for (int i = 1; i <= 200; i++) {
            if (writer.due(i)) {
                return i;
            }
        }
        return 0;
    }

    @Test
    void savesWhenTheRunIsCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        CheckpointWriter writer = new CheckpointWriter(file, Long.MAX_VALUE, Double.POSITIVE_INFINITY, cancelled::get);

        assertThat(writer.due(10)).isFalse();
        cancelled.set(true);
        assertThat(writer.due(11)).isTrue();
    }

    @Test
    void refusesRhythmsThatAreNone() {
        assertThatThrownBy(() -> new CheckpointWriter(file, 0, 1, () -> false))
                .hasMessage("everyEvaluations = 0, must be >= 1");
        assertThatThrownBy(() -> new CheckpointWriter(file, 1, Double.NaN, () -> false))
                .hasMessage("everySeconds = NaN, must be > 0");
    }
}
