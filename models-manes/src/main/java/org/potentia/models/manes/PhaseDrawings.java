package org.potentia.models.manes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Equilibrium;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.phase.Equilibria;
import org.potentia.models.manes.phase.FoldSearch;
import org.potentia.models.manes.phase.Hysteresis;
import org.potentia.models.manes.phase.MarketParameter;
import org.potentia.models.manes.phase.SymmetricMarket;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;

/** Figures 2 to 5 and those beyond the paper: all of one market, its parameters turned. */
final class PhaseDrawings {
    private static final LogGaussianMixture WELLS = new LogGaussianMixture(0.4, -0.4, 0.1, 0.1, 0.5);
    private static final LogGaussianMixture LOPSIDED = new LogGaussianMixture(0.4, -0.4, 0.1, 0.15, 0.4);
    private static final double YEARS = 1;
    private static final double COUPLING = 0.2;
    private static final String MEAN = "mean log-return m";
    private static final String NOISE = "noise h";
    private static final int POINTS = 201;

    /** Beyond every spinodal of these wells. */
    private static final double STRONG_FIELD = 0.5;

    private PhaseDrawings() {}

    private static HomogeneousMarket market(double noise, double field) {
        return HomogeneousMarket.of(WELLS, YEARS, noise, COUPLING, field);
    }

    private static double criticalNoise(double coupling) {
        return SymmetricMarket.of(HomogeneousMarket.of(WELLS, YEARS, 0.2, coupling, 0))
                .criticalNoise()
                .orElseThrow();
    }

    static List<Panel> shapes() {
        List<Curve> states = new ArrayList<>();
        List<Curve> densities = new ArrayList<>();
        List<Curve> potentials = new ArrayList<>();
        Doubles y = Doubles.grid(-1, 1, POINTS);
        for (double a : new double[] {0.3, 0.5, 0.7}) {
            LogGaussianMixture shape = new LogGaussianMixture(0.4, -0.4, 0.2, 0.2, a);
            GaussianMixture law = shape.stationary(YEARS);
            GaussianMixturePotential potential = shape.potential(YEARS, 0.2);
            String label = "a = " + a;
            states.add(Curve.line(label, y, y.map(x -> Math.exp(0.5 * law.logDensity(x)))));
            densities.add(Curve.line(label, y, y.map(x -> Math.exp(law.logDensity(x)))));
            potentials.add(Curve.line(label, y, y.map(potential::value)));
        }
        return List.of(
                panel("Ground state", "log-return", "Ψ₀", states),
                panel("Stationary density", "log-return", "Ψ₀²", densities),
                panel("Potential", "log-return", "V (1/year)", potentials));
    }

    private static Panel panel(String title, String x, String y, List<Curve> curves) {
        return Panel.of(title, x, y, curves.toArray(Curve[]::new));
    }

    static List<Panel> selfConsistency() {
        HomogeneousMarket market = market(0.1, 0);
        Doubles m = Doubles.grid(-0.6, 0.6, POINTS);
        Doubles roots = Equilibria.of(market).means();
        return List.of(Panel.of(
                "m = M(m)",
                "m",
                "both sides",
                Curve.line("M(m)", m, m.map(x -> market.dressed(x).cumulants().mean())),
                Curve.line("m", m, m),
                Curve.points("solutions", roots, roots)));
    }

    static List<Panel> bifurcation() {
        double critical = criticalNoise(COUPLING);
        List<double[]> ordered = new ArrayList<>();
        // dense towards the transition, where the mean goes like a root
        for (int k = POINTS - 1; k >= 0; k--) {
            double share = k / (POINTS - 1.0);
            double h = critical - (critical - 0.05) * share * share;
            Equilibrium top = Equilibria.of(market(h, 0)).all().getLast();
            ordered.add(new double[] {h, Math.max(0, top.mean())});
        }
        Doubles below = column(ordered, 0);
        Doubles mean = column(ordered, 1);
        Doubles above = Doubles.grid(critical, 0.5, 2);
        return List.of(Panel.of(
                "Bifurcation at h = 0.2490",
                NOISE,
                MEAN,
                Curve.line("stable, above", below, mean),
                Curve.line("stable, below", below, mean.map(m -> -m)),
                Curve.line("stable, none", above, above.map(h -> 0)),
                Curve.points("unstable", Doubles.grid(0.05, critical, 30), Doubles.of(new double[30]))));
    }

    private static Doubles column(List<double[]> rows, int place) {
        return Doubles.of(rows.stream().mapToDouble(row -> row[place]));
    }

    static List<Panel> freeEnergies() {
        return List.of(
                freeEnergy("Symmetric", market(0.1, 0)),
                freeEnergy("Asymmetric", HomogeneousMarket.of(LOPSIDED, YEARS, 0.1, COUPLING, 0)));
    }

    private static Panel freeEnergy(String title, HomogeneousMarket market) {
        Doubles m = Doubles.grid(-0.7, 0.7, POINTS);
        List<Equilibrium> all = Equilibria.of(market).all();
        return Panel.of(
                title,
                "m",
                "F(m) (1/year)",
                Curve.line("free energy", m, m.map(x -> market.dressed(x).freeEnergy())),
                Curve.points(
                        "equilibria",
                        Doubles.of(all.stream().mapToDouble(Equilibrium::mean)),
                        Doubles.of(all.stream().mapToDouble(Equilibrium::freeEnergy))));
    }

    static List<Panel> critical() {
        double critical = criticalNoise(COUPLING);
        Doubles distance = Doubles.grid(-5, -1.5, 15);
        DoubleFunction<Equilibrium> above =
                d -> Equilibria.of(market(critical + Math.pow(10, d), 0)).ground();
        DoubleFunction<Equilibrium> below =
                d -> Equilibria.of(market(critical - Math.pow(10, d), 0)).all().getLast();
        Doubles one = distance.map(d -> Math.log10(above.apply(d).susceptibility()));
        Doubles two = distance.map(d -> Math.log10(below.apply(d).susceptibility()));
        Doubles mean = distance.map(d -> Math.log10(below.apply(d).mean()));
        String x = "log₁₀ |h - h_c|";
        return List.of(
                Panel.of(
                        "Susceptibility",
                        x,
                        "log₁₀ dm/dB",
                        Curve.line("slope -1", distance, through(distance, one, -1)),
                        Curve.points("above h_c", distance, one),
                        Curve.points("below h_c", distance, two)),
                Panel.of(
                        "Order parameter",
                        x,
                        "log₁₀ m",
                        Curve.line("slope 1/2", distance, through(distance, mean, 0.5)),
                        Curve.points("below h_c", distance, mean)));
    }

    /** A straight line through the first point. */
    private static Doubles through(Doubles x, Doubles y, double slope) {
        return x.map(each -> y.get(0) + slope * (each - x.get(0)));
    }

    static List<Panel> hysteresis() {
        return List.of(
                loop("Field turned up and down", "field B (1/year)", market(0.2, 0), MarketParameter.B, -0.02, 0.02),
                loop("Noise turned up and down", NOISE, market(0.2, 0.005), MarketParameter.H, 0.1, 0.35));
    }

    private static Panel loop(
            String title, String x, HomogeneousMarket market, MarketParameter parameter, double from, double to) {
        Hysteresis up = Hysteresis.sweep(market, parameter, Doubles.grid(from, to, 2 * POINTS - 1), -1);
        Hysteresis down = up.back(market, parameter);
        return Panel.of(
                title,
                x,
                MEAN,
                Curve.line("up", up.values(), up.means()),
                Curve.line("down", down.values(), down.means()));
    }

    /** The specific heat (72) that the order adds, by differences of the exact free energy. */
    static List<Panel> heat() {
        SymmetricMarket market = SymmetricMarket.of(market(0.2, 0));
        double critical = criticalNoise(COUPLING);
        Doubles below = Doubles.grid(0.05, 0.9999 * critical, POINTS);
        return List.of(Panel.of(
                "Specific heat of the order",
                NOISE,
                "C_H",
                Curve.line("ordered", below, below.map(market::specificHeat)),
                Curve.line("not ordered", Doubles.of(critical, 0.5), Doubles.of(0, 0)),
                Curve.points(
                        "jump (73), corrected",
                        Doubles.of(critical),
                        Doubles.of(market.specificHeatJump().orElseThrow()))));
    }

    static List<Panel> diagrams() {
        double critical = criticalNoise(COUPLING);
        List<double[]> edge = new ArrayList<>();
        for (int k = 60; k >= 1; k--) {
            double h = critical - (critical - 0.1) * k * k / 3600.0;
            edge.add(new double[] {h, spinodal(h)});
        }
        edge.add(new double[] {critical, 0});
        Doubles noise = column(edge, 0);
        Doubles field = column(edge, 1);
        Doubles coupling = Doubles.grid(0.01, 1, 100);
        return List.of(
                Panel.of(
                        "Two stable states between the spinodals",
                        NOISE,
                        "field B (1/year)",
                        Curve.line("spinodal of the lower state", noise, field),
                        Curve.line("spinodal of the upper state", noise, field.map(b -> -b)),
                        Curve.line("first order", Doubles.of(noise.get(0), critical), Doubles.of(0, 0)),
                        Curve.points("critical point", Doubles.of(critical), Doubles.of(0))),
                Panel.of(
                        "Ordered below the line, at B = 0",
                        "coupling g (1/year)",
                        "critical noise h_c",
                        Curve.line("second order", coupling, coupling.map(PhaseDrawings::criticalNoise))));
    }

    /** The field at which the lower state vanishes. */
    private static double spinodal(double noise) {
        return new FoldSearch(market(noise, 0), MarketParameter.B, 0, STRONG_FIELD, 2)
                .spinodals()
                .getFirst()
                .value();
    }
}
