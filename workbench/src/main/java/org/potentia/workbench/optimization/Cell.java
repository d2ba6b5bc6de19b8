package org.potentia.workbench.optimization;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All runs of one contestant on one problem.
 *
 * @param contestant the name of the contestant
 * @param problem the id of the problem
 * @param runs one for each seed that was done, in the order of the seeds
 * @since 0.1
 */
public record Cell(String contestant, String problem, List<SeedRun> runs) {
    /** Copies the list. */
    public Cell {
        runs = List.copyOf(runs);
    }

    /**
     * Counts the successes.
     *
     * @return how many seeds solved the problem
     */
    public int successes() {
        return (int) runs.stream().filter(SeedRun::solved).count();
    }

    /**
     * Returns the share of the seeds that solved the problem.
     *
     * @return the success rate in [0, 1]; 0 if no seed was done
     */
    public double successRate() {
        return runs.isEmpty() ? 0 : successes() / (double) runs.size();
    }

    /**
     * Returns the expected running time: all evaluations of all seeds, up to their success or spent without one, by the number of successes.
     *
     * @return the evaluations that one success costs; empty if there was none
     */
    public OptionalDouble ert() {
        int successes = successes();
        return successes == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        runs.stream().mapToLong(SeedRun::evaluations).sum() / (double) successes);
    }

    /**
     * Returns the median of the evaluations to success, a seed without success counting as infinite.
     *
     * @return the median; empty if half of the seeds or more did not solve the problem
     */
    public OptionalDouble medianEvaluations() {
        double median = median(runs.stream()
                .mapToDouble(run -> run.success().isPresent() ? run.success().getAsLong() : Double.POSITIVE_INFINITY)
                .toArray());
        return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    /**
     * Returns the median of what is left above the optimum at the end.
     *
     * @return the median gap; {@code +Infinity} if no valid point was found, empty if no seed was done
     */
    public OptionalDouble medianGap() {
        return runs.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        median(runs.stream().mapToDouble(SeedRun::gap).toArray()));
    }

    /**
     * Adds up the time of all seeds.
     *
     * @return seconds by the clock
     */
    public double seconds() {
        return runs.stream().mapToDouble(SeedRun::seconds).sum();
    }

    private static double median(double[] numbers) {
        if (numbers.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(numbers);
        int middle = numbers.length / 2;
        return numbers.length % 2 == 1 ? numbers[middle] : 0.5 * (numbers[middle - 1] + numbers[middle]);
    }
}
