package org.potentia.models.qgauss.regime;

/** What is subtracted from prices before returns are taken, so that a drift does not move the density. */
enum Detrending {
    /** Nothing. */
    NONE,
    /** The mean of a window about each price; at the ends, of what there is of it. */
    CENTRED,
    /** The mean of the window that ends with each price. */
    TRAILING,
    /** The mean of the block of that length in which each price lies. */
    BLOCK;

    double[] apply(double[] prices, int window) {
        int n = prices.length;
        double[] sums = new double[n + 1];
        // about the first price, so that sums of many prices lose no digits
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + (prices[i] - prices[0]);
        }
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            int from;
            int to;
            switch (this) {
                case CENTRED -> {
                    from = Math.max(0, i - window / 2);
                    to = Math.min(n, i + window / 2 + 1);
                }
                case TRAILING -> {
                    from = Math.max(0, i - window + 1);
                    to = i + 1;
                }
                case BLOCK -> {
                    from = i / window * window;
                    to = Math.min(n, from + window);
                }
                default -> {
                    from = 0;
                    to = 0;
                }
            }
            double mean = to == from ? 0 : (sums[to] - sums[from]) / (to - from);
            rest[i] = prices[i] - prices[0] - mean;
        }
        return rest;
    }
}
