package org.potentia.models.baseline;

import java.util.Arrays;
import java.util.Comparator;
import org.potentia.api.Doubles;

/**
 * Two normal components under expectation-maximisation (Dempster, Laird and Rubin 1977), the second at least as wide as the first.
 *
 * @param weight of the first component
 * @param mean1 mean of the first
 * @param mean2 mean of the second
 * @param deviation1 standard deviation of the first
 * @param deviation2 standard deviation of the second
 */
record TwoNormals(double weight, double mean1, double mean2, double deviation1, double deviation2) {
    /** Near enough for a start; the optimizer does the rest, and faster. */
    private static final int ITERATIONS = 60;

    /** A component narrower than this share of the whole has taken hold of a few observations. */
    private static final double NARROWEST = 0.02;

    private static final double LEAST_WEIGHT = 0.01;

    /** Takes the share of the observations nearest the median for the first component, the others for the second. */
    static TwoNormals divided(Doubles returns, double share) {
        double median = Starts.quantile(Starts.sorted(returns), 0.5);
        double[] byDistance = returns.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(x -> Math.abs(x - median)))
                .mapToDouble(x -> x)
                .toArray();
        int calm = Math.max(1, Math.min(byDistance.length - 1, (int) (share * byDistance.length)));
        Doubles inner = Doubles.of(Arrays.copyOf(byDistance, calm));
        Doubles outer =
                byDistance.length == 1 ? inner : Doubles.of(Arrays.copyOfRange(byDistance, calm, byDistance.length));
        double least = leastDeviation(returns);
        return new TwoNormals(
                        share,
                        Starts.mean(inner),
                        Starts.mean(outer),
                        Math.max(least, Math.sqrt(Starts.variance(inner))),
                        Math.max(least, Math.sqrt(Starts.variance(outer))))
                .ordered();
    }

    /** Repeats expectation and maximisation. */
    TwoNormals improved(Doubles returns) {
        double least = leastDeviation(returns);
        if (least == 0) {
            return this;
        }
        TwoNormals current = this;
        for (int i = 0; i < ITERATIONS; i++) {
            current = current.step(returns, least);
        }
        return current.ordered();
    }

    private TwoNormals step(Doubles returns, double least) {
        double share = 0;
        double sum1 = 0;
        double sum2 = 0;
        double square1 = 0;
        double square2 = 0;
        int n = returns.size();
        double logOdds = Math.log(weight / (1 - weight) * (deviation2 / deviation1));
        for (int i = 0; i < n; i++) {
            double x = returns.get(i);
            double z1 = (x - mean1) / deviation1;
            double z2 = (x - mean2) / deviation2;
            double p = 1 / (1 + Math.exp(0.5 * (z1 * z1 - z2 * z2) - logOdds));
            // about the old means, so that the variances below do not cancel
            double d1 = x - mean1;
            double d2 = x - mean2;
            share += p;
            sum1 += p * d1;
            sum2 += (1 - p) * d2;
            square1 += p * d1 * d1;
            square2 += (1 - p) * d2 * d2;
        }
        double n1 = Math.max(share, LEAST_WEIGHT * n);
        double n2 = Math.max(n - share, LEAST_WEIGHT * n);
        double shift1 = sum1 / n1;
        double shift2 = sum2 / n2;
        return new TwoNormals(
                n1 / (n1 + n2),
                mean1 + shift1,
                mean2 + shift2,
                Math.max(least, Math.sqrt(Math.max(0, square1 / n1 - shift1 * shift1))),
                Math.max(least, Math.sqrt(Math.max(0, square2 / n2 - shift2 * shift2))));
    }

    private TwoNormals ordered() {
        return deviation1 <= deviation2 ? this : new TwoNormals(1 - weight, mean2, mean1, deviation2, deviation1);
    }

    private static double leastDeviation(Doubles returns) {
        return NARROWEST * Math.sqrt(Starts.variance(returns));
    }
}
