package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.model.Market;
import org.potentia.api.model.OptionType;
import org.potentia.api.model.Smile;
import org.potentia.numerics.ImpliedVolatility;
import org.potentia.workbench.chain.Expiry;
import org.potentia.workbench.chain.Quote;

/**
 * The smile of a fitted model and the law that prices, as curves over the log-return until expiry.
 *
 * @param smile implied volatilities, per square root of year, over \( \log(K/S_0) \), where prices have one
 * @param density the density of \( \log(S_T/S_0) \) under the law that prices, from the curvature of its prices
 * @param negative where that density is negative, as a sentence; empty if it is nowhere
 * @since 0.1
 */
public record SmileCurve(GridFunction smile, GridFunction density, Optional<String> negative) {
    private static final int POINTS = 301;

    /** How far the curves reach beyond the quotes, as a share of their range. */
    private static final double BEYOND = 0.15;

    /** The step of the curvature: a balance of rounding and truncation for a smile with some deviations to the step. */
    private static final double STEP = 2e-3;

    /** A density below this share of its largest value is rounding. */
    private static final double ROUNDING = 1e-5;

    /**
     * Draws the curves of one expiry.
     *
     * @param fit the fit
     * @param expiry one of its expiries
     * @return the curves over the range of its quotes and a little more
     */
    public static SmileCurve of(SmileFit fit, Expiry expiry) {
        Market market = expiry.market();
        Smile smile = fit.model().smile(market, expiry.years());
        double low = logMoneyness(market, expiry.quotes().getFirst());
        double high = logMoneyness(market, expiry.quotes().getLast());
        double forward = Math.log(expiry.forward() / market.spot());
        double deviation = atTheMoney(fit, expiry) * Math.sqrt(expiry.years());
        low = Math.min(low, forward - 2.5 * deviation);
        high = Math.max(high, forward + 2.5 * deviation);
        double margin = BEYOND * (high - low);
        Doubles points = Doubles.grid(low - margin, high + margin, POINTS);
        List<Double> told = new ArrayList<>();
        List<Double> volatilities = new ArrayList<>();
        List<Double> densities = new ArrayList<>();
        Set<OptionType> quoted = expiry.quotes().stream().map(Quote::type).collect(Collectors.toSet());
        for (double y : points.toArray()) {
            OptionType type = y < forward ? OptionType.PUT : OptionType.CALL;
            // a law that does not price the forward right has two smiles: that of what is quoted is shown
            OptionType seen = quoted.size() == 1 ? quoted.iterator().next() : type;
            double strike = market.spot() * Math.exp(y);
            OptionalDouble volatility =
                    ImpliedVolatility.of(seen, smile.price(seen, strike), strike, market, expiry.years());
            if (volatility.isPresent()) {
                told.add(y);
                volatilities.add(volatility.getAsDouble());
            }
            densities.add(density(smile, expiry, type, strike, STEP * Math.max(0.2, deviation)));
        }
        return new SmileCurve(
                curve(told, volatilities),
                new GridFunction(points, Doubles.of(densities.stream().mapToDouble(x -> x))),
                negative(points, densities));
    }

    private static GridFunction curve(List<Double> points, List<Double> values) {
        return new GridFunction(
                Doubles.of(points.stream().mapToDouble(x -> x)),
                Doubles.of(values.stream().mapToDouble(x -> x)));
    }

    private static double atTheMoney(SmileFit fit, Expiry expiry) {
        double forward = expiry.forward();
        return fit.quotes().stream()
                .filter(quote -> quote.years() == expiry.years())
                .min(Comparator.comparingDouble(
                        quote -> Math.abs(Math.log(quote.quote().strike() / forward))))
                .orElseThrow()
                .volatility();
    }

    private static double logMoneyness(Market market, Quote quote) {
        return Math.log(quote.strike() / market.spot());
    }

    /** \( q(y) = e^{rT} K\,\partial^2_K C \) at \( K = S_0 e^y \), of fourth order in the step. */
    private static double density(Smile smile, Expiry expiry, OptionType type, double strike, double step) {
        double h = strike * step;
        double curvature = (-smile.price(type, strike + 2 * h)
                        - smile.price(type, strike - 2 * h)
                        + 16 * (smile.price(type, strike + h) + smile.price(type, strike - h))
                        - 30 * smile.price(type, strike))
                / (12 * h * h);
        return curvature * strike / expiry.market().discount(expiry.years());
    }

    private static Optional<String> negative(Doubles points, List<Double> densities) {
        double highest = densities.stream().mapToDouble(x -> x).max().orElse(0);
        double[] where = DoubleStream.iterate(0, i -> i < points.size(), i -> i + 1)
                .filter(i -> densities.get((int) i) < -ROUNDING * highest)
                .map(i -> points.get((int) i))
                .toArray();
        return where.length == 0
                ? Optional.empty()
                : Optional.of("its density is negative between log-returns of " + round(where[0]) + " and "
                        + round(where[where.length - 1]) + ": a butterfly there costs less than nothing");
    }

    private static double round(double y) {
        return Math.rint(1000 * y) / 1000;
    }
}
