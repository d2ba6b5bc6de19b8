package org.potentia.api.valuation;

import org.potentia.api.Arguments;

/**
 * How a value moves with something.
 *
 * @param name what it is called, such as {@link #DELTA}; models may have some of their own
 * @param unit its unit, in which {@code price} is the unit of the underlying
 * @param value the derivative, finite
 * @param error its estimated absolute error, at least 0
 * @since 0.1
 */
public record Greek(String name, String unit, double value, double error) {
    /** \( \partial V / \partial S \). */
    public static final String DELTA = "delta";

    /** \( \partial^2 V / \partial S^2 \). */
    public static final String GAMMA = "gamma";

    /** \( \partial V / \partial t \) in calendar time, per year: mostly negative. */
    public static final String THETA = "theta";

    /** \( \partial V / \partial \sigma \), in the volatility parameter of the model. */
    public static final String VEGA = "vega";

    /** The derivative in the lognormal volatility where the price is now. */
    public static final String LOCAL_VEGA = "localVega";

    /** \( \partial V / \partial r \), the carry moving along where it follows the rate. */
    public static final String RHO = "rho";

    /** \( \partial^2 V / \partial S\,\partial\sigma \), in the volatility parameter of the model. */
    public static final String VANNA = "vanna";

    /** \( \partial^2 V / \partial\sigma^2 \), in the volatility parameter of the model. */
    public static final String VOLGA = "volga";

    /**
     * Checks names and numbers.
     *
     * @throws IllegalArgumentException if a text is blank or a number is not finite
     */
    public Greek {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(unit, "unit of " + name);
        Arguments.finite(value, name);
        Arguments.nonNegative(error, "error of " + name);
    }
}
