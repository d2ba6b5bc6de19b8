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
    private static final int MOST_POINTS = 100_000;

    private final double alpha;
    private final double power;
    private final double step;

    ZolotarevIntegral(double alpha) {
        this.alpha = alpha;
        this.power = alpha / (alpha - 1);
        this.step = Math.min(LARGEST_STEP, STEP_OF_LOG / Math.max(Math.abs(power), Math.abs(power - 1)));
    }

    double logDensity(double y) {
        double logY = Math.log(y);
        return Math.log(integral(logY, false) * alpha / (Math.PI * Math.abs(alpha - 1))) - logY;
    }

    double survival(double y) {
        return integral(Math.log(y), true) / Math.PI;
    }

    private double integral(double logY, boolean tail) {
        double split = split(logY);
        // towards large g, which is at small angles for alpha above 1
        double outward = alpha > 1 ? -step : step;
        double sum = 0;
        for (int k = 0; k < MOST_POINTS; k++) {
            double u = split + k * outward;
            double logG = logG(logY, u);
            if (logG > MOST) {
                break;
            }
            sum += term(u, logG, tail);
        }
        for (int k = 1; k < MOST_POINTS; k++) {
            double u = split - k * outward;
            double logG = logG(logY, u);
            double term = term(u, logG, tail);
            sum += term;
            if (logG < 0 && term < 1e-18 * sum) {
                break;
            }
        }
        return sum * step;
    }

    /** Where g = 1, roughly. */
    private double split(double logY) {
        double low = -750;
        double high = 750;
        while (high - low > step) {
            double middle = 0.5 * (low + high);
            if (logG(logY, middle) > 0 == alpha > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private double term(double u, double logG, boolean tail) {
        double theta = HALF / (1 + Math.exp(-u));
        double rest = HALF / (1 + Math.exp(u));
        double hump = Math.exp(logG - Math.exp(logG)) * theta * rest / HALF;
        return tail ? hump * rest * Math.abs(slope(theta, rest)) : hump;
    }

    /** The angle and what is missing to a right one are both used, so that neither end loses digits. */
    private double logG(double logY, double u) {
        double theta = HALF / (1 + Math.exp(-u));
        double rest = HALF / (1 + Math.exp(u));
        boolean first = theta < rest;
        double logCosine = Math.log(first ? Math.cos(theta) : Math.sin(rest));
        double sine = first ? Math.sin(alpha * theta) : Math.sin(HALF * (2 - alpha) + alpha * rest);
        double slow = first ? Math.cos((alpha - 1) * theta) : Math.sin(HALF * (2 - alpha) + (alpha - 1) * rest);
        return power * (logY + logCosine - Math.log(sine)) + Math.log(slow) - logCosine;
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
