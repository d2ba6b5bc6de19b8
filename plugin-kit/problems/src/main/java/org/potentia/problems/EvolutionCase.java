package org.potentia.problems;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;

/**
 * An evolution on the line whose densities are known.
 *
 * @param id a name for tables, lower-case with dashes
 * @param title a few words
 * @param problem the problem
 * @param initial where it begins
 * @param times when the density is known, years
 * @param view a bounded interval that shows where the density is at these times
 * @param exact the densities
 * @param source where the answer comes from
 * @since 0.1
 */
public record EvolutionCase(
        String id,
        String title,
        EvolutionProblem.Line problem,
        InitialLaw initial,
        Doubles times,
        Interval view,
        ExactLaw exact,
        String source) {
    /**
     * Checks that the view is bounded.
     *
     * @throws IllegalArgumentException if it is not, or a text is missing
     */
    public EvolutionCase {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
        Arguments.notBlank(source, "source");
        if (!view.bounded()) {
            throw new IllegalArgumentException("view " + view + ", must be bounded");
        }
    }

    /**
     * Asks for the densities at evenly spaced points of the view.
     *
     * @param points how many, at least 2
     * @param tolerance the largest absolute error wanted
     * @return the request
     */
    public EvolutionRequest request(int points, double tolerance) {
        return EvolutionRequest.of(initial, times, tolerance).at(Doubles.grid(view.lower(), view.upper(), points));
    }

    /**
     * Returns the largest density in the view at a time: the scale of absolute errors.
     *
     * @param time the time
     * @return the largest of 2001 evenly spaced densities
     */
    public double scale(double time) {
        return Doubles.grid(view.lower(), view.upper(), 2001).stream()
                .map(x -> exact.density(x, time))
                .max()
                .orElseThrow();
    }
}
