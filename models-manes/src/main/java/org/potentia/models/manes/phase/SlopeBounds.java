package org.potentia.models.manes.phase;

import org.potentia.models.manes.market.ForceResponse;
import org.potentia.numerics.GaussianMixture;

/**
 * Bounds of the slope \( A = M'(m) \) over a whole interval of means. With weights \( w_k \), variances \( v_k \) and distances
 * \( d_{jk} \) of the means of the components,
 *
 * <p>\[ \mathrm{Var} = \sum_k w_k v_k + \sum_{j \lt k} w_j w_k d_{jk}^2. \]
 *
 * <p>The logarithm of \( w_j/w_k \) is a quadratic of the force and \( d_{jk} \) a linear function of it, so that both have exact ranges over
 * an interval, and with them the weights, \( w_k = 1/\sum_j (w_j/w_k) \), and the products,
 * \( w_j w_k \le (w_j/w_k)/(1 + w_j/w_k)^2 \). What rounding may do to the bounds is added to them.
 */
final class SlopeBounds {
    private static final double OUTWARD = 1e-12;

    private final int n;
    private final double[] constant;
    private final double[] means;
    private final double[] variances;
    private final double factor;
    private final double[] leastRatio;
    private final double[] mostRatio;
    private final double[] leastWeight;
    private final double[] mostWeight;
    private double least;
    private double most;

    SlopeBounds(ForceResponse response) {
        GaussianMixture rest = response.atRest();
        int count = 0;
        double[] logWeights = rest.logWeights().toArray();
        for (double logWeight : logWeights) {
            count += logWeight > Double.NEGATIVE_INFINITY ? 1 : 0;
        }
        this.n = count;
        this.constant = new double[n];
        this.means = new double[n];
        this.variances = new double[n];
        int next = 0;
        for (int k = 0; k < logWeights.length; k++) {
            if (logWeights[k] > Double.NEGATIVE_INFINITY) {
                constant[next] = logWeights[k];
                means[next] = rest.means().get(k);
                variances[next] = rest.variances().get(k);
                next++;
            }
        }
        this.factor = response.coupling() * response.tiltPerForce();
        this.leastRatio = new double[n * n];
        this.mostRatio = new double[n * n];
        this.leastWeight = new double[n];
        this.mostWeight = new double[n];
    }

    /** Computes the bounds for all tilts \( 2f/h^2 \) between two. */
    void over(double low, double high) {
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                ratios(j, k, low, high);
            }
        }
        double leastVariance = 0;
        double mostVariance = 0;
        for (int k = 0; k < n; k++) {
            double mostSum = 1;
            double leastSum = 1;
            for (int j = 0; j < n; j++) {
                if (j != k) {
                    mostSum += mostRatio[j * n + k];
                    leastSum += leastRatio[j * n + k];
                }
            }
            leastWeight[k] = 1 / mostSum;
            mostWeight[k] = 1 / leastSum;
            leastVariance += leastWeight[k] * variances[k];
            mostVariance += mostWeight[k] * variances[k];
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                double d0 = distance(j, k, low);
                double d1 = distance(j, k, high);
                double farthest = Math.max(Math.abs(d0), Math.abs(d1));
                double nearest = d0 * d1 <= 0 ? 0 : Math.min(Math.abs(d0), Math.abs(d1));
                leastVariance += leastWeight[j] * leastWeight[k] * nearest * nearest;
                mostVariance += Math.min(mostWeight[j] * mostWeight[k], mostProduct(j, k)) * farthest * farthest;
            }
        }
        least = factor * leastVariance * (1 - OUTWARD);
        most = factor * mostVariance * (1 + OUTWARD);
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    private void ratios(int j, int k, double low, double high) {
        double slope = means[j] - means[k];
        double bend = 0.5 * (variances[j] - variances[k]);
        double base = constant[j] - constant[k];
        double r0 = base + low * (slope + low * bend);
        double r1 = base + high * (slope + high * bend);
        double lower = Math.min(r0, r1);
        double upper = Math.max(r0, r1);
        if (bend != 0) {
            double vertex = -0.5 * slope / bend;
            if (low < vertex && vertex < high) {
                double r = base + 0.5 * slope * vertex;
                lower = Math.min(lower, r);
                upper = Math.max(upper, r);
            }
        }
        double leastJ = Math.exp(lower);
        double mostJ = Math.exp(upper);
        leastRatio[j * n + k] = leastJ;
        mostRatio[j * n + k] = mostJ;
        leastRatio[k * n + j] = 1 / mostJ;
        mostRatio[k * n + j] = 1 / leastJ;
    }

    private double distance(int j, int k, double tilt) {
        return means[j] - means[k] + tilt * (variances[j] - variances[k]);
    }

    private double mostProduct(int j, int k) {
        double low = leastRatio[j * n + k];
        double high = mostRatio[j * n + k];
        if (low <= 1 && high >= 1) {
            return 0.25;
        }
        // the nearer to one, the larger; written for ratios above one as for those below, so that nothing overflows
        double nearest = low > 1 ? 1 / low : high;
        return nearest / ((1 + nearest) * (1 + nearest));
    }
}
