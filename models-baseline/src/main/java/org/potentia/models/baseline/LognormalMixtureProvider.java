package org.potentia.models.baseline;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.JointConstraint;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.OptionCalibration;
import org.potentia.api.model.OptionCalibrator;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.OptionStrip;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * Free mixture of three lognormal laws for the underlying at expiry under the pricing measure: with weight \( w_i \) its forward is
 * \( F_i \) and the standard deviation of its logarithm \( \sigma_i\sqrt{T} \), so that an option is worth
 * \( e^{-rT}\sum_i w_i\,B(F_i, K, \sigma_i\sqrt{T}) \) with Black's undiscounted price \( B \).
 *
 * <p>The parameters are the weights of the first two components (the third has the rest) and the ratios \( \rho_{1,2} \) of their forwards
 * to that of the third, \( F_i = F \rho_i / \sum_j w_j \rho_j \) with \( \rho_3 = 1 \). So \( \sum_i w_i F_i = F \): the law is a martingale
 * law whatever the parameters, and its density is nowhere negative. Swapping components gives the same law; \( \sigma_1 \le \sigma_2 \le
 * \sigma_3 \) fixes which is which. With several expiries the ratios and volatilities are the same for all of them.
 *
 * <p>A component of little weight that has become narrow prices a single strike: as with all mixtures, a fit to fewer quotes than some
 * twenty may be one to the noise of one of them.
 *
 * @since 0.1
 */
public final class LognormalMixtureProvider implements OptionCalibrator {
    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    weight("weight1", "w₁", "weight of the calmest component", 0.6),
                    weight("weight2", "w₂", "weight of the second component", 0.3),
                    ratio("ratio1", "ρ₁", "forward of the calmest component, relative to that of the third", 1.1),
                    ratio("ratio2", "ρ₂", "forward of the second component, relative to that of the third", 1.05),
                    OptionParameters.volatility("sigma1", "σ₁", "volatility of the calmest component", 0.1),
                    OptionParameters.volatility("sigma2", "σ₂", "volatility of the second component", 0.2),
                    OptionParameters.volatility("sigma3", "σ₃", "volatility of the third component", 0.4)),
            List.of(
                    new JointConstraint(
                            "weight1 + weight2 must be below 1, so that the third component has some weight",
                            values -> values.get(0) + values.get(1) < 1),
                    new JointConstraint(
                            "sigma1 must not exceed sigma2, nor sigma2 sigma3, which fixes the order of the components",
                            values -> values.get(4) <= values.get(5) && values.get(5) <= values.get(6))));

    /** Makes the provider. */
    public LognormalMixtureProvider() {}

    private static Parameter weight(String name, String symbol, String meaning, double value) {
        return new Parameter(
                name, symbol, "1", meaning, Interval.open(0, 1), Interval.closed(0.001, 0.998), Scale.LOGIT, value);
    }

    private static Parameter ratio(String name, String symbol, String meaning, double value) {
        return new Parameter(
                name, symbol, "1", meaning, Interval.above(0), Interval.closed(0.05, 20), Scale.LOG, value);
    }

    @Override
    public String id() {
        return "lognormal-mixture";
    }

    @Override
    public String title() {
        return "Mixture of three lognormal laws";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "D. Brigo, F. Mercurio",
                2002,
                "Lognormal-mixture dynamics and calibration to market volatility smiles",
                "International Journal of Theoretical and Applied Finance 5(4), 427-446, doi:10.1142/S0219024902001511");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "Under the pricing measure the underlying at expiry is lognormal with forward F_i and deviation σ_i √T with weight w_i,"
                + " i = 1, 2, 3, where F_i = F ρ_i / (w₁ ρ₁ + w₂ ρ₂ + w₃) and ρ₃ = 1.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return OptionModel.class;
    }

    @Override
    public OptionSpace calibrationOptions() {
        return OptionSpace.EMPTY;
    }

    @Override
    public OptionCalibration calibration(
            List<OptionStrip> strips, Doubles quotes, Settings settings, Optional<ReturnSample> history) {
        settings.requireOf(OptionSpace.EMPTY, id());
        return new LognormalMixtureCalibration(this, strips, quotes);
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new LognormalMixtureModel(parameters);
    }
}
