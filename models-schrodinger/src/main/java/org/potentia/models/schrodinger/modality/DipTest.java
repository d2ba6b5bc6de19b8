package org.potentia.models.schrodinger.modality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.potentia.api.Arguments;

/**
 * Tests of one mode by the dip: against uniform samples (Hartigan and Hartigan), and against the family of laws with the same flatness at the
 * mode (Cheng and Hall). The excess mass statistic of the latter, \( \Delta = \max_\lambda [E_2(\lambda) - E_1(\lambda)] \), is exactly twice
 * the dip (Müller and Sawitzki), so that one statistic serves both.
 *
 * <p>Sources: J. A. Hartigan, P. M. Hartigan (1985), Ann. Statist. 13, 70-84; D. W. Müller, G. Sawitzki (1991), J. Am. Statist. Assoc. 86,
 * 738-746; M.-Y. Cheng, P. Hall (1998), Calibrating the excess mass and dip tests of modality, J. R. Statist. Soc. B 60, 579-589.
 *
 * @since 0.1
 */
public final class DipTest {
    /** Beyond this size the uniform samples have this size, and \( \sqrt n \) times the dip is compared: it hardly depends on n any more. */
    private static final int LARGE = 20_000;

    private static final int FEWEST = 10;

    private DipTest() {}

    /**
     * Computes the dip.
     *
     * @param sample the observations
     * @return the dip, from \( 1 / 2n \) to 1/4
     */
    public static double dip(Sample sample) {
        return new Dip().of(sample.sorted());
    }

    /**
     * Computes the excess mass statistic for two modes over one.
     *
     * @param sample the observations
     * @return \( \Delta \), twice the dip
     */
    public static double excessMass(Sample sample) {
        return 2 * dip(sample);
    }

    /**
     * Tests one mode against more, with uniform samples as the worst case among laws with one mode. The test is conservative for laws that
     * have a peak. Samples of more than 20 000 are compared with uniform ones of that size by \( \sqrt n \) times the dip.
     *
     * @param sample at least 10 observations
     * @param resampling how the uniform samples are drawn
     * @return what was found; the statistic is the dip
     * @throws IllegalArgumentException if there are too few observations
     */
    public static ModalityResult hartigan(Sample sample, Resampling resampling) {
        requireEnough(sample);
        double dip = dip(sample);
        int size = Math.min(sample.size(), LARGE);
        double scaled = dip * Math.sqrt(sample.size() / (double) size);
        return resampling.run(sample.size(), sample.size(), dip, () -> {
            Dip statistic = new Dip();
            double[] drawn = new double[size];
            return random -> {
                uniform(random, drawn);
                return statistic.of(drawn) >= scaled;
            };
        });
    }

    /**
     * Tests one mode against more, with samples of the law, beta or Student's t, whose \( d = |f''(x_0)| / f(x_0)^3 \) at the mode is that
     * estimated from the observations: to first order the dip of a sample from a law with one mode depends on nothing else. The highest
     * peak and \( f \) are estimated with the normal reference bandwidth \( 1.06\,\hat\sigma n^{-1/5} \), \( f'' \) with \( 0.94\,\hat\sigma
     * n^{-1/9} \), \( \hat\sigma \) being the smaller of the standard deviation and the interquartile range over 1.349.
     *
     * @param sample at least 10 observations
     * @param resampling how the replicates are drawn
     * @return what was found; the statistic is the dip
     * @throws IllegalArgumentException if there are too few observations
     */
    public static ModalityResult chengHall(Sample sample, Resampling resampling) {
        Sample tested = resampling.thinned(requireEnough(sample));
        double dip = dip(tested);
        FlatnessLaw law = FlatnessLaw.matching(flatness(tested));
        return resampling.run(sample.size(), tested.size(), dip, () -> {
            Dip statistic = new Dip();
            double[] drawn = new double[tested.size()];
            return random -> {
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = law.draw(random);
                }
                Arrays.sort(drawn);
                return statistic.of(drawn) >= dip;
            };
        });
    }

    /** The estimate of \( |f''| / f^3 \) at the highest peak. */
    static double flatness(Sample sample) {
        double quartiles = (sample.quantile(0.75) - sample.quantile(0.25)) / 1.349;
        double spread = quartiles > 0 ? Math.min(sample.deviation(), quartiles) : sample.deviation();
        KernelEstimate estimate = new KernelEstimate(sample, 1.06 * spread * Math.pow(sample.size(), -1 / 5.0));
        double peak = estimate.modes().stream()
                .boxed()
                .max((a, b) -> Double.compare(estimate.density(a), estimate.density(b)))
                .orElse(sample.quantile(0.5));
        KernelEstimate smoother = new KernelEstimate(sample, 0.94 * spread * Math.pow(sample.size(), -1 / 9.0));
        double density = estimate.density(peak);
        return Math.abs(smoother.curvature(peak)) / (density * density * density);
    }

    /** A uniform sample in increasing order, but for its scale, of which the dip takes no notice: sums of exponential spacings. */
    static void uniform(SplittableRandom random, double[] drawn) {
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            sum += random.nextExponential();
            drawn[i] = sum;
        }
    }

    private static Sample requireEnough(Sample sample) {
        Arguments.atLeast(sample.size(), FEWEST, "number of observations");
        return sample;
    }
}
