package org.potentia.api.valuation;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;

/**
 * What an option is worth.
 *
 * @param contract the option
 * @param price its value, in the unit of the underlying
 * @param error the estimated absolute error of the price, at least 0
 * @param greeks its sensitivities
 * @param exerciseTimes times ahead for which the boundary of early exercise is known, years, increasing; empty if there is none
 * @param exercisePrices the price of the underlying at which exercise begins, for each of these times
 * @param engine the id of the method
 * @param notes what a reader should know, such as why a tolerance is not met; may be empty
 * @param cost what it took
 * @since 0.1
 */
public record Valuation(
        Contract contract,
        double price,
        double error,
        List<Greek> greeks,
        Doubles exerciseTimes,
        Doubles exercisePrices,
        String engine,
        List<String> notes,
        Cost cost) {
    /**
     * Checks the numbers and copies the lists.
     *
     * @throws IllegalArgumentException if price or error is not finite, or there are not as many boundary prices as times
     */
    public Valuation {
        Arguments.finite(price, "price");
        Arguments.nonNegative(error, "error");
        Arguments.notBlank(engine, "engine");
        if (exerciseTimes.size() != exercisePrices.size()) {
            throw new IllegalArgumentException(exerciseTimes.size() + " times and " + exercisePrices.size()
                    + " prices of exercise, must be as many");
        }
        greeks = List.copyOf(greeks);
        notes = List.copyOf(notes);
    }

    /**
     * Finds a sensitivity.
     *
     * @param name its name
     * @return it, if it was asked for and the engine knows it
     */
    public Optional<Greek> greek(String name) {
        return greeks.stream().filter(greek -> greek.name().equals(name)).findFirst();
    }
}
