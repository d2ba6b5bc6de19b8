package org.potentia.solvers.pathint;

import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.problems.EvolutionCase;
import org.potentia.tck.PropagatorContract;

class PathintContractTest implements PropagatorContract {
    @Override
    public PropagatorProvider provider() {
        return new PathintProvider();
    }

    @Override
    public double propagatorAccuracy(EvolutionCase problem) {
        // where the noise vanishes at an end that is reached the error falls with the first order only
        return problem.id().equals("cev") ? 1e-6 : 1e-7;
    }
}
