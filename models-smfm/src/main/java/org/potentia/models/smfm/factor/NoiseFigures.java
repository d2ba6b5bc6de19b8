package org.potentia.models.smfm.factor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;

/**
 * Offers figure 1 of the paper, drawn again from its formula and its parameters.
 *
 * <p>Source: L. Ingber (2000), High-resolution path-integral development of financial options, Physica A 283, 529-558, section 3.4.1.
 */
public final class NoiseFigures implements FigureProvider {
    private static final double PRICE = 5;

    private static final double LOW = 0.5;

    private static final double HIGH = 20;

    private static final double[] EXPONENTS = {-1, 0, 1, 2};

    /** Makes the provider. */
    public NoiseFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "smfm-1",
                "Noise of a price as a power of the price",
                "Figure 1 of the paper: F(S, S0, Sinf, x, y) dz for x = -1, 0, 1, 2 with its parameters S = 5, S0 = 0.5, Sinf = 20, y = 0:"
                        + " F = 0.05, 0.5, 5 and 50 there. Beside it F of (16) against the price, with its kinks at S0 and Sinf, the smooth"
                        + " F' of (19), and the volatility F/S of each x relative to that at S = 5, which is how exponents are compared.",
                Set.of(),
                services -> panels()));
    }

    private static List<Panel> panels() {
        Doubles increments = Doubles.grid(0.02, 3, 150);
        Doubles prices = Doubles.grid(Math.log(0.1), Math.log(60), 300).map(Math::exp);
        return List.of(
                panel("F dz at S = 5", "dz", "F dz", increments, x -> {
                    double noise = sharp(x).value(PRICE);
                    return dz -> noise * dz;
                }),
                panel("F of (16)", "price S", "F", prices, x -> sharp(x)::value),
                panel("F' of (19)", "price S", "F'", prices, x -> new SmoothNoise(LOW, HIGH, x)::value),
                panel("Volatility F/S relative to S = 5", "price S", "F/S relative to S = 5", prices, x -> {
                    double here = sharp(x).value(PRICE) / PRICE;
                    return price -> sharp(x).value(price) / price / here;
                }));
    }

    private static ThreeRegions sharp(double x) {
        return new ThreeRegions(LOW, HIGH, x, 0);
    }

    private static Panel panel(
            String title, String points, String values, Doubles at, DoubleFunction<DoubleUnaryOperator> noise) {
        Curve[] curves = DoubleStream.of(EXPONENTS)
                .mapToObj(x -> Curve.line(String.format(Locale.ROOT, "x = %.0f", x), at, at.map(noise.apply(x))))
                .toArray(Curve[]::new);
        return Panel.logarithmic(title, points, values, curves);
    }
}
