package org.potentia.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.ParameterVector;

/**
 * Parameters of a model between which the quotes of one expiry cannot tell, as a curve.
 *
 * @param name what runs along the curve, such as {@code d}
 * @param meaning what it means, in a sentence
 * @param at where on the curve the stated parameters lie
 * @param range the part of the curve worth showing, bounded
 * @param marks places on the curve that mean something, by what they mean, in the order to be listed
 * @param parameters the parameters at each place of the range
 * @param fixed names of quantities and parameters that are the same all along: set by the quotes
 * @param moving names of parameters that change along the curve: set by the choice of the place on it
 * @since 0.1
 */
public record Orbit(
        String name,
        String meaning,
        double at,
        Interval range,
        Map<String, Double> marks,
        DoubleFunction<ParameterVector> parameters,
        List<String> fixed,
        List<String> moving) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a name is blank, the range is not bounded or does not hold the place
     */
    public Orbit {
        Arguments.notBlank(name, "name");
        Arguments.notBlank(meaning, "meaning");
        if (!range.bounded() || !range.contains(at)) {
            throw new IllegalArgumentException("the range " + range + " of the orbit must be bounded and hold " + at);
        }
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        fixed = List.copyOf(fixed);
        moving = List.copyOf(moving);
    }
}
