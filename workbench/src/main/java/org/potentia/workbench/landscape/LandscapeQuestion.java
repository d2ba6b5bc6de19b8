package org.potentia.workbench.landscape;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/**
 * What is to be known of a potential.
 *
 * @param id its name
 * @param title a few words
 * @param parameters what the potential was made from, in the order of its own
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
        Map<String, Double> parameters,
        Potential potential,
        OptionalDouble from,
        double to,
        List<Span> horizons,
        double tolerance) {
    /**
     * Checks what is asked.
     *
     * @throws IllegalArgumentException if there is no id, no title or no horizon, the tolerance is not positive, or a state does not lie
     *     inside the domain of the potential
     */
    public LandscapeQuestion {
        Arguments.notBlank(id, "id");
        Arguments.notBlank(title, "title");
        from.ifPresent(state -> inside(state, potential, "from"));
        inside(to, potential, "to");
        Arguments.atLeast(horizons.size(), 1, "number of horizons");
        Arguments.positive(tolerance, "tolerance");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        horizons = horizons.stream()
                .sorted(Comparator.comparingDouble(Span::years))
                .toList();
    }

    private static void inside(double state, Potential potential, String name) {
        Arguments.finite(state, name);
        Arguments.within(
                state,
                Interval.open(potential.domain().lower(), potential.domain().upper()),
                name);
    }
}
