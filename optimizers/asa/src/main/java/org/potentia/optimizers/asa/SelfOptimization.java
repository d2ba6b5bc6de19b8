package org.potentia.optimizers.asa;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.History;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;

/**
 * ASA of ASA's own options, {@code SELF_OPTIMIZE} of the C program: an outer annealing over the {@link Tunable} options, whose cost is how well
 * some short inner runs do with them, then one run with the options chosen. Serves one run.
 *
 * <p>The cost of a setting is a mean over inner runs with the same seeds for all settings: of the best cost within the limit; or, if a target is
 * given, of the share of the limit spent until the target was reached, and for a run that did not reach it \( 1 + g/(1 + g) \) with \( g \)
 * the rest of the way. The outer annealing begins at the options given, so that what is chosen is, on these runs, never worse.
 *
 * <p>A state is that of the outer annealing before the setting being judged, with what was spent and found until then: a resumed run judges that
 * setting from its beginning, and comes to the same end.
 */
final class SelfOptimization {
    private static final String SCHEMA = "potentia-asa-self-optimization";
    private static final double SECONDS_PER_NANO = 1e-9;

    /** What choosing the options spent, beside what the run spent on its own purposes. */
    private static final String CHOICE = "choice";

    /** What a run without any valid cost is worth: more than the farthest from the target. */
    private static final double WORTHLESS = 3;

    private final Asa asa;
    private final AsaOptions options;
    private final OptimizationProblem problem;
    private final Budget budget;
    private final RunMonitor monitor;
    private final Checkpoints checkpoints;
    private final Checkpoint frame;
    private final Plan plan;
    private final LongSupplier nanoClock;
    private final long begun;
    private double secondsBefore;

    private long seed;
    private Tally tally = new Tally();
    private long settings;
    private double costOfGiven = Double.POSITIVE_INFINITY;

    /** Why the run is to end before options are chosen, and the state from which it could go on. */
    private @Nullable StopReason stopped;

    private Values latest = Values.EMPTY;

    SelfOptimization(Asa asa, OptimizationProblem problem, Budget budget, RunMonitor monitor, Checkpoints checkpoints) {
        this.asa = asa;
        this.options = asa.options();
        this.problem = problem;
        this.budget = budget;
        this.monitor = monitor;
        this.checkpoints = checkpoints;
        // here and not in an inner run, where a fault of the user would be taken for an invalid setting
        this.plan = new Plan(problem, plain());
        this.frame = new Checkpoint(options, problem, asa.functionName());
        this.nanoClock = asa.nanoClock();
        this.begun = nanoClock.getAsLong();
    }

    Optimum begin(long runSeed) {
        seed = runSeed;
        return choose(null);
    }

    Optimum resume(Values state) {
        frame.requireOwn(state, SCHEMA);
        secondsBefore = Checkpoint.seconds(state);
        try {
            seed = Long.parseLong(state.text("seed"));
            tally = Tally.of(group(state, "tally"));
            settings = Long.parseLong(state.text("settings"));
            costOfGiven = state.number("costOfGiven");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the state is damaged, must be as it was saved: " + e.getMessage(), e);
        }
        return state.has("chosen")
                ? finish(
                        state.numbers("chosen").toArray(),
                        state.number("cost"),
                        state.has("run") ? group(state, "run") : null)
                : choose(group(state, "outer"));
    }

    private static Values group(Values state, String name) {
        if (state.get(name) instanceof Values group) {
            return group;
        }
        throw new IllegalArgumentException(name + " is missing, must be named values");
    }

    /** The generator of the run's seeds: the outer annealing, the last run, then the inner ones. */
    private Xoshiro seeds() {
        return Xoshiro.seeded(seed);
    }

    // --- Choosing the options ---

    private Optimum choose(@Nullable Values outerState) {
        Asa outer = Asa.of(AsaOptions.defaults().withLimits(0, 0).with("userInitialParameters", true));
        OptimizationProblem choice = OptimizationProblem.over(this::cost, Tunable.lower(), Tunable.upper())
                .startingAt(List.of(Tunable.place(options)));
        RunMonitor until = new RunMonitor() {
            @Override
            public boolean cancelled() {
                return stopped != null || tally.evaluations() >= options.selfOptimizeEvaluations();
            }
        };
        Checkpoints keep = new Checkpoints() {
            @Override
            public boolean due(long evaluations) {
                return true;
            }

            @Override
            public void save(Values state) {
                keepOuter(state);
            }
        };
        Budget unlimited = Budget.of(Long.MAX_VALUE);
        Optimum chosen = outerState == null
                ? outer.minimize(choice, unlimited, seeds().nextLong(), until, keep)
                : outer.resume(outerState, choice, unlimited, until, keep);
        if (stopped != null) {
            return left(stopped);
        }
        return finish(chosen.point().toArray(), chosen.value(), null);
    }

    private void keepOuter(Values outerState) {
        if (stopped == null) {
            Map<String, @Nullable Object> all = header();
            all.put("outer", outerState);
            latest = Checkpoint.sealed(all);
            if (checkpoints.due(tally.evaluations())) {
                checkpoints.save(latest);
            }
        }
    }

    private Map<String, @Nullable Object> header() {
        Map<String, @Nullable Object> all = frame.header(SCHEMA, seconds());
        all.put("seed", Long.toString(seed));
        all.put("tally", tally.state());
        all.put("settings", Long.toString(settings));
        all.put("costOfGiven", costOfGiven);
        return all;
    }

    /** The cost of a setting; {@code +Infinity} if the run ends while it is judged. */
    private double cost(double[] place) {
        Asa inner = asa.withOptions(
                Tunable.at(plain(), place).with(ExtraOptions.MULTI_NUMBER, 0).with(ExtraOptions.CURVATURE, false));
        Xoshiro seeds = seeds();
        seeds.nextLong();
        seeds.nextLong();
        double sum = 0;
        for (int i = 0; i < options.selfOptimizeRuns(); i++) {
            long left = budget.evaluations() - tally.evaluations();
            double secondsLeft = budget.seconds() - seconds();
            if (left <= 0 || !(secondsLeft > 0)) {
                stopped = left <= 0 ? StopReason.EVALUATIONS_EXHAUSTED : StopReason.TIME_EXHAUSTED;
                return Double.POSITIVE_INFINITY;
            }
            long limit = options.selfOptimizeLimit();
            Budget share = new Budget(Math.min(limit, left), secondsLeft, Math.max(budget.target(), target()));
            Optimum run = inner.minimize(problem, share, seeds.nextLong(), shifted(), Asa.NONE);
            tally.add(run);
            stopped = ending(run, left < limit);
            if (stopped != null) {
                return Double.POSITIVE_INFINITY;
            }
            sum += worth(run);
        }
        double mean = sum / options.selfOptimizeRuns();
        if (settings++ == 0) {
            costOfGiven = mean;
        }
        return mean;
    }

    private @Nullable StopReason ending(Optimum run, boolean cut) {
        if (run.value() <= budget.target()) {
            return StopReason.TARGET_REACHED;
        }
        return switch (run.stop()) {
            case CANCELLED, TIME_EXHAUSTED -> run.stop();
            case EVALUATIONS_EXHAUSTED -> cut ? run.stop() : null;
            default -> cut && tally.evaluations() >= budget.evaluations() ? StopReason.EVALUATIONS_EXHAUSTED : null;
        };
    }

    private double target() {
        return options.selfOptimizeTarget().size() == 0
                ? Double.NEGATIVE_INFINITY
                : options.selfOptimizeTarget().get(0);
    }

    private double worth(Optimum run) {
        if (target() == Double.NEGATIVE_INFINITY) {
            return run.value();
        }
        for (TracePoint improvement : run.trace()) {
            if (improvement.value() <= target()) {
                return improvement.evaluation() / (double) options.selfOptimizeLimit();
            }
        }
        double gap = run.value() - target();
        return gap < Double.POSITIVE_INFINITY ? 1 + gap / (1 + gap) : WORTHLESS;
    }

    /** The options given, without the choice. */
    private AsaOptions plain() {
        return options.with(ExtraOptions.SELF_OPTIMIZE_TARGET, Doubles.of()).with(ExtraOptions.SELF_OPTIMIZE, false);
    }

    /** The monitor of a run of its own hears of everything that was spent before. */
    private RunMonitor shifted() {
        long before = tally.evaluations();
        double best = tally.value();
        return new RunMonitor() {
            @Override
            public boolean cancelled() {
                return monitor.cancelled();
            }

            @Override
            public void progress(Progress progress) {
                monitor.progress(new Progress(
                        before + progress.evaluations(), Math.min(best, progress.bestValue()), progress.levels()));
            }
        };
    }

    // --- The run with the options chosen ---

    private Optimum finish(double[] chosen, double cost, @Nullable Values runState) {
        Doubles place = Doubles.of(chosen);
        keepRun(place, cost, runState);
        long left = budget.evaluations() - tally.evaluations();
        double secondsLeft = budget.seconds() - seconds();
        if (left <= 0 || !(secondsLeft > 0)) {
            return left(left <= 0 ? StopReason.EVALUATIONS_EXHAUSTED : StopReason.TIME_EXHAUSTED);
        }
        Asa tuned = asa.withOptions(Tunable.at(plain(), chosen));
        Xoshiro seeds = seeds();
        seeds.nextLong();
        Budget rest = new Budget(left, secondsLeft, budget.target());
        long before = tally.evaluations();
        Checkpoints keep = new Checkpoints() {
            @Override
            public boolean due(long evaluations) {
                return checkpoints.due(before + evaluations);
            }

            @Override
            public void save(Values state) {
                keepRun(place, cost, state);
                checkpoints.save(latest);
            }
        };
        Optimum run = runState == null
                ? tuned.minimize(problem, rest, seeds.nextLong(), shifted(), keep)
                : tuned.resume(runState, problem, rest, shifted(), keep);
        Values description = Values.EMPTY
                .with("options", Tunable.named(chosen))
                .with("cost", cost)
                .with("costOfGiven", costOfGiven)
                .with("costIs", costIs())
                .with("settings", settings)
                .with("evaluations", tally.evaluations());
        tally.add(run);
        Values spent = group(run.details(), "evaluations").with(CHOICE, before);
        Values details = run.details().with("evaluations", spent).with("selfOptimization", description);
        return result(run.stop(), run.runs(), shifted(run.history(), before), details);
    }

    /** The history of a run that began after so many evaluations, which are its first column. */
    private static History shifted(History history, long before) {
        List<Doubles> rows = history.rows().stream()
                .map(row -> {
                    double[] later = row.toArray();
                    later[0] += before;
                    return Doubles.of(later);
                })
                .toList();
        return new History(history.columns(), rows);
    }

    private String costIs() {
        return target() == Double.NEGATIVE_INFINITY
                ? "the mean best cost of " + options.selfOptimizeRuns() + " runs of " + options.selfOptimizeLimit()
                        + " evaluations"
                : "the mean share of " + options.selfOptimizeLimit() + " evaluations spent to reach " + target()
                        + " in " + options.selfOptimizeRuns() + " runs, above 1 if it was not reached";
    }

    private void keepRun(Doubles place, double cost, @Nullable Values runState) {
        Map<String, @Nullable Object> all = header();
        all.put("chosen", place);
        all.put("cost", cost);
        if (runState != null) {
            all.put("run", runState);
        }
        latest = Checkpoint.sealed(all);
    }

    // --- Results ---

    /** Ends a run before its last part. */
    private Optimum left(StopReason reason) {
        if (reason != StopReason.TARGET_REACHED) {
            checkpoints.save(latest);
        }
        ResultMaker maker = new ResultMaker(plan, asa.functionName(), asa.provenance());
        Values details = Values.EMPTY
                .with("exitStatus", ExitStatus.IMMEDIATE_EXIT.name())
                .with("exitMeaning", ExitStatus.IMMEDIATE_EXIT.meaning())
                .with("samplingGuarantee", maker.guarantee())
                .with("seed", Long.toString(seed))
                .with("evaluations", Values.EMPTY.with(CHOICE, tally.evaluations()))
                .with(
                        "selfOptimization",
                        Values.EMPTY
                                .with("status", "the run ended before options were chosen and used")
                                .with("settings", settings)
                                .with("evaluations", tally.evaluations()));
        Doubles first = maker.fallback();
        LocalRun all = new LocalRun(
                first, tally.point().size() == 0 ? first : tally.point(), tally.value(), tally.evaluations(), reason);
        return result(reason, List.of(all), History.NONE, details);
    }

    private Optimum result(StopReason reason, List<LocalRun> runs, History history, Values details) {
        boolean valid = tally.point().size() > 0;
        return new Optimum(
                valid ? tally.point() : runs.get(0).point(),
                tally.value(),
                valid || reason == StopReason.CANCELLED ? reason : StopReason.NO_VALID_POINT,
                tally.evaluations(),
                tally.invalid(),
                seconds(),
                runs,
                tally.trace(),
                history,
                details,
                asa.provenance());
    }

    private double seconds() {
        return secondsBefore + (nanoClock.getAsLong() - begun) * SECONDS_PER_NANO;
    }
}
