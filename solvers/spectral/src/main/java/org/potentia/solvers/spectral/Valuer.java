package org.potentia.solvers.spectral;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.option.Provenance;

/**
 * Computes expectations \( v(x) = E[f(X_\tau)] \): the same evolution as that of densities, for \( v \) obeys the adjoint equation, whose
 * modes are the \( u_n \) themselves.
 */
final class Valuer {
    /** Points of a grid of the solver's own choice. */
    private static final int GRID = 401;

    /** The weight at the ends of that grid, as a logarithm below that of the outermost well. */
    private static final double GRID_SPREAD = 24;

    private static final double NEGLIGIBLE = 1e-2;

    private final Problem problem;
    private final DoubleUnaryOperator drift;
    private final Payoff payoff;
    private final double horizon;
    private final double growthRate;
    private final double tolerance;
    private final int mostTerms;
    private final int mostPanels;
    private final Scan scan;
    private final double[] grid;

    /**
     * Prepares an expectation.
     *
     * @param problem the problem
     * @param drift the drift in the reading of Ito
     * @param payoff \( f \)
     * @param horizon \( \tau \)
     * @param points where it is wanted; empty for a grid of its own
     * @param growthRate a rate that is the same everywhere
     * @param tolerance the largest error wanted
     * @param mostTerms the largest number of modes
     * @param mostPanels the largest number of panels
     */
    Valuer(
            Problem problem,
            DoubleUnaryOperator drift,
            Payoff payoff,
            double horizon,
            Doubles points,
            double growthRate,
            double tolerance,
            int mostTerms,
            int mostPanels) {
        this.problem = problem;
        this.drift = drift;
        this.payoff = payoff;
        this.horizon = horizon;
        this.growthRate = growthRate;
        this.tolerance = tolerance;
        this.mostTerms = mostTerms;
        this.mostPanels = mostPanels;
        scan = new Scan(problem.medium(), problem.domain());
        if (points.size() > 0) {
            grid = points.toArray();
            for (double x : grid) {
                if (x < problem.domain().lower() || x > problem.domain().upper()) {
                    throw new IllegalArgumentException(
                            "point " + x + " must lie inside the domain " + problem.domain());
                }
            }
        } else {
            double[] ends = scan.spread(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, GRID_SPREAD);
            grid = Doubles.grid(ends[0], ends[1], GRID).toArray();
        }
    }

    /** Computes the expectation. */
    Expectation expectation(Provenance provenance) {
        long began = System.nanoTime();
        double low = grid[0];
        double high = grid[grid.length - 1];
        double[] ends = scan.spread(low, high, Evolver.SPREAD);
        // where the weight is small functions are large, by its square root
        double exponent = Math.log(Math.max(1, 1 / (NEGLIGIBLE * tolerance))) + 0.5 * Evolver.SPREAD;
        double limit = Math.max(0, scan.floor()) + exponent / horizon;
        boolean early = scan.modes(limit, ends) > mostTerms;
        return expectation(ends, limit, early, began, provenance);
    }

    private Expectation expectation(double[] reach, double limit, boolean early, long began, Provenance provenance) {
        double[] ends = reach.clone();
        double low = grid[0];
        double high = grid[grid.length - 1];
        if (early) {
            double deviation = Evolver.DEVIATIONS
                    * Math.sqrt(2
                            * horizon
                            * Math.max(
                                    problem.medium().diffusivity(low),
                                    problem.medium().diffusivity(high)));
            ends[0] = Math.max(ends[0], low - deviation - Math.abs(drift.applyAsDouble(low)) * horizon);
            ends[1] = Math.min(ends[1], high + deviation + Math.abs(drift.applyAsDouble(high)) * horizon);
        }
        Mesh mesh = Mesh.of(
                problem.medium(),
                Mesh.breaks(ends, grid, payoff.kinks().toArray()),
                0,
                early ? Resolvents.FARTHEST / horizon : limit,
                null,
                mostPanels);
        Lift lift = new Lift(problem, mesh, payoff.function());
        double[] source = new double[mesh.size() * Gauss.POINTS];
        for (int e = 0; e < mesh.size(); e++) {
            for (int j = 0; j < Gauss.POINTS; j++) {
                double x = mesh.point(e, j);
                double value = finite(payoff.function().applyAsDouble(x), x) - lift.inside(e, j);
                source[e * Gauss.POINTS + j] = value * Math.exp(0.5 * mesh.logWeight(e, j));
            }
        }
        int[] where = Arrays.stream(grid)
                .map(x -> Math.clamp(x, ends[0], ends[1]))
                .mapToInt(mesh::boundaryAt)
                .toArray();
        Chain chain = new Chain(
                mesh, early ? new double[0][] : new double[][] {source}, early ? source : new double[0], false);
        Flow flow = early ? resolvents(chain, lift, where) : expansion(chain, limit, where);
        if (flow instanceof Expansion sum && sum.underflows()) {
            return expectation(reach, limit, true, began, provenance);
        }
        State state = flow.at(horizon);
        return expectation(
                chain,
                lift,
                where,
                state,
                new Cost(flow.terms(), mesh.size(), (System.nanoTime() - began) * 1e-9),
                provenance);
    }

    private static double finite(double value, double x) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the payoff is " + value + " at x = " + x + ", must be finite");
        }
        return value;
    }

    private Flow resolvents(Chain chain, Lift lift, int[] where) {
        double[] initial = new double[where.length];
        for (int i = 0; i < where.length; i++) {
            double value = payoff.function().applyAsDouble(grid[i]) - lift.at(where[i]);
            initial[i] = value * Math.exp(chain.level[where[i]]);
        }
        double[] amount = new double[chain.size + 1];
        for (int b = 0; b <= chain.size; b++) {
            double value = payoff.function().applyAsDouble(chain.mesh.boundary(b)) - lift.at(b);
            amount[b] = value * Math.exp(chain.level[b]);
        }
        return new Resolvents(chain, problem, -1, 0, where, initial, amount);
    }

    private Flow expansion(Chain chain, double limit, int[] where) {
        double[] height = new double[chain.size + 1];
        for (int b = where[0]; b <= where[where.length - 1]; b++) {
            height[b] = Math.exp(-chain.level[b]);
        }
        double[] psi = new double[chain.size];
        double[] chi = new double[chain.size];
        return new Expansion(
                chain,
                Spectra.ladder(problem, chain),
                limit,
                horizon,
                height,
                NEGLIGIBLE * tolerance,
                0,
                where,
                mode -> Expansion.integral(chain, 0, mode, psi, chi));
    }

    private Expectation expectation(
            Chain chain, Lift lift, int[] where, State state, Cost cost, Provenance provenance) {
        int n = grid.length;
        double[] values = new double[n];
        double[] slopes = new double[n];
        double[] curvatures = new double[n];
        double grown = Math.exp(growthRate * horizon);
        double error = 0;
        double highest = 0;
        for (int i = 0; i < n; i++) {
            int b = where[i];
            double level = chain.level[b];
            double diffusivity = problem.medium().diffusivity(grid[i]);
            double u = Math.exp(-level) * state.psi()[i];
            double slope = Math.exp(level - chain.mesh.logWeightAtBoundary(b)) * state.chi()[i] / diffusivity;
            double killed = problem.medium().kills()
                    ? (problem.medium().wall(grid[i])
                                    - 0.25 * square(problem.medium().pull(grid[i])))
                            * u
                    : 0;
            double curvature =
                    (Math.exp(-level) * state.growth()[i] - drift.applyAsDouble(grid[i]) * slope) / diffusivity
                            + killed;
            values[i] = grown * (u + lift.at(b));
            slopes[i] = grown * (slope + lift.slope(b));
            curvatures[i] = grown * (curvature - drift.applyAsDouble(grid[i]) * lift.slope(b) / diffusivity);
            error = Math.max(error, grown * Math.exp(-level) * state.uncertainty()[i]);
            highest = Math.max(highest, Math.abs(values[i]));
        }
        error += Math.max(Mesh.RESOLVED, chain.mesh.unresolved()) * highest;
        if (!Double.isFinite(error + highest)) {
            throw new ComputationException(
                    "the expectation overflows: points are asked for so far out that the stationary density"
                            + " underflows there");
        }
        Doubles points = Doubles.of(grid);
        return new Expectation(
                new GridFunction(points, Doubles.of(values)),
                new GridFunction(points, Doubles.of(slopes)),
                new GridFunction(points, Doubles.of(curvatures)),
                error,
                Doubles.of(),
                Doubles.of(),
                error <= tolerance
                        ? ""
                        : "the estimated error " + error + " is above the tolerance " + tolerance
                                + ": rounding of modes that are large where the stationary density is small leaves no more digits",
                cost,
                provenance);
    }

    private static double square(double x) {
        return x * x;
    }
}
