package org.potentia.models.nes;

import java.util.ArrayDeque;
import java.util.Deque;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/** The NES model on its way to the stationary state; see {@link NesConditionalProvider}. */
record NesConditionalModel(ParameterVector parameters, LogGaussianMixture shape) implements ReturnModel {
    @Override
    public ReturnForecaster forecaster(Horizon horizon, long seed) {
        return new Walk(horizon);
    }

    /**
     * {@inheritDoc} The tilted density is \( \log p_s(y) + \xi y - K(\xi) \), \( K \) the log-moment of \( p_s \), which needs no new mixture
     * for every day.
     */
    @Override
    public double logLikelihood(ReturnSample sample) {
        Relaxation relaxation = relaxation(sample.horizon());
        GaussianMixture stationary = relaxation.stationary();
        int length = sample.horizon().steps();
        double sum = 0;
        for (int i = 0; i < sample.count(); i++) {
            double y = sample.observation(i);
            sum += stationary.logDensity(y);
            int start = sample.start(i);
            if (start >= length) {
                double last = 0;
                for (int step = start - length; step < start; step++) {
                    last += sample.steps().get(step);
                }
                double xi = relaxation.tilt(last);
                sum += xi * y - stationary.logMgf(xi);
            }
        }
        return sum;
    }

    private Relaxation relaxation(Horizon horizon) {
        double years = horizon.years();
        return Relaxation.of(shape.stationary(years), parameters.get("rate"), years);
    }

    /** Remembers as many steps as the horizon is long. */
    private final class Walk implements ReturnForecaster {
        private final Relaxation relaxation;
        private final int length;
        private final Deque<Double> last = new ArrayDeque<>();

        Walk(Horizon horizon) {
            this.relaxation = relaxation(horizon);
            this.length = horizon.steps();
        }

        @Override
        public ReturnDistribution forecast() {
            if (last.size() < length) {
                return relaxation.stationary();
            }
            // summed afresh, so that rounding does not pile up along the series
            double sum = 0;
            for (double step : last) {
                sum += step;
            }
            return relaxation.stationary().tilted(relaxation.tilt(sum));
        }

        @Override
        public void observe(double step) {
            if (last.size() == length) {
                last.removeFirst();
            }
            last.addLast(step);
        }
    }
}
