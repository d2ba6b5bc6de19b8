package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.app.report.SingleRun;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.CheckpointFile;
import org.potentia.workbench.optimization.CheckpointWriter;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.StandardSuite;
import org.potentia.workbench.registry.Registry;

class MinimizeCommandTest {
    @TempDir
    static Path folder;

    private static Path plugins = Path.of("");

    @BeforeAll
    static void compilePlugin() throws IOException {
        plugins = ToyPlugin.in(folder);
    }

    private static Shell minimize(String... words) {
        Stream<String> fixed = Stream.of("minimize", "--optimizer", "toy-walk");
        return Shell.with(plugins, Stream.concat(fixed, Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void saysWhatWasFoundAndHowFarItCanBeBelieved() {
        Shell shell = minimize("corana4", "--evaluations", "2000", "--seed", "3");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains(
                        "corana4: Corana's parabolas",
                        "in 2000 evaluations",
                        "above the optimum",
                        "toy-walk (version 1.2, stride 0.5, bold false, shy false), seed 3",
                        "evaluations exhausted",
                        "1 of 1 ended at the same minimum",
                        "last step",
                        "by the clock");
    }

    @Test
    void stopsAtTheTarget() {
        Values result = minimize("corana4", "--evaluations", "1e5", "--target", "1e9", "--json")
                .json();

        assertThat(result.number("value")).isLessThanOrEqualTo(1e9);
        assertThat(result.number("evaluations")).isLessThan(1000);
    }

    @Test
    void startsWhereItIsTold() {
        Shell shell = minimize("corana4", "--start", "0,0,0,0", "--evaluations", "1", "--set", "stride=1e-7", "--json");

        assertThat(shell.json().number("value")).isZero();
        assertThat(shell.json().flag("solved", false)).isTrue();
    }

    @Test
    void takesOptionsFromFileAndWords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("walk.options"), "# mine\noptimizer = toy-walk\nStride = 0.25\nbold = true\n");

        Values options = (Values) ((Values) minimize(
                                "rosenbrock10",
                                "--evaluations",
                                "10",
                                "--optimizer-options",
                                file.toString(),
                                "--set",
                                "stride=0.125",
                                "--json")
                        .json()
                        .get("optimizer"))
                .get("options");

        assertThat(options.number("stride")).isEqualTo(0.125);
        assertThat(options.flag("bold", false)).isTrue();
    }

    @Test
    void takesAPreset() {
        String byName = minimize("ackley10", "--evaluations", "50", "--set", "preset=tiny", "--json")
                .out();
        String byId = Shell.with(
                        plugins,
                        "minimize",
                        "ackley10",
                        "--optimizer",
                        "toy-walk:tiny",
                        "--evaluations",
                        "50",
                        "--json")
                .out();

        assertThat(byName).contains("\"stride\": 0.1").isEqualTo(byId);
    }

    @Test
    void polishesWhatItFound() {
        Shell shell = minimize("rosenbrock10", "--polish", "toy-search", "--evaluations", "5000", "--json");

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(((Values) shell.json().get("optimizer")).text("id")).isEqualTo("toy-walk+toy-search");
    }

    @Test
    void goesOnToTheSameEnd() throws IOException {
        Path state = folder.resolve("walk.checkpoint");
        String whole = minimize("griewank10", "--evaluations", "1000", "--seed", "7", "--json")
                .out();

        minimize(
                "griewank10",
                "--evaluations",
                "400",
                "--seed",
                "7",
                "--checkpoint",
                state.toString(),
                "--every",
                "300");
        Shell resumed =
                Shell.with(plugins, "minimize", "--resume", state.toString(), "--evaluations", "1000", "--json");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out()).isEqualTo(whole);
    }

    @Test
    void goesOnFromItsStartToItsTarget() {
        Path state = folder.resolve("target.checkpoint");
        Minimization work = new Minimization(
                Contestant.of(Registry.load(List.of(plugins)).optimizer("toy-walk")),
                StandardSuite.problem("corana4"),
                Optional.of(Doubles.of(900, 900, 900, 900)),
                new Budget(100_000, 1e6, 1e8),
                1,
                1);
        AtomicInteger questions = new AtomicInteger();
        BooleanSupplier cancelled = () -> questions.incrementAndGet() > 2;
        RunMonitor monitor = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
        work.run(
                monitor,
                Optional.empty(),
                Optional.of(() -> new CheckpointWriter(
                        new CheckpointFile(state, work.header()), 1_000_000, Double.POSITIVE_INFINITY, cancelled)));
        String whole = minimize(
                        "corana4", "--start", "900,900,900,900", "--evaluations", "100000", "--target", "1e8", "--json")
                .out();

        Shell resumed = Shell.with(plugins, "minimize", "--resume", state.toString(), "--json");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.json().number("evaluations")).isBetween(2.0, 99_999.0);
        assertThat(resumed.out()).isEqualTo(whole);
    }

    @Test
    void aCancelledRunIsNotEvaluatedAnyFurther() {
        RunMonitor cancelled = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        SingleRun run = new Minimization(
                        Contestant.of(Registry.load(List.of(plugins)).optimizer("toy-search")),
                        StandardSuite.problem("corana4"),
                        Optional.empty(),
                        Budget.of(500),
                        1,
                        1)
                .run(cancelled, Optional.empty(), Optional.empty());

        assertThat(run.interrupted()).isTrue();
        assertThat(run.optimum().value()).isFinite();
        assertThat(run.certificate()).isEmpty();
    }

    @Test
    void savesItsStateWhenInterrupted() {
        Path state = folder.resolve("interrupted.checkpoint");
        Minimization work = new Minimization(
                Contestant.of(Registry.load(List.of(plugins)).optimizer("toy-walk")),
                StandardSuite.problem("corana4"),
                Optional.empty(),
                Budget.of(500),
                1,
                1);
        AtomicInteger questions = new AtomicInteger();
        BooleanSupplier cancelled = () -> questions.incrementAndGet() > 400;
        RunMonitor monitor = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };

        SingleRun run = work.run(
                monitor,
                Optional.empty(),
                Optional.of(() -> new CheckpointWriter(
                        new CheckpointFile(state, work.header()), 1_000_000, Double.POSITIVE_INFINITY, cancelled)));

        assertThat(run.interrupted()).isTrue();
        assertThat(new MinimumText(run).lines()).first().asString().startsWith("INTERRUPTED");
        assertThat(Shell.with(plugins, "minimize", "--resume", state.toString(), "--json")
                        .out())
                .isEqualTo(minimize("corana4", "--evaluations", "500", "--json").out());
    }

    @Test
    void writesAReportThatNeedsNothingElse() throws IOException {
        Path out = folder.resolve("minimum");

        Shell shell = minimize("rastrigin10", "--evaluations", "500", "--out", out.toString());

        assertThat(shell.code()).as(shell.err()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder("report.html", "result.json", "run.json", "trace.png");
        assertThat(CanonicalJson.read(out.resolve("run.json")).text("status")).isEqualTo("complete");
        String page = Files.readString(out.resolve("report.html"));
        assertThat(Pattern.compile("(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(page)
                .contains(
                        "toy-walk on rastrigin10",
                        "generated states",
                        "step temperature",
                        "A jump of the temperatures is a reannealing",
                        "last step");
    }

    @Test
    void writesTheSameForAnyNumberOfThreads() throws IOException {
        Path one = folder.resolve("one-thread");
        Path two = folder.resolve("two-threads");

        minimize("schwefel10", "--evaluations", "300", "--out", one.toString());
        minimize("schwefel10", "--evaluations", "300", "--threads", "2", "--out", two.toString());

        assertThat(one.resolve("result.json")).hasSameBinaryContentAs(two.resolve("result.json"));
        assertThat(one.resolve("report.html")).hasSameBinaryContentAs(two.resolve("report.html"));
    }
}
