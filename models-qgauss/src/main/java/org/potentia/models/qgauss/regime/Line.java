package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.Arguments;

/**
 * A straight line through points by weighted least squares.
 *
 * @param slope its slope
 * @param intercept its value at 0
 * @param slopeError the standard error of the slope from the scatter of the points about the line, as if they were independent
 * @param interceptError that of the intercept
 */
record Line(double slope, double intercept, double slopeError, double interceptError) {
    /** The upper quartile of the standard normal law. */
    private static final double NORMAL_QUARTILE = 0.6744897501960817;

    /**
     * Fits a line.
     *
     * @throws IllegalArgumentException if there are fewer than two points, or all abscissas are equal
     */
    static Line through(double[] x, double[] y, double[] weights) {
        Arguments.atLeast(x.length, 2, "number of points of a line");
        double sum = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i];
            meanX += weights[i] * x[i];
            meanY += weights[i] * y[i];
        }
        meanX /= sum;
        meanY /= sum;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        Arguments.positive(xx, "spread of the abscissas of a line");
        double slope = xy / xx;
        double intercept = meanY - slope * meanX;
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - intercept - slope * x[i];
            rest += weights[i] * residual * residual;
        }
        double variance = x.length > 2 ? rest / (x.length - 2) : 0;
        return new Line(
                slope, intercept, Math.sqrt(variance / xx), Math.sqrt(variance * (1 / sum + meanX * meanX / xx)));
    }

    /** Fits a line with equal weights. */
    static Line through(double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return through(x, y, ones);
    }

    /**
     * Lays a line that some stray points do not move: the median slope of all pairs of points (Theil and Sen), and the median intercept. Its
     * errors are those of least squares with the scatter taken from the median distance to the line.
     */
    static Line robust(double[] x, double[] y) {
        Line plain = through(x, y);
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] != x[j]) {
                    slopes.add((y[i] - y[j]) / (x[i] - x[j]));
                }
            }
        }
        double slope = median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
        double[] rest = new double[x.length];
        Arrays.setAll(rest, i -> y[i] - slope * x[i]);
        double intercept = median(rest);
        double typical = median(Arrays.stream(rest)
                        .map(value -> Math.abs(value - intercept))
                        .toArray())
                / NORMAL_QUARTILE;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - plain.intercept - plain.slope * x[i];
            squares += residual * residual;
        }
        double share = squares > 0 ? typical / Math.sqrt(squares / Math.max(1, x.length - 2)) : 0;
        return new Line(slope, intercept, share * plain.slopeError, share * plain.interceptError);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
    }
}
