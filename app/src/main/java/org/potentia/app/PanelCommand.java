package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.workbench.InputException;
import org.potentia.workbench.calculator.Calculator;
import org.potentia.workbench.data.TextTable;
import org.potentia.workbench.json.CanonicalJson;
import org.potentia.workbench.panel.PanelStatistics;
import org.potentia.workbench.panel.PanelStatistics.Estimate;
import org.potentia.workbench.panel.PricePanel;
import org.potentia.workbench.panel.PricePanelReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a panel of prices says about a market of coupled assets. */
@Command(
        name = "panel",
        description = {
            "Compute average volatility and correlation of a panel of daily prices, with errors, and what they say about the coupling of a market.",
            "The file has a row for each asset and day and a column that names the asset, or a row for each day and a column for each asset.",
        })
final class PanelCommand implements Runnable {
    /** Who turns correlation and variance into a coupling; without a plugin that offers it the statistics stand alone. */
    private static final String INVERSION = "manes.panel";

    private final Console console;
    private final GlobalOptions options;
    private final Provider<Calculator> calculator;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "<file>",
            description =
                    "A table of prices, plain or gzip: date, ticker and close, or date and a column for each asset.")
    private Path data = Path.of("");

    @Option(
            names = "--weights",
            paramLabel = "<file>",
            description = "A table with the columns ticker and weight (default: equal weights).")
    private @Nullable Path weights;

    @Option(
            names = "--years",
            paramLabel = "<T>",
            description = "The length of the return of the market model, years (default: ${DEFAULT-VALUE}).")
    private double years = 1;

    @Option(
            names = "--noise",
            paramLabel = "<h>",
            description =
                    "The noise of the market model, per square root of year: the panel alone tells g/h^2 (default: none).")
    private @Nullable Double noise;

    @Option(
            names = "--seed",
            paramLabel = "<seed>",
            description = "The seed of the bootstrap that finds the errors (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Inject
    PanelCommand(Console console, GlobalOptions options, Provider<Calculator> calculator) {
        this.console = console;
        this.options = options;
        this.calculator = calculator;
    }

    @Override
    public void run() {
        requirePositive(years, "--years");
        if (noise != null) {
            requirePositive(noise, "--noise");
        }
        PricePanel panel = PricePanelReader.read(data);
        PanelStatistics statistics = statistics(panel);
        Optional<Values> market = market(statistics);
        if (options.json()) {
            console.out().print(CanonicalJson.writePretty(json(panel, statistics, market)));
        } else {
            lines(panel, statistics, market).forEach(console.out()::println);
        }
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InputException(name + " = " + value + ", must be a positive number");
        }
    }

    private PanelStatistics statistics(PricePanel panel) {
        try {
            return weights == null
                    ? PanelStatistics.equallyWeighted(panel, seed)
                    : PanelStatistics.of(panel, weights(panel, weights), seed);
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(panel.name() + ": " + e.getMessage(), e);
        }
    }

    private static Doubles weights(PricePanel panel, Path file) {
        TextTable table = TextTable.read(file);
        List<String> names = table.header().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
        int ticker = names.indexOf("ticker");
        int weight = names.indexOf("weight");
        if (ticker < 0 || weight < 0) {
            throw new InputException(
                    file + " has the columns " + String.join(", ", table.header()) + ", must have ticker and weight");
        }
        Map<String, Double> given = new HashMap<>();
        for (TextTable.Row row : table.rows()) {
            OptionalDouble value = table.number(row.cell(weight)).value();
            if (value.isEmpty() || !(value.getAsDouble() >= 0)) {
                throw new InputException(file + " line " + row.line() + ": weight = '" + row.cell(weight)
                        + "', must be a number of at least 0");
            }
            given.put(row.cell(ticker), value.getAsDouble());
        }
        return Doubles.of(panel.tickers().stream().mapToDouble(each -> given.getOrDefault(each, 0.0)));
    }

    /** A and g, if a plugin knows how; a correlation that no such market has is the user's. */
    private Optional<Values> market(PanelStatistics statistics) {
        Calculator quantities = calculator.get();
        if (quantities.list().stream()
                .noneMatch(offer -> offer.quantity().name().equals(INVERSION))) {
            return Optional.empty();
        }
        Values inputs = Values.of("N", statistics.assets())
                .with("variance", statistics.variance().value() * years)
                .with("correlation", statistics.correlation().value())
                .with("h", noise != null ? noise : 1);
        try {
            return Optional.of(quantities.evaluate(INVERSION, inputs));
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InputException(data + ": " + e.getMessage(), e);
        }
    }

    private static Values json(PricePanel panel, PanelStatistics statistics, Optional<Values> market) {
        return Values.EMPTY
                .with("name", panel.name())
                .with("sha256", panel.sha256())
                .with("assets", statistics.assets())
                .with("days", panel.dates().size())
                .with("first", panel.dates().getFirst().toString())
                .with("last", panel.dates().getLast().toString())
                .with("variance", json(statistics.variance()))
                .with("correlation", json(statistics.correlation()))
                .with("correlation116", json(statistics.neglecting()))
                .with("correlationOfPairs", json(statistics.pairwise()))
                .with("marketVariance", json(statistics.marketVariance()))
                .with("market", market.orElse(null))
                .with("log", panel.log());
    }

    private static Values json(Estimate estimate) {
        return Values.of("value", estimate.value()).with("error", estimate.error());
    }

    private List<String> lines(PricePanel panel, PanelStatistics statistics, Optional<Values> market) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d assets on %d days, %s to %s",
                panel.name(),
                statistics.assets(),
                panel.dates().size(),
                panel.dates().getFirst(),
                panel.dates().getLast()));
        panel.log().forEach(each -> lines.add("  " + each));
        lines.add(line("average variance of an asset, 1/year", statistics.variance()));
        lines.add(line("average correlation, from the index (115)", statistics.correlation()));
        lines.add(line("  with the assets' own share neglected (116)", statistics.neglecting()));
        lines.add(line("  mean over all pairs", statistics.pairwise()));
        lines.add(line("volatility of the index, per √year", root(statistics.marketVariance())));
        lines.add("errors: one standard deviation of a bootstrap in blocks of 21 days");
        if (market.isEmpty()) {
            lines.add("no plugin offers " + INVERSION + ", which turns these into a coupling");
            return lines;
        }
        Values values = market.get();
        String unit = noise != null ? "g" : "g/h^2";
        lines.add(String.format(
                Locale.ROOT,
                "A = %.6f, %s = %.6g with the corrected inverse; A = %.6f, %s = %.6g by (117)",
                values.number("A"),
                unit,
                values.number("g"),
                values.number("A117"),
                unit,
                values.number("g117")));
        lines.add(String.format(
                Locale.ROOT,
                "for a fit of manes: --choose coupling=panel --choose stock-volatility=%.6g --choose correlation=%.6g --choose assets=%d",
                Math.sqrt(statistics.variance().value()),
                statistics.correlation().value(),
                statistics.assets()));
        return lines;
    }

    private static Estimate root(Estimate variance) {
        double value = Math.sqrt(variance.value());
        return new Estimate(value, value > 0 ? 0.5 * variance.error() / value : 0);
    }

    private static String line(String name, Estimate estimate) {
        return String.format(Locale.ROOT, "%-46s %10.6f ± %.6f", name, estimate.value(), estimate.error());
    }
}
