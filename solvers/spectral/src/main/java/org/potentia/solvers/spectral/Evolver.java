package org.potentia.solvers.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.option.Provenance;

/**
 * Evolves densities: the sum over modes for all times for which it is short, resolvents for the times before.
 */
final class Evolver {
    /** Where the weight has fallen to 1e-20 of the outermost well or of where the density begins, nothing is left of a density. */
    static final double SPREAD = 46;

    /** A path goes further than ten standard deviations with a probability of 1e-23. */
    static final double DEVIATIONS = 10;

    /** Where the weight is smaller by this, as a logarithm, the reciprocal of its square root overflows. */
    private static final double UNDERFLOWS = -1400;

    /** Where the weight falls by this, as a logarithm, nothing gets through in any time that is a number. */
    private static final double UNREACHED = 800;

    /** What the resolvents of one time cost, measured in modes. */
    private static final double RESOLVENTS = 55;

    /** As many modes need a mesh so fine that each costs twice as much. */
    private static final double CROWDED = 240;

    /** The least width of an interval, in units of the last place of its ends. */
    private static final double NARROWEST = 1e4;

    /** Points of a grid of the solver's own choice. */
    private static final int GRID = 401;

    /** Errors below the tolerance by this do not matter. */
    private static final double NEGLIGIBLE = 1e-2;

    private final Problem problem;
    private final Start start;
    private final Doubles points;
    private final double tolerance;
    private final double growthRate;
    private final int mostTerms;
    private final int mostPanels;
    private final Scan scan;
    private final double[] ends;
    private final double[] looks;

    private long terms;
    private long panels;

    /**
     * Prepares an evolution.
     *
     * @param whole the problem
     * @param request what is wanted
     * @param growthRate a rate that is the same everywhere
     * @param mostTerms the largest number of modes
     * @param mostPanels the largest number of panels
     */
    Evolver(Problem whole, EvolutionRequest request, double growthRate, int mostTerms, int mostPanels) {
        this.growthRate = growthRate;
        this.mostTerms = mostTerms;
        this.mostPanels = mostPanels;
        start = Start.of(request.initial(), whole.domain());
        points = request.points();
        tolerance = request.tolerance();
        scan = new Scan(whole.medium(), whole.domain());
        double[] spread = scan.spread(start.lower(), start.upper(), SPREAD);
        ends = whole.medium().kills() ? spread : scan.within(spread, start.lower(), start.upper(), UNREACHED);
        problem = whole.cut(ends[0] > spread[0], ends[1] < spread[1]);
        looks = start.looks(scan);
        double weight = scan.logWeights(new double[] {start.lower()})[0] - scan.highest(ends);
        if (start.point() && weight < UNDERFLOWS) {
            throw new ComputationException("the evolution begins too far out, at " + start.lower()
                    + ", where the stationary density underflows: it has no expansion in modes there");
        }
    }

    /** Computes the densities. */
    Evolution evolve(Doubles times, Provenance provenance) {
        long began = System.nanoTime();
        List<Snapshot> snapshots = new ArrayList<>();
        int first = times.get(0) == 0 ? 1 : 0;
        if (first == 1) {
            snapshots.add(initial());
        }
        int slow = first;
        int cheapest = cheapest(times, first);
        while (slow < cheapest) {
            Snapshot snapshot = early(times.get(slow));
            if (snapshot.error() > tolerance && modes(times.get(slow)) <= mostTerms) {
                break;
            }
            snapshots.add(snapshot);
            slow++;
        }
        if (slow < times.size()) {
            double highest = highest(times.get(slow));
            Layout layout = layout(ends, highest, false);
            Expansion flow = expansion(layout, times.get(slow), highest);
            terms = flow.terms();
            for (int i = slow; i < times.size(); i++) {
                if (flow.underflows()) {
                    snapshots.add(early(times.get(i)));
                    continue;
                }
                Snapshot summed = snapshot(layout, flow, times.get(i));
                Snapshot other = summed.error() <= tolerance ? summed : early(times.get(i));
                snapshots.add(other.error() < summed.error() ? other : summed);
            }
        }
        double worst = snapshots.stream().mapToDouble(Snapshot::error).max().orElse(0);
        String shortfall = worst <= tolerance
                ? ""
                : "the estimated error " + worst + " is above the tolerance " + tolerance
                        + ": rounding of functions that are large where the density is small leaves no more digits";
        return new Evolution(
                snapshots, shortfall, new Cost(terms, panels, (System.nanoTime() - began) * 1e-9), provenance);
    }

    private double modes(double time) {
        return scan.modes(highest(time), ends);
    }

    /** The first time from which on it costs least to sum modes, which are computed once, and all times before by resolvents. */
    private int cheapest(Doubles times, int first) {
        int best = times.size();
        double least = RESOLVENTS * (times.size() - first);
        for (int i = first; i < times.size(); i++) {
            double modes = modes(times.get(i));
            double cost = RESOLVENTS * (i - first) + modes * (1 + modes / CROWDED);
            if (modes <= mostTerms && cost < least) {
                least = cost;
                best = i;
            }
        }
        return best;
    }

    /** The rate above which modes have decayed to what does not matter. */
    private double highest(double time) {
        double diffusivity = problem.medium().diffusivity(start.lower());
        double height = start.point() ? 1 / Math.sqrt(4 * Math.PI * diffusivity * time) : start.highest();
        double least = NEGLIGIBLE * tolerance / Math.max(height, tolerance);
        return Math.max(0, scan.floor()) + start.highestRate(scan, looks, diffusivity, time, least);
    }

    private Snapshot early(double time) {
        double deviation = DEVIATIONS
                * Math.sqrt(2
                        * time
                        * Math.max(
                                problem.medium().diffusivity(start.lower()),
                                problem.medium().diffusivity(start.upper())));
        double lower = Math.max(ends[0], start.lower() - deviation - drifted(start.lower(), time));
        double upper = Math.min(ends[1], start.upper() + deviation + drifted(start.upper(), time));
        if (!(upper - lower > NARROWEST * Math.ulp(Math.max(Math.abs(lower), Math.abs(upper))))) {
            throw new ComputationException("after " + time + " years the density is narrower than the distance of two"
                    + " numbers at x = " + start.lower());
        }
        Layout layout = layout(new double[] {lower, upper}, Resolvents.FARTHEST / time, true);
        Flow flow = new Resolvents(
                layout.chain,
                problem,
                layout.point,
                3,
                layout.boundaries,
                new double[layout.grid.length],
                start.point() ? new double[0] : amount(layout.chain));
        terms = Math.max(terms, flow.terms());
        return snapshot(layout, flow, time);
    }

    /** The initial density over the square root of the weight, at the boundaries. */
    private double[] amount(Chain chain) {
        double[] amount = new double[chain.size + 1];
        for (int b = 0; b <= chain.size; b++) {
            double p = start.density().applyAsDouble(chain.mesh.boundary(b));
            amount[b] = p == 0 ? 0 : p * Math.exp(-chain.level[b]);
        }
        return amount;
    }

    private double drifted(double x, double time) {
        double pull = problem.medium().pull(x);
        return Double.isNaN(pull) ? 0 : Math.abs(pull) * problem.medium().diffusivity(x) * time;
    }

    /** What makes \( w u \) of psi. */
    private static double[] heights(Chain chain) {
        double[] heights = new double[chain.size + 1];
        for (int b = 0; b <= chain.size; b++) {
            heights[b] = Math.exp(chain.mesh.logWeightAtBoundary(b) - chain.level[b]);
        }
        return heights;
    }

    private Expansion expansion(Layout layout, double time, double highest) {
        Chain chain = layout.chain;
        Ladder ladder = Spectra.ladder(problem, chain);
        double[] psi = new double[chain.size];
        double[] chi = new double[chain.size];
        double unit = layout.unit;
        double negligible = NEGLIGIBLE * tolerance / unit;
        int point = layout.point;
        return new Expansion(
                chain,
                ladder,
                highest,
                time,
                heights(chain),
                negligible,
                3,
                layout.boundaries,
                mode -> point >= 0 ? mode.psi()[point] : Expansion.integral(chain, 3, mode, psi, chi));
    }

    /** A chain and what is where in it. */
    private static final class Layout {
        final Chain chain;
        /** The boundary at which all mass begins, or -1. */
        final int point;
        /** The factor of everything that begins there. */
        final double unit;
        /** What there is at the beginning. */
        final double mass;
        /** Where densities are wanted. */
        final double[] grid;
        /** The boundary at each of these points, -1 outside. */
        final int[] boundaries;

        Layout(Chain chain, int point, double mass, double[] grid) {
            this.chain = chain;
            this.point = point;
            this.mass = mass;
            this.unit = point >= 0 ? Math.exp(-chain.level[point]) : 1;
            this.grid = grid;
            this.boundaries =
                    Arrays.stream(grid).mapToInt(chain.mesh::boundaryAt).toArray();
        }
    }

    private Layout layout(double[] interval, double range, boolean resolvents) {
        double[] grid = points.size() > 0
                ? points.toArray()
                : Doubles.grid(interval[0], interval[1], GRID).toArray();
        double[] breaks = Mesh.breaks(
                interval, grid, start.kinks().toArray(), start.point() ? new double[] {start.lower()} : new double[0]);
        Mesh.Source source = new Mesh.Source() {
            @Override
            public void fill(double[] x, double[] values) {
                for (int j = 0; j < x.length; j++) {
                    values[j] = start.density().applyAsDouble(x[j]);
                }
            }

            @Override
            public double accuracy() {
                return Mesh.RESOLVED * start.highest();
            }
        };
        Mesh mesh = Mesh.of(problem.medium(), breaks, 0, range, start.point() ? null : source, mostPanels);
        panels = Math.max(panels, mesh.size());
        int point = start.point() ? mesh.boundaryAt(start.lower()) : -1;
        double[] density = start.point() ? new double[0] : relative(mesh);
        double[][] rows = moments(mesh);
        if (!resolvents && !start.point()) {
            rows = Arrays.copyOf(rows, 4);
            rows[3] = density;
        }
        Chain chain = new Chain(mesh, rows, resolvents ? density : new double[0], false);
        return new Layout(chain, point, start.point() ? 1 : mass(start.density(), mesh), grid);
    }

    /** The initial density over the square root of the weight. */
    private double[] relative(Mesh mesh) {
        double[] values = new double[mesh.size() * Gauss.POINTS];
        for (int e = 0; e < mesh.size(); e++) {
            for (int j = 0; j < Gauss.POINTS; j++) {
                double p = start.density().applyAsDouble(mesh.point(e, j));
                values[e * Gauss.POINTS + j] = p == 0 ? 0 : p * Math.exp(-0.5 * mesh.logWeight(e, j));
            }
        }
        return values;
    }

    /** The functions that make mass, mean and second moment about the middle. */
    private static double[][] moments(Mesh mesh) {
        double[][] rows = new double[3][mesh.size() * Gauss.POINTS];
        double middle = middle(mesh);
        for (int e = 0; e < mesh.size(); e++) {
            for (int j = 0; j < Gauss.POINTS; j++) {
                double value = Math.exp(0.5 * mesh.logWeight(e, j));
                for (double[] row : rows) {
                    row[e * Gauss.POINTS + j] = value;
                    value *= mesh.point(e, j) - middle;
                }
            }
        }
        return rows;
    }

    private static double middle(Mesh mesh) {
        return 0.5 * (mesh.boundary(0) + mesh.boundary(mesh.size()));
    }

    private Snapshot snapshot(Layout layout, Flow flow, double time) {
        Chain chain = layout.chain;
        State state = flow.at(time);
        double grown = Math.exp(growthRate * time);
        double factor = layout.unit * grown;
        double[] density = new double[layout.grid.length];
        double error = 0;
        double highest = 0;
        for (int i = 0; i < density.length; i++) {
            int b = layout.boundaries[i];
            if (b >= 0) {
                double height = Math.exp(chain.mesh.logWeightAtBoundary(b) - chain.level[b]) * factor;
                density[i] = height * state.psi()[i];
                error = Math.max(error, height * state.uncertainty()[i]);
                highest = Math.max(highest, Math.abs(density[i]));
            }
        }
        error += highest * Math.max(Mesh.RESOLVED, chain.mesh.unresolved());
        double mass = factor * state.integrals()[0];
        double shift = state.integrals()[1] / state.integrals()[0];
        double variance = state.integrals()[2] / state.integrals()[0] - shift * shift;
        if (!Double.isFinite(grown)) {
            throw new ComputationException("the rate " + growthRate
                    + " makes the mass grow by more than a number can tell in " + time + " years");
        }
        if (!Double.isFinite(error) || !Double.isFinite(mass)) {
            throw new ComputationException("the density at time " + time
                    + " overflows: the evolution begins too far out, where the stationary density underflows");
        }
        double defect = problem.conserves() ? mass - grown * layout.mass : 0;
        return new Snapshot(
                time,
                new GridFunction(Doubles.of(layout.grid), Doubles.of(density)),
                // mass is not lost without density
                Math.max(error, highest * Math.abs(defect) / Math.max(1, grown)),
                mass,
                defect,
                middle(chain.mesh) + shift,
                Math.max(0, variance));
    }

    private static double mass(java.util.function.DoubleUnaryOperator density, Mesh mesh) {
        double sum = 0;
        for (int e = 0; e < mesh.size(); e++) {
            for (int j = 0; j < Gauss.POINTS; j++) {
                sum += Gauss.WEIGHTS[j] * mesh.half(e) * density.applyAsDouble(mesh.point(e, j));
            }
        }
        return sum;
    }

    /** What is there at time zero. */
    private Snapshot initial() {
        Layout layout = layout(ends, 0, false);
        Mesh mesh = layout.chain.mesh;
        double mass = mass(start.density(), mesh);
        double mean = mass(x -> x * start.density().applyAsDouble(x), mesh) / mass;
        double variance = mass(x -> (x - mean) * (x - mean) * start.density().applyAsDouble(x), mesh) / mass;
        return new Snapshot(0, start.at(Doubles.of(layout.grid)), 0, mass, 0, mean, variance);
    }
}
