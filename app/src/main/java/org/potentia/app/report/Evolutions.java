package org.potentia.app.report;

import java.util.List;
import org.potentia.workbench.evolution.Agreement;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.PlanarAgreement;
import org.potentia.workbench.evolution.Verdict.Outcome;

/**
 * Evolutions under several propagators.
 *
 * @param agreements the questions with their answers
 * @param solvers the ids of the propagators, in the order of the tables
 * @param interrupted whether the run was stopped before its end
 */
public record Evolutions(List<Agreement> agreements, List<String> solvers, boolean interrupted) {
    /** Copies the lists. */
    public Evolutions {
        agreements = List.copyOf(agreements);
        solvers = List.copyOf(solvers);
    }

    /**
     * Tells whether something failed inside a propagator.
     *
     * @return whether an answer is missing for a reason that does not lie in the question
     */
    public boolean failed() {
        return agreements.stream()
                .flatMap(agreement -> agreement.verdicts().stream())
                .anyMatch(verdict -> verdict.outcome() == Outcome.FAILED);
    }

    /** Those on the line. */
    List<EvolutionAgreement> lines() {
        return agreements.stream()
                .filter(EvolutionAgreement.class::isInstance)
                .map(EvolutionAgreement.class::cast)
                .toList();
    }

    /** Those in the plane. */
    List<PlanarAgreement> planes() {
        return agreements.stream()
                .filter(PlanarAgreement.class::isInstance)
                .map(PlanarAgreement.class::cast)
                .toList();
    }
}
