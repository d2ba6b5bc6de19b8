package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.InitialLaw;

/**
 * Moves masses forward from an initial law: the first step of each stretch of time is analytic from wherever the masses are to the nodes of
 * its mesh, and the last one is analytic from the nodes to wherever a density or a payoff is wanted.
 */
final class ForwardSweep implements Sweep {
    private final LinePlan plan;
    private final PathintOptions options;
    private final InitialLaw initial;
    private final double[] times;
    private final long[] counts;
    private final double origin;
    private final double[][] points;
    private final List<PiecewisePayoff> payoffs;
    /** Towards a natural end that is reached a density may rise above what a mesh sees. */
    private static final double RISING = 4;

    private final LineMesh[] meshes;
    private double longest;

    /**
     * A sweep to some times.
     *
     * @param times increasing, positive
     * @param points where densities are wanted, for each time
     * @param payoffs whose expectations are wanted at the last time
     */
    ForwardSweep(
            LinePlan plan,
            PathintOptions options,
            InitialLaw initial,
            double[] times,
            double[][] points,
            List<PiecewisePayoff> payoffs) {
        this.plan = plan;
        this.options = options;
        this.initial = initial;
        this.times = times;
        this.points = points;
        meshes = new LineMesh[points.length];
        this.payoffs = payoffs;
        counts = counts(plan, options, times);
        Sources law = Sources.quadrature(initial);
        origin = 0.5 * (law.lowest() + law.highest());
    }

    /** The point about which moments are taken. */
    double origin() {
        return origin;
    }

    /** The mass that the law has. */
    double initialMass() {
        double mass = 0;
        for (double part : Sources.quadrature(initial).masses()) {
            mass += part;
        }
        return mass;
    }

    /** Masses on a mesh at one time. */
    @SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
    record Masses(LineMesh mesh, double[] masses) {}

    /** Numbers for each time that come after all densities: mass, first and second moment, and what was absorbed. */
    static final int EXTRAS = 4;

    private static long[] counts(LinePlan plan, PathintOptions options, double[] times) {
        int n = times.length;
        long[] counts = new long[n];
        double horizon = times[n - 1];
        double step = options.steps() > 0 ? horizon / options.steps() : horizon / plan.steps();
        for (int k = n - 1; k >= 0; k--) {
            double length = times[k] - (k == 0 ? 0 : times[k - 1]);
            long least = options.steps() > 0 ? 1 : Math.min(plan.steps(), 8);
            // never longer than the steps that follow, whose mesh has to take over what these leave
            counts[k] = Math.max(least, (long) Math.ceil(length / step - 1e-9));
            step = length / counts[k];
        }
        return counts;
    }

    @Override
    public Run run(long factor, double share) {
        return run(factor, share, new ArrayList<>());
    }

    @Override
    public double doubt(double[] values, int i) {
        double layer = plan.doubt(longest) * Math.abs(values[i]);
        int at = 0;
        for (int k = 0; k < points.length; k++) {
            if (i < at + points[k].length) {
                return i >= at && plan.beyond(meshes[k], points[k][i - at])
                        ? layer + RISING * largest(values, at, points[k].length)
                        : layer;
            }
            at += points[k].length;
        }
        return layer;
    }

    private static double largest(double[] values, int from, int count) {
        double largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** The same, keeping the masses at each time. */
    Run run(long factor, double share, List<Masses> kept) {
        longest = 0;
        Sources sources = Sources.of(initial, plan.dynamics(), times[0] / (counts[0] * factor));
        double[] values = new double[checked() + (payoffs.isEmpty() ? times.length * EXTRAS : 0)];
        double[] absorbed = new double[2];
        int at = 0;
        double begin = 0;
        long steps = 0;
        long most = 0;
        double operations = 0;
        for (int k = 0; k < times.length; k++) {
            long count = counts[k] * factor;
            double step = (times[k] - begin) / count;
            longest = Math.max(longest, step);
            LineMesh mesh = plan.mesh(step, share);
            meshes[k] = mesh;
            Sources before = sources;
            double last = times[k] - step;
            StepMatrix matrix = null;
            if (count > 1) {
                double[] masses = first(mesh, sources, begin, step, absorbed);
                if (plan.dynamics().timeHomogeneous()) {
                    matrix = StepMatrix.of(plan, mesh, options.cellAveraged(), begin, step, true);
                    operations += 10.0 * matrix.evaluations();
                    if (matrix.absorbs()) {
                        BeyondReach.check((double) count * matrix.band().operations(), options);
                        for (long s = 0; s < count - 2; s++) {
                            masses = next(matrix, masses, begin, step, absorbed);
                        }
                        operations += (double) count * matrix.band().operations();
                    } else {
                        double power = Powers.operations(matrix.band(), count - 2);
                        BeyondReach.check(power, options);
                        operations += power;
                        masses = Powers.apply(matrix.band(), masses, count - 2, true);
                    }
                } else {
                    for (long s = 1; s < count; s++) {
                        double time = begin + s * step;
                        matrix = StepMatrix.of(plan, mesh, options.cellAveraged(), time, step, true);
                        double each =
                                10.0 * matrix.evaluations() + matrix.band().operations();
                        BeyondReach.check(count * each, options);
                        operations += each;
                        if (s < count - 1) {
                            masses = next(matrix, masses, time, step, absorbed);
                        }
                    }
                }
                before = new Sources(mesh.nodes(), masses);
            }
            at = densities(values, at, points[k], before, last, step);
            if (k == times.length - 1 && !payoffs.isEmpty()) {
                expectations(values, at, before, last, step, absorbed);
                return new Run(values, steps + count, Math.max(most, mesh.size()), operations);
            }
            double[] lost = absorbed.clone();
            double[] masses = matrix == null
                    ? first(mesh, before, begin, step, absorbed)
                    : next(matrix, before.masses(), last, step, absorbed);
            kept.add(new Masses(mesh, masses));
            if (plan.absorbs()) {
                survivors(values, checked() + k * EXTRAS, before, last, step, lost);
            } else {
                moments(values, checked() + k * EXTRAS, mesh, masses);
            }
            sources = new Sources(mesh.nodes(), masses);
            steps += count;
            most = Math.max(most, mesh.size());
            begin = times[k];
        }
        return new Run(values, steps, most, operations);
    }

    /** How many numbers there are that a tolerance is for: densities and expectations, which come first. */
    int checked() {
        int size = payoffs.size();
        for (double[] wanted : points) {
            size += wanted.length;
        }
        return size;
    }

    /** The analytic first step, from anywhere to the nodes. */
    private double[] first(LineMesh mesh, Sources sources, double time, double step, double[] absorbed) {
        double[] masses = new double[mesh.size()];
        Columns columns = new Columns(mesh, false);
        grow(absorbed, time, step);
        for (int q = 0; q < sources.positions().length; q++) {
            double mass = sources.masses()[q];
            if (mass == 0) {
                continue;
            }
            Hop hop = plan.hop(sources.positions()[q], time, step);
            columns.fill(hop);
            double factor = mass * hop.growth();
            double[] shares = columns.shares();
            for (int i = 0; i < columns.count(); i++) {
                masses[columns.start() + i] += factor * shares[i];
            }
            if (!Double.isNaN(hop.absorbingEnd())) {
                absorbed[hop.absorbingEnd() == plan.lowerEnd() ? 0 : 1] += factor * (1 - columns.total());
            }
        }
        return masses;
    }

    private double[] next(StepMatrix matrix, double[] masses, double time, double step, double[] absorbed) {
        if (matrix.absorbs()) {
            grow(absorbed, time, step);
            for (int j = 0; j < masses.length; j++) {
                absorbed[0] += matrix.lossBelow()[j] * masses[j];
                absorbed[1] += matrix.lossAbove()[j] * masses[j];
            }
        }
        double[] moved = new double[masses.length];
        matrix.band().apply(masses, moved);
        return moved;
    }

    /** What is at an absorbing end goes on to grow at the rate that there is. */
    private void grow(double[] absorbed, double time, double step) {
        if (absorbed[0] > 0) {
            absorbed[0] *= Math.exp(plan.dynamics().rate(plan.lowerEnd(), time) * step);
        }
        if (absorbed[1] > 0) {
            absorbed[1] *= Math.exp(plan.dynamics().rate(plan.upperEnd(), time) * step);
        }
    }

    private int densities(double[] values, int at, double[] wanted, Sources sources, double time, double step) {
        if (wanted.length == 0) {
            return at;
        }
        double lower = plan.dynamics().domain().lower();
        double upper = plan.dynamics().domain().upper();
        for (int q = 0; q < sources.positions().length; q++) {
            double mass = sources.masses()[q];
            if (mass == 0) {
                continue;
            }
            Hop hop = plan.hop(sources.positions()[q], time, step);
            double factor = mass * hop.growth();
            int i = from(wanted, Math.max(lower, hop.lowest()));
            for (; i < wanted.length && wanted[i] <= Math.min(upper, hop.highest()); i++) {
                values[at + i] += factor * hop.density(wanted[i]);
            }
        }
        return at + wanted.length;
    }

    private static int from(double[] wanted, double lowest) {
        int position = Arrays.binarySearch(wanted, lowest);
        return position < 0 ? -position - 1 : position;
    }

    private void expectations(double[] values, int at, Sources sources, double time, double step, double[] absorbed) {
        grow(absorbed, time, step);
        for (int q = 0; q < sources.positions().length; q++) {
            double mass = sources.masses()[q];
            if (mass == 0) {
                continue;
            }
            Hop hop = plan.hop(sources.positions()[q], time, step);
            double factor = mass * hop.growth();
            for (int k = 0; k < payoffs.size(); k++) {
                values[at + k] += factor * hop.expectation(payoffs.get(k));
            }
        }
        for (int k = 0; k < payoffs.size(); k++) {
            if (absorbed[0] > 0) {
                values[at + k] += absorbed[0] * payoffs.get(k).value(plan.lowerEnd());
            }
            if (absorbed[1] > 0) {
                values[at + k] += absorbed[1] * payoffs.get(k).value(plan.upperEnd());
            }
        }
    }

    private void moments(double[] values, int at, LineMesh mesh, double[] masses) {
        double[] nodes = mesh.nodes();
        for (int i = 0; i < masses.length; i++) {
            values[at] += masses[i];
            // about a point in the middle, for a narrow law far from zero has no digits left in its second moment about
            // zero
            double distance = nodes[i] - origin;
            values[at + 1] += masses[i] * distance;
            values[at + 2] += masses[i] * distance * distance;
        }
    }

    /** The same of what is not absorbed, each step taken to its end analytically. */
    private void survivors(double[] values, int at, Sources sources, double time, double step, double[] absorbed) {
        double[] ends = absorbed.clone();
        grow(ends, time, step);
        values[at + 3] = ends[0] + ends[1];
        for (int q = 0; q < sources.positions().length; q++) {
            double mass = sources.masses()[q];
            if (mass == 0) {
                continue;
            }
            Hop hop = plan.hop(sources.positions()[q], time, step);
            double factor = mass * hop.growth();
            double kept = hop.mass();
            double distance = hop.mean() - origin;
            values[at] += factor * kept;
            values[at + 3] += factor * (1 - kept);
            if (hop.gaussian()) {
                values[at + 1] += factor * distance;
                values[at + 2] += factor * (distance * distance + hop.deviation() * hop.deviation());
            } else {
                values[at + 1] += factor * integral(hop, x -> x - origin);
                values[at + 2] += factor * integral(hop, x -> (x - origin) * (x - origin));
            }
        }
    }

    private double integral(Hop hop, DoubleUnaryOperator function) {
        Interval domain = plan.dynamics().domain();
        double from = Math.max(hop.lowest(), domain.lower());
        double to = Math.min(hop.highest(), domain.upper());
        int panels = (int) Math.max(1, Math.ceil((to - from) / (1.5 * hop.deviation())));
        double width = (to - from) / panels;
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            sum += PanelRule.TWELVE.integrate(
                    x -> hop.density(x) * function.applyAsDouble(x), from + p * width, from + (p + 1) * width);
        }
        return sum;
    }
}
