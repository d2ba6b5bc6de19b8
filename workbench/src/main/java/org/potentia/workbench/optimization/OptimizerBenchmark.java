package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import org.potentia.api.Arguments;
import org.potentia.api.optimize.Optimizer;
import org.potentia.workbench.InputException;
import org.potentia.workbench.support.SideBySide;

/**
 * The experiment that compares optimizers, after COCO (Hansen et al. 2021, <i>Optimization Methods and Software</i> 36, 114): every contestant
 * meets every problem with as many seeds, 1, 2, ... unless told otherwise. A run starts at random in the box, or first where the problem itself proposes. A run that ends
 * by its own rule without success is followed by another from new randomness until the budget of the seed is spent.
 *
 * <p>The random numbers of a seed depend on the name of the contestant and the problem alone, and evaluations are counted by the experiment
 * itself, so a result is the same for any number of threads and whoever else takes part, but for the seconds. The exception are problems of
 * unknown optimum: what counts as solved there is the best that anybody found.
 *
 * @since 0.1
 */
public final class OptimizerBenchmark {
    private final List<Contestant> contestants;
    private final List<Optimizer> optimizers = new ArrayList<>();
    private final List<TestProblem> problems;
    private final int firstSeed;
    private final int seeds;
    private final LongSupplier nanoClock;

    /**
     * Sets up an experiment.
     *
     * @param contestants who takes part, with names that differ
     * @param problems what they have to solve, with ids that differ
     * @param seeds how many seeds, from 1 on
     * @throws InputException if nobody or nothing is to be compared, names are not unique, or options contradict each other
     */
    public OptimizerBenchmark(List<Contestant> contestants, List<TestProblem> problems, int seeds) {
        this(contestants, problems, 1, seeds, System::nanoTime);
    }

    OptimizerBenchmark(List<Contestant> contestants, List<TestProblem> problems, int seeds, LongSupplier nanoClock) {
        this(contestants, problems, 1, seeds, nanoClock);
    }

    private OptimizerBenchmark(
            List<Contestant> contestants,
            List<TestProblem> problems,
            int firstSeed,
            int seeds,
            LongSupplier nanoClock) {
        this.contestants = List.copyOf(contestants);
        this.problems = List.copyOf(problems);
        this.firstSeed = firstSeed;
        this.seeds = Arguments.atLeast(seeds, 1, "seeds");
        this.nanoClock = nanoClock;
        unique("contestant", contestants.stream().map(Contestant::name).toList());
        unique("test problem", problems.stream().map(TestProblem::id).toList());
        for (Contestant contestant : contestants) {
            try {
                optimizers.add(contestant.optimizer());
            } catch (IllegalArgumentException e) {
                throw new InputException(contestant.name() + " cannot take part: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Returns the same experiment with other random numbers.
     *
     * @param seed the first seed; the others follow one by one
     * @return the changed experiment
     * @throws IllegalArgumentException if the last seed would be beyond the range of int
     */
    public OptimizerBenchmark fromSeed(int seed) {
        if (seed > Integer.MAX_VALUE - seeds) {
            throw new IllegalArgumentException(
                    "seed = " + seed + ", must be <= " + (Integer.MAX_VALUE - seeds) + " for " + seeds + " seeds");
        }
        return new OptimizerBenchmark(contestants, problems, seed, seeds, nanoClock);
    }

    /**
     * Runs the experiment.
     *
     * @param threads how many seeds are worked on side by side, at least 1; has no influence on any number but the seconds
     * @param listener watches, and may cancel
     * @return the result; if it was cancelled, or the calling thread interrupted, of the seeds that were done by then
     */
    public BenchmarkResult run(int threads, BenchmarkListener listener) {
        AtomicInteger done = new AtomicInteger();
        int all = contestants.size() * problems.size() * seeds;
        try (SideBySide work = new SideBySide("the experiment", threads)) {
            BooleanSupplier cancelled = () -> work.interrupted() || listener.cancelled();
            List<Callable<Optional<Trial.Track>>> tasks = new ArrayList<>();
            for (Trial trial : trials()) {
                tasks.add(() -> {
                    Optional<Trial.Track> track = cancelled.getAsBoolean() ? Optional.empty() : trial.run(cancelled);
                    if (track.isPresent()) {
                        String name = trial.contestant().name();
                        listener.finished(name, trial.problem().id(), trial.seed(), done.incrementAndGet(), all);
                    }
                    return track;
                });
            }
            return judged(work.run(tasks));
        }
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (int c = 0; c < contestants.size(); c++) {
            for (TestProblem problem : problems) {
                for (int seed = firstSeed; seed < firstSeed + seeds; seed++) {
                    trials.add(new Trial(contestants.get(c), optimizers.get(c), problem, seed, nanoClock));
                }
            }
        }
        return trials;
    }

    private BenchmarkResult judged(List<Optional<Trial.Track>> tracks) {
        List<ProblemFacts> facts = new ArrayList<>();
        for (int p = 0; p < problems.size(); p++) {
            facts.add(facts(p, tracks));
        }
        List<Cell> cells = new ArrayList<>();
        List<Standing> standings = new ArrayList<>();
        for (int c = 0; c < contestants.size(); c++) {
            Contestant contestant = contestants.get(c);
            for (int p = 0; p < problems.size(); p++) {
                ProblemFacts problem = facts.get(p);
                cells.add(new Cell(
                        contestant.name(),
                        problem.id(),
                        of(c, p, tracks).stream()
                                .map(track -> track.judged(problem.target(), problem.best()))
                                .toList()));
            }
            Ecdf ecdf = Ecdf.of(cells.subList(c * problems.size(), cells.size()));
            standings.add(new Standing(
                    contestant.name(), contestant.provenance(), contestant.gradients(), ecdf, ecdf.area()));
        }
        long done = tracks.stream().filter(Optional::isPresent).count();
        return new BenchmarkResult(
                facts,
                standings,
                cells,
                firstSeed,
                seeds,
                done < tracks.size(),
                notes(facts, cells, done, tracks.size()));
    }

    private ProblemFacts facts(int p, List<Optional<Trial.Track>> tracks) {
        TestProblem problem = problems.get(p);
        DoubleStream.Builder found = DoubleStream.builder();
        for (int c = 0; c < contestants.size(); c++) {
            of(c, p, tracks).forEach(track -> found.add(track.best()));
        }
        double best = problem.optimum().orElseGet(() -> found.build().min().orElse(Double.POSITIVE_INFINITY));
        double target = Double.isFinite(best) ? problem.target(best) : Double.NEGATIVE_INFINITY;
        return new ProblemFacts(
                problem.id(),
                problem.title(),
                problem.dimension(),
                best,
                problem.optimum().isPresent(),
                target,
                problem.budget(),
                problem.gradients());
    }

    /** The tracks of a contestant on a problem that were done. */
    private List<Trial.Track> of(int contestant, int problem, List<Optional<Trial.Track>> tracks) {
        int from = (contestant * problems.size() + problem) * seeds;
        return tracks.subList(from, from + seeds).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> notes(List<ProblemFacts> problems, List<Cell> cells, long done, int all) {
        List<String> notes = new ArrayList<>();
        if (done < all) {
            notes.add("interrupted: " + done + " of " + all + " runs were done");
        }
        for (ProblemFacts problem : problems) {
            if (!problem.known()) {
                notes.add("the optimum of " + problem.id() + " is not known: "
                        + (Double.isFinite(problem.best())
                                ? "the best value that any contestant found, " + problem.best()
                                        + ", stands for it, so its figures depend on who takes part"
                                : "no contestant found a valid point"));
            }
        }
        for (Cell cell : cells) {
            cell.runs().stream()
                    .filter(run -> run.failure().isPresent())
                    .findFirst()
                    .ifPresent(run ->
                            notes.add(cell.contestant() + " broke down on " + cell.problem() + ", first with seed "
                                    + run.seed() + ": " + run.failure().orElseThrow()));
        }
        return notes;
    }

    private static void unique(String kind, List<String> names) {
        if (names.isEmpty()) {
            throw new InputException("there is no " + kind + ", must be at least one");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new InputException(kind + " '" + name + "' takes part twice, must have names of their own");
            }
        }
    }
}
