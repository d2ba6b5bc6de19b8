package org.potentia.workbench.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.potentia.workbench.InputException;

/**
 * The option chains that come with the program: quotes as they were published, and sets computed from published parameters, which say so.
 * Where each comes from stands in the head of its file and in its notes.
 *
 * @since 0.1
 */
public final class BuiltInChains {
    private static final String MODEL = "model-generated, not market quotes: ";
    private static final String MARTINGALE = "price_martingale";

    /** A file among the resources of this module, and which of its columns is meant. */
    private enum Entry {
        DAX("dax-2002-07-05", "DAX index options, implied volatilities", "2002-07-05", "dax-2002-07-05"),
        ES("es-2019-08-13", "options on E-mini S&P 500 futures, implied volatilities", "2019-08-13", "es-2019-08-13"),
        T1_CALLS("nes-t1-calls", MODEL + "calls", "2021-07-12", "nes-t1-calls"),
        T1_CALLS_M(
                "nes-t1-calls-martingale", MODEL + "calls, forward repriced", "2021-07-12", "nes-t1-calls", MARTINGALE),
        T1_PUTS("nes-t1-puts", MODEL + "puts", "2021-07-12", "nes-t1-puts"),
        T1_PUTS_M("nes-t1-puts-martingale", MODEL + "puts, forward repriced", "2021-07-12", "nes-t1-puts", MARTINGALE),
        T2_CALLS("nes-t2-calls", MODEL + "calls", "2020-11-06", "nes-t2-calls"),
        T2_CALLS_M(
                "nes-t2-calls-martingale", MODEL + "calls, forward repriced", "2020-11-06", "nes-t2-calls", MARTINGALE),
        T2_PUTS("nes-t2-puts", MODEL + "puts", "2020-11-06", "nes-t2-puts"),
        T2_PUTS_M("nes-t2-puts-martingale", MODEL + "puts, forward repriced", "2020-11-06", "nes-t2-puts", MARTINGALE),
        T3_CALLS("nes-t3-calls", MODEL + "calls", "2020-03-16", "nes-t3-calls"),
        T3_CALLS_M(
                "nes-t3-calls-martingale", MODEL + "calls, forward repriced", "2020-03-16", "nes-t3-calls", MARTINGALE),
        T3_PUTS("nes-t3-puts", MODEL + "puts", "2020-03-16", "nes-t3-puts"),
        T3_PUTS_M("nes-t3-puts-martingale", MODEL + "puts, forward repriced", "2020-03-16", "nes-t3-puts", MARTINGALE),
        SPX("spx-1995-10", "S&P 500 index options, implied volatilities", "October 1995", "spx-1995-10"),
        SPXW(
                "spxw-2017-03-24",
                "S&P 500 weekly options of one expiry, implied volatilities",
                "2017-03-16",
                "spxw-2017-03-24"),
        SX5E("sx5e-2010-03", "EURO STOXX 50 index options, implied volatilities", "2010-03-01", "sx5e-2010-03"),
        TSLA("tsla-581d", "Tesla options of one expiry, implied volatilities", "not stated", "tsla-581d");

        private final String id;
        private final String title;
        private final String day;
        private final String file;
        /** Blank if the file has but one. */
        private final String priceColumn;

        Entry(String id, String title, String day, String file) {
            this(id, title, day, file, "");
        }

        Entry(String id, String title, String day, String file, String priceColumn) {
            this.id = id;
            this.title = title;
            this.day = day;
            this.file = file;
            this.priceColumn = priceColumn;
        }
    }

    private BuiltInChains() {}

    /**
     * Returns the names of all chains.
     *
     * @return the names, sorted
     */
    public static List<String> names() {
        return Arrays.stream(Entry.values()).map(entry -> entry.id).sorted().toList();
    }

    /**
     * Describes a chain.
     *
     * @param name its name
     * @return title, extent and provenance
     * @throws InputException if there is no chain of that name; the message lists the names
     */
    public static ChainSet describe(String name) {
        Entry entry = entry(name);
        OptionChain chain = open(name);
        return new ChainSet(
                entry.id,
                entry.title,
                entry.day,
                chain.expiries().size(),
                chain.size(),
                chain.sha256(),
                String.join("\n", chain.notes()));
    }

    /**
     * Reads a chain.
     *
     * @param name its name
     * @return the chain, named so
     * @throws InputException if there is no chain of that name; the message lists the names
     */
    public static OptionChain open(String name) {
        return open(name, ChainSettings.NONE);
    }

    /**
     * Reads a chain.
     *
     * @param name its name
     * @param settings what to take otherwise than its file says
     * @return the chain, named so
     * @throws InputException if there is no chain of that name; the message lists the names
     */
    public static OptionChain open(String name, ChainSettings settings) {
        Entry entry = entry(name);
        ChainSettings wanted = settings.priceColumn().isEmpty() && !entry.priceColumn.isEmpty()
                ? settings.withPriceColumn(entry.priceColumn)
                : settings;
        String resource = entry.file + ".csv";
        try (InputStream bytes = BuiltInChains.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the module lacks its resource " + resource);
            }
            return ChainReader.read(entry.id, bytes, wanted).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("built-in chain " + name + " could not be read", e);
        }
    }

    private static Entry entry(String name) {
        return Arrays.stream(Entry.values())
                .filter(entry -> entry.id.equals(name))
                .findFirst()
                .orElseThrow(() -> InputException.unknown("option chain", name, names()));
    }
}
