package org.potentia.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.potentia.workbench.InputException;
import org.potentia.workbench.chain.ChainSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What a user can say of an option chain that its file does not say, or says otherwise. */
final class ChainOptions {
    @Option(
            names = "--spot",
            paramLabel = "<price>",
            converter = Price.class,
            description = "Options: the price of the underlying.")
    private @Nullable Double spot;

    @Option(
            names = "--rate",
            paramLabel = "<r>",
            converter = Rate.class,
            description = "Options: the riskless rate, continuously compounded, such as 0.03.")
    private @Nullable Double rate;

    @Option(
            names = "--dividend-yield",
            paramLabel = "<q>",
            converter = Rate.class,
            description = "Options: the dividend yield, continuously compounded, such as 0.015.")
    private @Nullable Double dividendYield;

    @Option(
            names = "--forward",
            paramLabel = "<price>",
            converter = Price.class,
            description = "Options: the forward price, for all expiries.")
    private @Nullable Double forward;

    @Option(
            names = "--days",
            paramLabel = "<n>",
            converter = Days.class,
            description = "Options: the calendar days to expiry, for all rows.")
    private @Nullable Double days;

    @Option(
            names = "--as-of",
            paramLabel = "<date>",
            converter = Day.class,
            description = "Options: the day of the quotes, or the one that is wanted of several.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--price-column",
            paramLabel = "<name>",
            description =
                    "Options: the column of the prices or implied volatilities; 'mid' also is the middle of bid and ask.")
    private @Nullable String priceColumn;

    @Option(names = "--drop-zero-bids", description = "Options: drop quotes that nobody bids for.")
    private boolean dropZeroBids;

    /** Whether any of them was given, so that options must be meant. */
    boolean given() {
        return !settings().equals(ChainSettings.NONE);
    }

    ChainSettings settings() {
        try {
            return new ChainSettings(
                    number(spot),
                    number(rate),
                    number(dividendYield),
                    number(forward),
                    number(days),
                    Optional.ofNullable(asOf),
                    Optional.ofNullable(priceColumn),
                    dropZeroBids);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Reads a price. */
    static final class Price extends NumberConverter {
        Price() {
            super("price", true);
        }
    }

    /** Reads a rate. */
    static final class Rate extends NumberConverter {
        Rate() {
            super("rate", false);
        }
    }

    /** Reads a number of days. */
    static final class Days extends NumberConverter {
        Days() {
            super("number of days", true);
        }
    }

    /** Reads a day. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new InputException("the day '" + text + "' must be a date such as 2020-03-16", e);
            }
        }
    }
}
