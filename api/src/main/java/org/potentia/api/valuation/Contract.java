package org.potentia.api.valuation;

import org.potentia.api.Arguments;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.model.OptionType;

/**
 * An option.
 *
 * @param type call or put
 * @param exercise when it may be exercised
 * @param strike the strike, in the unit of the underlying
 * @param years the time to expiry, calendar days / 365, positive
 * @since 0.1
 */
public record Contract(OptionType type, Exercise exercise, double strike, double years) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the strike is not finite or the time not positive
     */
    public Contract {
        Arguments.finite(strike, "strike");
        Arguments.positive(years, "years to expiry");
    }

    /**
     * Returns what is paid at exercise.
     *
     * @return the payoff as a function of the underlying
     */
    public Payoff payoff() {
        return type == OptionType.CALL ? Payoff.call(strike) : Payoff.put(strike);
    }

    /**
     * Returns what exercise now would pay.
     *
     * @param price the price of the underlying
     * @return at least 0
     */
    public double intrinsic(double price) {
        return Math.max(0, type == OptionType.CALL ? price - strike : strike - price);
    }

    /**
     * Returns the same option with another time to expiry.
     *
     * @param left years, positive
     * @return the option
     */
    public Contract expiringIn(double left) {
        return new Contract(type, exercise, strike, left);
    }

    /**
     * Returns the same option with another way of exercise.
     *
     * @param other when it may be exercised
     * @return the option
     */
    public Contract exercised(Exercise other) {
        return new Contract(type, other, strike, years);
    }
}
