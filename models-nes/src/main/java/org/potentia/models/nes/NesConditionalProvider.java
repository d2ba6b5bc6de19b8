package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.smile.LogGaussianParameters;
import org.potentia.numerics.smile.ShapeGrid;

/**
 * Provides the NES model on its way to the stationary state: the law of a return over \( T \) years given the last return \( y_0 \) of the
 * same length,
 *
 * <p>\[ p(y \mid y_0) = \frac{p_s(y)\,e^{\xi y}}{\int p_s e^{\xi y} dy}, \qquad \xi = e^{-\rho T}\,\frac{y_0 - \bar y}{s^2}, \]
 *
 * <p>with \( p_s \) the stationary three-Gaussian law, \( \bar y \) and \( s^2 \) its mean and variance (equations 70 and 74-76 of the
 * paper). It is again a mixture of three Gaussian components: \( \hat\omega_k \propto \omega_k e^{\xi\mu_k T + \xi^2\sigma_k^2 T/4} \),
 * \( \hat\mu_k = \mu_k + \tfrac12\xi\sigma_k^2 \). As long as fewer steps than the horizon have been observed, the law is the stationary one.
 * The rate \( \rho \) is a parameter of its own here, fitted to the series; \( h \) does not enter.
 *
 * <p>Parameters: \( \mu_1, \mu_2 \) (1/year), \( \sigma_1 \le \sigma_2 \) (per square root of year), \( a \) in [0, 1], \( \rho > 0 \)
 * (1/year).
 *
 * <p><b>Validity.</b> The form replaces the first excited state by \( (y - \bar y)\Psi_0/s \) and a linear factor by an exponential one. It
 * is usable where \( |\xi|\,s \lesssim 0.3 \) and \( \lambda_1 T \gtrsim 1 \), \( \lambda_1 \) being the first eigenvalue of the motion.
 * Outside it can be farther from the exact transition density than the plain stationary law: for the parameters that the companion paper
 * (arXiv:2203.07550) calibrates to one-month puts, the distance in total variation at \( \lambda_1 t = 0.3, 1, 2, 4 \) is .89, .25, .072, .010
 * against .12, .018, .005, .001 of the stationary law; none of the six calibrated rows (\( \lambda_1 T \) = .20, .063, .035, .0066, .32, .48)
 * lies inside the range. Corrections to the text of the paper: the linear form (69) becomes negative where \( \xi (y - \bar y) \lt -1 \), that
 * is on the right side if \( y_0 \lt \bar y \), not for large negative \( y \) only; its third moment (71) needs \( m_4 - 3 s^4 \), not
 * \( m_4 \). The form (70) used here is positive everywhere.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065.
 *
 * @since 0.1
 */
public final class NesConditionalProvider implements ModelProvider, ReturnEstimator {
    /** Over one day of 1/252 year, from a memory of 0.99996 to one of 2e-9. */
    private static final Interval RATES = Interval.closed(0.01, 5000);

    private static final ParameterSpace SPACE = LogGaussianParameters.space(new Parameter(
            "rate",
            "ρ",
            "1/year",
            "rate at which the last return is forgotten",
            Interval.above(0),
            RATES,
            Scale.LOG,
            500));

    /** What is remembered at the start of a fit where the series itself remembers less or turns back. */
    private static final double LEAST_MEMORY = 0.02;

    private static final double MOST_MEMORY = 0.9;

    /** A start at which the law is as good as stationary, in case that is the best one can do. */
    private static final double NO_MEMORY = 1e-3;

    /** Makes the provider. */
    public NesConditionalProvider() {}

    @Override
    public String id() {
        return "nes-conditional";
    }

    @Override
    public String title() {
        return "NES given the last return";
    }

    @Override
    public Citation citation() {
        return NesPaper.CITATION;
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "p(y | y₀) ∝ p_s(y) exp(ξy) with ξ = exp(-ρT) (y₀ - mean) / variance, p_s = Ψ₀² the stationary NES law, y₀ the last "
                + "return over T years; usable where |ξ| times the standard deviation is below 0.3 and λ₁T above 1";
    }

    @Override
    public Class<? extends Model> modelType() {
        return NesConditionalModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        ParameterVector own = LogGaussianParameters.ofSpace(parameters, SPACE, id());
        return new NesConditionalModel(own, LogGaussianParameters.shape(own));
    }

    /**
     * {@inheritDoc} The shapes are those of the stationary model; the rate is that of the correlation between neighbouring returns, because
     * the mean of the law moves by \( e^{-\rho T}(y_0 - \bar y) \) to first order.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        double memory = Math.clamp(correlation(sample), LEAST_MEMORY, MOST_MEMORY);
        List<LogGaussianMixture> shapes = ShapeGrid.starts(sample, SPACE);
        List<ParameterVector> starts = new ArrayList<>();
        for (LogGaussianMixture shape : shapes) {
            starts.add(start(shape, memory, years));
        }
        starts.add(start(shapes.get(0), NO_MEMORY, years));
        return List.copyOf(starts);
    }

    private static ParameterVector start(LogGaussianMixture shape, double memory, double years) {
        double rate = Math.clamp(-Math.log(memory) / years, RATES.lower(), RATES.upper());
        return SPACE.vector(shape.mu1(), shape.mu2(), shape.sigma1(), shape.sigma2(), shape.a(), rate);
    }

    /** The correlation of returns with the returns of the same length before them; zero if there are too few to tell. */
    static double correlation(ReturnSample sample) {
        int length = sample.horizon().steps();
        double[] sums = new double[5];
        int n = 0;
        for (int i = 0; i < sample.count(); i++) {
            if (sample.start(i) >= length) {
                double y = sample.observation(i);
                double last = sample.steps().slice(sample.start(i) - length, sample.start(i)).stream()
                        .sum();
                sums[0] += y;
                sums[1] += last;
                sums[2] += y * y;
                sums[3] += last * last;
                sums[4] += y * last;
                n++;
            }
        }
        double scale = Math.sqrt((n * sums[2] - sums[0] * sums[0]) * (n * sums[3] - sums[1] * sums[1]));
        return scale > 0 ? (n * sums[4] - sums[0] * sums[1]) / scale : 0;
    }
}
