package org.potentia.solvers.pathint;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.potentia.api.evolve.PlanarRate;
import org.potentia.numerics.Normals;

/**
 * Moves masses in the plane. The prepoint kernel factorises in the coordinates of {@link PlanarDynamics}; a step is half a step of U in
 * every row, a step of y in every column, and half a step of U, which is symmetric in time, so that where neither kernel errs by itself
 * only even powers of the step remain. The two half steps of U that meet are one.
 */
final class PlanarSweep implements Sweep {
    /** What is wanted of the masses at the end. */
    interface Wanted {
        int size();

        /** The share of the distance between nodes of U that is needed. */
        default double share() {
            return 1;
        }

        /** By how much the number of steps exceeds the least one at least. */
        default int refinement() {
            return 1;
        }

        /** What estimated errors are enlarged by. */
        default double caution() {
            return 1;
        }

        void read(PlanarMesh mesh, double[][] masses, double[] values);
    }

    /** The least noise of U that the mesh resolves, relative to that without correlation. */
    private static final double LEAST_NOISE = 0.03;

    private final PlanarDynamics dynamics;
    private final PathintOptions options;
    private final LinePlan plan;
    private final double startY;
    private final double horizon;
    private final double independent;
    private final boolean rated;
    private final long count;
    private final Wanted wanted;
    private final double lower;
    private final double upper;

    PlanarSweep(
            PlanarDynamics dynamics,
            PathintOptions options,
            LinePlan plan,
            PlanarRate rate,
            double startY,
            double horizon,
            double lower,
            double upper,
            Wanted wanted) {
        this.dynamics = dynamics;
        this.options = options;
        this.plan = plan;
        this.startY = startY;
        this.horizon = horizon;
        this.lower = lower;
        this.upper = upper;
        this.wanted = wanted;
        double rho = dynamics.correlation();
        independent = Math.sqrt((1 - rho) * (1 + rho));
        rated = !rate.equals(PlanarRate.NONE);
        count = options.steps() > 0 ? options.steps() : wanted.refinement() * plan.steps();
    }

    /** A range of U that is certainly wide enough, from the largest noise and drift that are reached. */
    static double[] range(PlanarDynamics dynamics, LinePlan plan, double horizon) {
        LineMesh rows = plan.mesh(horizon / plan.steps(), 1);
        double independent = Math.sqrt((1 - dynamics.correlation()) * (1 + dynamics.correlation()));
        double most = 1;
        double low = 0;
        double high = 0;
        double[] shifts = dynamics.shifts(rows.nodes());
        for (int j = 0; j < rows.size(); j++) {
            double y = rows.nodes()[j];
            most = Math.max(most, dynamics.factor(y));
            double drift = dynamics.driftU(dynamics.x(dynamics.correlation() * shifts[j]), y, 0) * horizon;
            low = Math.min(low, drift);
            high = Math.max(high, drift);
        }
        double width = Hop.WIDTH * most * independent * Math.sqrt(horizon);
        return new double[] {low - width, high + width};
    }

    @Override
    public double caution() {
        return wanted.caution();
    }

    @Override
    public Run run(long factor, double share) {
        long steps = count * factor;
        double step = horizon / steps;
        double spacing = share * wanted.share() * options.mesh() * Math.max(independent, LEAST_NOISE) * Math.sqrt(step);
        PlanarMesh mesh = PlanarMesh.of(dynamics, plan.mesh(step, share), lower, upper, spacing);
        Steps matrices = new Steps(mesh, step);
        double[][] masses = matrices.begin();
        for (long s = 1; s < steps; s++) {
            masses = matrices.alongU(masses, s * step, s * step - 0.5 * step, step);
            masses = matrices.alongY(masses, s * step);
        }
        masses = matrices.alongU(masses, horizon - 0.5 * step, horizon - 0.5 * step, 0.5 * step);
        double[] values = new double[wanted.size()];
        wanted.read(mesh, masses, values);
        return new Run(values, steps, (long) mesh.rows().size() * mesh.columns(), matrices.operations);
    }

    /** The steps of one sweep. */
    private final class Steps {
        private final PlanarMesh mesh;
        private final double[] ys;
        private final double step;
        private final IndexHop hop = new IndexHop();
        private final boolean shared;
        private Band @Nullable [] whole;
        private double[][][] columns = new double[0][][];
        private int[] starts = new int[0];
        private double operations;

        Steps(PlanarMesh mesh, double step) {
            this.mesh = mesh;
            this.step = step;
            ys = mesh.rows().nodes();
            shared = sharedDrift();
        }

        /** Whether the drift of y does not depend on x, as far as three columns tell. */
        private boolean sharedDrift() {
            int middle = mesh.columns() / 2;
            int quarter = Math.max(1, mesh.columns() / 8);
            for (int j = 0; j < ys.length; j += Math.max(1, ys.length / 8)) {
                double shift = dynamics.correlation() * mesh.shifts()[j];
                double left = dynamics.driftY(dynamics.x(mesh.u(middle - quarter) + shift), ys[j], 0);
                double right = dynamics.driftY(dynamics.x(mesh.u(middle + quarter) + shift), ys[j], 0);
                if (left != right) {
                    return false;
                }
            }
            return true;
        }

        /** The first half step of U and the first step of y, analytic from the start. */
        double[][] begin() {
            double half = 0.5 * step;
            double x = dynamics.x(0);
            double mean = (dynamics.driftU(x, startY, 0.5 * half) * half - mesh.first()) / mesh.spacing();
            hop.fill(mean, dynamics.factor(startY) * independent * Math.sqrt(half) / mesh.spacing());
            double growth = rated ? Math.exp(0.5 * dynamics.rate(x, startY, 0.5 * half) * half) : 1;
            double[] row = new double[mesh.columns()];
            for (int k = 0; k < hop.count(); k++) {
                int i = hop.start() + k;
                if (i >= 0 && i < row.length) {
                    // the states of the row at the start, which need not be a row of the mesh
                    double there = dynamics.x(mesh.u(i));
                    double after = rated ? Math.exp(0.5 * dynamics.rate(there, startY, 0.5 * half) * half) : 1;
                    row[i] += growth * after * hop.shares()[k];
                }
            }
            double[][] masses = new double[ys.length][mesh.columns()];
            Columns filled = new Columns(mesh.rows(), false);
            double middle = 0.5 * step;
            Hop along = plan.hop(startY, middle, step, dynamics.driftY(x, startY, middle));
            filled.fill(along);
            for (int k = 0; k < filled.count(); k++) {
                add(masses[filled.start() + k], row, filled.shares()[k]);
            }
            push(masses, row, startY);
            return masses;
        }

        /** A step of U of a given length, in every row. */
        double[][] alongU(double[][] masses, double time, double begin, double length) {
            Band[] bands;
            if (!dynamics.timeHomogeneous() || length != step) {
                bands = bands(begin + 0.5 * length, length);
            } else {
                if (whole == null) {
                    whole = bands(time, length);
                }
                bands = whole;
            }
            double[][] moved = new double[masses.length][mesh.columns()];
            for (int j = 0; j < masses.length; j++) {
                bands[j].apply(masses[j], moved[j]);
                operations += bands[j].operations();
            }
            return moved;
        }

        private Band[] bands(double time, double length) {
            Band[] bands = new Band[ys.length];
            for (int j = 0; j < ys.length; j++) {
                bands[j] = band(j, time, length);
            }
            return bands;
        }

        private Band band(int row, double time, double length) {
            double[] states = mesh.states(dynamics, row);
            double y = ys[row];
            double deviation = mesh.factors()[row] * independent * Math.sqrt(length) / mesh.spacing();
            Band.Builder builder = new Band.Builder(states.length);
            double[] growth = growth(states, y, time, length);
            double before = Double.NaN;
            int offset = 0;
            for (int i = 0; i < states.length; i++) {
                double drift = dynamics.driftU(states[i], y, time) * length / mesh.spacing();
                if (!(Math.abs(drift - before) <= 1e-13)) {
                    hop.fill(i + drift, deviation);
                    operations += 10.0 * hop.count();
                    before = drift;
                    offset = hop.start() - i;
                }
                int from = Math.max(0, -(i + offset));
                int to = Math.min(hop.count(), states.length - (i + offset));
                int start = Math.min(states.length - 1, Math.max(0, i + offset));
                double[] shares = to > from ? Arrays.copyOfRange(hop.shares(), from, to) : new double[1];
                for (int k = 0; rated && k < shares.length; k++) {
                    shares[k] *= growth[start + k];
                }
                builder.row(i, start, shares, shares.length, rated ? growth[i] : 1);
            }
            return builder.forward();
        }

        /** Growth during half a step: where it begins and where it ends, so that the whole is symmetric in time. */
        private double[] growth(double[] states, double y, double time, double length) {
            double[] growth = new double[rated ? states.length : 0];
            for (int i = 0; i < growth.length; i++) {
                growth[i] = Math.exp(0.5 * dynamics.rate(states[i], y, time) * length);
            }
            return growth;
        }

        /** A step of y, in every column. */
        double[][] alongY(double[][] masses, double begin) {
            if (columns.length == 0 || !dynamics.timeHomogeneous()) {
                columns(begin + 0.5 * step);
            }
            double[][][] shares = columns;
            double[][] moved = new double[ys.length][mesh.columns()];
            for (int j = 0; j < ys.length; j++) {
                for (int k = 0; k < shares[j].length; k++) {
                    double[] share = shares[j][k];
                    if (share.length == 1) {
                        add(moved[starts[j] + k], masses[j], share[0]);
                    } else {
                        double[] to = moved[starts[j] + k];
                        double[] from = masses[j];
                        for (int i = 0; i < to.length; i++) {
                            to[i] += share[i] * from[i];
                        }
                    }
                }
                operations += (double) shares[j].length * mesh.columns();
                push(moved, masses[j], ys[j]);
            }
            return moved;
        }

        private void columns(double time) {
            Columns filled = new Columns(mesh.rows(), false);
            double[][][] shares = new double[ys.length][][];
            starts = new int[ys.length];
            for (int j = 0; j < ys.length; j++) {
                if (shared) {
                    filled.fill(plan.hop(ys[j], time, step, dynamics.driftY(dynamics.x(0), ys[j], time)));
                    starts[j] = filled.start();
                    shares[j] = new double[filled.count()][1];
                    for (int k = 0; k < filled.count(); k++) {
                        shares[j][k][0] = filled.shares()[k];
                    }
                } else {
                    shares[j] = columns(filled, j, time);
                }
            }
            columns = shares;
        }

        /** The columns of a row whose drift depends on x, over all nodes that one of them reaches. */
        private double[][] columns(Columns filled, int row, double time) {
            double[] states = mesh.states(dynamics, row);
            double[][] each = new double[states.length][];
            int[] from = new int[states.length];
            int least = Integer.MAX_VALUE;
            int most = 0;
            for (int i = 0; i < states.length; i++) {
                filled.fill(plan.hop(ys[row], time, step, dynamics.driftY(states[i], ys[row], time)));
                operations += 10.0 * filled.count();
                each[i] = Arrays.copyOf(filled.shares(), filled.count());
                from[i] = filled.start();
                least = Math.min(least, filled.start());
                most = Math.max(most, filled.start() + filled.count());
            }
            starts[row] = least;
            double[][] shares = new double[most - least][states.length];
            for (int i = 0; i < states.length; i++) {
                for (int k = 0; k < each[i].length; k++) {
                    shares[from[i] + k - least][i] = each[i][k];
                }
            }
            return shares;
        }

        private void add(double[] to, double[] from, double share) {
            for (int i = 0; i < to.length; i++) {
                to[i] += share * from[i];
            }
        }

        /**
         * Moves what is reflected along U: a push \( dL \) at an end of y takes no noise of x with it, and so changes U by
         * \( -\rho c\,dL \). The push of a step from a distance d to e is on average \( 2 \Phi(-(d + e) / s) \) in density.
         */
        private void push(double[][] moved, double[] row, double y) {
            if (dynamics.correlation() == 0) {
                return;
            }
            pushFrom(moved, row, y, plan.lowerEnd(), !plan.absorbsBelow(), 1);
            pushFrom(moved, row, y, plan.upperEnd(), !plan.absorbsAbove(), -1);
        }

        private void pushFrom(double[][] moved, double[] row, double y, double end, boolean reflects, int side) {
            if (Double.isNaN(end) || !reflects) {
                return;
            }
            double noise = dynamics.alongY().volatility(y, 0);
            double deviation = noise * Math.sqrt(step);
            double distance = side * (y - end);
            double factor = dynamics.factor(end);
            if (factor == 0 || distance > Hop.WIDTH * deviation) {
                return;
            }
            double[] slopes = slopes(row);
            for (int i = 0; i < ys.length; i++) {
                double sum = (distance + side * (ys[i] - end)) / deviation;
                if (sum < Hop.WIDTH) {
                    // lengths of y in units of its noise, as those of U are
                    double weight = mesh.rows().weights()[i] / noise * 2 * Normals.survival(sum);
                    add(moved[i], slopes, side * dynamics.correlation() * factor * weight);
                }
            }
        }

        /** The derivative of a row with respect to U, to fourth order. */
        private double[] slopes(double[] row) {
            double[] slopes = new double[row.length];
            for (int i = 2; i < row.length - 2; i++) {
                slopes[i] = (8 * (row[i + 1] - row[i - 1]) - (row[i + 2] - row[i - 2])) / (12 * mesh.spacing());
            }
            return slopes;
        }
    }
}
