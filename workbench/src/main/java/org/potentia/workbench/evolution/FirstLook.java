package org.potentia.workbench.evolution;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
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
                        .evolve(question.problem(), EvolutionRequest.of(asked.initial(), asked.times(), TOLERANCE));
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

    private static Doubles visible(Evolution look, int points) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Snapshot snapshot : look.snapshots()) {
            GridFunction density = snapshot.density();
            double least = VISIBLE * EvolutionAgreement.scale(density);
            int last = density.points().size() - 1;
            for (int i = 0; i <= last; i++) {
                if (density.values().get(i) > least) {
                    lower = Math.min(lower, density.points().get(Math.max(0, i - 1)));
                    upper = Math.max(upper, density.points().get(Math.min(last, i + 1)));
                }
            }
        }
        if (!(lower < upper)) {
            GridFunction first = look.snapshots().getFirst().density();
            return Doubles.grid(
                    first.points().get(0), first.points().get(first.points().size() - 1), points);
        }
        return Doubles.grid(lower, upper, points);
    }
}
