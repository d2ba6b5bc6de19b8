package org.potentia.solvers.spectral;

import java.util.Arrays;
import org.potentia.api.ComputationException;
import org.potentia.api.Interval;

/**
 * A first look at a medium: where its wells are, whether it confines, how far its waves reach and about how many rates lie below a given
 * one. Nothing of it enters a result but the ends of the interval that is looked at.
 */
final class Scan {
    /** The ladder goes from 1e-6 to 1e9 of the unit in steps of the square root of two. */
    private static final int LOWEST_RUNG = -40;

    private static final int HIGHEST_RUNG = 60;

    /** Points between the outermost wells, so that those beside the ladder are seen. */
    private static final int BETWEEN = 48;

    /** Cells around a well are halved until the logarithm of the weight changes by less across them. */
    private static final double FLAT = 0.5;

    private static final int MOST_HALVINGS = 80;

    /** What rounding makes of two equal walls, relative to the largest. */
    private static final double SYMMETRIC = 1e-13;

    /** Halvings of a cell in which the pull changes its sign, and by how much it grows in them where it has a pole. */
    private static final int POLE_HALVINGS = 60;

    private static final double POLE_GROWTH = 1e3;

    /** Steps of the sums inside a cell. */
    private static final int STEPS = 2;

    private final Medium medium;
    private final Interval domain;
    private double[] x;
    private double[] pull;
    private double[] wall;
    private double[] diffusivity;
    // what is wrong with the noise where the looks end before the domain does; empty if it is not that
    private String endsBelow = "";
    private String endsAbove = "";

    /**
     * Looks at a medium.
     *
     * @param medium the medium
     * @param domain where it is
     * @throws IllegalArgumentException if it does not confine; the message says on which side
     */
    Scan(Medium medium, Interval domain) {
        this.medium = medium;
        this.domain = domain;
        x = ladder(domain);
        pull = new double[x.length];
        wall = new double[x.length];
        diffusivity = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            look(i);
        }
        trim();
        confines();
        fill();
        for (int pass = 0; pass < MOST_HALVINGS && halve(); pass++) {
            // each pass halves the cells around every well that is still too coarse
        }
        for (int i = 0; i + 1 < x.length; i++) {
            requireNoPole(i);
        }
    }

    /** A pull that changes its sign vanishes there or jumps; one that grows instead, the nearer one looks, has a pole. */
    private void requireNoPole(int i) {
        if (!(pull[i] * pull[i + 1] < 0)) {
            return;
        }
        double a = x[i];
        double b = x[i + 1];
        double atA = pull[i];
        double atB = pull[i + 1];
        for (int k = 0; k < POLE_HALVINGS; k++) {
            double middle = 0.5 * (a + b);
            double here = medium.pull(middle);
            if (!(middle > a && middle < b) || here == 0) {
                break;
            }
            if (here * atA > 0) {
                a = middle;
                atA = here;
            } else {
                b = middle;
                atB = here;
            }
        }
        double large =
                POLE_GROWTH * Math.max(1 / (x[i + 1] - x[i]), Math.max(Math.abs(pull[i]), Math.abs(pull[i + 1])));
        if (!(Math.abs(atA) <= large || Math.abs(atB) <= large)) {
            double pole = Math.abs(a) < Math.ulp(x[i + 1] - x[i]) ? 0 : a;
            throw new IllegalArgumentException("the drift has a pole near x = " + (float) pole
                    + ", must be finite inside the domain: let the domain end there");
        }
    }

    private void look(int i) {
        pull[i] = medium.pull(x[i]);
        wall[i] = medium.wall(x[i]);
        diffusivity[i] = medium.diffusivity(x[i]);
        if (Double.isNaN(wall[i]) || Double.isNaN(diffusivity[i])) {
            throw new IllegalArgumentException(medium.fault(x[i]));
        }
    }

    private static double[] ladder(Interval domain) {
        double lower = domain.lower();
        double upper = domain.upper();
        if (domain.bounded()) {
            int n = 5 * BETWEEN;
            double[] points = new double[n];
            for (int i = 0; i < n; i++) {
                // towards the ends the points crowd, for walls that rise there
                points[i] = lower + (upper - lower) * 0.5 * (1 - Math.cos(Math.PI * (i + 0.5) / n));
            }
            return points;
        }
        int rungs = HIGHEST_RUNG - LOWEST_RUNG + 1;
        double[] steps = new double[rungs];
        for (int i = 0; i < rungs; i++) {
            steps[i] = Math.pow(2, 0.5 * (LOWEST_RUNG + i));
        }
        if (Double.isFinite(lower)) {
            return Arrays.stream(steps)
                    .map(step -> lower + step)
                    .distinct()
                    .filter(domain::contains)
                    .toArray();
        }
        if (Double.isFinite(upper)) {
            return Arrays.stream(steps)
                    .map(step -> upper - step)
                    .distinct()
                    .filter(domain::contains)
                    .sorted()
                    .toArray();
        }
        double[] points = new double[2 * rungs + 1];
        for (int i = 0; i < rungs; i++) {
            points[rungs + 1 + i] = steps[i];
            points[rungs - 1 - i] = -steps[i];
        }
        return points;
    }

    /** Leaves out far points at which a coefficient overflows. */
    private void trim() {
        int middle = x.length / 2;
        if (Double.isFinite(domain.lower()) && !Double.isFinite(domain.upper())) {
            middle = 0;
        } else if (Double.isFinite(domain.upper()) && !Double.isFinite(domain.lower())) {
            middle = x.length - 1;
        }
        if (!usable(middle)) {
            throw new IllegalArgumentException(medium.fault(x[middle]));
        }
        int from = middle;
        while (from > 0 && usable(from - 1)) {
            from--;
        }
        int to = middle;
        while (to + 1 < x.length && usable(to + 1)) {
            to++;
        }
        endsBelow = from > 0 && diffusivity[from - 1] == 0 ? medium.fault(x[from - 1]) : "";
        endsAbove = to + 1 < x.length && diffusivity[to + 1] == 0 ? medium.fault(x[to + 1]) : "";
        keep(from, to + 1);
    }

    private boolean usable(int i) {
        return Double.isFinite(wall[i]) && diffusivity[i] > 0 && Double.isFinite(diffusivity[i]);
    }

    private void keep(int from, int to) {
        if (to - from < 2) {
            throw new IllegalArgumentException(medium.fault(x[from]));
        }
        x = Arrays.copyOfRange(x, from, to);
        pull = Arrays.copyOfRange(pull, from, to);
        wall = Arrays.copyOfRange(wall, from, to);
        diffusivity = Arrays.copyOfRange(diffusivity, from, to);
    }

    private void confines() {
        int last = x.length - 1;
        if (domain.upper() == Double.POSITIVE_INFINITY && !confines(last, Math.max(0, last - 8), -1)) {
            throw new IllegalArgumentException(notConfining("+infinity", last));
        }
        if (domain.lower() == Double.NEGATIVE_INFINITY && !confines(0, Math.min(8, last), 1)) {
            throw new IllegalArgumentException(notConfining("-infinity", 0));
        }
    }

    private String notConfining(String side, int i) {
        String silent = i == 0 ? endsBelow : endsAbove;
        if (!silent.isEmpty()) {
            return silent;
        }
        return Double.isNaN(pull[i])
                ? "the operator does not confine towards " + side + ": its potential does not grow there"
                : "the diffusion does not confine towards " + side + ": its drift at x = " + x[i] + " is "
                        + pull[i] * diffusivity[i] + ", must point back, and strongly enough for a discrete spectrum";
    }

    private boolean confines(int far, int nearer, double inward) {
        // a wall that grows has a discrete spectrum below it; one that levels off has not
        return wall[far] > 2 * Math.max(0, wall[nearer])
                && (Double.isNaN(pull[far]) || pull[far] * inward > 0 || killed(far) > 2 * Math.max(0, killed(nearer)));
    }

    /** What killing alone adds to a wall. */
    private double killed(int i) {
        return wall[i] - 0.25 * pull[i] * pull[i];
    }

    /** Tells whether wells are where walls are lowest: there is killing, or nothing but walls is known. */
    private boolean byWalls() {
        return medium.kills();
    }

    /** Adds points between the outermost wells. */
    private void fill() {
        int first = firstWell();
        int last = lastWell();
        double from = x[Math.max(0, first - 1)];
        double to = x[Math.min(x.length - 1, last + 1)];
        double[] more = new double[BETWEEN];
        for (int i = 0; i < BETWEEN; i++) {
            more[i] = from + (to - from) * (i + 0.5) / BETWEEN;
        }
        insert(more, BETWEEN);
    }

    private void insert(double[] more, int count) {
        double[] all = Arrays.copyOf(x, x.length + count);
        System.arraycopy(more, 0, all, x.length, count);
        double[] old = x;
        double[] oldPull = pull;
        double[] oldWall = wall;
        double[] oldDiffusivity = diffusivity;
        x = Arrays.stream(all).sorted().distinct().toArray();
        pull = new double[x.length];
        wall = new double[x.length];
        diffusivity = new double[x.length];
        int known = 0;
        for (int i = 0; i < x.length; i++) {
            if (known < old.length && old[known] == x[i]) {
                pull[i] = oldPull[known];
                wall[i] = oldWall[known];
                diffusivity[i] = oldDiffusivity[known];
                known++;
            } else {
                look(i);
                if (!usable(i)) {
                    throw new IllegalArgumentException(medium.fault(x[i]));
                }
            }
        }
    }

    private boolean halve() {
        double[] more = new double[x.length];
        int count = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double middle = 0.5 * (x[i] + x[i + 1]);
            if (coarse(i) && middle > x[i] && middle < x[i + 1]) {
                more[count++] = middle;
            }
        }
        if (count > 0) {
            insert(more, count);
        }
        return count > 0;
    }

    private boolean coarse(int i) {
        double length = x[i + 1] - x[i];
        if (byWalls()) {
            boolean lowest =
                    (i == 0 || wall[i - 1] >= wall[i] || wall[i] <= wall[i + 1]) && (lowest(i) || lowest(i + 1));
            return lowest && length * Math.sqrt(Math.abs(wall[i + 1] - wall[i])) > FLAT;
        }
        return pull[i] * pull[i + 1] < 0 && length * Math.max(Math.abs(pull[i]), Math.abs(pull[i + 1])) > FLAT;
    }

    private boolean lowest(int i) {
        return (i == 0 || wall[i - 1] >= wall[i]) && (i + 1 == x.length || wall[i + 1] >= wall[i]);
    }

    /** The first point right of which something pulls back, or the lowest wall. */
    private int firstWell() {
        for (int i = 0; i + 1 < x.length; i++) {
            if (byWalls() ? lowest(i) : pull[i + 1] <= 0) {
                return i;
            }
        }
        return x.length - 1;
    }

    private int lastWell() {
        for (int i = x.length - 1; i > 0; i--) {
            if (byWalls() ? lowest(i) : pull[i - 1] >= 0) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Finds the point about which the medium is symmetric to rounding.
     *
     * @return the point, or NaN if there is none
     */
    double centre() {
        boolean wholeLine = Double.isInfinite(domain.lower()) && Double.isInfinite(domain.upper());
        if (!wholeLine && !domain.bounded()) {
            return Double.NaN;
        }
        double centre = domain.bounded() ? 0.5 * (domain.lower() + domain.upper()) : middle();
        double reach = domain.bounded()
                ? 0.5 * (domain.upper() - domain.lower())
                : 2 * Math.max(x[lastWell()] - centre, centre - x[firstWell()]);
        double largest = 0;
        double different = 0;
        for (int i = 1; i <= BETWEEN; i++) {
            double distance = reach * i / (BETWEEN + 1);
            double above = medium.wall(centre + distance);
            double below = medium.wall(centre - distance);
            largest = Math.max(largest, Math.max(Math.abs(above), Math.abs(below)));
            different = Math.max(different, Math.abs(above - below));
            double wide = medium.diffusivity(centre + distance);
            if (Math.abs(wide - medium.diffusivity(centre - distance)) > SYMMETRIC * wide) {
                return Double.NaN;
            }
        }
        return different <= SYMMETRIC * largest ? centre : Double.NaN;
    }

    /** The middle of the outermost wells, or zero if only walls are known. */
    private double middle() {
        if (byWalls()) {
            return 0;
        }
        int first = firstWell();
        int last = lastWell();
        return 0.5 * (well(x[first], x[Math.min(first + 1, x.length - 1)]) + well(x[Math.max(last - 1, 0)], x[last]));
    }

    /** The point between two others where the pull changes its sign. */
    private double well(double from, double to) {
        double a = from;
        double b = to;
        while (true) {
            double middle = 0.5 * (a + b);
            if (!(middle > a && middle < b)) {
                return middle;
            }
            double here = medium.pull(middle);
            if (here == 0) {
                return middle;
            }
            if (here > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
    }

    /** Estimates how many rates lie below a given one: \( \frac1\pi \int \sqrt{\lambda/D - (\log w)'^2/4}\,dx \). */
    double modes(double lambda) {
        return modes(lambda, new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
    }

    /** The same of a box with the given ends. */
    double modes(double lambda, double[] ends) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double from = Math.max(x[i], ends[0]);
            double to = Math.min(x[i + 1], ends[1]);
            if (!(from < to)) {
                continue;
            }
            double step = (to - from) / STEPS;
            for (int s = 0; s < STEPS; s++) {
                double share = (from - x[i] + (s + 0.5) * step) / (x[i + 1] - x[i]);
                double squared = lambda / at(diffusivity, i, share) - wallAt(i, share);
                sum += squared > 0 ? step * Math.sqrt(squared) : 0;
            }
        }
        return sum / Math.PI;
    }

    private static double at(double[] values, int i, double share) {
        return (1 - share) * values[i] + share * values[i + 1];
    }

    private double wallAt(int i, double share) {
        if (Double.isNaN(pull[i])) {
            return at(wall, i, share);
        }
        double pulled = at(pull, i, share);
        double killed =
                at(wall, i, share) - (1 - share) * 0.25 * pull[i] * pull[i] - share * 0.25 * pull[i + 1] * pull[i + 1];
        return 0.25 * pulled * pulled + killed;
    }

    /** Estimates the logarithm of the weight at increasing points, from the first well. */
    double[] logWeights(double[] points) {
        double[] values = summed();
        // beyond the outermost wells a weight may grow where killing makes it not matter
        double highest =
                Arrays.stream(values, firstWell(), lastWell() + 1).max().orElse(0);
        double[] found = new double[points.length];
        for (int k = 0; k < points.length; k++) {
            found[k] = weight(values, points[k]) - highest;
        }
        return found;
    }

    /** The largest of these values in an interval. */
    double highest(double[] ends) {
        double[] values = summed();
        double highest = Math.max(weight(values, ends[0]), weight(values, ends[1]));
        for (int i = 0; i < x.length; i++) {
            highest = x[i] > ends[0] && x[i] < ends[1] ? Math.max(highest, values[i]) : highest;
        }
        return highest
                - Arrays.stream(values, firstWell(), lastWell() + 1).max().orElse(0);
    }

    /** The logarithm of the weight at the points of the looks, from the first well. */
    private double[] summed() {
        double[] values = new double[x.length];
        int origin = firstWell();
        for (int i = origin + 1; i < x.length; i++) {
            values[i] = values[i - 1] + 0.5 * (x[i] - x[i - 1]) * (pull[i] + pull[i - 1]);
        }
        for (int i = origin - 1; i >= 0; i--) {
            values[i] = values[i + 1] - 0.5 * (x[i + 1] - x[i]) * (pull[i] + pull[i + 1]);
        }
        return values;
    }

    private double weight(double[] values, double y) {
        int at = Arrays.binarySearch(x, y);
        int i = Math.clamp(at >= 0 ? at : -at - 2, 0, x.length - 2);
        double share = Math.clamp((y - x[i]) / (x[i + 1] - x[i]), 0, 1);
        double step = share * (x[i + 1] - x[i]);
        return values[i] + step * (pull[i] + 0.5 * share * (pull[i + 1] - pull[i]));
    }

    /** The lowest rate there can be. */
    double floor() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            lowest = Math.min(lowest, wall[i] * diffusivity[i]);
        }
        return lowest;
    }

    /**
     * Estimates a rate below which a number of rates lie.
     *
     * @throws IllegalArgumentException if the medium does not confine so many
     */
    double rateAbove(double count) {
        double floor = floor();
        // the rate of a box as wide as the wells are apart, then up or down until the right number is enclosed
        double wave = Math.PI * count / (x[Math.min(lastWell() + 1, x.length - 1)] - x[Math.max(firstWell() - 1, 0)]);
        double step = wave * wave * diffusivity[firstWell()];
        while (modes(floor + step) >= count) {
            step *= 0.25;
        }
        while (modes(floor + step) < count) {
            step *= 2;
            if (!Double.isFinite(step)) {
                throw new IllegalArgumentException("there are no " + count + " discrete rates");
            }
        }
        double above = floor + step;
        double below = floor + 0.5 * step;
        for (int i = 0; i < 5; i++) {
            double middle = 0.5 * (below + above);
            if (modes(middle) < count) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /**
     * Finds where waves of a rate have decayed.
     *
     * @param lambda the rate
     * @param exponent the logarithm of the decay of their amplitude
     * @return the ends, those of the domain where it is finite
     */
    double[] reach(double lambda, double exponent) {
        return ends(
                (i, share, outward) -> {
                    double squared = wallAt(i, share) - lambda / at(diffusivity, i, share);
                    return squared > 0 ? Math.sqrt(squared) : 0;
                },
                firstWell(),
                lastWell(),
                exponent);
    }

    /**
     * Finds where the weight has decayed.
     *
     * @param from the lower end of what must lie inside
     * @param to its upper end
     * @param exponent the logarithm of the decay of the weight, seen from there or from the outermost well
     * @return the ends, those of the domain where it is finite
     */
    double[] spread(double from, double to, double exponent) {
        int first = firstWell();
        while (first > 0 && x[first] > from) {
            first--;
        }
        int last = lastWell();
        while (last < x.length - 1 && x[last] < to) {
            last++;
        }
        if ((last == x.length - 1 && Double.isInfinite(domain.upper()))
                || (first == 0 && Double.isInfinite(domain.lower()))) {
            throw new ComputationException(
                    "the evolution begins too far out, between " + from + " and " + to + ", must begin between " + x[1]
                            + " and " + x[x.length - 2] + ", where the coefficients are looked at");
        }
        // where killing confines what the drift drives away, it has to outweigh the growth of the weight
        return ends(
                (i, share, outward) -> {
                    double driven = medium.kills() ? Math.max(0, outward * at(pull, i, share)) : 0;
                    return Math.max(0, Math.sqrt(Math.max(0, 4 * wallAt(i, share))) - driven);
                },
                first,
                last,
                exponent);
    }

    /**
     * Leaves out of an interval what is never reached. By detailed balance the density at \( x \) of what begins at \( y \) is that at
     * \( y \) of what begins at \( x \), times \( w(x)/w(y) \); and all that goes further than where the weight was largest has been
     * there.
     *
     * @param ends the interval
     * @param from the lower end of where the density begins
     * @param to its upper end
     * @param exponent the logarithm of how far the weight falls where nothing is reached
     * @return the ends of what is left
     */
    double[] within(double[] ends, double from, double to, double exponent) {
        return new double[] {Math.max(ends[0], barrier(from, exponent, -1)), Math.min(ends[1], barrier(to, exponent, 1))
        };
    }

    /** The first point outwards at which the weight has fallen by so much, infinite if there is none. */
    private double barrier(double begin, double exponent, int direction) {
        double[] values = summed();
        double highest = weight(values, begin);
        double inner = begin;
        int cells = x.length - 1;
        int steps = 32 * STEPS;
        for (int k = 0; k < cells * steps; k++) {
            int at = direction > 0 ? k + 1 : cells * steps - 1 - k;
            int i = Math.min(at / steps, cells - 1);
            double y = x[i] + (at - i * steps) * (x[i + 1] - x[i]) / steps;
            if (direction * (y - inner) <= 0) {
                continue;
            }
            double here = weight(values, y);
            if (highest - here > exponent) {
                return crossing(values, highest - exponent, inner, y);
            }
            highest = Math.max(highest, here);
            inner = y;
        }
        return direction * Double.POSITIVE_INFINITY;
    }

    private double crossing(double[] values, double wanted, double inner, double outer) {
        double near = inner;
        double far = outer;
        for (int k = 0; k < POLE_HALVINGS; k++) {
            double middle = 0.5 * (near + far);
            if (weight(values, middle) > wanted) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }

    private interface Decay {
        double rate(int cell, double share, double outward);
    }

    private double[] ends(Decay decay, int first, int last, double exponent) {
        double lower = domain.lower();
        double upper = domain.upper();
        if (Double.isInfinite(upper)) {
            double sum = 0;
            upper = Double.NaN;
            for (int i = last; i + 1 < x.length && Double.isNaN(upper); i++) {
                upper = cross(decay, i, false, exponent, sum);
                sum = passed;
            }
            if (Double.isNaN(upper)) {
                throw new IllegalArgumentException(notConfining("+infinity", x.length - 1));
            }
        }
        if (Double.isInfinite(lower)) {
            double sum = 0;
            lower = Double.NaN;
            for (int i = first - 1; i >= 0 && Double.isNaN(lower); i--) {
                lower = cross(decay, i, true, exponent, sum);
                sum = passed;
            }
            if (Double.isNaN(lower)) {
                throw new IllegalArgumentException(notConfining("-infinity", 0));
            }
        }
        return new double[] {lower, upper};
    }

    private double passed;

    /** Looks for the point in a cell where the decay adds up to the exponent; NaN if it lies further out. */
    private double cross(Decay decay, int i, boolean downwards, double exponent, double before) {
        int steps = 32 * STEPS;
        double step = (x[i + 1] - x[i]) / steps;
        double sum = before;
        for (int s = 0; s < steps; s++) {
            double share = (s + 0.5) / steps;
            sum += step * decay.rate(i, downwards ? 1 - share : share, downwards ? -1 : 1);
            if (sum >= exponent) {
                return downwards ? x[i + 1] - (s + 1) * step : x[i] + (s + 1) * step;
            }
        }
        passed = sum;
        return Double.NaN;
    }
}
