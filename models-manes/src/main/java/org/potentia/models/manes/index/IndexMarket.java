package org.potentia.models.manes.index;

import java.util.Comparator;
import java.util.List;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.market.IndexShape;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.numerics.CriticalPoints;

/**
 * The market behind an index whose return has a given law: the shape of an asset in the field of the others is that of the index, its mean is
 * the mean \( m \) of the market, and the assets by themselves follow.
 *
 * <p>\[ m = E_{\bar p}[y] = \Big(\bar\omega_1 + \tfrac{\bar\omega_3\bar\sigma_2^2}{\bar\sigma_1^2+\bar\sigma_2^2}\Big)\bar\mu_1T
 * + \Big(\bar\omega_2 + \tfrac{\bar\omega_3\bar\sigma_1^2}{\bar\sigma_1^2+\bar\sigma_2^2}\Big)\bar\mu_2T. \]
 *
 * <p>Source: equations 118 and 122 to 126.
 *
 * @param index the shape in the field of the others, \( \bar\mu_1, \bar\mu_2, \bar\sigma_1, \bar\sigma_2, \bar a \)
 * @param market the market of the bare assets, in equilibrium at \( m \)
 */
public record IndexMarket(IndexShape index, HomogeneousMarket market) {
    /**
     * Undresses an index.
     *
     * @param index the shape in the field of the others
     * @param coupling the coupling \( g \), 1/year, not negative
     * @return the market
     * @throws IllegalArgumentException if the coupling violates (119)
     */
    public static IndexMarket of(IndexShape index, double coupling) {
        return new IndexMarket(index, index.market(coupling));
    }

    /**
     * Returns the mean of the market.
     *
     * @return \( m \), equation 125
     */
    public double mean() {
        return index.mean();
    }

    /**
     * Returns the largest \( g\bar\sigma_k^2T/h^2 \), which must be below one.
     *
     * @return the strain of the coupling, in [0, 1)
     */
    public double strain() {
        return market.asset().strain();
    }

    /**
     * Returns how fast the mean of an asset follows that of the market; one where the market is critical.
     *
     * @return \( A = 2g\,\mathrm{Var}_{\bar p}(y)/h^2 \), equation 97 with the running critical noise
     */
    public double gain() {
        double noise = market.noise();
        return 2 * market.coupling() * index.law().variance() / (noise * noise);
    }

    /**
     * Returns the free energy at the mean.
     *
     * @return \( F(m) \), 1/year
     */
    public double freeEnergy() {
        return market.dressed(mean()).freeEnergy();
    }

    /**
     * Finds wells and tops of the effective potential.
     *
     * @return the points, log-returns
     */
    public CriticalPoints wells() {
        return index.dressed().potential(index.years(), index.noise()).criticalPoints();
    }

    /**
     * Finds every mean that the market of the bare assets agrees on.
     *
     * @return all equilibria in the order of their means
     */
    public List<Equilibrium> equilibria() {
        return Equilibria.of(market).all();
    }

    /**
     * Finds the equilibria other than the one that the index is in.
     *
     * @return all but the one nearest to the mean
     */
    public List<Equilibrium> others() {
        List<Equilibrium> all = equilibria();
        Equilibrium own = all.stream()
                .min(Comparator.comparingDouble(each -> Math.abs(each.mean() - mean())))
                .orElseThrow();
        return all.stream().filter(each -> !each.equals(own)).toList();
    }
}
