package org.potentia.models.smfm.price;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.evolve.BackwardPropagator.Exercise;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.Payoff;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.evolve.Rate;
import org.potentia.api.evolve.Strip;
import org.potentia.api.evolve.StripPropagator;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.api.valuation.Contract;
import org.potentia.api.valuation.Underlying;
import org.potentia.models.smfm.factor.PriceNoise;

/**
 * European options of one expiry: by the formula of constant elasticity of variance where no path gets to \( S_0 \) or \( S_\infty \), otherwise
 * all strikes in one sweep forward. Options out of the money are computed, the others by parity, and puts too where those computed miss it.
 *
 * @param noise \( F \)
 * @param sigma \( \sigma \), positive
 * @param market what is priced against
 * @param years the time to expiry
 * @param services where the propagator is found
 */
record PowerLawSmile(PriceNoise noise, double sigma, Market market, double years, Services services) implements Smile {
    static final String SOLVER = "pathint";

    /** Largest error of a price in a sweep, relative to the spot. */
    private static final double TOLERANCE = 1e-8;

    @Override
    public double price(OptionType type, double strike) {
        return prices(List.of(type), Doubles.of(strike)).get(0);
    }

    /** Whether the formula applies to a strike. */
    boolean closed(double strike) {
        return new ClosedForm().obstacle(task(OptionType.CALL, strike)).isEmpty();
    }

    private Task task(OptionType type, double strike) {
        return new Task(noise, sigma, new Contract(type, Exercise.EUROPEAN, strike, years), Underlying.of(market));
    }

    /** Prices many options. */
    Doubles prices(List<OptionType> types, Doubles strikes) {
        double[] prices = new double[strikes.size()];
        List<Integer> swept = new ArrayList<>();
        ClosedForm formula = new ClosedForm();
        for (int i = 0; i < prices.length; i++) {
            Task task = task(types.get(i), strikes.get(i));
            if (formula.obstacle(task).isEmpty()) {
                prices[i] = formula.price(task);
            } else {
                swept.add(i);
            }
        }
        if (!swept.isEmpty()) {
            sweep(types, strikes, swept, prices);
        }
        return Doubles.of(prices);
    }

    private void sweep(List<OptionType> types, Doubles strikes, List<Integer> wanted, double[] prices) {
        double forward = mean();
        List<Payoff> payoffs = new ArrayList<>();
        wanted.forEach(i -> payoffs.add(Payoff.call(strikes.get(i))));
        wanted.forEach(i -> payoffs.add(Payoff.put(strikes.get(i))));
        Strip strip = solver().expectations(
                        new LinearDiffusion(
                                new PricingDiffusion(noise, sigma, market.rate() - market.dividendYield()),
                                Rate.constant(-market.rate())),
                        market.spot(),
                        payoffs,
                        years,
                        TOLERANCE * market.spot());
        double discount = market.discount(years);
        for (int k = 0; k < wanted.size(); k++) {
            int i = wanted.get(k);
            double paid = discount * (forward - strikes.get(i));
            double call = Math.max(0, strip.values().get(k));
            double put = Math.max(0, strip.values().get(wanted.size() + k));
            // a small put keeps its digits, unless parity says that it has none: calls do not see where noise is
            // enormous
            boolean byPut = paid > 0 && (Exponents.steep(noise) || Math.abs(call - put - paid) <= strip.error());
            if (types.get(i) == OptionType.CALL) {
                prices[i] = byPut ? put + paid : call;
            } else {
                prices[i] = byPut ? put : Math.max(Math.max(0, -paid), call - paid);
            }
        }
    }

    private StripPropagator solver() {
        PropagatorProvider provider = services.propagator(SOLVER);
        if (provider.create(provider.options().defaults()) instanceof StripPropagator solver) {
            return solver;
        }
        throw new IllegalArgumentException("the propagator " + SOLVER + " does not value strips");
    }

    @Override
    public double mean() {
        return market.forward(years);
    }
}
