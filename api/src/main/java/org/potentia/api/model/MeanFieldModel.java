package org.potentia.api.model;

import java.util.List;
import java.util.Optional;

/**
 * A model of a market of many coupled assets, seen in the limit of infinitely many: each asset moves in the field of the mean of all, and that
 * mean must agree with itself. There may be one such equilibrium or several.
 *
 * @since 0.1
 */
public interface MeanFieldModel extends Model {
    /**
     * Finds every equilibrium of the market at the parameters of the model.
     *
     * @return all equilibria, stable and unstable, in the order of their means; at least one
     */
    List<Equilibrium> equilibria();

    /**
     * Names the parameter by which {@link Equilibrium#susceptibility()} is defined.
     *
     * @return the name of the parameter that is an external field on all assets; empty if there is none
     */
    default Optional<String> field() {
        return Optional.empty();
    }
}
