package org.potentia.solvers.pathint;

import java.util.function.ToDoubleFunction;
import org.potentia.api.Interval;

/**
 * Moves expectations backward from the horizon with the adjoint of the matrix that moves masses: the last step is the analytic expectation
 * of the payoff, the first one is analytic from wherever a value is wanted. Slopes and curvatures are differences of such values, which are
 * smooth functions of the starting point.
 */
final class BackwardSweep implements Sweep {
    /**
     * Distance of the points of a difference, in units of the noise over the horizon: with nine points truncation costs some 1e-12 of a
     * curvature and rounding as much.
     */
    private static final double DISTANCE = 0.05;

    private static final double[] SLOPE = {1.0 / 280, -4.0 / 105, 0.2, -0.8, 0, 0.8, -0.2, 4.0 / 105, -1.0 / 280};
    private static final double[] BEND = {
        -1.0 / 560, 8.0 / 315, -0.2, 1.6, -205.0 / 72, 1.6, -0.2, 8.0 / 315, -1.0 / 560
    };

    private final LinePlan plan;
    private final PathintOptions options;
    private final PiecewisePayoff payoff;
    private final double horizon;
    private final double[] points;
    private final long count;
    private double step;

    BackwardSweep(LinePlan plan, PathintOptions options, PiecewisePayoff payoff, double horizon, double[] points) {
        this.plan = plan;
        this.options = options;
        this.payoff = payoff;
        this.horizon = horizon;
        this.points = points;
        count = options.steps() > 0 ? options.steps() : plan.steps();
    }

    @Override
    public Run run(long factor, double share) {
        long steps = count * factor;
        step = horizon / steps;
        double[] values = new double[3 * points.length];
        if (steps == 1) {
            first(values, hop -> hop.growth() * hop.expectation(payoff), step);
            return new Run(values, 1, 0, 0);
        }
        Backward backward = new Backward(plan.mesh(step, share), step, steps);
        backward.run(values);
        return new Run(values, steps, backward.nodes.length, backward.operations);
    }

    /** Slopes and curvatures count in units of the noise over the horizon. */
    @Override
    public double weight(int i) {
        int n = points.length;
        if (i < n) {
            return 0;
        }
        double unit = distance(points[i % n]) / DISTANCE;
        return i < 2 * n ? unit : unit * unit;
    }

    @Override
    public double doubt(double[] values, int i) {
        return i < points.length ? plan.doubt(step) * Math.abs(values[i]) : 0;
    }

    private double distance(double x) {
        Interval domain = plan.dynamics().domain();
        double room = Math.min(x - domain.lower(), domain.upper() - x);
        return Math.min(DISTANCE * plan.dynamics().volatility(x, 0) * Math.sqrt(horizon), room / 5);
    }

    /** The state of one sweep. */
    private final class Backward {
        private final LineMesh mesh;
        private final double[] nodes;
        private final double step;
        private final long steps;
        private double[] now;
        private double[] next;
        private double below;
        private double above;
        private double operations;

        Backward(LineMesh mesh, double step, long steps) {
            this.mesh = mesh;
            this.step = step;
            this.steps = steps;
            nodes = mesh.nodes();
            now = new double[nodes.length];
            next = new double[nodes.length];
            below = plan.absorbsBelow() ? payoff.value(plan.lowerEnd()) : 0;
            above = plan.absorbsAbove() ? payoff.value(plan.upperEnd()) : 0;
        }

        void run(double[] values) {
            boolean homogeneous = plan.dynamics().timeHomogeneous();
            StepMatrix matrix = matrix(horizon - step);
            for (int j = 0; j < nodes.length; j++) {
                Hop hop = matrix.hops()[j];
                now[j] = hop.growth() * hop.expectation(payoff);
            }
            if (homogeneous && !matrix.absorbs()) {
                double power = Powers.operations(matrix.band(), steps - 2);
                BeyondReach.check(power, options);
                operations += power;
                now = Powers.apply(matrix.band(), now, steps - 2, false);
            } else {
                double each = matrix.band().operations() + (homogeneous ? 0 : 10.0 * matrix.evaluations());
                BeyondReach.check(steps * each, options);
                for (long s = steps - 2; s >= 0; s--) {
                    double time = s * step;
                    arrive((s + 1) * step);
                    if (s == 0) {
                        break;
                    }
                    if (!homogeneous) {
                        matrix = matrix(time);
                    }
                    advance(matrix, next);
                    double[] swap = now;
                    now = next;
                    next = swap;
                }
            }
            Columns columns = new Columns(mesh, false);
            first(values, hop -> from(hop, columns), step);
        }

        private StepMatrix matrix(double time) {
            StepMatrix matrix = StepMatrix.of(plan, mesh, options.cellAveraged(), time, step, false);
            operations += 10.0 * matrix.evaluations();
            return matrix;
        }

        /** Brings the worth of absorbed paths to a time. */
        private void arrive(double time) {
            if (plan.absorbsBelow()) {
                below *= Math.exp(plan.dynamics().rate(plan.lowerEnd(), time) * step);
            }
            if (plan.absorbsAbove()) {
                above *= Math.exp(plan.dynamics().rate(plan.upperEnd(), time) * step);
            }
        }

        private void advance(StepMatrix matrix, double[] to) {
            Band band = matrix.band();
            band.apply(now, to);
            operations += band.operations();
            if (matrix.absorbs()) {
                for (int j = 0; j < to.length; j++) {
                    to[j] += matrix.lossBelow()[j] * below + matrix.lossAbove()[j] * above;
                }
            }
        }

        /** The value of a start from which a step leads to the nodes. */
        private double from(Hop hop, Columns columns) {
            columns.fill(hop);
            int start = columns.start();
            double[] shares = columns.shares();
            double sum = 0;
            for (int i = 0; i < columns.count(); i++) {
                shares[i] *= hop.growth();
                sum += shares[i] * now[start + i];
            }
            double end = hop.absorbingEnd();
            if (!Double.isNaN(end)) {
                sum += hop.growth() * (1 - columns.total()) * (end == plan.lowerEnd() ? below : above);
            }
            return sum;
        }
    }

    private void first(double[] values, ToDoubleFunction<Hop> continuation, double step) {
        double[] around = new double[9];
        for (int i = 0; i < points.length; i++) {
            double x = points[i];
            double d = distance(x);
            for (int k = 0; k < 9; k++) {
                around[k] = continuation.applyAsDouble(plan.hop(x + (k - 4) * d, 0, step));
            }
            values[i] = around[4];
            for (int k = 0; k < 9; k++) {
                values[points.length + i] += SLOPE[k] * around[k] / d;
                values[2 * points.length + i] += BEND[k] * around[k] / (d * d);
            }
        }
    }
}
