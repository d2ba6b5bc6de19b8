package org.potentia.workbench.evolution;

import java.util.List;
import java.util.Optional;

/**
 * The answers of several solvers to one question, held to a measure.
 *
 * @since 0.1
 */
public sealed interface Agreement permits EvolutionAgreement, PlanarAgreement {
    /** The measure where the answer is known. */
    String EXACT = "exact";

    /**
     * Names the question.
     *
     * @return its id
     */
    String id();

    /**
     * Describes the question.
     *
     * @return a few words
     */
    String title();

    /**
     * Says what the answers are held to.
     *
     * @return {@value #EXACT}, or the id of the solver that claims the smallest error; empty if none has an answer
     */
    String measure();

    /**
     * Lists how the solvers did.
     *
     * @return a verdict for each that was asked, in their order
     */
    List<Verdict> verdicts();

    /**
     * Finds how a solver did.
     *
     * @param solver its id
     * @return its verdict, if it was asked
     */
    default Optional<Verdict> verdict(String solver) {
        return verdicts().stream()
                .filter(verdict -> verdict.solver().equals(solver))
                .findFirst();
    }

    /**
     * Tells whether anybody has an answer.
     *
     * @return whether there is a density
     */
    default boolean answered() {
        return verdicts().stream().anyMatch(Verdict::answered);
    }
}
