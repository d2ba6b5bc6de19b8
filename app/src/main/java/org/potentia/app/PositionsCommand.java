package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.valuation.Underlying;
import org.potentia.app.report.BookPictures;
import org.potentia.workbench.InputException;
import org.potentia.workbench.book.Book;
import org.potentia.workbench.book.BookFiles;
import org.potentia.workbench.book.BookValue;
import org.potentia.workbench.book.Position;
import org.potentia.workbench.book.PositionFile;
import org.potentia.workbench.book.Scenario;
import org.potentia.workbench.book.ScenarioGrid;
import org.potentia.workbench.registry.Registry;
import org.potentia.workbench.run.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Values a book of options, with its Greeks and what it gains and loses in scenarios. */
@Command(
        name = "positions",
        description = {
            "Value the options of a file by a model: values and Greeks of each position and of the book, with their errors,"
                    + " and what the book gains in scenarios.",
            "The file has the columns quantity, type, strike and one of years, days and expiry; and where wanted name, exercise,"
                    + " multiplier, spot, rate and carry.",
        })
final class PositionsCommand implements Runnable {
    private static final double PERCENT = 100;

    /** Changes of the price in a picture: straight lines between those of the table would hide where gains bend. */
    private static final int DRAWN = 41;

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Registry> registry;
    private final Clock clock;

    @Parameters(paramLabel = "<file>", description = "The positions, a table with a header.")
    private Path file = Path.of("");

    @Option(
            names = "--model",
            required = true,
            paramLabel = "<id>",
            description = "A model that values single options; 'plugins' shows which do.")
    private String model = "";

    @Option(
            names = "--set",
            paramLabel = "<name=value>",
            description = "A parameter of the model; several with several --set. 'describe <id>' lists them.")
    private List<String> words = List.of();

    @Mixin
    private UnderlyingOptions underlyingOptions = new UnderlyingOptions();

    @Option(
            names = "--as-of",
            paramLabel = "<date>",
            converter = Day.class,
            description = "The day of the valuation, such as 2026-01-31; needed where the file has dates of expiry.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--engine",
            paramLabel = "<id>",
            description = "The method (default: the first of the model that values an option, each for itself).")
    private @Nullable String engine;

    @Option(
            names = "--tolerance",
            paramLabel = "<share>",
            defaultValue = "1e-6",
            converter = EvolutionConverters.Tolerance.class,
            description = "The largest error of a price wanted, relative to the price of its underlying (default:"
                    + " ${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(
            names = "--spot-shocks",
            split = ",",
            paramLabel = "<%>",
            defaultValue = "-20,-10,-5,0,5,10,20",
            converter = Shock.class,
            description = "Changes of the prices of all underlyings in percent (default: ${DEFAULT-VALUE}).")
    private List<Double> spots = List.of();

    @Option(
            names = "--volatility-shocks",
            split = ",",
            paramLabel = "<%>",
            defaultValue = "-25,0,25",
            converter = Shock.class,
            description = "Changes of the volatility parameter in percent (default: ${DEFAULT-VALUE}).")
    private List<Double> volatilities = List.of();

    @Option(
            names = "--days-ahead",
            split = ",",
            paramLabel = "<days>",
            defaultValue = "0,10",
            converter = Shock.class,
            description = "Calendar days ahead (default: ${DEFAULT-VALUE}).")
    private List<Double> days = List.of();

    @Option(
            names = "--volatility-parameter",
            paramLabel = "<name>",
            defaultValue = Book.SIGMA,
            description = "The parameter of the model that is its volatility (default: ${DEFAULT-VALUE}).")
    private String volatility = Book.SIGMA;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            description =
                    "A folder for result.json, positions.csv, scenarios.csv and pictures: a new one, or that of an earlier"
                            + " run (default: none).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    PositionsCommand(Console console, GlobalOptions options, Provider<Registry> registry, Clock clock) {
        this.console = console;
        this.options = options;
        this.registry = registry;
        this.clock = clock;
    }

    /** Reads a date. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new InputException("the date '" + text + "' must be written as 2026-01-31", e);
            }
        }
    }

    /** Reads what a scenario changes. */
    static final class Shock extends NumberConverter {
        Shock() {
            super("change", false);
        }
    }

    @Override
    public void run() {
        Registry plugins = registry.get();
        ScenarioGrid grid = new ScenarioGrid(shares(spots), shares(volatilities), numbers(days));
        Underlying underlying = underlyingOptions.underlying();
        List<Position> positions = PositionFile.read(
                file,
                underlying,
                Optional.ofNullable(asOf),
                underlyingOptions.givenForColumns(),
                console.err()::println);
        console.err().flush();
        ModelProvider provider = plugins.model(model);
        Book book =
                new Book(provider, parameters(provider), volatility, positions, Optional.ofNullable(engine), tolerance);
        Optional<RunFolder> folder = Optional.ofNullable(out)
                .map(path -> RunFolder.open(path, Circumstances.of(spec, PluginList.of(plugins), 1), clock));
        try {
            BookValue value = book.value();
            List<Scenario> scenarios = book.scenarios(grid, value);
            Optional<String> notice = folder.flatMap(place -> write(place, book, value, grid, scenarios));
            if (options.json()) {
                console.out().print(BookFiles.json(book, value, scenarios));
            } else {
                new BookText(book, value, grid, scenarios).lines().forEach(console.out()::println);
                notice.ifPresent(console.out()::println);
                folder.ifPresent(place -> console.out().println("Tables and pictures: " + place.path()));
            }
            console.out().flush();
        } catch (RuntimeException e) {
            folder.ifPresent(place -> place.failed(
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())));
            throw e;
        }
    }

    private static Optional<String> write(
            RunFolder folder, Book book, BookValue value, ScenarioGrid grid, List<Scenario> scenarios) {
        folder.write("positions.csv", BookFiles.positions(value));
        folder.write("scenarios.csv", BookFiles.scenarios(scenarios));
        folder.write(RunFolder.RESULT, BookFiles.json(book, value, scenarios));
        Optional<String> notice = BookPictures.draw(book.scenarios(grid.finer(DRAWN), value), folder::write);
        folder.finish(false);
        return notice;
    }

    private ParameterVector parameters(ModelProvider provider) {
        Map<String, Double> given = EvolutionOptions.parameters(words);
        try {
            given.keySet().forEach(provider.parameters()::indexOf);
            return provider.parameters().vector(given);
        } catch (IllegalArgumentException e) {
            throw new InputException(provider.id() + ": " + e.getMessage(), e);
        }
    }

    private static Doubles shares(List<Double> percents) {
        return numbers(percents).map(percent -> percent / PERCENT);
    }

    private static Doubles numbers(List<Double> values) {
        return Doubles.of(values.stream().mapToDouble(Double::doubleValue));
    }
}
