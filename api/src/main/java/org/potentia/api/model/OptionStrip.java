package org.potentia.api.model;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * European options of one expiry whose prices somebody asks for together.
 *
 * @param market spot, rate and dividend yield
 * @param years the time to expiry, calendar days / 365, positive
 * @param types call or put, one for each option
 * @param strikes the strikes, in currency, positive, one for each option; in any order
 * @since 0.1
 */
public record OptionStrip(Market market, double years, List<OptionType> types, Doubles strikes) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the time or a strike is not positive, or there are not as many types as strikes
     */
    public OptionStrip {
        types = List.copyOf(types);
        Arguments.positive(years, "years");
        if (types.size() != strikes.size()) {
            throw new IllegalArgumentException(
                    types.size() + " types and " + strikes.size() + " strikes, must be as many");
        }
        strikes.stream().forEach(strike -> Arguments.positive(strike, "strike"));
    }

    /**
     * Returns how many options there are.
     *
     * @return their number
     */
    public int size() {
        return strikes.size();
    }
}
