package org.potentia.models.qgauss.regime;

/**
 * Gaussian kernel estimates of a density, \( \hat P(x) = \frac{1}{nh}\sum_i \varphi((x - X_i)/h) \): at a point by the sum itself, on a grid by
 * linear binning and a Fourier transform.
 *
 * @param first the first point of the grid
 * @param step the distance of points
 * @param density the estimates
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record KernelDensity(double first, double step, double[] density) {
    /** Beyond so many bandwidths a kernel is below 1e-16 of its height. */
    private static final double REACH = 8.6;

    private static final double ROOT = Math.sqrt(2 * Math.PI);

    /** The estimate at a point by the sum over all data. */
    static double at(double x, double[] data, double h) {
        double sum = 0;
        for (double centre : data) {
            sum += kernel((x - centre) / h);
        }
        return sum / (data.length * h);
    }

    /** The standard normal density. */
    static double kernel(double z) {
        return Math.abs(z) > REACH ? 0 : Math.exp(-0.5 * z * z) / ROOT;
    }

    /**
     * Estimates on a grid. The error of linear binning is that of a bandwidth widened by a share of \( (\mathrm{step}/h)^2/6 \) at most.
     *
     * @param lower the first point
     * @param upper the last point or a little less; data outside count in the number, not in the curve
     * @param step the distance of points, at most a quarter of h for an error below a percent of the curvature term
     */
    static KernelDensity onGrid(double[] data, double h, double lower, double upper, double step) {
        int points = (int) Math.floor((upper - lower) / step + 1e-9) + 1;
        int reach = (int) Math.ceil(REACH * h / step);
        int length = Fourier.length(points + 2 * reach);
        double[] counts = new double[length];
        double[] kernel = new double[length];
        for (double x : data) {
            double position = (x - lower) / step + reach;
            int below = (int) Math.floor(position);
            if (below >= 0 && below + 1 < points + 2 * reach) {
                double share = position - below;
                counts[below] += 1 - share;
                counts[below + 1] += share;
            }
        }
        for (int k = 0; k <= reach; k++) {
            double value = kernel(k * step / h) / (data.length * h);
            kernel[k] = value;
            kernel[k == 0 ? 0 : length - k] = value;
        }
        // two real sequences in one transform: the data as the real part, the (even) kernel as the imaginary part
        Fourier.transform(counts, kernel);
        double[] real = new double[length];
        double[] imaginary = new double[length];
        for (int k = 0; k < length; k++) {
            int mirror = (length - k) % length;
            double ar = 0.5 * (counts[k] + counts[mirror]);
            double ai = 0.5 * (kernel[k] - kernel[mirror]);
            double br = 0.5 * (kernel[k] + kernel[mirror]);
            double bi = -0.5 * (counts[k] - counts[mirror]);
            // the conjugate, so that the next forward transform is the inverse one
            real[k] = ar * br - ai * bi;
            imaginary[k] = -(ar * bi + ai * br);
        }
        Fourier.transform(real, imaginary);
        double[] density = new double[points];
        for (int i = 0; i < points; i++) {
            density[i] = Math.max(0, real[i + reach] / length);
        }
        return new KernelDensity(lower, step, density);
    }

    /** The point of the grid where the estimate is largest. */
    double mode() {
        int best = 0;
        for (int i = 1; i < density.length; i++) {
            if (density[i] > density[best]) {
                best = i;
            }
        }
        return first + best * step;
    }
}
