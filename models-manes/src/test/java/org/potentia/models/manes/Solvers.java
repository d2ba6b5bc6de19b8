package org.potentia.models.manes;

import org.potentia.api.Services;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.solvers.finitevolume.FiniteVolumeProvider;
import org.potentia.solvers.langevin.LangevinProvider;
import org.potentia.solvers.spectral.SpectralProvider;

/** The propagators that tests take. */
public final class Solvers implements Services {
    @Override
    public ModelProvider model(String id) {
        throw new IllegalArgumentException("no model " + id);
    }

    @Override
    public PotentialProvider potential(String id) {
        throw new IllegalArgumentException("no potential " + id);
    }

    @Override
    public PropagatorProvider propagator(String id) {
        return switch (id) {
            case "finitevolume" -> new FiniteVolumeProvider();
            case "langevin" -> new LangevinProvider();
            case "spectral" -> new SpectralProvider();
            default -> throw new IllegalArgumentException("no propagator " + id);
        };
    }

    @Override
    public OptimizerProvider optimizer(String id) {
        throw new IllegalArgumentException("no optimizer " + id);
    }
}
