package org.potentia.workbench.landscape;

import java.util.List;
import java.util.Optional;
import org.potentia.api.option.Provenance;

/**
 * What is known of a potential.
 *
 * @param question what was asked
 * @param spots wells and tops from left to right
 * @param lower what holds the state below
 * @param upper what holds it above
 * @param ways the ways out of the wells, from left to right
 * @param noWay why there is no way out, in one sentence; empty if there is one
 * @param relaxation how fast the law settles
 * @param passage the mean time from the start to the level
 * @param crisis how likely it is to get there
 * @param solver who computed rates and probabilities, if anybody did
 * @since 0.1
 */
public record LandscapeAnswer(
        LandscapeQuestion question,
        List<Spot> spots,
        Side lower,
        Side upper,
        List<WayOut> ways,
        String noWay,
        Relaxation relaxation,
        Passage passage,
        Crisis crisis,
        Optional<Provenance> solver) {
    /** Copies the lists. */
    public LandscapeAnswer {
        spots = List.copyOf(spots);
        ways = List.copyOf(ways);
    }
}
