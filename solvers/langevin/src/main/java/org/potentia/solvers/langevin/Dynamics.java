package org.potentia.solvers.langevin;

/** Moves a block of paths twice with the same noise, the second time with steps twice as long. */
interface Dynamics {
    /**
     * Moves a block of paths.
     *
     * @param paths how many
     * @param grid the steps
     * @param noise their random numbers
     * @param sink takes their positions
     * @return false if a path has run away, because steps are too long
     * @throws IllegalArgumentException if a coefficient is no number
     */
    boolean run(int paths, TimeGrid grid, Noise noise, Sink sink);

    /** Returns an estimate of what the finite number of paths in a block does to a density, relative to its largest value. */
    double crowding(int paths);
}
