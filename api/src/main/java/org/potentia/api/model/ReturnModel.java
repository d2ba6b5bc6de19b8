package org.potentia.api.model;

/**
 * A model of log-returns.
 *
 * @since 0.1
 */
public interface ReturnModel extends Model {
    /**
     * Starts a walk along a series.
     *
     * @param horizon what the forecasts are for
     * @param seed fixes the random numbers of models that simulate; the same seed gives the same forecasts
     * @return a new forecaster that has observed nothing
     */
    ReturnForecaster forecaster(Horizon horizon, long seed);

    /**
     * Returns what a maximum-likelihood fit maximises: by default the sum of the log-densities of the observations, each given its past.
     * A model of single steps may return the likelihood of the steps that the sample covers instead, and then says so in
     * {@link ReturnEstimator#fittedTo(ReturnSample)}.
     *
     * @param sample the observations
     * @return the log-likelihood, {@code -Infinity} if an observation is impossible
     */
    default double logLikelihood(ReturnSample sample) {
        ReturnForecaster forecaster = forecaster(sample.horizon(), 0);
        int observed = 0;
        double sum = 0;
        for (int i = 0; i < sample.count(); i++) {
            while (observed < sample.start(i)) {
                forecaster.observe(sample.steps().get(observed++));
            }
            sum += forecaster.forecast().logDensity(sample.observation(i));
        }
        return sum;
    }
}
