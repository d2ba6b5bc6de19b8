package org.potentia.workbench.evolution;

import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.problems.EvolutionCase;
import org.potentia.problems.ExactLaw;

/**
 * A density to be evolved.
 *
 * @param id a name for tables
 * @param title a few words
 * @param problem how it changes
 * @param request where it begins, and what is wanted
 * @param exact the densities, where they are known
 * @since 0.1
 */
public record EvolutionQuestion(
        String id, String title, EvolutionProblem.Line problem, EvolutionRequest request, Optional<ExactLaw> exact) {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if there is no id or no title
     */
    public EvolutionQuestion {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
    }

    /**
     * Asks for the densities of a problem whose answer is known.
     *
     * @param known the problem
     * @param points at how many points of its view, at least 2
     * @param tolerance the largest error wanted, relative to the largest density at the time at which that is smallest
     * @return the question
     */
    public static EvolutionQuestion of(EvolutionCase known, int points, double tolerance) {
        double scale = known.times().stream().map(known::scale).min().orElseThrow();
        return new EvolutionQuestion(
                known.id(),
                known.title(),
                known.problem(),
                known.request(points, tolerance * scale),
                Optional.of(known.exact()));
    }
}
