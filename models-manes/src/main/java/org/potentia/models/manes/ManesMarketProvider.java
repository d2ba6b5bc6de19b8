package org.potentia.models.manes;

import org.potentia.api.Citation;
import org.potentia.api.Interval;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Scale;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;

/**
 * Provides the market of MANES by its bare parameters, those of an asset by itself and of the coupling: what phases are looked for in.
 *
 * <p>Equation of motion of the log-return \( y_i \) of every asset over \( T \) years (Itô), with the average \( \bar y \) of all assets:
 *
 * <p>\[ dy_i = [-V'(y_i) + g(\bar y - y_i) + B]\,dt + h\,dW_i, \qquad V = -h^2 \log \Psi_0, \qquad
 * \Psi_0 \propto (1-a)\,\phi(y \mid \mu_1 T, \sigma_1^2 T) + a\,\phi(y \mid \mu_2 T, \sigma_2^2 T). \]
 *
 * <p>Parameters: \( \mu_1, \mu_2 \) (1/year), \( \sigma_1, \sigma_2 \) (per square root of year), \( a \) in [0, 1], \( h \) (per square root of
 * year), \( g \) (1/year, at least 0), \( B \) (1/year), \( T \) (years). Defaults are those of figure 4 of the paper, below its critical noise.
 * The asset is made with the noise \( h \): changing it changes the potential in proportion to its square, as in the paper.
 *
 * <p>Source: I. Halperin (2022), Phases of MANES, arXiv:2203.07550, equations 20-24, 40 and 74.
 *
 * @since 0.1
 */
public final class ManesMarketProvider implements ModelProvider {
    private static final Interval SCALES = Interval.closed(0.01, 3);

    private static final ParameterSpace SPACE = ParameterSpace.of(
            mean("mu1", "μ₁", "first", 0.4),
            mean("mu2", "μ₂", "second", -0.4),
            width("sigma1", "σ₁", "first"),
            width("sigma2", "σ₂", "second"),
            new Parameter(
                    "a",
                    "a",
                    "1",
                    "weight of the second component",
                    Interval.closed(0, 1),
                    Interval.closed(0.01, 0.99),
                    Scale.LINEAR,
                    0.5),
            new Parameter("h", "h", "1/√year", "noise", Interval.above(0), SCALES, Scale.LOG, 0.2),
            new Parameter(
                    "g", "g", "1/year", "coupling", Interval.atLeast(0), Interval.closed(0, 5), Scale.LINEAR, 0.2),
            new Parameter(
                    "B",
                    "B",
                    "1/year",
                    "external field on all assets",
                    Interval.REALS,
                    Interval.closed(-0.5, 0.5),
                    Scale.LINEAR,
                    0),
            new Parameter(
                    "T",
                    "T",
                    "year",
                    "length of the return that moves",
                    Interval.above(0),
                    Interval.closed(1e-2, 5),
                    Scale.LOG,
                    1));

    /** Makes the provider. */
    public ManesMarketProvider() {}

    private static Parameter mean(String name, String symbol, String which, double value) {
        return new Parameter(
                name,
                symbol,
                "1/year",
                "location of the " + which + " component",
                Interval.REALS,
                Interval.closed(-2, 2),
                Scale.LINEAR,
                value);
    }

    private static Parameter width(String name, String symbol, String which) {
        return new Parameter(
                name,
                symbol,
                "1/√year",
                "width of the " + which + " component",
                Interval.above(0),
                SCALES,
                Scale.LOG,
                0.1);
    }

    @Override
    public String id() {
        return "manes-market";
    }

    @Override
    public String title() {
        return "MANES, bare market";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "I. Halperin",
                2022,
                "Phases of MANES: Multi-Asset Non-Equilibrium Skew Model of a Strongly Non-Linear Market with Phase Transitions",
                "arXiv:2203.07550");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "dyᵢ = [-V'(yᵢ) + g(ȳ - yᵢ) + B] dt + h dWᵢ with V = -h² log Ψ₀ and Ψ₀ ∝ (1-a) N(y | μ₁T, σ₁²T) + a N(y | μ₂T, σ₂²T); "
                + "the mean of the market agrees with itself, m = M(m)";
    }

    @Override
    public Class<? extends Model> modelType() {
        return ManesMarketModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        if (!parameters.space().equals(SPACE)) {
            throw new IllegalArgumentException("parameters are those of another model, must be those of " + id());
        }
        return new ManesMarketModel(parameters);
    }
}
