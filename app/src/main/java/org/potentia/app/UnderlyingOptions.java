package org.potentia.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.api.valuation.Underlying;
import org.potentia.workbench.InputException;
import picocli.CommandLine.Option;

/** What options are written on. */
final class UnderlyingOptions {
    @Option(
            names = "--spot",
            required = true,
            paramLabel = "<price>",
            converter = PriceConverters.Price.class,
            description = "The price of the underlying now.")
    private @Nullable Double spot;

    @Option(
            names = "--rate",
            paramLabel = "<r>",
            converter = EvolutionConverters.PerYear.class,
            description = "The riskless rate, continuously compounded, per year (default: 0).")
    private @Nullable Double rate;

    @Option(
            names = "--yield",
            paramLabel = "<q>",
            converter = EvolutionConverters.PerYear.class,
            description = "The dividend yield, continuously compounded, per year (default: 0).")
    private @Nullable Double dividendYield;

    @Option(names = "--futures", description = "The options are on futures, which cost nothing to carry.")
    private boolean futures;

    /**
     * Returns what was described.
     *
     * @throws InputException if two options contradict each other
     */
    Underlying underlying() {
        double price = spot != null ? spot : 0;
        double discount = rate != null ? rate : 0;
        if (futures) {
            if (dividendYield != null) {
                throw new InputException("--futures and --yield both say what is carried, must be one of them");
            }
            return Underlying.futures(price, discount);
        }
        return Underlying.stock(price, discount, dividendYield != null ? dividendYield : 0);
    }

    /** What was said here that a column of a table says as well, and nothing else: the column, and the words that were given. */
    Map<String, String> givenForColumns() {
        Map<String, String> given = new LinkedHashMap<>();
        if (rate != null) {
            given.put("rate", "--rate");
        }
        if (dividendYield != null) {
            given.put("carry", "--yield");
        }
        return given;
    }
}
