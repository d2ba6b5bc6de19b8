package org.potentia.optimizers.commons;

import java.util.ArrayList;
import java.util.List;

/**
 * The last steps of a descent and the changes of the gradient along them, which together stand for an inverse Hessian: the two-loop recursion
 * of Nocedal (1980), on a subset of the coordinates.
 */
final class LimitedMemory {
    /** A step along which the gradient hardly changes against its own length tells of rounding, not of curvature. */
    private static final double LEAST_CURVATURE = 1e-14;

    private final int capacity;
    private final List<double[]> steps = new ArrayList<>();
    private final List<double[]> changes = new ArrayList<>();

    /** Makes an empty memory for so many steps. */
    LimitedMemory(int capacity) {
        this.capacity = capacity;
    }

    void clear() {
        steps.clear();
        changes.clear();
    }

    /** Remembers a step; one without positive curvature is left out, for the matrix is to stay positive. */
    void add(double[] step, double[] change) {
        double curvature = Vectors.dot(step, change);
        if (!(curvature > LEAST_CURVATURE * Vectors.dot(change, change)) || !Double.isFinite(curvature)) {
            return;
        }
        if (steps.size() == capacity) {
            steps.remove(0);
            changes.remove(0);
        }
        steps.add(step);
        changes.add(change);
    }

    /**
     * Multiplies a vector by the inverse Hessian of the free coordinates.
     *
     * @param vector zero in all coordinates that are not free; becomes the product, zero there too
     * @param free which coordinates are free
     * @return whether there was any curvature to go by; if not, the vector is as it was
     */
    boolean multiply(double[] vector, boolean[] free) {
        int m = steps.size();
        double[] curvatures = new double[m];
        double[] weights = new double[m];
        double scale = 0;
        for (int k = m - 1; k >= 0; k--) {
            double[] s = steps.get(k);
            double[] y = changes.get(k);
            curvatures[k] = Vectors.dot(s, y, free);
            double length = Vectors.dot(y, y, free);
            if (!(curvatures[k] > LEAST_CURVATURE * length)) {
                curvatures[k] = 0;
                continue;
            }
            if (scale == 0) {
                scale = curvatures[k] / length;
            }
            weights[k] = Vectors.dot(s, vector, free) / curvatures[k];
            Vectors.add(vector, -weights[k], y, free);
        }
        if (scale == 0) {
            return false;
        }
        Vectors.scale(vector, scale);
        for (int k = 0; k < m; k++) {
            if (curvatures[k] > 0) {
                double correction = weights[k] - Vectors.dot(changes.get(k), vector, free) / curvatures[k];
                Vectors.add(vector, correction, steps.get(k), free);
            }
        }
        return true;
    }
}
