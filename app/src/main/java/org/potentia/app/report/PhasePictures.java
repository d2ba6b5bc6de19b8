package org.potentia.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Panel;
import org.potentia.api.model.Equilibrium;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.phases.CriticalExponents;
import org.potentia.workbench.phases.Hysteresis;
import org.potentia.workbench.phases.PhaseAnswer;
import org.potentia.workbench.phases.PhasePoint;

/** The phases of a market as pictures: branches, free energies, hysteresis, exponents, and the map over two parameters. */
public final class PhasePictures {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 440;
    private static final int COLUMNS = 2;

    private PhasePictures() {}

    /**
     * Draws the phases.
     *
     * @param answer what is known of them
     * @param writer takes the name of each picture and its bytes
     * @return a sentence that says which pictures are missing and why, or nothing if none is
     */
    public static Optional<String> draw(PhaseAnswer answer, BiConsumer<String, byte[]> writer) {
        Map<String, Supplier<byte[]>> pictures = new LinkedHashMap<>();
        pictures.put("phases.png", () -> tiles(panels(answer)));
        answer.exponents().ifPresent(exponents -> pictures.put("exponents.png", () -> tiles(exponents(exponents))));
        answer.map()
                .ifPresent(map -> pictures.put(
                        "map.png",
                        () -> Png.images(
                                List.of(List.of(new PhaseMapPicture(map))),
                                PhaseMapPicture.WIDTH,
                                PhaseMapPicture.HEIGHT)));
        return Png.draw(pictures, writer);
    }

    private static byte[] tiles(List<Panel> panels) {
        return Png.tiles(
                panels.stream().map(FigurePictures::panel).map(CurveChart::of).toList(), COLUMNS, WIDTH, HEIGHT);
    }

    private static List<Panel> panels(PhaseAnswer answer) {
        String name = answer.sweep().axis().name();
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of("Equilibria", name, "mean log-return", curves(answer, Equilibrium::mean)));
        panels.add(Panel.of("Free energy", name, "free energy (1/year)", curves(answer, Equilibrium::freeEnergy)));
        panels.add(Panel.of("Slope, stable below one", name, "slope", curves(answer, Equilibrium::slope)));
        answer.hysteresis().ifPresent(loop -> panels.add(hysteresis(name, loop)));
        return panels;
    }

    private static Panel hysteresis(String name, Hysteresis loop) {
        return Panel.of(
                "Hysteresis",
                name,
                "mean log-return",
                Curve.line("up", loop.values(), loop.up()),
                Curve.line("down", loop.values(), loop.down()));
    }

    /** Stable, metastable and unstable states, those that there are. */
    private static Curve[] curves(PhaseAnswer answer, ToDoubleFunction<Equilibrium> what) {
        List<Curve> curves = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<double[]> points = new ArrayList<>();
            for (PhasePoint point : answer.sweep().points()) {
                for (Equilibrium state : point.equilibria()) {
                    if (Kind.of(state, point) == kind) {
                        points.add(new double[] {point.value(), what.applyAsDouble(state)});
                    }
                }
            }
            if (!points.isEmpty()) {
                curves.add(Curve.points(
                        kind.words,
                        Doubles.of(points.stream().mapToDouble(p -> p[0])),
                        Doubles.of(points.stream().mapToDouble(p -> p[1]))));
            }
        }
        return curves.toArray(Curve[]::new);
    }

    /** What a state is drawn as. */
    private enum Kind {
        GROUND("ground state"),
        METASTABLE("metastable"),
        UNSTABLE("unstable");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(Equilibrium state, PhasePoint point) {
            if (point.isGround(state) || point.equilibria().size() == 1) {
                return GROUND;
            }
            return state.stable() ? METASTABLE : UNSTABLE;
        }
    }

    private static List<Panel> exponents(CriticalExponents exponents) {
        Doubles distances = exponents.distances().map(Math::log10);
        List<Panel> panels = new ArrayList<>(List.of(
                Panel.of(
                        "Order parameter, slope " + slope(exponents.beta()),
                        "log₁₀ of the distance to the critical point",
                        "log₁₀ of the order parameter",
                        Curve.line("measured", distances, exponents.order().map(Math::log10))),
                Panel.of(
                        "Susceptibility, slope " + slope(-exponents.gamma()),
                        "log₁₀ of the distance to the critical point",
                        "log₁₀ of the susceptibility",
                        Curve.line("one state", distances, exponents.above().map(Math::log10)),
                        Curve.line(
                                "several states", distances, exponents.below().map(Math::log10)))));
        exponents
                .isotherm()
                .ifPresent(each -> panels.add(Panel.of(
                        "Mean at the critical point, slope " + slope(1 / each.delta()),
                        "log₁₀ of the field",
                        "log₁₀ of the mean",
                        Curve.line(
                                "measured",
                                each.fields().map(Math::log10),
                                each.means().map(Math::log10)))));
        return panels;
    }

    private static String slope(double value) {
        return Numbers.fixed(value, 3);
    }
}
