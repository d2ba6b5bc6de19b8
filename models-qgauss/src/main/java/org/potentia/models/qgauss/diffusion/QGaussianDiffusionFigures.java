package org.potentia.models.qgauss.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.figure.Panel;

/**
 * Offers the self-similar law of the paper's weak regime at several lags, and its diffusion coefficient.
 *
 * @since 0.1
 */
public final class QGaussianDiffusionFigures implements FigureProvider {
    private static final SelfSimilarLaw WEAK = new SelfSimilarLaw(1.71, 1.79, 0.1118);
    private static final SelfSimilarLaw NORMAL = new SelfSimilarLaw(1, 2, 0.1118);
    private static final double[] LAGS = {80, 240, 800, 3000};
    private static final Doubles PLACES = Doubles.grid(-100, 100, 401);

    /** Makes the provider. */
    public QGaussianDiffusionFigures() {}

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "qgauss-spreading",
                "How the law of the weak regime spreads, and what drives it",
                "Equation 8 with q = 1.71, alpha = 1.79, D = 0.1118 points^alpha/min: (a) the density of price returns, beside a normal law of the"
                        + " same D that spreads with alpha = 2, at the longest lag; (b) the diffusion coefficient of equation 13 as corrected,"
                        + " Fick's reading: prices far out move more, and less so at longer lags.",
                Set.of(),
                services -> panels()));
    }

    private static List<Panel> panels() {
        double last = LAGS[LAGS.length - 1];
        Curve normal = curve(
                "normal, lag " + (int) last + " min",
                PLACES,
                x -> NORMAL.at(last).density(x));
        return List.of(
                Panel.logarithmic("(a) density", "price return x (points)", "P (1/points)", with(normal, density())),
                Panel.logarithmic(
                        "(b) diffusion coefficient",
                        "price return x (points)",
                        "D_F (points²/min)",
                        each(PLACES, (x, t) -> WEAK.fick(x, t))));
    }

    private static Curve[] density() {
        return each(PLACES, (x, t) -> WEAK.at(t).density(x));
    }

    private static Curve[] with(Curve normal, Curve[] curves) {
        Curve[] all = Arrays.copyOf(curves, curves.length + 1);
        // below what the others show, the normal law would only stretch the axis
        double least = Arrays.stream(curves)
                .flatMapToDouble(curve -> curve.values().stream())
                .min()
                .orElseThrow();
        int[] kept = IntStream.range(0, PLACES.size())
                .filter(i -> normal.values().get(i) > least)
                .toArray();
        all[curves.length] = Curve.line(
                normal.label(),
                Doubles.of(Arrays.stream(kept).mapToDouble(PLACES::get)),
                Doubles.of(Arrays.stream(kept).mapToDouble(i -> normal.values().get(i))));
        return all;
    }

    private static Curve[] each(Doubles places, DoubleBinaryOperator value) {
        return Arrays.stream(LAGS)
                .mapToObj(lag -> curve("lag " + (int) lag + " min", places, x -> value.applyAsDouble(x, lag)))
                .toArray(Curve[]::new);
    }

    private static Curve curve(String label, Doubles places, DoubleUnaryOperator value) {
        return Curve.line(label, places, places.map(value));
    }
}
