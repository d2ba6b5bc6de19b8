package org.potentia.workbench.book;

import java.util.Optional;
import org.potentia.api.valuation.Greek;
import org.potentia.api.valuation.Valuation;

/**
 * A position with its value.
 *
 * @param position the position
 * @param valuation of one unit of the option
 * @since 0.1
 */
public record ValuedPosition(Position position, Valuation valuation) {
    /**
     * Returns what the position is worth.
     *
     * @return the price times the size
     */
    public double value() {
        return position.size() * valuation.price();
    }

    /**
     * Returns the error of the value.
     *
     * @return at least 0
     */
    public double error() {
        return Math.abs(position.size()) * valuation.error();
    }

    /**
     * Finds a sensitivity of the position.
     *
     * @param name its name
     * @return that of the option times the size; empty if the method does not know it
     */
    public Optional<Greek> greek(String name) {
        return valuation
                .greek(name)
                .map(greek -> new Greek(
                        name,
                        greek.unit(),
                        position.size() * greek.value(),
                        Math.abs(position.size()) * greek.error()));
    }
}
