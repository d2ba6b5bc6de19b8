package org.potentia.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Diffusion;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;

/** Constant noise and a drift that falls linearly: the transition density is normal. Right in all respects, and open to be made wrong. */
public class ToyPropagator implements PropagatorProvider {
    private static final int CELLS = 500;

    /** As a service loader does. */
    public ToyPropagator() {}

    @Override
    public String id() {
        return "normal-kernel";
    }

    @Override
    public String title() {
        return "Normal kernel";
    }

    @Override
    public Citation citation() {
        return new Citation("G. E. Uhlenbeck, L. S. Ornstein", 1930, "Brownian motion", "doi:10.1103/PhysRev.36.823");
    }

    @Override
    public OptionSpace options() {
        return OptionSpace.EMPTY;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        if (!(problem instanceof LinearDiffusion linear)
                || !linear.timeHomogeneous()
                || !linear.rate().equals(Rate.NONE)
                || !linear.diffusion().domain().equals(Interval.REALS)) {
            return Support.no(
                    "it takes only diffusions on the whole line that conserve mass and do not change in time");
        }
        Diffusion diffusion = linear.diffusion();
        for (double x : new double[] {-0.7, 0.1, 0.9}) {
            double second = diffusion.drift(x + 0.1, 0) - 2 * diffusion.drift(x, 0) + diffusion.drift(x - 0.1, 0);
            if (!(Math.abs(second) < 1e-12) || diffusion.volatility(x, 0) != diffusion.volatility(0, 0)) {
                return Support.no("it takes only a linear drift and constant noise");
            }
        }
        return Support.YES;
    }

    @Override
    public Propagator create(Settings settings) {
        settings.requireOf(options(), id());
        return new Product(Provenance.of(this, settings));
    }

    /** The density; a place for errors. */
    double density(double right, EvolutionRequest request) {
        return right;
    }

    /** The error claimed; a place for errors. */
    double claimed(EvolutionRequest request) {
        return request.tolerance() / 10;
    }

    /** The mass reported; a place for errors. */
    double mass() {
        return 1;
    }

    /** The expectation; a place for errors. */
    double expectation(double right) {
        return right;
    }

    private final class Product implements Propagator, BackwardPropagator {
        private final Provenance provenance;

        Product(Provenance provenance) {
            this.provenance = provenance;
        }

        @Override
        public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
            supports(problem).reason().ifPresent(reason -> {
                throw new IllegalArgumentException(reason);
            });
            Diffusion diffusion = ((LinearDiffusion) problem).diffusion();
            List<Snapshot> snapshots = new ArrayList<>();
            for (double t : request.times().toArray()) {
                Doubles values = request.points()
                        .map(x -> ToyPropagator.this.density(density(diffusion, request.initial(), x, t), request));
                snapshots.add(new Snapshot(
                        t, new GridFunction(request.points(), values), claimed(request), mass(), mass() - 1, 0, 1));
            }
            return new Evolution(snapshots, "", new Cost(1, request.points().size(), 0), provenance);
        }

        private double density(Diffusion diffusion, InitialLaw initial, double x, double t) {
            return switch (initial) {
                case InitialLaw.PointMass point -> kernel(diffusion, point.position(), x, t);
                case InitialLaw.Profile profile ->
                    integral(y -> profile.density().applyAsDouble(y) * kernel(diffusion, y, x, t), profile.support());
                case InitialLaw.Density grid ->
                    throw new IllegalArgumentException(
                            "a density on " + grid.density().points() + " must be a profile");
            };
        }

        private double integral(DoubleUnaryOperator function, Interval where) {
            double step = (where.upper() - where.lower()) / CELLS;
            double sum = 0;
            for (int i = 0; i <= CELLS; i++) {
                sum += function.applyAsDouble(where.lower() + i * step);
            }
            return sum * step;
        }

        private double kernel(Diffusion diffusion, double start, double x, double t) {
            double slope = diffusion.drift(1, 0) - diffusion.drift(0, 0);
            double level = diffusion.drift(0, 0);
            double noise = diffusion.volatility(0, 0);
            boolean flat = Math.abs(slope) < 1e-12;
            double mean = flat ? start + level * t : (start + level / slope) * Math.exp(slope * t) - level / slope;
            double variance = flat ? noise * noise * t : noise * noise * Math.expm1(2 * slope * t) / (2 * slope);
            return Math.exp(-0.5 * (x - mean) * (x - mean) / variance) / Math.sqrt(2 * Math.PI * variance);
        }

        @Override
        public Expectation expectation(
                LinearDiffusion problem,
                Payoff payoff,
                Exercise exercise,
                double horizon,
                Doubles points,
                double tolerance) {
            Doubles values = points.map(start -> ToyPropagator.this.expectation(integral(
                    x -> payoff.function().applyAsDouble(x) * kernel(problem.diffusion(), start, x, horizon),
                    Interval.closed(-6, 6))));
            GridFunction function = new GridFunction(points, values);
            return new Expectation(
                    function,
                    function,
                    function,
                    tolerance,
                    Doubles.of(),
                    Doubles.of(),
                    "",
                    new Cost(1, CELLS, 0),
                    provenance);
        }
    }
}
