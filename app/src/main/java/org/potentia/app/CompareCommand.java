package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.potentia.api.model.ModelProvider;
import org.potentia.app.report.Background;
import org.potentia.workbench.InputException;
import org.potentia.workbench.chain.Chains;
import org.potentia.workbench.comparison.Comparison;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ComparisonSettings;
import org.potentia.workbench.comparison.Split;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.registry.Capability;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.ResultJson;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: an honest comparison of models. */
@Command(
        name = "compare",
        description = {
            "Fit all models to the earlier part of a series, judge them on the later part, and rank them.",
            "Writes a folder with report.html, result.json, scores.csv, run.json and the plots as pictures.",
        })
final class CompareCommand implements Callable<Integer> {
    /** What a shell reports of a program that Ctrl-C ended. */
    static final int INTERRUPTED = 130;

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Provider<Comparison> comparison;
    private final Clock clock;
    private final Interruption interruption;

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "<id>",
            description = "The models to compare, with commas between them (default: all that need no other plugin).")
    private List<String> models = List.of();

    @Option(
            names = "--split",
            paramLabel = "<share|date>",
            defaultValue = "0.7",
            converter = SplitConverter.class,
            description =
                    "The share of the returns to fit, or the day from which on returns judge (default: ${DEFAULT-VALUE}).")
    private Split split = Split.DEFAULT;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            converter = ThreadsConverter.class,
            description =
                    "How many models to work on side by side; does not change any number (default: all processors).")
    private @Nullable Long threads;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "The folder to write: a new one, or that of an earlier run (default: a new one under runs/).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    CompareCommand(
            Console console,
            GlobalOptions options,
            Provider<Registry> registry,
            Provider<Comparison> comparison,
            Clock clock,
            Interruption interruption) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.comparison = comparison;
        this.clock = clock;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        refuseOptions();
        PriceSeries series = study.open();
        ComparisonSettings settings = settings();
        Choice choice = new Choice(registry.get());
        choice.models(settings.models());
        Comparison fitting =
                comparison.get().fittedBy(study.calibration(registry.get())).holding(study.given());
        fitting.check(series, settings);
        Path path = out != null ? out : RunPath.fresh(clock, series.name(), settings.horizon());
        PluginList plugins = PluginList.of(registry.get());
        RunFolder folder = RunFolder.open(path, Circumstances.of(spec, plugins, settings.threads()), clock);
        plugins.faults().forEach(fault -> console.err().println("potentia: " + fault));
        try (Interruption.Watch watch = interruption.watch()) {
            ComparisonResult result = compare(fitting, series, settings, watch);
            Background background = Backgrounds.of(study.source(), series, plugins.faults());
            List<String> notices = new ReportFiles(result, background).write(folder);
            if (options.json()) {
                console.out().print(ResultJson.text(result));
            } else {
                print(result, background, notices, folder);
            }
            // Once the watch is closed a process that was told to end may end at any moment.
            console.out().flush();
            return result.interrupted() ? INTERRUPTED : ExitCode.OK;
        } catch (RuntimeException e) {
            folder.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
            throw e;
        }
    }

    private void refuseOptions() {
        if (Chains.isChain(study.data())) {
            List<String> pricing = registry.get().models().values().stream()
                    .filter(model -> Capability.of(model).contains(Capability.OPTIONS))
                    .map(ModelProvider::id)
                    .toList();
            throw new InputException(study.data() + " holds option quotes, and forecasts are judged on prices of the"
                    + " underlying; models of options are compared by 'potentia fit --data " + study.data()
                    + " --model "
                    + pricing.stream().findFirst().orElse("<id>")
                    + (pricing.size() < 2 ? "" : " --against " + String.join(",", pricing.subList(1, pricing.size())))
                    + " --leave-out 2'");
        }
    }

    private ComparisonResult compare(
            Comparison fitting, PriceSeries series, ComparisonSettings settings, Interruption.Watch watch) {
        int count = settings.models().isEmpty()
                ? Comparison.lineUp(registry.get().models().values()).size()
                : settings.models().size();
        try (CompareProgress progress = CompareProgress.on(console, options.json(), watch, count)) {
            return fitting.run(series, settings, progress);
        }
    }

    private ComparisonSettings settings() {
        return ComparisonSettings.defaults()
                .withModels(models)
                .withHorizon(study.horizon())
                .withOverlapping(study.overlapping())
                .withSplit(split)
                .withSeed(study.seed())
                .withThreads(
                        threads != null
                                ? threads.intValue()
                                : Runtime.getRuntime().availableProcessors());
    }

    private void print(ComparisonResult result, Background background, List<String> notices, RunFolder folder) {
        new ComparisonText(result, background).lines().forEach(console.out()::println);
        notices.forEach(console.out()::println);
        console.out().println();
        console.out().println("Report: " + folder.path().resolve(ReportFiles.REPORT));
    }
}
