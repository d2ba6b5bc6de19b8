package org.potentia.api.evolve;

import org.potentia.api.Arguments;

/**
 * Where an evolution begins.
 *
 * @since 0.1
 */
public sealed interface InitialLaw {
    /**
     * All mass in one point.
     *
     * @param position the point, finite
     * @since 0.1
     */
    record PointMass(double position) implements InitialLaw {
        /**
         * Checks the position.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public PointMass {
            Arguments.finite(position, "position");
        }
    }

    /**
     * A density given on a grid, linear in between and zero outside.
     *
     * @param density the density, not negative
     * @since 0.1
     */
    record Density(GridFunction density) implements InitialLaw {
        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Density {
            if (density.values().stream().anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException("a density must not be negative");
            }
        }
    }
}
