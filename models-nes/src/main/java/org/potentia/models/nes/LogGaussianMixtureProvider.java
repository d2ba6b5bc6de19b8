package org.potentia.models.nes;

import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Potential;
import org.potentia.api.model.PotentialProvider;
import org.potentia.numerics.smile.LogGaussianParameters;

/**
 * Provides the potential of the NES model on its own, for any propagator:
 *
 * <p>\[ V(y) = -h^2 \log[(1-a)\,\phi(y \mid \mu_1 T, \sigma_1^2 T) + a\,\phi(y \mid \mu_2 T, \sigma_2^2 T)] + V_0, \qquad \min V = 0. \]
 *
 * <p>Parameters: those of {@link NesProvider} and the length \( T \) of the return, years.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, equations 18
 * and 23; {@link org.potentia.numerics.GaussianMixturePotential}.
 *
 * @since 0.1
 */
public final class LogGaussianMixtureProvider implements PotentialProvider {
    private static final ParameterSpace SPACE = LogGaussianParameters.space(
            LogGaussianParameters.noise(),
            new Parameter(
                    "T",
                    "T",
                    "year",
                    "length of the return that moves in the potential",
                    Interval.above(0),
                    Interval.closed(1e-5, 30),
                    Scale.LOG,
                    1));

    /** Makes the provider. */
    public LogGaussianMixtureProvider() {}

    @Override
    public String id() {
        return "log-gaussian-mixture";
    }

    @Override
    public String title() {
        return "Log-Gaussian mixture";
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
    public Potential create(ParameterVector parameters) {
        ParameterVector own = LogGaussianParameters.ofSpace(parameters, SPACE, id());
        return LogGaussianParameters.shape(own).potential(own.get("T"), own.get("h"));
    }
}
