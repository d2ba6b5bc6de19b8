package org.potentia.optimizers.commons;

import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.tck.OptimizerContract;

class DifferentialEvolutionContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new DifferentialEvolutionProvider();
    }
}
