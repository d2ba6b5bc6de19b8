package org.potentia.api.evolve;

/**
 * The rate at which mass grows where the state is: negative for killing and discounting, positive for a source. Finite inside the domain.
 *
 * @since 0.1
 */
public interface Rate {
    /** No rate: mass is conserved. */
    Rate NONE = constant(0);

    /**
     * Returns the rate.
     *
     * @param x the state
     * @param t the time, years
     * @return the rate, 1/year
     */
    double at(double x, double t);

    /**
     * Says whether the rate does not depend on time.
     *
     * @return true unless said otherwise
     */
    default boolean timeHomogeneous() {
        return true;
    }

    /**
     * Makes a rate that is the same everywhere and always.
     *
     * @param perYear the rate, 1/year, finite
     * @return the rate
     */
    static Rate constant(double perYear) {
        return new ConstantRate(perYear);
    }
}
