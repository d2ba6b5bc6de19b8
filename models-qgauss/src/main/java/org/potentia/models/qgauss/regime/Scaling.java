package org.potentia.models.qgauss.regime;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A power law of lags: \( \ln y = \mathrm{slope}\,\ln t + \mathrm{intercept} \), with the slope and the intercept of every resample.
 *
 * @param line the line through the data
 * @param slopes of the resamples
 * @param intercepts of the resamples
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record Scaling(Line line, double[] slopes, double[] intercepts) {
    /** Errors below this are not believed: a point with a tiny one would carry the line alone. */
    private static final double LEAST_ERROR = 2e-3;

    /**
     * Fits a power law with weights from the scatter of the resamples.
     *
     * @param lags the lags
     * @param values the positive values
     * @param resampled values by lag and resample
     */
    static Scaling of(double[] lags, double[] values, double[][] resampled) {
        double[] x = Arrays.stream(lags).map(Math::log).toArray();
        double[] weights = new double[x.length];
        double[][] logs = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            logs[i] = Arrays.stream(resampled[i]).map(Math::log).toArray();
            double error = Math.max(LEAST_ERROR, Resamples.deviation(logs[i]));
            weights[i] = 1 / (error * error);
        }
        int size = resampled[0].length;
        double[] slopes = new double[size];
        double[] intercepts = new double[size];
        double[] y = new double[x.length];
        for (int b = 0; b < size; b++) {
            for (int i = 0; i < x.length; i++) {
                y[i] = logs[i][b];
            }
            Line again = Line.through(x, y, weights);
            slopes[b] = again.slope();
            intercepts[b] = again.intercept();
        }
        return new Scaling(
                Line.through(x, Arrays.stream(values).map(Math::log).toArray(), weights), slopes, intercepts);
    }

    /** A function of the slope, such as alpha = -1/slope. */
    Estimate ofSlope(DoubleUnaryOperator function) {
        double slope = line.slope();
        double h = 1e-6 * Math.max(1e-3, Math.abs(slope));
        double derivative = (function.applyAsDouble(slope + h) - function.applyAsDouble(slope - h)) / (2 * h);
        return new Estimate(
                function.applyAsDouble(slope),
                Math.abs(derivative) * line.slopeError(),
                Resamples.deviation(Arrays.stream(slopes).map(function).toArray()));
    }

    /** D of \( \ln\beta = -\tfrac2\alpha(\ln D + \ln t) \): the intercept divided by the slope is \( \ln D \). */
    Estimate scale() {
        double value = Math.exp(line.intercept() / line.slope());
        double[] others = new double[slopes.length];
        Arrays.setAll(others, b -> Math.exp(intercepts[b] / slopes[b]));
        return new Estimate(value, value * Math.abs(line.interceptError() / line.slope()), Resamples.deviation(others));
    }

    double at(double lag) {
        return Math.exp(line.intercept() + line.slope() * Math.log(lag));
    }
}
