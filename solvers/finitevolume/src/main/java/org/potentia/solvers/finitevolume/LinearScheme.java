package org.potentia.solvers.finitevolume;

import java.util.Arrays;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.model.Diffusion;

/**
 * The Fokker-Planck equation: \( J = D^{1-\kappa} [(a/D) g - g'] \) with \( g = D^\kappa p \), \( D = b^2/2 \) and \( \kappa = 1, 1/2, 0 \)
 * in the reading of Ito, Stratonovich and Hänggi-Klimontovich. Between two nodes the bracket is solved exactly for a constant flux.
 */
final class LinearScheme implements Scheme {
    /** The two points of Gauss in a unit interval. */
    private static final double GAUSS = 0.5 - Math.sqrt(3) / 6;

    /** The share of a value that rounding may take. */
    private static final double ROUNDING = 1e-13;

    /** Below this share of what the drift does within a cell the noise does nothing. */
    private static final double LEAST_NOISE = 1e-9;

    private final LinearDiffusion problem;
    private final Mesh mesh;
    private final Edges edges;
    private final double kappa;
    private final boolean fixed;

    /** The time from which expectations are computed back; NaN for densities. */
    private final double horizon;

    private double preparedTime = Double.NaN;
    private double preparedWeight = Double.NaN;

    /** Makes the flow of densities. */
    LinearScheme(LinearDiffusion problem, Mesh mesh) {
        this(problem, mesh, Double.NaN);
    }

    /** Makes the flow of expectations, from a horizon back. */
    LinearScheme(LinearDiffusion problem, Mesh mesh, double horizon) {
        this.horizon = horizon;
        this.problem = problem;
        this.mesh = mesh;
        edges = new Edges(mesh);
        kappa = switch (problem.diffusion().calculus()) {
            case ITO -> 1;
            case STRATONOVICH -> 0.5;
            case FICK -> 0;
        };
        fixed = problem.timeHomogeneous();
    }

    @Override
    public int unknowns() {
        return mesh.size();
    }

    @Override
    public boolean solve(double time, double weight, double[] known, double[] unknown) {
        boolean stale = Double.isNaN(preparedTime) || (!fixed && time != preparedTime);
        if (stale) {
            assemble(backward() ? Math.max(horizon - time, 0) : time);
            preparedTime = time;
        }
        if (stale || weight != preparedWeight) {
            if (backward()) {
                edges.eliminateBackward(weight);
            } else {
                edges.eliminate(weight);
            }
            preparedWeight = weight;
        }
        if (backward()) {
            edges.solveBackward(known, unknown);
        } else {
            edges.solve(known, unknown);
        }
        return true;
    }

    /**
     * Solves the step of expectations where the payoff is taken at some nodes.
     *
     * @param floor the payoff
     * @param exercised where it is taken
     */
    void solveAbove(double time, double weight, double[] known, double[] floor, boolean[] exercised, double[] unknown) {
        prepareAbove(time, weight);
        edges.solveAbove(weight, known, floor, exercised, unknown);
    }

    /**
     * Finds where the payoff is taken in a step, if that is all the way from the end at which it is the higher.
     *
     * @param floor the payoff
     * @param exercised where it is taken
     */
    void guess(double time, double weight, double[] known, double[] floor, boolean[] exercised) {
        prepareAbove(time, weight);
        edges.guess(weight, known, floor, exercised);
    }

    private void prepareAbove(double time, double weight) {
        if (Double.isNaN(preparedTime) || (!fixed && time != preparedTime)) {
            assemble(Math.max(horizon - time, 0));
            preparedTime = time;
        }
        preparedWeight = weight;
    }

    /** Takes the payoff where that was better in the last step, and tells whether anything changed. */
    boolean improve(double[] known, double[] floor, boolean[] exercised, double[] unknown) {
        boolean changed = false;
        for (int i = 0; i < exercised.length; i++) {
            double slack = ROUNDING * (Math.abs(floor[i]) + Math.abs(known[i]));
            boolean better = exercised[i]
                    ? edges.missing(i, preparedWeight, known, unknown) <= slack * mesh.volumes()[i]
                    : unknown[i] < floor[i] - slack;
            changed |= better != exercised[i];
            exercised[i] = better;
        }
        return changed;
    }

    private boolean backward() {
        return !Double.isNaN(horizon);
    }

    @Override
    public double size(double[] values) {
        return backward() ? Arrays.stream(values).map(Math::abs).max().orElse(0) : mesh.size(values);
    }

    private void assemble(double time) {
        double[] nodes = mesh.nodes();
        int last = nodes.length - 1;
        double before = power(inner(nodes[0], mesh.middles()[0], time), time);
        for (int e = 0; e < last; e++) {
            double width = nodes[e + 1] - nodes[e];
            double after = power(e + 1 == last ? inner(nodes[last], mesh.middles()[e], time) : nodes[e + 1], time);
            double leftPoint = nodes[e] + GAUSS * width;
            double rightPoint = nodes[e + 1] - GAUSS * width;
            if (carried(leftPoint, width, time) || carried(rightPoint, width, time)) {
                double drift = 0.5 * (drift(leftPoint, time) + drift(rightPoint, time));
                edges.forth[e] = Math.max(drift, 0);
                edges.back[e] = Math.max(-drift, 0);
            } else {
                double delta = 0.5 * width * (steepness(leftPoint, time) + steepness(rightPoint, time));
                double middle = kappa == 1 ? 1 : Math.pow(squared(mesh.middles()[e], time), 1 - kappa);
                double falling = Edges.bernoulli(Math.abs(delta));
                double rising = falling + Math.abs(delta);
                edges.forth[e] = middle * before * (delta > 0 ? rising : falling) / width;
                edges.back[e] = middle * after * (delta > 0 ? falling : rising) / width;
            }
            before = after;
        }
        edges.close();
        for (int i = 0; i < nodes.length; i++) {
            if (backward() || !mesh.absorbs(i)) {
                edges.growth[i] = finite(problem.rate().at(nodes[i], time), "rate", nodes[i], time);
            }
        }
    }

    /** An end; where noise vanishes there a point of its volume instead, for else nothing could leave it again. */
    private double inner(double end, double middle, double time) {
        return squared(end, time) > 0 ? end : 0.5 * (end + middle);
    }

    /** Tells whether the noise is so small within a cell that the fitted flux is that from the windward side, and would not be finite. */
    private boolean carried(double x, double width, double time) {
        double drift = drift(x, time);
        return drift != 0 && squared(x, time) <= LEAST_NOISE * width * Math.abs(drift);
    }

    /** The drift over the diffusivity. */
    private double steepness(double x, double time) {
        double drift = drift(x, time);
        return drift == 0 ? 0 : drift / squared(x, time);
    }

    private double drift(double x, double time) {
        return finite(problem.diffusion().drift(x, time), "drift", x, time);
    }

    private double squared(double x, double time) {
        double noise = finite(problem.diffusion().volatility(x, time), "volatility", x, time);
        return 0.5 * noise * noise;
    }

    /** The density's factor in the bracket. */
    private double power(double x, double time) {
        if (kappa == 0) {
            return 1;
        }
        double squared = squared(x, time);
        return kappa == 1 ? squared : Math.sqrt(squared);
    }

    /**
     * Checks a coefficient.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    static double finite(double value, String name, double x, double time) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    name + " = " + value + " at x = " + x + ", t = " + time + ", must be finite");
        }
        return value;
    }

    /** The noise of a diffusion, for the unit of length along it: its root mean square over the time of interest. */
    static double typicalNoise(Diffusion diffusion, double x, double horizon) {
        if (diffusion.timeHomogeneous()) {
            return finite(diffusion.volatility(x, 0), "volatility", x, 0);
        }
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            double time = horizon * (k + 0.5) / 4;
            double noise = finite(diffusion.volatility(x, time), "volatility", x, time);
            sum += 0.25 * noise * noise;
        }
        return Math.sqrt(sum);
    }
}
