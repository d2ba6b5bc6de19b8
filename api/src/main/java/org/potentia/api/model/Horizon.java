package org.potentia.api.model;

import org.potentia.api.Arguments;

/**
 * How far ahead a return reaches: a number of steps of a series of returns.
 *
 * @param steps how many steps, at least 1
 * @param stepYears the length of one step in years; a trading day is 1/252
 * @since 0.1
 */
public record Horizon(int steps, double stepYears) {
    /** The length of a trading day, in years. */
    public static final double TRADING_DAY = 1.0 / 252;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no step or it has no length
     */
    public Horizon {
        Arguments.atLeast(steps, 1, "steps");
        Arguments.positive(stepYears, "stepYears");
    }

    /**
     * Makes a horizon of trading days.
     *
     * @param days how many, at least 1
     * @return the horizon
     */
    public static Horizon tradingDays(int days) {
        return new Horizon(days, TRADING_DAY);
    }

    /**
     * Returns the length of the whole horizon.
     *
     * @return \( T \), years
     */
    public double years() {
        return steps * stepYears;
    }
}
