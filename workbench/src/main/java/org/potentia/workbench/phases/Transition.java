package org.potentia.workbench.phases;

/**
 * A value of a parameter at which the equilibria change.
 *
 * @param kind what happens
 * @param value where
 * @param before the mean on the side of the lower values: of the ground state, at a spinodal of the state that appears or vanishes
 * @param after the mean on the side of the higher values
 * @since 0.1
 */
public record Transition(Kind kind, double value, double before, double after) {
    /**
     * What happens at a transition.
     *
     * @since 0.1
     */
    public enum Kind {
        /** Several equilibria grow continuously out of one: a transition of second order, a critical point. */
        SECOND_ORDER,
        /** Two stable states have the same free energy and the ground state jumps: a transition of first order. */
        FIRST_ORDER,
        /** A metastable state appears or vanishes together with an unstable one. */
        SPINODAL
    }
}
