package org.potentia.models.schrodinger.mixture;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnDistributionContract;
import org.potentia.tck.ReturnModelContract;

class LevelsContractTest implements ModelProviderContract, ReturnModelContract, ReturnDistributionContract {
    @Override
    public ModelProvider provider() {
        return new LevelsProvider();
    }

    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "ground", new LevelLaw(0.001, 0.02, Doubles.of(1)),
                "two levels", new LevelLaw(0, 1, Doubles.of(0.7, 0.3)),
                "fat", new LevelLaw(-0.01, 0.014, Doubles.of(0.95, 0, 0, 0, 0, 0.05)),
                "faint", new LevelLaw(0, 1, Doubles.of(1 - 1e-12, 0, 1e-12)),
                "six", new LevelLaw(0.5, 3, Doubles.of(0.3, 0.2, 0.2, 0.1, 0.1, 0.1)));
    }
}
