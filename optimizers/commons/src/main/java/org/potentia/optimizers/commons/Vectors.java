package org.potentia.optimizers.commons;

/** Sums over the coordinates of vectors of equal length. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The product over the chosen coordinates alone. */
    static double dot(double[] a, double[] b, boolean[] chosen) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            if (chosen[i]) {
                sum += a[i] * b[i];
            }
        }
        return sum;
    }

    /** Adds a multiple of a vector in the chosen coordinates. */
    static void add(double[] a, double factor, double[] b, boolean[] chosen) {
        for (int i = 0; i < a.length; i++) {
            if (chosen[i]) {
                a[i] += factor * b[i];
            }
        }
    }

    static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    static double[] difference(double[] a, double[] b) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] - b[i];
        }
        return c;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** The Euclidean length, without overflow. */
    static double length(double[] a) {
        double largest = 0;
        for (double x : a) {
            largest = Math.max(largest, Math.abs(x));
        }
        if (largest == 0) {
            return 0;
        }
        double sum = 0;
        for (double x : a) {
            sum += (x / largest) * (x / largest);
        }
        return largest * Math.sqrt(sum);
    }
}
