package org.potentia.models.schrodinger.mixture;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/**
 * Offers independent returns from one level of the trading equation without anharmonicity, id {@code schrodinger-level}: a centre, a length and the
 * number of the level. Level 0 is the normal law; level n has n + 1 modes and thinner tails than a normal law.
 *
 * @since 0.1
 */
public final class SingleLevelProvider implements ModelProvider, ReturnEstimator {
    /** The highest level: its 21 modes are more than any sample of returns shows. */
    private static final int HIGHEST = 20;

    private static final int LENGTHS = 25;

    /** The lengths that are tried lie within this factor of the one with the variance of the sample. */
    private static final double FACTOR = 1.6;

    private static final ParameterSpace PARAMETERS = ParameterSpace.of(
            LevelsProvider.LOCATION,
            LevelsProvider.LENGTH,
            new Parameter(
                    "level",
                    "n",
                    "1",
                    "number of the level, from 0; rounded to a whole number",
                    Interval.closed(0, HIGHEST),
                    Interval.closed(0, HIGHEST),
                    Scale.LINEAR,
                    0));

    /** Makes the provider. */
    public SingleLevelProvider() {}

    @Override
    public String id() {
        return "schrodinger-level";
    }

    @Override
    public String title() {
        return "One level of the trading equation";
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
        return "Density phi_n(xi)^2 / length, xi = (r - location)/length, phi_n the function number n of the harmonic oscillator (equations 17, 18,"
                + " lambda = 0). Level 0 is normal with standard deviation length/sqrt(2).";
    }

    /** Not compared unless named: where returns have one mode it is the normal law. */
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
        return new LevelModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The level and the length of the highest likelihood, with the mean as the centre.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        Doubles returns = sample.observations();
        double mean = returns.stream().average().orElse(0);
        double variance =
                returns.stream().map(r -> (r - mean) * (r - mean)).average().orElse(0);
        ParameterVector best =
                PARAMETERS.defaults().with("location", LevelsProvider.clip(LevelsProvider.LOCATION, mean));
        if (returns.stream().distinct().count() < 2) {
            return List.of(best);
        }
        double highest = Double.NEGATIVE_INFINITY;
        double[] factors = Doubles.grid(-Math.log(FACTOR), Math.log(FACTOR), LENGTHS)
                .map(Math::exp)
                .toArray();
        for (int n = 0; n <= HIGHEST; n++) {
            SquareSum level = SquareSum.of(only(n));
            for (double factor : factors) {
                double length = factor * Math.sqrt(variance / (n + 0.5));
                double value = level.logLikelihood(returns, mean, length, law(mean, length, n));
                if (value > highest) {
                    highest = value;
                    best = best.with("length", LevelsProvider.clip(LevelsProvider.LENGTH, length))
                            .with("level", n);
                }
            }
        }
        return List.of(best);
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of(
                "level", "a whole number, the most probable one before the search, and not counted as a parameter");
    }

    private static double[] only(int n) {
        return IntStream.rangeClosed(0, n).mapToDouble(k -> k == n ? 1 : 0).toArray();
    }

    private static LevelLaw law(double location, double length, int n) {
        return new LevelLaw(location, length, Doubles.of(only(n)));
    }

    /** The returns of one level. */
    private record LevelModel(ParameterVector parameters) implements UnconditionalReturnModel {
        @Override
        public ReturnDistribution returns(double years) {
            Arguments.positive(years, "years");
            return law(parameters.get("location"), parameters.get("length"), (int) Math.rint(parameters.get("level")));
        }
    }
}
