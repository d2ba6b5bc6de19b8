package org.potentia.models.manes.phase;

import java.util.Locale;
import org.potentia.models.manes.market.Cumulants;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

/**
 * The critical point of a market that need not be symmetric: two spinodals meet there, \( M = m \), \( M' = 1 \), \( M'' = 0 \), over the mean
 * and two parameters.
 *
 * <p>The noise and the field suffice to reach it, and the equations come apart: with \( f = gm + B \) as unknown, variance and third cumulant
 * depend on \( f \) and \( h \) alone. Of the noise \( h \), \( S(h) = \max_f 2g\,\mathrm{Var}/h^2 \) is the steepest slope of the market in
 * any field; the critical noise is the largest at which it is one, and the field follows from \( B = f - gM(f) \).
 *
 * <p>Source: the generalisation of equation 66; with symmetric assets it gives the \( h_c \) of that equation and \( B = 0 \).
 *
 * @param market the market at its critical noise and field
 * @param mean the mean \( m \) at which the phases merge
 */
public record CriticalPoint(HomogeneousMarket market, double mean) {
    private static final int GRID = 400;

    private static final int MOST_DOUBLINGS = 60;

    private static final double LEAST = 1e-3;

    private static final double CLEARLY = 1e-9;

    /**
     * Finds the critical noise and field of a market.
     *
     * @param market the market; its noise is only a start, its field is not used
     * @return the market at the critical point
     * @throws IllegalArgumentException if the market has one phase at every noise and field
     */
    public static CriticalPoint of(HomogeneousMarket market) {
        if (!(market.coupling() > 0)) {
            throw new IllegalArgumentException(
                    "g = " + market.coupling() + ", must be positive: without coupling there is one phase");
        }
        double high = market.noise();
        int doublings = 0;
        while (steepest(market, high).slope() >= 1) {
            high *= 2;
            if (++doublings > MOST_DOUBLINGS) {
                throw new IllegalStateException("no noise up to " + high + " makes the market one phase");
            }
        }
        LogGaussianMixture shape = market.asset().shape();
        // far below this noise an asset of one hump follows the mean all but completely, and rounding hides that it
        // does not quite
        double least = LEAST * Math.min(shape.sigma1(), shape.sigma2()) * Math.sqrt(market.coupling() * market.years());
        double low = high;
        while (steepest(market, low).slope() < 1 + CLEARLY) {
            low *= 0.9;
            if (low < least) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "no noise down to h = %.3g gives the market two phases in any field: its assets must have two humps",
                        least));
            }
        }
        double noise = Crossing.between(h -> steepest(market, h).slope() - 1, low, high);
        Steepest top = steepest(market, noise);
        HomogeneousMarket there = MarketParameter.H.in(market, noise);
        Cumulants cumulants = there.response().cumulants(top.force());
        double field = top.force() - market.coupling() * cumulants.mean();
        return new CriticalPoint(MarketParameter.B.in(there, field), cumulants.mean());
    }

    /** The force at which the mean of an asset answers most, and the slope there. */
    private record Steepest(double force, double slope) {}

    private static Steepest steepest(HomogeneousMarket market, double noise) {
        HomogeneousMarket there = MarketParameter.H.in(market, noise);
        SlopeMaximum maximum = new SlopeMaximum(there.response(), there.asset().stationary(there.years()), GRID);
        return new Steepest(maximum.force(), maximum.slope());
    }
}
