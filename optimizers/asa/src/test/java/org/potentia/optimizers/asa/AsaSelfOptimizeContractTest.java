package org.potentia.optimizers.asa;

import org.potentia.api.Values;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.Settings;
import org.potentia.tck.OptimizerContract;

class AsaSelfOptimizeContractTest implements OptimizerContract {
    @Override
    public OptimizerProvider provider() {
        return new AsaProvider();
    }

    @Override
    public Settings optimizerSettings() {
        return provider()
                .options()
                .settings(Values.EMPTY
                        .with("SELF_OPTIMIZE", true)
                        .with("selfOptimizeEvaluations", 300)
                        .with("selfOptimizeRuns", 2)
                        .with("selfOptimizeLimit", 40));
    }
}
