package org.potentia.models.smfm.factor;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarEvolution;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PropagatorProvider;

/**
 * Price and volatility of the two-factor model over a long time, from one point, by a propagator in the plane.
 *
 * @param model the model
 * @param price price now, not above \( S_\infty \)
 * @param sigma volatility now, positive
 * @param years how long, positive
 */
public record PlaneEvolution(TwoFactor model, double price, double sigma, double years) {
    /**
     * Checks the start.
     *
     * @throws IllegalArgumentException where a number is outside its domain
     */
    public PlaneEvolution {
        model.noise().observed(price, "S");
        Arguments.positive(sigma, "sigma");
        Arguments.positive(years, "T");
    }

    /**
     * Evolves the density.
     *
     * @param solver id of the propagator
     * @param services where it is found
     * @param accuracy error that is asked for, relative to the height of the density of one long step, positive
     * @return what the propagator returns, with one snapshot
     * @throws IllegalArgumentException if there is no such propagator, it does not work in the plane, or a coefficient is no number somewhere
     */
    public PlanarEvolution by(String solver, Services services, double accuracy) {
        PropagatorProvider provider = services.propagator(solver);
        if (provider.create(provider.options().defaults()) instanceof PlanarPropagator planar) {
            double height = Math.exp(
                    model.step(price, sigma).logDensity(model.trend().at(price) * years, model.nu() * years, years));
            return planar.evolve(
                    Planar.of(model), new PlanarRequest(price, sigma, Doubles.of(years), accuracy * height));
        }
        throw new IllegalArgumentException("the propagator " + solver + " does not evolve densities in the plane");
    }

    /**
     * The density of the first coordinate, by the trapezium rule over the second.
     *
     * @param density the density of both
     * @return one value for each first coordinate
     */
    public static Doubles marginal(PlanarFunction density) {
        double[] marginal = new double[density.x().size()];
        for (int i = 0; i < marginal.length; i++) {
            for (int j = 0; j + 1 < density.y().size(); j++) {
                double width = density.y().get(j + 1) - density.y().get(j);
                marginal[i] += 0.5 * width * (density.value(i, j) + density.value(i, j + 1));
            }
        }
        return Doubles.of(marginal);
    }
}
