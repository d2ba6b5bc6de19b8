package org.potentia.models.nes;

import java.util.Map;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.tck.ReturnDistributionContract;

class NesLawsContractTest implements ReturnDistributionContract {
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "half a year", new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624).stationary(0.51),
                "widths a factor 20 apart", new LogGaussianMixture(0.2, -0.3, 0.04, 0.8, 0.3).stationary(0.25),
                "second component alone", new LogGaussianMixture(0.1, -3, 0.2, 0.5, 1).stationary(0.3),
                "coinciding components", new LogGaussianMixture(0.05, 0.05, 0.2, 0.2, 0.5).stationary(1),
                "tilted",
                        new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3)
                                .stationary(1)
                                .tilted(-2.5),
                "stationary", forecast(new NesProvider(), Map.of()),
                "stationary, without a second component", forecast(new NesProvider(), Map.of("a", 0.0)),
                "stationary, components far apart", forecast(new NesProvider(), Map.of("mu1", 20.0, "mu2", -40.0)),
                "conditional", forecast(new NesConditionalProvider(), Map.of()));
    }

    private static ReturnDistribution forecast(ModelProvider provider, Map<String, Double> parameters) {
        ReturnModel model = (ReturnModel) provider.create(provider.parameters().vector(parameters));
        ReturnForecaster forecaster = model.forecaster(Horizon.tradingDays(1), 1);
        forecaster.observe(-0.03);
        return forecaster.forecast();
    }
}
