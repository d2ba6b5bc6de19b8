package org.potentia.workbench.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Support;
import org.potentia.workbench.evolution.Verdict.Outcome;

/**
 * The answers of several solvers to one question, and how far they agree with the exact answer, or with the best of theirs where that is not
 * known.
 *
 * @param question the question, with the points at which all were asked
 * @param measure what the answers are held to: {@value Agreement#EXACT}, or the id of the solver that claims the smallest error; empty if none has an
 *     answer
 * @param answers one for each solver, in their order
 * @since 0.1
 */
public record EvolutionAgreement(EvolutionQuestion question, String measure, List<EvolutionAnswer> answers)
        implements Agreement {
    /** Copies the list. */
    public EvolutionAgreement {
        answers = List.copyOf(answers);
    }

    /**
     * Asks all solvers. One that fails is a failed answer and no reason to lose the others.
     *
     * @param question the question, with the points at which densities are wanted
     * @param solvers the solvers
     * @param cancelled asked before each solver whether to leave out the rest
     * @return their answers
     * @throws IllegalArgumentException if the question has no points
     */
    public static EvolutionAgreement of(
            EvolutionQuestion question, List<EvolutionSolver> solvers, BooleanSupplier cancelled) {
        if (question.request().points().size() == 0) {
            throw new IllegalArgumentException("the question has no points, must have some, at which all are asked");
        }
        List<EvolutionAnswer> answers = new ArrayList<>();
        for (EvolutionSolver solver : solvers) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            answers.add(answer(question, solver));
        }
        return measured(question, answers);
    }

    /**
     * Returns the answer of a solver.
     *
     * @param solver its id
     * @return the answer, if it was asked
     */
    public Optional<EvolutionAnswer> of(String solver) {
        return answers.stream().filter(answer -> answer.solver().equals(solver)).findFirst();
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
    public List<Verdict> verdicts() {
        return answers.stream().map(EvolutionAnswer::verdict).toList();
    }

    /**
     * Returns the exact density at a time on the points of the question.
     *
     * @param time one of the times
     * @return the density; empty where it is not known
     */
    public Optional<GridFunction> exact(double time) {
        return question.exact()
                .map(law -> new GridFunction(
                        question.request().points(), question.request().points().map(x -> law.density(x, time))));
    }

    private static EvolutionAnswer answer(EvolutionQuestion question, EvolutionSolver solver) {
        Support support = solver.provider().supports(question.problem());
        if (!support.supported()) {
            return none(solver, Outcome.NOT_SUPPORTED, support.reason().orElseThrow());
        }
        try {
            EvolutionRequest asked = question.request();
            Evolution evolution = solver.propagator()
                    .evolve(
                            question.problem(),
                            new EvolutionRequest(
                                    asked.initial(),
                                    asked.times(),
                                    asked.points(),
                                    solver.leniency() * asked.tolerance()));
            return new EvolutionAnswer(
                    Verdict.answered(solver.id(), claimed(evolution), solver.shortfall(evolution.shortfall())),
                    Optional.of(evolution));
        } catch (IllegalArgumentException e) {
            return none(solver, Outcome.REFUSED, message(e));
        } catch (ComputationException e) {
            return none(solver, Outcome.FAILED, message(e));
        }
    }

    private static EvolutionAnswer none(EvolutionSolver solver, Outcome outcome, String why) {
        return new EvolutionAnswer(Verdict.none(solver.id(), outcome, why), Optional.empty());
    }

    static String message(RuntimeException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static double claimed(Evolution evolution) {
        return evolution.snapshots().stream()
                .mapToDouble(snapshot -> snapshot.error() / scale(snapshot.density()))
                .max()
                .orElseThrow();
    }

    /** The largest density; one where there is none, so that errors stay absolute. */
    static double scale(GridFunction density) {
        double largest = density.values().stream().max().orElseThrow();
        return largest > 0 ? largest : 1;
    }

    private static EvolutionAgreement measured(EvolutionQuestion question, List<EvolutionAnswer> answers) {
        Optional<EvolutionAnswer> best = answers.stream()
                .filter(answer -> answer.evolution().isPresent())
                .min(Comparator.comparingDouble(answer -> answer.verdict().claimed()));
        if (best.isEmpty()) {
            return new EvolutionAgreement(question, "", answers);
        }
        EvolutionAgreement bare = new EvolutionAgreement(
                question, question.exact().isPresent() ? EXACT : best.get().solver(), answers);
        List<GridFunction> truth = question.request().times().stream()
                .mapToObj(time -> bare.exact(time).orElseGet(() -> density(best.get(), time)))
                .toList();
        return new EvolutionAgreement(
                question,
                bare.measure(),
                answers.stream()
                        .map(answer ->
                                answer.evolution().isEmpty() || answer.solver().equals(bare.measure())
                                        ? answer
                                        : answer.deviating(deviation(answer, truth)))
                        .toList());
    }

    private static GridFunction density(EvolutionAnswer answer, double time) {
        return answer.evolution().orElseThrow().snapshots().stream()
                .filter(snapshot -> snapshot.time() == time)
                .findFirst()
                .orElseThrow()
                .density();
    }

    private static double deviation(EvolutionAnswer answer, List<GridFunction> truth) {
        List<Snapshot> snapshots = answer.evolution().orElseThrow().snapshots();
        double largest = 0;
        for (int k = 0; k < truth.size(); k++) {
            Doubles theirs = snapshots.get(k).density().values();
            Doubles exact = truth.get(k).values();
            double difference = 0;
            for (int i = 0; i < exact.size(); i++) {
                difference = Math.max(difference, Math.abs(theirs.get(i) - exact.get(i)));
            }
            largest = Math.max(largest, difference / scale(truth.get(k)));
        }
        return largest;
    }
}
