package org.potentia.models.baseline;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.tck.ReturnDistributionContract;

/** The laws that the models hand out, after some quiet and some wild days: at their defaults, and at the limits of their parameters. */
class BaselineLawsContractTest implements ReturnDistributionContract {
    private static final ModelProvider NORMAL = new NormalProvider();
    private static final ModelProvider STUDENT = new StudentTProvider();
    private static final ModelProvider MIXTURE = new GaussianMixtureProvider();
    private static final ModelProvider GARCH = new GarchTProvider();

    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.ofEntries(
                Map.entry("normal", forecast(NORMAL, 1, Map.of())),
                Map.entry("normal, ten years", forecast(NORMAL, 2520, Map.of("mu", -0.1, "sigma", 0.8))),
                Map.entry("normal, far from zero", forecast(NORMAL, 1, Map.of("mu", 20.0, "sigma", 1e-3))),
                Map.entry("student-t", forecast(STUDENT, 1, Map.of())),
                Map.entry("student-t, all four moments", forecast(STUDENT, 252, Map.of("nu", 6.0))),
                Map.entry("student-t, no skewness", forecast(STUDENT, 5, Map.of("nu", 2.5))),
                Map.entry("student-t, no variance", forecast(STUDENT, 1, Map.of("nu", 1.5))),
                Map.entry("student-t, no mean", forecast(STUDENT, 1, Map.of("nu", 0.8))),
                Map.entry("student-t, nearly normal", forecast(STUDENT, 1, Map.of("nu", 1e4))),
                Map.entry("gaussian-mixture", forecast(MIXTURE, 1, Map.of())),
                Map.entry(
                        "gaussian-mixture, two humps",
                        forecast(MIXTURE, 252, Map.of("mu1", 0.5, "mu2", -0.5, "sigma1", 0.1, "sigma2", 0.2))),
                Map.entry(
                        "gaussian-mixture, widths a factor thirty apart",
                        forecast(MIXTURE, 1, Map.of("weight", 0.95, "sigma1", 0.05, "sigma2", 1.5))),
                Map.entry(
                        "gaussian-mixture, equal components",
                        forecast(MIXTURE, 1, Map.of("mu1", 0.1, "mu2", 0.1, "sigma1", 0.2, "sigma2", 0.2))),
                Map.entry("garch-t", forecast(GARCH, 1, Map.of())),
                Map.entry("garch-t, no kurtosis", forecast(GARCH, 1, Map.of("nu", 3.5, "alpha", 0.2))),
                Map.entry("garch-t, hardly a variance", forecast(GARCH, 1, Map.of("nu", 2.05))),
                Map.entry("garch-t, nearly normal", forecast(GARCH, 1, Map.of("nu", 500.0))));
    }

    private static ReturnDistribution forecast(ModelProvider provider, int days, Map<String, Double> parameters) {
        ReturnModel model = (ReturnModel) provider.create(provider.parameters().vector(parameters));
        ReturnForecaster forecaster = model.forecaster(Horizon.tradingDays(days), 1);
        Doubles.of(0.001, -0.002, 0, -0.04, 0.03).stream().forEach(forecaster::observe);
        return forecaster.forecast();
    }
}
