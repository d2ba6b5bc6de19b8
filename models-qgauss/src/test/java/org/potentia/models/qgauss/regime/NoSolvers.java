package org.potentia.models.qgauss.regime;

import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

/** Services with nothing in them. */
final class NoSolvers implements Services {
    @Override
    public ModelProvider model(String id) {
        throw new IllegalArgumentException("unknown model " + id);
    }

    @Override
    public PotentialProvider potential(String id) {
        throw new IllegalArgumentException("unknown potential " + id);
    }

    @Override
    public PropagatorProvider propagator(String id) {
        throw new IllegalArgumentException("unknown propagator " + id);
    }

    @Override
    public OptimizerProvider optimizer(String id) {
        throw new IllegalArgumentException("unknown optimizer " + id);
    }
}
