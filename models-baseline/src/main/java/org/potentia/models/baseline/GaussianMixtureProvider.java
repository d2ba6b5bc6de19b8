package org.potentia.models.baseline;

import java.util.List;
import java.util.stream.DoubleStream;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;

/**
 * Mixture of two normal laws: with probability \( w \) a return over a time \( T \) in years is \( N(\mu_1 T, \sigma_1^2 T) \), else
 * \( N(\mu_2 T, \sigma_2^2 T) \). Swapping the components gives the same law; \( \sigma_1 \le \sigma_2 \) fixes which is the first.
 *
 * <p>The likelihood of such a mixture grows without bound where one component shrinks onto a single observation. A limit on the ratio of
 * the volatilities removes these maxima (Hathaway 1985, A constrained formulation of maximum-likelihood estimation for normal mixture
 * distributions, doi:10.1214/aos/1176349557); here it is 30, far above what markets do. The search for the weight of the calm component
 * begins at 0.05: without that, a spike on one of 170 monthly returns of the S&amp;P 500 beats the proper maximum.
 *
 * @since 0.1
 */
public final class GaussianMixtureProvider implements ModelProvider, ReturnEstimator {
    private static final double LARGEST_RATIO = 30;

    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    new Parameter(
                            "weight",
                            "w",
                            "1",
                            "probability of the first, calmer component",
                            Interval.open(0, 1),
                            Interval.closed(0.05, 0.999),
                            Scale.LOGIT,
                            0.8),
                    ReturnParameters.rate("mu1", "μ₁", "drift of the first component", 0.1),
                    ReturnParameters.rate("mu2", "μ₂", "drift of the second component", -0.2),
                    ReturnParameters.volatility("sigma1", "σ₁", "volatility of the first component", 0.12),
                    ReturnParameters.volatility("sigma2", "σ₂", "volatility of the second component", 0.35)),
            List.of(
                    new JointConstraint(
                            "sigma1 must not exceed sigma2, which fixes the order of the components",
                            values -> values.get(3) <= values.get(4)),
                    new JointConstraint(
                            "sigma2 must not exceed 30 sigma1, without which the likelihood has no maximum",
                            values -> values.get(4) <= LARGEST_RATIO * values.get(3))));

    /** Shares of the observations nearest the median that a start takes for the calm component. */
    private static final double[] CALM_SHARES = {0.5, 0.8, 0.95};

    /** Makes the provider. */
    public GaussianMixtureProvider() {}

    @Override
    public String id() {
        return "gaussian-mixture";
    }

    @Override
    public String title() {
        return "Mixture of two normal laws";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "S. J. Kon",
                1984,
                "Models of stock returns: a comparison",
                "The Journal of Finance 39(1), 147-165, doi:10.1111/j.1540-6261.1984.tb03865.x");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "A log-return over T years is normal with mean μ₁T and variance σ₁²T with probability w, else normal with mean μ₂T and"
                + " variance σ₂²T.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new GaussianMixtureModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Expectation-maximisation from three divisions of the observations into calm and wild ones.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        double root = Math.sqrt(years);
        Doubles returns = sample.observations();
        return Starts.bestFirst(
                this,
                sample,
                DoubleStream.of(CALM_SHARES)
                        .mapToObj(share -> TwoNormals.divided(returns, share).improved(returns))
                        .map(found -> Starts.clamped(
                                SPACE,
                                found.weight(),
                                found.mean1() / years,
                                found.mean2() / years,
                                // a little inside the limit, so that rounding cannot break it
                                Math.max(found.deviation1(), 1.001 * found.deviation2() / LARGEST_RATIO) / root,
                                found.deviation2() / root)));
    }
}
