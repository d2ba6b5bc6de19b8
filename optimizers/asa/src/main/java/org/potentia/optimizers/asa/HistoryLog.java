package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.History;

/**
 * The inner state along a run, in at most {@value #CAPACITY} rows: whenever they are full every second one is dropped, and only every second
 * moment noted from then on. So the table covers the run evenly, however long it gets, and depends on nothing but the run.
 */
final class HistoryLog {
    static final int CAPACITY = 256;

    /** A power of two, so that all strides are. */
    private static final long FIRST_STRIDE = 8;

    private static final List<String> COLUMNS = List.of(
            "evaluation",
            "generated",
            "accepted",
            "cost",
            "best",
            "costTemperature",
            "meanTemperature",
            "leastTemperature",
            "largestTemperature");

    private final List<Doubles> rows = new ArrayList<>();
    private long stride = FIRST_STRIDE;

    /** Takes up the rows of a saved run. */
    void restore(long savedStride, List<Doubles> savedRows) {
        stride = savedStride;
        rows.addAll(savedRows);
    }

    /** Notes a state if it is one of those to be noted. */
    void note(AsaState state) {
        if ((state.generated & (stride - 1)) != 0) {
            return;
        }
        if (rows.size() == CAPACITY) {
            stride *= 2;
            rows.removeIf(row -> row.get(1) % stride != 0);
            if ((state.generated & (stride - 1)) != 0) {
                return;
            }
        }
        rows.add(row(state));
    }

    private static Doubles row(AsaState state) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : state.logTemperature) {
            least = Math.min(least, log);
            largest = Math.max(largest, log);
        }
        return Doubles.of(
                (double) state.ledger.evaluations(),
                (double) state.generated,
                (double) state.accepted,
                state.lastCost,
                state.ledger.value(),
                state.costTemperature,
                state.meanTemperature(),
                StrictMath.exp(least),
                StrictMath.exp(largest));
    }

    /** The table, with the end of the run as its last row once it has begun to anneal. */
    History history(AsaState state) {
        List<Doubles> all = new ArrayList<>(rows);
        if (state.generated > 0 && (rows.isEmpty() || rows.get(rows.size() - 1).get(1) != state.generated)) {
            all.add(row(state));
        }
        return new History(COLUMNS, all);
    }

    long stride() {
        return stride;
    }

    List<Doubles> rows() {
        return rows;
    }
}
