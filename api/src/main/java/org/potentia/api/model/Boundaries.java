package org.potentia.api.model;

/**
 * What happens at the two ends of a domain.
 *
 * @param lower at the lower end
 * @param upper at the upper end
 * @since 0.1
 */
public record Boundaries(Boundary lower, Boundary upper) {
    /** Natural at both ends. */
    public static final Boundaries NATURAL = new Boundaries(Boundary.NATURAL, Boundary.NATURAL);

    /** Reflecting at both ends. */
    public static final Boundaries REFLECTING = new Boundaries(Boundary.REFLECTING, Boundary.REFLECTING);

    /** Absorbing at both ends. */
    public static final Boundaries ABSORBING = new Boundaries(Boundary.ABSORBING, Boundary.ABSORBING);
}
