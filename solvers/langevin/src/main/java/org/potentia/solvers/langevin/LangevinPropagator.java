package org.potentia.solvers.langevin;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Ensemble;
import org.potentia.api.evolve.EnsemblePropagator;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionProblem.McKeanVlasov;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.FirstPassage;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Strip;
import org.potentia.api.evolve.StripPropagator;
import org.potentia.api.model.Boundaries;
import org.potentia.api.option.Provenance;

/** Paths with their options. */
final class LangevinPropagator
        implements Propagator, PlanarPropagator, BackwardPropagator, StripPropagator, EnsemblePropagator {
    /** Why densities that spread by themselves are not followed. */
    static final String POROUS =
            "the diffusivity of a porous medium is a power of the density, which paths know too roughly to be moved by it";

    private final Provenance provenance;
    private final Scheme scheme;
    private final Limits limits;
    private final int fixedSteps;

    LangevinPropagator(Provenance provenance, Scheme scheme, Limits limits, int fixedSteps) {
        this.provenance = provenance;
        this.scheme = scheme;
        this.limits = limits;
        this.fixedSteps = fixedSteps;
    }

    @Override
    public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
        Evolver evolver = switch (problem) {
            case LinearDiffusion linear -> {
                LonePaths paths = lone(linear, request.initial());
                Walls walls = paths.medium().walls();
                yield new Evolver(
                        paths,
                        paths.start(),
                        walls.domain(),
                        paths.medium().weightless() && !walls.absorb(),
                        scheme,
                        limits,
                        (t, h) -> End.of(paths.medium(), t, h));
            }
            case McKeanVlasov crowd -> {
                Crowd dynamics = crowd(crowd, request.initial());
                Interval domain = dynamics.walls().domain();
                yield new Evolver(dynamics, dynamics.start(), domain, true, scheme, limits, (t, h) -> End.open(domain));
            }
            case PorousMedium porous -> throw new IllegalArgumentException(POROUS);
        };
        return evolver.evolve(request, provenance);
    }

    @Override
    public PlanarEvolution evolve(EvolutionProblem.Planar problem, PlanarRequest request) {
        return new PlaneEvolver(PlaneMedium.of(problem), limits).evolve(request, provenance);
    }

    private LonePaths lone(LinearDiffusion problem, InitialLaw initial) {
        Medium medium = Medium.of(problem);
        return new LonePaths(medium, Start.of(initial, medium.walls().domain()), scheme);
    }

    private Crowd crowd(McKeanVlasov problem, InitialLaw initial) {
        Walls walls = new Walls(problem.potential().domain(), Boundaries.REFLECTING);
        Start start = Start.of(initial, walls.domain());
        return new Crowd(problem.potential(), problem.interaction(), walls, start, scheme);
    }

    @Override
    public Ensemble ensemble(
            EvolutionProblem.Line problem, InitialLaw initial, Doubles times, int particles, long seed) {
        Arguments.atLeast(particles, 1, "particles");
        Arguments.atLeast(times.size(), 1, "number of times");
        Arguments.nonNegative(times.get(0), "time");
        for (int k = 0; k < times.size(); k++) {
            Arguments.finite(times.get(k), "time");
            if (k > 0 && times.get(k) <= times.get(k - 1)) {
                throw new IllegalArgumentException(
                        "time " + times.get(k) + " after " + times.get(k - 1) + ", must increase");
            }
        }
        Ensembles ensembles = Ensembles.of(times, fixedSteps, seed);
        return switch (problem) {
            case LinearDiffusion linear -> ensembles.lone(lone(linear, initial), particles);
            case McKeanVlasov crowd -> ensembles.crowd(crowd(crowd, initial), particles);
            case PorousMedium porous -> throw new IllegalArgumentException(POROUS);
        };
    }

    @Override
    public FirstPassage firstPassage(
            LinearDiffusion problem, double start, Interval inside, double horizon, int paths, long seed) {
        Medium medium = Medium.of(problem);
        Arguments.positive(horizon, "horizon");
        Arguments.atLeast(paths, 1, "paths");
        if (!(start > inside.lower() && start < inside.upper())
                || !medium.walls().domain().contains(start)) {
            throw new IllegalArgumentException("start = " + start + ", must be inside " + inside + " and in the domain "
                    + medium.walls().domain());
        }
        if (!medium.weightless()) {
            throw new IllegalArgumentException(
                    "first passages are of paths that neither gain nor lose weight: the rate must be zero");
        }
        return new Passage(medium, scheme, inside).run(start, horizon, paths, fixedSteps, seed);
    }

    @Override
    public Expectation expectation(
            LinearDiffusion problem,
            Payoff payoff,
            Exercise exercise,
            double horizon,
            Doubles points,
            double tolerance) {
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        if (exercise == Exercise.AMERICAN) {
            throw new IllegalArgumentException(
                    "paths run forward and do not know what waiting is worth: early exercise needs a propagator that sweeps backward");
        }
        return new Expectations(Medium.of(problem), scheme, limits)
                .compute(payoff, horizon, points, tolerance, provenance);
    }

    @Override
    public Strip expectations(
            LinearDiffusion problem, double start, List<Payoff> payoffs, double horizon, double tolerance) {
        Medium medium = Medium.of(problem);
        Start.of(new InitialLaw.PointMass(start), medium.walls().domain());
        return strip(new LineTrack(medium, scheme, start, payoffs), payoffs, scheme.order, horizon, tolerance);
    }

    @Override
    public Strip expectations(
            EvolutionProblem.Planar problem,
            double startX,
            double startY,
            List<Payoff> payoffs,
            double horizon,
            double tolerance) {
        PlaneMedium medium = PlaneMedium.of(problem);
        medium.start(startX, startY);
        if (medium.wallsX().absorb() || medium.wallsY().absorb()) {
            throw new IllegalArgumentException(
                    "expectations in the plane are of paths that are not absorbed: ends must be natural or reflecting");
        }
        PlaneTrack track = new PlaneTrack(medium, startX, startY, payoffs);
        return strip(track, payoffs, Scheme.EULER.order, horizon, tolerance);
    }

    private Strip strip(Track track, List<Payoff> payoffs, int order, double horizon, double tolerance) {
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        Arguments.atLeast(payoffs.size(), 1, "number of payoffs");
        long began = System.nanoTime();
        Valuer.Answer answer = new Valuer(List.of(track), payoffs.size(), order, limits).value(horizon, tolerance);
        return new Strip(
                answer.values(),
                answer.errors().total(),
                answer.shortfall(),
                new Cost(answer.steps(), answer.paths(), (System.nanoTime() - began) * 1e-9),
                provenance);
    }
}
