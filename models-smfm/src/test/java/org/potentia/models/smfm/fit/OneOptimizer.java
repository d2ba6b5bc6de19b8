package org.potentia.models.smfm.fit;

import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.optimizers.asa.AsaProvider;
import org.potentia.solvers.pathint.PathintProvider;

/** Services with annealing and the path integral in them. */
record OneOptimizer() implements Services {
    @Override
    public OptimizerProvider optimizer(String id) {
        if (!id.equals("asa")) {
            throw new IllegalArgumentException("there is no optimizer " + id + ", must be asa");
        }
        return new AsaProvider();
    }

    @Override
    public PropagatorProvider propagator(String id) {
        if (!id.equals("pathint")) {
            throw new IllegalArgumentException("there is no propagator " + id);
        }
        return new PathintProvider();
    }

    @Override
    public ModelProvider model(String id) {
        throw new IllegalArgumentException("there is no model " + id);
    }

    @Override
    public PotentialProvider potential(String id) {
        throw new IllegalArgumentException("there is no potential " + id);
    }
}
