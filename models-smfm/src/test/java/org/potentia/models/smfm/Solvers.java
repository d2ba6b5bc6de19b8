package org.potentia.models.smfm;

import java.util.List;
import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

/**
 * Services with some propagators in them.
 *
 * @param solvers the propagators
 */
public record Solvers(List<PropagatorProvider> solvers) implements Services {
    /**
     * Makes services.
     *
     * @param solvers the propagators
     * @return the services
     */
    public static Solvers of(PropagatorProvider... solvers) {
        return new Solvers(List.of(solvers));
    }

    @Override
    public PropagatorProvider propagator(String id) {
        return solvers.stream()
                .filter(solver -> solver.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no propagator " + id));
    }

    @Override
    public ModelProvider model(String id) {
        throw new IllegalArgumentException("no model " + id);
    }

    @Override
    public PotentialProvider potential(String id) {
        throw new IllegalArgumentException("no potential " + id);
    }

    @Override
    public OptimizerProvider optimizer(String id) {
        throw new IllegalArgumentException("no optimizer " + id);
    }
}
