package org.potentia.app;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Values;
import org.potentia.api.model.OptionType;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Paragraph;
import org.potentia.app.text.Table;
import org.potentia.workbench.chain.ChainSet;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.OptionChain;
import org.potentia.workbench.chain.Quote;
import org.potentia.workbench.data.DroppedRow;

/** Option chains in words and tables, and as JSON. */
final class ChainListing {
    private ChainListing() {}

    /** The built-in chains, one a line. */
    static List<String> sets(List<ChainSet> sets) {
        Table table = new Table(
                List.of(
                        Column.words("name", "the name to ask for it by"),
                        Column.words("options", "what it is"),
                        Column.words("day", "the day of its quotes"),
                        Column.numbers("expiries", "how many expiries"),
                        Column.numbers("quotes", "how many quotes")),
                sets.stream()
                        .map(set -> List.of(
                                Cell.of(set.name()),
                                Cell.of(set.title()),
                                Cell.of(set.day()),
                                Cell.of(String.valueOf(set.expiries())),
                                Cell.of(String.valueOf(set.quotes()))))
                        .toList());
        return table.lines();
    }

    static Values json(ChainSet set) {
        return Values.EMPTY
                .with("name", set.name())
                .with("title", set.title())
                .with("day", set.day())
                .with("expiries", set.expiries())
                .with("quotes", set.quotes())
                .with("sha256", set.sha256())
                .with("provenance", set.provenance());
    }

    /** What was read of a chain. */
    static List<String> lines(OptionChain chain) {
        List<String> lines = new ArrayList<>();
        lines.add(chain.name() + ": " + count(chain.size(), "quote") + ", "
                + count(chain.expiries().size(), chain.expiries().size() == 1 ? "expiry" : "expiries", "")
                + chain.asOf().map(day -> ", quotes of " + day).orElse(", no day of the quotes"));
        lines.add("SHA-256 " + chain.sha256());
        chain.notes().forEach(note -> lines.addAll(Paragraph.wrap(note, Paragraph.WIDTH)));
        lines.add("");
        lines.addAll(new Table(
                        List.of(
                                Column.words("expiry", "the day of expiry, if it is known"),
                                Column.numbers("days", "calendar days to expiry"),
                                Column.numbers("years", "time to expiry, days / 365"),
                                Column.numbers("forward", "forward price"),
                                Column.numbers("rate", "riskless rate, continuously compounded"),
                                Column.numbers("yield", "dividend yield, continuously compounded"),
                                Column.numbers("calls", "how many quotes of calls"),
                                Column.numbers("puts", "how many quotes of puts"),
                                Column.numbers("lowest", "the lowest strike"),
                                Column.numbers("highest", "the highest strike")),
                        chain.expiries().stream().map(ChainListing::row).toList())
                .lines());
        for (Expiry expiry : chain.expiries()) {
            for (String note : expiry.notes()) {
                lines.addAll(Paragraph.wrap(when(expiry) + ": ", note, "  "));
            }
        }
        int dropped = chain.dropped().total();
        lines.add(dropped == 0 ? "no row was dropped" : count(dropped, "option") + " dropped:");
        chain.dropped().first().stream().limit(DataCommand.LISTED).forEach(row -> lines.add("  " + row));
        if (dropped > DataCommand.LISTED) {
            lines.add("  and " + (dropped - DataCommand.LISTED) + " more");
        }
        return lines;
    }

    private static List<Cell> row(Expiry expiry) {
        List<Quote> quotes = expiry.quotes();
        return List.of(
                Cell.of(expiry.date().map(Object::toString).orElse("–")),
                Cell.of(Numbers.brief(365 * expiry.years(), 6)),
                Cell.of(Numbers.fixed(expiry.years(), 4)),
                Cell.of(Numbers.brief(expiry.forward(), 8)),
                Cell.of(Numbers.percent(expiry.market().rate(), 3)),
                Cell.of(Numbers.percent(expiry.market().dividendYield(), 3)),
                Cell.of(String.valueOf(number(quotes, OptionType.CALL))),
                Cell.of(String.valueOf(number(quotes, OptionType.PUT))),
                Cell.of(Numbers.brief(quotes.getFirst().strike(), 8)),
                Cell.of(Numbers.brief(quotes.getLast().strike(), 8)));
    }

    static Values json(OptionChain chain) {
        Values values = Values.EMPTY.with("name", chain.name());
        if (chain.asOf().isPresent()) {
            values = values.with("asOf", chain.asOf().get().toString());
        }
        return values.with("sha256", chain.sha256())
                .with("quotes", chain.size())
                .with("notes", chain.notes())
                .with(
                        "expiries",
                        chain.expiries().stream().map(ChainListing::json).toList())
                .with("droppedCount", chain.dropped().total())
                .with(
                        "dropped",
                        chain.dropped().first().stream()
                                .limit(DataCommand.LISTED)
                                .map(DroppedRow::toString)
                                .toList());
    }

    private static Values json(Expiry expiry) {
        Values values = Values.EMPTY.with("years", expiry.years());
        if (expiry.date().isPresent()) {
            values = values.with("expiry", expiry.date().get().toString());
        }
        return values.with("forward", expiry.forward())
                .with("spot", expiry.market().spot())
                .with("rate", expiry.market().rate())
                .with("dividendYield", expiry.market().dividendYield())
                .with("calls", number(expiry.quotes(), OptionType.CALL))
                .with("puts", number(expiry.quotes(), OptionType.PUT))
                .with("lowestStrike", expiry.quotes().getFirst().strike())
                .with("highestStrike", expiry.quotes().getLast().strike())
                .with("notes", expiry.notes());
    }

    private static int number(List<Quote> quotes, OptionType type) {
        return (int) quotes.stream().filter(quote -> quote.type() == type).count();
    }

    private static String when(Expiry expiry) {
        return expiry.date().map(Object::toString).orElse(Numbers.brief(365 * expiry.years(), 6) + " days");
    }

    private static String count(int number, String thing) {
        return count(number, thing, number == 1 ? "" : "s");
    }

    private static String count(int number, String thing, String ending) {
        return number + " " + thing + ending;
    }
}
