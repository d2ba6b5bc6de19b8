package org.potentia.models.nes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.numerics.Rounded;

/**
 * How far approximations of the transition density are from the exact one, in total variation, \( \tfrac12\int |p - q|\,dy \): the largest
 * difference of any probability.
 *
 * @param times times since the earlier return, years
 * @param rate the rate that the forms 69 and 70 take, 1/year
 * @param eigenvalue the first eigenvalue, 1/year
 * @param gap the second eigenvalue over the first
 * @param twoTerm distances of the expansion cut after the first excited state (12)
 * @param perturbed those of the same expansion with rate and state by perturbation theory of first order (55), (64), (66), split at the top of
 *     the barrier; empty if there is none
 * @param linear those of the linear form (69), of which negative parts count like others
 * @param mixture those of the tilted form (70)
 * @param stationary those of the stationary law, which forgets everything
 * @param tilts \( |\xi_t|\,s \), which should be small
 * @param negativeMass how much of the linear form lies below zero
 * @param error the largest error of an exact density, relative to one over the width of the grid: a bound of the error of the distances
 */
record TransitionDistances(
        Doubles times,
        double rate,
        double eigenvalue,
        double gap,
        Doubles twoTerm,
        Optional<Doubles> perturbed,
        Doubles linear,
        Doubles mixture,
        Doubles stationary,
        Doubles tilts,
        Doubles negativeMass,
        double error) {
    private static final int POINTS = 4001;

    /** What the stationary law has beyond the grid on either side. */
    private static final double BEYOND = 1e-12;

    private static final double TOLERANCE = 1e-9;

    /** Above this error of probabilities the exact density is none to measure others by. */
    private static final double UNKNOWN = 0.01;

    /**
     * Computes them.
     *
     * @throws IllegalArgumentException if the propagator does not compute spectra, or a time is not positive
     * @throws ComputationException if the exact density cannot be told to a hundredth of probability
     */
    static TransitionDistances of(
            LogGaussianMixture shape,
            double years,
            double noise,
            double earlier,
            Doubles times,
            RelaxationRate choice,
            Propagator propagator) {
        if (!(propagator instanceof SpectrumSolver solver)) {
            throw new IllegalArgumentException("the propagator does not compute spectra, which the distances need");
        }
        times.stream().forEach(t -> Arguments.positive(t, "t"));
        Spectrum spectrum = solver.spectrum(shape.potential(years, noise), Boundaries.NATURAL, 3);
        double eigenvalue = spectrum.eigenvalues().get(1);
        double rate =
                choice == RelaxationRate.SPECTRAL ? eigenvalue : choice.perYear(shape, years, noise, earlier, solver);
        GaussianMixture law = shape.stationary(years);
        double deviation = Math.sqrt(law.variance());
        Evolution evolution = evolution(shape, years, noise, earlier, times, propagator);
        Optional<ExcitedState> state =
                shape.potential(years, noise).criticalPoints().maxima().size() > 0
                        ? Optional.of(new ExcitedState(PartnerZeroMode.of(shape, years, PartnerZeroMode.Split.TOP)))
                        : Optional.empty();
        double slow = state.isPresent() ? RelaxationRate.LPT1.perYear(shape, years, noise, earlier, solver) : 0;
        double weight = state.map(first -> first.value(earlier)).orElse(0.0)
                / spectrum.eigenfunctions().get(0).function().applyAsDouble(earlier);
        DoubleUnaryOperator ground = spectrum.eigenfunctions().get(0).function();
        DoubleUnaryOperator excited = spectrum.eigenfunctions().get(1).function();
        double ratio = excited.applyAsDouble(earlier) / ground.applyAsDouble(earlier);
        List<double[]> rows = new ArrayList<>();
        double error = 0;
        for (double t : times.toArray()) {
            var snapshot = evolution.snapshots().stream()
                    .filter(candidate -> candidate.time() == t)
                    .findFirst()
                    .orElseThrow();
            GridFunction exact = snapshot.density();
            double here = snapshot.error()
                    * (exact.points().get(POINTS - 1) - exact.points().get(0));
            if (!(here <= UNKNOWN)) {
                throw new ComputationException("the exact density at t = " + t + " from y0 = " + earlier
                        + " is known to an error of " + Rounded.up(here) + " of probability only, must be " + UNKNOWN
                        + " or less to measure distances from it: " + evolution.shortfall());
            }
            error = Math.max(error, here);
            Relaxation relaxation = Relaxation.of(law, rate, t);
            LinearLaw linear = LinearLaw.of(relaxation, earlier);
            GaussianMixture tilted = law.tilted(relaxation.tilt(earlier));
            double decay = Math.exp(-eigenvalue * t) * ratio;
            rows.add(new double[] {
                distance(exact, y -> law.density(y) + decay * ground.applyAsDouble(y) * excited.applyAsDouble(y)),
                distance(exact, linear::density),
                distance(exact, tilted::density),
                distance(exact, law::density),
                Math.abs(linear.xi()) * deviation,
                linear.negativeMass(),
                state.map(first -> distance(
                                exact,
                                y -> law.density(y)
                                        + Math.exp(-slow * t) * weight * ground.applyAsDouble(y) * first.value(y)))
                        .orElse(0.0)
            });
        }
        return new TransitionDistances(
                times,
                rate,
                eigenvalue,
                spectrum.eigenvalues().get(2) / eigenvalue,
                column(rows, 0),
                state.map(first -> column(rows, 6)),
                column(rows, 1),
                column(rows, 2),
                column(rows, 3),
                column(rows, 4),
                column(rows, 5),
                error);
    }

    /** The exact densities from a point mass at the given times, on a grid beyond which they have vanished. */
    static Evolution evolution(
            LogGaussianMixture shape,
            double years,
            double noise,
            double earlier,
            Doubles times,
            Propagator propagator) {
        GaussianMixture law = shape.stationary(years);
        double deviation = Math.sqrt(law.variance());
        Doubles grid = Doubles.grid(
                Math.min(law.quantile(BEYOND), earlier - deviation),
                Math.max(law.quantile(1 - BEYOND), earlier + deviation),
                POINTS);
        return propagator.evolve(
                LinearDiffusion.of(new PotentialDiffusion(shape.potential(years, noise))),
                EvolutionRequest.of(
                                new InitialLaw.PointMass(earlier),
                                Doubles.of(times.stream().sorted().distinct()),
                                TOLERANCE)
                        .at(grid));
    }

    private static Doubles column(List<double[]> rows, int index) {
        return Doubles.of(rows.stream().mapToDouble(row -> row[index]));
    }

    private static double distance(GridFunction exact, DoubleUnaryOperator other) {
        double step = exact.points().get(1) - exact.points().get(0);
        double sum = 0;
        // at both ends the densities have vanished: the trapezoidal rule is a plain sum
        for (int i = 0; i < exact.points().size(); i++) {
            sum += Math.abs(
                    exact.values().get(i) - other.applyAsDouble(exact.points().get(i)));
        }
        return 0.5 * step * sum;
    }
}
