package org.potentia.models.smfm.hedge;

import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

/** Services with nothing in them: the study needs no other plugin. */
final class NoSolvers implements Services {
    @Override
    public PropagatorProvider propagator(String id) {
        throw new IllegalArgumentException("no propagator " + id);
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
