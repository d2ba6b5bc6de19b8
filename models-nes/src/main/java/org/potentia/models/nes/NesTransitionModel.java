package org.potentia.models.nes;

import java.util.ArrayDeque;
import java.util.Deque;
import org.potentia.api.ParameterVector;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/** The NES model with its exact transition density; see {@link NesTransitionProvider}. Modes are computed when a law is asked for. */
record NesTransitionModel(ParameterVector parameters, LogGaussianMixture shape, SpectrumSolver solver)
        implements ReturnModel {
    @Override
    public ReturnForecaster forecaster(Horizon horizon, long seed) {
        return new Walk(horizon.steps(), horizon.years(), modes(horizon));
    }

    /** {@inheritDoc} The modes are computed once and interpolated at each return; only unclear sums are looked at more closely. */
    @Override
    public double logLikelihood(ReturnSample sample) {
        ReturnModes modes = modes(sample.horizon());
        GaussianMixture stationary = modes.stationary();
        double years = sample.horizon().years();
        int length = sample.horizon().steps();
        double[] values = new double[modes.size()];
        double sum = 0;
        for (int i = 0; i < sample.count(); i++) {
            double y = sample.observation(i);
            int start = sample.start(i);
            if (start < length) {
                sum += stationary.logDensity(y);
            } else {
                double earlier = 0;
                for (int step = start - length; step < start; step++) {
                    earlier += sample.steps().get(step);
                }
                double logRatio = Double.NaN;
                if (modes.grid().contains(y)) {
                    modes.at(y, values);
                    logRatio = TransitionDensity.clearLogRatio(modes.coefficients(earlier), values);
                }
                sum += Double.isNaN(logRatio)
                        ? new TransitionDensity(modes, noise(), years, earlier).logDensity(y)
                        : stationary.logDensity(y) + logRatio;
            }
        }
        return sum;
    }

    private ReturnModes modes(Horizon horizon) {
        return ReturnModes.of(shape, horizon.years(), noise(), solver);
    }

    private double noise() {
        return parameters.get("h");
    }

    /** Remembers as many steps as the horizon is long. */
    private final class Walk implements ReturnForecaster {
        private final int length;
        private final double years;
        private final ReturnModes modes;
        private final Deque<Double> last = new ArrayDeque<>();

        Walk(int length, double years, ReturnModes modes) {
            this.length = length;
            this.years = years;
            this.modes = modes;
        }

        @Override
        public ReturnDistribution forecast() {
            if (last.size() < length) {
                return modes.stationary();
            }
            // summed afresh, so that rounding does not pile up along the series
            double sum = 0;
            for (double step : last) {
                sum += step;
            }
            return new TransitionLaw(new TransitionDensity(modes, noise(), years, sum));
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
