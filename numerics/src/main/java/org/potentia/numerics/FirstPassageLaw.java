package org.potentia.numerics;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.BackwardPropagator;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Expectation;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.model.Boundaries;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Potential;

/**
 * When the motion \( dy = -V'(y)\,dt + h\,dW \) leaves an interval for the first time: survival \( S(t) = P(\tau \gt t) \) and density
 * \( f(t) = -S'(t) \) of the time \( \tau \). Survival as a function of the start obeys \( \partial_t S = \tfrac{h^2}{2} S'' - V' S' \) and is
 * zero where the interval ends, so that any propagator that computes expectations gives both.
 *
 * <p>Its mean is {@link MeanFirstPassage}.
 *
 * @param times the times, years
 * @param survival the probability of not having left until then
 * @param density the density of the time of leaving, 1/year
 * @param error the estimated largest absolute error of the survival
 * @param shortfall why the tolerance asked for is not met, in one sentence; empty if it is
 * @since 0.1
 */
public record FirstPassageLaw(Doubles times, Doubles survival, Doubles density, double error, String shortfall) {
    /** Solvers want two points; the second lies beside the start by this share of its distance from the end. */
    private static final double BESIDE = 1e-3;

    /**
     * Computes the law.
     *
     * @param solver the propagator
     * @param potential the potential with its noise
     * @param start where the motion begins, strictly inside the interval
     * @param inside the interval; its ends absorb, except where they are infinite or beyond the domain of the potential
     * @param times the times, years, positive and finite
     * @param tolerance the largest absolute error of the survival wanted, positive
     * @return survival and density at each time
     * @throws IllegalArgumentException if the start is not inside, no end absorbs, a time is not positive, or the propagator does not take
     *     the problem, for instance because the potential does not confine where nothing absorbs
     */
    public static FirstPassageLaw of(
            BackwardPropagator solver,
            Potential potential,
            double start,
            Interval inside,
            Doubles times,
            double tolerance) {
        Interval domain = potential.domain();
        boolean lower = inside.lower() > domain.lower();
        boolean upper = inside.upper() < domain.upper();
        if (!lower && !upper) {
            throw new IllegalArgumentException("interval " + inside + ", must end inside the domain " + domain
                    + " of the potential: there is no way out of it");
        }
        double from = lower ? inside.lower() : domain.lower();
        double to = upper ? inside.upper() : domain.upper();
        Arguments.within(start, Interval.open(from, to), "start");
        Interval section = new Interval(from, lower || domain.lowerIncluded(), to, upper || domain.upperIncluded());
        LinearDiffusion problem = LinearDiffusion.of(new PotentialDiffusion(
                new PotentialSection(potential, section), new Boundaries(boundary(lower), boundary(upper))));
        Payoff one = Payoff.smooth(y -> (lower && y <= from) || (upper && y >= to) ? 0 : 1);
        double beside = upper ? start + BESIDE * (to - start) : start - BESIDE * (start - from);
        Doubles points = Doubles.of(Math.min(start, beside), Math.max(start, beside));
        int at = upper ? 0 : 1;
        double diffusivity = 0.5 * potential.noise() * potential.noise();
        double drift = -potential.gradient(start);
        double[] survival = new double[times.size()];
        double[] density = new double[times.size()];
        double error = 0;
        String shortfall = "";
        for (int i = 0; i < times.size(); i++) {
            double time = Arguments.positive(times.get(i), "time");
            Expectation alive =
                    solver.expectation(problem, one, BackwardPropagator.Exercise.EUROPEAN, time, points, tolerance);
            survival[i] = Math.clamp(alive.values().values().get(at), 0, 1);
            density[i] = -(diffusivity * alive.curvatures().values().get(at)
                    + drift * alive.slopes().values().get(at));
            error = Math.max(error, alive.error());
            shortfall = shortfall.isEmpty() ? alive.shortfall() : shortfall;
        }
        return new FirstPassageLaw(times, Doubles.of(survival), Doubles.of(density), error, shortfall);
    }

    private static Boundary boundary(boolean absorbs) {
        return absorbs ? Boundary.ABSORBING : Boundary.NATURAL;
    }
}
