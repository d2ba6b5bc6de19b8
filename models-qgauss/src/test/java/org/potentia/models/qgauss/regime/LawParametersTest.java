package org.potentia.models.qgauss.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.potentia.api.Values;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.api.study.StudyResult;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.models.qgauss.diffusion.QGaussianRegimesLawProvider;

class LawParametersTest {
    private static final StudyResult RESULT = new QGaussianRegimes()
            .run(
                    List.of(),
                    RegimeSettings.OPTIONS.settings(Values.EMPTY
                            .with("synthetic", 60_000)
                            .with("overnight", "within")
                            .with("detrend", "none")
                            .with("resamples", 20)
                            .with("lags", 24)
                            .with("longest-lag", 1000)
                            .with("strong-until", 30)
                            .with("weak-from", 80)),
                    new QGaussianRegimesTest.Alone(3));

    private static Values regime(int i) {
        return (Values) ((List<?>) RESULT.values().asMap().get("regimes")).get(i);
    }

    private static double value(Values regime, String name) {
        return ((Values) regime.asMap().get(name)).number("value");
    }

    private static Values block() {
        return (Values) RESULT.values().asMap().get("model");
    }

    private static UnconditionalReturnModel model() {
        QGaussianRegimesLawProvider provider = new QGaussianRegimesLawProvider();
        Map<String, Double> parameters = new HashMap<>();
        ((Values) block().asMap().get("parameters"))
                .asMap()
                .forEach((name, value) -> parameters.put(name, (Double) value));
        return (UnconditionalReturnModel) provider.create(provider.parameters().vector(parameters));
    }

    /** The density of price differences over a lag in minutes, by the model. */
    private static double density(double x, double lag) {
        double price = block().number("priceLevel");
        ReturnDistribution law = model().returns(lag / block().number("stepsPerYear"));
        return law.density(x / price) / price;
    }

    private static double curve(Values regime, double amplitude, double x, double lag) {
        double scale = Math.pow(value(regime, "D") * lag, 1 / value(regime, "alphaFromBeta"));
        return amplitude * new QGaussian(0, value(regime, "q"), 1 / (scale * scale)).density(x);
    }

    @Test
    void modelIsTheFittedCurveOfTheWeakRegime() {
        Values weak = regime(1);
        assertThat(weak.text("name")).isEqualTo("weak");
        for (double lag : new double[] {weak.number("from"), 300, weak.number("to")}) {
            for (double x : new double[] {0, 0.5, -7, 100}) {
                assertThat(density(x, lag) / curve(weak, 1, x, lag))
                        .as("at %s, lag %s", x, lag)
                        .isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void modelIsTheAmplitudeTimesTheFittedCurveWithinTheBump() {
        Values strong = regime(0);
        Values edges = (Values) RESULT.values().asMap().get("bumpEdges");
        for (double lag : new double[] {1, 8, strong.number("to")}) {
            double edge = edges.number("a") * Math.pow(lag, edges.number("v"));
            for (double share : new double[] {0, 0.3, -0.99}) {
                double x = share * edge;
                assertThat(density(x, lag) / curve(strong, value(strong, "amplitude"), x, lag))
                        .as("at %s, lag %s", x, lag)
                        .isCloseTo(1, within(1e-9));
            }
            // outside it is the weak law, scaled to what mass is left
            assertThat(density(2 * edge, lag) / density(3 * edge, lag))
                    .isCloseTo(curve(regime(1), 1, 2 * edge, lag) / curve(regime(1), 1, 3 * edge, lag), within(1e-9));
        }
    }

    @Test
    void unitsAreThoseOfTheSeries() {
        assertThat(block().text("model")).isEqualTo("qgauss-regimes-law");
        // 60 000 minutes in 15 episodes, of which the last is not full
        assertThat(block().number("stepsPerYear")).isCloseTo(252 * 4000, within(1e-6));
        assertThat(block().number("priceLevel")).isPositive();
    }
}
