package org.potentia.models.qgauss.regime;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.models.qgauss.QGaussian;

/**
 * A made series whose returns go from a strong to a weak regime, with the law of every lag known.
 *
 * <p>It consists of episodes. Each has a state u, spread evenly over (0, 1) and put in random order, and given u the price is a Gaussian
 * process with stationary increments. Beyond the join \( t_j \) the standard deviation of a return is that of the weak law,
 * \( \sigma_u = (Dt)^{1/\alpha} g(u) \), where g is the quantile function of the scale whose mixture of normal laws makes \( g_q \) (the root of
 * an inverse gamma law of shape \( \nu/2 \)). Below it the quiet states u &lt; w are narrower by \( r = (t/t_j)^{1/\alpha_s - 1/\alpha} \), with
 * the smooth crossover \( (1 + r^{-p})^{-1/p} \). So returns have exactly the weak q-Gaussian law beyond the crossover, and below it a bump
 * that grows with the strong exponent inside the tails of the weak law.
 *
 * <p>A stationary series whose short-lag law is the printed one of q = 2.73 over all x does not exist beside the weak law: its tails would
 * outweigh the weak ones. The bump here has the printed exponent and join; its own q and D are those of the exact density, {@link States}.
 *
 * @param weak the exponent, index and scale of the weak regime
 * @param strongAlpha the exponent of the bump
 * @param join where the two standard deviations of a quiet state meet, in steps
 * @param quiet the share w of quiet states
 * @param episode the length of an episode in steps, a power of two
 */
record JoinedSeries(SelfSimilar weak, double strongAlpha, double join, double quiet, int episode) {
    /** The numbers of the paper: weak alpha = 1.79, q = 1.71, D = 0.1118; strong alpha = 1.26; a join in the middle of 35 to 78 minutes. */
    static final JoinedSeries PAPER = new JoinedSeries(new SelfSimilar(1.79, 1.71, 0.1118), 1.26, 52, 0.8, 1 << 12);

    /** p of the crossover of a quiet state: 97 percent of it lie between 35 and 78 minutes. */
    private static final double SHARPNESS = 24;

    private static final double LOG_GAMMA_FROM = -700;
    private static final double LOG_GAMMA_TO = 7;

    private static final long MINUTE = 60_000_000_000L;

    /**
     * A self-similar q-Gaussian law, equation (8).
     *
     * @param alpha the exponent of the scale
     * @param q the index
     * @param d D, in units of x to the power alpha a step
     */
    record SelfSimilar(double alpha, double q, double d) {
        double scale(double t) {
            return Math.pow(d * t, 1 / alpha);
        }

        QGaussian law(double t) {
            double s = scale(t);
            return new QGaussian(0, q, 1 / (s * s));
        }
    }

    /** The standard deviation of a return over a lag, for a state with a given quantile of the mixture. */
    private double deviation(double u, double mixing, double t) {
        double plain = weak.scale(t) * mixing;
        if (u >= quiet) {
            return plain;
        }
        double narrower = Math.pow(t / join, 1 / strongAlpha - 1 / weak.alpha());
        return plain * Math.pow(1 + Math.pow(narrower, -SHARPNESS), -1 / SHARPNESS);
    }

    /** The u-quantile of the standard deviation whose mixture of normal laws is \( g_q \) at \( \beta = 1 \). */
    private double mixing(double u) {
        double nu = (3 - weak.q()) / (weak.q() - 1);
        double low = LOG_GAMMA_FROM;
        double high = LOG_GAMMA_TO;
        // a large gamma variable is a small standard deviation
        while (high - low > 1e-13 * (1 + Math.abs(low))) {
            double middle = 0.5 * (low + high);
            if (RegularizedGamma.Q.value(nu / 2, Math.exp(middle)) > u) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(nu / (2 * Math.exp(low)) / (3 - weak.q()));
    }

    /** Evenly spread states, for the exact law of returns by the midpoint rule. */
    States states(int count) {
        double[] mixings = new double[count];
        Arrays.setAll(mixings, k -> mixing((k + 0.5) / count));
        return new States(this, mixings);
    }

    /**
     * The exact law of returns.
     *
     * @param series whose law
     * @param mixings a quantile of the mixture for each state
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
    record States(JoinedSeries series, double[] mixings) {
        double density(double x, double t) {
            double sum = 0;
            for (int k = 0; k < mixings.length; k++) {
                double sigma = series.deviation((k + 0.5) / mixings.length, mixings[k], t);
                sum += KernelDensity.kernel(x / sigma) / sigma;
            }
            return sum / mixings.length;
        }

        double cdf(double x, double t) {
            double sum = 0;
            for (int k = 0; k < mixings.length; k++) {
                double sigma = series.deviation((k + 0.5) / mixings.length, mixings[k], t);
                sum += 0.5 * Erfc.value(-x / sigma / Math.sqrt(2));
            }
            return sum / mixings.length;
        }
    }

    /** Makes a series of minutes; an episode is a session of its own, within which returns are to be taken. */
    StudySeries make(int steps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int episodes = (steps + episode - 1) / episode;
        double[] states = new double[episodes];
        Arrays.setAll(states, k -> (k + 0.5) / episodes);
        for (int k = episodes - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            double kept = states[k];
            states[k] = states[other];
            states[other] = kept;
        }
        double[] prices = new double[steps];
        long[] times = new long[steps];
        int[] sessions = new int[steps];
        double price = 1000;
        for (int k = 0; k < episodes; k++) {
            double[] increments = increments(states[k], random);
            for (int i = 0; i < episode && k * episode + i < steps; i++) {
                int row = k * episode + i;
                price += increments[i];
                prices[row] = price;
                times[row] = row * MINUTE;
                sessions[row] = k;
            }
        }
        return StudySeries.of("joined regimes", "made with seed " + seed, times, sessions, MINUTE, Doubles.of(prices));
    }

    /** Draws the increments of an episode by circulant embedding of their covariance. */
    private double[] increments(double u, SplittableRandom random) {
        int size = 2 * episode;
        double[] real = new double[size];
        double[] imaginary = new double[size];
        double[] variance = new double[episode + 2];
        double mixing = mixing(u);
        for (int t = 1; t < variance.length; t++) {
            double sigma = deviation(u, mixing, t);
            variance[t] = sigma * sigma;
        }
        for (int k = 0; k <= episode; k++) {
            double covariance = 0.5 * (variance[k + 1] - 2 * variance[k] + variance[Math.abs(k - 1)]);
            real[k] = covariance;
            real[(size - k) % size] = covariance;
        }
        Fourier.transform(real, imaginary);
        double[] drawn = new double[size];
        double[] other = new double[size];
        for (int k = 0; k < size; k++) {
            double root = Math.sqrt(Math.max(0, real[k]) / size);
            drawn[k] = root * random.nextGaussian();
            other[k] = root * random.nextGaussian();
        }
        Fourier.transform(drawn, other);
        return drawn;
    }
}
