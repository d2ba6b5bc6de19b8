package org.potentia.models.smfm.price;

import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PlanarRate;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Strip;
import org.potentia.api.evolve.StripPropagator;
import org.potentia.api.model.OptionType;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.factor.LinearDrift;
import org.potentia.models.smfm.factor.PriceNoise;
import org.potentia.models.smfm.factor.TwoFactor;

/**
 * European options of one expiry under the two factors of (18), price and volatility, with the cost of carry for the drift of the price: one
 * sweep forward in the plane for all strikes. Options out of the money are computed, the others by parity. The volatility is reflected at a floor
 * above zero, which the print leaves open.
 *
 * @param noise \( F \)
 * @param nu drift of the volatility, its unit per year
 * @param epsilon noise of the volatility, its unit per root of a year, positive
 * @param rho correlation, inside (-1, 1)
 * @param floor where the volatility is reflected, positive
 * @param services where the propagator is found
 */
public record TwoFactorStrip(PriceNoise noise, double nu, double epsilon, double rho, double floor, Services services) {
    private static final String SOLVER = "pathint";

    /**
     * Prices with their error.
     *
     * @param prices one for each option
     * @param error the estimated largest absolute error
     * @param shortfall why a tolerance is not met; empty if it is
     */
    public record Prices(Doubles prices, double error, String shortfall) {}

    /**
     * Prices options.
     *
     * @param underlying what they are written on
     * @param sigma the volatility now, above the floor
     * @param years the time to expiry, positive
     * @param types call or put, one for each option
     * @param strikes one for each option
     * @param tolerance the largest absolute error wanted, positive
     * @return the prices
     * @throws IllegalArgumentException if a number is outside its domain, or the propagator does not value strips
     */
    public Prices prices(
            Underlying underlying,
            double sigma,
            double years,
            List<OptionType> types,
            Doubles strikes,
            double tolerance) {
        noise.observed(underlying.price(), "price of the underlying");
        Arguments.positive(years, "years to expiry");
        Arguments.positive(tolerance, "tolerance");
        if (!(sigma > floor)) {
            throw new IllegalArgumentException(
                    "sigma = " + sigma + ", must be above the floor at which it is reflected, " + floor);
        }
        double forward = underlying.forward(years);
        double discount = underlying.discount(years);
        List<Payoff> payoffs = strikes.stream()
                .mapToObj(strike -> strike >= forward ? Payoff.call(strike) : Payoff.put(strike))
                .toList();
        TwoFactor law = new TwoFactor(LinearDrift.proportionalTo(underlying.carry()), noise, nu, epsilon, rho, floor);
        Strip strip = solver().expectations(
                        new Planar(law, PlanarRate.NONE),
                        underlying.price(),
                        sigma,
                        payoffs,
                        years,
                        tolerance / discount);
        double[] prices = new double[strikes.size()];
        for (int i = 0; i < prices.length; i++) {
            double strike = strikes.get(i);
            boolean asked = (types.get(i) == OptionType.CALL) == strike >= forward;
            double out = Math.max(0, strip.values().get(i));
            prices[i] = discount * (asked ? out : out + Math.abs(forward - strike));
        }
        return new Prices(Doubles.of(prices), discount * strip.error(), strip.shortfall());
    }

    private StripPropagator solver() {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof StripPropagator solver) {
            return solver;
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not value strips");
    }
}
