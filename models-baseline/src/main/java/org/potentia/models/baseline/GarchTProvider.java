package org.potentia.models.baseline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;

/**
 * GARCH(1,1) with Student-t innovations (Bollerslev 1987): volatility that remembers its past. One step of \( \Delta \) years has the return
 * \( r_t = \mu\Delta + \sqrt{h_t}\, z_t \), \( z_t \) Student-t with \( \nu > 2 \) degrees of freedom scaled to unit variance, and
 * \( h_{t+1} = \omega + \alpha (r_t - \mu\Delta)^2 + \beta h_t \).
 *
 * <p>The parameters are \( \mu \), the long-run volatility \( \sigma \), \( \alpha \), the persistence \( \pi = \alpha + \beta \) and
 * \( \nu \), from which \( \omega = \sigma^2\Delta(1 - \pi) \) and \( \beta = \pi - \alpha \). In \( (\omega, \alpha, \beta) \) the likelihood
 * is a thin curved ridge along \( \alpha + \beta \approx 1 \), on which searches stop early; in these it is a hill, stationarity is a bound
 * (\( \pi \lt 1 \)), and \( \beta \ge 0 \) the only joint condition.
 *
 * <p>Fits maximise the likelihood of the single steps that a sample covers, whatever its horizon. The law of several steps is simulated.
 *
 * @since 0.1
 */
public final class GarchTProvider implements ModelProvider, ReturnEstimator {
    private static final ParameterSpace SPACE = new ParameterSpace(
            List.of(
                    ReturnParameters.rate("mu", "μ", "drift of the log-price", 0.05),
                    ReturnParameters.volatility("sigma", "σ", "long-run volatility", 0.2),
                    new Parameter(
                            "alpha",
                            "α",
                            "1",
                            "weight of the last squared shock in the next variance",
                            new Interval(0, true, 1, false),
                            Interval.closed(1e-4, 0.9),
                            Scale.LOGIT,
                            0.08),
                    new Parameter(
                            "persistence",
                            "π",
                            "1",
                            "α + β: the share of an excess of variance that is left one step later",
                            new Interval(0, true, 1, false),
                            // the upper end is a half-life of 27 years of days
                            Interval.closed(0.01, 0.9999),
                            Scale.LOGIT,
                            0.98),
                    new Parameter(
                            "nu",
                            "ν",
                            "1",
                            "degrees of freedom of the innovations",
                            Interval.above(2),
                            Interval.closed(2.05, 500),
                            Scale.LOG,
                            6)),
            List.of(new JointConstraint(
                    "alpha must not exceed persistence, for beta = persistence - alpha must not be negative",
                    values -> values.get(2) <= values.get(3))));

    /** Makes the provider. */
    public GarchTProvider() {}

    @Override
    public String id() {
        return "garch-t";
    }

    @Override
    public String title() {
        return "GARCH(1,1) with Student-t innovations";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "T. Bollerslev",
                1987,
                "A conditionally heteroskedastic time series model for speculative prices and rates of return",
                "The Review of Economics and Statistics 69(3), 542-547, doi:10.2307/1925546");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "One step of Δ years returns μΔ + √h z, z Student-t with ν degrees of freedom and unit variance; the next variance is"
                + " h' = σ²Δ(1 - π) + α (√h z)² + (π - α) h. Several steps are simulated.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return ReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new GarchTModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Mean and long-run variance of the steps, with a slow, a usual and a quick memory.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double step = sample.horizon().stepYears();
        int last = sample.start(sample.count() - 1) + sample.horizon().steps();
        Doubles covered = sample.steps().slice(sample.start(0), last);
        double mu = Starts.mean(covered) / step;
        double sigma = Math.sqrt(Starts.variance(covered) / step);
        return Starts.bestFirst(
                this,
                sample,
                Stream.of(
                        Starts.clamped(SPACE, mu, sigma, 0.08, 0.985, 6),
                        Starts.clamped(SPACE, mu, sigma, 0.04, 0.995, 8),
                        Starts.clamped(SPACE, mu, sigma, 0.15, 0.9, 5)));
    }

    @Override
    public Optional<String> fittedTo(ReturnSample sample) {
        return sample.horizon().steps() == 1
                ? Optional.empty()
                : Optional.of(
                        "parameters fitted to the one-step returns that the observations cover; forecasts simulated with "
                                + GarchSimulation.PAIRS + " pairs of mirrored paths from the seed of the run");
    }
}
