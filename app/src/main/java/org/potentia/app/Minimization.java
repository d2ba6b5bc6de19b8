package org.potentia.app;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.Checkpoints;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.ResumableOptimizer;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.api.optimize.StopReason;
import org.potentia.app.report.SingleRun;
import org.potentia.workbench.InputException;
import org.potentia.workbench.optimization.Certificate;
import org.potentia.workbench.optimization.Certifier;
import org.potentia.workbench.optimization.CheckpointFile;
import org.potentia.workbench.optimization.CheckpointHeader;
import org.potentia.workbench.optimization.Contestant;
import org.potentia.workbench.optimization.ParallelObjective;
import org.potentia.workbench.optimization.TestProblem;

/**
 * One run on a test problem, as it was asked for.
 *
 * @param contestant the optimizer
 * @param test the problem
 * @param start where to start; if it is not said, at a random point of the box that depends on the seed alone
 * @param budget how long it may take
 * @param seed the seed
 * @param threads how many points to evaluate side by side, if the optimizer asks for several at once
 */
record Minimization(
        Contestant contestant, TestProblem test, Optional<Doubles> start, Budget budget, long seed, int threads) {
    /**
     * Runs it.
     *
     * @param monitor watches, and may stop it
     * @param resumed the file to go on from, if there is one
     * @param checkpoints makes what saves its states, if they are to be saved
     */
    SingleRun run(RunMonitor monitor, Optional<CheckpointFile> resumed, Optional<Supplier<Checkpoints>> checkpoints) {
        OptimizationProblem problem = problem();
        try (ParallelObjective objective = ParallelObjective.of(problem.objective(), threads)) {
            OptimizationProblem shared = new OptimizationProblem(
                    objective, problem.lower(), problem.upper(), problem.starts(), problem.feasible());
            Optimum optimum = optimum(threads > 1 ? shared : problem, monitor, resumed, checkpoints);
            return new SingleRun(
                    test, budget, seed, optimum, certificate(problem, optimum), optimum.stop() == StopReason.CANCELLED);
        }
    }

    /** Names the run in the files with its states. */
    CheckpointHeader header() {
        return CheckpointHeader.of(contestant.provenance(), test.id(), problem(), seed, budget);
    }

    private Optimum optimum(
            OptimizationProblem problem,
            RunMonitor monitor,
            Optional<CheckpointFile> resumed,
            Optional<Supplier<Checkpoints>> checkpoints) {
        Optimizer optimizer = contestant.optimizer();
        try {
            if (!(optimizer instanceof ResumableOptimizer resumable)) {
                return optimizer.minimize(problem, budget, new SplittableRandom(seed).split(), monitor);
            }
            Checkpoints saving = checkpoints.map(Supplier::get).orElse(Checkpoints.NONE);
            return resumed.isPresent()
                    ? resumable.resume(resumed.get().read(), problem, budget, monitor, saving)
                    : resumable.minimize(problem, budget, seed, monitor, saving);
        } catch (InputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // options are checked one by one when they are set, and against the problem only here
            String what = resumed.map(file -> "the checkpoint " + file.path() + " cannot be resumed: ")
                    .orElseGet(() -> contestant.name() + " cannot minimize " + test.id() + ": ");
            throw new InputException(what + e.getMessage(), e);
        }
    }

    private OptimizationProblem problem() {
        OptimizationProblem bare = test.source().get();
        try {
            return bare.startingAt(List.of(start.orElseGet(() -> random(bare))));
        } catch (IllegalArgumentException e) {
            throw new InputException(test.id() + ": " + e.getMessage(), e);
        }
    }

    private Doubles random(OptimizationProblem bare) {
        SplittableRandom random = new SplittableRandom(seed);
        return Doubles.of(IntStream.range(0, bare.dimension()).mapToDouble(i -> {
            double share = random.nextDouble();
            double low = bare.lower().get(i);
            double high = bare.upper().get(i);
            return Math.clamp(low * (1 - share) + high * share, low, high);
        }));
    }

    private Optional<Certificate> certificate(OptimizationProblem problem, Optimum optimum) {
        if (!Double.isFinite(optimum.value()) || optimum.stop() == StopReason.CANCELLED) {
            // whoever cancels waits for nothing more, and a run that will be resumed is certified at its end
            return Optional.empty();
        }
        List<String> names = IntStream.rangeClosed(1, problem.dimension())
                .mapToObj(i -> "x" + i)
                .toList();
        return Optional.of(Certifier.FUNCTION
                .certify(problem, names, optimum, budget.evaluations(), seed)
                .certificate());
    }
}
