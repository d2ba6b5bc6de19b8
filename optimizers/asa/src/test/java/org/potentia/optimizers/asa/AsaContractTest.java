package org.potentia.optimizers.asa;

import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.tck.OptimizerContract;

class AsaContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new AsaProvider();
    }
}
