package org.potentia.models.smfm.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.models.smfm.factor.TwoFactor;

/**
 * Makes daily prices with their volatilities under (18), by Euler's method with the volatility reflected at \( \sigma_{min} \). A path that leaves
 * the prices from S0 to Sinf is drawn anew.
 */
final class MadeMarket {
    /** Nanoseconds. */
    static final long DAY = 86_400_000_000_000L;

    private static final double DAYS = 252;
    private static final int MOST_ATTEMPTS = 200;

    private MadeMarket() {}

    static StudySeries series(RecoverySettings settings, boolean twoFactors, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] prices = new double[settings.days() + 1];
        double[] volatilities = new double[prices.length];
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (walk(settings, twoFactors, random, prices, volatilities)) {
                long[] times = new long[prices.length];
                Arrays.setAll(times, i -> i * DAY);
                return StudySeries.of(
                                "made",
                                "",
                                times,
                                IntStream.range(0, times.length).toArray(),
                                DAY,
                                Doubles.of(prices))
                        .with(StudySeries.Column.VOLATILITY, Doubles.of(volatilities));
            }
        }
        throw new ComputationException("none of " + MOST_ATTEMPTS
                + " paths stayed between a tenth and ten times of where it began: volatility or days must be less");
    }

    private static boolean walk(
            RecoverySettings settings,
            boolean twoFactors,
            SplittableRandom random,
            double[] prices,
            double[] volatilities) {
        Regions regions = RecoverySettings.regions();
        double start = settings.start();
        double floor = TwoFactor.FLOOR * start;
        double step = 1 / (DAYS * settings.steps());
        double root = Math.sqrt(step);
        double beside = Math.sqrt((1 - settings.rho()) * (1 + settings.rho()));
        double price = RecoverySettings.PRICE;
        double sigma = start;
        prices[0] = price;
        volatilities[0] = sigma;
        for (int i = 1; i < prices.length; i++) {
            for (int part = 0; part < settings.steps(); part++) {
                double z = random.nextGaussian();
                double w = settings.rho() * z + beside * random.nextGaussian();
                double noise = sigma * Math.exp(regions.constant(price) + settings.x() * regions.slope(price));
                price += settings.mu() * price * step + noise * root * z;
                if (!(price > regions.low() && price < regions.high())) {
                    return false;
                }
                if (twoFactors) {
                    double next = sigma + start * (settings.nu() * step + settings.epsilon() * root * w);
                    sigma = next < floor ? 2 * floor - next : next;
                }
            }
            prices[i] = price;
            volatilities[i] = sigma;
        }
        return true;
    }
}
