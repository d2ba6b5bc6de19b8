package org.potentia.solvers.finitevolume;

/** A flow \( \dot u = F(t, u) \) of densities at the nodes of a mesh. Not safe for threads: each run makes its own. */
interface Scheme {
    /** How many values there are. */
    int unknowns();

    /** The norm in which the flow contracts. */
    double size(double[] values);

    /**
     * Solves \( u - c F(t, u) = k \).
     *
     * @param time \( t \)
     * @param weight \( c \), positive
     * @param known \( k \)
     * @param unknown \( u \): a guess, replaced by the solution
     * @return whether it was found
     */
    boolean solve(double time, double weight, double[] known, double[] unknown);
}
