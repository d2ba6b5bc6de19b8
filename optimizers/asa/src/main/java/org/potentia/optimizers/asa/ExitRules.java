package org.potentia.optimizers.asa;

import java.util.Optional;

/** The rules by which a run ends of itself, and by which it reanneals. Serves one run. */
final class ExitRules {
    /** So many states in succession that were all seen before: a run that evaluates nothing any more must end although its budget does not. */
    static final long MOST_REPEATED = 100_000;

    private final AsaOptions options;
    private final long limitAccepted;
    private final long limitGenerated;
    private final long limitInvalid;
    private final long acceptanceModulus;
    private final long generatedModulus;
    private final double leastRatio;

    private long nextAccepted;
    private long nextGenerated;

    ExitRules(AsaOptions options, AsaState state) {
        this.options = options;
        this.limitAccepted = options.limitAcceptances() == 0 ? Long.MAX_VALUE : options.limitAcceptances();
        this.limitGenerated = options.limitGenerated() == 0 ? Long.MAX_VALUE : options.limitGenerated();
        this.limitInvalid = options.limitInvalidGeneratedStates();
        this.acceptanceModulus =
                options.acceptanceFrequencyModulus() == 0 ? Long.MAX_VALUE : options.acceptanceFrequencyModulus();
        this.generatedModulus =
                options.generatedFrequencyModulus() == 0 ? Long.MAX_VALUE : options.generatedFrequencyModulus();
        this.leastRatio = options.acceptedToGeneratedRatio();
        expect(state);
    }

    /** Whether a limit of states is reached. The C program lets one state more pass. */
    boolean atLimit(AsaState state) {
        return state.accepted >= limitAccepted || state.generated >= limitGenerated;
    }

    /** Whether nothing new was met for so long that nothing is to be expected. */
    boolean tooManyRepeated(AsaState state) {
        return state.successiveRepeated >= MOST_REPEATED;
    }

    /** Whether too many invalid states came one after the other. */
    boolean tooManyInvalid(AsaState state) {
        return state.successiveInvalid > limitInvalid;
    }

    /**
     * Whether it is time to test and reanneal: after so many accepted states, after so many generated ones, or if the ratio of accepted to
     * generated states has fallen too low.
     */
    boolean timeToReanneal(AsaState state, double ratio) {
        if (state.accepted < nextAccepted && state.generated < nextGenerated && !tooFewAccepted(ratio)) {
            return false;
        }
        expect(state);
        return true;
    }

    /** Sets the counts at which it is time again. */
    private void expect(AsaState state) {
        nextAccepted = nextMultiple(state.accepted, acceptanceModulus);
        nextGenerated = nextMultiple(state.generated, generatedModulus);
    }

    private static long nextMultiple(long count, long modulus) {
        return (count / modulus + 1) * modulus;
    }

    boolean tooFewAccepted(double ratio) {
        return ratio < leastRatio;
    }

    /** The test made at each reannealing: counts repetitions of the best cost, and ends the run when there are enough. */
    Optional<ExitStatus> repetition(AsaState state) {
        if (options.maximumCostRepeat() == 0) {
            return Optional.empty();
        }
        boolean same = Math.abs(state.lastCost - state.bestCost) < options.costPrecision();
        state.costRepeats = same ? state.costRepeats + 1 : 0;
        return state.costRepeats >= options.maximumCostRepeat()
                ? Optional.of(ExitStatus.COST_REPEATING)
                : Optional.empty();
    }
}
