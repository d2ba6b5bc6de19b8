package org.potentia.models.smfm.factor;

import org.potentia.api.Doubles;

/**
 * How the noise of a price depends on the price: the function \( F(S) \) of (16) and (19), without \( \sigma \).
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558, equations 16 and 19.
 */
public sealed interface PriceNoise permits ThreeRegions, SmoothNoise, ShiftedNoise {
    /**
     * Returns the noise.
     *
     * @param price above {@link #origin()}
     * @return \( F(S) \), in units of the price, positive
     * @throws IllegalArgumentException if the price is not above the origin, or F is no positive number of double precision there
     */
    double value(double price);

    /**
     * Returns its derivative.
     *
     * @param price above {@link #origin()}
     * @return \( F'(S) \); at a kink that from above
     * @throws IllegalArgumentException as for {@link #value}
     */
    double slope(double price);

    /**
     * Returns its second derivative, without the deltas at kinks.
     *
     * @param price above {@link #origin()}
     * @return \( F''(S) \), per unit of the price
     * @throws IllegalArgumentException as for {@link #value}
     */
    double bend(double price);

    /**
     * Returns where the derivative jumps.
     *
     * @return the prices, increasing; none if F is smooth
     */
    Doubles kinks();

    /**
     * Returns what prices must be above.
     *
     * @return 0, or less if the origin is shifted
     */
    double origin();

    /**
     * Returns the price \( S_\infty \) above which F follows no power of the observed prices.
     *
     * @return a price above the origin
     */
    double ceiling();

    /**
     * Checks an observed price: above the origin, not above \( S_\infty \), and with an F that is a number.
     *
     * @param price what was observed
     * @param name what to call it
     * @return the price
     * @throws IllegalArgumentException with the parameter to move
     */
    default double observed(double price, String name) {
        if (price > ceiling()) {
            throw new IllegalArgumentException(name + " = " + price + " is above Sinf = " + ceiling()
                    + ", where F no longer follows x; move Sinf above all prices");
        }
        value(price);
        return price;
    }

    /**
     * Checks that a price is above the origin.
     *
     * @param price the price
     * @param origin what it must be above
     * @throws IllegalArgumentException with the shift that would help
     */
    static void above(double price, double origin) {
        if (!(price > origin) || price == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("price S = " + price + ", must be finite and above " + origin
                    + (price <= origin ? "; a shift of the origin by more than " + -price + " admits it" : ""));
        }
    }

    /**
     * Checks that F is a positive number.
     *
     * @param noise what was computed
     * @param price where
     * @param x the exponent
     * @param low \( S_0 \)
     * @return the noise
     * @throws IllegalArgumentException if it has overflowed or vanished
     */
    static double representable(double noise, double price, double x, double low) {
        if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "F(S) = " + noise + " at S = " + price + ", beyond double precision; bring x = " + x
                            + " nearer to 1, or S0 = " + low + " nearer to the prices");
        }
        return noise;
    }
}
