package org.potentia.api.valuation;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * The value of an option as a function of the price of the underlying, all else as it is.
 *
 * @param prices prices of the underlying, increasing
 * @param values the value of the option at each
 * @param deltas its first derivative
 * @param gammas its second derivative
 * @param error the estimated largest absolute error of the values, at least 0
 * @param engine the id of the method
 * @param notes what a reader should know; may be empty
 * @since 0.1
 */
public record ValueProfile(
        Doubles prices,
        Doubles values,
        Doubles deltas,
        Doubles gammas,
        double error,
        String engine,
        List<String> notes) {
    /**
     * Checks the sizes and copies the notes.
     *
     * @throws IllegalArgumentException if there are not as many values, deltas and gammas as prices
     */
    public ValueProfile {
        if (values.size() != prices.size() || deltas.size() != prices.size() || gammas.size() != prices.size()) {
            throw new IllegalArgumentException(prices.size() + " prices, " + values.size() + " values, " + deltas.size()
                    + " deltas and " + gammas.size() + " gammas, must be as many");
        }
        notes = List.copyOf(notes);
    }
}
