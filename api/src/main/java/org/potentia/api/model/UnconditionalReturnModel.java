package org.potentia.api.model;

/**
 * A model whose returns do not depend on their past.
 *
 * @since 0.1
 */
public interface UnconditionalReturnModel extends ReturnModel {
    /**
     * Returns the law of a return.
     *
     * @param years the length \( T \) of the return, years, positive
     * @return the law
     */
    ReturnDistribution returns(double years);

    @Override
    default ReturnForecaster forecaster(Horizon horizon, long seed) {
        ReturnDistribution law = returns(horizon.years());
        return new ReturnForecaster() {
            @Override
            public ReturnDistribution forecast() {
                return law;
            }

            @Override
            public void observe(double step) {
                // the past does not matter
            }
        };
    }

    @Override
    default double logLikelihood(ReturnSample sample) {
        ReturnDistribution law = returns(sample.horizon().years());
        double sum = 0;
        for (int i = 0; i < sample.count(); i++) {
            sum += law.logDensity(sample.observation(i));
        }
        return sum;
    }
}
