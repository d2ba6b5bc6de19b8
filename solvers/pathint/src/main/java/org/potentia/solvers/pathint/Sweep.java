package org.potentia.solvers.pathint;

/** A computation that can be repeated with more steps. */
interface Sweep {
    /**
     * Makes all steps.
     *
     * @param factor by how much the number of steps exceeds the least one
     * @param share the share of the distance between nodes that the options ask for
     * @return the numbers wanted, always in the same order
     */
    Run run(long factor, double share);

    /**
     * How much a number beyond those that the tolerance is for weighs: its error times this should meet the tolerance too, if that is
     * possible.
     *
     * @param i which of the numbers
     * @return its weight, 0 if it is only taken along
     */
    default double weight(int i) {
        return 0;
    }

    /**
     * What else speaks against a number than its change from sweep to sweep.
     *
     * @param values the numbers, extrapolated
     * @param i which of them
     * @return an error to be added to the estimate
     */
    default double doubt(double[] values, int i) {
        return 0;
    }

    /**
     * What estimated errors are enlarged by, where the largest change from sweep to sweep may be less than the largest error.
     *
     * @return a factor, at least 1
     */
    default double caution() {
        return 1;
    }

    /**
     * Powers of the step in the error of a number.
     *
     * @param i which of the numbers
     * @param powers those of most numbers
     * @return as many powers, in the order in which they are extrapolated
     */
    default double[] powers(int i, double[] powers) {
        return powers;
    }

    /**
     * The share of the change before that a change from sweep to sweep is taken to be at least: a smaller one is luck, two sequences that
     * cross.
     *
     * @return the share
     */
    default double luck() {
        return 1.0 / 16;
    }

    /**
     * The share of the change from sweep to sweep before extrapolation by which numbers scatter, which extrapolation cannot mend.
     *
     * @return the share, 0 if they do not
     */
    default double uncertain() {
        return 0;
    }

    /**
     * What is known of the error of a number from others.
     *
     * @param values the numbers, extrapolated
     * @param errors their estimated errors
     * @param i which of them
     * @return its error, at most the estimated one
     */
    default double settled(double[] values, double[] errors, int i) {
        return errors[i];
    }

    /**
     * What a sweep gives.
     *
     * @param values the numbers wanted
     * @param steps how many steps were made
     * @param points how many nodes the largest mesh had
     * @param operations how many multiplications it took
     */
    @SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
    record Run(double[] values, long steps, long points, double operations) {}
}
