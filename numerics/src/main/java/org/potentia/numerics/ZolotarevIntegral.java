package org.potentia.numerics;

/**
 * Density and tail of the standard symmetric stable law, \( \alpha \ne 1, 2 \), as integrals over an angle,
 * \[ f(y) = \frac{\alpha}{\pi|\alpha-1|y}\int_0^{\pi/2} g e^{-g}\,d\theta, \qquad
 *    \Pr(Y > y) = \frac1\pi\int_0^{\pi/2}\Bigl(\frac\pi2 - \theta\Bigr) g e^{-g}\,\Bigl|\frac{d\ln g}{d\theta}\Bigr|\,d\theta, \]
 * \[ \ln g = \frac{\alpha}{\alpha-1}\ln\frac{y\cos\theta}{\sin\alpha\theta} + \ln\frac{\cos(\alpha-1)\theta}{\cos\theta}, \]
 * the second by parts from Zolotarev's. In the log-odds u of the angle both integrands are one hump about \( g = 1 \) with exponential sides, for
 * which the trapezoidal rule converges exponentially.
 */
final class ZolotarevIntegral {
    private static final double HALF = 0.5 * Math.PI;

    /** Beyond it g exp(-g) is no number. */
    private static final double MOST = Math.log(745);

    /** The rule is exact to rounding while ln g changes by no more than this between two points. */
    private static final double STEP_OF_LOG = 0.3;

    private static final double LARGEST_STEP = 0.3;

    /** The log-odds reach so far to both sides: enough for distances from 1e-9 to 1000. */
    private static final double REACH = 45;

    private final double alpha;
    private final double power;
    private final double step;
    /** ln g at y = 1, falling, and the weights of both integrands, point by point. */
    private final double[] logs;

    private final double[] widths;
    private final double[] tails;

    ZolotarevIntegral(double alpha) {
        this.alpha = alpha;
        this.power = alpha / (alpha - 1);
        this.step = Math.min(LARGEST_STEP, STEP_OF_LOG / Math.max(Math.abs(power), Math.abs(power - 1)));
        int points = 2 * (int) Math.ceil(REACH / step) + 1;
        logs = new double[points];
        widths = new double[points];
        tails = new double[points];
        for (int k = 0; k < points; k++) {
            double along = (k - points / 2) * step;
            double u = alpha > 1 ? along : -along;
            double theta = HALF / (1 + Math.exp(-u));
            double rest = HALF / (1 + Math.exp(u));
            logs[k] = logG(theta, rest);
            widths[k] = theta * rest / HALF;
            tails[k] = widths[k] * rest * Math.abs(slope(theta, rest));
        }
    }

    double logDensity(double y) {
        double logY = Math.log(y);
        return Math.log(integral(logY, false) * alpha / (Math.PI * Math.abs(alpha - 1))) - logY;
    }

    double survival(double y) {
        return integral(Math.log(y), true) / Math.PI;
    }

    private double integral(double logY, boolean tail) {
        double shift = power * logY;
        // from large g, where the integrand is no number, to small g
        int low = -1;
        int high = logs.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (shift + logs[middle] > MOST) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] weights = tail ? tails : widths;
        double sum = 0;
        for (int k = high; k < logs.length; k++) {
            double logG = shift + logs[k];
            double term = Math.exp(logG - Math.exp(logG)) * weights[k];
            sum += term;
            if (logG < 0 && term < 1e-18 * sum) {
                break;
            }
        }
        return sum * step;
    }

    /** ln g for y = 1. The angle and what is missing to a right one are both used, so that neither end loses digits. */
    private double logG(double theta, double rest) {
        boolean first = theta < rest;
        double logCosine = Math.log(first ? Math.cos(theta) : Math.sin(rest));
        double sine = first ? Math.sin(alpha * theta) : Math.sin(HALF * (2 - alpha) + alpha * rest);
        double slow = first ? Math.cos((alpha - 1) * theta) : Math.sin(HALF * (2 - alpha) + (alpha - 1) * rest);
        return power * (logCosine - Math.log(sine)) + Math.log(slow) - logCosine;
    }

    /** The derivative of ln g in the angle. */
    private double slope(double theta, double rest) {
        boolean first = theta < rest;
        double tangent = first ? Math.tan(theta) : 1 / Math.tan(rest);
        double inner = HALF * (2 - alpha);
        double cotangent = first ? 1 / Math.tan(alpha * theta) : -1 / Math.tan(inner + alpha * rest);
        double slow = first ? Math.tan((alpha - 1) * theta) : 1 / Math.tan(inner + (alpha - 1) * rest);
        return (1 - power) * tangent - power * alpha * cotangent - (alpha - 1) * slow;
    }
}
