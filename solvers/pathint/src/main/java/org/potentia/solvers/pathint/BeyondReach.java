package org.potentia.solvers.pathint;

import org.potentia.api.ComputationException;

/** A sweep would take more work or memory than there is; a coarser one may still be had. */
final class BeyondReach extends ComputationException {
    private static final long serialVersionUID = 1L;

    /** Entries of a matrix and of all else that a sweep holds at once, so that it stays below some 50 MB. */
    private static final long MOST_ENTRIES = 3_000_000;

    /** Multiplications that are always allowed: half a minute. */
    private static final double ALWAYS = 3e10;

    /** A sweep may take this many times the multiplications after which no finer one is tried. */
    private static final double SLACK = 8;

    private BeyondReach(String message) {
        super(message);
    }

    /** Refuses a sweep before it begins. */
    static void check(double operations, PathintOptions options) {
        if (operations > Math.max(ALWAYS, SLACK * options.mostOperations())) {
            throw new BeyondReach(String.format(
                    java.util.Locale.ROOT,
                    "a sweep would take %.1e multiplications: the time is too long, or the domain too narrow, for steps as short as"
                            + " they must be",
                    operations));
        }
    }

    /** Refuses a matrix before it is held. */
    static void check(long entries) {
        if (entries > MOST_ENTRIES) {
            throw new BeyondReach("the matrix of a step would hold more than " + MOST_ENTRIES
                    + " numbers: mesh and steps are too unlike, be it that the drift carries far in one step or that times lie"
                    + " too far apart");
        }
    }
}
