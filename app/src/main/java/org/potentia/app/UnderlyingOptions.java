package org.potentia.app;

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
    private double rate;

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
        if (futures) {
            if (dividendYield != null) {
                throw new InputException("--futures and --yield both say what is carried, must be one of them");
            }
            return Underlying.futures(price, rate);
        }
        return Underlying.stock(price, rate, dividendYield != null ? dividendYield : 0);
    }
}
