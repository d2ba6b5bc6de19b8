package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.TracePoint;

/** What several runs, one after the other, spent and found together. */
final class Tally {
    private long evaluations;
    private long invalid;
    private double value = Double.POSITIVE_INFINITY;
    private Doubles point = Doubles.of();
    private final List<TracePoint> trace = new ArrayList<>();

    /** Adds a run. */
    void add(Optimum run) {
        for (TracePoint improvement : run.trace()) {
            if (improvement.value() < value) {
                value = improvement.value();
                point = run.point();
                trace.add(new TracePoint(evaluations + improvement.evaluation(), value));
            }
        }
        evaluations += run.evaluations();
        invalid += run.invalid();
    }

    long evaluations() {
        return evaluations;
    }

    long invalid() {
        return invalid;
    }

    /** The best value, {@code +Infinity} if no point was valid. */
    double value() {
        return value;
    }

    /** The best point, without coordinates if none was valid. */
    Doubles point() {
        return point;
    }

    List<TracePoint> trace() {
        return trace;
    }

    /** Writes it. */
    Values state() {
        return Values.EMPTY
                .with("evaluations", Long.toString(evaluations))
                .with("invalid", Long.toString(invalid))
                .with("value", value)
                .with("point", point)
                .with("traceEvaluations", Doubles.of(trace.stream().mapToDouble(TracePoint::evaluation)))
                .with("traceValues", Doubles.of(trace.stream().mapToDouble(TracePoint::value)));
    }

    /** Reads what was written. */
    static Tally of(Values state) {
        Tally tally = new Tally();
        tally.evaluations = Long.parseLong(state.text("evaluations"));
        tally.invalid = Long.parseLong(state.text("invalid"));
        tally.value = state.number("value");
        tally.point = state.numbers("point");
        Doubles when = state.numbers("traceEvaluations");
        Doubles what = state.numbers("traceValues");
        for (int i = 0; i < when.size(); i++) {
            tally.trace.add(new TracePoint((long) when.get(i), what.get(i)));
        }
        return tally;
    }
}
