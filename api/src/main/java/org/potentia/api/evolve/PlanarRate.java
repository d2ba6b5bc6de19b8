package org.potentia.api.evolve;

/**
 * The rate at which mass grows where the state is, in two dimensions. Finite inside the domain.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PlanarRate {
    /** No rate: mass is conserved. */
    PlanarRate NONE = (x, y, t) -> 0;

    /**
     * Returns the rate.
     *
     * @param x the first coordinate
     * @param y the second coordinate
     * @param t the time, years
     * @return the rate, 1/year
     */
    double at(double x, double y, double t);
}
