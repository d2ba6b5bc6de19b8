package org.potentia.models.qgauss.regime;

import static org.potentia.api.quantity.QuantityInput.number;
import static org.potentia.api.quantity.QuantityInput.numbers;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityInput;
import org.potentia.api.quantity.QuantityProvider;

/**
 * Offers the quantities {@code qgauss.*} of the analysis of series: what the study computes by the same code.
 *
 * @since 0.1
 */
public final class RegimeQuantities implements QuantityProvider {
    /** Makes the provider. */
    public RegimeQuantities() {}

    @Override
    public List<Quantity> quantities() {
        return List.of(
                Quantity.closedForm(
                        "qgauss.kernelDensity",
                        "Gaussian kernel estimate of the density",
                        "KDE",
                        List.of(
                                numbers("x", "[x]", "argument, one or a list"),
                                numbers("data", "[x]", "observations"),
                                number("h", "[x]", "bandwidth, positive")),
                        RegimeQuantities::kernelDensity),
                Quantity.closedForm(
                        "qgauss.densityFit",
                        "q, beta and amplitude of A g_q by weighted least squares of logarithms of a density",
                        "2",
                        List.of(
                                numbers("x", "[x]", "increasing distances, at least 0"),
                                numbers("density", "1/[x]", "values there, positive"),
                                numbers("weights", "1", "weights; equal shares of ln x unless given")
                                        .optional(),
                                new QuantityInput(
                                        "freeAmplitude",
                                        "1",
                                        "whether A is sought, else it is 1",
                                        QuantityInput.Kind.FLAG,
                                        false)),
                        RegimeQuantities::densityFit),
                Quantity.closedForm(
                        "qgauss.scalingRegression",
                        "heights and beta of the self-similar law at some lags, and alpha and D that the regressions over lags find",
                        "4",
                        List.of(
                                number("alpha", "1", "exponent of the scale, positive"),
                                number("q", "1", "index, below 3"),
                                number("D", "[x]^alpha/[t]", "positive"),
                                numbers("t", "[t]", "lags, at least two")),
                        RegimeQuantities::scalingRegression));
    }

    private static Values kernelDensity(Values in) {
        double h = Arguments.positive(in.number("h"), "h");
        Doubles data = in.numbers("data");
        Arguments.atLeast(data.size(), 1, "number of observations in data");
        data.stream().forEach(x -> Arguments.finite(x, "observation"));
        double[] values = data.toArray();
        return Values.EMPTY.with(
                "value",
                in.get("x") instanceof Double x
                        ? (Object) KernelDensity.at(x, values, h)
                        : in.numbers("x").map(x -> KernelDensity.at(x, values, h)));
    }

    private static Values densityFit(Values in) {
        double[] x = in.numbers("x").toArray();
        double[] density = in.numbers("density").toArray();
        for (int i = 0; i < x.length; i++) {
            Arguments.nonNegative(x[i], "x");
            if (i > 0 && x[i] <= x[i - 1]) {
                throw new IllegalArgumentException("x[" + i + "] = " + x[i] + ", must be above the one before it");
            }
        }
        double[] weights = in.has("weights") ? in.numbers("weights").toArray() : DensityFit.logarithmicWeights(x);
        if (density.length != x.length || weights.length != x.length) {
            throw new IllegalArgumentException("density and weights are " + density.length + " and " + weights.length
                    + ", must be " + x.length + " each, one for each x");
        }
        Arguments.atLeast(x.length, 2, "number of points");
        DensityFit fit = DensityFit.of(
                x, density, weights, 1.5, DensityFit.betaNear(x, density), in.flag("freeAmplitude", false));
        return Values.of("q", fit.q())
                .with("beta", fit.beta())
                .with("amplitude", fit.amplitude())
                .with("rms", fit.rms());
    }

    private static Values scalingRegression(Values in) {
        JoinedSeries.SelfSimilar law = new JoinedSeries.SelfSimilar(
                Arguments.positive(in.number("alpha"), "alpha"),
                in.number("q"),
                Arguments.positive(in.number("D"), "D"));
        Doubles lags = in.numbers("t");
        Doubles heights = lags.map(t -> law.law(t).density(0));
        Doubles betas = lags.map(t -> Math.pow(law.scale(Arguments.positive(t, "t")), -2));
        double[] logs = lags.map(Math::log).toArray();
        Line height = Line.through(logs, heights.map(Math::log).toArray());
        Line beta = Line.through(logs, betas.map(Math::log).toArray());
        return Values.EMPTY
                .with("P_max", heights)
                .with("beta", betas)
                .with("slope_height", height.slope())
                .with("slope_beta", beta.slope())
                .with("alpha_from_height", -1 / height.slope())
                .with("alpha_from_beta", -2 / beta.slope())
                .with("D_from_beta", Math.exp(beta.intercept() / beta.slope()));
    }
}
