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

    /** Within this of q = 1 differences of sums would lose more digits to \( 1/\delta^3 \) than a fit can spare. */
    private static final double NEAR_ONE = 0.05;

    /** Two numbers up to this have a product that does not overflow. */
    private static final double LARGE = 1e150;

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
        Sums sums =
                Math.abs(delta) < NEAR_ONE ? nearOne(data, location, delta, beta) : far(data, location, delta, beta);
        if (sums.shape == Double.POSITIVE_INFINITY) {
            value = Double.NEGATIVE_INFINITY;
            return;
        }
        int n = data.length;
        value = n * (0.5 * logBeta - LogNormalisation.value(q)) - sums.shape;
        gradient[0] = -n * LogNormalisation.slope(q) - sums.slope;
        gradient[1] = 0.5 * n - sums.v;
        gradient[2] = 2 * beta * sums.mu;
        hessian[0][0] = -n * LogNormalisation.curvature(q) - sums.curvature;
        hessian[1][1] = -sums.vs;
        hessian[2][2] = -2 * beta * sums.muMu;
        hessian[0][1] = hessian[1][0] = sums.vv;
        hessian[0][2] = hessian[2][0] = -2 * beta * sums.muDelta;
        hessian[1][2] = hessian[2][1] = 2 * beta * sums.muB;
    }

    /** What is summed over the observations, with \( \sum h = +\infty \) if one lies outside the support. */
    private static final class Sums {
        /** \( h \). */
        double shape;
        /** \( h_\delta \). */
        double slope;
        /** \( h_{\delta\delta} \). */
        double curvature;

        double v;
        double vs;
        double vv;
        /** \( ds \). */
        double mu;
        /** \( (2s-1)s \). */
        double muMu;
        /** \( ds^2 \). */
        double muB;
        /** \( dvs \). */
        double muDelta;

        static Sums outside() {
            Sums sums = new Sums();
            sums.shape = Double.POSITIVE_INFINITY;
            return sums;
        }
    }

    /**
     * Away from q = 1 everything follows from the sums of \( s, s^2, ds, ds^2 \), as \( v = (1 - s)/\delta \), and from the logarithm of the
     * product of all \( 1 + \delta y \): one division an observation, and a logarithm for some hundred of them.
     */
    private static Sums far(double[] data, double location, double delta, double beta) {
        double rate = delta * beta;
        double sumS = 0;
        double sumSs = 0;
        double sumDs = 0;
        double sumDss = 0;
        double product = 1;
        double logarithm = 0;
        for (double x : data) {
            double d = x - location;
            double factor = 1 + rate * d * d;
            if (!(factor > 0)) {
                return Sums.outside();
            }
            double s = 1 / factor;
            double ds = d * s;
            sumS += s;
            sumSs += s * s;
            sumDs += ds;
            sumDss += ds * s;
            if (factor > LARGE) {
                logarithm += logFactor(rate, d);
            } else {
                product *= factor;
                if (product > LARGE || product < 1 / LARGE) {
                    logarithm += Math.log(product);
                    product = 1;
                }
            }
        }
        int n = data.length;
        Sums sums = new Sums();
        sums.shape = (logarithm + Math.log(product)) / delta;
        sums.v = (n - sumS) / delta;
        sums.vs = (sumS - sumSs) / delta;
        sums.vv = (sums.v - sums.vs) / delta;
        sums.slope = (sums.v - sums.shape) / delta;
        sums.curvature = -(sums.vv + 2 * sums.slope) / delta;
        sums.mu = sumDs;
        sums.muMu = 2 * sumSs - sumS;
        sums.muB = sumDss;
        sums.muDelta = (sumDs - sumDss) / delta;
        return sums;
    }

    /** \( \ln(\delta\beta d^2) \), where the one beside it no longer counts and the square may overflow. */
    private static double logFactor(double rate, double d) {
        return Math.log(rate) + 2 * Math.log(Math.abs(d));
    }

    /** Near q = 1 the quotients by \( \delta \) are formed for each observation, from their series where \( \delta y \) is small. */
    private static Sums nearOne(double[] data, double location, double delta, double beta) {
        Sums sums = new Sums();
        for (double x : data) {
            double d = x - location;
            double y = beta * d * d;
            double stretch = delta * y;
            if (stretch <= -1) {
                return Sums.outside();
            }
            double s = 1 / (1 + stretch);
            double v = y * s;
            double h = delta == 0 ? y : Math.log1p(stretch) / delta;
            double slope;
            if (Math.abs(stretch) < SMALL) {
                slope = -y * y * slopeSeries(stretch);
                sums.curvature += y * y * y * curvatureSeries(stretch);
            } else {
                slope = (v - h) / delta;
                sums.curvature -= (v * v + 2 * slope) / delta;
            }
            sums.shape += h;
            sums.slope += slope;
            sums.v += v;
            sums.vs += v * s;
            sums.vv += v * v;
            double ds = d * s;
            sums.mu += ds;
            sums.muMu += (2 * s - 1) * s;
            sums.muB += ds * s;
            sums.muDelta += ds * v;
        }
        return sums;
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
