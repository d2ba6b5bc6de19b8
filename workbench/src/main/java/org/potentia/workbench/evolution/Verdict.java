package org.potentia.workbench.evolution;

import java.util.OptionalDouble;

/**
 * How one solver did on one question.
 *
 * @param solver the id of the solver
 * @param outcome how it went
 * @param why why there are no densities; empty if there are
 * @param claimed the largest error that it claims for any time, relative to the largest density then; NaN without densities
 * @param deviation the largest difference to the measure at any time, relative to the largest density of the measure then; empty without
 *     densities, and for the answer that is the measure itself
 * @param shortfall why the tolerance is not met; empty if it is, or there are no densities
 * @since 0.1
 */
public record Verdict(
        String solver, Outcome outcome, String why, double claimed, OptionalDouble deviation, String shortfall) {
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

    static Verdict none(String solver, Outcome outcome, String why) {
        return new Verdict(solver, outcome, why, Double.NaN, OptionalDouble.empty(), "");
    }

    static Verdict answered(String solver, double claimed, String shortfall) {
        return new Verdict(solver, Outcome.ANSWERED, "", claimed, OptionalDouble.empty(), shortfall);
    }

    Verdict deviating(double by) {
        return new Verdict(solver, outcome, why, claimed, OptionalDouble.of(by), shortfall);
    }

    /**
     * Tells whether there are densities.
     *
     * @return whether the solver has answered
     */
    public boolean answered() {
        return outcome == Outcome.ANSWERED;
    }

    /**
     * Returns how many digits agree with the measure; of the measure itself, how many it claims.
     *
     * @return \( -\log_{10} \) of the deviation, from 0 to 16; empty without densities
     */
    public OptionalDouble digits() {
        return answered() ? OptionalDouble.of(digits(deviation.orElse(claimed))) : OptionalDouble.empty();
    }

    /**
     * Returns how many digits are claimed.
     *
     * @return \( -\log_{10} \) of the claimed error, from 0 to 16; empty without densities
     */
    public OptionalDouble claimedDigits() {
        return answered() ? OptionalDouble.of(digits(claimed)) : OptionalDouble.empty();
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
