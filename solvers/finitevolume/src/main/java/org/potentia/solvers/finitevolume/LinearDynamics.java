package org.potentia.solvers.finitevolume;

import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Rate;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Diffusion;

/** A diffusion with a rate. */
record LinearDynamics(LinearDiffusion problem) implements Dynamics {
    /** Smallest noise that counts for the mesh, as a share of that at the origin. */
    private static final double LEAST = 1e-6;

    @Override
    public Interval domain() {
        return problem.diffusion().domain();
    }

    @Override
    public Boundaries boundaries() {
        return new Boundaries(
                problem.diffusion().lowerBoundary(), problem.diffusion().upperBoundary());
    }

    @Override
    public Track track(double origin, double reach, double horizon) {
        Diffusion diffusion = problem.diffusion();
        double here = LinearScheme.typicalNoise(diffusion, origin, horizon);
        double least = here > 0 ? LEAST * here : LEAST * (1 + Math.abs(origin)) / Math.sqrt(horizon);
        return new NoiseTrack(
                origin,
                x -> Math.max(LinearScheme.typicalNoise(diffusion, x, horizon), least),
                diffusion.domain(),
                reach);
    }

    @Override
    public double reach(double horizon) {
        return 10 * Math.sqrt(horizon);
    }

    @Override
    public Beginning soon(double position, double early) {
        if (LinearScheme.typicalNoise(problem.diffusion(), position, early) == 0) {
            throw new IllegalArgumentException("volatility = 0 at x = " + position
                    + ", where all mass begins, must be > 0: without noise it remains a point and has no density");
        }
        return Dynamics.super.soon(position, early);
    }

    @Override
    public Scheme scheme(Mesh mesh) {
        return new LinearScheme(problem, mesh);
    }

    @Override
    public double growth(double time) {
        return problem.rate().equals(Rate.constant(problem.rate().at(origin(), 0)))
                ? Math.exp(problem.rate().at(origin(), 0) * time)
                : Double.NaN;
    }

    private double origin() {
        Interval domain = domain();
        if (domain.bounded()) {
            return 0.5 * (domain.lower() + domain.upper());
        }
        return domain.contains(0) ? 0 : Double.isFinite(domain.lower()) ? domain.lower() + 1 : domain.upper() - 1;
    }
}
