package org.potentia.models.qgauss.regime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** The simplex search of Nelder and Mead (Computer J. 7, 308, 1965) for a few parameters. */
final class Simplex {
    @SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
    private record Corner(double[] point, double value) {}

    private Simplex() {}

    static double[] minimize(ToDoubleFunction<double[]> function, double[] start, double size, int evaluations) {
        int n = start.length;
        Corner[] corners = new Corner[n + 1];
        for (int i = 0; i <= n; i++) {
            double[] point = start.clone();
            if (i > 0) {
                point[i - 1] += size;
            }
            corners[i] = corner(function, point);
        }
        for (int used = n + 1; used < evaluations; ) {
            Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
            if (corners[n].value - corners[0].value < 1e-11 * Math.abs(corners[0].value)) {
                break;
            }
            double[] centre = new double[n];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    centre[k] += corners[i].point[k] / n;
                }
            }
            Corner reflected = corner(function, along(centre, corners[n].point, -1));
            used++;
            if (reflected.value < corners[0].value) {
                Corner expanded = corner(function, along(centre, corners[n].point, -2));
                used++;
                corners[n] = expanded.value < reflected.value ? expanded : reflected;
            } else if (reflected.value < corners[n - 1].value || (n == 1 && reflected.value < corners[1].value)) {
                corners[n] = reflected;
            } else {
                boolean outside = reflected.value < corners[n].value;
                Corner contracted = corner(function, along(centre, corners[n].point, outside ? -0.5 : 0.5));
                used++;
                if (contracted.value < Math.min(reflected.value, corners[n].value)) {
                    corners[n] = contracted;
                } else {
                    for (int i = 1; i <= n; i++) {
                        corners[i] = corner(function, along(corners[0].point, corners[i].point, 0.5));
                        used++;
                    }
                }
            }
        }
        Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
        return corners[0].point;
    }

    private static Corner corner(ToDoubleFunction<double[]> function, double[] point) {
        double value = function.applyAsDouble(point);
        return new Corner(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    private static double[] along(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return point;
    }
}
