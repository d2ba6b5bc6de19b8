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
     * @return the place in the list; the first of equal ones
     */
    public int groundPlace() {
        int best = 0;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).freeEnergy() < all.get(best).freeEnergy()) {
                best = i;
            }
        }
        return best;
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
