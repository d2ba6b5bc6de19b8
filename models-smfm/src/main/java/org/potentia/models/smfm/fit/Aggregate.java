package org.potentia.models.smfm.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One exponent from many windows that share no move.
 *
 * @param windows how many windows say anything
 * @param unbounded how many of them have an unbounded interval of 95 %
 * @param mean the mean, weighted by inverse variances
 * @param meanError its error if the exponent is the same in all windows
 * @param scatter the mean square of the deviations from it in units of their errors; about 1 if it is
 * @param median the median
 * @param medianError its error from the median deviation
 * @param joint the exponent of the largest joint likelihood: one exponent, everything else by window
 * @param spread the median deviation of windows from their median, times 1.4826: a standard deviation for a normal law
 * @param medianOfErrors the median of the windows' errors
 */
record Aggregate(
        int windows,
        int unbounded,
        double mean,
        double meanError,
        double scatter,
        double median,
        double medianError,
        ExponentFit joint,
        double spread,
        double medianOfErrors) {
    /** Makes the median absolute deviation of a normal law its standard deviation. */
    private static final double NORMAL = 1.482602218505602;

    /** The standard deviation of a median of normal numbers, relative to that of their mean: the root of pi/2. */
    private static final double OF_MEDIAN = 1.2533141373155003;

    /** The error of the weighted mean, enlarged if windows scatter more than their errors say. */
    double error() {
        return meanError * Math.sqrt(Math.max(1, scatter));
    }

    /** The windows of which a method says something, each the next that shares no move with the one before. */
    static List<WindowFit> apart(List<WindowFit> windows, Method method) {
        List<WindowFit> apart = new ArrayList<>();
        int free = Integer.MIN_VALUE;
        for (WindowFit window : windows) {
            if (window.first() >= free && window.fit(method).isPresent()) {
                apart.add(window);
                free = window.end();
            }
        }
        return apart;
    }

    /** Aggregates windows; empty if none of them says anything by the method. */
    static Optional<Aggregate> of(List<WindowFit> windows, Method method) {
        List<WindowFit.Result> results = apart(windows, method).stream()
                .flatMap(window -> window.fit(method).stream())
                .toList();
        List<WindowFit.Result> sure = results.stream()
                .filter(result -> Double.isFinite(result.fit().error()))
                .toList();
        return sure.isEmpty() ? Optional.empty() : Optional.of(of(results, sure));
    }

    private static Aggregate of(List<WindowFit.Result> results, List<WindowFit.Result> sure) {
        double weights = 0;
        double sum = 0;
        for (WindowFit.Result result : sure) {
            double weight = 1 / (result.fit().error() * result.fit().error());
            weights += weight;
            sum += weight * result.fit().x();
        }
        double mean = sum / weights;
        double squares = 0;
        for (WindowFit.Result result : sure) {
            double deviation = (result.fit().x() - mean) / result.fit().error();
            squares += deviation * deviation;
        }
        double[] all = results.stream().mapToDouble(result -> result.fit().x()).toArray();
        double median = median(all);
        double spread = NORMAL
                * median(Arrays.stream(all).map(x -> Math.abs(x - median)).toArray());
        List<ExponentProfile> profiles =
                results.stream().map(result -> result.model().profile()).toList();
        return new Aggregate(
                results.size(),
                (int) results.stream()
                        .filter(result -> !result.fit().wide().bounded())
                        .count(),
                mean,
                1 / Math.sqrt(weights),
                squares / Math.max(1, sure.size() - 1),
                median,
                OF_MEDIAN * spread / Math.sqrt(all.length),
                ExponentFit.of(new Joint(profiles), mean),
                spread,
                median(results.stream()
                        .mapToDouble(result -> result.fit().error())
                        .toArray()));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }

    /** The sum of profiles: one exponent for all, everything else by window. */
    private record Joint(List<ExponentProfile> profiles) implements ExponentProfile {
        @Override
        public double reach() {
            return profiles.stream().mapToDouble(ExponentProfile::reach).min().orElse(0);
        }

        @Override
        public double value(double x) {
            return profiles.stream().mapToDouble(profile -> profile.value(x)).sum();
        }

        @Override
        public Spot at(double x) {
            double value = 0;
            double slope = 0;
            double curvature = 0;
            for (ExponentProfile profile : profiles) {
                Spot spot = profile.at(x);
                value += spot.value();
                slope += spot.slope();
                curvature += spot.curvature();
            }
            // drift and scale differ from window to window
            return new Spot(value, slope, curvature, 0, 0);
        }
    }
}
