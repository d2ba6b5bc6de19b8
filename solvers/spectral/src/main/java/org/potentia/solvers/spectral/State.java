package org.potentia.solvers.spectral;

/** A function that has evolved, at the boundaries of a chain that were asked for: sums that a {@link Flow} fills. */
final class State {
    private final double[] psi;
    private final double[] chi;
    private final double[] growth;
    private final double[] integrals;
    private final double[] uncertainty;

    /** Starts from nothing. */
    State(int points, int functionals) {
        psi = new double[points];
        chi = new double[points];
        growth = new double[points];
        integrals = new double[functionals];
        uncertainty = new double[points];
    }

    /** The function \( u \) in the scale of the chain. */
    double[] psi() {
        return psi;
    }

    /** The flux \( J \) in the scale of the chain. */
    double[] chi() {
        return chi;
    }

    /** The change \( \partial_t u \) in the scale of the chain. */
    double[] growth() {
        return growth;
    }

    /** The integrals \( \int f u\sqrt w\,dx \) for the functions of the chain. */
    double[] integrals() {
        return integrals;
    }

    /** What may be missing or rounded, in the scale of psi. */
    double[] uncertainty() {
        return uncertainty;
    }
}
