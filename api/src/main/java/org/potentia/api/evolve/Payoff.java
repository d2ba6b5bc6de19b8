package org.potentia.api.evolve;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * What is paid in a state.
 *
 * @param function the amount, finite and continuous inside the domain
 * @param kinks where its slope jumps, increasing, so that a solver can put grid points there
 * @param linear whether it is linear between the kinks, so that one step of it can be integrated exactly
 * @since 0.1
 */
public record Payoff(DoubleUnaryOperator function, Doubles kinks, boolean linear) {
    /**
     * Makes a payoff that is smooth everywhere.
     *
     * @param function the amount
     * @return the payoff
     */
    public static Payoff smooth(DoubleUnaryOperator function) {
        return new Payoff(function, Doubles.of(), false);
    }

    /**
     * Makes a call, \( (x - K)^+ \).
     *
     * @param strike \( K \), finite
     * @return the payoff
     */
    public static Payoff call(double strike) {
        Arguments.finite(strike, "strike");
        return new Payoff(x -> Math.max(x - strike, 0), Doubles.of(strike), true);
    }

    /**
     * Makes a put, \( (K - x)^+ \).
     *
     * @param strike \( K \), finite
     * @return the payoff
     */
    public static Payoff put(double strike) {
        Arguments.finite(strike, "strike");
        return new Payoff(x -> Math.max(strike - x, 0), Doubles.of(strike), true);
    }
}
