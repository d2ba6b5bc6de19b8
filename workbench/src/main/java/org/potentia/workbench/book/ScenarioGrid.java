package org.potentia.workbench.book;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.numerics.Rounded;
import org.potentia.workbench.InputException;

/**
 * Which scenarios are looked at: every spot with every volatility on every day.
 *
 * @param spots relative changes of the prices of all underlyings, increasing, above -1
 * @param volatilities relative changes of the volatility parameter, increasing, above -1
 * @param days calendar days ahead, increasing, at least 0
 * @since 0.1
 */
public record ScenarioGrid(Doubles spots, Doubles volatilities, Doubles days) {
    /**
     * Checks the changes.
     *
     * @throws InputException if one is not admissible, or they do not increase
     */
    public ScenarioGrid {
        check(spots, "change of the spot", -1, false);
        check(volatilities, "change of the volatility", -1, false);
        check(days, "days ahead", 0, true);
    }

    private static void check(Doubles values, String name, double least, boolean itself) {
        if (values.size() == 0) {
            throw new InputException("no " + name + ", must be at least one");
        }
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isFinite(value) || value < least || (value == least && !itself)) {
                throw new InputException(name + " = " + Rounded.plain(value) + ", must be finite and "
                        + (itself ? ">= " : "> ") + Rounded.plain(least));
            }
            if (i > 0 && value <= values.get(i - 1)) {
                throw new InputException(name + " = " + Rounded.plain(value) + " after "
                        + Rounded.plain(values.get(i - 1)) + ", must increase");
            }
        }
    }

    /**
     * Returns a grid with more changes of the prices, for pictures.
     *
     * @param count how many there should be between the first and the last, at least 2
     * @return these, evenly apart, and those of this grid; this grid if it has one change of the prices only
     */
    public ScenarioGrid finer(int count) {
        if (spots.size() < 2) {
            return this;
        }
        double first = spots.get(0);
        double step = (spots.get(spots.size() - 1) - first) / (count - 1);
        // a point of the finer grid that is one of the others but for rounding would stand beside it
        DoubleStream between = IntStream.range(1, count - 1)
                .mapToDouble(i -> first + i * step)
                .filter(spot -> spots.stream().noneMatch(other -> Math.abs(spot - other) < step / 2));
        return new ScenarioGrid(
                Doubles.of(DoubleStream.concat(spots.stream(), between).sorted()), volatilities, days);
    }

    /**
     * Returns the number of scenarios.
     *
     * @return spots times volatilities times days
     */
    public int size() {
        return spots.size() * volatilities.size() * days.size();
    }
}
