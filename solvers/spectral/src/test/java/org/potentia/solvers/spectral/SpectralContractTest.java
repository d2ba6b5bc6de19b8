package org.potentia.solvers.spectral;

import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.problems.EvolutionCase;
import org.potentia.tck.PropagatorContract;

class SpectralContractTest implements PropagatorContract {
    @Override
    public PropagatorProvider provider() {
        return new SpectralProvider();
    }

    @Override
    public double propagatorAccuracy(EvolutionCase problem) {
        return 1e-9;
    }
}
