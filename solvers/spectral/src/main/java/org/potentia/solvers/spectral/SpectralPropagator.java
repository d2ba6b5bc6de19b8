package org.potentia.solvers.spectral;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.Cost;
import org.potentia.api.evolve.Eigenfunction;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.SchroedingerOperator;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.evolve.Support;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Calculus;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.Potential;
import org.potentia.api.option.Provenance;
import org.potentia.numerics.PotentialDiffusion;

/** Densities, expectations and spectra by modes. */
final class SpectralPropagator implements Propagator, BackwardPropagator, SpectrumSolver {
    /** Relative step of the difference that turns a drift into that of Ito. */
    private static final double STEP = 1e-5;

    private final Provenance provenance;
    private final int terms;
    private final int panels;
    private final Function<EvolutionProblem, Support> supports;

    SpectralPropagator(Provenance provenance, int terms, int panels, Function<EvolutionProblem, Support> supports) {
        this.provenance = provenance;
        this.terms = terms;
        this.panels = panels;
        this.supports = supports;
    }

    /** Reads a problem; a rate that is the same everywhere is left to the factor of {@link #growth}. */
    static Problem problem(EvolutionProblem.LinearDiffusion linear) {
        Diffusion diffusion = linear.diffusion();
        Medium medium = diffusion instanceof PotentialDiffusion motion && DiffusionMedium.constant(linear.rate())
                ? new PotentialMedium(motion.potential())
                : new DiffusionMedium(diffusion, linear.rate());
        return Problem.of(
                medium, diffusion.domain(), new Boundaries(diffusion.lowerBoundary(), diffusion.upperBoundary()));
    }

    private static double growth(EvolutionProblem.LinearDiffusion linear) {
        return DiffusionMedium.constant(linear.rate()) ? linear.rate().at(0, 0) : 0;
    }

    @Override
    public Evolution evolve(EvolutionProblem.Line problem, EvolutionRequest request) {
        if (!(problem instanceof EvolutionProblem.LinearDiffusion linear) || !linear.timeHomogeneous()) {
            throw new IllegalArgumentException(supports.apply(problem).reason().orElse("the problem is not supported"));
        }
        return new Evolver(problem(linear), request, growth(linear), terms, panels).evolve(request.times(), provenance);
    }

    @Override
    public Expectation expectation(
            EvolutionProblem.LinearDiffusion problem,
            Payoff payoff,
            Exercise exercise,
            double horizon,
            Doubles points,
            double tolerance) {
        if (exercise == Exercise.AMERICAN) {
            throw new IllegalArgumentException(
                    "exercise = AMERICAN is not supported by spectral, must be EUROPEAN: a free boundary has no modes");
        }
        if (!problem.timeHomogeneous()) {
            throw new IllegalArgumentException(supports.apply(problem).reason().orElse("the problem is not supported"));
        }
        Arguments.positive(horizon, "horizon");
        Arguments.positive(tolerance, "tolerance");
        return new Valuer(
                        problem(problem),
                        drift(problem.diffusion()),
                        payoff,
                        horizon,
                        points,
                        growth(problem),
                        tolerance,
                        terms,
                        panels)
                .expectation(provenance);
    }

    /** The drift in the reading of Ito. */
    private static DoubleUnaryOperator drift(Diffusion diffusion) {
        if (diffusion.calculus() == Calculus.ITO || diffusion instanceof PotentialDiffusion) {
            return x -> diffusion.drift(x, 0);
        }
        double share = diffusion.calculus() == Calculus.FICK ? 1 : 0.5;
        return x -> {
            double step = STEP * Math.max(1, Math.abs(x));
            double above =
                    diffusion.volatility(Math.min(x + step, diffusion.domain().upper()), 0);
            double below =
                    diffusion.volatility(Math.max(x - step, diffusion.domain().lower()), 0);
            double distance = Math.min(x + step, diffusion.domain().upper())
                    - Math.max(x - step, diffusion.domain().lower());
            return diffusion.drift(x, 0) + share * 0.5 * (above - below) * (above + below) / distance;
        };
    }

    @Override
    public Spectrum spectrum(Potential potential, Boundaries boundaries, int count) {
        Arguments.atLeast(count, 1, "count");
        long began = System.nanoTime();
        Problem problem = Problem.of(new PotentialMedium(potential), potential.domain(), boundaries);
        Spectra spectra = Spectra.of(problem, count, panels);
        return spectrum(spectra, 0, count, spectra::function, began);
    }

    @Override
    public Spectrum partner(Potential potential, int count) {
        Arguments.atLeast(count, 1, "count");
        long began = System.nanoTime();
        Problem problem = Problem.of(new PotentialMedium(potential), potential.domain(), Boundaries.NATURAL);
        Spectra spectra = Spectra.of(problem, count + 1, panels);
        return spectrum(spectra, 1, count + 1, spectra::partner, began);
    }

    @Override
    public Spectrum levels(SchroedingerOperator operator, int count) {
        Arguments.atLeast(count, 1, "count");
        long began = System.nanoTime();
        Interval domain = operator.domain();
        Problem problem = new Problem(
                new OperatorMedium(operator), domain, Double.isFinite(domain.lower()), Double.isFinite(domain.upper()));
        Spectra spectra = Spectra.of(problem, count, panels);
        return spectrum(spectra, 0, count, spectra::function, began);
    }

    private Spectrum spectrum(
            Spectra spectra, int from, int to, IntFunction<DoubleUnaryOperator> functions, long began) {
        double[] rates = new double[to - from];
        double[] errors = new double[to - from];
        List<Eigenfunction> eigenfunctions = new ArrayList<>();
        for (int n = from; n < to; n++) {
            rates[n - from] = spectra.rate(n);
            errors[n - from] = spectra.rateError(n);
            eigenfunctions.add(new Eigenfunction(functions.apply(n), spectra.support(), spectra.functionError(n)));
        }
        return new Spectrum(
                Doubles.of(rates),
                Doubles.of(errors),
                eigenfunctions,
                "",
                new Cost(to - from, spectra.panels(), (System.nanoTime() - began) * 1e-9),
                provenance);
    }
}
