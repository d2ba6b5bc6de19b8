package org.potentia.models.baseline;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.tck.ReturnDistributionContract;

/** The laws that the models hand out, one day ahead, after some quiet and some wild days. */
class BaselineLawsContractTest implements ReturnDistributionContract {
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "normal", forecast(new NormalProvider()),
                "student-t", forecast(new StudentTProvider()),
                "gaussian-mixture", forecast(new GaussianMixtureProvider()),
                "garch-t", forecast(new GarchTProvider()));
    }

    private static ReturnDistribution forecast(ModelProvider provider) {
        ReturnModel model = (ReturnModel) provider.create(provider.parameters().defaults());
        ReturnForecaster forecaster = model.forecaster(Horizon.tradingDays(1), 1);
        Doubles.of(0.001, -0.002, 0, -0.04, 0.03).stream().forEach(forecaster::observe);
        return forecaster.forecast();
    }
}
