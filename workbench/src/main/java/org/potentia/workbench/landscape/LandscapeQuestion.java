package org.potentia.workbench.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.api.model.Potential;

/**
 * What is to be known of a potential.
 *
 * @param id its name
 * @param title a few words
 * @param potential the potential with its noise
 * @param from where passages begin; nothing for the uppermost well
 * @param to the level that makes a crisis
 * @param horizons until when a crisis is looked for, at least one; kept in the order of time
 * @param tolerance the largest absolute error wanted of a probability, positive
 * @since 0.1
 */
public record LandscapeQuestion(
        String id,
        String title,
        Potential potential,
        OptionalDouble from,
        double to,
        List<Span> horizons,
        double tolerance) {
    /**
     * Checks what is asked.
     *
     * @throws IllegalArgumentException if there is no id, no title or no horizon, the tolerance is not positive, or a state lies outside the
     *     domain of the potential
     */
    public LandscapeQuestion {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
        from.ifPresent(state -> inside(state, potential, "from"));
        inside(to, potential, "to");
        Arguments.atLeast(horizons.size(), 1, "number of horizons");
        Arguments.positive(tolerance, "tolerance");
        horizons = horizons.stream()
                .sorted(Comparator.comparingDouble(Span::years))
                .toList();
    }

    private static void inside(double state, Potential potential, String name) {
        Arguments.finite(state, name);
        Arguments.within(state, potential.domain(), name);
    }
}
