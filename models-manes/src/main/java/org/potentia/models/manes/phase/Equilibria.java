package org.potentia.models.manes.phase;

import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * All equilibria of a market.
 *
 * @param market the market
 * @param all the equilibria in the order of their means, at least one
 */
public record Equilibria(HomogeneousMarket market, List<Equilibrium> all) {
    private static final double EQUAL = 1e-12;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Equilibria {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no equilibria given, must be at least one");
        }
    }

    /**
     * Finds all equilibria of a market, see {@link MeanFieldRoots}.
     *
     * @param market the market
     * @return its equilibria
     */
    public static Equilibria of(HomogeneousMarket market) {
        return new MeanFieldRoots(market).find();
    }

    /**
     * Returns the place of the equilibrium of the lowest free energy.
     *
     * @return the place in the list; of those that are equal but for rounding, as those of symmetric phases are, the first
     */
    public int groundPlace() {
        double limit = all.stream().mapToDouble(Equilibrium::freeEnergy).min().orElseThrow() + tie();
        int first = 0;
        while (all.get(first).freeEnergy() > limit) {
            first++;
        }
        return first;
    }

    /** How far apart free energies may be that are equal: they are differences of energies of the size of the coupling times means squared. */
    double tie() {
        return EQUAL
                * all.stream()
                        .mapToDouble(each ->
                                Math.max(Math.abs(each.freeEnergy()), market.coupling() * each.mean() * each.mean()))
                        .max()
                        .orElseThrow();
    }

    /**
     * Returns the equilibrium of the lowest free energy.
     *
     * @return the ground state
     */
    public Equilibrium ground() {
        return all.get(groundPlace());
    }

    /**
     * Returns the means of all equilibria.
     *
     * @return the means in increasing order
     */
    public Doubles means() {
        return Doubles.of(all.stream().mapToDouble(Equilibrium::mean));
    }

    /**
     * Returns the stable equilibria.
     *
     * @return those of a slope below one, in the order of their means
     */
    public List<Equilibrium> stable() {
        return all.stream().filter(Equilibrium::stable).toList();
    }

    /**
     * Counts the stable equilibria.
     *
     * @return how many are stable
     */
    public int stableCount() {
        return (int)
                IntStream.range(0, all.size()).filter(i -> all.get(i).stable()).count();
    }
}
