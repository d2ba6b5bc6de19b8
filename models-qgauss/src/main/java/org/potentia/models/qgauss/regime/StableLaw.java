package org.potentia.models.qgauss.regime;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The symmetric stable law with characteristic function \( e^{-|k|^\alpha} \), \( \tfrac12 \le \alpha \le 2 \).
 *
 * <p>Near the centre the density is the Fourier integral itself, by Gauss-Legendre panels of which each holds less than one turn of the cosine;
 * far out, where the integral cancels, it is the series \( \frac1\pi\sum_k \frac{(-1)^{k+1}}{k!}\Gamma(\alpha k+1)\sin\frac{k\pi\alpha}2
 * |x|^{-\alpha k-1} \) up to its least term (Feller, vol. II, XVII.6).
 */
final class StableLaw {
    /** Nodes and weights of Gauss-Legendre quadrature with eight points on (-1, 1), the positive half. */
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    /** Beyond this the integrand is below the rounding of its sum. */
    private static final double NEGLIGIBLE = 37;

    /** From here on the series has reached its least term below 1e-8 of the sum for every exponent that is admitted. */
    private static final double FAR = 12;

    private static final int MOST_TERMS = 60;

    private final double alpha;

    StableLaw(double alpha) {
        this.alpha = alpha;
    }

    double density(double x) {
        double distance = Math.abs(x);
        if (alpha > 1.9999) {
            return Math.exp(-distance * distance / 4) / (2 * Math.sqrt(Math.PI));
        }
        double far = distance > FAR ? series(distance) : 0;
        return far > 0 ? far : Math.max(0, integral(distance));
    }

    private double integral(double x) {
        double end = Math.pow(NEGLIGIBLE, 1 / alpha);
        // the substitution k = u^2 smooths |k|^alpha at 0
        double root = Math.sqrt(end);
        int panels = (int) Math.ceil(Math.max(24, x * end / 3));
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            double middle = root * (p + 0.5) / panels;
            double half = 0.5 * root / panels;
            for (int i = 0; i < NODES.length; i++) {
                sum += WEIGHTS[i] * half * (value(middle - half * NODES[i], x) + value(middle + half * NODES[i], x));
            }
        }
        return sum / Math.PI;
    }

    private double value(double u, double x) {
        double k = u * u;
        return 2 * u * Math.exp(-Math.pow(k, alpha)) * Math.cos(k * x);
    }

    private double series(double x) {
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        double log = Math.log(x);
        for (int k = 1; k <= MOST_TERMS; k++) {
            double size = Math.exp(LogGamma.value(alpha * k + 1) - LogGamma.value(k + 1.0) - (alpha * k + 1) * log);
            if (size > last || size < 1e-17 * Math.abs(sum)) {
                break;
            }
            last = size;
            sum += (k % 2 == 1 ? 1 : -1) * size * Math.sin(k * Math.PI * alpha / 2);
        }
        return sum / Math.PI;
    }
}
