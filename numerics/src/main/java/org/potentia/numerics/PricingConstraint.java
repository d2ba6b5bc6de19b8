package org.potentia.numerics;

import java.util.Arrays;
import java.util.Locale;
import org.potentia.api.Arguments;

/**
 * What fixes the exponential tilt from the law of returns to the law that prices.
 *
 * @since 0.1
 */
public enum PricingConstraint {
    /**
     * The price of the underlying is its own expectation, \( E^Q[e^y] = e^{(r-q)T} \): forwards are priced right, and the noise of the model
     * drops out.
     */
    MARTINGALE,
    /**
     * The mean of the logarithm, \( E^Q[y] = (r - q - h^2/2)\,T \), as in equation 80 of the NES paper: forwards are priced right only if
     * \( h^2 T \) is the variance of a normal law, and are off by up to 8 % for the published parameters.
     */
    PAPER,
    /** No tilt: the law prices as it stands. */
    NONE;

    /**
     * Finds a constraint by its name in lower case.
     *
     * @param label the name
     * @return the constraint
     * @throws IllegalArgumentException if there is none of that name; the message lists what there is
     */
    public static PricingConstraint of(String label) {
        return Arrays.stream(values())
                .filter(constraint -> constraint.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("constraint = " + label + ", must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(values())
                                        .map(PricingConstraint::label)
                                        .toList())));
    }

    /**
     * Returns the name in lower case.
     *
     * @return {@code martingale}, {@code paper} or {@code none}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what the tilted law must meet: the logarithm of \( E^Q[e^y] \), or \( E^Q[y] \).
     *
     * @param carry \( r - q \), 1/year
     * @param noise \( h \), per square root of year
     * @param years \( T \)
     * @return the target; 0 without a constraint
     * @throws IllegalArgumentException if it overflows
     */
    double target(double carry, double noise, double years) {
        return switch (this) {
            case MARTINGALE -> Arguments.finite(carry * years, "(r - q) T");
            case PAPER -> Arguments.finite((carry - 0.5 * noise * noise) * years, "(r - q - h^2/2) T");
            case NONE -> 0;
        };
    }
}
