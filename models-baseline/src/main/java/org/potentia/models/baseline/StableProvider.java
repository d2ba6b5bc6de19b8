package org.potentia.models.baseline;

import java.util.List;
import java.util.stream.DoubleStream;
import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnEstimator;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.numerics.SymmetricStable;

/**
 * Symmetric stable log-returns, id {@code symmetric-stable}: over n trading days, \( T = n/252 \) years, \( \mu T + \sigma n^{1/\alpha} Y \), Y with characteristic function
 * \( e^{-|k|^\alpha} \). The one family but the normal law whose shape does not change when independent returns add up; its tail exponent is
 * \( \alpha \), so that there is no variance below 2. A rival of the self-similar q-Gaussian, whose tail does not hang on the growth of its width.
 *
 * @since 0.1
 */
public final class StableProvider implements ModelProvider, ReturnEstimator {
    private static final ParameterSpace SPACE = ParameterSpace.of(
            ReturnParameters.rate("mu", "μ", "location, as a drift of the log-price", 0.05),
            new Parameter(
                    "sigma",
                    "σ",
                    "1",
                    "scale over a trading day, 1/252 year",
                    Interval.above(0),
                    Interval.closed(1e-6, 1),
                    Scale.LOG,
                    0.006),
            new Parameter(
                    "alpha",
                    "α",
                    "1",
                    "exponent: 2 is normal, 1 Cauchy's law, in between tails of that exponent",
                    SymmetricStable.EXPONENTS,
                    Interval.closed(1, 2),
                    Scale.LINEAR,
                    1.7));

    private static final double[] CANDIDATES = {1.3, 1.6, 1.85};

    /** Makes the provider. */
    public StableProvider() {}

    @Override
    public String id() {
        return "symmetric-stable";
    }

    @Override
    public String title() {
        return "Symmetric stable returns";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "B. Mandelbrot",
                1963,
                "The variation of certain speculative prices",
                "The Journal of Business 36(4), 394-419, doi:10.1086/294632");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "A log-return over n trading days, T = n/252 years, is μT + σ n^(1/α) Y, Y symmetric stable with characteristic function exp(-|k|^α).";
    }

    @Override
    public Class<? extends Model> modelType() {
        return UnconditionalReturnModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new StableModel(parameters);
    }

    /** Not compared unless named: its fit takes seconds. */
    @Override
    public boolean comparedUnnamed() {
        return false;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Location by the median and scale by the quartiles, for several exponents.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        Quartiles quartiles = Quartiles.of(sample);
        return Starts.bestFirst(this, sample, DoubleStream.of(CANDIDATES).mapToObj(alpha -> {
            return Starts.clamped(
                    SPACE,
                    quartiles.median() / years,
                    quartiles.scale(alpha) / Math.pow(sample.horizon().years() / Horizon.TRADING_DAY, 1 / alpha),
                    alpha);
        }));
    }

    /**
     * Where the middle half of a sample lies.
     *
     * @param median the middle
     * @param width between the quartiles, or the deviation where half of the returns are equal
     */
    record Quartiles(double median, double width) {
        /** The scale of a stable law of an exponent with these quartiles. */
        double scale(double alpha) {
            return width / (2 * new SymmetricStable(0, 1, alpha).quantile(0.75));
        }

        static Quartiles of(ReturnSample sample) {
            double[] sorted = Starts.sorted(sample.observations());
            double range = Starts.quantile(sorted, 0.75) - Starts.quantile(sorted, 0.25);
            return new Quartiles(
                    Starts.quantile(sorted, 0.5),
                    range > 0 ? range : Math.sqrt(Starts.variance(sample.observations())));
        }
    }
}
