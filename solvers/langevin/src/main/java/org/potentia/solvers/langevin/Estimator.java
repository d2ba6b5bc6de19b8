package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates densities from paths by the kernel of fourth order, extrapolated to steps of no length. The error is that of the mean over
 * blocks, plus what changes when the bandwidth grows by the root of two, plus what changes when steps become twice as long. Of some
 * bandwidths the one with the least error is taken.
 */
final class Estimator {
    /** Each bandwidth is that of the one before divided by this. */
    private static final double RUNG = Math.sqrt(2);

    /** Bandwidths that are tried, beside the widest one, which is there for comparison. */
    private static final int RUNGS = 6;

    /**
     * The widest bandwidth in standard deviations of the paths, times the ninth root of their number: wider than is best for a normal law, by
     * one rung; the narrowest suits a law of many peaks.
     */
    private static final double WIDEST = 3;

    /** By how much estimates of a bias are enlarged, for the next order. */
    private static final double SAFETY = 1.5;

    /** What changes with the wider bandwidth is three times the bias, if that is of fourth order. */
    private static final double SMOOTHING = SAFETY / 3;

    /** Deviations beyond which the largest of a hundred differences is hardly noise. */
    static final double SURE = 3;

    /** The standard normal density at its highest. */
    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    /** The scale of the pilot is known to a few per cent. */
    private static final double SCALE_KNOWN = 1.1;

    /** Nodes of bins in the narrowest bandwidth: sharing adds a sixth of their distance squared to the variance, here h²/384. */
    private static final int NODES = 8;

    /** More nodes than this are never made; then points far away from each other are asked for, and nodes are wider. */
    private static final int MOST_NODES = 400_000;

    private final Dynamics dynamics;
    private final Scheme scheme;
    private final long seed;
    private final BiFunction<Double, Double, List<End>> ends;

    /**
     * Makes an estimator.
     *
     * @param dynamics what moves the paths
     * @param scheme how, which says how to extrapolate
     * @param seed the seed
     * @param ends the ends of the domain at a time, for a bandwidth
     */
    Estimator(Dynamics dynamics, Scheme scheme, long seed, BiFunction<Double, Double, List<End>> ends) {
        this.dynamics = dynamics;
        this.scheme = scheme;
        this.seed = seed;
        this.ends = ends;
    }

    /**
     * Estimates the density at each time, or returns nothing if a path has run away.
     *
     * @param grid the steps
     * @param paths how many paths
     * @param points where densities are wanted, for each time
     * @param pilot where paths are
     */
    List<Estimate> estimate(TimeGrid grid, int paths, List<double[]> points, List<Pilot.Place> pilot) {
        int times = grid.size();
        double[] bandwidths = new double[times];
        for (int k = 0; k < times; k++) {
            bandwidths[k] = WIDEST * pilot.get(k).scale() * Math.pow(paths, -1.0 / 9);
        }
        List<Bins.Layout> layouts = IntStream.range(0, times)
                .mapToObj(k -> layout(
                        grid.time(k), points.get(k), bandwidths[k], pilot.get(k).middle()))
                .toList();
        Noise[] noise = Noise.streams(seed, Blocks.COUNT);
        List<List<Bins>> blocks = Blocks.run(b -> {
            List<Bins> bins = new ArrayList<>();
            layouts.forEach(layout -> bins.addAll(List.of(new Bins(layout), new Bins(layout))));
            boolean stable = dynamics.run(
                    Blocks.share(paths, b),
                    grid,
                    noise[b],
                    (k, fine, x, weight) -> bins.get(2 * k + (fine ? 0 : 1)).add(x, weight));
            return stable ? bins : List.of();
        });
        if (blocks.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return IntStream.range(0, times)
                .mapToObj(k -> estimate(
                        blocks,
                        k,
                        layouts.get(k),
                        points.get(k),
                        bandwidths[k],
                        pilot.get(k).scale(),
                        paths))
                .toList();
    }

    private Bins.Layout layout(double time, double[] points, double widest, double middle) {
        double reach = Kernel.REACH * widest;
        double from = points[0] - reach;
        double width = points[points.length - 1] + reach - from;
        double narrowest = widest / Math.pow(RUNG, RUNGS);
        int count = (int) Math.min(MOST_NODES, Math.ceil(width / narrowest * NODES)) + 2;
        return new Bins.Layout(from, width / (count - 2), count, middle, reach, ends.apply(time, narrowest));
    }

    private Estimate estimate(
            List<List<Bins>> blocks,
            int k,
            Bins.Layout layout,
            double[] wanted,
            double widest,
            double scale,
            int paths) {
        double finer = scheme.finer();
        List<double[]> counts = new ArrayList<>();
        List<double[]> steps = new ArrayList<>();
        double[] moments = new double[3];
        double[] changes = new double[3];
        for (int b = 0; b < blocks.size(); b++) {
            Bins fine = blocks.get(b).get(2 * k);
            Bins coarse = blocks.get(b).get(2 * k + 1);
            double share = 1.0 / Blocks.share(paths, b);
            counts.add(Bins.combine(fine, share * finer, coarse, share * (1 - finer)));
            steps.add(Bins.combine(fine, share, coarse, -share));
            double[] sums = Bins.combineMoments(fine, finer, coarse, 1 - finer);
            for (int i = 0; i < moments.length; i++) {
                moments[i] += sums[i] / paths;
            }
            double[] change = Bins.combineMoments(fine, 1, coarse, -1);
            for (int i = 0; i < changes.length; i++) {
                changes[i] += change[i] / paths;
            }
        }
        double mass = Math.max(0, moments[0]);
        double shift = mass > 0 ? moments[1] / mass : 0;
        double variance = mass > 0 ? Math.max(0, moments[2] / mass - shift * shift) : 0;
        Estimate.Moments summary = new Estimate.Moments(mass, layout.centre() + shift, variance);

        // where steps of two lengths lead to different places, densities at points that neither reaches agree that they
        // are zero
        double astray = Math.abs(changes[1]) > scale ? SCALE_KNOWN * mass * DENSITY_AT_ZERO / scale : 0;
        double crowding = dynamics.crowding(paths / Blocks.COUNT);
        double[] points = points(layout, wanted, widest);
        List<Kernel> kernels = IntStream.rangeClosed(0, RUNGS)
                .mapToObj(rung -> new Kernel(layout, points, bandwidth(widest, rung)))
                .toList();
        List<List<double[]>> densities =
                kernels.stream().map(kernel -> smooth(kernel, counts)).toList();
        @Nullable Estimate best = null;
        for (int rung = 1; rung <= RUNGS; rung++) {
            Scatter density = Scatter.of(densities.get(rung));
            Scatter stepping = Scatter.of(smooth(kernels.get(rung), steps));
            double smoothing =
                    bias(densities, rung) + beyond(layout, wanted, widest, bandwidth(widest, rung), density.mean());
            Errors errors = new Errors(
                    Scatter.CONFIDENCE * density.largestDeviation(),
                    smoothing + crowding * density.largest(),
                    stepping.largest() + astray,
                    stepping.beyond(SURE) + astray);
            if (best == null || errors.total() < best.errors().total()) {
                double[] values = Arrays.stream(density.mean(), 0, wanted.length)
                        .map(p -> Math.max(0, p))
                        .toArray();
                best = new Estimate(values, errors, summary);
            }
        }
        return Objects.requireNonNull(best);
    }

    private static double bandwidth(double widest, int rung) {
        return widest / Math.pow(RUNG, rung);
    }

    /**
     * Estimates what a bandwidth does to a density: from what the next wider one does to it, and by how much more the one after that does,
     * which tells the order; and from what narrower ones see that is not noise, for bandwidths that are wider than the features of a
     * density all agree with each other. Source of the latter: O. V. Lepskii (1991), doi:10.1137/1135065.
     */
    static double bias(List<List<double[]>> densities, int rung) {
        Scatter change = Scatter.of(differences(densities.get(rung - 1), densities.get(rung)));
        double factor = SMOOTHING;
        if (rung > 1 && change.beyond(SURE) > 0) {
            double before = Scatter.of(differences(densities.get(rung - 2), densities.get(rung - 1)))
                    .largest();
            // 4 where the bias is of fourth order, the ratio of bandwidths where a density has a kink
            double ratio = Math.max(RUNG, before / change.beyond(SURE));
            factor = Math.max(SMOOTHING, SAFETY / (ratio - 1));
        }
        double bias = factor * change.largest();
        for (int narrower = rung + 1; narrower < densities.size(); narrower++) {
            // all of it, not what is left after the noise: that narrower ones are noisy makes this one no better
            bias = Math.max(
                    bias,
                    Scatter.of(differences(densities.get(rung), densities.get(narrower)))
                            .significant(SURE));
        }
        return bias;
    }

    /** Returns the points asked for, and after them ends of the domain nearby about which nothing is known. */
    private static double[] points(Bins.Layout layout, double[] wanted, double bandwidth) {
        return DoubleStream.concat(
                        Arrays.stream(wanted),
                        layout.ends().stream()
                                .filter(end -> near(end, wanted, bandwidth))
                                .mapToDouble(End::position))
                .toArray();
    }

    private static boolean near(End end, double[] wanted, double bandwidth) {
        return end.sign() == 0 && Arrays.stream(wanted).anyMatch(x -> Math.abs(x - end.position()) < 4 * bandwidth);
    }

    /** Returns the largest density at such an end: a kernel that reaches over it sees half of what is there. */
    private static double beyond(
            Bins.Layout layout, double[] wanted, double widest, double bandwidth, double[] density) {
        double largest = 0;
        int i = wanted.length;
        for (End end : layout.ends()) {
            if (near(end, wanted, widest)) {
                if (near(end, wanted, bandwidth)) {
                    largest = Math.max(largest, Math.abs(density[i]));
                }
                i++;
            }
        }
        return largest;
    }

    private static List<double[]> smooth(Kernel kernel, List<double[]> counts) {
        return counts.stream().map(kernel::smooth).toList();
    }

    private static List<double[]> differences(List<double[]> first, List<double[]> second) {
        List<double[]> differences = new ArrayList<>();
        for (int b = 0; b < first.size(); b++) {
            double[] difference = first.get(b).clone();
            for (int i = 0; i < difference.length; i++) {
                difference[i] -= second.get(b)[i];
            }
            differences.add(difference);
        }
        return differences;
    }
}
