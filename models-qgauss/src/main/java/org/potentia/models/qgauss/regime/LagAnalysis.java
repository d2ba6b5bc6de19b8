package org.potentia.models.qgauss.regime;

import java.util.Arrays;

/**
 * What is known of the returns over one lag. Arrays named {@code ...Resampled} hold a number for each resample.
 *
 * @param lag in steps
 * @param count how many returns there are
 * @param bandwidth of the kernel
 * @param mode where the kernel estimate is largest
 * @param height the estimate there
 * @param corrected the height, freed of the bias \( -h^2\beta \) of the kernel
 * @param zeros the share of returns that are exactly zero
 * @param histogram of distances
 * @param shape the q-Gaussian of all distances
 * @param cutMoment the mean square of those within the cut
 * @param fractional the mean of \( |x|^p \)
 * @param range the distance within which half of the returns lie
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record LagAnalysis(
        int lag,
        int count,
        double bandwidth,
        double mode,
        double height,
        double corrected,
        double zeros,
        LogHistogram histogram,
        ShapeFit shape,
        double cutMoment,
        double fractional,
        double range,
        double[] heightResampled,
        double[] qResampled,
        double[] betaResampled,
        double[] cutResampled,
        double[] fractionalResampled,
        double[] rangeResampled) {
    /** The central share of returns whose width tells the bandwidth. */
    private static final double CENTRAL = 0.1;

    /** The bandwidth as a share of that width: the height is then low by half a percent, alike for every lag of one law. */
    private static final double SHARE = 0.3;

    /** The bandwidth with which the mode is looked for, in units of that of the height. */
    private static final double PILOT = 4;

    /**
     * Analyses a lag.
     *
     * @param chosen the bandwidth, or 0 for that of the data
     * @param tick the tick of the prices, below which no bandwidth of the data goes
     * @param cut the largest distance of the cut moment
     * @param power p of the fractional moment
     * @param justHeights whether the shape and its resamples are left out
     */
    static LagAnalysis of(
            Track track,
            int lag,
            Resamples resamples,
            double chosen,
            double tick,
            double cut,
            double power,
            boolean justHeights) {
        Track.Returns returns = track.returns(lag);
        double[] x = returns.values();
        int blocks = track.blockCount();
        LogHistogram histogram = LogHistogram.of(returns, blocks, tick);
        double[] total = histogram.total(Resamples.once(blocks));
        double h = chosen > 0 ? chosen : Math.max(tick, 2 * SHARE * histogram.quantile(total, CENTRAL));
        // the largest of many noisy estimates is too large, so the place is looked for with a smoother one, unless h
        // resolves a comb
        double mode = mode(x, h < 0.75 * tick ? h : PILOT * h, histogram.quantile(total, 0.5));
        double[] kernels = new double[blocks];
        double[] counts = new double[blocks];
        double[] squares = new double[blocks];
        double[] powers = new double[blocks];
        int zeros = 0;
        for (int i = 0; i < x.length; i++) {
            int block = returns.blocks()[i];
            double distance = Math.abs(x[i]);
            kernels[block] += KernelDensity.kernel((x[i] - mode) / h);
            counts[block]++;
            squares[block] += distance <= cut ? distance * distance : 0;
            powers[block] += power == 0.5 ? Math.sqrt(distance) : Math.pow(distance, power);
            zeros += x[i] == 0 ? 1 : 0;
        }
        int[] once = Resamples.once(blocks);
        double n = x.length;
        double height = Resamples.sum(kernels, once) / (n * h);
        double half = histogram.quantile(total, 0.5);
        ShapeFit shape = justHeights
                ? new ShapeFit(1, 1 / (half * half), 1, 0)
                : ShapeFit.of(histogram, total, 0, histogram.bins(), 1.5, 0.5 / (half * half));
        int size = resamples.count();
        double[][] resampled = new double[6][size];
        for (int b = 0; b < size; b++) {
            int[] weight = resamples.weights()[b];
            double number = Resamples.sum(counts, weight);
            resampled[0][b] = Resamples.sum(kernels, weight) / (number * h);
            resampled[3][b] = Resamples.sum(squares, weight) / number;
            resampled[4][b] = Resamples.sum(powers, weight) / number;
            if (!justHeights) {
                double[] drawn = histogram.total(weight);
                ShapeFit again = ShapeFit.of(histogram, drawn, 0, histogram.bins(), shape.q(), shape.beta());
                resampled[1][b] = again.q();
                resampled[2][b] = again.beta();
                resampled[5][b] = histogram.quantile(drawn, 0.5);
            }
        }
        double loss = Math.min(0.5, h * h * shape.beta());
        return new LagAnalysis(
                lag,
                x.length,
                h,
                mode,
                height,
                height / (1 - loss),
                zeros / n,
                histogram,
                shape,
                Resamples.sum(squares, once) / n,
                Resamples.sum(powers, once) / n,
                half,
                resampled[0],
                resampled[1],
                resampled[2],
                resampled[3],
                resampled[4],
                resampled[5]);
    }

    /** Where the kernel estimate is largest, looked for within the half of the returns that lies about 0. */
    private static double mode(double[] x, double h, double reach) {
        double step = h / 4;
        double bound = Math.min(Math.max(reach, 4 * h), 20_000 * step);
        return KernelDensity.onGrid(x, h, -bound, bound, step).mode();
    }

    /** The density of distances on either side, in the middle of each bin. */
    double[] density() {
        double[] total = histogram.total(Resamples.once(histogram.counts().length));
        double all = Arrays.stream(total).sum();
        double[] density = new double[total.length];
        for (int k = 0; k < total.length; k++) {
            density[k] =
                    total[k] / (2 * all * (histogram.edges()[k + 1] - histogram.edges()[k]));
        }
        return density;
    }

    double logHeightError() {
        double[] logs = Arrays.stream(heightResampled).map(Math::log).toArray();
        return Resamples.deviation(logs);
    }
}
