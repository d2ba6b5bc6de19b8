package org.potentia.models.smfm;

import org.potentia.api.Arguments;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.DiffusionModel;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.models.smfm.factor.LinearDrift;
import org.potentia.models.smfm.factor.LogPrice;
import org.potentia.models.smfm.factor.OneFactor;
import org.potentia.models.smfm.factor.ShiftedNoise;
import org.potentia.models.smfm.factor.ShortReturn;
import org.potentia.models.smfm.factor.ThreeRegions;

/** The one-factor model of a price as a model of its log-returns; the equations are in {@link LogPrice} and {@link ShortReturn}. */
record SmfmModel(ParameterVector parameters) implements ReturnModel, DiffusionModel {
    private LogPrice price() {
        return new LogPrice(
                parameters.get("mu"),
                parameters.get("sigma"),
                parameters.get("x"),
                parameters.get("S0"),
                parameters.get("Sinf"));
    }

    /**
     * The price relative to that at the start, less one, whatever the length of a return is: where the price nears zero its logarithm would
     * move without bound for an exponent below 1.
     */
    @Override
    public Diffusion diffusion(double years) {
        ThreeRegions noise = new ThreeRegions(parameters.get("S0"), parameters.get("Sinf"), parameters.get("x"), 0);
        double mu = parameters.get("mu");
        return new OneFactor(
                new LinearDrift(mu, mu), parameters.get("sigma") / noise.value(1), new ShiftedNoise(noise, 1));
    }

    @Override
    public ReturnForecaster forecaster(Horizon horizon, long seed) {
        return new Forecaster(price(), horizon.years());
    }

    /** Knows the last price. */
    private static final class Forecaster implements ReturnForecaster {
        private final LogPrice price;
        private final double years;
        private double level;

        Forecaster(LogPrice price, double years) {
            this.price = price;
            this.years = years;
        }

        @Override
        public ReturnDistribution forecast() {
            return new ShortReturn(price, level, years);
        }

        @Override
        public void observe(double step) {
            level += Arguments.finite(step, "step");
            if (Math.exp(level) > price.high()) {
                throw new IllegalArgumentException(
                        "the price has grown to " + Math.exp(level) + " times that at the start, above Sinf = "
                                + price.high() + ", where F no longer follows x; move Sinf above all prices");
            }
        }
    }
}
