package org.potentia.models.smfm.evolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.potentia.api.Doubles;
import org.potentia.api.figure.Curve;
import org.potentia.api.figure.Figure;
import org.potentia.api.figure.Panel;

/**
 * Figures 2 and 3 of the paper as densities, and what two factors change.
 *
 * @param setup the options
 * @param cases the densities, by time and then by exponent
 */
record EvolvedFigures(Setup setup, List<Case> cases) {
    /** Where densities have no part in a picture any more, relative to their height. */
    private static final double SHOWN = 1e-3;

    private static final double SHOWN_LOGARITHMIC = 1e-6;

    private static final double[] LEVELS = {0.9, 0.5, 0.1, 0.01};

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "smfm-2-evolved",
                "Densities of the price over long times, one factor",
                "Figure 2 of the paper read as evolved densities: short-time kernels iterated by the path integral, for each exponent."
                        + text(),
                Set.of(),
                services -> overTime(Case::oneFactor)));
        if (setup.twoFactors()) {
            figures.add(new Figure(
                    "smfm-3-evolved",
                    "Densities of the price over long times, two factors",
                    "Figure 3 of the paper read as evolved densities: price and volatility by the path integral in the plane, the volatility"
                            + " integrated out." + text(),
                    Set.of(),
                    services -> overTime(each -> each.twoFactors().orElseThrow())));
            figures.add(new Figure(
                    "smfm-3-beside",
                    "What a second factor changes",
                    "The density of the price with a volatility that moves beside that with a constant one, at the last horizon."
                            + text(),
                    Set.of(),
                    services -> last().map(EvolvedFigures::beside).toList()));
            figures.add(new Figure(
                    "smfm-3-plane",
                    "Price and volatility together",
                    "Lines of equal density at the last horizon, the volatility relative to that at the start."
                            + text(),
                    Set.of(),
                    services -> last().map(EvolvedFigures::plane).toList()));
        }
        return figures;
    }

    private String text() {
        String one = " Price " + number("price") + ", S0 = " + number("S0") + ", Sinf = " + number("Sinf") + ", y = "
                + number("y")
                + (setup.settings().flag("smooth") ? ", F' of (19)" : ", F of (16)") + ", drift " + number("drift")
                + " a year; sigma F is " + number("volatility") + " of the price where that is now, whatever x.";
        return setup.twoFactors()
                ? one + " Two factors: epsilon = " + number("epsilon") + " and nu = " + number("nu")
                        + " relative to the volatility now, rho = " + number("rho") + "."
                : one;
    }

    private String number(String option) {
        return Case.number(setup.settings().number(option));
    }

    private Stream<Case> last() {
        return cases.subList(cases.size() - setup.exponents().size(), cases.size()).stream();
    }

    private List<Panel> overTime(Function<Case, Doubles> density) {
        List<Panel> panels = new ArrayList<>();
        int exponents = setup.exponents().size();
        for (int i = 0; i < cases.size(); i += exponents) {
            List<Case> together = cases.subList(i, i + exponents);
            panels.add(new Panel(
                    "after " + together.getFirst().time(),
                    "price S",
                    "P(S, T), 1/price",
                    false,
                    together.stream()
                            .map(each -> shown(each.exponent(), each.points(), density.apply(each), SHOWN))
                            .toList()));
        }
        return panels;
    }

    private static Panel beside(Case each) {
        return Panel.logarithmic(
                each.exponent() + ", after " + each.time(),
                "price S",
                "P(S, T), 1/price",
                shown("one factor", each.points(), each.oneFactor(), SHOWN_LOGARITHMIC),
                shown("two factors", each.points(), each.twoFactors().orElseThrow(), SHOWN_LOGARITHMIC));
    }

    private static Panel plane(Case each) {
        Contours contours = new Contours(each.both().orElseThrow(), each.sigma());
        List<Curve> curves = new ArrayList<>();
        for (double level : LEVELS) {
            curves.add(contours.at(level));
        }
        return new Panel(
                each.exponent() + ", after " + each.time(), "price S", "volatility / volatility now", false, curves);
    }

    private static Curve shown(String label, Doubles points, Doubles density, double least) {
        double level = least * Evolved.highest(density);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (density.get(i) > level) {
                kept.add(i);
            }
        }
        return Curve.line(
                label,
                Doubles.of(kept.stream().mapToDouble(points::get)),
                Doubles.of(kept.stream().mapToDouble(density::get)));
    }
}
