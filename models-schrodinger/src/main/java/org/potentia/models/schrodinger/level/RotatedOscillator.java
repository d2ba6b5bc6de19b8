package org.potentia.models.schrodinger.level;

import java.util.Arrays;

/**
 * An eigenpair of \( e^{-2i\theta} p^2 + e^{2i\theta} \xi^2 + \lambda e^{4i\theta} \xi^4 \) among oscillator functions of one parity, followed while
 * \( \lambda \) changes. The matrix is complex symmetric with two bands beside the diagonal; a step of inverse iteration solves with it by
 * elimination with pivots.
 */
final class RotatedOscillator {
    private static final int MOST_STEPS = 40;
    private static final double SETTLED = 1e-13;

    /** Entries of a row: the diagonal, two left of it, two right, and two more that pivots can bring. */
    private static final int ROW = 7;

    /** How far the product of a state before and after a step may be from one. */
    private static final double SAME = 0.2;

    /** In place of a pivot that is zero because the shift is an eigenvalue to the last digit. */
    private static final double TINY = 1e-140;

    private final int parity;
    private final int size;
    private final double cos2;
    private final double sin2;
    private final double cos4;
    private final double sin4;
    private double[] vectorReal;
    private double[] vectorImaginary;
    private double real;
    private double imaginary;

    RotatedOscillator(int n, double angle) {
        parity = n % 2;
        size = 120 + 2 * n;
        cos2 = Math.cos(2 * angle);
        sin2 = Math.sin(2 * angle);
        cos4 = Math.cos(4 * angle);
        sin4 = Math.sin(4 * angle);
        real = 2 * n + 1;
        // at lambda = 0 the rotated functions differ from those of the basis: found by inverse iteration near 2n + 1
        vectorReal = new double[size];
        vectorImaginary = new double[size];
        vectorReal[n / 2] = 1;
        improve(0, real + 1e-3, 0);
    }

    double real() {
        return real;
    }

    double imaginary() {
        return imaginary;
    }

    /** Follows the eigenpair to another lambda nearby; false, and no move, if what is found there is another state. */
    boolean move(double lambda) {
        double[] oldReal = vectorReal.clone();
        double[] oldImaginary = vectorImaginary.clone();
        double from = real;
        double fromImaginary = imaginary;
        improve(lambda, real, imaginary);
        // different states are orthogonal in the product without conjugation, in which a state has the square one
        double re = 0;
        double im = 0;
        for (int i = 0; i < size; i++) {
            re += oldReal[i] * vectorReal[i] - oldImaginary[i] * vectorImaginary[i];
            im += oldReal[i] * vectorImaginary[i] + oldImaginary[i] * vectorReal[i];
        }
        if (Math.hypot(Math.abs(re) - 1, im) < SAME) {
            return true;
        }
        vectorReal = oldReal;
        vectorImaginary = oldImaginary;
        real = from;
        imaginary = fromImaginary;
        return false;
    }

    private void improve(double lambda, double startReal, double startImaginary) {
        double shiftReal = startReal;
        double shiftImaginary = startImaginary;
        for (int step = 0; step < MOST_STEPS; step++) {
            solve(lambda, shiftReal, shiftImaginary);
            normalise();
            double[] quotient = quotient(lambda);
            double change = Math.hypot(quotient[0] - real, quotient[1] - imaginary);
            real = quotient[0];
            imaginary = quotient[1];
            if (step > 2 && change <= SETTLED * Math.hypot(real, imaginary)) {
                return;
            }
            // two steps with the old shift pick the neighbour; the quotient then converges cubically
            if (step >= 1) {
                shiftReal = real;
                shiftImaginary = imaginary;
            }
        }
    }

    /** Matrix elements between functions i and i + band of this parity, real and imaginary part. */
    private void element(double lambda, int i, int band, double[] out) {
        double k = 2.0 * i + parity;
        double kinetic;
        double square;
        double fourth;
        double root = Math.sqrt((k + 1) * (k + 2));
        switch (band) {
            case 0 -> {
                kinetic = k + 0.5;
                square = k + 0.5;
                fourth = 0.75 * (2 * k * k + 2 * k + 1);
            }
            case 1 -> {
                kinetic = -0.5 * root;
                square = 0.5 * root;
                fourth = (k + 1.5) * root;
            }
            default -> {
                kinetic = 0;
                square = 0;
                fourth = 0.25 * root * Math.sqrt((k + 3) * (k + 4));
            }
        }
        double w = width(lambda);
        double p = kinetic * w;
        double x2 = square / w;
        double x4 = lambda * fourth / (w * w);
        out[0] = cos2 * (p + x2) + cos4 * x4;
        out[1] = sin2 * (x2 - p) + sin4 * x4;
    }

    /** The width of the basis that suits the quartic term; it changes so slowly that vectors carry over. */
    private static double width(double lambda) {
        return Math.cbrt(1 + 6 * Math.abs(lambda));
    }

    private double[] quotient(double lambda) {
        double[] entry = new double[2];
        double numeratorReal = 0;
        double numeratorImaginary = 0;
        for (int i = 0; i < size; i++) {
            for (int band = 0; band <= 2 && i + band < size; band++) {
                element(lambda, i, band, entry);
                int j = i + band;
                double productReal = vectorReal[i] * vectorReal[j] - vectorImaginary[i] * vectorImaginary[j];
                double productImaginary = vectorReal[i] * vectorImaginary[j] + vectorImaginary[i] * vectorReal[j];
                double weight = band == 0 ? 1 : 2;
                numeratorReal += weight * (entry[0] * productReal - entry[1] * productImaginary);
                numeratorImaginary += weight * (entry[0] * productImaginary + entry[1] * productReal);
            }
        }
        // the vector is normalised so that the sum of its squares, not of its moduli squared, is one
        return new double[] {numeratorReal, numeratorImaginary};
    }

    private void normalise() {
        double squareReal = 0;
        double squareImaginary = 0;
        for (int i = 0; i < size; i++) {
            squareReal += vectorReal[i] * vectorReal[i] - vectorImaginary[i] * vectorImaginary[i];
            squareImaginary += 2 * vectorReal[i] * vectorImaginary[i];
        }
        double modulus = Math.sqrt(Math.hypot(squareReal, squareImaginary));
        double phase = 0.5 * Math.atan2(squareImaginary, squareReal);
        double factorReal = Math.cos(phase) / modulus;
        double factorImaginary = -Math.sin(phase) / modulus;
        for (int i = 0; i < size; i++) {
            double re = vectorReal[i];
            double im = vectorImaginary[i];
            vectorReal[i] = re * factorReal - im * factorImaginary;
            vectorImaginary[i] = re * factorImaginary + im * factorReal;
        }
    }

    /** Replaces the vector by the solution of (H - shift) x = vector. */
    private void solve(double lambda, double shiftReal, double shiftImaginary) {
        double[][] a = new double[size][ROW];
        double[][] b = new double[size][ROW];
        double[] entry = new double[2];
        // column j of row i stands at j - i + 2 before elimination, and is moved left as rows lose their first entries
        for (int i = 0; i < size; i++) {
            for (int d = -2; d <= 2; d++) {
                int j = i + d;
                if (j >= 0 && j < size) {
                    element(lambda, Math.min(i, j), Math.abs(d), entry);
                    a[i][d + 2] = entry[0] - (d == 0 ? shiftReal : 0);
                    b[i][d + 2] = entry[1] - (d == 0 ? shiftImaginary : 0);
                }
            }
        }
        // the first rows have no entries left of column 0
        for (int i = 0; i < 2; i++) {
            shiftLeft(a[i], 2 - i);
            shiftLeft(b[i], 2 - i);
        }
        for (int k = 0; k < size; k++) {
            int last = Math.min(size - 1, k + 2);
            int pivot = k;
            for (int i = k + 1; i <= last; i++) {
                if (Math.hypot(a[i][0], b[i][0]) > Math.hypot(a[pivot][0], b[pivot][0])) {
                    pivot = i;
                }
            }
            swap(a, b, k, pivot);
            double norm = a[k][0] * a[k][0] + b[k][0] * b[k][0];
            if (norm == 0) {
                a[k][0] = TINY;
                norm = TINY * TINY;
            }
            for (int i = k + 1; i <= last; i++) {
                double re = (a[i][0] * a[k][0] + b[i][0] * b[k][0]) / norm;
                double im = (b[i][0] * a[k][0] - a[i][0] * b[k][0]) / norm;
                for (int c = 1; c < ROW; c++) {
                    a[i][c - 1] = a[i][c] - (re * a[k][c] - im * b[k][c]);
                    b[i][c - 1] = b[i][c] - (re * b[k][c] + im * a[k][c]);
                }
                a[i][ROW - 1] = 0;
                b[i][ROW - 1] = 0;
                vectorReal[i] -= re * vectorReal[k] - im * vectorImaginary[k];
                vectorImaginary[i] -= re * vectorImaginary[k] + im * vectorReal[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double re = vectorReal[k];
            double im = vectorImaginary[k];
            for (int c = 1; c < ROW && k + c < size; c++) {
                re -= a[k][c] * vectorReal[k + c] - b[k][c] * vectorImaginary[k + c];
                im -= a[k][c] * vectorImaginary[k + c] + b[k][c] * vectorReal[k + c];
            }
            double norm = a[k][0] * a[k][0] + b[k][0] * b[k][0];
            vectorReal[k] = (re * a[k][0] + im * b[k][0]) / norm;
            vectorImaginary[k] = (im * a[k][0] - re * b[k][0]) / norm;
        }
    }

    private static void shiftLeft(double[] row, int by) {
        System.arraycopy(row, by, row, 0, ROW - by);
        Arrays.fill(row, ROW - by, ROW, 0);
    }

    private void swap(double[][] a, double[][] b, int k, int pivot) {
        double[] row = a[k];
        a[k] = a[pivot];
        a[pivot] = row;
        row = b[k];
        b[k] = b[pivot];
        b[pivot] = row;
        double value = vectorReal[k];
        vectorReal[k] = vectorReal[pivot];
        vectorReal[pivot] = value;
        value = vectorImaginary[k];
        vectorImaginary[k] = vectorImaginary[pivot];
        vectorImaginary[pivot] = value;
    }
}
