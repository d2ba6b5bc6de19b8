package org.potentia.workbench.evolution;

import java.util.Optional;
import org.potentia.api.evolve.Evolution;

/**
 * What one solver made of a question on the line.
 *
 * @param verdict how it did
 * @param evolution the densities, if there are any
 * @since 0.1
 */
public record EvolutionAnswer(Verdict verdict, Optional<Evolution> evolution) {
    /**
     * Returns who answered.
     *
     * @return the id of the solver
     */
    public String solver() {
        return verdict.solver();
    }

    EvolutionAnswer deviating(double by) {
        return new EvolutionAnswer(verdict.deviating(by), evolution);
    }
}
