package org.potentia.workbench.book;

import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;

/**
 * So many of an option.
 *
 * @param line where it stands in the file
 * @param name what it is called
 * @param quantity how many contracts; negative if sold
 * @param multiplier units of the option in a contract, positive
 * @param contract the option
 * @param underlying what it is written on
 * @since 0.1
 */
public record Position(
        int line, String name, double quantity, double multiplier, Contract contract, Underlying underlying) {
    /**
     * Returns how many units of the option there are.
     *
     * @return quantity times multiplier
     */
    public double size() {
        return quantity * multiplier;
    }
}
