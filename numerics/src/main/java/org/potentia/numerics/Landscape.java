package org.potentia.numerics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.model.Potential;

/**
 * The wells and barriers of any potential, and the rates of Kramers over them. Nothing need be known of the potential: a ladder of points from
 * 1e-6 to 1e9 finds where its slope turns, then meshes of 4096 cells look closer until they no longer shrink. Wells that are narrower than
 * 1/4096 of the distance between the outermost ones may be missed, except in a
 * {@link GaussianMixturePotential}; {@link CriticalPoints} with a length scale finds them.
 *
 * @param points the minima and maxima
 * @param escapes the ways out of the wells, from left to right
 * @param reason why there is no way out, in one sentence; empty if there is one
 * @since 0.1
 */
public record Landscape(CriticalPoints points, List<Escape> escapes, String reason) {
    private static final int CELLS = 4096;

    private static final int LOWEST_RUNG = -40;

    private static final int HIGHEST_RUNG = 60;

    private static final int MOST_LOOKS = 40;

    /** Deviations of the state in a single well that are looked at for others. */
    private static final double DEVIATIONS = 10;

    /** Copies the list. */
    public Landscape {
        escapes = List.copyOf(escapes);
    }

    /**
     * Surveys a potential.
     *
     * @param potential the potential with its noise
     * @return its wells and barriers
     */
    public static Landscape of(Potential potential) {
        CriticalPoints points = points(potential);
        List<Escape> escapes = points.barriers(potential).stream()
                .map(barrier -> escape(potential, barrier))
                .toList();
        return new Landscape(points, escapes, escapes.isEmpty() ? reason(points) : "");
    }

    private static CriticalPoints points(Potential potential) {
        if (potential instanceof GaussianMixturePotential mixture) {
            return mixture.criticalPoints(); // it knows the widths that it is made of
        }
        Doubles mesh = first(potential);
        CriticalPoints points = CriticalPoints.find(potential, mesh);
        for (int look = 0;
                look < MOST_LOOKS && points.minima().size() + points.maxima().size() > 0;
                look++) {
            Interval closer = around(potential, points, mesh);
            if (closer.upper() - closer.lower() > 0.5 * (mesh.get(mesh.size() - 1) - mesh.get(0))) {
                break;
            }
            mesh = Doubles.grid(closer.lower(), closer.upper(), CELLS + 1);
            points = CriticalPoints.find(potential, mesh);
        }
        return points;
    }

    private static Escape escape(Potential potential, CriticalPoints.Barrier barrier) {
        boolean curved = potential.curvature(barrier.well()) > 0 && potential.curvature(barrier.top()) < 0;
        return curved
                ? new Escape(barrier, OptionalDouble.of(Kramers.rate(potential, barrier.well(), barrier.top())), "")
                : new Escape(
                        barrier,
                        OptionalDouble.empty(),
                        "the potential does not curve at the well " + barrier.well() + " or at the top " + barrier.top()
                                + ": the rate of Kramers needs both curvatures");
    }

    private static String reason(CriticalPoints points) {
        if (points.minima().size() == 0) {
            return "the potential has no well: its slope does not turn from down to up";
        }
        return "the potential has one well, at " + points.minima().get(0) + ": there is no barrier to cross";
    }

    private static Doubles first(Potential potential) {
        Interval domain = potential.domain();
        if (domain.bounded()) {
            // cells away from the ends, which may not belong to the domain
            double cell = (domain.upper() - domain.lower()) / (CELLS + 1);
            return Doubles.grid(domain.lower() + 0.5 * cell, domain.upper() - 0.5 * cell, CELLS + 1);
        }
        double[] steps = IntStream.rangeClosed(LOWEST_RUNG, HIGHEST_RUNG)
                .mapToDouble(rung -> Math.pow(2, 0.5 * rung))
                .toArray();
        double origin =
                Double.isFinite(domain.lower()) ? domain.lower() : Double.isFinite(domain.upper()) ? domain.upper() : 0;
        double[] ladder = IntStream.range(0, 2 * steps.length)
                .mapToDouble(
                        i -> i < steps.length ? origin - steps[steps.length - 1 - i] : origin + steps[i - steps.length])
                .filter(y -> y > domain.lower() && y < domain.upper())
                .filter(y -> Double.isFinite(potential.gradient(y)))
                .distinct()
                .toArray();
        return between(potential, ladder);
    }

    /** A mesh over the cells of a ladder between its first and its last turn of the slope, and one more on both sides. */
    private static Doubles between(Potential potential, double[] ladder) {
        double[] slopes = Arrays.stream(ladder).map(potential::gradient).toArray();
        int first = -1;
        int last = 0;
        for (int i = 0; i + 1 < ladder.length; i++) {
            if (slopes[i] * slopes[i + 1] <= 0) {
                first = first < 0 ? i : first;
                last = i + 1;
            }
        }
        if (first < 0) {
            return Doubles.of(ladder);
        }
        return Doubles.grid(ladder[Math.max(0, first - 1)], ladder[Math.min(ladder.length - 1, last + 1)], CELLS + 1);
    }

    private static Interval around(Potential potential, CriticalPoints points, Doubles mesh) {
        double[] all = Arrays.stream(new Doubles[] {points.minima(), points.maxima()})
                .flatMapToDouble(Doubles::stream)
                .sorted()
                .toArray();
        double margin = all[all.length - 1] - all[0];
        if (margin == 0) {
            double curvature = Math.abs(potential.curvature(all[0]));
            double deviation = curvature > 0 ? potential.noise() / Math.sqrt(2 * curvature) : Double.POSITIVE_INFINITY;
            margin = DEVIATIONS * deviation;
        }
        return Interval.closed(
                Math.max(mesh.get(0), all[0] - margin),
                Math.min(mesh.get(mesh.size() - 1), all[all.length - 1] + margin));
    }

    /**
     * A way out of a well.
     *
     * @param barrier from where over which top
     * @param rate the rate by {@link Kramers}, 1/year; nothing where the potential has no curvature
     * @param reason why there is no rate, in one sentence; empty if there is one
     * @since 0.1
     */
    public record Escape(CriticalPoints.Barrier barrier, OptionalDouble rate, String reason) {}
}
