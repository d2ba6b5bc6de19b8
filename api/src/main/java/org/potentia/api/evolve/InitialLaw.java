package org.potentia.api.evolve;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

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

    /**
     * A density given as a function.
     *
     * @param density the density, not negative, finite, smooth on the scale of the support
     * @param support a bounded interval outside of which what is left of the density does not matter
     * @since 0.1
     */
    record Profile(DoubleUnaryOperator density, Interval support) implements InitialLaw {
        /**
         * Checks the support.
         *
         * @throws IllegalArgumentException if it is unbounded
         */
        public Profile {
            if (!support.bounded()) {
                throw new IllegalArgumentException("support " + support + " must be bounded");
            }
        }
    }
}
