package org.potentia.models.qgauss;

import java.util.Arrays;
import java.util.List;
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

/**
 * Offers independent q-Gaussian returns, id {@code q-gaussian}.
 *
 * <p>Parameters, all of the horizon to which they are fitted: {@code location} \( \mu \) (log-return), {@code q} (dimensionless, below 3) and
 * {@code beta} \( \beta \) (1/log-return squared, positive). Starts a fit from the median and two quantile ratios.
 *
 * @since 0.1
 */
public final class QGaussianProvider implements ModelProvider, ReturnEstimator {
    static final Citation CITATION = new Citation(
            "F. Alonso-Marroquin, K. Arias-Calluari, M. Harré, M. N. Najafi, H. J. Herrmann",
            2019,
            "q-Gaussian diffusion in stock markets",
            "Phys. Rev. E 99, 062313, doi:10.1103/PhysRevE.99.062313");

    private static final ParameterSpace PARAMETERS = ParameterSpace.of(
            new Parameter(
                    "location",
                    "μ",
                    "1",
                    "centre of symmetry of the log-return over the horizon",
                    Interval.REALS,
                    Interval.closed(-1, 1),
                    Scale.LINEAR,
                    0),
            new Parameter(
                    "q",
                    "q",
                    "1",
                    "index: 1 is normal, below has bounded support, above has tails of exponent (3-q)/(q-1)",
                    Index.BOUNDS,
                    Interval.closed(0, 2.9),
                    Scale.LINEAR,
                    1.5),
            new Parameter(
                    "beta",
                    "β",
                    "1/return²",
                    "inverse square of the width over the horizon",
                    Interval.above(0),
                    Interval.closed(1e-2, 1e8),
                    Scale.LOG,
                    1e4));

    /** Makes the provider. */
    public QGaussianProvider() {}

    @Override
    public String id() {
        return "q-gaussian";
    }

    @Override
    public String title() {
        return "q-Gaussian returns";
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
        return "Density sqrt(beta)/C_q [1 - (1-q) beta (x - location)^2]_+^(1/(1-q)) (equations 2, 3). For 1 < q < 3 it is the Student-t law"
                + " with (3-q)/(q-1) degrees of freedom and squared scale 1/(beta (3-q)).";
    }

    @Override
    public Class<? extends Model> modelType() {
        return QGaussianModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        if (!parameters.space().equals(PARAMETERS)) {
            throw new IllegalArgumentException("parameters are "
                    + parameters.space().names() + ", must be those of q-gaussian, " + PARAMETERS.names());
        }
        return new QGaussianModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The median, then q and \( \beta \) from two ratios of quantiles of the distances from it. Values outside the search intervals are moved
     * to their ends. A sample without spread starts from the defaults at its median.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double[] sorted = sample.observations().toArray();
        Arrays.sort(sorted);
        double median = clip(0, QuantileStart.quantile(sorted, 0.5));
        if (sorted[0] == median && sorted[sorted.length - 1] == median) {
            return List.of(PARAMETERS.defaults().with("location", median));
        }
        double[] distances =
                Arrays.stream(sorted).map(x -> Math.abs(x - median)).toArray();
        Interval range = PARAMETERS.parameters().get(1).search();
        QuantileStart start = QuantileStart.of(distances, range.lower(), range.upper());
        return List.of(PARAMETERS.vector(median, start.q(), clip(2, start.beta())));
    }

    private static double clip(int parameter, double value) {
        Interval search = PARAMETERS.parameters().get(parameter).search();
        return Math.max(search.lower(), Math.min(search.upper(), value));
    }
}
