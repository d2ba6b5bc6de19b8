package org.potentia.models.qgauss.option;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.numerics.ImpliedVolatility;

/**
 * Offers the smiles of option prices under a q-Gaussian law, in both forms. The paper has no options.
 *
 * @since 0.1
 */
public final class QGaussianOptionFigures implements FigureProvider {
    /** A month, with the volatility at the forward held at a fifth. */
    private static final double YEARS = 1.0 / 12;

    private static final double AT_FORWARD = 0.2;

    private static final double[] INDICES = {0.5, 1, 1.2, 1.4, 1.6};
    private static final double[] CUTS = {0.3, 0.5, 1, 2, 4};
    private static final double CUT = 0.5;
    private static final double CUT_INDEX = 1.5;
    private static final Doubles LOG_STRIKES = Doubles.grid(-0.25, 0.25, 101);
    private static final Market MARKET = new Market(1, 0, 0);

    /** Makes the provider. */
    public QGaussianOptionFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "qgauss-smiles",
                "Smiles of implied volatility under q-Gaussian laws",
                "Options of a month. The width is such that the option at the forward has a volatility of 20 %, except in (c), where the law stays"
                        + " the same and only its cut moves. (a) log-return cut at 0.5; (b) change of the price, held at zero; (c) q = 1.5,"
                        + " width fixed at the one that has 20 % with the cut at 0.5. A curve ends where an option is worth nothing. Not figures"
                        + " of the paper.",
                Set.of(),
                services -> panels()));
    }

    private static List<Panel> panels() {
        double fixed = width(width -> new CutLogLaw(CUT_INDEX, width, CUT));
        return List.of(
                panel(
                        "(a) log-return, cut at " + CUT,
                        "q = ",
                        INDICES,
                        q -> matched(width -> new CutLogLaw(q, width, CUT))),
                panel("(b) change of the price", "q = ", INDICES, q -> matched(width -> new FlooredPriceLaw(q, width))),
                panel("(c) log-return, q = " + CUT_INDEX, "cut ", CUTS, cut -> new CutLogLaw(CUT_INDEX, fixed, cut)));
    }

    private static Panel panel(String title, String label, double[] values, DoubleFunction<PriceLaw> law) {
        return new Panel(
                title,
                "ln(strike / forward)",
                "implied volatility (1/√year)",
                false,
                Arrays.stream(values)
                        .mapToObj(value -> smile(label + value, law.apply(value)))
                        .toList());
    }

    private static Curve smile(String label, PriceLaw law) {
        DoubleStream.Builder places = DoubleStream.builder();
        DoubleStream.Builder volatilities = DoubleStream.builder();
        for (double x : LOG_STRIKES.toArray()) {
            OptionalDouble volatility = volatility(law, Math.exp(x));
            if (volatility.isPresent()) {
                places.add(x);
                volatilities.add(volatility.getAsDouble());
            }
        }
        return Curve.line(label, Doubles.of(places.build()), Doubles.of(volatilities.build()));
    }

    /** Of the option out of the money. */
    private static OptionalDouble volatility(PriceLaw law, double k) {
        return k < 1
                ? ImpliedVolatility.of(OptionType.PUT, law.put(k), k, MARKET, YEARS)
                : ImpliedVolatility.of(OptionType.CALL, law.call(k), k, MARKET, YEARS);
    }

    private static PriceLaw matched(DoubleFunction<PriceLaw> law) {
        return law.apply(width(law));
    }

    /** The width at which the option at the forward has the wanted volatility, by bisection: the wider, the dearer. */
    private static double width(DoubleFunction<PriceLaw> law) {
        double low = 1e-3;
        double high = 0.2;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (volatility(law.apply(middle), 1).orElseThrow() < AT_FORWARD) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
