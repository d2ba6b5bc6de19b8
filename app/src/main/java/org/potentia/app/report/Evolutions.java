package org.potentia.app.report;

import java.util.List;
import org.potentia.workbench.evolution.EvolutionAgreement;
import org.potentia.workbench.evolution.EvolutionAnswer.Outcome;

/**
 * Evolutions under several propagators.
 *
 * @param agreements the questions with their answers
 * @param solvers the ids of the propagators, in the order of the tables
 * @param interrupted whether the run was stopped before its end
 */
public record Evolutions(List<EvolutionAgreement> agreements, List<String> solvers, boolean interrupted) {
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
                .flatMap(agreement -> agreement.answers().stream())
                .anyMatch(answer -> answer.outcome() == Outcome.FAILED);
    }
}
