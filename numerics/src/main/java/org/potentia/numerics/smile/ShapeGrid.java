package org.potentia.numerics.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.ParameterSpace;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/**
 * Starting points of a fit: a coarse grid of shapes around median and interquartile range, of which the likelihood picks the best. Maxima of
 * the likelihood of mixtures are many, and a start of the right kind matters more than one of the right size; so the best shape of each
 * kind (how much wider the second component is, and to which side it lies) is kept.
 */
public final class ShapeGrid {
    /** The interquartile range of a standard normal law. */
    private static final double NORMAL_QUARTILES = 1.3489795003921634;

    /** So many quantiles stand for the whole sample: the likelihood of a coarse grid needs no more. */
    private static final int REPRESENTATIVES = 500;

    /** How many starts are proposed. */
    private static final int PROPOSALS = 5;

    // widths of the first component of the returns in units of the robust standard deviation
    private static final double[] WIDTHS = {0.5, 0.8, 1.0};
    // the second component: as wide, the ordinary wide one of turbulent times, that of a crash
    private static final double[] RATIOS = {1.02, 2, 4};
    // shifts of the second component in units of its width: losses are the longer tail more often
    private static final double[] SHIFTS = {0, -1, 0.7};
    // weight of the second component relative to the first
    private static final double[] ODDS = {0.02, 0.1, 0.5};

    private ShapeGrid() {}

    /**
     * Returns the best shape of each kind, best first, inside the search intervals of the space; the default if all returns are equal.
     *
     * @param sample the returns
     * @param space a space that starts with the shape ({@link LogGaussianParameters#space})
     * @return the shapes
     */
    public static List<LogGaussianMixture> starts(ReturnSample sample, ParameterSpace space) {
        double[] sorted = sample.observations().stream().sorted().toArray();
        double[] representatives = representatives(sorted);
        double median = quantile(sorted, 0.5);
        double spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / NORMAL_QUARTILES;
        if (!(spread > 0)) {
            // half of the returns or more are equal
            spread = deviation(sorted);
        }
        if (!(spread > 0)) {
            return List.of(LogGaussianParameters.shape(space.defaults()));
        }
        double years = sample.horizon().years();
        List<Candidate> best = new ArrayList<>();
        for (double ratio : RATIOS) {
            for (double shift : SHIFTS) {
                List<Candidate> kind = new ArrayList<>();
                for (double width : WIDTHS) {
                    for (double odds : ODDS) {
                        LogGaussianMixture shape = shape(median, spread * width, ratio, shift, odds, years, space);
                        kind.add(new Candidate(shape, logLikelihood(shape.stationary(years), representatives)));
                    }
                }
                best.add(kind.stream().max(Candidate.BY_LIKELIHOOD).orElseThrow());
            }
        }
        return best.stream()
                .sorted(Candidate.BY_LIKELIHOOD.reversed())
                .limit(PROPOSALS)
                .map(Candidate::shape)
                .toList();
    }

    private static LogGaussianMixture shape(
            double median, double width, double ratio, double shift, double odds, double years, ParameterSpace space) {
        // returns of width s belong to sigma = s sqrt(2/T); omega2/omega1 = (a/(1-a))^2 sigma1/sigma2
        double sigma1 = width * Math.sqrt(2 / years);
        double weight = Math.sqrt(odds * ratio);
        return new LogGaussianMixture(
                clamp(median / years, space, 0),
                clamp((median + shift * width * ratio) / years, space, 1),
                clamp(sigma1, space, 2),
                clamp(sigma1 * ratio, space, 3),
                clamp(weight / (1 + weight), space, 4));
    }

    private static double clamp(double value, ParameterSpace space, int parameter) {
        Interval search = space.parameters().get(parameter).search();
        return Math.clamp(value, search.lower(), search.upper());
    }

    private static double logLikelihood(GaussianMixture law, double[] observations) {
        double sum = 0;
        for (double x : observations) {
            sum += law.logDensity(x);
        }
        return sum;
    }

    private static double[] representatives(double[] sorted) {
        if (sorted.length <= REPRESENTATIVES) {
            return sorted;
        }
        double[] chosen = new double[REPRESENTATIVES];
        for (int i = 0; i < REPRESENTATIVES; i++) {
            chosen[i] = quantile(sorted, (i + 0.5) / REPRESENTATIVES);
        }
        return chosen;
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) (p * (sorted.length - 1) + 0.5)];
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }

    private record Candidate(LogGaussianMixture shape, double logLikelihood) {
        static final Comparator<Candidate> BY_LIKELIHOOD = Comparator.comparingDouble(Candidate::logLikelihood);
    }
}
