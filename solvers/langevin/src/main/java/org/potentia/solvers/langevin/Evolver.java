package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.option.Provenance;

/** Finds steps, paths and bandwidths with which densities are as accurate as they are wanted, as far as that can be had. */
final class Evolver {
    /** Points of a grid of the solver's own choice. */
    private static final int GRID = 201;

    private final Dynamics dynamics;
    private final Start start;
    private final Interval domain;
    private final boolean conserves;
    private final Scheme scheme;
    private final Limits limits;
    private final Estimator estimator;

    private List<double[]> points = List.of();

    /**
     * Prepares an evolution.
     *
     * @param dynamics what moves the paths
     * @param start where they begin
     * @param domain where they live
     * @param conserves whether mass stays what it is
     * @param scheme how they step
     * @param limits how much may be spent
     * @param ends the ends of the domain at a time, for a bandwidth
     */
    Evolver(
            Dynamics dynamics,
            Start start,
            Interval domain,
            boolean conserves,
            Scheme scheme,
            Limits limits,
            BiFunction<Double, Double, List<End>> ends) {
        this.dynamics = dynamics;
        this.start = start;
        this.domain = domain;
        this.conserves = conserves;
        this.scheme = scheme;
        this.limits = limits;
        this.estimator = new Estimator(dynamics, scheme, limits.seed(), ends);
    }

    /** Computes the densities. */
    Evolution evolve(EvolutionRequest request, Provenance provenance) {
        long began = System.nanoTime();
        int first = request.times().get(0) == 0 ? 1 : 0;
        Doubles times = request.times().slice(first, request.times().size());
        List<Snapshot> snapshots = new ArrayList<>();
        if (first == 1) {
            snapshots.add(initial(request));
        }
        Plan plan = new Plan(scheme.order, Plan.LINE, limits);
        List<Estimate> best = List.of();
        if (times.size() > 0) {
            best = search(times, request, plan);
            for (int k = 0; k < times.size(); k++) {
                snapshots.add(snapshot(times.get(k), points.get(k), best.get(k)));
            }
        }
        String shortfall = best.isEmpty() ? "" : plan.shortfall(errors(best), request.tolerance());
        return new Evolution(
                snapshots,
                shortfall,
                new Cost(plan.steps(), plan.paths(), (System.nanoTime() - began) * 1e-9),
                provenance);
    }

    private List<Estimate> search(Doubles times, EvolutionRequest request, Plan plan) {
        List<Pilot.Place> pilot = pilot(times, plan);
        points = points(request, times, pilot);
        List<Estimate> best = List.of();
        boolean more = true;
        while (more) {
            List<Estimate> next = estimator.estimate(TimeGrid.of(times, plan.steps()), plan.paths(), points, pilot);
            if (next.isEmpty()) {
                lengthened(plan);
                continue;
            }
            if (best.isEmpty() || Plan.worst(errors(next)) < Plan.worst(errors(best))) {
                best = next;
            }
            more = plan.refine(errors(next), request.tolerance());
        }
        return best;
    }

    private static List<Errors> errors(List<Estimate> estimates) {
        return estimates.stream().map(Estimate::errors).toList();
    }

    private List<Pilot.Place> pilot(Doubles times, Plan plan) {
        while (true) {
            List<Pilot.Place> pilot =
                    Pilot.of(dynamics, TimeGrid.of(times, plan.steps()), limits.seed(), start.middle());
            if (!pilot.isEmpty()) {
                for (int k = 0; k < times.size(); k++) {
                    if (!(pilot.get(k).scale() > 0)) {
                        throw new IllegalArgumentException("all paths are in one point, x = "
                                + pilot.get(k).middle() + ", at time " + times.get(k)
                                + ", and have no density: the volatility must be > 0");
                    }
                }
                return pilot;
            }
            lengthened(plan);
        }
    }

    private void lengthened(Plan plan) {
        if (!plan.shorten()) {
            throw new ComputationException("paths run away even with " + limits.steps()
                    + " steps (option steps): the drift is too steep for the length of the time asked for");
        }
    }

    private List<double[]> points(EvolutionRequest request, Doubles times, List<Pilot.Place> pilot) {
        List<double[]> all = new ArrayList<>();
        for (int k = 0; k < times.size(); k++) {
            if (request.points().size() > 0) {
                all.add(request.points().toArray());
            } else {
                double margin = 1.5 * pilot.get(k).scale();
                double lower = Math.max(pilot.get(k).lower() - margin, domain.lower());
                double upper = Math.min(pilot.get(k).upper() + margin, domain.upper());
                all.add(Doubles.grid(lower, upper, GRID).toArray());
            }
        }
        return all;
    }

    private Snapshot snapshot(double time, double[] at, Estimate estimate) {
        double initial = start.mass();
        double[] density = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            boolean outside = at[i] < domain.lower() || at[i] > domain.upper();
            density[i] = outside ? 0 : initial * estimate.density()[i];
        }
        return new Snapshot(
                time,
                new GridFunction(Doubles.of(at), Doubles.of(density)),
                initial * estimate.errors().total(),
                initial * estimate.moments().mass(),
                conserves ? initial * (estimate.moments().mass() - 1) : 0,
                estimate.moments().mean(),
                estimate.moments().variance());
    }

    /** What is there at time zero. */
    private Snapshot initial(EvolutionRequest request) {
        Doubles at = request.points().size() > 0
                ? request.points()
                : Doubles.grid(start.quantile(0), start.quantile(1), GRID);
        int count = 10_000;
        double mean = 0;
        double square = 0;
        double middle = start.middle();
        for (int i = 0; i < count; i++) {
            double off = start.quantile((i + 0.5) / count) - middle;
            mean += off / count;
            square += off * off / count;
        }
        return new Snapshot(
                0,
                new GridFunction(at, at.map(x -> domain.contains(x) ? start.density(x) : 0)),
                0,
                start.mass(),
                0,
                middle + mean,
                Math.max(0, square - mean * mean));
    }
}
