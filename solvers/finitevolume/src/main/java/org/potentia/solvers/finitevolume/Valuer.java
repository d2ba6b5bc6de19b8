package org.potentia.solvers.finitevolume;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.option.Provenance;
import org.potentia.numerics.Rounded;

/**
 * Computes expectations by the transposed scheme, so that they agree with the densities of the same mesh to rounding: window around where the
 * process may come to, the error of the steps, then meshes that are halved and extrapolated.
 */
final class Valuer {
    private static final int FIRST = 4 * Coordinate.BASE;
    private static final int SHOWN = 65;

    /** Cells of the mesh for each step of a march with early exercise. */
    private static final int CELLS_PER_STEP = 4;

    /** Standard deviations to each side of what is asked for where no points are given. */
    private static final double ASIDE = 3;

    /** The mass that may leave the window. */
    private static final double OUTSIDE = 1e-9;

    private final LinearDiffusion problem;
    private final Payoff payoff;
    private final Exercise exercise;
    private final double horizon;
    private final double tolerance;
    private final int mostCells;
    private final double[] points;
    private final Window window;
    private final Sampler sampler;
    private long steps;
    private int cells;
    private List<Double> exerciseTimes = List.of();
    private List<Double> boundary = List.of();

    Valuer(
            LinearDiffusion problem,
            Payoff payoff,
            Exercise exercise,
            double horizon,
            Doubles points,
            double tolerance,
            int mostCells) {
        this.exercise = exercise;
        this.problem = problem;
        this.payoff = payoff;
        this.horizon = horizon;
        this.tolerance = tolerance;
        this.mostCells = mostCells;
        LinearDynamics dynamics = new LinearDynamics(problem);
        Interval domain = dynamics.domain();
        this.points = points.size() > 0 ? points.toArray() : shown(domain);
        double lower = Math.max(this.points[0], domain.lower());
        double upper = Math.min(this.points[this.points.length - 1], domain.upper());
        if (!(lower < upper)) {
            throw new IllegalArgumentException("points from " + this.points[0] + " to "
                    + this.points[this.points.length - 1] + ", must lie in the domain " + domain + " of the process");
        }
        DoubleUnaryOperator below = x -> (Math.min(Math.max(x, lower), upper) - lower) / (upper - lower);
        Beginning anywhere = new Beginning(origin(lower, upper), lower, upper, x -> 1 / (upper - lower), below, 0);
        window = new Window(dynamics, anywhere, horizon, horizon, OUTSIDE / (upper - lower));
        sampler = new Sampler(this.points, window.coordinate(), 4);
    }

    private double[] shown(Interval domain) {
        double centre = payoff.kinks().size() > 0
                ? payoff.kinks().get(0)
                : domain.bounded()
                        ? 0.5 * (domain.lower() + domain.upper())
                        : domain.contains(0)
                                ? 0
                                : Double.isFinite(domain.lower()) ? domain.lower() + 1 : domain.upper() - 1;
        double aside = ASIDE * Math.sqrt(horizon) * LinearScheme.typicalNoise(problem.diffusion(), centre, horizon);
        double from = Double.isFinite(domain.lower())
                ? Math.max(centre - aside, 0.9 * domain.lower() + 0.1 * centre)
                : centre - aside;
        double to = Double.isFinite(domain.upper())
                ? Math.min(centre + aside, 0.9 * domain.upper() + 0.1 * centre)
                : centre + aside;
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "volatility = 0 at x = " + centre + ", must be > 0 where no points are given");
        }
        return Doubles.grid(from, to, SHOWN).toArray();
    }

    /** A kink between the points becomes a node of all meshes. */
    private double origin(double lower, double upper) {
        for (int k = 0; k < payoff.kinks().size(); k++) {
            if (payoff.kinks().get(k) > lower && payoff.kinks().get(k) < upper) {
                return payoff.kinks().get(k);
            }
        }
        return 0.5 * (lower + upper);
    }

    Expectation expectation(Provenance provenance) {
        long began = System.nanoTime();
        Refinement refinement = exercise == Exercise.AMERICAN ? refineExercise() : refine();
        double[] answer = refinement.answer(0);
        int count = points.length;
        double[][] parts = new double[3][count];
        for (int part = 0; part < 3; part++) {
            System.arraycopy(answer, part * count, parts[part], 0, count);
        }
        double error = refinement.error(0);
        String shortfall = error <= tolerance
                ? ""
                : "the tolerance " + Rounded.down(tolerance) + " is not met with " + cells
                        + " cells: the error is estimated as " + Rounded.up(error);
        Doubles grid = Doubles.of(points);
        return new Expectation(
                new GridFunction(grid, Doubles.of(parts[0])),
                new GridFunction(grid, Doubles.of(parts[1])),
                new GridFunction(grid, Doubles.of(parts[2])),
                error,
                Doubles.of(forward(exerciseTimes)),
                Doubles.of(forward(boundary)),
                shortfall,
                new Cost(steps, cells, (System.nanoTime() - began) * 1e-9),
                provenance);
    }

    private static double[] forward(List<Double> backward) {
        return IntStream.range(0, backward.size())
                .mapToDouble(i -> backward.get(backward.size() - 1 - i))
                .toArray();
    }

    /** Mesh and steps are refined together, for the boundary ties them. */
    private Refinement refineExercise() {
        Refinement refinement = Refinement.once(points.length);
        cells = FIRST;
        refinement.add(new double[][] {exercise(cells)});
        while (!refinement.meets(tolerance)
                && 2 * cells <= mostCells
                && (cells < 4 * FIRST || 8L * steps * cells <= Evolver.MOST_WORK)) {
            cells *= 2;
            refinement.add(new double[][] {exercise(cells)});
        }
        return refinement;
    }

    private double[] exercise(int count) {
        Mesh mesh = window.mesh(count);
        double[] floor = new double[mesh.size()];
        double[] last = new double[mesh.size()];
        for (int i = 0; i < floor.length; i++) {
            floor[i] = function(mesh.nodes()[i]);
            last[i] = paid(mesh, i);
        }
        steps = count / CELLS_PER_STEP;
        FreeBoundary march =
                new FreeBoundary(new LinearScheme(problem, mesh, horizon), mesh.nodes(), floor, horizon, (int) steps);
        double[] values = march.run(last);
        if (values.length == 0) {
            throw new ComputationException("where to exercise does not settle on " + count + " cells");
        }
        exerciseTimes = march.times();
        boundary = march.boundary();
        double[] out = new double[3 * points.length];
        read(mesh, values, out);
        return out;
    }

    private void read(Mesh mesh, double[] now, double[] out) {
        sampler.read(mesh, now, out);
        for (int i = 0; i < points.length; i++) {
            if (sampler.inside(i)) {
                double[] derivatives = Derivatives.at(points[i], mesh.nodes(), now);
                out[points.length + i] = derivatives[0];
                out[2 * points.length + i] = derivatives[1];
            }
        }
    }

    private Refinement refine() {
        double stepError = 0.02 * tolerance;
        double[] coarse = march(FIRST, stepError);
        double timeError = Double.POSITIVE_INFINITY;
        for (int attempt = 0; attempt < 6 && timeError > 0.1 * tolerance; attempt++) {
            double[] check = march(FIRST, stepError / 16);
            timeError = Refinement.distance(coarse, check, points.length);
            if (timeError > 0.1 * tolerance) {
                stepError /= 16;
                coarse = check;
            }
        }
        Refinement refinement = new Refinement(new double[] {timeError}, points.length, false);
        refinement.add(new double[][] {coarse});
        cells = FIRST;
        while (!refinement.meets(tolerance)
                && 2 * cells <= mostCells
                && (cells < 4 * FIRST || 4L * steps * cells <= Evolver.MOST_WORK)) {
            cells *= 2;
            refinement.add(new double[][] {march(cells, stepError)});
        }
        return refinement;
    }

    private double[] march(int count, double stepError) {
        Mesh mesh = window.mesh(count);
        double[] values = new double[mesh.size()];
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = paid(mesh, i);
            largest = Math.max(largest, Math.abs(values[i]));
        }
        Integrator integrator =
                new Integrator(new LinearScheme(problem, mesh, horizon), Math.max(stepError, 1e-14 * largest));
        double[] out = new double[3 * points.length];
        boolean arrived = integrator.run(values, 0, Doubles.of(horizon), (k, now) -> read(mesh, now, out));
        steps = integrator.steps();
        if (!arrived) {
            throw new ComputationException(
                    "the expectation changes too fast to be followed in " + steps + " steps on " + count + " cells");
        }
        return out;
    }

    /** The payoff at a node: its mean over the volume where it has a kink there. */
    private double paid(Mesh mesh, int node) {
        double x = mesh.nodes()[node];
        double lower = node == 0 ? x : mesh.middles()[node - 1];
        double upper = node == mesh.size() - 1 ? x : mesh.middles()[node];
        double from = lower;
        double sum = 0;
        for (int k = 0; k < payoff.kinks().size(); k++) {
            double kink = payoff.kinks().get(k);
            if (kink > from && kink < upper) {
                sum += piece(from, kink);
                from = kink;
            }
        }
        return from == lower ? function(x) : (sum + piece(from, upper)) / (upper - lower);
    }

    /** The integral over a smooth piece, by Simpson's rule. */
    private double piece(double from, double to) {
        return (to - from) / 6 * (function(from) + 4 * function(0.5 * (from + to)) + function(to));
    }

    private double function(double x) {
        return LinearScheme.finite(payoff.function().applyAsDouble(x), "payoff", x, horizon);
    }
}
