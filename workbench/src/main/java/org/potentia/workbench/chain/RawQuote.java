package org.potentia.workbench.chain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.model.OptionType;

/**
 * An option as a row of a file gives it: nothing is computed yet, and nothing checked beyond the presence of numbers.
 *
 * @param line its line in the file
 * @param time the expiry it belongs to
 * @param type call or put; empty if the row does not say
 * @param numbers the numbers of the row, by column
 * @param value its price or volatility
 */
record RawQuote(int line, Time time, Optional<OptionType> type, Map<ChainColumn, Double> numbers, double value) {
    /**
     * When quotes were made, and when they expire.
     *
     * @param asOf the day of the quotes, if known
     * @param years the time to expiry, years
     * @param expiry the day of expiry, if known
     */
    record Time(Optional<LocalDate> asOf, double years, Optional<LocalDate> expiry) {
        @Override
        public String toString() {
            return expiry.map(LocalDate::toString).orElse(years + " years");
        }
    }

    OptionalDouble number(ChainColumn column) {
        return numbers.containsKey(column) ? OptionalDouble.of(numbers.get(column)) : OptionalDouble.empty();
    }
}
