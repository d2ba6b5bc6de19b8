package org.potentia.app.report;

import java.util.Arrays;
import org.potentia.api.Doubles;

/**
 * A histogram with bins of one width.
 *
 * @param centres the centre of each bin
 * @param heights the share of the sample in each bin over the width
 */
record Histogram(Doubles centres, Doubles heights) {
    /** Finer bins than this would be narrower than a pixel or two. */
    private static final int MOST_BINS = 160;

    /**
     * Counts a sample.
     *
     * @param sample the sample
     * @param lower the lower end of the first bin
     * @param upper the upper end of the last bin
     * @param bins how many bins
     */
    static Histogram of(Doubles sample, double lower, double upper, int bins) {
        double width = (upper - lower) / bins;
        double[] centres = new double[bins];
        double[] heights = new double[bins];
        for (int i = 0; i < bins; i++) {
            centres[i] = lower + (i + 0.5) * width;
        }
        sample.stream().forEach(x -> {
            int bin = (int) Math.floor((x - lower) / width);
            heights[Math.clamp(bin, 0, bins - 1)] += 1 / (sample.size() * width);
        });
        return new Histogram(Doubles.of(centres), Doubles.of(heights));
    }

    /**
     * Chooses how many bins suit a sample. Source: Freedman and Diaconis (1981), On the histogram as a density estimator,
     * doi:10.1007/BF01025868.
     *
     * @param sample the sample
     * @param range the whole range to be cut into bins
     */
    static int bins(Doubles sample, double range) {
        double[] sorted = sample.toArray();
        Arrays.sort(sorted);
        double spread = sorted[(3 * (sorted.length - 1)) / 4] - sorted[(sorted.length - 1) / 4];
        double width = 2 * spread / Math.cbrt(sorted.length);
        return width > 0 ? (int) Math.clamp(Math.ceil(range / width), 8, MOST_BINS) : 8;
    }
}
