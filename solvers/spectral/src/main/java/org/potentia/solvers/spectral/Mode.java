package org.potentia.solvers.spectral;

/** A normalised solution: a rate and its function at the boundaries of a mesh, positive towards the upper end. */
final class Mode {
    private final double rate;
    private final double[] psi;
    private final double[] chi;

    /**
     * Makes a mode.
     *
     * @param rate \( \lambda \)
     * @param psi \( \psi = u\sqrt w \) at each boundary; kept, not copied
     * @param chi \( \chi = J/\sqrt w \) at each boundary; kept, not copied
     */
    Mode(double rate, double[] psi, double[] chi) {
        this.rate = rate;
        this.psi = psi;
        this.chi = chi;
    }

    /** The rate. */
    double rate() {
        return rate;
    }

    /** The function at each boundary. */
    double[] psi() {
        return psi;
    }

    /** Its flux at each boundary. */
    double[] chi() {
        return chi;
    }
}
