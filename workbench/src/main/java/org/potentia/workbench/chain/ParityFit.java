package org.potentia.workbench.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Forward and discount of an expiry from put-call parity, \( C - P = D\,(F - K) \): a line through the differences of calls and puts of the
 * same strike. The slope is the median of the slopes of all pairs of points, the height the median of what is left (Theil and Sen), so that
 * stale quotes do no harm as long as they are fewer than three in ten.
 *
 * @param forward the forward price \( F \), in currency
 * @param discount the discount factor \( D \)
 * @param pairs how many strikes took part
 * @param lowest the lowest of them, in currency
 * @param highest the highest of them, in currency
 * @param residual the median distance of the differences from the line, in currency
 */
record ParityFit(double forward, double discount, int pairs, double lowest, double highest, double residual) {
    /** A line through fewer points than these says nothing of how good it is. */
    static final int LEAST_PAIRS = 3;

    /** Strikes within a fifth of the forward are quoted on both sides; further out one side is stale. */
    private static final double NEAR = 0.2;

    /** If there are hardly any so near, the nearest. */
    private static final int ENOUGH = 6;

    /** Median slopes of more points than these cost more than they tell. */
    private static final int MOST_PAIRS = 200;

    /** A discount outside of these is no discount but a fault of the quotes. */
    private static final double LEAST_DISCOUNT = 0.5;

    private static final double MOST_DISCOUNT = 1.5;

    /**
     * A strike with both options.
     *
     * @param strike the strike
     * @param difference the price of the call less that of the put
     */
    record Pair(double strike, double difference) {}

    /** Fits both; empty if there are too few pairs or the slope is that of no discount. */
    static Optional<ParityFit> of(List<Pair> all) {
        List<Pair> near = near(all);
        if (near.size() < LEAST_PAIRS) {
            return Optional.empty();
        }
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                slopes.add((near.get(i).difference() - near.get(j).difference())
                        / (near.get(j).strike() - near.get(i).strike()));
            }
        }
        return with(near, median(slopes));
    }

    /** Fits the forward when the discount is known; one pair is enough. */
    static Optional<ParityFit> of(List<Pair> all, double discount) {
        List<Pair> near = near(all);
        return near.isEmpty() ? Optional.empty() : with(near, discount);
    }

    private static Optional<ParityFit> with(List<Pair> near, double discount) {
        if (!(discount > LEAST_DISCOUNT && discount < MOST_DISCOUNT)) {
            return Optional.empty();
        }
        double forward = median(near.stream()
                .map(pair -> pair.strike() + pair.difference() / discount)
                .toList());
        if (!(forward > 0)) {
            return Optional.empty();
        }
        double residual = median(near.stream()
                .map(pair -> Math.abs(pair.difference() - discount * (forward - pair.strike())))
                .toList());
        return Optional.of(new ParityFit(
                forward,
                discount,
                near.size(),
                near.stream().mapToDouble(Pair::strike).min().orElseThrow(),
                near.stream().mapToDouble(Pair::strike).max().orElseThrow(),
                residual));
    }

    /** The rate that the discount stands for. */
    double rate(double years) {
        return -Math.log(discount) / years;
    }

    /** The strike at which call and put are worth about the same is near the forward, whatever the discount. */
    private static List<Pair> near(List<Pair> all) {
        Optional<Pair> centre = all.stream().min(Comparator.comparingDouble(pair -> Math.abs(pair.difference())));
        if (centre.isEmpty()) {
            return List.of();
        }
        double at = centre.get().strike();
        List<Pair> byDistance = all.stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> Math.abs(pair.strike() - at))
                        .thenComparingDouble(Pair::strike))
                .toList();
        long inside = byDistance.stream()
                .filter(pair -> Math.abs(pair.strike() / at - 1) <= NEAR)
                .count();
        return byDistance.stream()
                .limit(Math.min(MOST_PAIRS, Math.max(inside, ENOUGH)))
                .toList();
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }
}
