package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.List;
import org.potentia.numerics.Rounded;

/**
 * Repeats a sweep with twice as many steps and extrapolates (Richardson) until the estimated error is small enough, or cannot become so.
 *
 * @param values the best values
 * @param errors the estimated error of each
 * @param steps how many steps the finest sweep made
 * @param points how many nodes its mesh had
 * @param shortfall why the tolerance is not met; empty if it is
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record Refinement(double[] values, double[] errors, long steps, long points, String shortfall) {
    /** Powers of the step in the error of a smooth problem: the prepoint kernel has weak order one. */
    static final double[] SMOOTH = {1, 2, 3, 4};

    /** With kinks or ends within reach half-integer powers join in. */
    static final double[] ROUGH = {1, 1.5, 2, 2.5};

    /** The exercise boundary begins with a square root, which costs half an order of the two that steps have. */
    static final double[] EXERCISE = {1.5, 2};

    /** The same with steps of first order. */
    static final double[] ROUGH_EXERCISE = {1, 1.5};

    /** A split step that is symmetric in time has even orders only. */
    static final double[] SYMMETRIC = {2, 4, 6};

    /** Where a volatility vanishes at an end that is reached, what is left after the first order is irregular. */
    static final double[] SINGULAR = {1};

    /** Above this share of the largest number it is not rounding that keeps errors from falling. */
    private static final double ROUNDING = 0.01;

    /** How often the error may fail to fall by a third before rounding is blamed. */
    private static final int STALLS = 2;

    /** Runs the sweep; the first {@code checked} numbers have to meet the tolerance. */
    static Refinement of(Sweep sweep, double[] powers, int checked, double tolerance, PathintOptions options) {
        return options.steps() > 0
                ? fixed(sweep, checked, tolerance, options)
                : adaptive(sweep, powers, checked, tolerance, options);
    }

    private static Refinement adaptive(
            Sweep sweep, double[] powers, int checked, double tolerance, PathintOptions options) {
        List<double[]> row = new ArrayList<>();
        double[] changes = new double[0];
        double least = Double.POSITIVE_INFINITY;
        double leastOwn = Double.POSITIVE_INFINITY;
        int stalls = 0;
        Refinement best = null;
        List<double[]> later = new ArrayList<>();
        double[] averaging = new double[0];
        for (long factor = 1; ; factor *= 2) {
            Sweep.Run run;
            try {
                run = sweep.run(factor, 1);
            } catch (BeyondReach e) {
                if (best == null) {
                    throw e;
                }
                return best.doubted(later).butFor(tolerance, checked, String.valueOf(e.getMessage()));
            }
            if (factor == 1 && options.cellAveraged()) {
                averaging = averaging(sweep, 1, run.values());
            }
            List<double[]> next = extrapolate(sweep, row, run.values(), powers);
            if (!row.isEmpty()) {
                double[] now = next.get(next.size() - 1);
                double[] before = row.get(row.size() - 1);
                double[] errors = new double[now.length];
                double[] change = new double[now.length];
                double largest = 0;
                double own = 0;
                double others = 0;
                for (int i = 0; i < now.length; i++) {
                    change[i] = Math.abs(now[i] - before[i]);
                    double scatter = sweep.uncertain() * Math.abs(next.get(0)[i] - row.get(0)[i]);
                    errors[i] =
                            sweep.caution() * Math.max(change[i], changes.length > 0 ? sweep.luck() * changes[i] : 0)
                                    + scatter
                                    + sweep.doubt(now, i)
                                    + (averaging.length > 0 ? averaging[i] : 0);
                }
                for (int i = 0; i < now.length; i++) {
                    own = Math.max(own, i < checked ? errors[i] : 0);
                    errors[i] = sweep.settled(now, errors, i);
                    if (i < checked) {
                        largest = Math.max(largest, errors[i]);
                    } else if (sweep.weight(i) > 0) {
                        others = Math.max(others, sweep.weight(i) * errors[i]);
                    }
                }
                boolean enough = row.size() > 1 && Math.max(largest, others) <= tolerance;
                // errors as large as the numbers themselves are not those of rounding
                boolean small = own < ROUNDING * largest(now, checked);
                stalls = small && own > 0.7 * leastOwn ? stalls + 1 : 0;
                leastOwn = Math.min(leastOwn, own);
                changes = change;
                if (best == null || largest <= least) {
                    least = largest;
                    best = new Refinement(now, errors, run.steps(), run.points(), "");
                    later.clear();
                } else {
                    later.add(now);
                }
                if (enough) {
                    return best;
                }
                if (stalls > STALLS) {
                    return best.doubted(later).butFor(tolerance, checked, "more steps do not make it smaller");
                }
            }
            row = next;
            // the number of nodes grows as the root of the number of steps
            if (run.operations() * 2.9 > options.mostOperations() && best != null) {
                return best.doubted(later)
                        .butFor(
                                tolerance,
                                checked,
                                "twice as many would take more than the " + options.mostOperations()
                                        + " multiplications of maxOperations");
            }
        }
    }

    private static Refinement fixed(Sweep sweep, int checked, double tolerance, PathintOptions options) {
        Sweep.Run run = sweep.run(1, 1);
        double[] finer = sweep.run(2, 1).values();
        double[] averaging = options.cellAveraged() ? averaging(sweep, 1, run.values()) : new double[0];
        double[] errors = new double[finer.length];
        double largest = 0;
        for (int i = 0; i < errors.length; i++) {
            errors[i] = 2 * Math.abs(run.values()[i] - finer[i]) + (averaging.length > 0 ? averaging[i] : 0);
            if (i < checked) {
                largest = Math.max(largest, errors[i]);
            }
        }
        Refinement result = new Refinement(run.values(), errors, run.steps(), run.points(), "");
        return largest <= tolerance
                ? result
                : result.butFor(tolerance, checked, "the number of steps is that of the option steps");
    }

    /** What averaging over cells costs: its error is of second order in the distance between nodes. */
    private static double[] averaging(Sweep sweep, long factor, double[] values) {
        double[] finer = sweep.run(factor, 0.5).values();
        double[] errors = new double[values.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = 4.0 / 3 * Math.abs(values[i] - finer[i]);
        }
        return errors;
    }

    private static List<double[]> extrapolate(Sweep sweep, List<double[]> before, double[] values, double[] powers) {
        List<double[]> row = new ArrayList<>();
        row.add(values);
        for (int k = 0; k < before.size() && k < powers.length; k++) {
            double power = Double.NaN;
            double gain = Double.NaN;
            double[] finer = row.get(k);
            double[] coarser = before.get(k);
            double[] better = new double[finer.length];
            for (int i = 0; i < better.length; i++) {
                double own = sweep.powers(i, powers)[k];
                if (own != power) {
                    power = own;
                    gain = Math.pow(2, power) - 1;
                }
                better[i] = finer[i] + (finer[i] - coarser[i]) / gain;
            }
            row.add(better);
        }
        return row;
    }

    private static double largest(double[] values, int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** The largest error of the first numbers. */
    double largestError(int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, errors[i]);
        }
        return largest;
    }

    /**
     * Makes errors at least as large as the distance to what more steps gave: of answers that do not converge the one that changed least is
     * no better than those after it.
     */
    private Refinement doubted(List<double[]> later) {
        double[] doubted = errors.clone();
        for (double[] other : later) {
            for (int i = 0; i < doubted.length; i++) {
                doubted[i] = Math.max(doubted[i], Math.abs(values[i] - other[i]));
            }
        }
        return new Refinement(values, doubted, steps, points, shortfall);
    }

    private Refinement butFor(double tolerance, int checked, String reason) {
        double error = largestError(checked);
        if (error <= tolerance) {
            return this;
        }
        return new Refinement(
                values,
                errors,
                steps,
                points,
                "the tolerance of " + Rounded.down(tolerance) + " is not met: the estimated error is "
                        + Rounded.up(error) + " after " + steps + " steps, and " + reason);
    }
}
