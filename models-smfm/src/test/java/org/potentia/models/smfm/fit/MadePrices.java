package org.potentia.models.smfm.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.potentia.api.Doubles;

/** Prices and volatilities of a two-factor model with a known exponent. */
final class MadePrices {
    static final double DAY = 1.0 / 252;
    static final Regions REGIONS = new Regions(1, 1000, 0);

    private final double[] prices;
    private final double[] volatilities;

    private MadePrices(double[] prices, double[] volatilities) {
        this.prices = prices;
        this.volatilities = volatilities;
    }

    double[] prices() {
        return prices.clone();
    }

    double[] volatilities() {
        return volatilities.clone();
    }

    /** The volatility at the start is 0.3 of the price, whatever the exponent. */
    static MadePrices of(int days, double x, double mu, double epsilon, double rho, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] prices = new double[days + 1];
        double[] volatilities = new double[days + 1];
        prices[0] = 5;
        volatilities[0] = 0.3 * 5 / Math.exp(REGIONS.constant(5) + x * REGIONS.slope(5));
        double start = volatilities[0];
        for (int i = 0; i < days; i++) {
            double z = random.nextGaussian();
            double w = rho * z + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            double noise = volatilities[i] * Math.exp(REGIONS.constant(prices[i]) + x * REGIONS.slope(prices[i]));
            prices[i + 1] = prices[i] + mu * prices[i] * DAY + noise * z * Math.sqrt(DAY);
            volatilities[i + 1] = Math.max(volatilities[i] + epsilon * start * w * Math.sqrt(DAY), 1e-3 * start);
        }
        return new MadePrices(prices, volatilities);
    }

    Moves moves() {
        return Moves.between(Doubles.of(prices), DAY);
    }

    double[] volatilityChange() {
        double[] change = new double[prices.length - 1];
        Arrays.setAll(change, i -> volatilities[i + 1] - volatilities[i]);
        return change;
    }

    double[] constants() {
        double[] constants = moves().constants(REGIONS);
        Arrays.setAll(constants, i -> constants[i] + Math.log(volatilities[i]));
        return constants;
    }

    double[] slopes() {
        return moves().slopes(REGIONS);
    }
}
