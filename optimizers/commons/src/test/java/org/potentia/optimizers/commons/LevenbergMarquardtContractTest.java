package org.potentia.optimizers.commons;

import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.tck.OptimizerContract;

class LevenbergMarquardtContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new LevenbergMarquardtProvider();
    }
}
