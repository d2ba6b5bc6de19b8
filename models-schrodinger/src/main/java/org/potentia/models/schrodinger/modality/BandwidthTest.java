package org.potentia.models.schrodinger.modality;

import java.util.SplittableRandom;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;

/**
 * Tests of the number of modes by a critical bandwidth and the smooth bootstrap at it: Silverman's for at most k modes, and that of Hall and
 * York, calibrated, for one mode. Whether a replicate needs a larger bandwidth than a given one is seen from the number of its modes at that
 * one, so that no critical bandwidth of a replicate is computed.
 *
 * <p>Sources: B. W. Silverman (1981), J. R. Statist. Soc. B 43, 97-99; P. Hall, M. York (2001), On the calibration of Silverman's test for
 * multimodality, Statistica Sinica 11, 515-536.
 *
 * @since 0.1
 */
public final class BandwidthTest {
    /** Half of the interval of the default, in standard deviations. */
    private static final double DEVIATIONS = 1.5;

    /** With fewer observations the bootstrap says nothing. */
    private static final int FEWEST = 10;

    private BandwidthTest() {}

    /**
     * Returns the factor by which Hall and York stretch the critical bandwidth so that the test of one mode keeps its level.
     *
     * @param alpha \( \alpha \), the level, in [0.0001, 0.5]
     * @return \( \lambda_\alpha \), by their rational approximation; 1.1294 for 0.05
     * @throws IllegalArgumentException if the level is out of these bounds
     */
    public static double hallYorkLambda(double alpha) {
        double a = Arguments.within(alpha, Interval.closed(1e-4, 0.5), "alpha");
        return (((0.94029 * a - 1.59914) * a + 0.17695) * a + 0.48971) / (((a - 1.77793) * a + 0.36162) * a + 0.42423);
    }

    /**
     * Tests one mode against more, counting modes within one and a half standard deviations of the mean: outside single observations make
     * modes that mean nothing, and the theory of the test does not cover them.
     *
     * @param sample at least 10 observations
     * @param resampling how the replicates are drawn
     * @return what was found; the statistic is the critical bandwidth inside the interval
     * @throws IllegalArgumentException if there are too few observations, or fewer than two different ones inside the interval
     */
    public static ModalityResult hallYork(Sample sample, Resampling resampling) {
        double half = DEVIATIONS * sample.deviation();
        return hallYork(sample, sample.mean() - half, sample.mean() + half, resampling);
    }

    /**
     * Tests one mode against more inside an interval: p is the share of replicates \( X^*_i = X_{J_i} + \hat h \epsilon_i \) that have more than
     * one mode inside it at the bandwidth \( \lambda_\alpha \hat h \).
     *
     * @param sample at least 10 observations
     * @param low left end of the interval, may be minus infinity
     * @param high right end of the interval, may be infinite
     * @param resampling how the replicates are drawn
     * @return what was found; the statistic is the critical bandwidth inside the interval
     * @throws IllegalArgumentException if there are too few observations, or fewer than two different ones inside the interval
     */
    public static ModalityResult hallYork(Sample sample, double low, double high, Resampling resampling) {
        Sample tested = resampling.thinned(requireEnough(sample));
        double h = CriticalBandwidth.inside(tested, 1, low, high).bandwidth();
        double stretched = hallYorkLambda(resampling.level()) * h;
        return resampling.run(sample.size(), tested.size(), h, () -> {
            ModeCounter counter = new ModeCounter();
            double[] drawn = new double[tested.size()];
            return random -> {
                draw(tested.sorted(), h, random, drawn);
                return counter.count(drawn, false, stretched, low, high) > 1;
            };
        });
    }

    /**
     * Tests at most k modes on the whole line against more, with Silverman's replicates
     * \( X^*_i = \bar X + (X_{J_i} - \bar X + \hat h \epsilon_i) / \sqrt{1 + \hat h^2/\hat\sigma^2} \). This test is conservative: one mode at 5 % is
     * rejected in about one of a hundred samples that have it.
     *
     * @param sample at least 10 observations
     * @param modes k, at least 1
     * @param resampling how the replicates are drawn
     * @return what was found; the statistic is the critical bandwidth
     * @throws IllegalArgumentException if there are too few observations, or not more than k different ones
     */
    public static ModalityResult silverman(Sample sample, int modes, Resampling resampling) {
        Sample tested = resampling.thinned(requireEnough(sample));
        double h = CriticalBandwidth.of(tested, modes).bandwidth();
        double mean = tested.mean();
        double spread = tested.deviation();
        double shrink = 1 / Math.sqrt(1 + h * h / (spread * spread));
        return resampling.run(sample.size(), tested.size(), h, () -> {
            ModeCounter counter = new ModeCounter();
            double[] drawn = new double[tested.size()];
            return random -> {
                draw(tested.sorted(), h, random, drawn);
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = mean + (drawn[i] - mean) * shrink;
                }
                return counter.count(drawn, false, h, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) > modes;
            };
        });
    }

    /**
     * Makes one replicate from given numbers, \( y_i = x_{J_i} + h \epsilon_i \).
     *
     * @param data the observations, in the order to which the indices refer
     * @param indices \( J_i \), from 0
     * @param noise \( \epsilon_i \)
     * @param h bandwidth
     * @return the replicate
     * @throws IllegalArgumentException if the lengths differ or an index is none
     */
    public static double[] replicate(double[] data, int[] indices, double[] noise, double h) {
        if (indices.length != noise.length) {
            throw new IllegalArgumentException(
                    "there are " + indices.length + " indices and " + noise.length + " numbers eps, must be as many");
        }
        double[] drawn = new double[indices.length];
        for (int i = 0; i < drawn.length; i++) {
            if (indices[i] < 0 || indices[i] >= data.length) {
                throw new IllegalArgumentException("index " + indices[i] + ", must be from 0 to " + (data.length - 1));
            }
            drawn[i] = data[indices[i]] + h * noise[i];
        }
        return drawn;
    }

    private static void draw(double[] data, double h, SplittableRandom random, double[] drawn) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = data[random.nextInt(data.length)] + h * random.nextGaussian();
        }
    }

    private static Sample requireEnough(Sample sample) {
        if (sample.size() < FEWEST) {
            throw new IllegalArgumentException("there are " + sample.size() + " observations, must be at least "
                    + FEWEST + " for a test of their modes");
        }
        return sample;
    }
}
