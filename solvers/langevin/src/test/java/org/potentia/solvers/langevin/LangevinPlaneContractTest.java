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

    /** Two fifths of the least peak: what some thousand paths tell in the plane. */
    @Override
    public double planarAccuracy(PlanarCase problem) {
        return 0.4;
    }
}
