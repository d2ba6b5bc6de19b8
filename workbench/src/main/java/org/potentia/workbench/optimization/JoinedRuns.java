package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.Provenance;

/** A run and the polishes behind it, added up to one. */
final class JoinedRuns {
    private final Optimum first;
    private final List<LocalRun> runs;
    private final List<TracePoint> trace;
    private Doubles point;
    private double value;
    private StopReason stop;
    private long evaluations;
    private long invalid;
    private double seconds;

    JoinedRuns(Optimum first) {
        this.first = first;
        runs = new ArrayList<>(first.runs());
        trace = new ArrayList<>(first.trace());
        point = first.point();
        value = first.value();
        stop = first.stop();
        evaluations = first.evaluations();
        invalid = first.invalid();
        seconds = first.seconds();
    }

    long evaluations() {
        return evaluations;
    }

    double seconds() {
        return seconds;
    }

    double value() {
        return value;
    }

    StopReason stop() {
        return stop;
    }

    /** The best valid ends of the descents so far, best first; equal points count once. */
    List<LocalRun> best(int count) {
        List<LocalRun> best = new ArrayList<>();
        runs.stream()
                .filter(run -> Double.isFinite(run.value()))
                .sorted(Comparator.comparingDouble(LocalRun::value))
                .filter(run -> best.stream().noneMatch(other -> other.point().equals(run.point())))
                .limit(count)
                .forEach(best::add);
        return best;
    }

    /** Adds the polish of one of the ends. */
    void add(LocalRun end, Optimum polished) {
        boolean better = polished.value() < end.value();
        LocalRun last = polished.runs().getLast();
        runs.set(
                runs.indexOf(end),
                new LocalRun(
                        end.start(),
                        better ? polished.point() : end.point(),
                        better ? polished.value() : end.value(),
                        end.evaluations() + polished.evaluations(),
                        polished.stop(),
                        last.resolution()));
        for (TracePoint improvement : polished.trace()) {
            if (improvement.value() < value) {
                value = improvement.value();
                trace.add(new TracePoint(evaluations + improvement.evaluation(), value));
            }
        }
        if (polished.value() <= value) {
            value = polished.value();
            point = polished.point();
        }
        evaluations += polished.evaluations();
        invalid += polished.invalid();
        seconds += polished.seconds();
        stop = polished.stop();
    }

    Optimum optimum(Provenance provenance, String polish) {
        boolean polished = evaluations > first.evaluations();
        Values what = Values.EMPTY
                .with("id", polish)
                .with("evaluations", evaluations - first.evaluations())
                .with("valueBefore", first.value())
                .with("stopBefore", first.stop().name());
        return new Optimum(
                point,
                value,
                stop,
                evaluations,
                invalid,
                seconds,
                runs,
                trace,
                first.history(),
                polished ? first.details().with("polish", what) : first.details(),
                provenance);
    }
}
