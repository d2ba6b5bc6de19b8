package org.potentia.solvers.langevin;

import org.junit.jupiter.api.Tag;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.problems.PlanarCase;
import org.potentia.tck.PlanarPropagatorContract;

@Tag("slow")
class LangevinPlaneContractTest implements PlanarPropagatorContract {
    @Override
    public PropagatorProvider provider() {
        return new LangevinProvider();
    }

    /** A fifth of the least peak: what some ten thousand paths tell in the plane. */
    @Override
    public double planarAccuracy(PlanarCase problem) {
        return 0.2;
    }
}
