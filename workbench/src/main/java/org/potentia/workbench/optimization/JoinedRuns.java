package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.History;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;

/** Rounds of a run and the polishes behind them, added up to one run. */
final class JoinedRuns {
    /** The columns of a history, besides the evaluations in the first, that count from the beginning of a run: a later round goes on. */
    private static final Set<String> COUNTS = Set.of("generated", "accepted");

    /** The column with the best value so far: what an earlier round or its polish found stays found. */
    private static final String BEST = "best";

    private final List<LocalRun> runs = new ArrayList<>();
    private final List<TracePoint> trace = new ArrayList<>();
    private final List<Doubles> history = new ArrayList<>();
    private final List<Values> rounds = new ArrayList<>();
    private List<String> columns = History.NONE.columns();
    private @Nullable Optimum bestRound;
    private @Nullable Optimum round;
    private int firstOfRound;
    private long polished;
    private @Nullable Doubles point;
    private double value = Double.POSITIVE_INFINITY;
    private StopReason stop = StopReason.NO_VALID_POINT;
    private long evaluations;
    private long invalid;
    private double seconds;

    long evaluations() {
        return evaluations;
    }

    /** Whether there is a reason to do more, and something left to do it with. */
    boolean goesOn(Budget budget) {
        return stop != StopReason.TARGET_REACHED
                && stop != StopReason.CANCELLED
                && evaluations < budget.evaluations()
                && seconds < budget.seconds();
    }

    /** What is left of a budget, and not more than so many evaluations. */
    Budget rest(Budget budget, long allowed) {
        return new Budget(allowed, budget.seconds() - seconds, budget.target());
    }

    /** Tells the watcher of the whole run what a part of it reports. */
    RunMonitor passing(RunMonitor watcher) {
        return new Passing(watcher, evaluations, value);
    }

    /** Begins a round with a run; returns its best ends, best first, of which equal points count once. */
    List<LocalRun> begin(Optimum found, int count) {
        firstOfRound = runs.size();
        runs.addAll(found.runs());
        addHistory(found.history());
        boolean better = absorb(found);
        round = found;
        if (better || bestRound == null) {
            bestRound = found;
        }
        rounds.add(summary(found));
        List<LocalRun> best = new ArrayList<>();
        found.runs().stream()
                .filter(run -> Double.isFinite(run.value()))
                .sorted(Comparator.comparingDouble(LocalRun::value))
                .filter(run -> best.stream().noneMatch(other -> other.point().equals(run.point())))
                .limit(count)
                .forEach(best::add);
        return best;
    }

    /** Adds the polish of one of the ends of the round. */
    void add(LocalRun end, Optimum found) {
        boolean better = found.value() < end.value();
        int index = firstOfRound + runs.subList(firstOfRound, runs.size()).indexOf(end);
        runs.set(
                index,
                new LocalRun(
                        end.start(),
                        better ? found.point() : end.point(),
                        better ? found.value() : end.value(),
                        end.evaluations() + found.evaluations(),
                        found.stop(),
                        found.runs().getLast().resolution()));
        if (absorb(found)) {
            bestRound = round;
        }
        polished += found.evaluations();
        Values before = rounds.removeLast();
        rounds.add(before.with("polish", before.number("polish") + found.evaluations())
                .with("valueAfter", Math.min(before.number("valueAfter"), found.value())));
    }

    private static Values summary(Optimum found) {
        return Values.EMPTY
                .with("evaluations", found.evaluations())
                .with("stop", found.stop().name())
                .with("value", found.value())
                .with("polish", 0)
                .with("valueAfter", found.value());
    }

    /** Adds what a part spent and found; returns whether it found something better. */
    private boolean absorb(Optimum part) {
        double before = value;
        for (TracePoint improvement : part.trace()) {
            if (improvement.value() < value) {
                value = improvement.value();
                trace.add(new TracePoint(evaluations + improvement.evaluation(), value));
            }
        }
        if (point == null || part.value() < before) {
            value = part.value();
            point = part.point();
        }
        evaluations += part.evaluations();
        invalid += part.invalid();
        seconds += part.seconds();
        if (part.stop() != StopReason.NO_VALID_POINT || Double.isInfinite(value)) {
            // a round without a valid point takes nothing from those before
            stop = part.stop();
        }
        return value < before;
    }

    private void addHistory(History part) {
        if (history.isEmpty()) {
            columns = part.columns();
        }
        if (!part.columns().equals(columns) || columns.isEmpty()) {
            return;
        }
        double[] before = history.isEmpty()
                ? new double[columns.size()]
                : history.getLast().toArray();
        before[0] = evaluations;
        for (Doubles row : part.rows()) {
            double[] joined = row.toArray();
            for (int i = 0; i < joined.length; i++) {
                if (i == 0 || COUNTS.contains(columns.get(i))) {
                    joined[i] += before[i];
                } else if (columns.get(i).equals(BEST)) {
                    joined[i] = Math.min(joined[i], value);
                }
            }
            history.add(Doubles.of(joined));
        }
    }

    /** Sums up. */
    Optimum optimum(Polish polish) {
        if (bestRound == null || point == null) {
            throw new IllegalStateException("there must be a round");
        }
        Values what = Values.EMPTY
                .with("id", polish.optimizer().id())
                .with("evaluations", polished)
                .with("rounds", rounds);
        return new Optimum(
                point,
                value,
                stop,
                evaluations,
                invalid,
                seconds,
                runs,
                trace,
                new History(columns, history),
                bestRound.details().with("polish", what),
                PolishedOptimizer.provenance(bestRound.provenance(), polish));
    }

    /**
     * Tells the watcher of the whole run what a part of it reports.
     *
     * @param watcher the watcher
     * @param before how many evaluations were made before
     * @param best the best value of before
     */
    private record Passing(RunMonitor watcher, long before, double best) implements RunMonitor {
        @Override
        public boolean cancelled() {
            return watcher.cancelled();
        }

        @Override
        public void progress(Progress progress) {
            watcher.progress(new Progress(
                    before + progress.evaluations(), Math.min(best, progress.bestValue()), progress.levels()));
        }
    }
}
