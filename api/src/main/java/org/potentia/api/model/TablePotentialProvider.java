package org.potentia.api.model;

import org.potentia.api.Doubles;
import org.potentia.api.ParameterVector;

/**
 * A provider of potentials whose shape is a table that the user brings.
 *
 * @since 0.1
 */
public interface TablePotentialProvider extends PotentialProvider {
    /**
     * Makes the potential through the points of a table.
     *
     * @param parameters a vector of {@link #parameters()}
     * @param states the states, dimensionless log-returns, increasing, at least two
     * @param values the potential at each of them, 1/year
     * @return the potential, whose domain is the interval of the table
     * @throws IllegalArgumentException if the vector belongs to another space, or the table is none
     */
    Potential create(ParameterVector parameters, Doubles states, Doubles values);
}
