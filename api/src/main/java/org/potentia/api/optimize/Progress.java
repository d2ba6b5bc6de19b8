package org.potentia.api.optimize;

import java.util.Map;

/**
 * Where a run stands.
 *
 * @param evaluations how many evaluations have been made
 * @param bestValue the lowest value so far, {@code +Infinity} before there is a valid one
 * @param levels what else the method can tell in numbers, by name, such as temperatures and counts; may be empty
 * @since 0.1
 */
public record Progress(long evaluations, double bestValue, Map<String, Double> levels) {
    /** Takes the levels as they are: a run reports often, and makes a new map for each report. */
    public Progress {}

    /**
     * Makes a progress without further levels.
     *
     * @param evaluations how many evaluations have been made
     * @param bestValue the lowest value so far
     */
    public Progress(long evaluations, double bestValue) {
        this(evaluations, bestValue, Map.of());
    }
}
