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

    /** A tenth of the least peak: some ten thousand paths tell it. Four hundred years of steps are for fewer. */
    @Override
    public double propagatorAccuracy(EvolutionCase problem) {
        return problem.id().equals("double-well-at-rest") ? 0.2 : 0.1;
    }
}
