package org.potentia.models.nes;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.numerics.CriticalPoints;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.Kramers;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.MeanFirstPassage;
import org.potentia.numerics.MixtureBarrier;

/** Figure 3: how long it takes to leave the right well, exactly and by the formulas of the paper. */
final class PassageDrawings {
    private static final int POINTS = 161;
    private static final int MARKS = 17;

    /** How far to the right of its well a motion may begin, in units of the distance from the top. */
    private static final double BEYOND = 0.6;

    private PassageDrawings() {}

    /**
     * The way out of the right well.
     *
     * @param toTop mean time from its bottom to the top of the barrier, exact, years
     * @param across mean time to the bottom of the other well, exact, years
     * @param kramers one over the rate (32), years
     * @param barrier the forms of (39), years
     * @param height of the barrier above the right well, in units of h²
     */
    private record Escape(double toTop, double across, double kramers, MixtureBarrier barrier, double height) {
        static Escape of(LogGaussianMixture shape, double years, double noise) {
            GaussianMixturePotential potential = shape.potential(years, noise);
            CriticalPoints points = potential.criticalPoints();
            double left = points.minima().get(0);
            double top = points.maxima().get(0);
            double right = points.minima().get(1);
            return new Escape(
                    MeanFirstPassage.years(potential, right, top),
                    MeanFirstPassage.years(potential, right, left),
                    1 / Kramers.rate(potential, right, top),
                    MixtureBarrier.of(shape, years, noise, right, top),
                    (potential.value(top) - potential.value(right)) / (noise * noise));
        }
    }

    static List<Panel> panels() {
        return List.of(byStart(), byNoise(), byDistance(), byHeight());
    }

    private static Panel byStart() {
        PaperShape wells = PaperShape.WELLS;
        GaussianMixturePotential potential = wells.potential();
        CriticalPoints points = potential.criticalPoints();
        double top = points.maxima().get(0);
        double right = points.minima().get(1);
        Doubles from = Doubles.grid(top, right + BEYOND * (right - top), POINTS);
        Escape escape = Escape.of(wells.shape(), wells.years(), wells.noise());
        return Panel.of(
                "Time to the top of the barrier, by the start",
                "start y₀ (log-return)",
                "mean time (years)",
                Curve.line("exact (34)", from, from.map(y -> y == top ? 0 : MeanFirstPassage.years(potential, y, top))),
                level("(39) as printed", from, escape.barrier().literal()),
                level("weight once", from, escape.barrier().exactNormalisation()),
                level("from the top", from, escape.barrier().half()),
                level("Kramers 1/k (32)", from, escape.kramers()));
    }

    private static Curve level(String label, Doubles points, double value) {
        return Curve.line(label, points, points.map(x -> value));
    }

    private static Panel byNoise() {
        PaperShape wells = PaperShape.WELLS;
        Doubles fine = Doubles.grid(0.05, 0.5, POINTS);
        Doubles coarse = Doubles.grid(0.05, 0.5, MARKS);
        return Panel.of(
                "Escape rate, by the noise: h² times a constant",
                "h (1/√year)",
                "rate (1/year)",
                Curve.line(
                        "exact, to the top",
                        fine,
                        fine.map(h -> 1 / escape(wells, h).toTop())),
                Curve.line(
                        "exact, well to well",
                        fine,
                        fine.map(h -> 1 / escape(wells, h).across())),
                Curve.points(
                        "Kramers (32)",
                        coarse,
                        coarse.map(h -> 1 / escape(wells, h).kramers())),
                Curve.points(
                        "(39) as printed",
                        coarse,
                        coarse.map(h -> 1 / escape(wells, h).barrier().literal())));
    }

    private static Escape escape(PaperShape wells, double noise) {
        return Escape.of(wells.shape(), wells.years(), noise);
    }

    /** Half the distance of the components; below 0.325 there is one well, and just above it Kramers has no barrier to look at. */
    private static Doubles distances(int count) {
        return Doubles.grid(0.34, 0.8, count);
    }

    private static LogGaussianMixture apart(double mu) {
        LogGaussianMixture wells = PaperShape.WELLS.shape();
        return new LogGaussianMixture(mu, -mu, wells.sigma1(), wells.sigma2(), wells.a());
    }

    private static Panel byDistance() {
        return Panel.logarithmic(
                "Times of unit noise, by the distance of the wells",
                "μ₁ = -μ₂ (1/year)",
                "mean time × h² (dimensionless)",
                curve("exact, to the top", Curve.Kind.LINE, Escape::toTop),
                curve("exact, well to well", Curve.Kind.LINE, Escape::across),
                curve("Kramers 1/k (32)", Curve.Kind.POINTS, Escape::kramers),
                curve("(39) as printed", Curve.Kind.POINTS, e -> e.barrier().literal()));
    }

    private static Curve curve(String label, Curve.Kind kind, ToDoubleFunction<Escape> time) {
        Doubles mu = distances(kind == Curve.Kind.LINE ? POINTS : MARKS);
        return new Curve(label, kind, mu, mu.map(m -> time.applyAsDouble(Escape.of(apart(m), 1, 1))));
    }

    private static Panel byHeight() {
        List<Escape> escapes = distances(POINTS).stream()
                .mapToObj(mu -> Escape.of(apart(mu), 1, 1))
                .toList();
        Doubles heights = Doubles.of(escapes.stream().mapToDouble(Escape::height));
        return Panel.of(
                "Times by formula, relative to the exact ones",
                "height of the barrier above the right well (h²)",
                "formula / exact",
                Curve.line("exact", heights, heights.map(height -> 1)),
                ratio("Kramers (32)", escapes, heights, e -> e.kramers() / e.across()),
                ratio("(39) as printed", escapes, heights, e -> e.barrier().literal() / e.across()),
                ratio(
                        "from the top, to the top",
                        escapes,
                        heights,
                        e -> e.barrier().half() / e.toTop()));
    }

    private static Curve ratio(String label, List<Escape> escapes, Doubles heights, ToDoubleFunction<Escape> of) {
        return Curve.line(label, heights, Doubles.of(escapes.stream().mapToDouble(of)));
    }
}
