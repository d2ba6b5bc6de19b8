package org.potentia.optimizers.commons;

import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.tck.OptimizerContract;

class MultistartContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new MultistartProvider();
    }
}
