package org.potentia.solvers.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds rates and functions one after the other, from the lowest: Newton's method inside brackets that the counts of {@link Shooting} give,
 * so that each is known to be the one of its number.
 */
final class Ladder {
    /** Corrections below this, relative to the rate, are rounding. */
    static final double CONVERGED = 2e-15;

    /** What a correction may be at most, relative to the rate, if it no longer shrinks. */
    private static final double STAGNANT = 1e-13;

    /** Rates closer than this, relatively, have functions that rounding mixes: they are made orthogonal. */
    private static final double CLUSTERED = 1e-5;

    /** Rates closer than this, relatively, are one to rounding, and their functions are looked for in different wells. */
    private static final double COINCIDENT = 1e-12;

    private static final int MOST_STEPS = 400;

    private final Shooting shooting;
    private final double floor;
    private final List<Mode> modes = new ArrayList<>();
    // what has been counted: rates, increasing, and how many lie below each
    private double[] seen = new double[64];
    private int[] counts = new int[64];
    private int looks;

    /**
     * Starts below the lowest rate.
     *
     * @param shooting the solutions
     * @param floor a rate below which there is none
     * @param zero the function of rate zero, known exactly, if there is one
     */
    Ladder(Shooting shooting, double floor, List<Mode> zero) {
        this.shooting = shooting;
        this.floor = floor;
        modes.addAll(zero);
        record(floor, zero.size());
    }

    /** The modes found so far. */
    List<Mode> modes() {
        return modes;
    }

    /** Counts the rates below a given one. */
    int below(double lambda) {
        int below = shooting.below(lambda);
        record(lambda, below);
        return below;
    }

    /**
     * Finds the next rate.
     *
     * @param limit a rate above it
     * @return the mode
     */
    Mode next(double limit) {
        int n = modes.size();
        double rate = guess(n, limit);
        double before = Double.POSITIVE_INFINITY;
        boolean directed = false;
        double[] avoid = {};
        for (int step = 0; ; step++) {
            shooting.probe(rate, avoid);
            record(rate, shooting.below());
            double correction = shooting.correction();
            double size = Math.abs(correction);
            double scale = Math.max(Math.abs(rate), 1e-3 * Math.abs(rate - floor));
            boolean next = (shooting.below() == n && correction > 0) || (shooting.below() == n + 1 && correction < 0);
            double low = low(n);
            double high = high(n, limit);
            boolean closed = high - low <= 2 * CONVERGED * scale;
            boolean small =
                    directed && (size <= CONVERGED * scale || (size <= STAGNANT * scale && size >= 0.1 * before));
            if (small || closed || step > MOST_STEPS || (size <= CONVERGED * scale && certified(n, rate, scale))) {
                if (avoid.length == 0 && n > 0 && coincides(rate, scale)) {
                    avoid = wells(n);
                    continue;
                }
                return add(scale);
            }
            directed = next && size < 0.1 * before;
            before = size;
            rate = step % 16 == 15 ? between(low, high) : advance(n, rate, correction, low, high);
        }
    }

    /** The next rate to look at: by Newton's method where it stays inside the bracket. */
    private double advance(int n, double rate, double correction, double low, double high) {
        if (n > 0) {
            // the rate below is known; without it Newton's method slows down before a close pair
            double apart = rate - modes.get(n - 1).rate();
            double deflated = rate + 1 / (1 / correction + 1 / apart);
            if (apart > 0 && deflated > low && deflated < high) {
                return deflated;
            }
        }
        double newton = rate + correction;
        if (newton > low && newton < high) {
            return newton;
        }
        // it leads to a neighbour: back from it by a multiple of its distance
        double back = newton >= high ? high - 4 * Math.abs(correction) : low + 4 * Math.abs(correction);
        return back > low && back < high ? back : between(low, high);
    }

    private boolean certified(int n, double rate, double scale) {
        return below(rate - STAGNANT * scale) <= n && below(rate + STAGNANT * scale) > n;
    }

    private boolean coincides(double rate, double scale) {
        return rate - modes.get(modes.size() - 1).rate() <= COINCIDENT * scale;
    }

    /** Where functions of the same rate are large: at least one in units of a hundredth of their largest value. */
    private double[] wells(int n) {
        double[] wells = new double[modes.get(0).psi().length];
        for (int i = n - 1;
                i >= 0
                        && modes.get(n - 1).rate() - modes.get(i).rate()
                                <= COINCIDENT * Math.abs(modes.get(i).rate());
                i--) {
            double[] psi = modes.get(i).psi();
            double largest = Arrays.stream(psi).map(Math::abs).max().orElse(1);
            for (int b = 0; b < psi.length; b++) {
                wells[b] = Math.max(wells[b], Math.abs(psi[b]) / (0.01 * largest));
            }
        }
        return wells;
    }

    private Mode add(double scale) {
        Mode mode = shooting.mode();
        for (int i = modes.size() - 1; i >= 0 && mode.rate() - modes.get(i).rate() <= CLUSTERED * scale; i--) {
            mode = orthogonal(mode, modes.get(i));
        }
        modes.add(mode);
        return mode;
    }

    private Mode orthogonal(Mode mode, Mode other) {
        double share = shooting.overlap(mode, other);
        double[] psi = new double[mode.psi().length];
        double[] chi = new double[psi.length];
        for (int b = 0; b < psi.length; b++) {
            psi[b] = mode.psi()[b] - share * other.psi()[b];
            chi[b] = mode.chi()[b] - share * other.chi()[b];
        }
        Mode changed = new Mode(mode.rate(), psi, chi);
        double norm = Math.sqrt(shooting.overlap(changed, changed));
        for (int b = 0; b < psi.length; b++) {
            psi[b] /= norm;
            chi[b] /= norm;
        }
        return changed;
    }

    private double guess(int n, double limit) {
        double low = low(n);
        double high = high(n, limit);
        for (int order = Math.min(n - 1, 5); order >= 2; order--) {
            double guess = extrapolated(n, order);
            if (guess > low && guess < high) {
                return guess;
            }
        }
        return between(low, high);
    }

    /** The next value of the polynomial of some degree through the last rates. */
    private double extrapolated(int n, int order) {
        double sum = 0;
        double binomial = 1;
        for (int k = 1; k <= order + 1; k++) {
            binomial *= -(order + 2 - k) / (double) k;
            sum -= binomial * modes.get(n - k).rate();
        }
        return sum;
    }

    private double between(double low, double high) {
        // from the floor up in powers, for a first rate may be many orders of magnitude below the next
        if (low == floor) {
            return floor + (high - floor) / 64;
        }
        return low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : 0.5 * (low + high);
    }

    private double low(int n) {
        int first = first(n);
        return first == 0 ? floor : seen[first - 1];
    }

    private double high(int n, double limit) {
        int first = first(n);
        return first == looks ? limit : Math.min(limit, seen[first]);
    }

    /** The first look with more than n rates below it. */
    private int first(int n) {
        int from = 0;
        int to = looks;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (counts[middle] > n) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private void record(double lambda, int below) {
        int at = Arrays.binarySearch(seen, 0, looks, lambda);
        if (at >= 0) {
            return;
        }
        at = -at - 1;
        if (looks == seen.length) {
            seen = Arrays.copyOf(seen, 2 * looks);
            counts = Arrays.copyOf(counts, 2 * looks);
        }
        System.arraycopy(seen, at, seen, at + 1, looks - at);
        System.arraycopy(counts, at, counts, at + 1, looks - at);
        seen[at] = lambda;
        counts[at] = below;
        looks++;
    }
}
