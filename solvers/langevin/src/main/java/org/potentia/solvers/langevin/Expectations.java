package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.option.Provenance;

/** Expectations as functions of the starting point: with the same noise from all points, so that differences give slopes. */
final class Expectations {
    /** Points of a grid of the solver's own choice. */
    private static final int GRID = 33;

    /** Deviations of the noise to either side that such a grid spans. */
    private static final double SPAN = 3;

    /** Neighbours for slopes and curvatures are this far, in deviations of the noise: the error of a curvature is then some per mille. */
    private static final double REACH = 0.2;

    private final Medium medium;
    private final Scheme scheme;
    private final Limits limits;

    Expectations(Medium medium, Scheme scheme, Limits limits) {
        this.medium = medium;
        this.scheme = scheme;
        this.limits = limits;
    }

    Expectation compute(Payoff payoff, double horizon, Doubles wanted, double tolerance, Provenance provenance) {
        long began = System.nanoTime();
        double[] points = (wanted.size() > 0 ? wanted : grid(payoff, horizon)).toArray();
        List<LineTrack> tracks = new ArrayList<>();
        double[][] reach = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            reach[i] = neighbours(points[i], horizon);
            for (double from : new double[] {reach[i][0], points[i], reach[i][1]}) {
                tracks.add(new LineTrack(medium, scheme, from, List.of(payoff)));
            }
        }
        Valuer.Answer answer = new Valuer(tracks, 1, scheme.order, limits).value(horizon, tolerance);
        double[] values = new double[points.length];
        double[] slopes = new double[points.length];
        double[] curvatures = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double down = points[i] - reach[i][0];
            double up = reach[i][1] - points[i];
            values[i] = answer.values().get(3 * i + 1);
            double below = down > 0 ? (values[i] - answer.values().get(3 * i)) / down : 0;
            double above = up > 0 ? (answer.values().get(3 * i + 2) - values[i]) / up : below;
            below = down > 0 ? below : above;
            slopes[i] = (below * up + above * down) / (up + down);
            curvatures[i] = 2 * (above - below) / (up + down);
        }
        Doubles at = Doubles.of(points);
        return new Expectation(
                new GridFunction(at, Doubles.of(values)),
                new GridFunction(at, Doubles.of(slopes)),
                new GridFunction(at, Doubles.of(curvatures)),
                answer.errors().total(),
                Doubles.of(),
                Doubles.of(),
                answer.shortfall(),
                new Cost(answer.steps(), answer.paths(), (System.nanoTime() - began) * 1e-9),
                provenance);
    }

    private Doubles grid(Payoff payoff, double horizon) {
        Interval domain = medium.walls().domain();
        if (domain.bounded()) {
            double margin = 1e-3 * (domain.upper() - domain.lower());
            return Doubles.grid(domain.lower() + margin, domain.upper() - margin, GRID);
        }
        double centre = payoff.kinks().size() > 0
                ? payoff.kinks().stream().average().orElse(0)
                : medium.walls().fold(0);
        double span = SPAN * deviation(centre, horizon);
        double lower = Math.max(centre - span, domain.lower());
        double upper = Math.min(centre + span, domain.upper());
        double margin = 1e-3 * (upper - lower);
        return Doubles.grid(lower + margin, upper - margin, GRID);
    }

    private double deviation(double x, double horizon) {
        double deviation = medium.noise(x, 0) * Math.sqrt(horizon);
        return deviation > 0 ? deviation : 1e-2 * (1 + Math.abs(x));
    }

    private double[] neighbours(double x, double horizon) {
        Interval domain = medium.walls().domain();
        if (!domain.contains(x)) {
            throw new IllegalArgumentException("starting point = " + x + ", must be in the domain " + domain);
        }
        double reach = REACH * deviation(x, horizon);
        double lower = x - reach;
        double upper = x + reach;
        // between the point and the end, if that is nearer
        return new double[] {
            lower > domain.lower() ? lower : 0.5 * (x + domain.lower()),
            upper < domain.upper() ? upper : 0.5 * (x + domain.upper())
        };
    }
}
