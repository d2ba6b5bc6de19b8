package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calibration.Calibration;
import org.potentia.workbench.calibration.CalibrationProblem;
import org.potentia.workbench.comparison.FitSample;
import org.potentia.workbench.data.Datasets;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.optimization.BenchmarkResult;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.OptimizerBenchmark;
import org.potentia.workbench.optimization.StandardSuite;
import org.potentia.workbench.optimization.TestProblem;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.BenchmarkJson;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares optimizers. */
@Command(
        name = "bench-optimizers",
        description = {
            "Let optimizers solve the standard problems, or a calibration of your own, again and again from random starts:"
                    + " how many runs are solved, and within how many evaluations.",
            "Writes a folder with report.html, result.json, runs.csv, standings.md, run.json and the plots as pictures.",
        })
final class BenchOptimizersCommand implements Callable<Integer> {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;
    private final Interruption interruption;

    @Option(
            names = "--optimizers",
            split = ",",
            paramLabel = "<id>",
            description =
                    "The optimizers, with commas between them: <id>, <id>:<preset>, <id>+<polish>, such as asa+bobyqa"
                            + " (default: all).")
    private List<String> optimizers = List.of();

    @Option(
            names = "--problems",
            split = ",",
            paramLabel = "<id>",
            description =
                    "The problems, with commas between them (default: all seven of the standard set, or none of them if"
                            + " a model is given).")
    private List<String> problems = List.of();

    @Option(
            names = "--model",
            paramLabel = "<id>",
            description = "A calibration of your own: fit this model to the returns of --data.")
    private @Nullable String model;

    @Option(
            names = "--data",
            paramLabel = "<name|file>",
            defaultValue = StudyOptions.DEFAULT_DATA,
            description = "A built-in set or a CSV file of prices, for --model (default: ${DEFAULT-VALUE}).")
    private String data = StudyOptions.DEFAULT_DATA;

    @Option(
            names = "--runs",
            paramLabel = "<n>",
            defaultValue = "20",
            converter = CountConverter.Runs.class,
            description = "How often each optimizer meets each problem (default: ${DEFAULT-VALUE}).")
    private long runs = 20;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            converter = FirstSeedConverter.class,
            description =
                    "The seed of the first run; those of the others follow one by one (default: ${DEFAULT-VALUE}).")
    private int seed = 1;

    @Option(
            names = "--evaluations",
            paramLabel = "<n>",
            converter = CountConverter.Evaluations.class,
            description = "How many evaluations a run may spend (default: 200000; 500000 for lj13; 60000 for a model).")
    private @Nullable Long evaluations;

    @Option(
            names = "--gradients",
            paramLabel = "<yes|no|both>",
            defaultValue = "both",
            description = "Whether optimizers that can use gradients are shown them, or take part twice"
                    + " (default: ${DEFAULT-VALUE}).")
    private Lineup.Gradients gradients = Lineup.Gradients.BOTH;

    @Option(
            names = "--optimizer-options",
            paramLabel = "<file>",
            description =
                    "A file with options of one optimizer, which it names as 'optimizer'; several with several of these.")
    private List<Path> files = List.of();

    @Option(
            names = "--set",
            paramLabel = "<id.name=value>",
            description = "An option of one optimizer, over what stands in a file; several with several --set.")
    private List<String> words = List.of();

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            converter = ThreadsConverter.class,
            description =
                    "How many runs to work on side by side; changes no number but the seconds (default: all processors).")
    private @Nullable Long threads;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "The folder to write: a new one, or that of an earlier run (default: a new one under runs/).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    BenchOptimizersCommand(
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
        List<Contestant> contestants = new Lineup(registry.get(), gradients).contestants(optimizers, files, words);
        List<TestProblem> chosen = chosenProblems();
        OptimizerBenchmark benchmark = new OptimizerBenchmark(contestants, chosen, (int) runs).fromSeed(seed);
        int workers =
                threads != null ? threads.intValue() : Runtime.getRuntime().availableProcessors();
        Path path = out != null ? out : RunPath.fresh(clock, "optimizers");
        PluginList plugins = PluginList.of(registry.get());
        RunFolder folder = RunFolder.open(path, Circumstances.of(spec, plugins, workers), clock);
        plugins.faults().forEach(fault -> console.err().println("potentia: " + fault));
        try (Interruption.Watch watch = interruption.watch()) {
            BenchmarkResult result = run(benchmark, workers, watch, contestants.size() * chosen.size());
            List<String> notices = new BenchmarkFiles(result).write(folder);
            if (options.json()) {
                console.out().print(BenchmarkJson.text(result));
            } else {
                new BenchmarkText(result).lines().forEach(console.out()::println);
                notices.forEach(console.out()::println);
                console.out().println();
                console.out().println("Report: " + folder.path().resolve(ReportFiles.REPORT));
            }
            // Once the watch is closed a process that was told to end may end at any moment.
            console.out().flush();
            return result.interrupted() ? CompareCommand.INTERRUPTED : ExitCode.OK;
        } catch (RuntimeException e) {
            folder.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
            throw e;
        }
    }

    private BenchmarkResult run(OptimizerBenchmark benchmark, int workers, Interruption.Watch watch, int cells) {
        try (BenchmarkProgress progress =
                new BenchmarkProgress(console, options.json(), watch::requested, runs, cells * runs)) {
            return benchmark.run(workers, progress);
        }
    }

    private List<TestProblem> chosenProblems() {
        List<TestProblem> chosen = new ArrayList<>();
        for (String id : problems) {
            if (id.isBlank()) {
                throw new InputException("the list of problems '" + String.join(",", problems)
                        + "' has an empty id, must be ids with one comma between them");
            }
        }
        if (model == null || !problems.isEmpty()) {
            chosen.addAll(StandardSuite.problems(problems));
        }
        if (model != null) {
            chosen.add(calibration(registry.get().model(model)));
        }
        Long budget = evaluations;
        return budget == null
                ? chosen
                : chosen.stream().map(problem -> problem.withBudget(budget)).toList();
    }

    private TestProblem calibration(ModelProvider provider) {
        PriceSeries series = Datasets.open(data).lastOfEachDay().requireUsable();
        FitSample sample = FitSample.of(series, Horizon.tradingDays(1), false, Optional.empty());
        return CalibrationProblem.of(provider, sample.sample(), Calibration.EVALUATIONS);
    }

    /** Reads the first of a row of seeds. */
    static final class FirstSeedConverter implements ITypeConverter<Integer> {
        /** Leaves room for as many runs as there may be. */
        private static final int MOST = 2_000_000_000;

        @Override
        public Integer convert(String text) {
            if (text.matches("[0-9]{1,10}") && Long.parseLong(text) <= MOST) {
                return Integer.valueOf(text);
            }
            throw new InputException(
                    "the seed '" + text + "' must be a whole number from 0 to " + MOST + ", such as 1");
        }
    }
}
