package org.potentia.models.schrodinger.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Offers independent returns from a mixture of the levels 0 to 5 with free weights, id {@code schrodinger-levels}.
 *
 * <p>Parameters, all of the horizon to which they are fitted: {@code length} (a log-return), {@code shift} (the centre in units of it), and five shares: {@code share0} is
 * the weight of level 0, {@code share1} the share of level 1 in what is left, and so on; level 5 takes the rest. A share of 1 ends the mixture:
 * {@code share0 = 1} is the normal law, and {@code share0 = 0, share1 = 1} the single level 1.
 *
 * @since 0.1
 */
public final class LevelsProvider implements ModelProvider, ReturnEstimator {
    /** The levels of figure 4 of the paper. */
    static final int LEVELS = 6;

    static final Citation CITATION = new Citation(
            "L. Lin",
            2024,
            "Quantum probability theoretic asset return modeling: a novel Schrödinger-like trading equation and multimodal distribution",
            "arXiv:2401.05823");

    static final Parameter LOCATION = new Parameter(
            "location",
            "μ",
            "1",
            "centre of symmetry of the log-return over the horizon",
            Interval.REALS,
            Interval.closed(-1, 1),
            Scale.LINEAR,
            0);

    static final Parameter LENGTH = new Parameter(
            "length",
            "ℓ",
            "1",
            "unit of return over the horizon; the ground level has the standard deviation length/√2",
            Interval.above(0),
            Interval.closed(1e-5, 3),
            Scale.LOG,
            0.014);

    /** In units of the length: in log-returns it would be found a thousand times finer than its interval, which slows searches down. */
    private static final Parameter SHIFT = new Parameter(
            "shift",
            "μ/ℓ",
            "1",
            "centre of symmetry of the log-return over the horizon, in units of the length",
            Interval.REALS,
            Interval.closed(-3, 3),
            Scale.LINEAR,
            0);

    private static final ParameterSpace PARAMETERS =
            ParameterSpace.of(SHIFT, LENGTH, share(0, 0.8), share(1, 0.3), share(2, 0.5), share(3, 0.4), share(4, 0.6));

    private static Parameter share(int level, double value) {
        return new Parameter(
                "share" + level,
                "s" + level,
                "1",
                "weight of level " + level + (level == 0 ? "" : " as a share of what the levels below leave"),
                Interval.closed(0, 1),
                Interval.closed(0, 1),
                Scale.LINEAR,
                value);
    }

    /** Makes the provider. */
    public LevelsProvider() {}

    @Override
    public String id() {
        return "schrodinger-levels";
    }

    @Override
    public String title() {
        return "Mixture of six levels of the trading equation";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public ParameterSpace parameters() {
        return PARAMETERS;
    }

    @Override
    public String equation() {
        return "Density sum over n = 0..5 of p_n phi_n(xi)^2 / length, xi = r/length - shift, phi_n the functions of the harmonic oscillator"
                + " (equations 17, 18), p_0 = share0, p_n = share_n (1 - p_0 - ... - p_(n-1)). Tails fall like exp(-xi^2).";
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        requireOwn(parameters, PARAMETERS, id());
        return new LevelsModel(parameters);
    }

    static void requireOwn(ParameterVector parameters, ParameterSpace own, String id) {
        if (!parameters.space().equals(own)) {
            throw new IllegalArgumentException(
                    "parameters are " + parameters.space().names() + ", must be those of " + id + ", " + own.names());
        }
    }

    /** The returns of one draw of level each. */
    private record LevelsModel(ParameterVector parameters) implements UnconditionalReturnModel {
        @Override
        public ReturnDistribution returns(double years) {
            Arguments.positive(years, "years");
            return law();
        }

        @Override
        public double logLikelihood(ReturnSample sample) {
            return SquareSum.of(weights()).logLikelihood(sample.observations(), location(), length(), law());
        }

        private LevelLaw law() {
            return new LevelLaw(location(), length(), Doubles.of(weights()));
        }

        private double length() {
            return parameters.get("length");
        }

        private double location() {
            return length() * parameters.get("shift");
        }

        private double[] weights() {
            double[] weights = new double[LEVELS];
            double left = 1;
            for (int n = 0; n < LEVELS - 1; n++) {
                weights[n] = left * parameters.get("share" + n);
                left -= weights[n];
            }
            weights[LEVELS - 1] = Math.max(0, left);
            return weights;
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>The fit of six levels with the best weights for each length, and that of three. A sample without spread starts from the defaults at
     * its mean.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        Doubles returns = sample.observations();
        double first = returns.get(0);
        if (returns.stream().allMatch(r -> r == first)) {
            ParameterVector defaults = PARAMETERS.defaults();
            return List.of(defaults.with("shift", clip(SHIFT, first / defaults.get("length"))));
        }
        List<LevelFit> fits = new ArrayList<>(List.of(LevelFit.of(returns, LEVELS), LevelFit.of(returns, 3)));
        fits.sort(java.util.Comparator.comparingDouble(fit -> -fit.logLikelihood()));
        return fits.stream().map(LevelsProvider::start).toList();
    }

    private static ParameterVector start(LevelFit fit) {
        double[] values = new double[1 + LEVELS];
        Arrays.fill(values, 0.5);
        values[0] = clip(SHIFT, fit.location() / fit.length());
        values[1] = clip(LENGTH, fit.length());
        double left = 1;
        for (int n = 0; n < LEVELS - 1; n++) {
            double weight = n < fit.weights().size() ? fit.weights().get(n) : 0;
            double share = left > 1e-12 ? weight / left : 0.5;
            values[2 + n] = Math.max(0, Math.min(1, share));
            left -= weight;
        }
        return PARAMETERS.vector(values);
    }

    static double clip(Parameter parameter, double value) {
        Interval search = parameter.search();
        return Math.max(search.lower(), Math.min(search.upper(), value));
    }
}
