package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.LocalRun;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.api.optimize.TracePoint;
import org.potentia.api.option.Provenance;

/** One run of an optimizer: a problem with its starting points, the descents made so far, and what may still be spent. */
final class Search {
    /** How many starting points a descent looks at for a valid one: enough where a hundredth of the box is feasible. */
    private static final int TRIES = 1000;

    private final OptimizationProblem problem;
    private final UnitBox box;
    private final Evaluator evaluator;
    private final StartPoints starts;
    private final List<LocalRun> runs = new ArrayList<>();
    private Optional<StopReason> ended = Optional.empty();

    Search(
            OptimizationProblem problem,
            Budget budget,
            RandomGenerator random,
            RunMonitor monitor,
            LongSupplier nanoClock) {
        this.problem = problem;
        this.box = new UnitBox(problem.lower(), problem.upper());
        this.evaluator = new Evaluator(problem, budget, monitor, nanoClock);
        this.starts = new StartPoints(problem, box, random);
    }

    /** How many coordinates are free. */
    int dimension() {
        return box.dimension();
    }

    /** How many starts the problem brings. */
    int ownStarts() {
        return problem.starts().size();
    }

    /** How many evaluations are left. */
    long remaining() {
        return evaluator.remaining();
    }

    /** How many evaluations have been made. */
    long evaluations() {
        return evaluator.run().evaluations();
    }

    /** The descents made so far, in their order. */
    List<LocalRun> runs() {
        return Collections.unmodifiableList(runs);
    }

    /** How many evaluations it took to come within the tolerance of agreement of the best value. */
    long evaluationsToBest() {
        double enough = Agreement.with(evaluator.run().value());
        for (TracePoint point : evaluator.trace()) {
            if (point.value() <= enough) {
                return point.evaluation();
            }
        }
        return evaluations();
    }

    /** Whether nothing more can be done. */
    boolean ended() {
        return ended.isPresent();
    }

    /** Whether the objective knows its gradient. */
    boolean hasGradient() {
        return evaluator.hasGradient();
    }

    /** Evaluates the next starting point without a descent from it; none if it is invalid, or the run has ended. */
    Optional<Spot> sample() {
        if (ended()) {
            return Optional.empty();
        }
        evaluator.beginDescent(Long.MAX_VALUE);
        try {
            return starts.next()
                    .map(point -> new Spot(box.toUnit(point), evaluator.value(point)))
                    .filter(spot -> spot.value() < Double.POSITIVE_INFINITY);
        } catch (StopSignal signal) {
            noted(signal);
            return Optional.empty();
        }
    }

    /** Where the last descent ended. */
    Spot end() {
        LocalRun last = runs.get(runs.size() - 1);
        return new Spot(box.toUnit(last.point().toArray()), last.value());
    }

    /** Makes a descent from a valid point that was looked at before. */
    void descend(Descent descent, Spot from) {
        Doubles start = Doubles.of(box.toPoint(from.unit()));
        runs.add(new LocalRun(start, start, from.value(), 1, StopReason.CONVERGED));
        goOn(runs.size() - 1, descent);
    }

    /** Whether nothing more is worth doing: a whole descent found no valid point to start from. */
    boolean hopeless() {
        return !runs.isEmpty() && !evaluator.run().valid();
    }

    /** Makes a descent from the next valid starting point, of at most so many evaluations. */
    void descend(Descent descent, long allowance) {
        evaluator.beginDescent(allowance);
        Evaluator.Tally found = evaluator.descent();
        Doubles start = Doubles.of(fallback());
        StopReason reason = StopReason.NO_VALID_POINT;
        try {
            Optional<double[]> candidate = starts.next();
            for (int tries = 1; candidate.isPresent() && tries <= TRIES; tries++) {
                double[] point = candidate.orElseThrow();
                start = Doubles.of(point);
                double value = evaluator.value(point);
                if (value < Double.POSITIVE_INFINITY) {
                    reason = descend(descent, point, value);
                    break;
                }
                candidate = starts.next();
            }
        } catch (StopSignal signal) {
            reason = noted(signal);
        }
        Doubles end = found.valid() ? found.point() : start;
        runs.add(new LocalRun(start, end, found.value(), found.evaluations(), reason));
    }

    /** Goes on from the best point of the run; its descent gets what is found. */
    void refine(Descent descent) {
        if (ended() || !evaluator.run().valid() || dimension() == 0) {
            return;
        }
        goOn(bestRun(), descent);
    }

    private void goOn(int run, Descent descent) {
        LocalRun former = runs.get(run);
        evaluator.beginDescent(Long.MAX_VALUE);
        StopReason reason;
        try {
            reason = descend(descent, former.point().toArray(), former.value());
        } catch (StopSignal signal) {
            reason = noted(signal);
        }
        Evaluator.Tally found = evaluator.descent();
        boolean better = found.value() < former.value();
        runs.set(
                run,
                new LocalRun(
                        former.start(),
                        better ? found.point() : former.point(),
                        better ? found.value() : former.value(),
                        former.evaluations() + found.evaluations(),
                        reason));
    }

    private StopReason descend(Descent descent, double[] point, double value) {
        if (box.dimension() == 0) {
            return StopReason.CONVERGED;
        }
        return descent.descend(new UnitObjective(box, evaluator, point, value));
    }

    private StopReason noted(StopSignal signal) {
        if (signal.endsRun()) {
            ended = Optional.of(signal.reason());
        }
        return signal.reason();
    }

    private int bestRun() {
        int best = 0;
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).value() < runs.get(best).value()) {
                best = i;
            }
        }
        return best;
    }

    private double[] fallback() {
        return problem.starts().isEmpty()
                ? box.centre()
                : problem.starts().get(0).toArray();
    }

    /** Sums up. */
    Optimum optimum(Provenance provenance) {
        Evaluator.Tally found = evaluator.run();
        StopReason reason = ended.orElse(runs.get(bestRun()).stop());
        if (!found.valid() && reason != StopReason.CANCELLED) {
            reason = StopReason.NO_VALID_POINT;
        }
        return new Optimum(
                found.valid() ? found.point() : Doubles.of(fallback()),
                found.value(),
                reason,
                found.evaluations(),
                evaluator.invalid(),
                evaluator.seconds(),
                runs,
                evaluator.trace(),
                provenance);
    }
}
