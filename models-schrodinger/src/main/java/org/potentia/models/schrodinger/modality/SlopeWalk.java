package org.potentia.models.schrodinger.modality;

import static org.potentia.models.schrodinger.modality.CellTables.ERRORS;
import static org.potentia.models.schrodinger.modality.CellTables.HALF;
import static org.potentia.models.schrodinger.modality.CellTables.PER_BANDWIDTH;
import static org.potentia.models.schrodinger.modality.CellTables.REACH;
import static org.potentia.models.schrodinger.modality.CellTables.TERMS;
import static org.potentia.models.schrodinger.modality.CellTables.WIDTH;

import java.util.Arrays;

/**
 * Walks along a Gaussian kernel estimate and tells the signs that its slope takes, in order. Cells a quarter of the bandwidth wide are judged
 * by parabolas with a bound on their error; where that leaves a doubt the slope is expanded about the middle of the cell by sums over the
 * observations, and its zeros are told apart by the sign changes of Bernstein coefficients. Cells without an observation within a bandwidth are
 * passed over: the estimate is convex there, so that no mode can be.
 *
 * <p>One object serves one thread; it keeps its arrays.
 */
final class SlopeWalk {
    /** Degree of the expansion; what is cut off is below 1e-16 of the density within a bandwidth of observations. */
    private static final int DEGREE = 12;

    /** Halvings of a cell: zeros nearer than 2^-30 of a bandwidth are one. */
    private static final int DEEPEST = 28;

    /** Rounding of a sum of slopes, as a share of the density. */
    private static final double ROUNDING = 5e-16;

    /** A cell further than this from every occupied one sees no observation within a bandwidth, nor does the cell before it. */
    private static final int NEAR = PER_BANDWIDTH + 1;

    /** Who is told the signs. */
    interface Listener {
        /** The slope has this sign, 1 or -1, here, and kept the last one told in between but for the change. */
        void sign(int sign, double at);
    }

    private double[][] moments = new double[3][0];
    private double[][] fields = new double[5][0];
    private final double[] startSums = new double[2];
    private final double[] sums = new double[DEGREE + 2];
    private final double[][] stack = new double[DEEPEST + 2][DEGREE + 1];
    private static final double[][] TO_BERNSTEIN = binomialRatios();

    /**
     * Walks over a stretch in which no gap between observations is much wider than the number of observations allows.
     *
     * @param x observations in any order
     * @param from the first
     * @param to after the last
     * @param h bandwidth
     * @param low where to start
     * @param high where to stop, beyond low
     * @param told who is told; the first sign is that at low
     */
    void along(double[] x, int from, int to, double h, double low, double high, Listener told) {
        double cell = h / PER_BANDWIDTH;
        int cells = (int) Math.max(1, Math.ceil((high - low) / cell));
        collect(x, from, to, h, low, cells);
        combine(cells, (to - from) * CellTables.BEYOND);
        begin(x, from, to, h, low, told);
        int occupied = 0;
        double[] count = moments[0];
        for (int j = 0; j < Math.min(cells + REACH, REACH + NEAR); j++) {
            occupied += count[j] > 0 && j >= REACH - NEAR ? 1 : 0;
        }
        for (int j = 0; j < cells; j++) {
            // the window of occupied cells moves along
            int enters = j + REACH + NEAR;
            int leaves = j + REACH - NEAR - 1;
            if (enters < cells + 2 * REACH && count[enters] > 0) {
                occupied++;
            }
            if (j > 0 && count[leaves] > 0) {
                occupied--;
            }
            if (occupied == 0) {
                continue;
            }
            double right = low + (j + 1) * cell;
            if (!decided(j, right, right <= high, told)) {
                expand(x, from, to, h, low + (j + 0.5) * cell, Math.min(right, high), told);
            }
        }
    }

    private void collect(double[] x, int from, int to, double h, double low, int cells) {
        int size = cells + 2 * REACH;
        if (moments[0].length < size) {
            moments = new double[3][size + size / 4];
            fields = new double[5][size + size / 4];
        } else {
            for (double[] moment : moments) {
                Arrays.fill(moment, 0, size, 0);
            }
        }
        double[] m0 = moments[0];
        double[] m1 = moments[1];
        double[] m2 = moments[2];
        double scale = PER_BANDWIDTH / h;
        for (int i = from; i < to; i++) {
            double place = (x[i] - low) * scale + REACH;
            if (place >= 0 && place < size) {
                int c = (int) place;
                double u = (place - c - 0.5) * (1.0 / PER_BANDWIDTH);
                m0[c]++;
                m1[c] += u;
                m2[c] += u * u;
            }
        }
    }

    private void combine(int cells, double beyond) {
        double[] slope = fields[0];
        double[] curvature = fields[1];
        double[] third = fields[2];
        double[] slopeError = fields[3];
        double[] curvatureError = fields[4];
        Arrays.fill(slope, 0, cells, 0);
        Arrays.fill(curvature, 0, cells, 0);
        Arrays.fill(third, 0, cells, 0);
        Arrays.fill(slopeError, 0, cells, beyond);
        Arrays.fill(curvatureError, 0, cells, 10 * beyond);
        for (int m = 0; m < WIDTH; m++) {
            // the source lies REACH - m cells right of the target
            add(cells, WIDTH - 1 - m, m, slope, curvature, third);
            bound(cells, WIDTH - 1 - m, m, slopeError, curvatureError);
        }
    }

    private void add(int cells, int shift, int m, double[] slope, double[] curvature, double[] third) {
        double[] m0 = moments[0];
        double[] m1 = moments[1];
        double[] m2 = moments[2];
        double a0 = TERMS[0][0][m];
        double a1 = TERMS[0][1][m];
        double a2 = TERMS[0][2][m];
        double b0 = TERMS[1][0][m];
        double b1 = TERMS[1][1][m];
        double b2 = TERMS[1][2][m];
        double c0 = TERMS[2][0][m];
        double c1 = TERMS[2][1][m];
        double c2 = TERMS[2][2][m];
        for (int j = 0; j < cells; j++) {
            double p = m0[j + shift];
            double q = m1[j + shift];
            double r = m2[j + shift];
            slope[j] += a0 * p + a1 * q + a2 * r;
            curvature[j] += b0 * p + b1 * q + b2 * r;
            third[j] += c0 * p + c1 * q + c2 * r;
        }
    }

    private void bound(int cells, int shift, int m, double[] slopeError, double[] curvatureError) {
        double[] m0 = moments[0];
        double a = ERRORS[0][m];
        double b = ERRORS[1][m];
        for (int j = 0; j < cells; j++) {
            slopeError[j] += a * m0[j + shift];
            curvatureError[j] += b * m0[j + shift];
        }
    }

    private void begin(double[] x, int from, int to, double h, double low, Listener told) {
        double start = fields[0][0] - HALF * (fields[1][0] - 0.5 * HALF * fields[2][0]);
        if (Math.abs(start) <= fields[3][0]) {
            KernelSums.at(x, from, to, low, h, startSums);
            start = startSums[1];
        }
        if (start != 0) {
            told.sign(start > 0 ? 1 : -1, low);
        }
    }

    /** Judges a cell by its parabola; false if that leaves a doubt, or if there is a zero that may lie beyond the end of the walk. */
    private boolean decided(int j, double right, boolean whole, Listener told) {
        double slope = fields[0][j];
        double curvature = fields[1][j] * HALF;
        double third = 0.5 * fields[2][j] * HALF * HALF;
        double error = fields[3][j];
        double end = slope + curvature + third;
        double start = slope - curvature + third;
        double between = slope - third;
        double least = Math.min(end, Math.min(start, between));
        double most = Math.max(end, Math.max(start, between));
        if (least > error || most < -error) {
            told.sign(end > 0 ? 1 : -1, right);
            return true;
        }
        double curvatureError = fields[4][j];
        double atStart = fields[1][j] - HALF * fields[2][j];
        double atEnd = fields[1][j] + HALF * fields[2][j];
        boolean monotone = Math.min(atStart, atEnd) > curvatureError || Math.max(atStart, atEnd) < -curvatureError;
        if (whole && monotone && Math.abs(end) > error) {
            told.sign(end > 0 ? 1 : -1, right);
            return true;
        }
        return false;
    }

    /** Judges a cell, or its part left of an end, by sums over the observations. */
    private void expand(double[] x, int from, int to, double h, double middle, double end, Listener told) {
        KernelSums.fast(x, from, to, middle, h, sums);
        double left = -HALF;
        double right = (end - middle) / h;
        double centre = 0.5 * (left + right);
        double half = 0.5 * (right - left);
        // power series of the slope in v, s = centre + half v, for v in [-1, 1]
        double[] power = new double[DEGREE + 1];
        double factorial = 1;
        for (int k = 0; k <= DEGREE; k++) {
            factorial *= Math.max(1, k);
            power[k] = sums[k + 1] / factorial;
        }
        for (int i = 0; i < DEGREE; i++) {
            for (int k = DEGREE - 1; k >= i; k--) {
                power[k] += centre * power[k + 1];
            }
        }
        // then in w, v = 2 w - 1, for w in [0, 1]
        double scale = 1;
        for (int k = 0; k <= DEGREE; k++) {
            power[k] *= scale;
            scale *= half;
        }
        for (int i = 0; i < DEGREE; i++) {
            for (int k = DEGREE - 1; k >= i; k--) {
                power[k] -= power[k + 1];
            }
        }
        scale = 1;
        for (int k = 0; k <= DEGREE; k++) {
            power[k] *= scale;
            scale *= 2;
        }
        double[] bernstein = stack[0];
        for (int i = 0; i <= DEGREE; i++) {
            double value = 0;
            for (int k = 0; k <= i; k++) {
                value += TO_BERNSTEIN[i][k] * power[k];
            }
            bernstein[i] = value;
        }
        isolate(0, bernstein, middle + h * left, middle + h * right, ROUNDING * sums[0], told);
    }

    private void isolate(int depth, double[] b, double left, double right, double noise, Listener told) {
        int changes = 0;
        int first = 0;
        int last = 0;
        for (double value : b) {
            int sign = Math.abs(value) <= noise ? 0 : value > 0 ? 1 : -1;
            if (sign != 0) {
                changes += last != 0 && sign != last ? 1 : 0;
                first = first == 0 ? sign : first;
                last = sign;
            }
        }
        if (last == 0) {
            return;
        }
        if (changes <= 1 || depth == DEEPEST) {
            // a zero at the very end of the cell before is only seen here
            told.sign(first, left);
            told.sign(last, right);
            return;
        }
        // de Casteljau: the lower half goes one level down, the upper half stays
        double[] lower = stack[depth + 1];
        double[] upper = b.clone();
        for (int i = 0; i <= DEGREE; i++) {
            lower[i] = upper[0];
            for (int k = 0; k < DEGREE - i; k++) {
                upper[k] = 0.5 * (upper[k] + upper[k + 1]);
            }
        }
        double middle = 0.5 * (left + right);
        isolate(depth + 1, lower, left, middle, noise, told);
        isolate(depth + 1, upper, middle, right, noise, told);
    }

    private static double[][] binomialRatios() {
        double[][] ratio = new double[DEGREE + 1][DEGREE + 1];
        for (int i = 0; i <= DEGREE; i++) {
            ratio[i][0] = 1;
            for (int k = 1; k <= i; k++) {
                ratio[i][k] = ratio[i][k - 1] * (i - k + 1) / (DEGREE - k + 1);
            }
        }
        return ratio;
    }
}
