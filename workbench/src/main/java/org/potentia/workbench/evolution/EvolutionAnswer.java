package org.potentia.workbench.evolution;

import java.util.Optional;
import java.util.OptionalDouble;
import org.potentia.api.evolve.Evolution;

/**
 * What one solver made of a question.
 *
 * @param solver the id of the solver
 * @param outcome how it went
 * @param evolution the densities, if there are any
 * @param why why there are none; empty if there are
 * @param claimed the largest error that it claims for any time, relative to the largest density then; NaN without densities
 * @param deviation the largest difference to the measure at any time, relative to the largest density of the measure then; empty without
 *     densities, and for the answer that is the measure itself
 * @since 0.1
 */
public record EvolutionAnswer(
        String solver,
        Outcome outcome,
        Optional<Evolution> evolution,
        String why,
        double claimed,
        OptionalDouble deviation) {
    /** Differences below this are rounding: no claim can be held to less. */
    static final double ROUNDING = 1e-13;

    /** How it went. */
    public enum Outcome {
        /** There are densities. */
        ANSWERED,

        /** The solver does not take such problems. */
        NOT_SUPPORTED,

        /** The solver takes such problems, but not this one, for a reason that lies in the question. */
        REFUSED,

        /** Something failed inside the solver. */
        FAILED
    }

    static EvolutionAnswer none(String solver, Outcome outcome, String why) {
        return new EvolutionAnswer(solver, outcome, Optional.empty(), why, Double.NaN, OptionalDouble.empty());
    }

    EvolutionAnswer deviating(double by) {
        return new EvolutionAnswer(solver, outcome, evolution, why, claimed, OptionalDouble.of(by));
    }

    /**
     * Returns how many digits agree with the measure; of the measure itself, how many it claims.
     *
     * @return \( -\log_{10} \) of the deviation, from 0 to 16; empty without densities
     */
    public OptionalDouble digits() {
        return evolution.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(digits(deviation.orElse(claimed)));
    }

    /**
     * Returns how many digits are claimed.
     *
     * @return \( -\log_{10} \) of the claimed error, from 0 to 16; empty without densities
     */
    public OptionalDouble claimedDigits() {
        return evolution.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(digits(claimed));
    }

    /**
     * Tells whether the claim holds.
     *
     * @return whether the deviation is within the claimed error, or below rounding; true where there is nothing to be held to
     */
    public boolean keepsItsClaim() {
        return deviation.isEmpty() || deviation.getAsDouble() <= Math.max(claimed, ROUNDING);
    }

    private static double digits(double error) {
        return Math.clamp(-Math.log10(error), 0, 16);
    }
}
