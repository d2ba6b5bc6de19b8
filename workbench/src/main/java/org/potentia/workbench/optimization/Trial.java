package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.workbench.support.Seeds;

/**
 * One contestant on one problem with one seed: run after run, each from new randomness, until the problem is solved or the budget spent.
 *
 * @param contestant who takes part
 * @param optimizer its optimizer
 * @param problem the problem
 * @param seed the seed
 * @param nanoClock tells the time
 */
record Trial(Contestant contestant, Optimizer optimizer, TestProblem problem, int seed, LongSupplier nanoClock) {
    private static final double SECONDS_PER_NANO = 1e-9;

    /** What happened, before it is known which value solves the problem. */
    record Track(
            int seed,
            List<TracePoint> improvements,
            List<Long> ends,
            long budget,
            long evaluations,
            long invalid,
            double seconds,
            Optional<String> failure) {
        double best() {
            return improvements.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : improvements.getLast().value();
        }

        /** Judges it: success is the first evaluation of at most a target, the gap is to the optimum. */
        SeedRun judged(double target, double optimum) {
            OptionalLong success = improvements.stream()
                    .filter(improvement -> improvement.value() <= target && improvement.evaluation() <= budget)
                    .mapToLong(TracePoint::evaluation)
                    .findFirst();
            long counted = success.orElse(evaluations);
            int restarts = (int) ends.stream().filter(end -> end < counted).count();
            double gap = Double.isFinite(best()) ? best() - optimum : Double.POSITIVE_INFINITY;
            return new SeedRun(seed, success, counted, evaluations, invalid, restarts, best(), gap, seconds, failure);
        }
    }

    /** Runs it; nothing is returned if it was cancelled. */
    Optional<Track> run(BooleanSupplier cancelled) {
        long begun = nanoClock.getAsLong();
        RandomGenerator.SplittableGenerator random =
                new SplittableRandom(Seeds.derive(seed, contestant.name() + "/" + problem.id()));
        OptimizationProblem bare = problem.source().get();
        Watch watch = Watch.of(bare, contestant.gradients());
        List<Long> ends = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        while (failure.isEmpty() && goesOn(watch)) {
            long before = watch.evaluations();
            RandomGenerator.SplittableGenerator own = random.split();
            List<Doubles> starts =
                    ends.isEmpty() && !bare.starts().isEmpty() ? bare.starts() : List.of(RandomPoints.next(bare, own));
            failure = failure(watch.over(bare).startingAt(starts), problem.budget() - before, own, cancelled);
            if (cancelled.getAsBoolean()) {
                return Optional.empty();
            }
            ends.add(watch.evaluations());
            if (failure.isEmpty() && watch.evaluations() == before) {
                failure = Optional.of("it ended without an evaluation");
            }
        }
        return Optional.of(new Track(
                seed,
                watch.improvements(),
                ends,
                problem.budget(),
                watch.evaluations(),
                watch.invalid(),
                (nanoClock.getAsLong() - begun) * SECONDS_PER_NANO,
                failure));
    }

    private boolean goesOn(Watch watch) {
        return watch.evaluations() < problem.budget() && !(watch.best() <= knownTarget());
    }

    /** The value at which to stop: none if it is known only when all have run. */
    private double knownTarget() {
        return problem.optimum().isPresent() ? problem.target(Double.NaN) : Double.NEGATIVE_INFINITY;
    }

    private Optional<String> failure(
            OptimizationProblem watched, long budget, RandomGenerator random, BooleanSupplier cancelled) {
        try {
            StopReason stop = optimizer
                    .minimize(watched, Budget.of(budget).withTarget(knownTarget()), random, new RunMonitor() {
                        @Override
                        public boolean cancelled() {
                            return cancelled.getAsBoolean();
                        }
                    })
                    .stop();
            return stop == StopReason.CANCELLED && !cancelled.getAsBoolean()
                    ? Optional.of("it says that it was cancelled, and was not")
                    : Optional.empty();
        } catch (InternalError | UnknownError e) {
            // the virtual machine itself is broken: nothing that follows could be trusted
            throw e;
        } catch (RuntimeException | Error e) {
            // an optimizer that breaks down is shown with its reason; the others go on
            String message = e.getMessage();
            return Optional.of(e.getClass().getSimpleName() + (message == null ? "" : ": " + message));
        }
    }
}
