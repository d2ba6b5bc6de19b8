package org.potentia.solvers.langevin;

/** Follows a path from a point to a horizon. */
interface Track {
    /** Returns how many increments a step needs. */
    int dimensions();

    /**
     * Follows the path.
     *
     * @param increments of the Wiener processes, in order of the steps
     * @param steps how many steps
     * @param dt the length of one
     * @param paid receives what is paid, for each payoff
     * @return false if the path has run away, because steps are too long
     * @throws IllegalArgumentException if a coefficient is no number
     */
    boolean follow(double[] increments, int steps, double dt, double[] paid);
}
