package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.api.figure.Figure;
import org.potentia.app.report.FigurePictures;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.InputException;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.FigureFiles;
import org.potentia.workbench.run.FigureFiles.Drawn;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the figures of papers, or draws them. */
@Command(
        name = "figures",
        description = {
            "List the figures of papers that can be drawn again, or draw some of them as pictures and tables.",
            "Without an id and without --out it lists them; with --out alone it draws all.",
        })
final class FiguresCommand implements Runnable {
    private static final Path USUAL = Path.of("figures");

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;

    @Parameters(arity = "0..*", paramLabel = "<id>", description = "The figures to draw (default: all).")
    private List<String> ids = List.of();

    @Option(
            names = "--out",
            paramLabel = "<folder>",
            description = "Where to leave the pictures and their data (default: figures; none with --json).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    FiguresCommand(Console console, GlobalOptions options, Provider<Registry> registry, Clock clock) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void run() {
        Registry plugins = registry.get();
        if (ids.isEmpty() && out == null) {
            list(plugins);
            return;
        }
        List<Figure> wanted = wanted(plugins);
        Optional<RunFolder> folder = Optional.ofNullable(out == null && !options.json() ? USUAL : out)
                .map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(plugins), 1), clock));
        try {
            List<Drawn> drawn = wanted.stream()
                    .map(figure -> new Drawn(figure, figure.draw(plugins)))
                    .toList();
            List<String> notices = folder.map(place -> write(place, drawn)).orElse(List.of());
            if (options.json()) {
                console.out().print(FigureFiles.json(drawn));
            } else {
                drawn.forEach(each -> describe(each.figure()));
                notices.forEach(console.out()::println);
                folder.ifPresent(place -> console.out().println("Pictures and data: " + place.path()));
            }
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    /** All figures are those that can be drawn; one that is named must be drawable. */
    private List<Figure> wanted(Registry plugins) {
        if (!ids.isEmpty()) {
            return ids.stream().distinct().map(plugins::figure).toList();
        }
        List<Figure> drawable = plugins.figures().values().stream()
                .filter(figure -> plugins.missing(figure).isEmpty())
                .toList();
        if (drawable.isEmpty()) {
            throw new InputException("no plugin offers a figure that can be drawn; 'figures' lists them");
        }
        return drawable;
    }

    private static List<String> write(RunFolder folder, List<Drawn> drawn) {
        List<String> notices = new ArrayList<>();
        for (Drawn each : drawn) {
            folder.write(each.figure().id() + ".csv", FigureFiles.csv(each));
        }
        folder.write(RunFolder.RESULT, FigureFiles.json(drawn));
        FigurePictures.draw(drawn, folder::write).ifPresent(notices::add);
        folder.finish(false);
        return notices;
    }

    private void describe(Figure figure) {
        console.out().println(figure.id() + ": " + figure.title());
        Paragraph.wrap("  ", figure.caption(), "  ").forEach(console.out()::println);
        console.out().println();
    }

    private void list(Registry plugins) {
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(Values.EMPTY.with(
                            "figures",
                            plugins.figures().values().stream()
                                    .map(figure -> Values.EMPTY
                                            .with("id", figure.id())
                                            .with("title", figure.title())
                                            .with("caption", figure.caption())
                                            .with("missing", plugins.missing(figure)))
                                    .toList())));
            return;
        }
        new Table(
                        List.of(
                                Column.words("id", "the name to ask for it by"),
                                Column.words("module", "the module that draws it"),
                                Column.words("missing", "solvers that it needs and that are not installed"),
                                Column.words("title", "what it shows")),
                        plugins.figures().values().stream()
                                .map(figure -> List.of(
                                        Cell.of(figure.id()),
                                        Cell.of(plugins.originOfFigure(figure.id())
                                                .module()),
                                        Cell.of(String.join(", ", plugins.missing(figure))),
                                        Cell.of(figure.title())))
                                .toList())
                .lines()
                .forEach(console.out()::println);
        console.out().println();
        console.out().println("'figures <id>' draws one, 'figures --out <folder>' all.");
    }
}
