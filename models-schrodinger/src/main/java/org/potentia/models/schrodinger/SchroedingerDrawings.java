package org.potentia.models.schrodinger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.models.schrodinger.level.Amplitude;
import org.potentia.models.schrodinger.level.CubicFormula;
import org.potentia.models.schrodinger.level.HarmonicLevel;
import org.potentia.models.schrodinger.level.Level;
import org.potentia.models.schrodinger.level.TradingMarket;

/** What the figures of the paper show. */
final class SchroedingerDrawings {
    private static final int POINTS = 401;
    private static final int HIGHEST = 10;
    private static final String ADDING = "real part: adding (+), trimming (-)";
    private static final String BEARISH = "imaginary part: bearish (+), bullish (-)";

    private SchroedingerDrawings() {}

    static List<Panel> turningAmplitude() {
        Doubles xi = Doubles.grid(-4, 4, POINTS);
        HarmonicLevel ground = new HarmonicLevel(0);
        HarmonicLevel first = new HarmonicLevel(1);
        double half = Math.sqrt(0.5);
        Doubles real = xi.map(x -> half * ground.value(x));
        Doubles imaginary = xi.map(x -> -half * first.value(x));
        return List.of(
                Panel.of(
                        "Parts of the amplitude",
                        "return ξ",
                        "Ψ",
                        Curve.line("real part", xi, real),
                        Curve.line("imaginary part", xi, imaginary)),
                Panel.of(
                        "Density",
                        "return ξ",
                        "|Ψ|²",
                        Curve.line("density", xi, xi.map(x -> 0.5 * (ground.density(x) + first.density(x))))),
                Panel.of(
                        "Path in the plane",
                        ADDING,
                        BEARISH,
                        Curve.line("from low returns (above) to high ones (below)", real, imaginary)));
    }

    static List<Panel> plane() {
        Doubles angle = Doubles.grid(0, 2 * Math.PI, POINTS);
        Doubles left = Doubles.grid(0.75 * Math.PI, 1.75 * Math.PI, POINTS);
        Doubles right = Doubles.grid(0.75 * Math.PI, -0.25 * Math.PI, POINTS);
        return List.of(Panel.of(
                "Amplitudes of modulus 1",
                ADDING,
                BEARISH,
                Curve.line("circle", angle.map(Math::cos), angle.map(Math::sin)),
                Curve.line(
                        "short to long, counterclockwise",
                        left.map(a -> 0.95 * Math.cos(a)),
                        left.map(a -> 0.95 * Math.sin(a))),
                Curve.line(
                        "short to long, clockwise",
                        right.map(a -> 0.9 * Math.cos(a)),
                        right.map(a -> 0.9 * Math.sin(a))),
                Curve.points("pure short", Doubles.of(-Math.sqrt(0.5)), Doubles.of(Math.sqrt(0.5))),
                Curve.points("pure long", Doubles.of(Math.sqrt(0.5)), Doubles.of(-Math.sqrt(0.5)))));
    }

    static List<Panel> interaction() {
        Amplitude alice = new Amplitude(0.6, 0.4);
        Amplitude bob = new Amplitude(-0.6, 0);
        Amplitude both = alice.plus(bob);
        double phi1 = Math.sqrt(alice.density());
        double phi2 = Math.sqrt(bob.density());
        Doubles difference = Doubles.grid(-2 * Math.PI, 2 * Math.PI, POINTS);
        return List.of(
                Panel.of(
                        "Two groups and their sum",
                        ADDING,
                        BEARISH,
                        arrow("Alice", alice),
                        arrow("Bob", bob),
                        arrow("both", both)),
                Panel.of(
                        "Density against the difference of phases",
                        "θ₁ - θ₂",
                        "density before normalisation",
                        Curve.line(
                                "superposition (6)",
                                difference,
                                difference.map(d -> Amplitude.polar(phi1, d)
                                        .plus(Amplitude.polar(phi2, 0))
                                        .density())),
                        Curve.line(
                                "mixture, no interaction",
                                difference,
                                difference.map(d -> alice.density() + bob.density()))));
    }

    private static Curve arrow(String label, Amplitude to) {
        return Curve.line(label, Doubles.of(0, to.real()), Doubles.of(0, to.imaginary()));
    }

    static List<Panel> densities() {
        Doubles xi = Doubles.grid(-6, 6, 601);
        List<Panel> panels = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            HarmonicLevel level = new HarmonicLevel(n);
            panels.add(Panel.of(
                    "Ω = " + (2 * n + 1), "return ξ", "density", Curve.line("level " + n, xi, xi.map(level::density))));
        }
        return panels;
    }

    static List<Panel> levels(Services services) {
        SpectrumSolver solver = SchroedingerQuantities.solver(services);
        Doubles lambda = Doubles.grid(0, 2, 41);
        List<List<Level>> exact = lambda.stream()
                .mapToObj(l -> Level.of(TradingMarket.dimensionless(l), HIGHEST + 1, solver))
                .toList();
        Doubles sparse = Doubles.grid(0, 2, 11);
        List<Panel> panels = new ArrayList<>();
        for (int n : new int[] {0, 2, 5, HIGHEST}) {
            Doubles omega = Doubles.of(
                    exact.stream().mapToDouble(levels -> levels.get(n).omega()));
            panels.add(Panel.of(
                    "Level " + n,
                    "λ",
                    "Ω",
                    Curve.line("exact", lambda, omega),
                    Curve.points("printed (19)", sparse, sparse.map(l -> CubicFormula.PRINTED.level(n, l))),
                    Curve.points("repaired", sparse, sparse.map(l -> CubicFormula.REPAIRED.level(n, l)))));
        }
        List<Level> atOne = Level.of(TradingMarket.dimensionless(1), HIGHEST + 1, solver);
        Doubles numbers = Doubles.grid(0, HIGHEST, HIGHEST + 1);
        panels.add(Panel.of(
                "Error of the cubic equation at λ = 1",
                "number of the level",
                "relative error (%)",
                error("printed (19)", CubicFormula.PRINTED, numbers, atOne),
                error("repaired", CubicFormula.REPAIRED, numbers, atOne)));
        return panels;
    }

    private static Curve error(String label, CubicFormula formula, Doubles numbers, List<Level> exact) {
        return Curve.line(
                label,
                numbers,
                Doubles.of(IntStream.range(0, numbers.size())
                        .mapToDouble(
                                n -> 100 * (formula.level(n, 1) / exact.get(n).omega() - 1))));
    }
}
