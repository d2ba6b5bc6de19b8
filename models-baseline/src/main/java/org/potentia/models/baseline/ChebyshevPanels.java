package org.potentia.models.baseline;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A smooth function on an interval from 0, interpolated by Chebyshev polynomials on panels of equal width that are made when first needed. */
final class ChebyshevPanels {
    private static final int PANELS = 12;
    private static final int DEGREE = 12;

    private final DoubleUnaryOperator function;
    private final double end;
    private final double width;

    /** Two threads may make the same panel; it is the same. */
    private final AtomicReferenceArray<double[]> panels = new AtomicReferenceArray<>(PANELS);

    ChebyshevPanels(DoubleUnaryOperator function, double end) {
        this.end = end;
        this.width = end / PANELS;
        this.function = function;
    }

    boolean covers(double z) {
        return z < end;
    }

    double at(double z) {
        int panel = Math.min(PANELS - 1, (int) (z / width));
        double @Nullable [] known = panels.get(panel);
        double[] c = known == null ? made(panel) : known;
        double u = 2 * (z / width - panel) - 1;
        double one = 0;
        double two = 0;
        for (int k = DEGREE; k >= 1; k--) {
            double next = 2 * u * one - two + c[k];
            two = one;
            one = next;
        }
        return u * one - two + c[0];
    }

    private double[] made(int panel) {
        int n = DEGREE + 1;
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = function.applyAsDouble(width * (panel + 0.5 + 0.5 * Math.cos(Math.PI * (j + 0.5) / n)));
        }
        double[] coefficients = new double[n];
        for (int k = 0; k < n; k++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += values[j] * Math.cos(Math.PI * k * (j + 0.5) / n);
            }
            coefficients[k] = sum * (k == 0 ? 1.0 : 2.0) / n;
        }
        panels.set(panel, coefficients);
        return coefficients;
    }
}
