package org.potentia.models.schrodinger;

import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

/** Services with one propagator in them. */
record OneSolver(PropagatorProvider solver) implements Services {
    @Override
    public PropagatorProvider propagator(String id) {
        if (!id.equals("spectral")) {
            throw new IllegalArgumentException("no propagator " + id);
        }
        return solver;
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
