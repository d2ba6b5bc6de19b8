package org.potentia.optimizers.asa;

import java.util.Map;
import java.util.function.LongSupplier;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.option.Provenance;

/** One run or the rest of one: goes from evaluation to evaluation until the algorithm ends, or budget, target, time or caller end it. */
final class AsaRun {
    private static final double SECONDS_PER_NANO = 1e-9;

    /** Evaluations between two reports; improvements are reported at once. */
    private static final long REPORTING = 1000;

    private final Plan plan;
    private final AsaState state;
    private final Ledger ledger;
    private final Annealer annealer;
    private final Checkpoint checkpoint;
    private final ResultMaker results;
    private final LongSupplier nanoClock;
    private final long begun;
    private final double secondsBefore;

    private double reportedValue = Double.POSITIVE_INFINITY;
    private long nextReport;

    AsaRun(
            Plan plan,
            AsaState state,
            Annealer annealer,
            String functionName,
            Provenance provenance,
            LongSupplier nanoClock,
            double secondsBefore) {
        this.plan = plan;
        this.state = state;
        this.ledger = state.ledger;
        this.annealer = annealer;
        this.checkpoint = new Checkpoint(plan.options(), plan.problem(), functionName);
        this.results = new ResultMaker(plan, functionName, provenance);
        this.nanoClock = nanoClock;
        this.begun = nanoClock.getAsLong();
        this.secondsBefore = secondsBefore;
        this.nextReport = ledger.evaluations() + REPORTING;
    }

    Optimum go(Budget budget, RunMonitor monitor, Checkpoints checkpoints) {
        boolean timed = budget.seconds() < Double.POSITIVE_INFINITY;
        while (true) {
            long evaluations = ledger.evaluations();
            if (ledger.value() <= budget.target()) {
                return end(StopReason.TARGET_REACHED, budget, monitor);
            }
            if (state.exit != null) {
                return end(state.exit.reason(), budget, monitor);
            }
            if (monitor.cancelled()) {
                return left(StopReason.CANCELLED, checkpoints);
            }
            if (evaluations >= budget.evaluations()) {
                return left(StopReason.EVALUATIONS_EXHAUSTED, checkpoints);
            }
            if (timed && seconds() >= budget.seconds()) {
                return left(StopReason.TIME_EXHAUSTED, checkpoints);
            }
            if (checkpoints.due(evaluations)) {
                save(checkpoints);
            }
            annealer.step(budget.evaluations() - evaluations);
            if (ledger.value() < reportedValue || ledger.evaluations() >= nextReport) {
                report(monitor);
            }
        }
    }

    private void report(RunMonitor monitor) {
        reportedValue = ledger.value();
        nextReport = ledger.evaluations() + REPORTING;
        monitor.progress(new Progress(
                ledger.evaluations(),
                ledger.value(),
                Map.of(
                        "costTemperature",
                        state.costTemperature,
                        "parameterTemperature",
                        state.meanTemperature(),
                        "accepted",
                        (double) state.accepted,
                        "generated",
                        (double) state.generated,
                        "invalid",
                        (double) ledger.invalid())));
    }

    /** Ends a run that could go on: its state is saved for that. */
    private Optimum left(StopReason reason, Checkpoints checkpoints) {
        save(checkpoints);
        return results.optimum(state, reason, new Epilogue(plan, state).report(Probe.none(reason)), seconds());
    }

    private void save(Checkpoints checkpoints) {
        checkpoints.save(checkpoint.write(state, seconds()));
    }

    /** Ends a run that is at its end: what is looked at then may be evaluated as far as the budget goes. */
    private Optimum end(StopReason reason, Budget budget, RunMonitor monitor) {
        Probe probe = new Probe() {
            @Override
            public double value(double[] point) {
                return ledger.value(point);
            }

            @Override
            public boolean allows(long evaluations) {
                return ledger.evaluations() + evaluations <= budget.evaluations() && !monitor.cancelled();
            }

            @Override
            public String refusal() {
                return monitor.cancelled() ? "are not made, for the caller ended the run" : Probe.super.refusal();
            }
        };
        return results.optimum(state, reason, new Epilogue(plan, state).report(probe), seconds());
    }

    private double seconds() {
        return secondsBefore + (nanoClock.getAsLong() - begun) * SECONDS_PER_NANO;
    }
}
