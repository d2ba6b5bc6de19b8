package org.potentia.models.manes.motion;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.EnsemblePropagator;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.models.manes.market.FiniteMarket;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * How far the joint density \( P^{(2)} \) of two assets is from the product of their densities, MANES (36)-(38), in a market of \( N \) assets:
 * exactly, and in runs of particles.
 *
 * @since 0.1
 */
public final class PairStudy {
    private PairStudy() {}

    /**
     * Computes the distance exactly, in equilibrium.
     *
     * @param market the market in equilibrium
     * @param lower where densities begin to matter
     * @param upper where they cease to
     * @param points how many points in each direction, at least 11
     * @return \( \tfrac12 \int |P^{(2)}(y, y') - P^{(1)}(y) P^{(1)}(y')|\,dy\,dy' \), the largest difference of two probabilities
     */
    public static double distance(FiniteMarket market, double lower, double upper, int points) {
        Arguments.atLeast(points, 11, "points");
        Doubles y = Doubles.grid(lower, upper, points);
        double width = (upper - lower) / (points - 1);
        double[] single = y.map(at -> market.density(0, at)).toArray();
        List<Doubles> joint = market.pairDensity(0, 1, y);
        double sum = 0;
        for (int r = 0; r < points; r++) {
            for (int c = 0; c < points; c++) {
                sum += Math.abs(joint.get(r).get(c) - single[r] * single[c]);
            }
        }
        return 0.5 * sum * width * width;
    }

    /**
     * What runs show.
     *
     * @param covariance the average covariance of two assets
     * @param error its standard error
     * @since 0.1
     */
    public record Pairs(double covariance, double error) {}

    /**
     * Measures the covariance of two assets in runs of particles: the mean product of all pairs of each run, about the mean of all runs.
     *
     * @param market the market
     * @param propagator who moves the assets
     * @param initial where they begin
     * @param years how long they move, years, positive: long enough to forget where they began
     * @param assets \( N \), at least 2
     * @param runs how many runs, at least 2
     * @param seed the seed of the first run; the others follow
     * @return the covariance
     * @throws IllegalArgumentException if an argument is not admissible
     */
    public static Pairs measured(
            HomogeneousMarket market,
            EnsemblePropagator propagator,
            InitialLaw initial,
            double years,
            int assets,
            int runs,
            long seed) {
        Arguments.atLeast(assets, 2, "N");
        Arguments.atLeast(runs, 2, "runs");
        McKeanVlasov problem = MarketPotential.problem(market);
        List<double[]> sums = new ArrayList<>();
        double mean = 0;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            double squares = 0;
            for (double y : propagator
                    .ensemble(problem, initial, Doubles.of(years), assets, seed + run)
                    .positions()
                    .getFirst()
                    .toArray()) {
                sum += y;
                squares += y * y;
            }
            sums.add(new double[] {sum, squares});
            mean += sum / assets / runs;
        }
        double total = 0;
        double spread = 0;
        for (double[] each : sums) {
            // the sum over all pairs of (y - mean)(y' - mean)
            double centred = each[0] - assets * mean;
            double own = each[1] - 2 * mean * each[0] + assets * mean * mean;
            double product = (centred * centred - own) / assets / (assets - 1.0);
            total += product;
            spread += product * product;
        }
        double covariance = total / runs;
        return new Pairs(covariance, Math.sqrt((spread / runs - covariance * covariance) / (runs - 1)));
    }
}
