package org.potentia.optimizers.asa;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/**
 * Costs of states seen before: {@code ASA_QUEUE} of the C program. Space is divided into cells by a resolution for each parameter; a state in
 * a cell seen before has the cost of the first one there. The oldest cells are forgotten when the cache is full. Where a cell is narrower than
 * the distance of two numbers, each number is a cell of its own.
 *
 * <p>The C program compares with every state kept, so that what repeats what depends on the order in its list; cells are looked up in one
 * step, whatever their number.
 */
final class StateCache {
    /** The coordinates of a cell, with the state that opened it. */
    private static final class Cell {
        private final long[] indices;
        private final double[] state;

        Cell(long[] indices, double[] state) {
            this.indices = indices;
            this.state = state;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cell that && Arrays.equals(indices, that.indices);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(indices);
        }
    }

    /** From here on every number is whole, so that cells cannot be told by theirs. */
    private static final double WHOLE = 0x1p53;

    private final int size;
    private final double[] resolutions;
    private final Map<Cell, Double> costs = new LinkedHashMap<>();

    /**
     * Makes an empty cache.
     *
     * @param size the number of cells kept, at least 1
     * @param resolutions the width of a cell for each parameter, in its own unit; 0 for states that are equal
     */
    StateCache(int size, double[] resolutions) {
        this.size = size;
        this.resolutions = resolutions.clone();
    }

    /** The cost of the cell of a state, or null if it was not seen. */
    @Nullable
    Double cost(double[] state) {
        return costs.get(cell(state));
    }

    /** Keeps the cost of a state whose cell was not seen. */
    void keep(double[] state, double cost) {
        if (costs.putIfAbsent(cell(state.clone()), cost) == null && costs.size() > size) {
            costs.remove(costs.keySet().iterator().next());
        }
    }

    private Cell cell(double[] state) {
        // the number of the cell, and the coordinate itself where the number does not tell it
        long[] indices = new long[2 * state.length];
        for (int i = 0; i < state.length; i++) {
            double number = resolutions[i] > 0 ? Math.floor(state[i] / resolutions[i]) : Double.POSITIVE_INFINITY;
            boolean told = Math.abs(number) < WHOLE;
            // adding 0 makes one of the two zeros
            indices[2 * i] = Double.doubleToLongBits(number + 0.0);
            indices[2 * i + 1] = told ? 0 : Double.doubleToLongBits(state[i] + 0.0);
        }
        return new Cell(indices, state);
    }

    /** The content, oldest first. */
    Values state() {
        List<Doubles> states =
                costs.keySet().stream().map(cell -> Doubles.of(cell.state)).toList();
        return Values.EMPTY
                .with("states", states)
                .with("costs", Doubles.of(costs.values().stream().mapToDouble(Double::doubleValue)));
    }

    /** Takes up a saved content. */
    void restore(Values saved) {
        List<Doubles> states = StateReader.points(saved, "states");
        Doubles kept = saved.numbers("costs");
        if (states.size() != kept.size() || states.size() > size) {
            throw new IllegalArgumentException("the cache has " + states.size() + " states and " + kept.size()
                    + " costs, must have as many of both and at most " + size);
        }
        costs.clear();
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).size() != resolutions.length) {
                throw new IllegalArgumentException("a state of the cache has "
                        + states.get(i).size() + " numbers, must have " + resolutions.length);
            }
            keep(states.get(i).toArray(), kept.get(i));
        }
    }
}
