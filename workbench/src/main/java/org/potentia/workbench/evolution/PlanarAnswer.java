package org.potentia.workbench.evolution;

import java.util.Optional;
import org.potentia.api.evolve.PlanarEvolution;

/**
 * What one solver made of a question in the plane.
 *
 * @param verdict how it did
 * @param evolution the densities, if there are any
 * @since 0.1
 */
public record PlanarAnswer(Verdict verdict, Optional<PlanarEvolution> evolution) {
    /**
     * Returns who answered.
     *
     * @return the id of the solver
     */
    public String solver() {
        return verdict.solver();
    }
}
