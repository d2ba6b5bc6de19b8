package org.potentia.models.qgauss.regime;

/**
 * Counts of distances |x| in bins of equal ratio, block by block, so that a resampling of blocks is a sum of rows.
 *
 * @param edges the ends of the bins, one more than bins; the first is 0
 * @param centres the mean distance in each bin, where a bin has data
 * @param counts by block and bin
 * @param positive how many of all in each bin are above 0
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record LogHistogram(double[] edges, double[] centres, double[][] counts, double[] positive) {
    /** Bins of a tenth of an e-fold: what a law changes within one is below the error of its count. */
    private static final double PER_E_FOLD = 10;

    /** The first bin ends so many e-folds below the mean distance. */
    private static final double BELOW = 6;

    /** Places of a sequence that fills (0, 1) evenly. */
    private static final double GOLDEN = 0.6180339887498949;

    /**
     * Counts returns.
     *
     * @param tick the tick of the prices: each return is spread evenly over as much about it, so that bins narrower than a tick hold what a
     *     density would; 0 for prices on no grid
     */
    static LogHistogram of(Track.Returns returns, int blocks, double tick) {
        double[] values = returns.values().clone();
        for (int i = 0; tick > 0 && i < values.length; i++) {
            double place = i * GOLDEN;
            values[i] += tick * (place - Math.floor(place) - 0.5);
        }
        double sum = 0;
        double largest = 0;
        for (double x : values) {
            sum += Math.abs(x);
            largest = Math.max(largest, Math.abs(x));
        }
        double first = sum / values.length * Math.exp(-BELOW);
        int bins = 2 + (int) Math.floor(PER_E_FOLD * Math.log(largest / first));
        double[] edges = new double[bins + 1];
        for (int k = 1; k <= bins; k++) {
            edges[k] = first * Math.exp((k - 1) / PER_E_FOLD);
        }
        double[][] counts = new double[blocks][bins];
        double[] positive = new double[bins];
        double[] sums = new double[bins];
        double[] totals = new double[bins];
        double logFirst = Math.log(first);
        for (int i = 0; i < values.length; i++) {
            double distance = Math.abs(values[i]);
            int bin =
                    distance < first ? 0 : Math.min(bins - 1, 1 + (int) (PER_E_FOLD * (Math.log(distance) - logFirst)));
            counts[returns.blocks()[i]][bin]++;
            totals[bin]++;
            sums[bin] += distance;
            positive[bin] += values[i] > 0 ? 1 : values[i] < 0 ? 0 : 0.5;
        }
        double[] centres = new double[bins];
        for (int k = 0; k < bins; k++) {
            centres[k] = totals[k] > 0 ? sums[k] / totals[k] : 0.5 * (edges[k] + edges[k + 1]);
        }
        return new LogHistogram(edges, centres, counts, positive);
    }

    int bins() {
        return centres.length;
    }

    /** The counts of all blocks, each taken as often as its weight says. */
    double[] total(int[] weights) {
        double[] total = new double[bins()];
        for (int block = 0; block < counts.length; block++) {
            if (weights[block] != 0) {
                double[] row = counts[block];
                for (int k = 0; k < total.length; k++) {
                    total[k] += weights[block] * row[k];
                }
            }
        }
        return total;
    }

    /** The distance below which a share of the counts lies, linear within a bin. */
    double quantile(double[] total, double share) {
        double all = 0;
        for (double count : total) {
            all += count;
        }
        double sum = 0;
        for (int k = 0; k < total.length; k++) {
            if (sum + total[k] >= share * all && total[k] > 0) {
                return edges[k] + (share * all - sum) / total[k] * (edges[k + 1] - edges[k]);
            }
            sum += total[k];
        }
        return edges[total.length];
    }

    /** The first bin that begins at or beyond a distance. */
    int binFrom(double distance) {
        int k = 0;
        while (k < bins() && edges[k] < distance) {
            k++;
        }
        return k;
    }
}
