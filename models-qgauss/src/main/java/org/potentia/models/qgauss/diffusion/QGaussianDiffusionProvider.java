package org.potentia.models.qgauss.diffusion;

import java.util.List;
import java.util.Map;
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
import org.potentia.models.qgauss.QGaussianProvider;

/**
 * The self-similar law of equation 8 as a model of returns over any horizon, id {@code qgauss-diffusion}: over T years a q-Gaussian about
 * \( \mu T \) of width \( (DT)^{1/\alpha} \). Returns over one horizon do not tell \( \alpha \) from D: a fit leaves \( \alpha \) at that of the
 * paper's weak regime unless another is given, and D is then that of the horizon.
 *
 * @since 0.1
 */
public final class QGaussianDiffusionProvider implements ModelProvider, ReturnEstimator {
    private static final QGaussianProvider LAW = new QGaussianProvider();

    private static final ParameterSpace SPACE = ParameterSpace.of(
            new Parameter(
                    "mu",
                    "μ",
                    "1/year",
                    "drift of the centre",
                    Interval.REALS,
                    Interval.closed(-20, 20),
                    Scale.LINEAR,
                    0),
            new Parameter(
                    "q",
                    "q",
                    "1",
                    "index: 1 is normal, above has tails of exponent (3-q)/(q-1)",
                    Interval.below(3),
                    Interval.closed(0, 2.9),
                    Scale.LINEAR,
                    1.71),
            new Parameter(
                    "alpha",
                    "α",
                    "1",
                    "exponent of the width: it grows as time to the power 1/α",
                    Interval.above(0),
                    Interval.closed(0.5, 4),
                    Scale.LINEAR,
                    1.79),
            new Parameter(
                    "D",
                    "D",
                    "1/year",
                    "return to the power α over a year",
                    Interval.above(0),
                    Interval.closed(1e-8, 1e3),
                    Scale.LOG,
                    0.04));

    /** Makes the provider. */
    public QGaussianDiffusionProvider() {}

    @Override
    public String id() {
        return "qgauss-diffusion";
    }

    @Override
    public String title() {
        return "Self-similar q-Gaussian returns";
    }

    @Override
    public Citation citation() {
        return LAW.citation();
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "A log-return over T years is q-Gaussian about μT with β = (D T)^(-2/α) (equation 8).";
    }

    /** Not compared unless named: at one horizon its law is that of q-gaussian. */
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
        if (!parameters.space().equals(SPACE)) {
            throw new IllegalArgumentException("parameters are "
                    + parameters.space().names() + ", must be those of qgauss-diffusion, " + SPACE.names());
        }
        return new QGaussianDiffusionModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Those of {@code q-gaussian}, with D from \( \beta \).
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        double years = sample.horizon().years();
        double alpha = SPACE.defaults().get("alpha");
        return LAW.starts(sample).stream()
                .map(start -> SPACE.vector(
                        within(0, start.get("location") / years),
                        start.get("q"),
                        alpha,
                        within(3, Math.exp(-0.5 * alpha * Math.log(start.get("beta"))) / years)))
                .toList();
    }

    @Override
    public Map<String, String> notIdentified() {
        return Map.of("alpha", "returns over one horizon tell only the width there, not how it grows");
    }

    private static double within(int parameter, double value) {
        Interval search = SPACE.parameters().get(parameter).search();
        return Math.max(search.lower(), Math.min(search.upper(), value));
    }
}
