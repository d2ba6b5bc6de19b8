package org.potentia.models.smfm.hedge;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;

/**
 * Paths of a law by Euler steps in the logarithm of the price, which are exact for a constant volatility.
 *
 * @param law of price and volatility
 * @param growth of the price, 1/year; the cost of carry under the pricing measure
 * @param interval between the times that are kept, years
 * @param steps how many intervals
 * @param parts Euler steps in an interval
 */
record MadePaths(HedgeLaw law, double growth, double interval, int steps, int parts) {
    /** Euler steps are no longer than this, years: eight a trading day. */
    private static final double LONGEST = 1.0 / (252 * 8);

    static MadePaths of(HedgeLaw law, double growth, double interval, int steps) {
        boolean exact = law.x() == 1 && !law.secondFactor();
        return new MadePaths(law, growth, interval, steps, exact ? 1 : (int) Math.ceil(interval / LONGEST - 1e-9));
    }

    List<PricePath> draw(int count, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> path(new SplittableRandom(seeds.nextLong())))
                .toList();
    }

    private PricePath path(SplittableRandom random) {
        double[] prices = new double[steps + 1];
        double[] sigmas = new double[steps + 1];
        double dt = interval / parts;
        double root = Math.sqrt(dt);
        double across = Math.sqrt((1 - law.rho()) * (1 + law.rho()));
        double log = 0;
        double sigma = law.sigma();
        prices[0] = 1;
        sigmas[0] = sigma;
        for (int step = 1; step <= steps; step++) {
            for (int part = 0; part < parts; part++) {
                double noise = random.nextGaussian() * root;
                double volatility = sigma * HedgeLaw.perSigma(law.x(), log);
                log += (growth - 0.5 * volatility * volatility) * dt + volatility * noise;
                if (law.secondFactor()) {
                    sigma +=
                            law.nu() * dt + law.epsilon() * (law.rho() * noise + across * random.nextGaussian() * root);
                    sigma = law.floor() + Math.abs(sigma - law.floor());
                }
            }
            prices[step] = Math.exp(log);
            sigmas[step] = sigma;
        }
        return new PricePath(Doubles.of(prices), Doubles.of(sigmas));
    }
}
