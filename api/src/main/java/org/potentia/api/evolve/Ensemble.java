package org.potentia.api.evolve;

import java.util.List;
import org.potentia.api.Doubles;

/**
 * Positions of many independent or interacting particles.
 *
 * @param times the times, years
 * @param positions the positions of all particles that are still there, at each time
 * @param weights the weight of each of them at each time, for a problem with a rate; empty lists where all are 1
 * @since 0.1
 */
public record Ensemble(Doubles times, List<Doubles> positions, List<Doubles> weights) {
    /** Copies the lists. */
    public Ensemble {
        positions = List.copyOf(positions);
        weights = List.copyOf(weights);
    }
}
