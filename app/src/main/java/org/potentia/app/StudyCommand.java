package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.api.study.StudyProvider;
import org.potentia.api.study.StudyResult;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudyTable;
import org.potentia.app.report.FigurePictures;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.optimization.RunConfiguration;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.FigureFiles;
import org.potentia.workbench.run.FigureFiles.Drawn;
import org.potentia.workbench.run.RunFolder;
import org.potentia.workbench.study.StudyFiles;
import org.potentia.workbench.study.StudyInput;
import org.potentia.workbench.study.StudyMemory;
import org.potentia.workbench.study.StudyRun;
import org.potentia.workbench.study.TradingHours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses series by the protocol of a paper. */
@Command(
        name = "study",
        description = {
            "Analyse series by the protocol of a paper: numbers, every intermediate as a table, the figures of the paper.",
            "Without an id it lists the studies.",
        })
final class StudyCommand implements Runnable {
    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;

    @Parameters(arity = "0..1", paramLabel = "<id>", description = "The study; 'describe <id>' lists its options.")
    private @Nullable String id;

    @Option(
            names = "--data",
            paramLabel = "<name|file>",
            description =
                    "A built-in set, or a CSV file of bars, trades or daily prices, of daily prices of several things, or with"
                            + " the columns day, minute, value, or a folder of such files; several with several --data.")
    private List<String> data = List.of();

    @Option(
            names = "--hours",
            paramLabel = "<hours>",
            description = "When the market is open: 24/7, or like 09:30-16:00@America/New_York"
                    + " (default: every day that occurs, from its first price to its last).")
    private @Nullable String hours;

    @Option(
            names = "--holidays",
            paramLabel = "<file>",
            description = "A file with a date a line on which there is no session.")
    private @Nullable Path holidays;

    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description = "An option of the study; several with several --set.")
    private List<String> words = List.of();

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            converter = StudyOptions.SeedConverter.class,
            description = "The seed of all random numbers (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            converter = ThreadsConverter.class,
            description = "How many threads work; the result is the same for any number (default: all processors).")
    private @Nullable Long threads;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description = "A folder for result.json, tables and pictures: a new one, or that of an earlier run"
                    + " (default: none).")
    private @Nullable Path out;

    @Option(
            names = "--state",
            paramLabel = "<file>",
            description =
                    "A file that keeps the finished parts of a long study: the same command goes on from there after it"
                            + " was stopped (default: none).")
    private @Nullable Path state;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    StudyCommand(Console console, GlobalOptions options, Provider<Registry> registry, Clock clock) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void run() {
        Registry plugins = registry.get();
        if (id == null) {
            list(plugins);
            return;
        }
        StudyProvider provider = plugins.study(id);
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads.intValue();
        StudyRun run = new StudyRun(provider, RunConfiguration.settings(provider.options(), words), seed, workers);
        List<StudySeries> series = open(provider.takesAnyPrice());
        Optional<StudyMemory> memory = Optional.ofNullable(state).map(file -> StudyMemory.open(file, run, series));
        Optional<RunFolder> folder = Optional.ofNullable(out)
                .map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(plugins), workers), clock));
        try {
            StudyResult result = run.of(series, plugins, this::progress, memory);
            List<String> notices = folder.map(place -> write(place, plugins, run, series, result))
                    .orElse(List.of());
            if (options.json()) {
                console.out().print(StudyFiles.json(run, series, result));
            } else {
                tell(result);
                notices.forEach(console.out()::println);
                folder.ifPresent(place -> console.out().println("Tables and pictures: " + place.path()));
            }
            console.out().flush();
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    private List<StudySeries> open(boolean anyPrice) {
        if (holidays != null && hours == null) {
            throw new InputException("--holidays without --hours says nothing, must be given with it");
        }
        Set<LocalDate> closed = holidays == null ? Set.of() : StudyInput.holidays(holidays);
        Optional<TradingHours> open = Optional.ofNullable(hours).map(text -> TradingHours.parse(text, closed));
        return data.stream()
                .flatMap(name -> StudyInput.openAll(name, open, anyPrice).stream())
                .toList();
    }

    private void progress(String what, double share) {
        if (console.terminal() && !options.json()) {
            console.err().print("\r" + Math.round(100 * share) + " % " + what + "\u001b[K" + (share >= 1 ? "\n" : ""));
            console.err().flush();
        }
    }

    private static List<String> write(
            RunFolder folder, Registry plugins, StudyRun run, List<StudySeries> series, StudyResult result) {
        List<String> notices = new ArrayList<>();
        for (StudyTable table : result.tables()) {
            folder.write(table.name() + ".csv", StudyFiles.csv(table));
        }
        List<Drawn> drawn = StudyFiles.drawn(result, plugins);
        for (Drawn figure : drawn) {
            folder.write(figure.figure().id() + ".csv", FigureFiles.csv(figure));
        }
        folder.write(RunFolder.RESULT, StudyFiles.json(run, series, result));
        FigurePictures.draw(drawn, folder::write).ifPresent(notices::add);
        folder.finish(false);
        return notices;
    }

    private void tell(StudyResult result) {
        section("What was done", result.log());
        section("Warnings", result.warnings());
        console.out().println("Result");
        lines("", result.values()).forEach(console.out()::println);
        console.out().println();
    }

    private void section(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            console.out().println(title);
            sentences.stream()
                    .flatMap(line -> Paragraph.wrap("  ", line, "    ").stream())
                    .forEach(console.out()::println);
            console.out().println();
        }
    }

    private static List<String> lines(String prefix, Values values) {
        List<String> lines = new ArrayList<>();
        values.asMap().forEach((name, value) -> {
            if (value instanceof Values nested) {
                lines.addAll(lines(prefix + name + ".", nested));
            } else if (value instanceof List<?> list && list.stream().allMatch(Values.class::isInstance)) {
                for (int i = 0; i < list.size(); i++) {
                    lines.addAll(lines(prefix + name + "[" + (i + 1) + "].", (Values) list.get(i)));
                }
            } else {
                lines.add("  " + prefix + name + " = " + (value == null ? "none" : value));
            }
        });
        return lines;
    }

    private void list(Registry plugins) {
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(Values.EMPTY.with(
                            "studies",
                            plugins.studies().values().stream()
                                    .map(study -> Values.EMPTY
                                            .with("id", study.id())
                                            .with("title", study.title())
                                            .with("citation", PluginList.json(study.citation())))
                                    .toList())));
            return;
        }
        new Table(
                        List.of(
                                Column.words("id", "the name to ask for it by"),
                                Column.words("module", "the module that it comes from"),
                                Column.words("title", "what it analyses")),
                        plugins.studies().values().stream()
                                .map(study -> List.of(
                                        Cell.of(study.id()),
                                        Cell.of(plugins.originOfStudy(study.id())
                                                .module()),
                                        Cell.of(study.title())))
                                .toList())
                .lines()
                .forEach(console.out()::println);
        console.out().println();
        console.out().println("'study <id> --data <file>' runs one, 'describe <id>' lists its options.");
    }
}
