package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Strip;
import org.potentia.api.evolve.StripPropagator;
import org.potentia.api.model.Boundary;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/** The propagator with its options inside. */
final class Pathint implements Propagator, PlanarPropagator, BackwardPropagator, StripPropagator {
    /** Points of a density for which no grid is asked. */
    private static final int GRID = 201;

    /** What is left out of such a grid on each side. */
    private static final double TAIL = 1e-7;

    private static final String OPEN =
            "; paths reach a natural end of the domain, near which no mesh is fine enough and the"
                    + " error is taken to be as large as the density";

    private final PathintProvider provider;
    private final Settings settings;
    private final PathintOptions options;

    Pathint(PathintProvider provider, Settings settings) {
        this.provider = provider;
        this.settings = settings;
        options = PathintOptions.of(settings);
    }

    @Override
    public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
        long begin = System.nanoTime();
        EvolutionProblem.LinearDiffusion linear = linear(problem);
        boolean atOnce = request.times().get(0) == 0;
        double[] times =
                request.times().slice(atOnce ? 1 : 0, request.times().size()).toArray();
        InitialLaw initial = request.initial();
        List<Snapshot> snapshots = new ArrayList<>();
        double[] points = request.points().toArray();
        if (atOnce) {
            snapshots.add(LineSnapshots.initial(initial, points));
        }
        if (times.length == 0) {
            return new Evolution(
                    snapshots, "", cost(0, snapshots.get(0).density().points().size(), begin), provenance());
        }
        double horizon = times[times.length - 1];
        LineDynamics dynamics = new LineDynamics(linear, horizon);
        Sources sources = Sources.quadrature(initial);
        LinePlan plan = plan(dynamics, sources.lowest(), sources.highest(), horizon, request.tolerance());
        double[][] grids = new double[times.length][];
        Arrays.fill(grids, points);
        if (points.length == 0) {
            List<ForwardSweep.Masses> masses = new ArrayList<>();
            new ForwardSweep(plan, options, initial, times, grids, List.of()).run(1, 1, masses);
            for (int k = 0; k < times.length; k++) {
                grids[k] = LineSnapshots.grid(masses.get(k), GRID, TAIL);
            }
        }
        ForwardSweep sweep = new ForwardSweep(plan, options, initial, times, grids, List.of());
        Refinement refined = Refinement.of(sweep, plan.powers(), sweep.checked(), request.tolerance(), options);
        snapshots.addAll(LineSnapshots.of(plan, sweep, refined, times, grids));
        String shortfall = shortfall(refined);
        return new Evolution(
                snapshots,
                shortfall.isEmpty() || !plan.open() ? shortfall : shortfall + OPEN,
                cost(refined, begin),
                provenance());
    }

    @Override
    public Expectation expectation(
            EvolutionProblem.LinearDiffusion problem,
            Payoff payoff,
            Exercise exercise,
            double horizon,
            Doubles points,
            double tolerance) {
        long begin = System.nanoTime();
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        supported(problem);
        LineDynamics dynamics = new LineDynamics(problem, horizon);
        PiecewisePayoff piecewise = new PiecewisePayoff(payoff, dynamics.domain());
        double[] starts = points.size() == 0 ? starts(dynamics, piecewise, horizon) : points.toArray();
        LinePlan plan = plan(dynamics, starts[0], starts[starts.length - 1], horizon, tolerance);
        List<Double> times = new ArrayList<>();
        List<Double> boundary = new ArrayList<>();
        Refinement refined;
        if (exercise == Exercise.AMERICAN) {
            ExerciseSweep sweep = new ExerciseSweep(plan, options, piecewise, horizon, starts);
            refined = sweep.exercised(Refinement.of(sweep, sweep.powers(), starts.length, tolerance, options));
            for (int k = 0; k < sweep.boundaryTimes(); k++) {
                double position = refined.values()[sweep.boundaries() + k];
                if (!Double.isNaN(position)) {
                    times.add(horizon * k / sweep.boundaryTimes());
                    boundary.add(position);
                }
            }
        } else {
            BackwardSweep sweep = new BackwardSweep(plan, options, piecewise, horizon, starts);
            refined = Refinement.of(sweep, plan.powers(), starts.length, tolerance, options);
        }
        Doubles grid = Doubles.of(starts);
        int n = starts.length;
        return new Expectation(
                new GridFunction(grid, Doubles.of(Arrays.copyOfRange(refined.values(), 0, n))),
                new GridFunction(grid, Doubles.of(Arrays.copyOfRange(refined.values(), n, 2 * n))),
                new GridFunction(grid, Doubles.of(Arrays.copyOfRange(refined.values(), 2 * n, 3 * n))),
                refined.largestError(n),
                Doubles.of(times.stream().mapToDouble(Double::doubleValue)),
                Doubles.of(boundary.stream().mapToDouble(Double::doubleValue)),
                shortfall(refined),
                cost(refined, begin),
                provenance());
    }

    @Override
    public PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request) {
        long begin = System.nanoTime();
        supported(problem);
        List<Refinement> refinements = new ArrayList<>();
        List<PlanarSnapshot> snapshots = new PlanarSolver(
                        problem, options, request.x(), request.y(), request.tolerance())
                .densities(request, refinements);
        String shortfall = "";
        long steps = 0;
        long points = 0;
        for (Refinement refined : refinements) {
            if (!refined.shortfall().isEmpty()) {
                shortfall = refined.shortfall();
            }
            steps += refined.steps();
            points = Math.max(points, refined.points());
        }
        return new PlanarEvolution(snapshots, shortfall, cost(steps, points, begin), provenance());
    }

    @Override
    public Strip expectations(
            EvolutionProblem.Planar problem,
            double startX,
            double startY,
            List<Payoff> payoffs,
            double horizon,
            double tolerance) {
        long begin = System.nanoTime();
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        Arguments.atLeast(payoffs.size(), 1, "number of payoffs");
        supported(problem);
        Refinement refined = new PlanarSolver(problem, options, startX, startY, tolerance).strip(payoffs, horizon);
        return new Strip(
                Doubles.of(refined.values()),
                refined.largestError(payoffs.size()),
                refined.shortfall(),
                cost(refined, begin),
                provenance());
    }

    @Override
    public Strip expectations(
            EvolutionProblem.LinearDiffusion problem,
            double start,
            List<Payoff> payoffs,
            double horizon,
            double tolerance) {
        long begin = System.nanoTime();
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        Arguments.atLeast(payoffs.size(), 1, "number of payoffs");
        supported(problem);
        LineDynamics dynamics = new LineDynamics(problem, horizon);
        LinePlan plan = plan(dynamics, start, start, horizon, tolerance);
        ForwardSweep sweep = new ForwardSweep(
                plan,
                options,
                new InitialLaw.PointMass(start),
                new double[] {horizon},
                new double[][] {{}},
                payoffs.stream()
                        .map(payoff -> new PiecewisePayoff(payoff, dynamics.domain()))
                        .toList());
        Refinement refined = Refinement.of(sweep, plan.powers(), payoffs.size(), tolerance, options);
        return new Strip(
                Doubles.of(refined.values()),
                refined.largestError(payoffs.size()),
                shortfall(refined),
                cost(refined, begin),
                provenance());
    }

    private LinePlan plan(LineDynamics dynamics, double lowest, double highest, double horizon, double tolerance) {
        return new LinePlan(dynamics, options, lowest, highest, horizon, tolerance);
    }

    private EvolutionProblem.LinearDiffusion linear(EvolutionProblem.Line problem) {
        supported(problem);
        return (EvolutionProblem.LinearDiffusion) problem;
    }

    private void supported(EvolutionProblem problem) {
        provider.supports(problem).reason().ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        if (options.kernel() != PathintOptions.Kernel.PREPOINT || options.cellAveraged()) {
            bare(problem);
        }
    }

    /** The kernels that are there to study the method know nothing of ends. */
    private void bare(EvolutionProblem problem) {
        if (!(problem instanceof EvolutionProblem.LinearDiffusion linear)) {
            throw new IllegalArgumentException(
                    "the midpoint kernels and the cell-averaged histogram are for problems on the line");
        }
        boolean ends = (linear.diffusion().lowerBoundary() != Boundary.NATURAL
                        && Double.isFinite(linear.diffusion().domain().lower()))
                || (linear.diffusion().upperBoundary() != Boundary.NATURAL
                        && Double.isFinite(linear.diffusion().domain().upper()));
        if (ends) {
            throw new IllegalArgumentException(
                    "the midpoint kernels and the cell-averaged histogram know no reflecting or absorbing"
                            + " ends; the prepoint kernel at points does");
        }
        if (options.kernel() != PathintOptions.Kernel.PREPOINT && options.cellAveraged()) {
            throw new IllegalArgumentException("the cell-averaged histogram is made of prepoint kernels");
        }
    }

    /** Where an expectation is of interest if nobody says so: about the kinks of the payoff. */
    private static double[] starts(LineDynamics dynamics, PiecewisePayoff payoff, double horizon) {
        Interval domain = dynamics.domain();
        double[] kinks = payoff.kinks();
        double first = kinks.length > 0 ? kinks[0] : inside(domain);
        double last = kinks.length > 0 ? kinks[kinks.length - 1] : first;
        double lower = first - 3 * dynamics.volatility(first, 0) * Math.sqrt(horizon);
        double upper = last + 3 * dynamics.volatility(last, 0) * Math.sqrt(horizon);
        return Doubles.grid(
                        lower > domain.lower() ? lower : 0.99 * domain.lower() + 0.01 * first,
                        upper < domain.upper() ? upper : 0.99 * domain.upper() + 0.01 * last,
                        GRID)
                .toArray();
    }

    private static double inside(Interval domain) {
        if (domain.bounded()) {
            return 0.5 * (domain.lower() + domain.upper());
        }
        if (Double.isFinite(domain.lower())) {
            return domain.lower() + 1;
        }
        return Double.isFinite(domain.upper()) ? domain.upper() - 1 : 0;
    }

    private String shortfall(Refinement refined) {
        if (!options.cellAveraged()) {
            return refined.shortfall();
        }
        String widened = "averaging over cells widens the variance of every step by the share mesh^2/6 = "
                + options.mesh() * options.mesh() / 6;
        return refined.shortfall().isEmpty() ? "" : refined.shortfall() + "; " + widened;
    }

    private static Cost cost(Refinement refined, long begin) {
        return cost(refined.steps(), refined.points(), begin);
    }

    private static Cost cost(long steps, long points, long begin) {
        return new Cost(steps, points, 1e-9 * (System.nanoTime() - begin));
    }

    private Provenance provenance() {
        return Provenance.of(provider, settings);
    }
}
