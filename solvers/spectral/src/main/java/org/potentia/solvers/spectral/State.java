package org.potentia.solvers.spectral;

/**
 * A function that has evolved, at the boundaries of a chain that were asked for.
 *
 * @param psi \( u \) in the scale of the chain
 * @param chi \( J \) in the scale of the chain
 * @param growth \( \partial_t u \) in the scale of the chain
 * @param integrals \( \int f u\sqrt w\,dx \) for the functions of the chain
 * @param uncertainty what may be missing or rounded, in the scale of psi
 */
record State(double[] psi, double[] chi, double[] growth, double[] integrals, double[] uncertainty) {
    /** Starts from nothing. */
    State(int points, int functionals) {
        this(new double[points], new double[points], new double[points], new double[functionals], new double[points]);
    }
}
