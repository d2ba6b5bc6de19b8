package org.potentia.models.qgauss.diffusion;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Evolution;
import org.potentia.api.evolve.EvolutionProblem.PorousMedium;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Propagator;
import org.potentia.api.evolve.Snapshot;
import org.potentia.api.model.Boundaries;

/**
 * Equation 12 in physical time, \( \partial_t P = \xi k\,t^{\xi-1}\,\partial_x(P^{1-q}\partial_x P) \), from any density at any lag \( t_0 > 0 \):
 * the porous-medium equation (5') in the time \( \tau = k\,t^\xi \), solved by a propagator. The constants are those of a
 * {@link SelfSimilarLaw}, which is one of its solutions.
 *
 * @param law the law that sets q, \( \xi \) and k
 */
public record GoverningEquation(SelfSimilarLaw law) {
    /**
     * Solves the equation.
     *
     * @param solver a propagator that takes {@link PorousMedium} problems
     * @param initial the density at the beginning
     * @param begin \( t_0 \), the lag of that density, positive
     * @param lags when densities are wanted: increasing, beyond the first lag
     * @param points where they are wanted, increasing; empty to leave the grid to the solver
     * @param tolerance the largest absolute error wanted
     * @return the densities, with lags in physical time
     * @throws IllegalArgumentException if a lag does not lie beyond the first one
     */
    public Evolution evolve(
            Propagator solver, InitialLaw initial, double begin, Doubles lags, Doubles points, double tolerance) {
        double from = law.tau(Arguments.positive(begin, "t0"));
        Doubles durations = lags.map(t -> law.tau(Arguments.within(t, Interval.above(begin), "t")) - from);
        Evolution evolution = solver.evolve(
                new PorousMedium(2 - law.q(), Interval.REALS, Boundaries.NATURAL),
                new EvolutionRequest(initial, durations, points, tolerance));
        List<Snapshot> found = evolution.snapshots();
        List<Snapshot> dated = java.util.stream.IntStream.range(0, found.size())
                .mapToObj(i -> new Snapshot(
                        lags.get(i),
                        found.get(i).density(),
                        found.get(i).error(),
                        found.get(i).mass(),
                        found.get(i).massDefect(),
                        found.get(i).mean(),
                        found.get(i).variance()))
                .toList();
        return new Evolution(dated, evolution.shortfall(), evolution.cost(), evolution.provenance());
    }

    /**
     * Solves the equation from its own law.
     *
     * @param solver a propagator that takes {@link PorousMedium} problems
     * @param begin \( t_0 \), positive
     * @param lags when densities are wanted, increasing, beyond the first lag
     * @param points where they are wanted, increasing
     * @param relative the largest error wanted, as a share of the height at the last lag
     * @return the densities, with lags in physical time
     * @throws IllegalArgumentException if a lag does not lie beyond the first one
     */
    public Evolution fromOwnLaw(Propagator solver, double begin, Doubles lags, Doubles points, double relative) {
        return evolve(
                solver,
                ownLaw(begin),
                begin,
                lags,
                points,
                relative * law.at(lags.get(lags.size() - 1)).density(0));
    }

    /** The law at a lag as a beginning, cut where a billionth of its mass is left. */
    InitialLaw ownLaw(double t) {
        org.potentia.models.qgauss.QGaussian here = law.at(t);
        double reach = law.q() < 1 ? here.support().upper() : Math.min(1e100, here.upperQuantile(LEFT_OUT));
        return new InitialLaw.Profile(here::density, Interval.closed(-reach, reach));
    }

    private static final double LEFT_OUT = 5e-10;
}
