package org.potentia.api.evolve;

import org.potentia.api.Arguments;

/**
 * The energy \( K \) of a pair of particles as an even function of their distance. Each particle feels the mean of the forces of all.
 *
 * @since 0.1
 */
public interface Interaction {
    /**
     * Returns the energy of a pair.
     *
     * @param distance their distance, of either sign
     * @return \( K \), 1/year
     */
    double value(double distance);

    /**
     * Returns the slope of the energy.
     *
     * @param distance the distance, of either sign
     * @return \( K' \), 1/year, odd
     */
    double gradient(double distance);

    /**
     * Linear attraction to the mean, \( K(d) = \tfrac12 g d^2 \). Source: MANES (arXiv 2203.07550), equation 20.
     *
     * @param strength \( g \), 1/year, at least 0
     * @since 0.1
     */
    record Attraction(double strength) implements Interaction {
        /**
         * Checks the strength.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Attraction {
            Arguments.nonNegative(strength, "strength");
        }

        @Override
        public double value(double distance) {
            return 0.5 * strength * distance * distance;
        }

        @Override
        public double gradient(double distance) {
            return strength * distance;
        }
    }
}
