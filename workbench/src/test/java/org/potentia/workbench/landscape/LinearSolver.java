package org.potentia.workbench.landscape;

import java.util.List;
import org.potentia.api.Citation;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw.PointMass;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.SchroedingerOperator;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Provenance;
import org.potentia.api.option.Settings;
import org.potentia.numerics.Normals;

/**
 * The exact laws of dy = -k y dt + h dW: normal densities, the decay rates n k, and, by reflection, the survival above the centre of the well,
 * S(t) = 2 N(y e^{-kt} / s(t)) - 1 with s(t)² = h² (1 - e^{-2kt}) / 2k. It knows nothing else.
 *
 * @param claim the error that it claims of expectations
 */
record LinearSolver(double claim) implements PropagatorProvider {
    @Override
    public String id() {
        return "linear";
    }

    @Override
    public String title() {
        return "Ornstein-Uhlenbeck";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "G. E. Uhlenbeck, L. S. Ornstein", 1930, "On the theory of Brownian motion", "Phys. Rev. 36");
    }

    @Override
    public OptionSpace options() {
        return OptionSpace.EMPTY;
    }

    @Override
    public Support supports(EvolutionProblem problem) {
        return Support.YES;
    }

    @Override
    public Propagator create(Settings settings) {
        return new Product(Provenance.of(this, settings), claim);
    }

    private record Product(Provenance who, double claim) implements Propagator, BackwardPropagator, SpectrumSolver {
        private static double pull(Diffusion diffusion) {
            double pull = diffusion.drift(0.25, 0) - diffusion.drift(1.25, 0);
            if (Math.abs(diffusion.drift(0.5, 0) + 0.5 * pull) > 1e-12) {
                throw new IllegalArgumentException("the drift is not linear");
            }
            return pull;
        }

        private static double deviation(Diffusion diffusion, double time) {
            double pull = pull(diffusion);
            return diffusion.volatility(0, 0) * Math.sqrt(-Math.expm1(-2 * pull * time) / (2 * pull));
        }

        @Override
        public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
            Diffusion diffusion = ((LinearDiffusion) problem).diffusion();
            double start = ((PointMass) request.initial()).position();
            List<Snapshot> snapshots = request.times().stream()
                    .mapToObj(t -> {
                        double mean = start * Math.exp(-pull(diffusion) * t);
                        double deviation = deviation(diffusion, t);
                        Doubles values = request.points().map(y -> Normals.density((y - mean) / deviation) / deviation);
                        return new Snapshot(
                                t,
                                new GridFunction(request.points(), values),
                                1e-14,
                                1,
                                0,
                                mean,
                                deviation * deviation);
                    })
                    .toList();
            return new Evolution(snapshots, "", new Cost(1, 1, 0.5), who);
        }

        @Override
        public Expectation expectation(
                LinearDiffusion problem,
                Payoff payoff,
                Exercise exercise,
                double horizon,
                Doubles points,
                double tolerance) {
            Diffusion diffusion = problem.diffusion();
            if (diffusion.domain().lower() != 0) {
                throw new IllegalArgumentException("survival is known above the centre only");
            }
            double fall = Math.exp(-pull(diffusion) * horizon);
            double deviation = deviation(diffusion, horizon);
            GridFunction values = new GridFunction(points, points.map(y -> 2 * Normals.cdf(y * fall / deviation) - 1));
            GridFunction zero = new GridFunction(points, points.map(y -> 0));
            return new Expectation(values, zero, zero, claim, Doubles.of(), Doubles.of(), "", new Cost(1, 1, 0.5), who);
        }

        @Override
        public Spectrum spectrum(Potential potential, Boundaries boundaries, int count) {
            double pull = potential.curvature(0);
            if (potential.curvature(1) != pull) {
                throw new IllegalArgumentException("the well is not harmonic");
            }
            Doubles rates =
                    Doubles.of(0, pull, 2 * pull, 3 * pull, 4 * pull, 5 * pull).slice(0, count);
            return new Spectrum(rates, rates.map(rate -> 1e-16), List.of(), "", new Cost(1, 1, 0.5), who);
        }

        @Override
        public Spectrum partner(Potential potential, int count) {
            return spectrum(potential, Boundaries.NATURAL, count);
        }

        @Override
        public Spectrum levels(SchroedingerOperator operator, int count) {
            throw new IllegalArgumentException("no levels are known here");
        }
    }
}
