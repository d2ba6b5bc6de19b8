package org.potentia.models.smfm.evolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarSnapshot;
import org.potentia.models.smfm.factor.PlaneEvolution;

/**
 * The densities of one exponent at one time.
 *
 * @param x the exponent
 * @param years the time
 * @param sigma the volatility of two factors at the start, in the unit that goes with x
 * @param points prices at which densities are known
 * @param line densities of one factor, the path integral first
 * @param plane densities of the price with two factors, the path integral first; empty if not wanted
 * @param both price and volatility together, by the path integral; empty if not wanted
 */
record Case(
        double x,
        double years,
        double sigma,
        Doubles points,
        List<Evolved> line,
        List<Evolved> plane,
        Optional<PlanarSnapshot> both) {
    static final String PATHINT = "pathint";

    private static final List<String> LINE_SOLVERS = List.of(PATHINT, "finitevolume", LineEvolution.SPECTRAL);
    private static final List<String> PLANE_SOLVERS = List.of(PATHINT, "finitevolume");

    Case {
        line = List.copyOf(line);
        plane = List.copyOf(plane);
    }

    static Case of(Setup setup, double x, double years, Services services) {
        LineEvolution law = setup.line(x, years);
        Doubles points = law.points();
        List<Evolved> line = LINE_SOLVERS.stream()
                .map(solver -> law.by(solver, services, setup.tolerance()))
                .toList();
        List<Evolved> plane = new ArrayList<>();
        Optional<PlanarSnapshot> both = Optional.empty();
        if (setup.twoFactors()) {
            for (String solver : PLANE_SOLVERS) {
                PlanarEvolution evolution = inPlane(setup, x, years, solver, services);
                PlanarSnapshot end = evolution.snapshots().getFirst();
                plane.add(Evolved.found(solver, end(end, points), evolution.shortfall()));
                if (solver.equals(PATHINT)) {
                    both = Optional.of(end);
                }
            }
        }
        return new Case(x, years, setup.sigma(x), points, line, plane, both);
    }

    private static PlanarEvolution inPlane(Setup setup, double x, double years, String solver, Services services) {
        double usual = services.propagator(solver).usualError();
        try {
            return setup.plane(x, years).by(solver, services, Math.max(usual, setup.planeTolerance()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "two factors with x = " + number(x) + " over " + number(years) + " years by " + solver + ": "
                            + e.getMessage()
                            + "; a smaller volatility or epsilon, or a larger S0, keeps paths from where the noise"
                            + " has no bounds, and two-factors = false leaves them out",
                    e);
        }
    }

    private static Evolved.End end(PlanarSnapshot end, Doubles points) {
        PlanarFunction density = end.density();
        double highest = Evolved.highest(density.values());
        return new Evolved.End(
                new Lagrange(density.x(), PlaneEvolution.marginal(density)).at(points),
                end.mass(),
                end.meanX(),
                Math.sqrt(end.varianceX()),
                density.values().stream().min().orElseThrow() / highest,
                end.error() / highest);
    }

    /** The density of one factor. */
    Doubles oneFactor() {
        return line.getFirst().end().orElseThrow().density();
    }

    /** The density of the price with two factors. */
    Optional<Doubles> twoFactors() {
        return plane.stream().findFirst().flatMap(Evolved::end).map(Evolved.End::density);
    }

    String exponent() {
        return "x = " + number(x);
    }

    String time() {
        return number(years) + (years == 1 ? " year" : " years");
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }
}
