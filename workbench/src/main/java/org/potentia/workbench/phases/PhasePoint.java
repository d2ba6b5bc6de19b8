package org.potentia.workbench.phases;

import java.util.Comparator;
import java.util.List;
import org.potentia.api.model.Equilibrium;

/**
 * The equilibria at one value of a parameter.
 *
 * @param value the value
 * @param equilibria all equilibria in the order of their means, at least one
 * @since 0.1
 */
public record PhasePoint(double value, List<Equilibrium> equilibria) {
    /** Free energies this near, measured by their size, are equal by symmetry. */
    static final double EQUAL = 1e-12;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is none
     */
    public PhasePoint {
        equilibria = List.copyOf(equilibria);
        if (equilibria.isEmpty()) {
            throw new IllegalArgumentException("no equilibrium at " + value + ", must be at least one");
        }
    }

    /**
     * Returns those that a small deviation does not destroy.
     *
     * @return the stable equilibria in the order of their means
     */
    public List<Equilibrium> stable() {
        return equilibria.stream().filter(Equilibrium::stable).toList();
    }

    /**
     * Returns the equilibrium of the lowest free energy; of equals, that of the highest mean.
     *
     * @return the ground state
     */
    public Equilibrium ground() {
        return equilibria.stream()
                .min(Comparator.comparingDouble(Equilibrium::freeEnergy)
                        .thenComparing(
                                Comparator.comparingDouble(Equilibrium::mean).reversed()))
                .orElseThrow();
    }

    /**
     * Tells whether a state is the ground state, or one of several that symmetry makes equal.
     *
     * @param state one of the equilibria
     * @return whether none has a lower free energy
     */
    public boolean isGround(Equilibrium state) {
        double least = ground().freeEnergy();
        return state.stable() && state.freeEnergy() - least <= EQUAL * Math.abs(least);
    }

    /** The free energy of the lowest stable state less that of the highest: which of two rivals wins. */
    double rivalry() {
        List<Equilibrium> stable = stable();
        return stable.size() < 2
                ? 0
                : stable.getFirst().freeEnergy() - stable.getLast().freeEnergy();
    }

    /** How many equilibria there are, those that merge counted as often as they do. */
    int number() {
        return equilibria.stream().mapToInt(Equilibrium::multiplicity).sum();
    }

    /** The distance between the outermost equilibria. */
    double spread() {
        return equilibria.getLast().mean() - equilibria.getFirst().mean();
    }
}
