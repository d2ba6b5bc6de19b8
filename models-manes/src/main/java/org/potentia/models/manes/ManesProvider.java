package org.potentia.models.manes;

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
import org.potentia.models.manes.index.ManesCalibration;
import org.potentia.models.manes.index.ManesModel;
import org.potentia.models.manes.index.ManesSpace;
import org.potentia.numerics.smile.LogGaussianParameters;
import org.potentia.numerics.smile.ShapeGrid;

/**
 * Provides MANES as the law of an index: the return of one of many coupled assets in equilibrium,
 *
 * <p>\[ dy = -V'(y)\,dt - g\,(y - m)\,dt + h\,dW, \qquad m = E[y], \]
 *
 * <p>whose effective potential \( V + g(y^2/2 - my) \) is again that of a log-Gaussian mixture (equations 44-48). Parameters are those of the
 * effective potential, \( \mu_1, \mu_2 \) (1/year), \( \sigma_1 \le \sigma_2 \) (per square root of year), \( a \), \( h \) (per square root of
 * year), as options on the index show them, then \( g \) (1/year) and the length \( T \) of the return (years) for which it holds. The law of
 * returns is that of NES with the same numbers; \( h, g, T \) do not move it and say what is behind it: assets by themselves follow by
 * undressing at \( m \) of equation 125, without an external field, because a field and a shift of the assets cannot be told apart.
 * Domain: \( g \lt h^2/(\max_k\sigma_k^2T) \), equation 119.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550.
 *
 * @since 0.1
 */
public final class ManesProvider implements OptionCalibrator, ReturnEstimator {
    private static final Citation CITATION = new Citation(
            "I. Halperin",
            2022,
            "Phases of MANES: Multi-Asset Non-Equilibrium Skew Model of a Strongly Non-Linear Market with Phase Transitions",
            "arXiv:2203.07550");

    /** Makes the provider. */
    public ManesProvider() {}

    @Override
    public String id() {
        return "manes";
    }

    @Override
    public String title() {
        return "MANES, index in equilibrium";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public ParameterSpace parameters() {
        return ManesSpace.SPACE;
    }

    @Override
    public String equation() {
        return "dy = -V'(y) dt - g (y - m) dt + h dW with m = E[y]; V + g (y²/2 - m y) = -h² log Ψ₀ + const and "
                + "Ψ₀ ∝ (1-a) N(y | μ₁T, σ₁²T) + a N(y | μ₂T, σ₂²T), the parameters being those of the asset in the field of the others";
    }

    @Override
    public Class<? extends Model> modelType() {
        return ManesModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        ParameterVector own = LogGaussianParameters.ofSpace(parameters, ManesSpace.SPACE, id());
        return new ManesModel(own, LogGaussianParameters.shape(own));
    }

    /** {@inheritDoc} The shapes of a coarse grid that fit best, each kind of shape once, in a market without coupling. */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        ParameterVector defaults = ManesSpace.SPACE.defaults();
        return ShapeGrid.starts(sample, ManesSpace.SPACE).stream()
                .map(shape -> ManesSpace.SPACE.vector(
                        shape.mu1(),
                        shape.mu2(),
                        shape.sigma1(),
                        shape.sigma2(),
                        shape.a(),
                        defaults.get("h"),
                        defaults.get("g"),
                        defaults.get("T")))
                .toList();
    }

    @Override
    public OptionSpace calibrationOptions() {
        return ManesCalibration.OPTIONS;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(ManesCalibration.OPTIONS, id());
        return new ManesCalibration(strips, quotes, settings, history);
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of(
                "h", "the law of the index does not depend on h",
                "g", "the law of the index does not depend on g: it says what is behind it",
                "T", "the length of the return is that of the data");
    }
}
