package org.potentia.models.smfm;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.models.smfm.factor.LogPrice;

/**
 * Offers the one-factor model of statistical mechanics of financial markets as a model of returns, id {@code smfm}: the volatility of the next
 * return follows a power of the last price.
 *
 * <p>Parameters: {@code mu} (1/year), {@code sigma}, the volatility at the start of the series (per root of a year, positive), the exponent
 * {@code x}, and the ends {@code S0} and {@code Sinf} of the region of the power, relative to the price at the start.
 *
 * @since 0.1
 */
public final class SmfmProvider implements ModelProvider, ReturnEstimator {
    private static final Citation CITATION = new Citation(
            "L. Ingber",
            2000,
            "High-resolution path-integral development of financial options",
            "Physica A 283, 529-558, doi:10.1016/S0378-4371(00)00229-4");

    private static final ParameterSpace SPACE = ParameterSpace.of(
            new Parameter(
                    "mu",
                    "μ",
                    "1/year",
                    "drift relative to the price",
                    Interval.REALS,
                    Interval.closed(-20, 20),
                    Scale.LINEAR,
                    0.05),
            new Parameter(
                    "sigma",
                    "σ",
                    "1/√year",
                    "volatility at the price where the series starts",
                    LogPrice.SIGMA,
                    Interval.closed(1e-3, 20),
                    Scale.LOG,
                    0.2),
            new Parameter(
                    "x",
                    "x",
                    "1",
                    "exponent of the noise: 0 normal, 1 lognormal; below 1 volatility falls as the price rises",
                    LogPrice.EXPONENT,
                    Interval.closed(-8, 10),
                    Scale.LINEAR,
                    1),
            new Parameter(
                    "S0",
                    "S₀",
                    "price at the start",
                    "below it the price is lognormal",
                    LogPrice.LOW,
                    Interval.closed(1e-4, 0.9),
                    Scale.LOG,
                    0.1),
            new Parameter(
                    "Sinf",
                    "S∞",
                    "price at the start",
                    "above it the price is normal; must be above all prices",
                    LogPrice.HIGH,
                    Interval.closed(1.1, 1e4),
                    Scale.LOG,
                    1e3));

    /** Makes the provider. */
    public SmfmProvider() {}

    @Override
    public String id() {
        return "smfm";
    }

    @Override
    public String title() {
        return "Volatility as a power of the price (SMFM, one factor)";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "dS = μ S dt + σ F(S) dz, F = S below S₀, S^x S₀^(1-x) up to S∞ and constant above (equations 16 and 18), scaled so that σ is"
                + " the volatility at the start. A return over a short time given the price is normal in the coordinate ∫dS/F (prepoint"
                + " form, equation 24).";
    }

    /** Not compared unless named: one exponent over decades is no law, the paper fits it in windows; beyond the prices of the fit it fails. */
    @Override
    public boolean comparedUnnamed() {
        return false;
    }

    @Override
    public Class<? extends Model> modelType() {
        return SmfmModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        if (!parameters.space().equals(SPACE)) {
            throw new IllegalArgumentException(
                    "parameters are " + parameters.space().names() + ", must be those of smfm, " + SPACE.names());
        }
        return new SmfmModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Mean and variance of the steps, with the noises of a lognormal and of a normal price.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        Doubles steps = sample.steps()
                .slice(0, sample.start(sample.count() - 1) + sample.horizon().steps());
        double mean = steps.stream().sum() / steps.size();
        double variance =
                steps.stream().map(step -> (step - mean) * (step - mean)).sum() / steps.size();
        double years = sample.horizon().stepYears();
        double sigma = within(1, Math.sqrt(variance / years));
        double mu = within(0, mean / years + 0.5 * sigma * sigma);
        // the range of the prices is inside the region of the power from the first call on
        double highest = 1;
        double lowest = 1;
        double level = 0;
        for (double step : steps.toArray()) {
            level += step;
            highest = Math.max(highest, Math.exp(level));
            lowest = Math.min(lowest, Math.exp(level));
        }
        double high = within(4, Math.max(SPACE.defaults().get("Sinf"), 2 * highest));
        double low = within(3, Math.min(SPACE.defaults().get("S0"), 0.5 * lowest));
        return DoubleStream.of(1, 0)
                .mapToObj(x -> SPACE.vector(mu, sigma, x, low, high))
                .toList();
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of(
                "S0", "no price of the series lies below it",
                "Sinf", "no price of the series lies above it");
    }

    private static double within(int parameter, double value) {
        Interval search = SPACE.parameters().get(parameter).search();
        return Math.max(search.lower(), Math.min(search.upper(), value));
    }
}
