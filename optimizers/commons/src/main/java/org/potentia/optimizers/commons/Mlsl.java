package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Multi-level single linkage (Rinnooy Kan and Timmer 1987) with a low-discrepancy sequence (Kucherenko and Sytsko 2005): points are looked at
 * in small batches, and a local search starts from each good one that has no better one near by, and no minimum. Near is less than
 *
 * \[ r_N = \frac{1}{\sqrt\pi} \left[ \Gamma(1 + n/2)\, \sigma \frac{\ln N}{N} \right]^{1/n} \]
 *
 * in the unit cube after \( N \) points, with \( \sigma = 2 \), for which the number of local searches stays finite.
 *
 * <p>It ends when the minima found are, by the rule of Boender and Rinnooy Kan, those that can be expected: \( w (N - 1) / (N - w - 2) \lt w +
 * 1/2 \) for \( w \) different values.
 *
 * @param batch points looked at together
 * @param share the best share of all points, from which local searches may start
 * @param least points to look at before it may end
 * @param local local search
 * @param polish from the best point
 */
record Mlsl(int batch, double share, int least, Descent local, Descent polish) implements CommonsOptimizer.Strategy {
    private static final double SIGMA = 2;

    /** How many of the best points, and of the lowest minima, are kept: so many that few runs lose any, and the work for each stays small. */
    private static final int MOST_KEPT = 1000;

    @Override
    public void pursue(Search search, RandomGenerator random) {
        Linkage linkage = new Linkage(search);
        for (int i = 0; i < Math.max(1, search.ownStarts()) && !search.ended(); i++) {
            search.descend(local, Long.MAX_VALUE);
            linkage.found(search.end());
        }
        if (search.dimension() > 0 && !search.hopeless()) {
            while (!search.ended() && !linkage.complete()) {
                linkage.look();
                linkage.descend();
            }
        }
        search.refine(polish);
    }

    /** The points and minima of one run. */
    private final class Linkage {
        private final Search search;
        private final List<Linked> points = new ArrayList<>();
        private final Queue<Spot> minima =
                new PriorityQueue<>(Comparator.comparingDouble(Spot::value).reversed());
        private final NavigableSet<Double> values = new TreeSet<>();
        private int looked;

        Linkage(Search search) {
            this.search = search;
        }

        void look() {
            for (int i = 0; i < batch; i++) {
                looked++;
                search.sample().ifPresent(this::add);
            }
        }

        private void add(Spot sample) {
            Linked added = new Linked(sample);
            for (Linked other : points) {
                double distance = Vectors.distance(sample.unit(), other.sample.unit());
                if (sample.value() < other.sample.value()) {
                    other.nearest = Math.min(other.nearest, distance);
                } else {
                    added.nearest = Math.min(added.nearest, distance);
                }
            }
            for (Spot minimum : minima) {
                added.nearest = Math.min(added.nearest, Vectors.distance(sample.unit(), minimum.unit()));
            }
            points.add(added);
        }

        void descend() {
            double radius = radius();
            points.sort(Comparator.comparingDouble(point -> point.sample.value()));
            int good = (int) Math.min(MOST_KEPT, Math.ceil(share * looked));
            if (points.size() > good) {
                // the share of the best only gets narrower, and a higher point links none of them
                points.subList(good, points.size()).clear();
            }
            for (int i = 0; i < points.size() && !search.ended(); i++) {
                Linked point = points.get(i);
                if (!point.used && point.nearest > radius) {
                    point.used = true;
                    search.descend(local, point.sample);
                    found(search.end());
                }
            }
        }

        void found(Spot end) {
            double[] unit = end.unit();
            minima.add(end);
            if (minima.size() > MOST_KEPT) {
                minima.remove();
            }
            for (Linked point : points) {
                point.nearest = Math.min(point.nearest, Vectors.distance(point.sample.unit(), unit));
            }
            double value = end.value();
            @Nullable Double known = values.floor(Agreement.with(value));
            if (known == null || Agreement.with(known) < value) {
                values.add(value);
            }
        }

        private double radius() {
            int n = search.dimension();
            double logVolume = Gamma.logGamma(1 + 0.5 * n) + Math.log(SIGMA * Math.log(looked) / looked);
            return Math.exp(logVolume / n) / Math.sqrt(Math.PI);
        }

        boolean complete() {
            double w = values.size();
            return looked >= least && looked > w + 2 && w * (looked - 1) / (looked - w - 2) < w + 0.5;
        }
    }

    private static final class Linked {
        private final Spot sample;
        private double nearest = Double.POSITIVE_INFINITY;
        private boolean used;

        Linked(Spot sample) {
            this.sample = sample;
        }
    }
}
