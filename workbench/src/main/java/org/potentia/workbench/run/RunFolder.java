package org.potentia.workbench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.potentia.api.ComputationException;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.SmileStudy;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.support.WholeFile;

/**
 * The folder of a run. It can be written from the first moment, says at every moment how the run stands, and holds no half-written file:
 * each is written under another name and then moved into place.
 *
 * <p>{@code run.json} holds the circumstances: status, times, machine, threads, words of the command line, plugins. {@code result.json}
 * holds the result and nothing of the circumstances, so that two runs can be compared byte by byte. {@code scores.csv} holds the scores of
 * each observation; {@code dropped.csv}, which is there only if rows of the data were dropped, which and why; {@code runs.csv}, of an
 * experiment with optimizers, each of its runs; {@code densities.csv}, of evolutions, what every solver found.
 *
 * <p>Safe for many threads: a handler of Ctrl-C may close it while the run is still writing; the first word about how the run ended stands.
 *
 * @since 0.1
 */
public final class RunFolder {
    /** The file with the circumstances of the run; a folder that has one is a run folder. */
    public static final String RUN = "run.json";

    /** The file with the result. */
    public static final String RESULT = "result.json";

    /** The file with the scores of each observation. */
    public static final String SCORES = "scores.csv";

    /** The file with the dropped rows of the data; written only if there are any. */
    public static final String DROPPED = "dropped.csv";

    /** The file with the single runs of an experiment with optimizers. */
    public static final String RUNS = "runs.csv";

    /** The file with the densities of evolutions. */
    public static final String DENSITIES = "densities.csv";

    private final Path folder;
    private final RunJson circumstances;
    private final SortedSet<String> files = new TreeSet<>();
    private Values measured = Values.EMPTY;
    private RunStatus status = RunStatus.RUNNING;
    private String reason = "";

    private RunFolder(Path folder, RunJson circumstances) {
        this.folder = folder;
        this.circumstances = circumstances;
    }

    /**
     * Makes the folder, or takes over the folder of an earlier run, whose files are removed, and marks it as running.
     *
     * @param folder where; may exist if it is empty or the folder of an earlier run
     * @param facts the circumstances
     * @param clock tells when it begins and ends
     * @return the folder
     * @throws InputException if there is a file in the way, something else in the folder, or it cannot be written
     */
    public static RunFolder open(Path folder, RunFacts facts, InstantSource clock) {
        try {
            prepare(folder);
            removeEarlier(folder);
            RunFolder run = new RunFolder(folder, new RunJson(facts, clock, clock.instant()));
            run.writeStatus(RunStatus.RUNNING, "");
            return run;
        } catch (IOException e) {
            throw new InputException("the output folder " + folder + unusable(folder, e), e);
        }
    }

    /**
     * Returns where the folder is.
     *
     * @return the path as it was given
     */
    public Path path() {
        return folder;
    }

    /**
     * Tells how the run stands.
     *
     * @return the status
     */
    public synchronized RunStatus status() {
        return status;
    }

    /**
     * Writes result, scores and dropped rows, and marks the run as complete, or as interrupted if the result says so.
     *
     * @param result what was found
     * @throws ComputationException if the folder can no longer be written
     */
    public synchronized void finish(ComparisonResult result) {
        write(RESULT, ResultJson.text(result));
        write(SCORES, ScoresCsv.text(result));
        if (result.data().dropped() > 0) {
            write(DROPPED, DroppedCsv.text(result.data().droppedRows()));
        }
        end(result.interrupted() ? RunStatus.INTERRUPTED : RunStatus.COMPLETE, "");
    }

    /**
     * Writes the result of an experiment and its single runs, keeps the times it took apart in {@value #RUN}, and marks the run as complete, or
     * as interrupted if the result says so.
     *
     * @param result what was found
     * @throws ComputationException if the folder can no longer be written
     */
    public synchronized void finish(BenchmarkResult result) {
        measured = BenchmarkJson.times(result);
        write(RESULT, BenchmarkJson.text(result));
        write(RUNS, RunsCsv.text(result));
        end(result.interrupted() ? RunStatus.INTERRUPTED : RunStatus.COMPLETE, "");
    }

    /**
     * Writes the result of evolutions and their densities, keeps the times they took apart in {@value #RUN}, and marks the run as complete, or
     * as interrupted.
     *
     * @param agreements the questions with their answers
     * @param interrupted whether it was stopped before its end
     * @throws ComputationException if the folder can no longer be written
     */
    public synchronized void finish(List<Agreement> agreements, boolean interrupted) {
        measured = EvolutionJson.times(agreements);
        write(RESULT, EvolutionJson.text(agreements, interrupted));
        write(DENSITIES, DensitiesCsv.text(agreements));
        end(interrupted ? RunStatus.INTERRUPTED : RunStatus.COMPLETE, "");
    }

    /**
     * Writes fits to option chains, and ends the run.
     *
     * @param studies the fits, a study for each day
     * @throws ComputationException if a file cannot be written
     */
    public synchronized void finishSmiles(List<SmileStudy> studies) {
        write(RESULT, SmileJson.text(studies));
        end(studies.stream().anyMatch(SmileStudy::interrupted) ? RunStatus.INTERRUPTED : RunStatus.COMPLETE, "");
    }

    /**
     * Marks the run as complete, or as interrupted, when whatever belongs to it has been written.
     *
     * @param interrupted whether it was stopped before its end
     * @throws ComputationException if the folder can no longer be written
     */
    public synchronized void finish(boolean interrupted) {
        end(interrupted ? RunStatus.INTERRUPTED : RunStatus.COMPLETE, "");
    }

    /**
     * Marks the run as interrupted, unless it has already ended. What is in the folder stays.
     *
     * @throws ComputationException if the folder can no longer be written
     */
    public synchronized void interrupted() {
        if (status == RunStatus.RUNNING) {
            end(RunStatus.INTERRUPTED, "");
        }
    }

    /**
     * Marks the run as failed, unless it has already ended.
     *
     * @param why the reason, in one sentence
     * @throws ComputationException if the folder can no longer be written
     */
    public synchronized void failed(String why) {
        if (status == RunStatus.RUNNING) {
            end(RunStatus.FAILED, why);
        }
    }

    /**
     * Writes another file of the run, such as a report or a plot, whole or not at all.
     *
     * @param name the name of the file, without any folder
     * @param content its bytes
     * @throws ComputationException if it cannot be written
     */
    public synchronized void write(String name, byte[] content) {
        Path target = folder.resolve(name);
        try {
            WholeFile.write(target, content);
            files.add(name);
            writeStatus(status, reason);
        } catch (IOException e) {
            throw new ComputationException(target + " cannot be written (" + WholeFile.reason(e) + ")", e);
        }
    }

    /**
     * Writes another file of the run in UTF-8, whole or not at all.
     *
     * @param name the name of the file, without any folder
     * @param content its text
     * @throws ComputationException if it cannot be written
     */
    public void write(String name, String content) {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void end(RunStatus how, String why) {
        try {
            writeStatus(how, why);
        } catch (IOException e) {
            throw new ComputationException(folder.resolve(RUN) + " cannot be written (" + WholeFile.reason(e) + ")", e);
        }
    }

    private void writeStatus(RunStatus next, String why) throws IOException {
        String text = circumstances.text(next, why, files, measured);
        WholeFile.write(folder.resolve(RUN), text.getBytes(StandardCharsets.UTF_8));
        status = next;
        reason = why;
    }

    private static void prepare(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException("the output folder " + folder + " is a file, must be a folder or a new name");
        }
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(RUN)) && holdsSomething(folder)) {
            throw new InputException("the output folder " + folder
                    + " holds other files, must be new, empty, or the folder of an earlier run (one with " + RUN + ")");
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    /** Removes what an earlier run wrote: nothing of it may be taken for a part of this one. */
    private static void removeEarlier(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(RUN))) {
            return;
        }
        for (String name : RunJson.files(CanonicalJson.read(folder.resolve(RUN)))) {
            Path file = folder.resolve(name);
            if (folder.equals(file.getParent())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String unusable(Path folder, IOException failure) {
        String right = ", must be a new or writable folder";
        if (Files.isDirectory(folder)) {
            return " cannot be written (" + WholeFile.reason(failure) + ")" + right;
        }
        // that the folder to be made does not exist is no reason
        return " cannot be created"
                + (failure instanceof NoSuchFileException ? " at this place" : " (" + WholeFile.reason(failure) + ")")
                + right;
    }
}
