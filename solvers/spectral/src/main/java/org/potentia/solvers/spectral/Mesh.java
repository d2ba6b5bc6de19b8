package org.potentia.solvers.spectral;

import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;

/**
 * Panels over which the coefficients of a {@link Medium} are polynomials to rounding and which are short against the wave length of the
 * highest rate wanted. Panels are halved until that is so; the user never chooses how many.
 */
final class Mesh {
    /** The largest change of the logarithm of the weight over a panel: then 16 points show its exponential to 4e-13. */
    static final double MOST_VARIATION = 4;

    /** The largest phase, in radians, of the fastest wave over a panel: then some powers of the rate give it to rounding. */
    static final double MOST_PHASE = 2.5;

    /** The largest exponent by which a wave may grow over a panel where killing forbids it. */
    private static final double MOST_GROWTH = 2.5;

    /** Last Legendre coefficients that are as good as rounding: their effect on a rate is of second order. */
    static final double RESOLVED = 1e-12;

    /** Rounding errors of sixteen values add up to this many in a Legendre coefficient, and then some. */
    private static final double NOISE = 16;

    /** Panels this small, relative to the interval, are kept: a kink of the coefficients is then nearly at their ends. */
    private static final double SMALLEST = 0x1p-46;

    /** A change over a panel of the length of 1e-10 of the interval that is a jump and no slope. */
    private static final double JUMP = 1e-3;

    private static final double JUMP_LENGTH = 1e-10;

    /** A pull that is so much smaller a share of the interval to both sides has a pole and is not only strong. */
    private static final double POLE = 1e3;

    private static final double NEIGHBOUR = 1e-3;

    /** A function that the panels must resolve, too. */
    interface Source {
        /** Evaluates the function at the points of a panel. */
        void fill(double[] x, double[] values);

        /** What is not resolved may be as large as this. */
        double accuracy();
    }

    private final Medium medium;
    private final double range;
    private final double origin;
    private final double shortest;
    private final int most;
    private final @Nullable Source source;

    private int size;
    private double[] left = new double[64];
    private double[] half = new double[64];
    private double[] reference = new double[64];
    private double[] logWeight = new double[64 * Gauss.POINTS];
    private double[] diffusivity = new double[64 * Gauss.POINTS];
    private double[] killing;
    private double end;
    private double unresolved;
    private int points;
    private int steep;

    private final double[] x = new double[Gauss.POINTS];
    private final double[] w = new double[Gauss.POINTS];
    private final double[] d = new double[Gauss.POINTS];
    private final double[] k = new double[Gauss.POINTS];
    private final double[] scratch = new double[Gauss.POINTS];

    private Mesh(Medium medium, double range, double origin, int most, double length, @Nullable Source source) {
        this.medium = medium;
        this.range = range;
        this.origin = origin;
        this.most = most;
        this.shortest = SMALLEST * length;
        this.source = source;
        this.killing = new double[medium.kills() ? logWeight.length : 0];
    }

    /**
     * Makes the panels between the given points.
     *
     * @param medium the coefficients
     * @param breaks points where panels must end, increasing, at least two
     * @param origin a rate from which others are counted
     * @param range the largest distance from there, positive
     * @param source a further function to resolve, or null
     * @param most the largest number of panels
     */
    static Mesh of(Medium medium, double[] breaks, double origin, double range, @Nullable Source source, int most) {
        Mesh mesh = new Mesh(medium, range, origin, most, breaks[breaks.length - 1] - breaks[0], source);
        mesh.points = breaks.length;
        double increment = 0;
        for (int i = 0; i + 1 < breaks.length; i++) {
            double length = breaks[i + 1] - breaks[i];
            double phase = length * Math.sqrt(range / medium.diffusivity(breaks[i] + 0.5 * length));
            int parts = (int) Math.clamp(Math.ceil(phase / (0.99 * MOST_PHASE)), 1, most);
            double left = breaks[i];
            for (int part = 1; part <= parts; part++) {
                double right = part == parts ? breaks[i + 1] : breaks[i] + part * length / parts;
                increment = mesh.divide(left, right, increment);
                left = right;
            }
        }
        mesh.end = breaks[breaks.length - 1];
        mesh.normalise();
        return mesh;
    }

    /** Makes the largest weight one, so that none overflows. */
    private void normalise() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < size; e++) {
            highest = Math.max(highest, reference[e]);
        }
        for (int e = 0; e < size; e++) {
            reference[e] -= highest;
        }
        for (int i = 0; i < size * Gauss.POINTS; i++) {
            logWeight[i] -= highest;
        }
    }

    private double divide(double from, double to, double before) {
        // panels still to be looked at, the leftmost on top
        double[] pending = new double[64];
        int depth = 0;
        double a = from;
        double b = to;
        double increment = before;
        while (true) {
            double added = evaluate(a, b);
            if (fits(a, b)) {
                keep(a, b, increment);
                increment += added;
                if (depth == 0) {
                    return increment;
                }
                a = b;
                b = pending[--depth];
            } else {
                if (depth == pending.length) {
                    pending = Arrays.copyOf(pending, 2 * depth);
                }
                pending[depth++] = b;
                b = 0.5 * (a + b);
            }
        }
    }

    private double evaluate(double a, double b) {
        double h = 0.5 * (b - a);
        double middle = 0.5 * (a + b);
        for (int j = 0; j < Gauss.POINTS; j++) {
            x[j] = middle + h * Gauss.NODES[j];
        }
        double added = medium.fill(h, x, w, d, k);
        for (int j = 0; j < Gauss.POINTS; j++) {
            if (!(d[j] > 0 && Double.isFinite(d[j]) && Double.isFinite(w[j]))
                    || (medium.kills() && !Double.isFinite(k[j]))) {
                throw new IllegalArgumentException(medium.fault(x[j]));
            }
        }
        return added;
    }

    private boolean fits(double a, double b) {
        double length = b - a;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double slowest = Double.POSITIVE_INFINITY;
        double fastest = 0;
        double killed = 0;
        for (int j = 0; j < Gauss.POINTS; j++) {
            least = Math.min(least, w[j]);
            greatest = Math.max(greatest, w[j]);
            slowest = Math.min(slowest, d[j]);
            fastest = Math.max(fastest, d[j]);
            killed = medium.kills() ? Math.max(killed, Math.abs(k[j] - origin)) : 0;
        }
        double variation = greatest - least;
        if (length <= JUMP_LENGTH / SMALLEST * shortest && (variation > JUMP || fastest > (1 + JUMP) * slowest)) {
            double steep = Math.abs(medium.pull(x[Gauss.POINTS / 2]));
            if (fastest <= (1 + JUMP) * slowest && steep * length > 0.5 * variation) {
                double middle = x[Gauss.POINTS / 2];
                double step = NEIGHBOUR * shortest / SMALLEST;
                if (steep
                        > POLE * Math.max(Math.abs(medium.pull(middle - step)), Math.abs(medium.pull(middle + step)))) {
                    throw new IllegalArgumentException("the drift has a pole near x = " + (float) middle
                            + ", must be finite inside the domain: let the domain end there");
                }
                throw new ComputationException("the logarithm of the stationary density changes by " + (float) steep
                        + " per unit of x near x = " + (float) middle + ", too steep for the interval of length "
                        + (float) (shortest / SMALLEST)
                        + " that is looked at: a density that begins nearer to the wells, or more noise, would do");
            }
            throw new IllegalArgumentException("a coefficient jumps near x = " + (float) x[Gauss.POINTS / 2]
                    + ": potential and volatility must be continuous");
        }
        double unit = length / Math.sqrt(slowest);
        steep += variation > MOST_VARIATION ? 1 : 0;
        if (variation > MOST_VARIATION
                || unit * Math.sqrt(range) > MOST_PHASE
                || unit * Math.sqrt(killed) > MOST_GROWTH) {
            return length <= shortest;
        }
        // what rounding of the state and of the logarithm leaves of the weight is no lack of resolution
        double noise = Math.ulp(Math.max(Math.abs(a), Math.abs(b))) * variation / length
                + Math.ulp(Math.max(Math.abs(least), Math.abs(greatest)));
        double sought = RESOLVED + NOISE * noise;
        double tail = 0;
        if (variation > 0 || fastest > slowest) {
            double middle = 0.5 * (least + greatest);
            for (int j = 0; j < Gauss.POINTS; j++) {
                scratch[j] = Math.exp(w[j] - middle);
            }
            tail = Gauss.tail(scratch, 0);
            for (int j = 0; j < Gauss.POINTS; j++) {
                scratch[j] = 1 / (d[j] * scratch[j]);
            }
            tail = Math.max(tail, Gauss.tail(scratch, 0));
        }
        if (medium.kills()) {
            // what the killing adds to the slope of a wave across the panel, relative to the slope of the steepest
            tail = Math.max(tail, Gauss.tail(k, 0) * Math.sqrt(killed) * unit);
        }
        if (tail > sought && length > shortest) {
            return false;
        }
        if (source != null && length > shortest) {
            source.fill(x, scratch);
            double highest = 0;
            for (double value : scratch) {
                highest = Math.max(highest, Math.abs(value));
            }
            if (Gauss.tail(scratch, 0) * highest > source.accuracy()) {
                return false;
            }
        }
        // an unresolved kink moves a rate by as much as the share of its panel
        unresolved = Math.max(unresolved, Math.max(noise, tail > sought ? tail : tail * tail));
        return true;
    }

    private void keep(double a, double b, double increment) {
        if (size == most) {
            throw new ComputationException(
                    "more than " + most + " panels are needed left of x = " + b + ": " + remedy());
        }
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            half = Arrays.copyOf(half, 2 * size);
            reference = Arrays.copyOf(reference, 2 * size);
            logWeight = Arrays.copyOf(logWeight, 2 * size * Gauss.POINTS);
            diffusivity = Arrays.copyOf(diffusivity, 2 * size * Gauss.POINTS);
            killing = medium.kills() ? Arrays.copyOf(killing, 2 * size * Gauss.POINTS) : killing;
        }
        left[size] = a;
        half[size] = 0.5 * (b - a);
        int at = size * Gauss.POINTS;
        for (int j = 0; j < Gauss.POINTS; j++) {
            logWeight[at + j] = w[j] + increment;
        }
        System.arraycopy(d, 0, diffusivity, at, Gauss.POINTS);
        if (medium.kills()) {
            System.arraycopy(k, 0, killing, at, Gauss.POINTS);
        }
        reference[size] = logWeight[at + Gauss.POINTS / 2];
        size++;
    }

    /** What would make do with fewer panels, by what made so many. */
    private String remedy() {
        if (points > most / 2) {
            return "one ends at each of the points wanted; fewer points or more panels (the option panels) would do";
        }
        if (steep > most / 2) {
            return "the stationary density falls so steeply that its logarithm changes by more than "
                    + (float) MOST_VARIATION * steep
                    + "; more noise, a density that begins nearer to the wells, or more panels (the option panels) would do";
        }
        return "fewer terms, a larger tolerance or smoother coefficients would do";
    }

    /** The boundary at a point, or -1 if none is there. */
    int boundaryAt(double x) {
        if (x == end) {
            return size;
        }
        int found = Arrays.binarySearch(left, 0, size, x);
        return found >= 0 ? found : -1;
    }

    /** Points where panels must end: the ends of an interval, and of others those inside. */
    static double[] breaks(double[] ends, double[]... others) {
        TreeSet<Double> breaks = new TreeSet<>();
        breaks.add(ends[0]);
        breaks.add(ends[1]);
        for (double[] more : others) {
            for (double x : more) {
                if (x > ends[0] && x < ends[1]) {
                    breaks.add(x);
                }
            }
        }
        return breaks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many panels there are. */
    int size() {
        return size;
    }

    /** The left end of a panel; that of panel {@code size} is the right end of the last. */
    double boundary(int b) {
        return b == size ? end : left[b];
    }

    /** Half the length of a panel. */
    double half(int e) {
        return half[e];
    }

    /** The point of a panel. */
    double point(int e, int j) {
        return left[e] + half[e] * (1 + Gauss.NODES[j]);
    }

    /** The logarithm of the weight at a point of a panel. */
    double logWeight(int e, int j) {
        return logWeight[e * Gauss.POINTS + j];
    }

    /** The diffusivity at a point of a panel. */
    double diffusivity(int e, int j) {
        return diffusivity[e * Gauss.POINTS + j];
    }

    /** The killing rate at a point of a panel, from the origin. */
    double killing(int e, int j) {
        return killing[e * Gauss.POINTS + j] - origin;
    }

    /** The logarithm of the weight in the middle of a panel, about. */
    double reference(int e) {
        return reference[e];
    }

    /** The logarithm of the weight at a boundary. */
    double logWeightAtBoundary(int b) {
        return b < size
                ? Gauss.atLeftEnd(logWeight, b * Gauss.POINTS)
                : Gauss.atRightEnd(logWeight, (size - 1) * Gauss.POINTS);
    }

    /** The logarithm of the weight anywhere in a panel. */
    double logWeightAt(int e, double position) {
        return Gauss.interpolate(logWeight, e * Gauss.POINTS, 1, position);
    }

    /** The panel in which a point lies. */
    int panel(double y) {
        int found = Arrays.binarySearch(left, 0, size, y);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, size - 1);
    }

    /** The relative change of a rate that what is not resolved of the coefficients may make. */
    double unresolved() {
        return unresolved;
    }

    /** Tells whether there is killing. */
    boolean kills() {
        return medium.kills();
    }

    /** The smallest killing rate. */
    double leastKilling() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size * Gauss.POINTS; i++) {
            least = Math.min(least, killing[i]);
        }
        return least;
    }

    /** The rate from which others are counted. */
    double origin() {
        return origin;
    }
}
