package org.potentia.solvers.finitevolume;

import org.junit.jupiter.api.Tag;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.tck.PlanarPropagatorContract;

@Tag("slow")
class FiniteVolumePlaneContractTest implements PlanarPropagatorContract {
    @Override
    public PropagatorProvider provider() {
        return new FiniteVolumeProvider();
    }
}
