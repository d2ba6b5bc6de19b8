package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.workbench.json.CanonicalJson;

class PackagedApplicationIT {
    /** The bit of signal 2 in the masks of Linux. */
    private static final long SIGINT = 1L << 1;

    @TempDir
    Path folder;

    @Test
    void startsFromTheModulePath() throws Exception {
        Process process = potentia("--help").redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("Usage: potentia");
    }

    @Test
    void asksForAnOptimizerIfNoneIsInstalled() throws Exception {
        String modules;
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("potentia.modules")))) {
            modules = jars.map(Path::toString)
                    .filter(jar -> !jar.contains("potentia-optimizers-"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
        Process process = program(modules, "compare").redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(2);
        assertThat(output.strip())
                .isEqualTo("potentia: no optimizer is installed, must be at least one: add a plugin with an optimizer");
    }

    /** Windows has no such signal between processes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsWhatIsDoneWhenCtrlCEndsIt() throws Exception {
        Path out = folder.resolve("run");
        Path ranking = folder.resolve("stdout.txt");
        // On one thread the models are done one after the other: the rest are still to come when the first is ready.
        Process process = potentia("compare", "--threads", "1", "--out", out.toString())
                .redirectOutput(ranking.toFile())
                .start();
        List<String> progress = new ArrayList<>();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            String finished = firstScore(err, progress);
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            err.lines().forEach(progress::add);

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("has ended").isTrue();
            assertThat(process.exitValue()).as(String.join("\n", progress)).isEqualTo(CompareCommand.INTERRUPTED);
            assertThat(ranking)
                    .content()
                    .contains("INTERRUPTED", "against the best", "\n" + finished + " ", "Report: ");
            assertThat(ranking).content().doesNotContain("could not be drawn");
        } finally {
            process.destroyForcibly();
        }
        assertThat(CanonicalJson.read(out.resolve("run.json")).text("status")).isEqualTo("interrupted");
        assertThat(out.resolve("report.html")).content().contains("This comparison was interrupted");
        assertThat(out.toFile().list()).contains("result.json", "scores.csv", "qq.png", "score-paths.png");
    }

    /** Waits for the first model that is done and tells its id. */
    private static String firstScore(BufferedReader err, List<String> progress) throws IOException {
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            progress.add(line);
            int end = line.indexOf(": mean log score");
            if (end > 0) {
                return line.substring(0, end);
            }
        }
        throw new AssertionError("no model was done: " + String.join("\n", progress));
    }

    private static ProcessBuilder potentia(String... words) {
        return program(System.getProperty("potentia.modules"), words);
    }

    private static ProcessBuilder program(String modules, String... words) {
        Stream<String> program = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-p",
                modules,
                "-m",
                "org.potentia.app/org.potentia.app.Main");
        return new ProcessBuilder(Stream.of(heedingInterrupts(), program, Stream.of(words))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    /** A build in the background may have been told to ignore Ctrl-C, and its children with it: then they must be told otherwise. */
    private static Stream<String> heedingInterrupts() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Stream.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            boolean ignored = lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .anyMatch(signals -> (signals & SIGINT) != 0);
            return ignored ? Stream.of("env", "--default-signal=INT") : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
