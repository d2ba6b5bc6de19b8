package org.potentia.models.qgauss.diffusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * The two regimes of the paper as one model of returns over any horizon, id {@code qgauss-regimes-law}. Up to the end of the strong regime the
 * density is A times the strong q-Gaussian for \( |x| \le aT^v \), and the weak one outside, scaled so that the whole has mass one: with a
 * unit-mass law in the strong regime the numbers of the paper contradict each other (erratum A13). From the begin of the weak regime on it is the
 * weak q-Gaussian; in between, where the paper has no law, that of the nearer regime in the logarithm of time.
 *
 * <p>The parameters are those of the study {@code qgauss-regimes}, which writes them in the units of this model. The default values are those of
 * the paper, at an index of 1400 points and 390 minutes a day; it states no amplitude, so that is 1.
 *
 * @since 0.1
 */
public final class QGaussianRegimesLawProvider implements ModelProvider, ReturnEstimator {
    private static final QGaussianDiffusionProvider WEAK = new QGaussianDiffusionProvider();

    private static final Set<String> FITTED = Set.of("mu", "q", "D");

    private static final Interval INDEX = Interval.open(1, 3);
    private static final Interval INDEX_SEARCH = Interval.closed(1.01, 2.9);
    private static final Interval EXPONENT_SEARCH = Interval.closed(0.5, 4);
    private static final Interval SCALE_SEARCH = Interval.closed(1e-8, 1e3);

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
            parameter("q", "q", "1", "index of the weak law", INDEX, INDEX_SEARCH, 1.71),
            parameter(
                    "alpha",
                    "α",
                    "1",
                    "exponent of the width of the weak law",
                    Interval.above(0),
                    EXPONENT_SEARCH,
                    1.79),
            logarithmic("D", "D", "1/year", "return to the power α over a year, weak law", SCALE_SEARCH, 0.0257),
            parameter("strongQ", "q_s", "1", "index of the bump", Interval.below(3), INDEX_SEARCH, 2.73),
            parameter(
                    "strongAlpha",
                    "α_s",
                    "1",
                    "exponent of the width of the bump",
                    Interval.above(0),
                    EXPONENT_SEARCH,
                    1.26),
            logarithmic("strongD", "D_s", "1/year", "return to the power α_s over a year, bump", SCALE_SEARCH, 0.0512),
            logarithmic(
                    "amplitude", "A", "1", "what the law of the bump is multiplied by", Interval.closed(1e-3, 1e3), 1),
            logarithmic("edge", "a", "1/year^v", "edge of the bump over a year", Interval.closed(1e-6, 10), 0.0302),
            parameter("edgePower", "v", "1", "power of time in the edge", Interval.REALS, Interval.closed(0, 2), 0.62),
            parameter(
                    "strongUntil",
                    "T_s",
                    "year",
                    "end of the strong regime; 0 where there is none",
                    Interval.atLeast(0),
                    Interval.closed(0, 0.1),
                    35.0 / 98_280),
            parameter(
                    "weakFrom",
                    "T_w",
                    "year",
                    "begin of the weak regime",
                    Interval.atLeast(0),
                    Interval.closed(0, 0.1),
                    78.0 / 98_280));

    /** Makes the provider. */
    public QGaussianRegimesLawProvider() {}

    private static Parameter parameter(
            String name, String symbol, String unit, String meaning, Interval bounds, Interval search, double value) {
        return new Parameter(name, symbol, unit, meaning, bounds, search, Scale.LINEAR, value);
    }

    private static Parameter logarithmic(
            String name, String symbol, String unit, String meaning, Interval search, double value) {
        return new Parameter(name, symbol, unit, meaning, Interval.above(0), search, Scale.LOG, value);
    }

    @Override
    public String id() {
        return "qgauss-regimes-law";
    }

    @Override
    public String title() {
        return "q-Gaussian returns with two regimes";
    }

    @Override
    public Citation citation() {
        return WEAK.citation();
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "Up to T_s, about μT: A times the q-Gaussian of q_s, β = (D_s T)^(-2/α_s) within a T^v of the centre, and beyond that the q-Gaussian"
                + " of q, β = (D T)^(-2/α), scaled to unit mass in all; from T_w on the latter alone (equation 8, zones A and C).";
    }

    /** Not compared unless named: at one horizon its law is that of q-gaussian, or has more parameters than a sample tells. */
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
                    + parameters.space().names() + ", must be those of qgauss-regimes-law, " + SPACE.names());
        }
        return new QGaussianRegimesLawModel(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Those of {@code qgauss-diffusion}, and the default values of all else.
     */
    @Override
    public List<ParameterVector> starts(ReturnSample sample) {
        return WEAK.starts(sample).stream()
                .map(start -> SPACE.defaults()
                        .with("mu", start.get("mu"))
                        .with("q", Math.max(INDEX_SEARCH.lower(), start.get("q")))
                        .with("D", start.get("D")))
                .toList();
    }

    @Override
    public Map<String, String> notIdentified() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String name : SPACE.names()) {
            if (!FITTED.contains(name)) {
                reasons.put(name, "returns over one horizon do not tell regimes; the study qgauss-regimes does");
            }
        }
        return reasons;
    }
}
