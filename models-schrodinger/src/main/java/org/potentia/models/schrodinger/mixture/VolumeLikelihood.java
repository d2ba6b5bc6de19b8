package org.potentia.models.schrodinger.mixture;

/**
 * The log-likelihood of returns whose level depends on a covariate by proportional odds, with its gradient:
 *
 * <p>\[ f(r \mid z) = \frac1\ell \sum_k P_k(z)\, \varphi_{n_k}(\xi)^2, \quad \sum_{j \le k} P_j(z) = \frac1{1 + e^{-(\theta_k - \beta z)}},
 * \quad \xi = (r - \mu)/\ell. \]
 *
 * <p>A point holds \( \mu/\ell_0 \), \( \ln\ell \), the cuts \( \theta_k \) in increasing order, and \( \beta \), where \( \ell_0 \) is a length
 * that makes the first coordinate of order one.
 */
final class VolumeLikelihood {
    private final double[] returns;
    private final double[] covariate;
    private final int[] levels;
    private final double unit;

    VolumeLikelihood(double[] returns, double[] covariate, int[] levels, double unit) {
        this.returns = returns;
        this.covariate = covariate;
        this.levels = levels;
        this.unit = unit;
    }

    int dimension() {
        return 2 + levels.length;
    }

    /** The log-likelihood; its gradient is written into the second argument. Minus infinity where cuts are out of order. */
    double at(double[] point, double[] gradient) {
        int count = levels.length;
        java.util.Arrays.fill(gradient, 0);
        for (int k = 1; k < count - 1; k++) {
            if (!(point[2 + k] > point[1 + k])) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        double location = unit * point[0];
        double length = Math.exp(point[1]);
        double slope = point[dimension() - 1];
        double[] below = new double[count + 1];
        double[] rise = new double[count + 1];
        below[count] = 1;
        double sum = 0;
        for (int i = 0; i < returns.length; i++) {
            double z = covariate[i];
            for (int k = 1; k < count; k++) {
                below[k] = 1 / (1 + Math.exp(slope * z - point[1 + k]));
                rise[k] = below[k] * (1 - below[k]);
            }
            double xi = (returns[i] - location) / length;
            double[] h = LevelLaw.polynomials(xi, levels[count - 1] + 1);
            double density = 0;
            double steep = 0;
            for (int k = 0; k < count; k++) {
                int n = levels[k];
                double share = below[k + 1] - below[k];
                density += share * h[n] * h[n];
                steep += share * 2 * h[n] * ((n > 0 ? Math.sqrt(2.0 * n) * h[n - 1] : 0) - xi * h[n]);
            }
            sum += Math.log(density) - xi * xi - point[1];
            double byXi = steep / density;
            gradient[0] -= byXi * unit / length;
            gradient[1] -= byXi * xi + 1;
            for (int k = 1; k < count; k++) {
                // the share between two cuts moves from the level above a cut to the one below it
                double lower = h[levels[k - 1]];
                double upper = h[levels[k]];
                double byCut = rise[k] * (lower * lower - upper * upper) / density;
                gradient[1 + k] += byCut;
                gradient[dimension() - 1] -= z * byCut;
            }
        }
        return sum;
    }

    /** Minus the matrix of second derivatives, by central differences of the gradient. */
    double[][] information(double... point) {
        int n = dimension();
        double[][] information = new double[n][n];
        double[] up = new double[n];
        double[] down = new double[n];
        for (int j = 0; j < n; j++) {
            double step = 1e-5 * Math.max(1, Math.abs(point[j]));
            double[] moved = point.clone();
            moved[j] = point[j] + step;
            at(moved, up);
            moved[j] = point[j] - step;
            at(moved, down);
            for (int i = 0; i < n; i++) {
                information[i][j] = -(up[i] - down[i]) / (2 * step);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (information[i][j] + information[j][i]);
                information[i][j] = mean;
                information[j][i] = mean;
            }
        }
        return information;
    }
}
