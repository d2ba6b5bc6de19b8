package org.potentia.app;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Table;
import org.potentia.workbench.InputException;
import org.potentia.workbench.chain.BuiltInChains;
import org.potentia.workbench.chain.ChainSet;
import org.potentia.workbench.chain.Chains;
import org.potentia.workbench.chain.OptionChain;
import org.potentia.workbench.data.BuiltInData;
import org.potentia.workbench.data.DataSet;
import org.potentia.workbench.data.Datasets;
import org.potentia.workbench.data.DroppedRow;
import org.potentia.workbench.data.PriceSeries;
import org.potentia.workbench.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists built-in data, or says what was read from a set or a file. */
@Command(
        name = "data",
        description = "List the built-in data and where they come from, or show what is read from one set or file.",
        subcommands = DataConvertCommand.class)
final class DataCommand implements Runnable {
    /** More dropped rows than these nobody reads on a screen. */
    static final int LISTED = 1000;

    private final Console console;
    private final GlobalOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "<name|file>",
            description =
                    "A built-in set or chain, or a file of prices or options: what is read from it, and which rows are"
                            + " dropped and why.")
    private @Nullable String name;

    @Mixin
    private ChainOptions chain = new ChainOptions();

    @Inject
    DataCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public void run() {
        if (name == null) {
            list();
        } else if (chain.given() || Chains.isChain(name)) {
            show(Chains.openAll(name, chain.settings()));
        } else {
            requireSomething(name);
            show(Datasets.open(name));
        }
    }

    /** Of a word that is no file, all names may have been meant. */
    private static void requireSomething(String name) {
        List<String> names = Stream.concat(BuiltInData.names().stream(), BuiltInChains.names().stream())
                .toList();
        if (name.matches("[A-Za-z0-9_-]+") && !names.contains(name) && !Files.exists(Path.of(name))) {
            throw InputException.unknown("data", name, names);
        }
    }

    private void list() {
        List<DataSet> sets =
                BuiltInData.names().stream().map(BuiltInData::describe).toList();
        List<ChainSet> chains =
                BuiltInChains.names().stream().map(BuiltInChains::describe).toList();
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(Values.EMPTY
                            .with("data", sets.stream().map(DataCommand::json).toList())
                            .with(
                                    "chains",
                                    chains.stream().map(ChainListing::json).toList())));
            return;
        }
        Table table = new Table(
                List.of(
                        Column.words("name", "the name to ask for it by"),
                        Column.words("what", "what it is"),
                        Column.numbers("rows", "how many prices"),
                        Column.words("first day", "its first day"),
                        Column.words("last day", "its last day"),
                        Column.words("units", "the units of its columns")),
                sets.stream()
                        .map(set -> List.of(
                                Cell.of(set.name()),
                                Cell.of(set.title()),
                                Cell.of(String.valueOf(set.rows())),
                                Cell.of(set.first().toString()),
                                Cell.of(set.last().toString()),
                                Cell.of(set.units())))
                        .toList());
        table.lines().forEach(console.out()::println);
        for (DataSet set : sets) {
            console.out().println();
            console.out().println(set.name() + " (SHA-256 " + set.sha256() + ")");
            set.provenance().lines().forEach(line -> console.out().println("  " + line));
        }
        console.out().println();
        ChainListing.sets(chains).forEach(console.out()::println);
        console.out().println("'data <name>' shows expiries and provenance of a chain.");
    }

    private void show(List<OptionChain> chains) {
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(
                            chains.size() == 1
                                    ? ChainListing.json(chains.getFirst())
                                    : Values.EMPTY.with(
                                            "chains",
                                            chains.stream()
                                                    .map(ChainListing::json)
                                                    .toList())));
            return;
        }
        for (OptionChain read : chains) {
            ChainListing.lines(read).forEach(console.out()::println);
        }
    }

    private static Values json(DataSet set) {
        return Values.EMPTY
                .with("name", set.name())
                .with("title", set.title())
                .with("units", set.units())
                .with("rows", set.rows())
                .with("first", set.first().toString())
                .with("last", set.last().toString())
                .with("sha256", set.sha256())
                .with("provenance", set.provenance());
    }

    private void show(PriceSeries series) {
        List<String> dropped = series.dropped().first().stream()
                .limit(LISTED)
                .map(DroppedRow::toString)
                .toList();
        int untold = series.dropped().total() - dropped.size();
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(Values.EMPTY
                            .with("name", series.name())
                            .with("sha256", series.sha256())
                            .with("rowsRead", series.rowsRead())
                            .with("prices", series.size())
                            .with("first", series.time(0).toString())
                            .with("last", series.time(series.size() - 1).toString())
                            .with("priceColumn", series.priceColumn())
                            .with("notes", series.notes())
                            .with("droppedCount", series.dropped().total())
                            .with("dropped", dropped)));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(series.name() + ": " + series.size()
                + (series.size() == 1 ? " price" : " prices") + " from column '" + series.priceColumn() + "', "
                + series.date(0) + " to " + series.date(series.size() - 1));
        lines.add("SHA-256 " + series.sha256());
        lines.addAll(series.notes());
        lines.add(
                series.dropped().total() == 0
                        ? "no row was dropped"
                        : series.dropped().total() + " of " + series.rowsRead() + " rows were dropped:");
        dropped.forEach(row -> lines.add("  " + row));
        if (untold > 0) {
            lines.add("  and " + untold + " more");
        }
        lines.forEach(console.out()::println);
    }
}
