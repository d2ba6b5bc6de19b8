package org.potentia.models.nes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnDistributionContract;
import org.potentia.tck.ReturnModelContract;

/** Each law is built from a spectrum of its own, and judged by quadrature. */
@Tag("slow")
class NesTransitionContractTest implements ModelProviderContract, ReturnModelContract, ReturnDistributionContract {
    @Override
    public ModelProvider provider() {
        return new NesTransitionProvider().with(NesMotionQuantitiesTest.SPECTRAL);
    }

    @Override
    public Map<String, ReturnDistribution> distributions() {
        Map<String, ReturnDistribution> laws = new LinkedHashMap<>();
        laws.put("defaults", law(Map.of(), -0.03));
        laws.put("no memory", law(Map.of("h", 5.0), -0.03));
        laws.put("after a crash beyond the table", law(Map.of(), -0.7));
        laws.put("longest memory", law(Map.of("h", 0.2), 0.05));
        laws.put("one component", law(Map.of("a", 0.0, "h", 0.3), 0.02));
        laws.put("two wells", law(Map.of("mu1", 4.0, "mu2", -8.0, "h", 0.5), 0.015));
        return laws;
    }

    private ReturnDistribution law(Map<String, Double> parameters, double earlier) {
        ReturnModel model =
                (ReturnModel) provider().create(provider().parameters().vector(parameters));
        ReturnForecaster forecaster = model.forecaster(Horizon.tradingDays(1), 1);
        forecaster.observe(earlier);
        return forecaster.forecast();
    }
}
