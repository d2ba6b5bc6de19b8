package org.potentia.solvers.spectral;

/**
 * A normalised solution: a rate and its function at the boundaries of a mesh, positive towards the upper end.
 *
 * @param rate \( \lambda \)
 * @param psi \( \psi = u\sqrt w \) at each boundary
 * @param chi \( \chi = J/\sqrt w \) at each boundary
 */
record Mode(double rate, double[] psi, double[] chi) {}
