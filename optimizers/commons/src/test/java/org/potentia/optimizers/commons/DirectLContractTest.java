package org.potentia.optimizers.commons;

import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.tck.OptimizerContract;

class DirectLContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new DirectLProvider();
    }
}
