package org.potentia.solvers.finitevolume;

import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.model.Boundaries;

/** A crowd in a potential. */
record CrowdDynamics(McKeanVlasov problem) implements Dynamics {
    CrowdDynamics {
        if (!(problem.potential().noise() > 0)) {
            throw new IllegalArgumentException("noise = " + problem.potential().noise() + ", must be > 0");
        }
    }

    @Override
    public Interval domain() {
        return problem.potential().domain();
    }

    @Override
    public Boundaries boundaries() {
        return Boundaries.REFLECTING;
    }

    @Override
    public Track track(double origin, double reach, double horizon) {
        return Track.straight(origin, problem.potential().noise(), domain());
    }

    @Override
    public double reach(double horizon) {
        return 10 * Math.sqrt(horizon);
    }

    @Override
    public Scheme scheme(Mesh mesh) {
        return new CrowdScheme(problem, mesh);
    }

    @Override
    public double growth(double time) {
        return 1;
    }

    @Override
    public int repeats() {
        return 5;
    }
}
