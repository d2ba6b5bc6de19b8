package org.potentia.solvers.finitevolume;

import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.tck.PropagatorContract;

class FiniteVolumeContractTest implements PropagatorContract {
    @Override
    public PropagatorProvider provider() {
        return new FiniteVolumeProvider();
    }
}
