package org.potentia.models.baseline;

import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;

/**
 * Normal log-returns, \( x \sim N(\mu T, \sigma^2 T) \) over a time \( T \) in years: the law behind Black and Scholes, and the one to beat.
 * The drift \( \mu \) is that of the log-price (1/year), the volatility \( \sigma \) per square root of year. The estimator is the maximum
 * of the likelihood itself: mean and variance of the observations.
 *
 * @since 0.1
 */
public final class NormalProvider implements ModelProvider, ReturnEstimator {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            ReturnParameters.rate("mu", "μ", "drift of the log-price", 0.05),
            ReturnParameters.volatility("sigma", "σ", "volatility", 0.2));

    /** Makes the provider. */
    public NormalProvider() {}

    @Override
    public String id() {
        return "normal";
    }

    @Override
    public String title() {
        return "Normal returns";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "M. F. M. Osborne",
                1959,
                "Brownian motion in the stock market",
                "Operations Research 7(2), 145-173, doi:10.1287/opre.7.2.145");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "A log-return over T years is normal with mean μT and variance σ²T: dx = μ dt + σ dW.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new NormalModel(parameters);
    }

    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        Doubles returns = sample.observations();
        return List.of(
                Starts.clamped(SPACE, Starts.mean(returns) / years, Math.sqrt(Starts.variance(returns) / years)));
    }
}
