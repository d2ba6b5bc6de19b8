package org.potentia.models.manes.motion;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.potentia.api.Arguments;
import org.potentia.models.manes.market.FiniteMarket;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.models.manes.market.MarketMeanLaw;
import org.potentia.numerics.GaussianMixture;

/**
 * How long a market of \( N \) assets stays in a phase: the mean time in which its mean goes from one stable root to another for the first time.
 * It grows like \( e^{2N\Delta F/h^2} \) with the barrier \( \Delta F \) of the mean-field free energy per asset.
 *
 * <p>{@link #simulated} follows the assets. {@link #diffusion} takes the mean as a diffusion by itself, in the free energy of the exact law of the
 * mean with the noise \( h/\sqrt N \),
 *
 * <p>\[ T = \frac{2N}{h^2}\int_{m_0}^{m_1}\frac{dx}{p_N(x)}\int_{-\infty}^x p_N(z)\,dz, \]
 *
 * <p>which has the right exponent and, because the other moments do not follow the mean at once, not the right factor.
 *
 * @since 0.1
 */
public final class Escape {
    private static final int MOST_STEPS = 50_000_000;

    private Escape() {}

    /**
     * Mean of times that were simulated.
     *
     * @param years the mean time, years
     * @param standardError its standard error, years
     * @since 0.1
     */
    public record Time(double years, double standardError) {}

    /**
     * Simulates passages of the mean.
     *
     * @param market the market
     * @param assets \( N \), at least 2
     * @param from where the mean begins; the assets begin with the dressed law there
     * @param to the mean that is to be reached
     * @param passages how many times, at least 2
     * @param step the time step, years, positive
     * @param seed the seed; each passage has a stream of its own, so that the answer does not depend on threads
     * @return the mean time
     * @throws IllegalArgumentException if an argument is not admissible, or a passage takes more than fifty million steps
     */
    public static Time simulated(
            HomogeneousMarket market, int assets, double from, double to, int passages, double step, long seed) {
        Arguments.atLeast(assets, 2, "N");
        Arguments.atLeast(passages, 2, "passages");
        Arguments.positive(step, "step");
        Arguments.finite(from, "from");
        Arguments.finite(to, "to");
        MarketPotential potential = MarketPotential.of(market);
        GaussianMixture law = market.response().law(market.force(from));
        SplittableRandom streams = new SplittableRandom(seed);
        RandomGenerator[] random =
                IntStream.range(0, passages).mapToObj(k -> streams.split()).toArray(RandomGenerator[]::new);
        double[] times = IntStream.range(0, passages)
                .parallel()
                .mapToDouble(k -> once(market, potential, law, random[k], assets, from < to, to, step))
                .toArray();
        double mean = Arrays.stream(times).average().orElseThrow();
        double squares = Arrays.stream(times).map(t -> (t - mean) * (t - mean)).sum();
        return new Time(mean, Math.sqrt(squares / (passages - 1.0) / passages));
    }

    private static double once(
            HomogeneousMarket market,
            MarketPotential potential,
            GaussianMixture law,
            RandomGenerator random,
            int assets,
            boolean up,
            double to,
            double step) {
        double[] y = new double[assets];
        for (int i = 0; i < assets; i++) {
            y[i] = law.sample(random);
        }
        Particles particles = new Particles(market, potential, y);
        int steps = 0;
        while (up ? particles.mean() < to : particles.mean() > to) {
            if (steps++ == MOST_STEPS) {
                throw new IllegalArgumentException("a passage takes more than " + MOST_STEPS + " steps of " + step
                        + " years, must be fewer: ask for a smaller market, a lower barrier or longer steps");
            }
            particles.step(step, random);
        }
        return steps * step;
    }

    /**
     * Computes the time for a mean that is a diffusion by itself.
     *
     * @param market the market
     * @param assets \( N \), at least 2
     * @param from where the mean begins
     * @param to the mean that is to be reached
     * @return the mean time, years; infinite where it exceeds all numbers
     * @throws IllegalArgumentException if an argument is not admissible
     */
    public static double diffusion(HomogeneousMarket market, int assets, double from, double to) {
        Arguments.finite(from, "from");
        Arguments.finite(to, "to");
        FiniteMarket finite = FiniteMarket.of(market, assets);
        MarketMeanLaw law = finite.marketMeanLaw();
        double behind = (from < to ? -1 : 1) * 8 * Math.sqrt(finite.marketVariance());
        int points = 2001;
        double start = from + behind;
        double width = (to - start) / (points - 1);
        double below = 0;
        double last = 0;
        double time = 0;
        double lastRate = 0;
        for (int k = 0; k < points; k++) {
            double x = start + k * width;
            double density = Math.exp(law.logDensity(x));
            if (k > 0) {
                below += 0.5 * Math.abs(width) * (density + last);
            }
            double rate = below / density;
            boolean between = (x - from) * (to - from) >= 0;
            if (between) {
                boolean first = (x - width - from) * (to - from) < 0;
                time += (first ? Math.abs(x - from) : Math.abs(width)) * 0.5 * (rate + lastRate);
            }
            last = density;
            lastRate = rate;
        }
        return 2 * assets / (market.noise() * market.noise()) * time;
    }
}
