package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarRate;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PlanarSnapshot;

/** Solves one problem in the plane from one start. */
final class PlanarSolver {
    /** Points of a density in x and y. */
    private static final int WIDE = 81;

    private static final int HIGH = 61;

    private final EvolutionProblem.Planar problem;
    private final PathintOptions options;
    private final double startX;
    private final double startY;
    private final double tolerance;

    PlanarSolver(
            EvolutionProblem.Planar problem, PathintOptions options, double startX, double startY, double tolerance) {
        this.problem = problem;
        this.options = options;
        this.startX = startX;
        this.startY = startY;
        this.tolerance = tolerance;
    }

    Refinement strip(List<Payoff> payoffs, double horizon) {
        PlanarDynamics dynamics = new PlanarDynamics(problem, startX, startY, horizon);
        LinePlan plan = plan(dynamics, horizon);
        PlanarReach reach = reach(dynamics, plan, horizon);
        PlanarStrip wanted = new PlanarStrip(
                dynamics,
                payoffs.stream()
                        .map(payoff ->
                                new PiecewisePayoff(payoff, problem.diffusion().domainX()))
                        .toList(),
                horizon);
        return refined(dynamics, plan, horizon, reach, wanted, payoffs.size());
    }

    /**
     * Densities at the times of a request.
     *
     * @param refinements receives how each was found
     */
    List<PlanarSnapshot> densities(PlanarRequest request, List<Refinement> refinements) {
        double correlation = problem.diffusion().correlation();
        if (Math.abs(correlation) == 1) {
            throw new IllegalArgumentException("correlation = " + correlation
                    + ", must be inside (-1, 1): where one noise drives both coordinates a path integral has no density in the"
                    + " plane; expectations it has");
        }
        List<PlanarSnapshot> snapshots = new ArrayList<>();
        for (int k = 0; k < request.times().size(); k++) {
            double horizon = request.times().get(k);
            PlanarDynamics dynamics = new PlanarDynamics(problem, startX, startY, horizon);
            LinePlan plan = plan(dynamics, horizon);
            PlanarReach reach = reach(dynamics, plan, horizon);
            PlanarDensity wanted = new PlanarDensity(dynamics, startX, startY, reach.coordinates(WIDE), reach.ys(HIGH));
            Refinement refined = refined(dynamics, plan, horizon, reach, wanted, wanted.densities());
            refinements.add(refined);
            boolean conserved = problem.rate().equals(PlanarRate.NONE) && !plan.absorbsBelow() && !plan.absorbsAbove();
            snapshots.add(wanted.snapshot(refined, horizon, conserved ? 1 : Double.NaN));
        }
        return snapshots;
    }

    private LinePlan plan(PlanarDynamics dynamics, double horizon) {
        return new LinePlan(dynamics.alongY(), options, startY, startY, horizon, tolerance);
    }

    private PlanarReach reach(PlanarDynamics dynamics, LinePlan plan, double horizon) {
        double[] range = PlanarSweep.range(dynamics, plan, horizon);
        PlanarReach reach = new PlanarReach(dynamics, LinePlan.negligible(tolerance));
        new PlanarSweep(dynamics, options.adaptive(), plan, problem.rate(), startY, horizon, range[0], range[1], reach)
                .run(1, 1);
        return reach;
    }

    private Refinement refined(
            PlanarDynamics dynamics,
            LinePlan plan,
            double horizon,
            PlanarReach reach,
            PlanarSweep.Wanted wanted,
            int checked) {
        PlanarSweep sweep = new PlanarSweep(
                dynamics, options, plan, problem.rate(), startY, horizon, reach.lower(), reach.upper(), wanted);
        return Refinement.of(sweep, powers(dynamics, reach), checked, tolerance, options);
    }

    /** Which powers of the step the error has: even ones only, if neither kernel errs by itself. */
    private double[] powers(PlanarDynamics dynamics, PlanarReach reach) {
        double[] coordinates = reach.coordinates(101);
        double[] states = new double[coordinates.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = dynamics.x(coordinates[i]);
        }
        if (!dynamics.kinks(states).isEmpty()) {
            return Refinement.ROUGH;
        }
        LineDynamics alongY = dynamics.alongY();
        double[] ys = reach.ys(9);
        for (double y : ys) {
            for (double x : new double[] {states[10], startX, states[90]}) {
                boolean exact = alongY.volatility(y, 0) == alongY.volatility(startY, 0)
                        && dynamics.driftY(x, y, 0) == dynamics.driftY(startX, startY, 0)
                        && Math.abs(dynamics.driftU(x, y, 0) - dynamics.driftU(startX, y, 0))
                                < 1e-9 * (1 + Math.abs(dynamics.driftU(startX, y, 0)));
                if (!exact) {
                    return Refinement.SMOOTH;
                }
            }
        }
        return dynamics.timeHomogeneous() ? Refinement.SYMMETRIC : Refinement.SMOOTH;
    }
}
