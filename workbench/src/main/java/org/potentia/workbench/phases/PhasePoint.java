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
    /** Free energies that differ by less than this share of what they are differences of are equal by symmetry. */
    private static final double EQUAL = 1e-12;

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
     * Returns the equilibrium of the lowest free energy. Of those that are equal but for rounding it is a stable one before others, and then that
     * of the highest mean, so that states that symmetry makes equal do not alternate by chance.
     *
     * @return the ground state
     */
    public Equilibrium ground() {
        double limit = least() + tie();
        return equilibria.stream()
                .filter(each -> each.freeEnergy() <= limit)
                .max(Comparator.comparing(Equilibrium::stable).thenComparingDouble(Equilibrium::mean))
                .orElseThrow();
    }

    /**
     * Tells whether a state is the ground state, or one of several that symmetry makes equal.
     *
     * @param state one of the equilibria
     * @return whether none has a lower free energy
     */
    public boolean isGround(Equilibrium state) {
        return state.stable() && state.freeEnergy() - least() <= tie();
    }

    private double least() {
        return equilibria.stream().mapToDouble(Equilibrium::freeEnergy).min().orElseThrow();
    }

    /**
     * How far apart free energies may be that are equal. They are differences of larger numbers, of the energy of the coupling, which follows from
     * \( \chi = A/(g(1-A)) \).
     */
    private double tie() {
        double scale = 0;
        for (Equilibrium each : equilibria) {
            scale = Math.max(scale, Math.abs(each.freeEnergy()));
            double coupling = each.slope() / (each.susceptibility() * (1 - each.slope())) * each.mean() * each.mean();
            if (Double.isFinite(coupling)) {
                scale = Math.max(scale, coupling);
            }
        }
        return EQUAL * scale;
    }

    /** Whether there is no rivalry of stable states: one alone, or two that symmetry makes equal. */
    boolean settled() {
        return stable().size() < 2 || Math.abs(rivalry()) <= tie();
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
