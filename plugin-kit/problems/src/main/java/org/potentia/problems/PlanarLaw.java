package org.potentia.problems;

/**
 * Densities in two dimensions that are known for all times asked for, to about thirteen digits.
 *
 * @since 0.1
 */
public interface PlanarLaw {
    /**
     * Returns the density.
     *
     * @param x the first coordinate
     * @param y the second coordinate
     * @param t the time, years, positive
     * @return the density
     */
    double density(double x, double y, double t);

    /**
     * Returns the mass that is left.
     *
     * @param t the time, years
     * @return the mass, 1 unless said otherwise
     */
    default double mass(double t) {
        return 1;
    }
}
