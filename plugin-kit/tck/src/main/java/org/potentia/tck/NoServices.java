package org.potentia.tck;

import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;

/** Services with nothing in them. */
final class NoServices implements Services {
    @Override
    public ModelProvider model(String id) {
        throw unknown("model", id);
    }

    @Override
    public PotentialProvider potential(String id) {
        throw unknown("potential", id);
    }

    @Override
    public PropagatorProvider propagator(String id) {
        throw unknown("propagator", id);
    }

    @Override
    public OptimizerProvider optimizer(String id) {
        throw unknown("optimizer", id);
    }

    private static IllegalArgumentException unknown(String kind, String id) {
        return new IllegalArgumentException("unknown " + kind + " '" + id + "'; there are none");
    }
}
