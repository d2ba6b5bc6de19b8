package org.potentia.models.qgauss;

/**
 * The log-likelihood of a q-Gaussian and its first two derivatives in \( (q, b, \mu) \), \( b = \ln\beta \),
 * \[ \ell = \sum_i \Bigl[\tfrac12 b - \ln C_q - h(\delta, y_i)\Bigr], \qquad h = \frac{\mathrm{log1p}(\delta y)}{\delta}, \qquad
 *    \delta = q - 1, \qquad y_i = \beta (x_i - \mu)^2. \]
 *
 * <p>With \( s = 1/(1 + \delta y) \) and \( v = ys \): \( h_b = v \), \( h_{bb} = vs \), \( h_\delta = (v - h)/\delta \),
 * \( h_{b\delta} = -v^2 \), \( h_{\delta\delta} = -(v^2 + 2h_\delta)/\delta \), and in the location, with \( d = x - \mu \),
 * \( h_\mu = -2\beta d s \), \( h_{\mu\mu} = 2\beta(2s - 1)s \), \( h_{\mu b} = -2\beta d s^2 \), \( h_{\mu\delta} = 2\beta d y s^2 \).
 */
final class Likelihood {
    /** Below this \( |\delta y| \) the quotients by \( \delta \) are taken from their series. */
    private static final double SMALL = 0.02;

    private static final int SERIES_TERMS = 10;

    /** The log-likelihood, {@code -Infinity} if an observation lies outside the support; the derivatives are then not set. */
    final double value;

    /** \( \ell_q, \ell_b, \ell_\mu \). */
    final double[] gradient = new double[3];

    /** The symmetric matrix of second derivatives in the same order. */
    final double[][] hessian = new double[3][3];

    Likelihood(double[] data, double location, double q, double logBeta) {
        double delta = q - 1;
        double beta = Math.exp(logBeta);
        double sumH = 0;
        double sumV = 0;
        double sumDelta = 0;
        double sumVs = 0;
        double sumVv = 0;
        double sumDeltaDelta = 0;
        double sumMu = 0;
        double sumMuMu = 0;
        double sumMuB = 0;
        double sumMuDelta = 0;
        for (double x : data) {
            double d = x - location;
            double y = beta * d * d;
            double stretch = delta * y;
            if (stretch <= -1) {
                value = Double.NEGATIVE_INFINITY;
                return;
            }
            double s = 1 / (1 + stretch);
            double v = y * s;
            double h;
            double hDelta;
            double hDeltaDelta;
            if (Math.abs(stretch) < SMALL) {
                h = delta == 0 ? y : Math.log1p(stretch) / delta;
                hDelta = -y * y * slopeSeries(stretch);
                hDeltaDelta = y * y * y * curvatureSeries(stretch);
            } else {
                h = Math.log1p(stretch) / delta;
                hDelta = (v - h) / delta;
                hDeltaDelta = -(v * v + 2 * hDelta) / delta;
            }
            sumH += h;
            sumV += v;
            sumDelta += hDelta;
            sumVs += v * s;
            sumVv += v * v;
            sumDeltaDelta += hDeltaDelta;
            double ds = d * s;
            sumMu += ds;
            sumMuMu += (2 * s - 1) * s;
            sumMuB += ds * s;
            sumMuDelta += ds * v;
        }
        int n = data.length;
        value = n * (0.5 * logBeta - LogNormalisation.value(q)) - sumH;
        gradient[0] = -n * LogNormalisation.slope(q) - sumDelta;
        gradient[1] = 0.5 * n - sumV;
        gradient[2] = 2 * beta * sumMu;
        hessian[0][0] = -n * LogNormalisation.curvature(q) - sumDeltaDelta;
        hessian[1][1] = -sumVs;
        hessian[2][2] = -2 * beta * sumMuMu;
        hessian[0][1] = hessian[1][0] = sumVv;
        hessian[0][2] = hessian[2][0] = -2 * beta * sumMuDelta;
        hessian[1][2] = hessian[2][1] = 2 * beta * sumMuB;
    }

    /** \( -h_\delta/y^2 = \sum_{k \ge 1} (-1)^{k-1} \frac{k}{k+1} z^{k-1} \), \( z = \delta y \). */
    private static double slopeSeries(double z) {
        double sum = 0;
        for (int k = SERIES_TERMS; k >= 1; k--) {
            sum = k / (k + 1.0) - z * sum;
        }
        return sum;
    }

    /** \( h_{\delta\delta}/y^3 = \sum_{k \ge 2} (-1)^k \frac{k(k-1)}{k+1} z^{k-2} \). */
    private static double curvatureSeries(double z) {
        double sum = 0;
        for (int k = SERIES_TERMS; k >= 2; k--) {
            sum = k * (k - 1) / (k + 1.0) - z * sum;
        }
        return sum;
    }
}
