package org.potentia.numerics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

/**
 * Density and tail of the standard symmetric stable law at distances from its centre: Zolotarev's integrals, power series near the centre and far
 * out, and a table of densities in between. Within 0.01 of \( \alpha = 1 \), where the integrals lose digits, logarithms are interpolated in
 * \( \alpha \) between four neighbours and Cauchy's law.
 */
abstract class StableShape {
    private static final double NEAR_CAUCHY = 0.01;

    private static final int REMEMBERED = 16;

    /** The shapes made last: a fit moves location and scale more often than the exponent. Values do not depend on what is remembered. */
    private static final Map<Double, StableShape> LAST =
            Collections.synchronizedMap(new LinkedHashMap<>(32, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Double, StableShape> eldest) {
                    return size() > REMEMBERED;
                }
            });

    static StableShape of(double alpha) {
        @Nullable StableShape known = LAST.get(alpha);
        if (known != null) {
            return known;
        }
        StableShape made = make(alpha);
        LAST.put(alpha, made);
        return made;
    }

    private static StableShape make(double alpha) {
        if (alpha == 2) {
            return new Normal();
        }
        return Math.abs(alpha - 1) < NEAR_CAUCHY ? new NearCauchy(alpha) : new Table(alpha);
    }

    /** The log-density at a distance, not negative. */
    abstract double logDensity(double y);

    /** The probability of one tail beyond a distance. */
    abstract double survival(double y);

    /** At \( \alpha = 2 \): variance 2. */
    private static final class Normal extends StableShape {
        private static final double LOG_HEIGHT = -0.5 * Math.log(4 * Math.PI);

        @Override
        double logDensity(double y) {
            return LOG_HEIGHT - 0.25 * y * y;
        }

        @Override
        double survival(double y) {
            return Math.exp(Normals.logCdf(-y / Math.sqrt(2)));
        }
    }

    /** By Lagrange's polynomial through five exponents. */
    private static final class NearCauchy extends StableShape {
        private final double[] weights = new double[5];
        private final StableShape[] shapes = new StableShape[5];

        NearCauchy(double alpha) {
            double u = (alpha - 1) / NEAR_CAUCHY;
            double[] nodes = {-2, -1, 0, 1, 2};
            for (int i = 0; i < nodes.length; i++) {
                weights[i] = 1;
                for (int j = 0; j < nodes.length; j++) {
                    weights[i] *= i == j ? 1 : (u - nodes[j]) / (nodes[i] - nodes[j]);
                }
                shapes[i] = nodes[i] == 0 ? new Cauchy() : new Table(1 + NEAR_CAUCHY * nodes[i]);
            }
        }

        @Override
        double logDensity(double y) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] == 0 ? 0 : weights[i] * shapes[i].logDensity(y);
            }
            return sum;
        }

        @Override
        double survival(double y) {
            if (y == Double.POSITIVE_INFINITY) {
                return 0;
            }
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] == 0 ? 0 : weights[i] * Math.log(shapes[i].survival(y));
            }
            return Math.exp(sum);
        }
    }

    private static final class Cauchy extends StableShape {
        @Override
        double logDensity(double y) {
            return y > 1e8 ? -Math.log(Math.PI) - 2 * Math.log(y) : -Math.log(Math.PI) - Math.log1p(y * y);
        }

        @Override
        double survival(double y) {
            return y > 0 ? Math.atan(1 / y) / Math.PI : 0.5;
        }
    }

    /** Away from \( \alpha = 1 \). */
    private static final class Table extends StableShape {
        /** The table spans so many panels of \( \ln y \), of which each holds a Chebyshev polynomial. */
        private static final int PANELS = 16;

        private static final int DEGREE = 12;
        private static final double FROM = Math.log(0.05);
        private static final double TO = 5;
        private static final double WIDTH = (TO - FROM) / PANELS;

        private final ZolotarevIntegral integral;
        private final double alpha;
        private final double logHeight;
        private final double[] central;
        private final double[][] panels = new double[PANELS][];

        Table(double alpha) {
            this.alpha = alpha;
            this.integral = new ZolotarevIntegral(alpha);
            this.logHeight = LogGamma.value(1 + 1 / alpha) - Math.log(Math.PI);
            this.central = new double[8];
            for (int k = 0; k < central.length; k++) {
                central[k] = (k % 2 == 0 ? 1 : -1)
                        * Math.exp(LogGamma.value((2 * k + 1) / alpha)
                                - LogGamma.value(1 / alpha)
                                - LogGamma.value(2 * k + 1.0));
            }
            for (int i = 0; i < PANELS; i++) {
                panels[i] = chebyshev(FROM + (i + 0.5) * WIDTH);
            }
        }

        private double[] chebyshev(double middle) {
            int n = DEGREE + 1;
            double[] values = new double[n];
            for (int j = 0; j < n; j++) {
                double z = middle + 0.5 * WIDTH * Math.cos(Math.PI * (j + 0.5) / n);
                values[j] = integral.logDensity(Math.exp(z));
            }
            double[] coefficients = new double[n];
            for (int k = 0; k < n; k++) {
                double sum = 0;
                for (int j = 0; j < n; j++) {
                    sum += values[j] * Math.cos(Math.PI * k * (j + 0.5) / n);
                }
                coefficients[k] = sum * (k == 0 ? 1.0 : 2.0) / n;
            }
            return coefficients;
        }

        @Override
        double logDensity(double y) {
            double z = Math.log(y);
            if (z < FROM) {
                return near(y);
            }
            if (z >= TO) {
                return y == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : far(z, false);
            }
            int panel = Math.min(PANELS - 1, (int) ((z - FROM) / WIDTH));
            double u = 2 * ((z - FROM) / WIDTH - panel) - 1;
            double[] c = panels[panel];
            double one = 0;
            double two = 0;
            for (int k = DEGREE; k >= 1; k--) {
                double next = 2 * u * one - two + c[k];
                two = one;
                one = next;
            }
            return u * one - two + c[0];
        }

        private double near(double y) {
            if (alpha < 1) {
                // the series of the centre diverges
                return y > 1e-8 ? integral.logDensity(y) : logHeight;
            }
            double square = y * y;
            double sum = 0;
            for (int k = central.length - 1; k >= 0; k--) {
                sum = central[k] + square * sum;
            }
            return logHeight + Math.log(sum);
        }

        /**
         * The logarithm of \( \frac1\pi\sum_k \frac{(-1)^{k+1}}{k!}\Gamma(\alpha k+1)\sin\frac{k\pi\alpha}2\,y^{-\alpha k-1} \), or of its integral
         * from y on, with the first term in front.
         */
        private double far(double z, boolean tail) {
            double sine = Math.sin(0.5 * Math.PI * (2 - alpha));
            double first = LogGamma.value(alpha + 1);
            double sum = 1;
            double last = Double.POSITIVE_INFINITY;
            for (int k = 2; k <= 60; k++) {
                double size =
                        Math.exp(LogGamma.value(alpha * k + 1) - LogGamma.value(k + 1.0) - alpha * (k - 1) * z - first);
                if (size > last || size < 1e-17) {
                    break;
                }
                last = size;
                // sin(k pi alpha / 2) = (-1)^(k+1) sin(k pi (2 - alpha) / 2)
                sum += size / (tail ? k : 1) * Math.sin(0.5 * k * Math.PI * (2 - alpha)) / sine;
            }
            double power = tail ? -alpha * z - Math.log(alpha) : -(alpha + 1) * z;
            return first + power + Math.log(sum) + Math.log(sine) - Math.log(Math.PI);
        }

        @Override
        double survival(double y) {
            if (y < 1e-9) {
                return 0.5 - y * Math.exp(logHeight);
            }
            double z = Math.log(y);
            return z >= TO ? Math.exp(far(z, true)) : integral.survival(y);
        }
    }
}
