package org.potentia.models.baseline;

import java.util.List;
import java.util.stream.DoubleStream;
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
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.StudentT;

/**
 * Student-t log-returns, \( x = \mu T + \sigma\sqrt{T}\, t_\nu \) over a time \( T \) in years: the simplest law with the power-law tails that
 * returns have. \( \sigma \) is the scale, not the standard deviation, which is \( \sigma\sqrt{\nu/(\nu - 2)} \) for \( \nu > 2 \) and
 * infinite otherwise. The sum of Student-t returns is no Student-t: parameters fitted at one horizon describe that horizon.
 *
 * @since 0.1
 */
public final class StudentTProvider implements ModelProvider, ReturnEstimator {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            ReturnParameters.rate("mu", "μ", "location, as a drift of the log-price", 0.05),
            ReturnParameters.volatility("sigma", "σ", "scale (not the standard deviation)", 0.13),
            new Parameter(
                    "nu",
                    "ν",
                    "1",
                    "degrees of freedom: the exponent of the tails",
                    Interval.above(0),
                    // from tails without any moment to a law that no sample can tell from the normal one
                    Interval.closed(0.1, 1e4),
                    Scale.LOG,
                    3));

    /** The degrees of freedom that are tried, from wild to nearly normal. */
    private static final double[] CANDIDATES = {2, 3.5, 7, 30};

    /** Makes the provider. */
    public StudentTProvider() {}

    @Override
    public String id() {
        return "student-t";
    }

    @Override
    public String title() {
        return "Student-t returns";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "P. D. Praetz",
                1972,
                "The distribution of share price changes",
                "The Journal of Business 45(1), 49-55, doi:10.1086/295425");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "A log-return over T years is μT + σ√T t, t Student-t with ν degrees of freedom; σ is a scale, not a standard deviation.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new StudentTModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Location by the median and scale by the quartiles, for several degrees of freedom.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        double[] sorted = Starts.sorted(sample.observations());
        double median = Starts.quantile(sorted, 0.5);
        double range = Starts.quantile(sorted, 0.75) - Starts.quantile(sorted, 0.25);
        // where half the returns are equal, the quartiles say nothing of the width
        double width = range > 0 ? range : Math.sqrt(Starts.variance(sample.observations()));
        return Starts.bestFirst(this, sample, DoubleStream.of(CANDIDATES).mapToObj(nu -> {
            double scale = width / (2 * new StudentT(0, 1, nu).quantile(0.75));
            return Starts.clamped(SPACE, median / years, scale / Math.sqrt(years), nu);
        }));
    }
}
