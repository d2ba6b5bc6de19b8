package org.potentia.models.nes;

import java.util.Map;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.tck.ReturnDistributionContract;

class NesLawsContractTest implements ReturnDistributionContract {
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
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
