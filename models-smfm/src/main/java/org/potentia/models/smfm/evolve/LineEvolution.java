package org.potentia.models.smfm.evolve;

import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.Services;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Support;
import org.potentia.models.smfm.factor.OneFactor;

/**
 * The price of one factor after a time.
 *
 * @param law the model
 * @param price price now
 * @param years how long
 */
record LineEvolution(OneFactor law, double price, double years) {
    /** The propagator that needs walls. */
    static final String SPECTRAL = "spectral";

    /** Points to either side of the price now. */
    private static final int SIDE = 120;

    /** Half the range of the points and where walls stand, in standard deviations of the coordinate in which the noise is the same everywhere. */
    private static final double RANGE = 5;

    private static final double WALLS = 7;

    /** Below this share of the price there are neither points nor a wall. */
    private static final double LOWEST = 0.02;

    /** The greatest share of the price that a step of the ladder takes away. */
    private static final double SHRINKS = 0.5;

    /** Height of the normal law with the noise at the price now. */
    double height() {
        return 1 / (law.volatility(price, 0) * Math.sqrt(2 * Math.PI * years));
    }

    /** Where densities are wanted: equally spaced in \( \int dS / \sigma F \) but for what rounding the steps leave. */
    Doubles points() {
        double[] points = new double[2 * SIDE + 1];
        double step = RANGE / SIDE;
        points[SIDE] = price;
        for (int i = SIDE; i + 1 < points.length; i++) {
            points[i + 1] = stepped(points[i], step);
        }
        for (int i = SIDE; i > 0; i--) {
            points[i - 1] = stepped(points[i], -step);
        }
        double lowest = LOWEST * price;
        return Doubles.of(Doubles.of(points).stream().filter(point -> point >= lowest));
    }

    private double stepped(double from, double step) {
        double width = step * Math.sqrt(years);
        double half = Math.max(SHRINKS * from, from + 0.5 * width * law.volatility(from, 0));
        return Math.max(SHRINKS * from, from + width * law.volatility(half, 0));
    }

    private Interval walls() {
        double step = RANGE / SIDE;
        double low = price;
        double high = price;
        for (double way = 0; way < WALLS; way += step) {
            low = stepped(low, -step);
            high = stepped(high, step);
        }
        return Interval.closed(Math.max(low, LOWEST * price), high);
    }

    /** Evolves the density by one propagator, to an error relative to {@link #height}. */
    Evolved by(String solver, Services services, double tolerance) {
        PropagatorProvider provider = services.propagator(solver);
        LinearDiffusion problem = LinearDiffusion.of(solver.equals(SPECTRAL) ? new Walled(law, walls()) : law);
        Support support = provider.supports(problem);
        if (!support.supported()) {
            return Evolved.refused(solver, support.reason().orElse(""));
        }
        EvolutionRequest request = EvolutionRequest.of(
                        new InitialLaw.PointMass(price),
                        Doubles.of(years),
                        Math.max(tolerance, provider.usualError()) * height())
                .at(points());
        Evolution evolution = provider.create(provider.options().defaults()).evolve(problem, request);
        Snapshot end = evolution.snapshots().getFirst();
        Doubles density = end.density().values();
        double highest = Evolved.highest(density);
        return Evolved.found(
                solver,
                new Evolved.End(
                        density,
                        end.mass(),
                        end.mean(),
                        Math.sqrt(end.variance()),
                        density.stream().min().orElseThrow() / highest,
                        end.error() / highest),
                evolution.shortfall());
    }
}
