package org.potentia.workbench.chain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.model.Market;

/**
 * The quotes of one expiry, with what they are priced against.
 *
 * @param years the time to expiry, calendar days / 365, positive
 * @param date the day of expiry; empty if only the time is known
 * @param market spot, rate and dividend yield of this expiry; where only a forward is known, it stands for the spot and the yield equals the
 *     rate
 * @param quotes the quotes, by strike, puts before calls of the same strike; at least one
 * @param notes how the market was found and what else a reader should know, a sentence each
 * @since 0.1
 */
public record Expiry(double years, Optional<LocalDate> date, Market market, List<Quote> quotes, List<String> notes) {
    /**
     * Checks the time and sorts the quotes.
     *
     * @throws IllegalArgumentException if the time is not positive or there is no quote
     */
    public Expiry {
        Arguments.positive(years, "years");
        Arguments.atLeast(quotes.size(), 1, "number of quotes");
        quotes = quotes.stream()
                .sorted(Comparator.comparingDouble(Quote::strike).thenComparing(Quote::type, Comparator.reverseOrder()))
                .toList();
        notes = List.copyOf(notes);
    }

    /**
     * Returns the forward price for this expiry.
     *
     * @return the forward, in currency
     */
    public double forward() {
        return market.forward(years);
    }
}
