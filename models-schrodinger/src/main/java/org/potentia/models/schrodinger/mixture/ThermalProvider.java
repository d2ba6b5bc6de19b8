package org.potentia.models.schrodinger.mixture;

import java.util.List;
import java.util.Map;
import org.potentia.api.Arguments;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.models.schrodinger.level.HarmonicMixture;

/**
 * Offers independent returns from the thermal mixture of all levels, \( p_n = (1-z) z^n \), id {@code schrodinger-thermal}. By Mehler's formula it is
 * exactly the normal law of variance \( \frac{\ell^2}{2} \frac{1+z}{1-z} \), so returns tell nothing about z: a thermal market shows no second
 * mode.
 *
 * @since 0.1
 */
public final class ThermalProvider implements ModelProvider, ReturnEstimator {
    private static final ParameterSpace PARAMETERS = ParameterSpace.of(
            LevelsProvider.LOCATION,
            LevelsProvider.LENGTH,
            new Parameter(
                    "z",
                    "z",
                    "1",
                    "ratio of the weights of neighbouring levels",
                    Interval.closed(0, 0.999_999),
                    Interval.closed(0, 0.999),
                    Scale.LINEAR,
                    0));

    /** Makes the provider. */
    public ThermalProvider() {}

    @Override
    public String id() {
        return "schrodinger-thermal";
    }

    @Override
    public String title() {
        return "Thermal mixture of all levels, a normal law";
    }

    @Override
    public Citation citation() {
        return LevelsProvider.CITATION;
    }

    @Override
    public ParameterSpace parameters() {
        return PARAMETERS;
    }

    @Override
    public String equation() {
        return "Density (1-z) sum over n of z^n phi_n(xi)^2 / length, xi = (r - location)/length, which is normal with variance"
                + " length^2 (1+z)/(2 (1-z)).";
    }

    /** Not compared unless named: its law is the normal one. */
    @Override
    public boolean comparedUnnamed() {
        return false;
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        LevelsProvider.requireOwn(parameters, PARAMETERS, id());
        return new ThermalModel(parameters);
    }

    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        Doubles returns = sample.observations();
        double mean = returns.stream().average().orElse(0);
        double variance =
                returns.stream().map(r -> (r - mean) * (r - mean)).average().orElse(0);
        return List.of(PARAMETERS
                .defaults()
                .with("location", LevelsProvider.clip(LevelsProvider.LOCATION, mean))
                .with("length", LevelsProvider.clip(LevelsProvider.LENGTH, Math.sqrt(2 * variance))));
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of("z", "the law depends on length^2 (1+z)/(1-z) alone");
    }

    /** One normal law. */
    private record ThermalModel(ParameterVector parameters) implements UnconditionalReturnModel {
        @Override
        public ReturnDistribution returns(double years) {
            Arguments.positive(years, "years");
            double scale = Math.sqrt(2 * HarmonicMixture.thermalVariance(parameters.get("z")));
            return new LevelLaw(parameters.get("location"), parameters.get("length") * scale, Doubles.of(1));
        }
    }
}
