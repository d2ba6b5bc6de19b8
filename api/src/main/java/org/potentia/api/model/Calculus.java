package org.potentia.api.model;

/**
 * How the noise of a stochastic equation \( dx = a\,dt + b\,dW \) is read.
 *
 * @since 0.1
 */
public enum Calculus {
    /** The coefficient is taken before the step. */
    ITO,
    /** The coefficient is taken in the middle of the step. */
    STRATONOVICH,
    /** The coefficient is taken after the step (Hänggi-Klimontovich); its density obeys Fick's law. */
    FICK
}
