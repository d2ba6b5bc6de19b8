package org.potentia.models.qgauss.regime;

/** The fast Fourier transform of a power of two of complex numbers, in place. */
final class Fourier {
    private Fourier() {}

    /** The smallest power of two that is not below n. */
    static int length(int n) {
        int length = Integer.highestOneBit(Math.max(1, n));
        return length < n ? 2 * length : length;
    }

    /** \( X_k = \sum_j x_j e^{-2\pi i jk/n} \), without a factor. */
    static void transform(double[] real, double[] imaginary) {
        int n = real.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            while ((j & bit) != 0) {
                j ^= bit;
                bit >>= 1;
            }
            j ^= bit;
            if (i < j) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
        for (int size = 2; size <= n; size *= 2) {
            int half = size / 2;
            double[] cosines = new double[half];
            double[] sines = new double[half];
            for (int k = 0; k < half; k++) {
                cosines[k] = Math.cos(2 * Math.PI * k / size);
                sines[k] = -Math.sin(2 * Math.PI * k / size);
            }
            for (int start = 0; start < n; start += size) {
                for (int k = 0; k < half; k++) {
                    int even = start + k;
                    int odd = even + half;
                    double re = real[odd] * cosines[k] - imaginary[odd] * sines[k];
                    double im = real[odd] * sines[k] + imaginary[odd] * cosines[k];
                    real[odd] = real[even] - re;
                    imaginary[odd] = imaginary[even] - im;
                    real[even] += re;
                    imaginary[even] += im;
                }
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
