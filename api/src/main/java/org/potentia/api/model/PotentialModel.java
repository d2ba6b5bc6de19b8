package org.potentia.api.model;

/**
 * A model whose returns move in a potential.
 *
 * @since 0.1
 */
public interface PotentialModel extends Model {
    /**
     * Returns the potential for returns of a given length.
     *
     * @param years the length \( T \) of the return that is the state, years, positive
     * @return the potential
     */
    Potential potential(double years);
}
