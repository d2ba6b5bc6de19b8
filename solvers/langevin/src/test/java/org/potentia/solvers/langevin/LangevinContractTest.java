package org.potentia.solvers.langevin;

import org.junit.jupiter.api.Tag;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.problems.EvolutionCase;
import org.potentia.tck.PropagatorContract;

@Tag("slow")
class LangevinContractTest implements PropagatorContract {
    @Override
    public PropagatorProvider provider() {
        return new LangevinProvider();
    }

    /** A fifth of the least peak: some thousand paths tell it. */
    @Override
    public double propagatorAccuracy(EvolutionCase problem) {
        return 0.2;
    }
}
