package org.potentia.workbench.calibration;

import java.util.OptionalDouble;
import org.potentia.api.Arguments;

/**
 * One fitted parameter.
 *
 * @param name the name in code and files
 * @param symbol the symbol of the source
 * @param unit the unit, {@code 1} if it has none
 * @param meaning what it is, in a few words
 * @param value the estimate, finite
 * @param standardError its standard error in the same unit, not negative; empty if there is none
 * @param whyNoStandardError why there is no standard error; empty exactly if there is one
 * @since 0.1
 */
public record ParameterEstimate(
        String name,
        String symbol,
        String unit,
        String meaning,
        double value,
        OptionalDouble standardError,
        String whyNoStandardError) {
    /**
     * Checks that there is either a standard error or the reason why not.
     *
     * @throws IllegalArgumentException if there are both or neither, or a number is not finite
     */
    public ParameterEstimate {
        Arguments.notBlank(name, "name");
        Arguments.finite(value, name);
        if (standardError.isPresent()) {
            Arguments.nonNegative(standardError.getAsDouble(), "standard error of " + name);
        }
        if (standardError.isPresent() != whyNoStandardError.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " must have either a standard error or the reason why there is none");
        }
    }
}
