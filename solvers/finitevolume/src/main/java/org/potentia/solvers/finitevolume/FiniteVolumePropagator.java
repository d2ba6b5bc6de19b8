package org.potentia.solvers.finitevolume;

import java.util.function.Function;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Support;
import org.potentia.api.option.Provenance;

/** Densities and expectations by finite volumes. */
final class FiniteVolumePropagator implements Propagator, BackwardPropagator, PlanarPropagator {
    private final Provenance provenance;
    private final int cells;
    private final Function<EvolutionProblem, Support> supports;

    FiniteVolumePropagator(Provenance provenance, int cells, Function<EvolutionProblem, Support> supports) {
        this.provenance = provenance;
        this.cells = cells;
        this.supports = supports;
    }

    @Override
    public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
        supported(problem);
        return new Evolver(dynamics(problem), request, cells).evolve(provenance);
    }

    @Override
    public PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request) {
        supported(problem);
        return new PlanarEvolver(problem, request, cells).evolve(provenance);
    }

    private void supported(EvolutionProblem problem) {
        supports.apply(problem).reason().ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    @Override
    public Expectation expectation(
            EvolutionProblem.LinearDiffusion problem,
            Payoff payoff,
            Exercise exercise,
            double horizon,
            Doubles points,
            double tolerance) {
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        return new Valuer(problem, payoff, exercise, horizon, points, tolerance, cells).expectation(provenance);
    }

    private static Dynamics dynamics(EvolutionProblem.Line problem) {
        return switch (problem) {
            case EvolutionProblem.LinearDiffusion linear -> new LinearDynamics(linear);
            case EvolutionProblem.McKeanVlasov crowd -> new CrowdDynamics(crowd);
            case EvolutionProblem.PorousMedium porous -> new PorousDynamics(porous);
        };
    }
}
