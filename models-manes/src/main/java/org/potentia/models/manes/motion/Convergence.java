package org.potentia.models.manes.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.EnsemblePropagator;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Snapshot;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * How markets of \( N \) assets (20) approach the mean-field equation (40) as \( N \) grows: the same motion is run many times, and the mean and
 * the distribution of its assets are held against those of the equation.
 *
 * @since 0.1
 */
public final class Convergence {
    private Convergence() {}

    /**
     * What runs of one size show.
     *
     * @param assets \( N \)
     * @param runs how many runs
     * @param bias the average of the mean of the market less that of the equation; of order \( 1/N \)
     * @param biasError the standard error of the bias
     * @param deviation the root of the average square of that difference; of order \( N^{-1/2} \)
     * @param distance the average over the runs of the largest difference of distribution functions; of order \( N^{-1/2} \)
     * @since 0.1
     */
    public record Size(int assets, int runs, double bias, double biasError, double deviation, double distance) {}

    /**
     * Runs markets of one size.
     *
     * @param market the market
     * @param propagator who moves the assets
     * @param initial where all of them begin
     * @param reference the solution of the mean-field equation at the time that is looked at
     * @param assets \( N \), at least 2
     * @param runs how many runs, at least 2
     * @param seed the seed of the first run; the others follow
     * @return what they show
     * @throws IllegalArgumentException if an argument is not admissible
     */
    public static Size of(
            HomogeneousMarket market,
            EnsemblePropagator propagator,
            InitialLaw initial,
            Snapshot reference,
            int assets,
            int runs,
            long seed) {
        Arguments.atLeast(assets, 2, "N");
        Arguments.atLeast(runs, 2, "runs");
        McKeanVlasov problem = MarketPotential.problem(market);
        double[] cumulative = cumulative(reference);
        double sum = 0;
        double squares = 0;
        double distance = 0;
        for (int run = 0; run < runs; run++) {
            double[] y = propagator
                    .ensemble(problem, initial, Doubles.of(reference.time()), assets, seed + run)
                    .positions()
                    .getFirst()
                    .toArray();
            double difference = Arrays.stream(y).average().orElseThrow() - reference.mean();
            sum += difference;
            squares += difference * difference;
            distance += distance(y, reference, cumulative);
        }
        double bias = sum / runs;
        double variance = Math.max(0, squares / runs - bias * bias);
        return new Size(
                assets, runs, bias, Math.sqrt(variance / (runs - 1)), Math.sqrt(squares / runs), distance / runs);
    }

    /**
     * Fits the power with which something falls.
     *
     * @param sizes the numbers of assets, at least two different ones
     * @param values what falls, positive
     * @return the slope of its logarithm against that of the size
     */
    public static double power(List<Integer> sizes, Doubles values) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < sizes.size(); k++) {
            points.add(new double[] {Math.log(sizes.get(k)), Math.log(Arguments.positive(values.get(k), "value"))});
        }
        return slope(points);
    }

    static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
        double across =
                points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double along = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        return across / along;
    }

    private static double[] cumulative(Snapshot reference) {
        Doubles points = reference.density().points();
        Doubles values = reference.density().values();
        double[] sums = new double[points.size()];
        for (int k = 1; k < sums.length; k++) {
            sums[k] = sums[k - 1] + 0.5 * (points.get(k) - points.get(k - 1)) * (values.get(k) + values.get(k - 1));
        }
        double mass = sums[sums.length - 1];
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= mass;
        }
        return sums;
    }

    /** The distance of Kolmogorov. */
    private static double distance(double[] y, Snapshot reference, double[] cumulative) {
        Arrays.sort(y);
        double[] points = reference.density().points().toArray();
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            double exact = at(points, cumulative, y[i]);
            largest = Math.max(largest, Math.max(exact - (double) i / y.length, (i + 1.0) / y.length - exact));
        }
        return largest;
    }

    private static double at(double[] points, double[] cumulative, double y) {
        int found = Arrays.binarySearch(points, y);
        if (found >= 0) {
            return cumulative[found];
        }
        int after = -found - 1;
        if (after == 0) {
            return 0;
        }
        if (after == points.length) {
            return 1;
        }
        double share = (y - points[after - 1]) / (points[after] - points[after - 1]);
        return cumulative[after - 1] + share * (cumulative[after] - cumulative[after - 1]);
    }
}
