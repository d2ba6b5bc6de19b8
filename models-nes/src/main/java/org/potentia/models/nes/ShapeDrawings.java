package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;

/** Figures 1 and 2: what the closed forms of the stationary law look like. */
final class ShapeDrawings {
    private static final int POINTS = 401;

    /** Walls are shown up to this height above the deepest well, in units of h². */
    private static final double HEIGHT = 5;

    private ShapeDrawings() {}

    static List<Panel> groundStates() {
        List<Panel> panels = new ArrayList<>();
        for (PaperShape each : List.of(PaperShape.CALLS, PaperShape.PUTS)) {
            Doubles y = each.grid(POINTS);
            GaussianMixture ground = each.shape().groundState(each.years());
            double logC = each.shape().logNormalisation(each.years());
            panels.add(Panel.of(
                    "Ground state and density, " + each.title(),
                    "log-return",
                    "Ψ₀, density",
                    Curve.line("ground state", y, y.map(x -> Math.exp(logC + ground.logDensity(x)))),
                    Curve.line("stationary density", y, y.map(each.stationary()::density))));
        }
        for (PaperShape each : List.of(PaperShape.CALLS, PaperShape.PUTS)) {
            GaussianMixturePotential potential = each.potential();
            double ceiling = HEIGHT * each.noise() * each.noise();
            Doubles y = Doubles.of(each.grid(POINTS).stream().filter(x -> potential.value(x) <= ceiling));
            Doubles wells = potential.criticalPoints().minima();
            panels.add(Panel.of(
                    "Potential, " + each.title(),
                    "log-return",
                    "V (1/year)",
                    Curve.line("potential", y, y.map(potential::value)),
                    Curve.points("wells", wells, wells.map(potential::value))));
        }
        return panels;
    }

    static List<Panel> moments() {
        return List.of(
                moment("Mean", "mean", GaussianMixture::mean),
                moment("Standard deviation", "standard deviation", law -> Math.sqrt(law.variance())),
                moment("Skewness", "skewness", GaussianMixture::skewness),
                moment("Kurtosis", "kurtosis", GaussianMixture::kurtosis));
    }

    private static Panel moment(String title, String axis, ToDoubleFunction<GaussianMixture> of) {
        Doubles a = Doubles.grid(0, 1, POINTS);
        Curve[] curves = DoubleStream.of(0.2, 0.4, 0.6)
                .mapToObj(mu -> Curve.line(
                        "μ₁ = -μ₂ = " + mu,
                        a,
                        a.map(weight ->
                                of.applyAsDouble(new LogGaussianMixture(mu, -mu, 0.2, 0.3, weight).stationary(1)))))
                .toArray(Curve[]::new);
        return Panel.of(title, "weight a of the second component", axis, curves);
    }
}
