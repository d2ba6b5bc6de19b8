package org.potentia.models.qgauss;

import java.util.Map;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnDistributionContract;
import org.potentia.tck.ReturnModelContract;

class QGaussianContractTest implements ModelProviderContract, ReturnModelContract, ReturnDistributionContract {
    @Override
    public ModelProvider provider() {
        return new QGaussianProvider();
    }

    /** Ordinary laws, and the limits: bounded support, normal, nearly normal, each lost moment, almost no law at all. */
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "q = -3", new QGaussian(0, -3, 1),
                "q = 0", new QGaussian(0.5, 0, 20),
                "q = 0.999", new QGaussian(0, 0.999, 1),
                "q = 1", new QGaussian(-0.001, 1, 1e4),
                "q = 1 + 1e-9", new QGaussian(0, 1 + 1e-9, 1),
                "q = 1.2", new QGaussian(0.0005, 1.2, 5e3),
                "q = 1.45", new QGaussian(0, 1.45, 1e4),
                "q = 1.6", new QGaussian(0, 1.6, 1e4),
                "q = 2", new QGaussian(0, 2, 1),
                "q = 2.7", new QGaussian(0, 2.7, 1));
    }
}
