package org.potentia.optimizers.commons;

import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.tck.OptimizerContract;

class BasinHoppingContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new BasinHoppingProvider();
    }
}
