package org.potentia.workbench.optimization;

import org.potentia.api.optimize.GradientObjective;

/**
 * The energy of 13 atoms, \( \sum_{i \lt j} 4 (u^6 - u^3) \) with \( u = 1 / \max(r_{ij}^2, 0.04) \); \( x, y, z \) of one atom stand side by
 * side. Its minimum is the icosahedron of radius 1.0818382885513656749.
 *
 * <p>Below the cut the energy of a pair is constant, and its gradient zero.
 */
final class LennardJones implements GradientObjective {
    static final int DIMENSION = 39;

    /** The energy of the icosahedron, computed with 40 digits. */
    static final double OPTIMUM = -44.32680141953402252739;

    private static final double CUT = 0.04;

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i += 3) {
            double xi = x[i];
            double yi = x[i + 1];
            double zi = x[i + 2];
            for (int j = 0; j < i; j += 3) {
                double dx = xi - x[j];
                double dy = yi - x[j + 1];
                double dz = zi - x[j + 2];
                double u = 1 / Math.max(dx * dx + dy * dy + dz * dz, CUT);
                double u3 = u * u * u;
                sum += u3 * u3 - u3;
            }
        }
        return 4 * sum;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i += 3) {
            double gx = 0;
            double gy = 0;
            double gz = 0;
            for (int j = 0; j < i; j += 3) {
                double dx = x[i] - x[j];
                double dy = x[i + 1] - x[j + 1];
                double dz = x[i + 2] - x[j + 2];
                double squared = dx * dx + dy * dy + dz * dz;
                double u = 1 / Math.max(squared, CUT);
                double u3 = u * u * u;
                sum += u3 * u3 - u3;
                // d/dr^2 of 4 (u^6 - u^3) is 4 (3 u^4 - 6 u^7), and r^2 changes by twice the difference
                double slope = squared > CUT ? 24 * u * (u3 - 2 * u3 * u3) : 0;
                gx += slope * dx;
                gy += slope * dy;
                gz += slope * dz;
                gradient[j] -= slope * dx;
                gradient[j + 1] -= slope * dy;
                gradient[j + 2] -= slope * dz;
            }
            // set, not added to: nothing was written here before, for pairs reach back only
            gradient[i] = gx;
            gradient[i + 1] = gy;
            gradient[i + 2] = gz;
        }
        return 4 * sum;
    }
}
