package org.potentia.workbench.comparison;

import java.time.LocalDate;
import org.potentia.api.Arguments;

/**
 * Where a split came to lie. Days are those on which observations end, and for {@code fitFrom} the day on which the first one begins.
 *
 * @param rule the split asked for
 * @param fitCount how many observations were fitted
 * @param fitFrom the day on which the first of them begins
 * @param fitTo the day on which the last of them ends
 * @param testCount how many observations were judged
 * @param testFrom the day on which the first of them ends
 * @param testTo the day on which the last of them ends
 * @since 0.1
 */
public record SplitOutcome(
        Split rule,
        int fitCount,
        LocalDate fitFrom,
        LocalDate fitTo,
        int testCount,
        LocalDate testFrom,
        LocalDate testTo) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one of the two parts is empty
     */
    public SplitOutcome {
        Arguments.atLeast(fitCount, 1, "fitCount");
        Arguments.atLeast(testCount, 1, "testCount");
    }
}
