package org.potentia.problems;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarRequest;

/**
 * An evolution in the plane whose densities are known.
 *
 * @param id a name for tables, lower-case with dashes
 * @param title a few words
 * @param problem the problem
 * @param x where all mass begins, first coordinate
 * @param y where all mass begins, second coordinate
 * @param times when the density is known, years
 * @param viewX a bounded interval of the first coordinate that shows where the density is at these times
 * @param viewY the same of the second
 * @param exact the densities
 * @param source where the answer comes from
 * @since 0.1
 */
public record PlanarCase(
        String id,
        String title,
        Planar problem,
        double x,
        double y,
        Doubles times,
        Interval viewX,
        Interval viewY,
        PlanarLaw exact,
        String source) {
    /**
     * Checks that the view is bounded.
     *
     * @throws IllegalArgumentException if it is not, or a text is missing
     */
    public PlanarCase {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
        Arguments.notBlank(source, "source");
        if (!viewX.bounded() || !viewY.bounded()) {
            throw new IllegalArgumentException("view " + viewX + " x " + viewY + ", must be bounded");
        }
    }

    /**
     * Asks for the densities.
     *
     * @param tolerance the largest absolute error wanted
     * @return the request
     */
    public PlanarRequest request(double tolerance) {
        return new PlanarRequest(x, y, times, tolerance);
    }

    /**
     * Returns the largest density in the view at a time: the scale of absolute errors.
     *
     * @param time the time
     * @return the largest of 201 x 201 evenly spaced densities
     */
    public double scale(double time) {
        Doubles across = Doubles.grid(viewX.lower(), viewX.upper(), 201);
        Doubles up = Doubles.grid(viewY.lower(), viewY.upper(), 201);
        return across.stream()
                .flatMap(a -> up.stream().map(b -> exact.density(a, b, time)))
                .max()
                .orElseThrow();
    }
}
