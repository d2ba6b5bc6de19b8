package org.potentia.api.model;

/**
 * What happens at an end of the domain of a diffusion.
 *
 * @since 0.1
 */
public enum Boundary {
    /** The process does not get there. */
    NATURAL,
    /** The process is turned back; no probability is lost. */
    REFLECTING,
    /** The process ends there; probability is lost. */
    ABSORBING
}
