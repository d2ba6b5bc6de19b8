package org.potentia.workbench.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Support;

/**
 * A rough evolution, which only has to find out where the density is and how high, so that all solvers can be asked at the same points and with
 * a tolerance that suits the problem.
 *
 * @param question the question, whose points and tolerance do not matter yet
 * @since 0.1
 */
public record FirstLook(EvolutionQuestion question) {
    private static final double TOLERANCE = 1e-3;

    /** Halvings that exhaust a double. */
    private static final int BISECTIONS = 100;

    /** Where there is less than this of the largest density, there is nothing to be seen. */
    private static final double VISIBLE = 1e-5;

    /**
     * Completes the question by the first solver that can answer it.
     *
     * @param points at how many evenly spaced points densities are wanted, at least 2
     * @param tolerance the largest error wanted, relative to the largest density at the time at which that is smallest
     * @param solvers the solvers
     * @return the question with points and tolerance
     * @throws IllegalArgumentException if none can; the message says why of each
     */
    public EvolutionQuestion completed(int points, double tolerance, List<EvolutionSolver> solvers) {
        List<String> reasons = new ArrayList<>();
        for (EvolutionSolver solver : solvers) {
            Support support = solver.provider().supports(question.problem());
            if (!support.supported()) {
                reasons.add(solver.id() + ": " + support.reason().orElseThrow());
                continue;
            }
            try {
                EvolutionRequest asked = question.request();
                Evolution look = solver.propagator()
                        .evolve(
                                question.problem(),
                                EvolutionRequest.of(asked.initial(), asked.times(), solver.leniency() * TOLERANCE));
                double scale = look.snapshots().stream()
                        .mapToDouble(snapshot -> EvolutionAgreement.scale(snapshot.density()))
                        .min()
                        .orElseThrow();
                return new EvolutionQuestion(
                        question.id(),
                        question.title(),
                        question.problem(),
                        EvolutionRequest.of(asked.initial(), asked.times(), tolerance * scale)
                                .at(visible(look, points)),
                        question.exact());
            } catch (IllegalArgumentException | ComputationException e) {
                reasons.add(solver.id() + ": " + EvolutionAgreement.message(e));
            }
        }
        throw new IllegalArgumentException(String.join("; ", reasons));
    }

    /**
     * Points that are as close together, on the average of all times, as the density of each is narrow: where all are alike they are even.
     */
    private static Doubles visible(Evolution look, int points) {
        List<double[]> spans = look.snapshots().stream()
                .map(snapshot -> span(snapshot.density()))
                .toList();
        double lower = spans.stream().mapToDouble(span -> span[0]).min().orElseThrow();
        double upper = spans.stream().mapToDouble(span -> span[1]).max().orElseThrow();
        double[] grid = new double[points];
        grid[0] = lower;
        grid[points - 1] = upper;
        for (int i = 1; i < points - 1; i++) {
            grid[i] = position(spans, lower, upper, (double) i / (points - 1));
        }
        double[] distinct = Arrays.stream(grid).distinct().toArray();
        return distinct.length == points ? Doubles.of(grid) : Doubles.grid(lower, upper, points);
    }

    /** Where so large a share of the spans lies below, on the average of all. */
    private static double position(List<double[]> spans, double lower, double upper, double share) {
        double below = lower;
        double above = upper;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (below + above);
            double covered = spans.stream()
                            .mapToDouble(span -> Math.clamp((middle - span[0]) / (span[1] - span[0]), 0, 1))
                            .sum()
                    / spans.size();
            if (covered < share) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return 0.5 * (below + above);
    }

    /** From where to where there is something to be seen of a density; all of its grid if there is nothing. */
    private static double[] span(GridFunction density) {
        double least = VISIBLE * EvolutionAgreement.scale(density);
        int last = density.points().size() - 1;
        int first = 0;
        while (first <= last && !(density.values().get(first) > least)) {
            first++;
        }
        if (first > last) {
            return new double[] {density.points().get(0), density.points().get(last)};
        }
        int end = last;
        while (!(density.values().get(end) > least)) {
            end--;
        }
        return new double[] {
            density.points().get(Math.max(0, first - 1)), density.points().get(Math.min(last, end + 1))
        };
    }
}
