package org.potentia.solvers.pathint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values a payoff that may be taken at any time, backward from the horizon. What exercise is worth between two times is integrated over the
 * step by the trapezoidal rule: with \( C \) the continuation and \( g \) the payoff, the premium of the first half of a step makes up for
 * \( g - C \) wherever that is positive, and that of the second half is as much again, so that the step before carries \( C + 2 (g - C)^+ \)
 * instead of \( C + (g - C)^+ \). The step next to the horizon, of the whole of which the premium is collected at its beginning, hands on
 * \( C + \tfrac32 (g - C)^+ \). This is of second order but for what the square root of the boundary at the horizon leaves, which is of order
 * 3/2; exercise at the end of every step only would be of first order.
 */
final class ExerciseSweep implements Sweep {
    /** The most times for which an exercise boundary is kept. */
    private static final int MOST_TIMES = 64;

    /** The gain of exercise that the step next to the horizon hands on. */
    private static final double FIRST = 1.5;

    /** The gain of exercise that other steps hand on. */
    private static final double LATER = 2;

    /** Continuation and payoff cross off the boundary by the root of the step, for they touch there. */
    private static final double[] BOUNDARY = {0.5, 1};

    /** What makes the claim hold for three hundred options at three tolerances. */
    private static final double SAFETY = 3;

    /** A difference that is smaller than the one before by more than this is luck. */
    private static final double LUCK = 0.25;

    /** The share of the last change before extrapolation that the place of the boundary between nodes makes uncertain. */
    private static final double UNCERTAIN = 0.03;

    /** Up to this share of the noise over the horizon from the boundary the value exceeds the payoff by the square of the distance. */
    private static final double TOUCH = 0.05;

    private final LinePlan plan;
    private final PathintOptions options;
    private final PiecewisePayoff payoff;
    private final double horizon;
    private final double[] points;
    private final long count;
    private double step;
    private int side;

    ExerciseSweep(LinePlan plan, PathintOptions options, PiecewisePayoff payoff, double horizon, double[] points) {
        this.plan = plan;
        this.options = options;
        this.payoff = payoff;
        this.horizon = horizon;
        this.points = points;
        count = options.steps() > 0 ? options.steps() : plan.steps();
    }

    /** Powers of the step in the error of values. */
    double[] powers() {
        return plan.secondOrder() ? Refinement.EXERCISE : Refinement.ROUGH_EXERCISE;
    }

    /** The number of times at which an exercise boundary is looked for: some of those of the coarsest sweep. */
    int boundaryTimes() {
        int times = (int) Math.min(count, MOST_TIMES);
        while (count % times != 0) {
            times--;
        }
        return times;
    }

    /** Where the boundary stands among the numbers of a run, after values, slopes, curvatures and values after exercise. */
    int boundaries() {
        return 4 * points.length;
    }

    @Override
    public double[] powers(int i, double[] powers) {
        return i < boundaries() ? powers : BOUNDARY;
    }

    @Override
    public double caution() {
        return SAFETY;
    }

    @Override
    public double luck() {
        return LUCK;
    }

    @Override
    public double uncertain() {
        return UNCERTAIN;
    }

    /** Near the boundary the value after exercise and that of continuation are extrapolated to different numbers at first. */
    @Override
    public double doubt(double[] values, int i) {
        return i < points.length
                ? plan.doubt(step) * Math.abs(values[i])
                        + Math.abs(Math.max(values[i], payoff.value(points[i])) - values[3 * points.length + i])
                : 0;
    }

    /**
     * Where exercise at once is best the value is the payoff. Payoff and value touch at the boundary, so that what the place of the boundary
     * leaves open matters by its square: within \( \delta \) of the boundary the value exceeds the payoff by less than
     * \( s (\delta / b)^2 \), \( s = -(a g' + r g) \) being what exercise earns in a year.
     */
    @Override
    public double settled(double[] values, double[] errors, int i) {
        double open = i < points.length ? open(values, errors, i) : Double.NaN;
        return open < errors[i] ? open : errors[i];
    }

    /** By how much the value of a point may exceed the payoff, if exercise is best there or nearly so; NaN if it is not. */
    private double open(double[] values, double[] errors, int i) {
        double inside = side * (points[i] - values[boundaries()]);
        if (options.steps() > 0 || side == 0 || !payoff.linear() || !(inside > -TOUCH * distance(points[i]))) {
            return Double.NaN;
        }
        double earned = earned(points[i]);
        double distance =
                Math.max(0, errors[boundaries()] - inside) / plan.dynamics().volatility(points[i], 0);
        return earned > 0 ? 2 * earned * distance * distance : Double.NaN;
    }

    /** What exercise earns in a year. */
    private double earned(double x) {
        double d = 1e-3 * distance(x);
        double slope = (payoff.value(x + d) - payoff.value(x - d)) / (2 * d);
        return -plan.dynamics().drift(x, 0) * slope - plan.dynamics().rate(x, 0) * payoff.value(x);
    }

    private double distance(double x) {
        return payoff.near(x, plan.dynamics().volatility(x, 0) * Math.sqrt(horizon));
    }

    @Override
    public Run run(long factor, double share) {
        long steps = count * factor;
        step = horizon / steps;
        double[] values = new double[boundaries() + boundaryTimes()];
        Arrays.fill(values, boundaries(), values.length, Double.NaN);
        Backward backward = new Backward(plan.mesh(step, share), step, steps);
        double[] continuation = backward.run(values);
        read(backward.nodes, continuation, values);
        return new Run(values, steps, backward.nodes.length, backward.operations);
    }

    /**
     * Reads values of continuation, not of exercise: near the boundary coarse sweeps would all prefer exercise, agree, and be wrong, while
     * continuation converges to the value on both sides.
     */
    private void read(double[] nodes, double[] continuation, double[] values) {
        int n = points.length;
        for (int i = 0; i < n; i++) {
            Local local = Local.of(nodes, continuation, points[i]);
            values[i] = local.value();
            values[n + i] = local.slope();
            values[2 * n + i] = local.curvature();
            values[3 * n + i] = Math.max(local.value(), payoff.value(points[i]));
        }
    }

    /** Exercises at once where that is better than what was extrapolated, value and derivatives. */
    Refinement exercised(Refinement refined) {
        int n = points.length;
        double[] values = refined.values().clone();
        for (int i = 0; i < n; i++) {
            double x = points[i];
            double now = payoff.value(x);
            double own = refined.errors()[i] - doubt(refined.values(), i);
            boolean always = values[3 * n + i] == now && values[i] - now <= own;
            if (now >= values[i] || always || open(refined.values(), refined.errors(), i) <= refined.errors()[i]) {
                values[i] = now;
                double d = 1e-3 * distance(x);
                double up = payoff.value(x + d);
                double down = payoff.value(x - d);
                values[n + i] = (up - down) / (2 * d);
                values[2 * n + i] = (up - now - (now - down)) / (d * d);
            }
        }
        return new Refinement(values, refined.errors(), refined.steps(), refined.points(), refined.shortfall());
    }

    /** The state of one sweep. */
    private final class Backward {
        private final LineMesh mesh;
        private final double[] nodes;
        private final double step;
        private final long steps;
        private final @Nullable UnitNoise unit;
        private final Exercise exercise;
        private @Nullable StepMatrix matrix;
        private Band band;
        private @Nullable Diagonals diagonals;
        private double below;
        private double above;
        private double operations;

        Backward(LineMesh mesh, double step, long steps) {
            this.mesh = mesh;
            this.step = step;
            this.steps = steps;
            nodes = mesh.nodes();
            unit = plan.secondOrder() ? new UnitNoise(plan, mesh, step) : null;
            exercise = new Exercise(payoff, nodes);
            below = plan.absorbsBelow() ? payoff.value(plan.lowerEnd()) : 0;
            above = plan.absorbsAbove() ? payoff.value(plan.upperEnd()) : 0;
            band = build(horizon - step);
        }

        private Band build(double time) {
            if (unit != null) {
                Band made = unit.matrix(time);
                operations += 2.0 * made.operations();
                return made;
            }
            StepMatrix made = StepMatrix.of(plan, mesh, options.cellAveraged(), time, step, false);
            operations += 10.0 * made.evaluations();
            matrix = made;
            return made.band();
        }

        /** Makes all steps and returns the continuation at the beginning. */
        double[] run(double[] values) {
            boolean homogeneous = plan.dynamics().timeHomogeneous();
            double each = band.operations() + (homogeneous ? 0 : 2.0 * operations);
            BeyondReach.check(steps * each, options);
            diagonals = homogeneous ? Diagonals.of(band) : null;
            double[] now = last();
            for (long s = steps - 1; s > 0; s--) {
                exercise.decide(now, s == steps - 1 ? FIRST : LATER);
                boundary(values, s);
                absorb(s * step);
                if (!homogeneous) {
                    band = build((s - 1) * step);
                }
                advance(now);
            }
            exercise.decide(now, 1);
            boundary(values, 0);
            side = exercise.side();
            return now;
        }

        /** The expectation of the payoff one step before the horizon. */
        private double[] last() {
            double[] values = new double[nodes.length];
            for (int j = 0; j < nodes.length; j++) {
                if (matrix != null) {
                    Hop hop = matrix.hops()[j];
                    values[j] = hop.growth() * hop.expectation(payoff);
                } else if (unit != null) {
                    values[j] = unit.expectation(payoff, band, j);
                }
            }
            return values;
        }

        private void advance(double[] to) {
            if (diagonals != null) {
                diagonals.apply(exercise.values(), to);
                operations += diagonals.operations();
            } else {
                band.apply(exercise.values(), to);
                operations += band.operations();
            }
            if (matrix != null && matrix.absorbs()) {
                for (int j = 0; j < to.length; j++) {
                    to[j] += matrix.lossBelow()[j] * below + matrix.lossAbove()[j] * above;
                }
            }
        }

        /** Brings the worth of absorbed paths to a time. */
        private void absorb(double time) {
            if (plan.absorbsBelow()) {
                below = absorbed(below, plan.lowerEnd(), time);
            }
            if (plan.absorbsAbove()) {
                above = absorbed(above, plan.upperEnd(), time);
            }
        }

        private double absorbed(double later, double end, double time) {
            return Math.max(later * Math.exp(plan.dynamics().rate(end, time) * step), payoff.value(end));
        }

        private void boundary(double[] values, long s) {
            long every = steps / boundaryTimes();
            if (s % every == 0) {
                values[boundaries() + (int) (s / every)] = exercise.boundary();
            }
        }
    }
}
