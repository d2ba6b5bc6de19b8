package org.potentia.workbench.optimization;

import java.util.List;
import java.util.Optional;

/**
 * The result of an experiment.
 *
 * @param problems the problems, in the order given
 * @param standings the contestants, in the order given, each over all problems
 * @param cells the runs of each contestant on each problem: contestant by contestant, each in the order of the problems
 * @param firstSeed the first seed
 * @param seeds how many seeds were asked for, one by one from the first
 * @param interrupted whether it was cancelled, so that some seeds are missing
 * @param notes remarks for the reader, one sentence each
 * @since 0.1
 */
public record BenchmarkResult(
        List<ProblemFacts> problems,
        List<Standing> standings,
        List<Cell> cells,
        int firstSeed,
        int seeds,
        boolean interrupted,
        List<String> notes) {
    /** Copies the lists. */
    public BenchmarkResult {
        problems = List.copyOf(problems);
        standings = List.copyOf(standings);
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /**
     * Finds the runs of a contestant on a problem.
     *
     * @param contestant the name of the contestant
     * @param problem the id of the problem
     * @return the cell
     * @throws IllegalArgumentException if there is none
     */
    public Cell cell(String contestant, String problem) {
        return cells.stream()
                .filter(cell ->
                        cell.contestant().equals(contestant) && cell.problem().equals(problem))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no cell of " + contestant + " on " + problem + ", must be one of the experiment"));
    }

    /**
     * Returns all runs on one problem, for a picture of it.
     *
     * @param problem the id of the problem
     * @return the cells, contestant by contestant
     */
    public List<Cell> on(String problem) {
        return cells.stream().filter(cell -> cell.problem().equals(problem)).toList();
    }

    /**
     * Finds the contestant that solves a problem at the least cost.
     *
     * @param problem the id of the problem
     * @param gradients whether to look among those that were shown gradients, or among the others
     * @return the cell with the lowest expected running time; empty if none of them solved it
     */
    public Optional<Cell> cheapest(String problem, boolean gradients) {
        List<String> names = standings.stream()
                .filter(standing -> standing.gradients() == gradients)
                .map(Standing::contestant)
                .toList();
        return on(problem).stream()
                .filter(cell -> names.contains(cell.contestant()) && cell.successes() > 0)
                .min((one, other) ->
                        Double.compare(one.ert().orElseThrow(), other.ert().orElseThrow()));
    }
}
