package org.potentia.models.baseline;

import java.util.random.RandomGenerator;
import org.potentia.numerics.StudentT;

/**
 * How the shocks of simulated paths are drawn so that rare large sums are seen too: defensive importance sampling. A path of
 * \( m \) shocks of density \( f \) (Student-t with \( \nu \)) comes from a mixture with fixed shares:
 *
 * <ul>
 *   <li>one half as it is;
 *   <li>one quarter with one uniformly chosen day from a Cauchy law \( g \) of scale 3: a single crash of any size, on any day;
 *   <li>one quarter with all days widened by \( c = 1 + 2.2/\sqrt m \): turmoil that feeds on itself. This \( c \) keeps the distance from
 *       the usual paths the same for every number of days, 1.5 for twenty of them.
 * </ul>
 *
 * <p>Each path, wherever it came from, counts with the balance heuristic of Veach and Guibas (1995), Optimally combining sampling
 * techniques for Monte Carlo rendering, doi:10.1145/218380.218498, section 3.2,
 * \[ w = \Bigl[ \tfrac12 + \tfrac14 \frac1m \sum_j \frac{g(z_j)}{f(z_j)} + \tfrac14 \prod_j \frac{f(z_j/c)}{c f(z_j)} \Bigr]^{-1} \le 2, \]
 * whose mean is one: no path counts for much more than it would without the wide laws, so what is common loses little.
 */
final class ShockLaws {
    /** Where a path comes from. */
    enum Source {
        USUAL,
        ONE_WIDE,
        ALL_WIDE
    }

    /** Share of the paths with one wide day, and share of those with all days wide. */
    private static final double WIDE_SHARE = 0.25;

    /** With one degree of freedom every decade of shocks is met by a tenth of the draws of the one before; with \( \nu \), by \( 10^{-\nu} \). */
    private static final double ONE_WIDE_DEGREES = 1;

    private static final double ONE_WIDE_SCALE = 3;

    /** \( (c - 1)\sqrt m \). */
    private static final double STRETCH = 2.2;

    private final int days;
    private final double nu;
    private final StudentT usual;
    private final StudentT oneWide;
    private final double logOneWideHeight;
    private final double widening;

    /**
     * Makes the laws.
     *
     * @param days \( m \ge 1 \)
     * @param nu \( \nu \) of the shocks, whose scale is one
     */
    ShockLaws(int days, double nu) {
        this.days = days;
        this.nu = nu;
        this.usual = new StudentT(0, 1, nu);
        this.oneWide = new StudentT(0, ONE_WIDE_SCALE, ONE_WIDE_DEGREES);
        this.logOneWideHeight = oneWide.logDensity(0) - usual.logDensity(0);
        this.widening = 1 + STRETCH / Math.sqrt(days);
    }

    /** A path about to be drawn, the given one of so many. */
    Path path(int index, int count, RandomGenerator random) {
        int wide = (int) (WIDE_SHARE * count);
        if (index < wide) {
            // each of equally long parts of the paths has its own stretch of days: uniform, and evenly spread
            int day = (int) ((index + random.nextDouble()) / wide * days);
            return new Path(Source.ONE_WIDE, Math.min(day, days - 1), random);
        }
        return new Path(index < 2 * wide ? Source.ALL_WIDE : Source.USUAL, -1, random);
    }

    /** The shocks of one path, to be drawn day by day, and then its weight. */
    final class Path {
        private final Source source;
        private final int wideDay;
        private final RandomGenerator random;
        private int day;
        private double oneWideRatios;
        private double widthRatios = 1;

        private Path(Source source, int wideDay, RandomGenerator random) {
            this.source = source;
            this.wideDay = wideDay;
            this.random = random;
        }

        /** Draws the next shock, in units of the scale. */
        double next() {
            double z = day++ == wideDay ? oneWide.sample(random) : usual.sample(random);
            if (source == Source.ALL_WIDE) {
                z *= widening;
            }
            double square = z * z;
            double usualFactor = 1 + square / nu;
            oneWideRatios += Math.exp(logOneWideHeight + 0.5 * (nu + 1) * Math.log(usualFactor))
                    / (1 + square / (ONE_WIDE_SCALE * ONE_WIDE_SCALE));
            widthRatios *= usualFactor / (1 + square / (nu * widening * widening));
            return z;
        }

        /**
         * Returns \( w \), when all shocks have been drawn; zero where a ratio is beyond the largest double.
         */
        double weight() {
            double allWideRatio = Math.exp(0.5 * (nu + 1) * Math.log(widthRatios) - days * Math.log(widening));
            return 1 / (1 - 2 * WIDE_SHARE + WIDE_SHARE * (oneWideRatios / days + allWideRatio));
        }
    }
}
