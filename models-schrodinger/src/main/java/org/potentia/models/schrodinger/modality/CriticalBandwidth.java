package org.potentia.models.schrodinger.modality;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Arguments;
import org.potentia.models.schrodinger.modality.KernelEstimate.Turn;

/**
 * The smallest bandwidth with which a kernel estimate has at most k modes (Silverman's critical bandwidth), on the whole line or counted inside an
 * interval only. At it two zeros of the slope meet, \( \hat f' = \hat f'' = 0 \); that is solved by Newton's method with sums over the
 * observations, so that the bandwidth is exact to rounding.
 *
 * <p>Inside an interval the count can also change because a mode crosses an end; then {@code crossing} is true and the bandwidth is found by
 * bisection. There the number of modes need not fall steadily with the bandwidth: the critical one is the first met from large bandwidths
 * downwards, looked for in steps of 3 %.
 *
 * <p>Sources: B. W. Silverman (1981), J. R. Statist. Soc. B 43, 97-99; P. Hall, M. York (2001), On the calibration of Silverman's test for
 * multimodality, Statistica Sinica 11, 515-536, for the interval.
 *
 * @param modes k, the largest number of modes that is allowed
 * @param bandwidth the critical bandwidth, in the unit of the observations
 * @param location where the two zeros meet, or the end of the interval that a mode crosses
 * @param crossing whether a mode crosses an end of the interval
 * @since 0.1
 */
public record CriticalBandwidth(int modes, double bandwidth, double location, boolean crossing) {
    private static final double STEP = 0.97;
    private static final double FIRST_BRACKET = 1.05;
    private static final int MOST_NEWTON = 60;
    private static final double SETTLED = 1e-14;

    /** How far from the solution the count must already be that of its side. */
    private static final double PROOF = 1e-9;

    /** Width of the bracket in which Newton's method is given up. */
    private static final double GIVE_UP = 1 + 2e-13;

    /**
     * Finds the critical bandwidth on the whole line.
     *
     * @param sample the observations
     * @param modes k, at least 1 and below the number of different observations
     * @return the critical bandwidth
     * @throws IllegalArgumentException if k is out of these bounds
     */
    public static CriticalBandwidth of(Sample sample, int modes) {
        return inside(sample, modes, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Finds the critical bandwidth for modes strictly inside an interval.
     *
     * @param sample the observations
     * @param modes k, at least 1 and below the number of different observations inside
     * @param low left end of the interval
     * @param high right end of the interval
     * @return the critical bandwidth
     * @throws IllegalArgumentException if k is out of these bounds
     */
    public static CriticalBandwidth inside(Sample sample, int modes, double low, double high) {
        Arguments.atLeast(modes, 1, "k");
        int distinct = sample.distinctBetween(low, high);
        if (distinct <= modes) {
            throw new IllegalArgumentException("k = " + modes + ", must be below " + distinct
                    + ", the number of different observations that can make modes");
        }
        return new Search(sample, modes, low, high).run();
    }

    private static final class Search {
        private final Sample sample;
        private final int modes;
        private final double low;
        private final double high;
        private final ModeCounter counter = new ModeCounter();

        Search(Sample sample, int modes, double low, double high) {
            this.sample = sample;
            this.modes = modes;
            this.low = low;
            this.high = high;
        }

        private boolean tooMany(double h) {
            return counter.count(sample.sorted(), true, h, low, high) > modes;
        }

        private boolean tooManyAnywhere(double h) {
            return counter.count(sample.sorted(), true, h, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) > modes;
        }

        CriticalBandwidth run() {
            // with h the range of the sample every kernel is concave over all observations
            double above = sample.max() - sample.min();
            double below = 0.5 * above;
            while (!tooManyAnywhere(below)) {
                above = below;
                below = 0.5 * requireTellable(below);
            }
            while (above > FIRST_BRACKET * below) {
                double middle = Math.sqrt(above * below);
                if (tooManyAnywhere(middle)) {
                    below = middle;
                } else {
                    above = middle;
                }
            }
            if (low > sample.min() || high < sample.max()) {
                below = above;
                while (!tooMany(below)) {
                    above = below;
                    below *= STEP;
                    requireTellable(below);
                }
            }
            while (above > GIVE_UP * below) {
                CriticalBandwidth solved = meeting(below, above);
                if (solved != null) {
                    return solved;
                }
                // halve four times before the next attempt
                for (int i = 0; i < 4 && above > GIVE_UP * below; i++) {
                    double middle = Math.sqrt(above * below);
                    if (tooMany(middle)) {
                        below = middle;
                    } else {
                        above = middle;
                    }
                }
            }
            List<Turn> turns = new KernelEstimate(sample, below).turns(low, high);
            double first = turns.get(0).at();
            double last = turns.get(turns.size() - 1).at();
            boolean crossing = Math.min(first - low, high - last) < 1e-4 * below;
            double place = crossing ? first - low < high - last ? low : high : nearest(turns);
            return new CriticalBandwidth(modes, above, place, crossing);
        }

        private double requireTellable(double h) {
            double largest = Math.max(Math.abs(sample.min()), Math.abs(sample.max()));
            if (h < 256 * Math.ulp(largest)) {
                throw new IllegalArgumentException("the bandwidth with at most " + modes + " modes is below " + h
                        + ", must be larger: beside observations as large as " + largest
                        + " nothing finer can be told apart");
            }
            return h;
        }

        private static double nearest(List<Turn> turns) {
            double best = turns.get(0).at();
            double distance = Double.POSITIVE_INFINITY;
            for (int i = 1; i < turns.size(); i++) {
                double apart = turns.get(i).at() - turns.get(i - 1).at();
                if (apart < distance) {
                    distance = apart;
                    best = 0.5 * (turns.get(i).at() + turns.get(i - 1).at());
                }
            }
            return best;
        }

        /** Solves for the meeting of two neighbouring turns seen with the smaller bandwidth; null if no pair proves to be it. */
        private @Nullable CriticalBandwidth meeting(double below, double above) {
            List<Turn> turns = new KernelEstimate(sample, below).turns(low, high);
            record Pair(double middle, double apart) {}
            List<Pair> pairs = IntStream.range(1, turns.size())
                    .mapToObj(i -> new Pair(
                            0.5 * (turns.get(i).at() + turns.get(i - 1).at()),
                            turns.get(i).at() - turns.get(i - 1).at()))
                    .sorted(Comparator.comparingDouble(Pair::apart))
                    .limit(4)
                    .toList();
            for (Pair pair : pairs) {
                CriticalBandwidth solved = newton(pair.middle(), below, above);
                if (solved != null) {
                    return solved;
                }
            }
            return null;
        }

        private @Nullable CriticalBandwidth newton(double start, double below, double above) {
            double x = start;
            double h = below;
            double[] f = new double[5];
            for (int step = 0; step < MOST_NEWTON; step++) {
                KernelSums.at(sample.sorted(), 0, sample.size(), x, h, f);
                // unknowns (x, ln h); the heat equation gives d/d ln h of order k as order k + 2, in units of h
                double determinant = f[2] * f[4] - f[3] * f[3];
                if (determinant == 0) {
                    return null;
                }
                double dx = (-f[1] * f[4] + f[2] * f[3]) / determinant;
                double dh = (-f[2] * f[2] + f[1] * f[3]) / determinant;
                if (!(Math.abs(dx) < 1) || !(Math.abs(dh) < 0.2)) {
                    return null;
                }
                x += h * dx;
                h *= Math.exp(dh);
                if (Math.abs(dh) < SETTLED && Math.abs(dx) < 1e-7) {
                    boolean inBracket = h > below * (1 - PROOF) && h < above * (1 + PROOF) && x > low && x < high;
                    return inBracket && !tooMany(h * (1 + PROOF)) && tooMany(h * (1 - PROOF))
                            ? new CriticalBandwidth(modes, h, x, false)
                            : null;
                }
            }
            return null;
        }
    }
}
