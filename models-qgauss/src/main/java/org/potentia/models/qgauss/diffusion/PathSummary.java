package org.potentia.models.qgauss.diffusion;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.models.qgauss.QGaussian;

/** What is told of the ends of paths. */
final class PathSummary {
    private PathSummary() {}

    static Values of(SelfSimilarLaw law, double end, Langevin.Ends ends) {
        double[] sorted = ends.last().toArray();
        Arrays.sort(sorted);
        QGaussian standard = new QGaussian(0, law.q(), 1);
        double s = law.scale(end);
        Doubles levels = Doubles.of(0.05, 0.25, 0.5, 0.75, 0.95);
        return Values.EMPTY
                .with("paths", sorted.length)
                .with("distance", distance(standard, sorted))
                .with("distanceOfExactDraws99", 1.628 / Math.sqrt(sorted.length))
                .with("levels", levels)
                .with("quantiles", levels.map(p -> s * sorted[(int) (p * sorted.length)]))
                .with("closedForm", levels.map(p -> s * standard.quantile(p)))
                .with("rankCorrelation", correlation(ranks(ends.first()), ranks(ends.last())))
                .with(
                        "note",
                        "densities at single lags are the same in both readings; the correlation of both ends is not");
    }

    /** Kolmogorov's distance between the sorted numbers and a law. */
    private static double distance(QGaussian law, double[] sorted) {
        double worst = 0;
        for (int i = 0; i < sorted.length; i++) {
            double p = law.cdf(sorted[i]);
            worst = Math.max(worst, Math.max((i + 1.0) / sorted.length - p, p - (double) i / sorted.length));
        }
        return worst;
    }

    private static double[] ranks(Doubles values) {
        int[] order = IntStream.range(0, values.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i - 0.5 * (order.length - 1);
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            square += a[i] * a[i];
        }
        return product / square;
    }
}
