package org.potentia.workbench.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.potentia.api.ComputationException;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Support;
import org.potentia.problems.PlanarCase;
import org.potentia.workbench.evolution.Verdict.Outcome;

/**
 * The answers of several solvers to one question in the plane, each held to the exact density on the grid of its own choice.
 *
 * @param question the question
 * @param tolerance the largest error that was asked for, relative to the largest density at the time at which that is smallest
 * @param answers one for each solver, in their order
 * @since 0.1
 */
public record PlanarAgreement(PlanarCase question, double tolerance, List<PlanarAnswer> answers) implements Agreement {
    /** Copies the list. */
    public PlanarAgreement {
        answers = List.copyOf(answers);
    }

    /**
     * Asks all solvers. One that fails is a failed answer and no reason to lose the others.
     *
     * @param question the question
     * @param tolerance the largest error wanted, relative to the largest density at the time at which that is smallest
     * @param solvers the solvers
     * @param cancelled asked before each solver whether to leave out the rest
     * @return their answers
     */
    public static PlanarAgreement of(
            PlanarCase question, double tolerance, List<EvolutionSolver> solvers, BooleanSupplier cancelled) {
        double scale = question.times().stream().map(question::scale).min().orElseThrow();
        PlanarRequest request = question.request(tolerance * scale);
        List<PlanarAnswer> answers = new ArrayList<>();
        for (EvolutionSolver solver : solvers) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            answers.add(answer(question, request, solver));
        }
        return new PlanarAgreement(question, tolerance, answers);
    }

    @Override
    public String id() {
        return question.id();
    }

    @Override
    public String title() {
        return question.title();
    }

    @Override
    public String measure() {
        return answers.stream().anyMatch(answer -> answer.evolution().isPresent()) ? EXACT : "";
    }

    @Override
    public List<Verdict> verdicts() {
        return answers.stream().map(PlanarAnswer::verdict).toList();
    }

    private static PlanarAnswer answer(PlanarCase question, PlanarRequest request, EvolutionSolver solver) {
        Support support = solver.provider().supports(question.problem());
        if (!support.supported()) {
            return none(solver, Outcome.NOT_SUPPORTED, support.reason().orElseThrow());
        }
        if (!(solver.propagator() instanceof PlanarPropagator planar)) {
            return none(solver, Outcome.NOT_SUPPORTED, "it evolves densities on the line only");
        }
        try {
            PlanarEvolution evolution = planar.evolve(
                    question.problem(),
                    new PlanarRequest(
                            request.x(), request.y(), request.times(), solver.leniency() * request.tolerance()));
            return new PlanarAnswer(
                    Verdict.answered(solver.id(), claimed(question, evolution), solver.shortfall(evolution.shortfall()))
                            .deviating(deviation(question, evolution)),
                    Optional.of(evolution));
        } catch (IllegalArgumentException e) {
            return none(solver, Outcome.REFUSED, EvolutionAgreement.message(e));
        } catch (ComputationException e) {
            return none(solver, Outcome.FAILED, EvolutionAgreement.message(e));
        }
    }

    private static PlanarAnswer none(EvolutionSolver solver, Outcome outcome, String why) {
        return new PlanarAnswer(Verdict.none(solver.id(), outcome, why), Optional.empty());
    }

    private static double claimed(PlanarCase question, PlanarEvolution evolution) {
        return evolution.snapshots().stream()
                .mapToDouble(snapshot -> snapshot.error() / question.scale(snapshot.time()))
                .max()
                .orElseThrow();
    }

    private static double deviation(PlanarCase question, PlanarEvolution evolution) {
        double largest = 0;
        for (PlanarSnapshot snapshot : evolution.snapshots()) {
            PlanarFunction density = snapshot.density();
            double difference = 0;
            for (int i = 0; i < density.x().size(); i++) {
                for (int j = 0; j < density.y().size(); j++) {
                    double exact = question.exact()
                            .density(density.x().get(i), density.y().get(j), snapshot.time());
                    difference = Math.max(difference, Math.abs(density.value(i, j) - exact));
                }
            }
            largest = Math.max(largest, difference / question.scale(snapshot.time()));
        }
        return largest;
    }
}
