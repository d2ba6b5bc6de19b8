package org.potentia.solvers.pathint;

import java.util.Arrays;

/**
 * How far the process gets with a probability worth counting, found by following it roughly: in \( \eta = \int dx / b \) the step is a
 * Gaussian with the mean and variance of the locally linear drift, which is exact for a linear one and stable for a stiff one.
 *
 * @param track points at equal distances in \( \eta \)
 * @param from index of the first point that is reached
 * @param to index of the last one
 * @param core index of the first point that is reached with a probability that matters for how stiff the problem is
 * @param coreEnd index of the last one
 */
record Reach(Track track, int from, int to, int core, int coreEnd) {
    /** Steps if nothing is stiff. */
    private static final int STEPS = 16;

    /** Mass above which a point counts for the choice of steps. */
    private static final double NOTICEABLE = 1e-8;

    /** Steps without news after which a process that does not change in time has nothing new to show. */
    private static final int PATIENCE = 30;

    /** How often steps are refined because the drift drives neighbours far apart, or together, within one of them. */
    private static final int REFINEMENTS = 12;

    /** How often they are refined because an end of the domain seems nearer than it is. */
    private static final int CLOSER = 5;

    static Reach find(LineDynamics dynamics, double lowest, double highest, double horizon, double negligible) {
        double step = horizon / STEPS;
        for (int refinement = 0; ; refinement++) {
            Track track = new Track(dynamics, lowest, Math.sqrt(step));
            Spread spread = new Spread(track, step, negligible, refinement < REFINEMENTS);
            Reach reach = spread.run(dynamics, highest, horizon);
            boolean early = reach != null && track.endsEarly(reach.from, reach.to);
            if (reach != null && !early) {
                return reach;
            }
            if (early && refinement >= CLOSER) {
                throw new org.potentia.api.ComputationException(
                        "the noise falls so steeply towards an end of the domain"
                                + " that steps as short as it asks for would be more than can be made");
            }
            step /= 4;
        }
    }

    double lower() {
        return track.point(from);
    }

    double upper() {
        return track.point(to);
    }

    /** Whether it is the lower end of the domain that is reached. */
    boolean endsBelow() {
        return track.endsBelow(from);
    }

    /** Whether it is the upper end of the domain that is reached. */
    boolean endsAbove() {
        return track.endsAbove(to);
    }

    /** Masses on a track. */
    private static final class Spread {
        private final Track track;
        private final double step;
        private final double negligible;
        private final boolean refinable;
        private double[][] rows = new double[64][];
        private int[] starts = new int[64];
        private int rowZero = 32;
        private double[] mass = new double[0];
        private int first;
        private double time;

        Spread(Track track, double step, double negligible, boolean refinable) {
            this.track = track;
            this.step = step;
            this.negligible = negligible;
            this.refinable = refinable;
        }

        @org.jspecify.annotations.Nullable
        Reach run(LineDynamics dynamics, double highest, double horizon) {
            int last = 0;
            while (track.point(last) < highest && !track.endsAbove(last)) {
                last++;
            }
            mass = new double[last + 1];
            Arrays.fill(mass, 1);
            int from = 0;
            int to = last;
            int core = 0;
            int coreEnd = last;
            int quiet = 0;
            int steps = (int) Math.min(Integer.MAX_VALUE, Math.ceil(horizon / step - 1e-9));
            for (int s = 0; s < steps && (quiet < PATIENCE || !dynamics.timeHomogeneous()); s++) {
                if (!dynamics.timeHomogeneous()) {
                    Arrays.fill(rows, null);
                    time = Math.min(horizon, (s + 0.5) * step);
                }
                if (!spread()) {
                    return null;
                }
                int end = first + mass.length - 1;
                quiet = first < from || end > to ? 0 : quiet + 1;
                from = Math.min(from, first);
                to = Math.max(to, end);
                for (int i = 0; i < mass.length; i++) {
                    if (mass[i] > NOTICEABLE) {
                        core = Math.min(core, first + i);
                        coreEnd = Math.max(coreEnd, first + i);
                    }
                }
            }
            return new Reach(
                    track,
                    Math.min(from, track.nearest(-excursion(0))),
                    Math.max(to, track.nearest(last + excursion(last))),
                    core,
                    coreEnd);
        }

        /**
         * How many points paths go against the drift before it takes them away, which a step as rough as these does not show: the largest
         * excursion of a Brownian motion with drift \( -a \) is exponential with mean \( 1/(2a) \).
         */
        private int excursion(int index) {
            double drift = Math.abs(track.drift(index, 0));
            double farthest = Math.min(Hop.WIDTH * Math.sqrt(step), -Math.log(negligible) / (2 * drift));
            return (int) Math.ceil(farthest / track.spacing());
        }

        private boolean spread() {
            int lowest = Integer.MAX_VALUE;
            int highest = Integer.MIN_VALUE;
            for (int i = 0; i < mass.length; i++) {
                if (!row(first + i, mass[i] > 1e-12)) {
                    return false;
                }
                int start = starts[rowZero + first + i];
                lowest = Math.min(lowest, start);
                highest = Math.max(highest, start + rows[rowZero + first + i].length - 1);
            }
            double[] next = new double[highest - lowest + 1];
            for (int i = 0; i < mass.length; i++) {
                double[] row = rows[rowZero + first + i];
                int start = starts[rowZero + first + i] - lowest;
                for (int k = 0; k < row.length; k++) {
                    next[start + k] += mass[i] * row[k];
                }
            }
            int begin = 0;
            int end = next.length;
            while (end - begin > 1 && next[begin] < negligible) {
                begin++;
            }
            while (end - begin > 1 && next[end - 1] < negligible) {
                end--;
            }
            mass = Arrays.copyOfRange(next, begin, end);
            first = lowest + begin;
            return true;
        }

        private boolean row(int index, boolean counts) {
            while (rowZero + index < 0 || rowZero + index >= rows.length) {
                int shift = rowZero + index < 0 ? rows.length : 0;
                double[][] more = new double[2 * rows.length][];
                int[] moreStarts = new int[2 * rows.length];
                System.arraycopy(rows, 0, more, shift, rows.length);
                System.arraycopy(starts, 0, moreStarts, shift, rows.length);
                rows = more;
                starts = moreStarts;
                rowZero += shift;
            }
            if (rows[rowZero + index] != null) {
                return true;
            }
            double spacing = track.spacing();
            double drift = track.drift(index, time);
            int above = track.nearest(index + 1);
            int below = track.nearest(index - 1);
            double slope = above == below
                    ? 0
                    : (track.drift(above, time) - track.drift(below, time)) / ((above - below) * spacing);
            double stretch = slope * step;
            if (counts && refinable && (stretch > 1 || stretch < -2)) {
                return false;
            }
            double mean = index + drift * step * growth(Math.min(1, stretch)) / spacing;
            double deviation = Math.max(
                    0.5,
                    track.relativeNoise(index, time) * Math.sqrt(step * growth(2 * Math.min(1, stretch))) / spacing);
            if (!(Math.abs(mean) < 1e8)) {
                throw new org.potentia.api.ComputationException("drift at x = " + track.point(index)
                        + " is so much stronger than the noise that no mesh can follow both");
            }
            int from = track.nearest((int) Math.ceil(mean - Hop.WIDTH * deviation));
            int to = Math.max(from, track.nearest((int) Math.floor(mean + Hop.WIDTH * deviation)));
            double[] row = new double[to - from + 1];
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                double z = (from + k - mean) / deviation;
                row[k] = Math.exp(-0.5 * z * z);
                sum += row[k];
            }
            if (sum == 0) {
                // beyond an end of the domain
                row[mean < from ? 0 : row.length - 1] = sum = 1;
            }
            for (int k = 0; k < row.length; k++) {
                row[k] /= sum;
            }
            rows[rowZero + index] = row;
            starts[rowZero + index] = from;
            return true;
        }

        /** \( (e^z - 1) / z \). */
        private static double growth(double z) {
            return z == 0 ? 1 : Math.expm1(z) / z;
        }
    }
}
