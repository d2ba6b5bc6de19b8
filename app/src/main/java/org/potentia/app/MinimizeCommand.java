package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.optimize.ResumableOptimizer;
import org.potentia.app.report.MinimumReport;
import org.potentia.app.report.SingleRun;
import org.potentia.app.report.TracePictures;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.CheckpointFile;
import org.potentia.workbench.optimization.CheckpointHeader;
import org.potentia.workbench.optimization.CheckpointWriter;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.StandardSuite;
import org.potentia.workbench.optimization.TestProblem;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One run of an optimizer. */
@Command(
        name = "minimize",
        description = {
            "Run one optimizer once on one of the standard problems: optimum, certificate, and how it went.",
            "Long runs can be saved and resumed, on this machine or another, to the same end.",
        })
final class MinimizeCommand implements Callable<Integer> {
    /** Besides the states after so many evaluations, one after so many seconds: what a power cut may cost. */
    private static final double SAVE_SECONDS = 30;

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;
    private final Interruption interruption;

    @Parameters(
            paramLabel = "<problem>",
            arity = "0..1",
            description = "The id of a standard problem; may be left out with --resume.")
    private @Nullable String problem;

    @Mixin
    private OptimizerOptions optimizer = new OptimizerOptions();

    @Option(
            names = "--evaluations",
            paramLabel = "<n>",
            converter = CountConverter.Evaluations.class,
            description = "How many evaluations it may spend (default: 200000; 500000 for lj13).")
    private @Nullable Long evaluations;

    @Option(
            names = "--seconds",
            paramLabel = "<s>",
            converter = NumberConverter.Seconds.class,
            description = "How long it may take. A run that is ended by the clock ends elsewhere the next time"
                    + " (default: as long as it takes).")
    private @Nullable Double seconds;

    @Option(
            names = "--target",
            paramLabel = "<value>",
            converter = NumberConverter.Target.class,
            description = "Stop as soon as the value is at most this (default: go on to the end).")
    private @Nullable Double target;

    @Option(
            names = "--start",
            split = ",",
            paramLabel = "<x>",
            converter = NumberConverter.Coordinate.class,
            description = "Where to start, one number for each coordinate, with commas between them"
                    + " (default: a random point, which depends on the seed alone).")
    private List<Double> start = List.of();

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            converter = StudyOptions.SeedConverter.class,
            description = "The seed of all random numbers; the same seed gives the same result (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            converter = ThreadsConverter.class,
            description =
                    "How many points to evaluate side by side, if the optimizer asks for several at once; changes no number"
                            + " (default: 1, for these functions take less time than handing them over).")
    private long threads = 1;

    @Option(
            names = "--checkpoint",
            paramLabel = "<file>",
            description = "Save the state of the run in this file, regularly and on Ctrl-C.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--every",
            paramLabel = "<n>",
            defaultValue = "100000",
            converter = CountConverter.Evaluations.class,
            description =
                    "Save after so many evaluations, and after 30 seconds if that is earlier (default: ${DEFAULT-VALUE}).")
    private long every = 100_000;

    @Option(
            names = "--resume",
            paramLabel = "<file>",
            description =
                    "Go on from the state in this file, with the optimizer, options, start, seed, budget and target that it names,"
                            + " and save further states there. A larger --evaluations or --seconds goes on beyond the end.")
    private @Nullable Path resume;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "A folder for report.html, result.json and trace.png: a new one, or that of an earlier run"
                    + " (default: none).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    MinimizeCommand(
            Console console,
            GlobalOptions options,
            Provider<Registry> registry,
            Clock clock,
            Interruption interruption) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        Optional<CheckpointHeader> header = Optional.ofNullable(resume).map(CheckpointFile::headerOf);
        Minimization work = work(header);
        CheckpointHeader own = work.header();
        Optional<CheckpointFile> resumed = Optional.ofNullable(resume).map(file -> new CheckpointFile(file, own));
        // a state that does not fit is refused before anything is written
        resumed.ifPresent(CheckpointFile::read);
        Optional<CheckpointFile> saved = Optional.ofNullable(checkpoint)
                .map(file -> new CheckpointFile(file, own))
                .or(() -> resumed);
        if (saved.isPresent() && !(work.contestant().optimizer() instanceof ResumableOptimizer)) {
            throw cannotBeSaved(work.contestant());
        }
        Optional<RunFolder> folder = Optional.ofNullable(out)
                .map(path -> RunFolder.open(
                        path, Circumstances.of(spec, PluginList.of(registry.get()), work.threads()), clock));
        try (Interruption.Watch watch = interruption.watch();
                MinimizeProgress progress = new MinimizeProgress(
                        console, options.json(), watch::requested, work.budget().evaluations())) {
            Optional<Supplier<Checkpoints>> saving =
                    saved.map(file -> () -> new CheckpointWriter(file, every, SAVE_SECONDS, progress::cancelled));
            SingleRun run = work.run(progress, resumed, saving);
            List<String> notices = folder.map(place -> write(run, place)).orElse(List.of());
            if (options.json()) {
                console.out().print(MinimumJson.text(run));
            } else {
                new MinimumText(run).lines().forEach(console.out()::println);
                notices.forEach(console.out()::println);
                folder.ifPresent(
                        place -> console.out().println("Report: " + place.path().resolve(ReportFiles.REPORT)));
                saved.filter(file -> run.interrupted())
                        .ifPresent(
                                file -> console.out().println("Go on with: potentia minimize --resume " + file.path()));
            }
            console.out().flush();
            return run.interrupted() ? CompareCommand.INTERRUPTED : ExitCode.OK;
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    private Minimization work(Optional<CheckpointHeader> header) {
        TestProblem chosen = chosenProblem(header);
        Contestant contestant = header.isPresent() && !optimizer.given()
                ? optimizer.again(registry.get(), header.get().optimizer())
                : optimizer.contestant(registry.get());
        Optional<Doubles> asked = start.isEmpty()
                ? Optional.empty()
                : Optional.of(Doubles.of(start.stream().mapToDouble(x -> x)));
        header.ifPresent(earlier -> refuseContradictions(earlier, asked));
        Budget before = header.map(CheckpointHeader::budget).orElse(Budget.of(chosen.budget()));
        return new Minimization(
                contestant,
                chosen,
                header.filter(earlier -> earlier.problem().equals(chosen.id()))
                        .flatMap(earlier -> earlier.starts().stream().findFirst())
                        .or(() -> asked),
                new Budget(
                        evaluations != null ? evaluations : before.evaluations(),
                        seconds != null ? seconds : before.seconds(),
                        target != null ? target : before.target()),
                header.map(CheckpointHeader::seed).orElse(seed != null ? seed : 1),
                (int) threads);
    }

    /** A run that goes on is the run that was begun: only its time may grow. */
    private void refuseContradictions(CheckpointHeader earlier, Optional<Doubles> asked) {
        Budget before = earlier.budget();
        if (seed != null && seed != earlier.seed()) {
            throw contradiction("--seed " + seed, "has seed " + earlier.seed());
        }
        if (asked.isPresent() && !earlier.starts().equals(List.of(asked.get()))) {
            throw contradiction(
                    "--start " + coordinates(asked.get()),
                    "started at "
                            + String.join(
                                    " and ",
                                    earlier.starts().stream()
                                            .map(MinimizeCommand::coordinates)
                                            .toList()));
        }
        if (target != null && target != before.target()) {
            throw contradiction(
                    "--target " + target,
                    Double.isInfinite(before.target()) ? "has no target" : "has the target " + before.target());
        }
        if (seconds != null && seconds < before.seconds()) {
            throw contradiction(
                    "--seconds " + seconds,
                    Double.isInfinite(before.seconds())
                            ? "may take as long as it takes"
                            : "may take " + before.seconds() + " seconds");
        }
    }

    private InputException contradiction(String option, String fact) {
        return new InputException(
                option + " contradicts the checkpoint " + resume + ", whose run " + fact + ": leave one of them out");
    }

    private static String coordinates(Doubles point) {
        return String.join(
                ",", Arrays.stream(point.toArray()).mapToObj(String::valueOf).toList());
    }

    private TestProblem chosenProblem(Optional<CheckpointHeader> header) {
        if (problem != null) {
            return StandardSuite.problem(problem);
        }
        return StandardSuite.problem(header.map(CheckpointHeader::problem)
                .orElseThrow(() -> new InputException("no problem is named, must be one of "
                        + String.join(
                                ", ",
                                StandardSuite.problems().stream()
                                        .map(TestProblem::id)
                                        .toList()))));
    }

    private InputException cannotBeSaved(Contestant contestant) {
        List<String> able = new ArrayList<>();
        for (OptimizerProvider provider : registry.get().optimizers().values()) {
            if (provider.create(provider.options().defaults()) instanceof ResumableOptimizer) {
                able.add(provider.id());
            }
        }
        return new InputException("the state of " + contestant.name()
                + " cannot be saved, must be one of those that can, without a polish: "
                + (able.isEmpty() ? "none is installed" : String.join(", ", able)));
    }

    private static List<String> write(SingleRun run, RunFolder folder) {
        List<String> notices = new ArrayList<>();
        folder.write(ReportFiles.REPORT, MinimumReport.html(run, VersionProvider.version(), notices));
        TracePictures.draw(run.optimum(), run.problem().optimum(), folder::write)
                .ifPresent(notices::add);
        if (!notices.isEmpty()) {
            folder.write(ReportFiles.REPORT, MinimumReport.html(run, VersionProvider.version(), notices));
        }
        folder.write(RunFolder.RESULT, MinimumJson.text(run));
        folder.finish(run.interrupted());
        return notices;
    }
}
