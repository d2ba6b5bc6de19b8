package org.potentia.api.model;

import org.potentia.api.ParameterVector;
import org.potentia.api.evolve.GridFunction;

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
     * @param table states, dimensionless log-returns, and the potential at each, 1/year
     * @return the potential, whose domain is the interval of the table
     * @throws IllegalArgumentException if the vector belongs to another space
     */
    Potential create(ParameterVector parameters, GridFunction table);
}
