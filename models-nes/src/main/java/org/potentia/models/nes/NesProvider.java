package org.potentia.models.nes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Model;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;
import org.potentia.numerics.smile.LogGaussianCalibration;
import org.potentia.numerics.smile.LogGaussianParameters;
import org.potentia.numerics.smile.ShapeGrid;

/**
 * Provides the NES model in its stationary state.
 *
 * <p>Equation of motion of the log-return \( y \) over \( T \) years (Itô):
 *
 * <p>\[ dy = -V'(y)\,dt + h\,dW, \qquad V = -h^2 \log \Psi_0 + V_0, \qquad
 * \Psi_0 \propto (1-a)\,\phi(y \mid \mu_1 T, \sigma_1^2 T) + a\,\phi(y \mid \mu_2 T, \sigma_2^2 T). \]
 *
 * <p>Its stationary density \( \Psi_0^2 \) is a mixture of three Gaussian components (equations 25-29 of the paper;
 * {@link org.potentia.numerics.LogGaussianMixture}). Parameters: \( \mu_1, \mu_2 \) (1/year), \( \sigma_1 \le \sigma_2 \) (per square root of
 * year), \( a \) in [0, 1], \( h \) (per square root of year). The stationary law does not depend on \( h \), so returns do not tell it.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065.
 *
 * @since 0.1
 */
public final class NesProvider implements OptionCalibrator, ReturnEstimator {
    private static final ParameterSpace SPACE = LogGaussianParameters.space(LogGaussianParameters.noise());

    /** Makes the provider. */
    public NesProvider() {}

    @Override
    public String id() {
        return "nes";
    }

    @Override
    public String title() {
        return "NES, stationary";
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
        return "dy = -V'(y) dt + h dW with V = -h² log Ψ₀ + V₀ and Ψ₀ ∝ (1-a) N(y | μ₁T, σ₁²T) + a N(y | μ₂T, σ₂²T); "
                + "returns over T years have the stationary density Ψ₀², a mixture of three normal laws of variances σₖ²T/2";
    }

    @Override
    public Class<? extends Model> modelType() {
        return NesModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        ParameterVector own = LogGaussianParameters.ofSpace(parameters, SPACE, id());
        return new NesModel(own, LogGaussianParameters.shape(own));
    }

    /** {@inheritDoc} The shapes of a coarse grid that fit best, each kind of shape once. */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double noise = SPACE.defaults().get("h");
        return ShapeGrid.starts(sample, SPACE).stream()
                .map(shape -> SPACE.vector(shape.mu1(), shape.mu2(), shape.sigma1(), shape.sigma2(), shape.a(), noise))
                .toList();
    }

    @Override
    public OptionSpace calibrationOptions() {
        return LogGaussianCalibration.OPTIONS;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(LogGaussianCalibration.OPTIONS, id());
        return new LogGaussianCalibration(SPACE, strips, quotes, settings, history);
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of("h", "the stationary density does not depend on h");
    }
}
