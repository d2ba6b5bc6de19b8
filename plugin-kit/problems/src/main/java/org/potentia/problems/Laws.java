package org.potentia.problems;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;
import org.potentia.api.model.Potential;

/** Exact densities by name. */
final class Laws {
    private Laws() {}

    /** A normal law whose mean and variance change. */
    static ExactLaw normal(DoubleUnaryOperator mean, DoubleUnaryOperator variance) {
        return (x, t) -> normal(x, mean.applyAsDouble(t), variance.applyAsDouble(t));
    }

    static double normal(double x, double mean, double variance) {
        double d = x - mean;
        return Math.exp(-0.5 * d * d / variance) / Math.sqrt(2 * Math.PI * variance);
    }

    /** A lognormal law whose mean logarithm changes, with volatility sigma. */
    static ExactLaw lognormal(double start, double growthOfLogarithm, double sigma) {
        return (x, t) -> x <= 0 ? 0 : normal(Math.log(x / start), growthOfLogarithm * t, sigma * sigma * t) / x;
    }

    /** The same law with a mass of exp(rate t). */
    static ExactLaw scaled(ExactLaw law, double rate) {
        return new ExactLaw() {
            @Override
            public double density(double x, double t) {
                return Math.exp(rate * t) * law.density(x, t);
            }

            @Override
            public double mass(double t) {
                return Math.exp(rate * t) * law.mass(t);
            }
        };
    }

    /** Brownian motion between two walls at 0 and 1, as the sum over cosines (walls turn back) or sines (walls absorb). */
    static ExactLaw box(double start, double sigma, boolean absorbing) {
        return new ExactLaw() {
            @Override
            public double density(double x, double t) {
                if (x < 0 || x > 1) {
                    return 0;
                }
                double sum = absorbing ? 0 : 1;
                for (int n = 1; n <= terms(t); n++) {
                    double k = n * Math.PI;
                    double wave =
                            absorbing ? Math.sin(k * x) * Math.sin(k * start) : Math.cos(k * x) * Math.cos(k * start);
                    sum += 2 * wave * decay(k, t);
                }
                return sum;
            }

            @Override
            public double mass(double t) {
                if (!absorbing) {
                    return 1;
                }
                double sum = 0;
                for (int n = 1; n <= terms(t); n += 2) {
                    double k = n * Math.PI;
                    sum += 4 / k * Math.sin(k * start) * decay(k, t);
                }
                return sum;
            }

            private double decay(double k, double t) {
                return Math.exp(-0.5 * k * k * sigma * sigma * t);
            }

            // later terms are smaller than 1e-18
            private int terms(double t) {
                return (int) Math.ceil(Math.sqrt(2 * 42 / (sigma * sigma * t)) / Math.PI) + 1;
            }
        };
    }

    /**
     * The square-root case of the constant-elasticity diffusion without drift, \( dF = \sigma \sqrt F\,dW \), absorbed at 0. Source: W.
     * Feller (1951), Two singular diffusion problems, doi:10.2307/1969318.
     */
    static ExactLaw squareRoot(double start, double sigma) {
        return new ExactLaw() {
            @Override
            public double density(double x, double t) {
                if (x <= 0) {
                    return 0;
                }
                double k = 2 / (sigma * sigma * t);
                double from = k * start;
                double to = k * x;
                double z = 2 * Math.sqrt(from * to);
                double distance = Math.sqrt(from) - Math.sqrt(to);
                return k * Math.sqrt(from / to) * Math.exp(-distance * distance) * scaledBessel(z);
            }

            @Override
            public double mass(double t) {
                return -Math.expm1(-2 * start / (sigma * sigma * t));
            }
        };
    }

    /** \( e^{-z} I_1(z) \) by the trapezoidal rule for its integral over the circle, which converges geometrically. */
    private static double scaledBessel(double z) {
        int points = 64 + (int) (12 * Math.sqrt(z));
        double sum = 0;
        for (int i = 0; i <= points; i++) {
            double angle = Math.PI * i / points;
            double half = Math.sin(angle / 2);
            double weight = i == 0 || i == points ? 0.5 : 1;
            sum += weight * Math.cos(angle) * Math.exp(-2 * z * half * half);
        }
        return sum / points;
    }

    /**
     * Diffusion that is killed at the rate \( \omega^2 x^2 / (2\sigma^2) \): Mehler's kernel. Source: M. Kac (1949), On distributions of
     * certain Wiener functionals, doi:10.1090/S0002-9947-1949-0027960-X.
     */
    static ExactLaw killed(double start, double sigma, double omega) {
        return new ExactLaw() {
            @Override
            public double density(double x, double t) {
                double sinh = Math.sinh(omega * t);
                double cosh = Math.cosh(omega * t);
                double exponent =
                        -omega / (2 * sigma * sigma * sinh) * ((x * x + start * start) * cosh - 2 * x * start);
                return Math.sqrt(omega / (2 * Math.PI * sigma * sigma * sinh)) * Math.exp(exponent);
            }

            @Override
            public double mass(double t) {
                return Math.exp(-0.5 * omega * start * start / (sigma * sigma) * Math.tanh(omega * t))
                        / Math.sqrt(Math.cosh(omega * t));
            }
        };
    }

    /** The stationary law in a potential, to which the densities have come by the times asked for. */
    static ExactLaw boltzmann(Potential potential, double lower, double upper) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= CELLS; i++) {
            lowest = Math.min(lowest, potential.value(lower + (upper - lower) * i / CELLS));
        }
        double depth = lowest;
        double temperature = 0.5 * potential.noise() * potential.noise();
        DoubleUnaryOperator weight = y -> Math.exp(-(potential.value(y) - depth) / temperature);
        double norm = integral(weight, lower, upper);
        return (x, t) -> weight.applyAsDouble(x) / norm;
    }

    private static final int CELLS = 4000;

    /** By the trapezoidal rule, which is exact to rounding for analytic functions that vanish at both ends. */
    static double integral(DoubleUnaryOperator function, double lower, double upper) {
        double step = (upper - lower) / CELLS;
        double sum = 0.5 * (function.applyAsDouble(lower) + function.applyAsDouble(upper));
        for (int i = 1; i < CELLS; i++) {
            sum += function.applyAsDouble(lower + i * step);
        }
        return sum * step;
    }

    /**
     * Barenblatt's solution of \( u_t = (u^{m-1} u_x)_x \) with mass 1, \( s^{-\alpha} [C - \tfrac{(m-1)\alpha}{2}
     * (x s^{-\alpha})^2]_+^{1/(m-1)} \), \( \alpha = 1/(m+1) \), of age \( s \). Its age at time 0 is {@link #barenblattAge}.
     */
    static ExactLaw barenblatt(double m) {
        double alpha = 1 / (m + 1);
        double curvature = 0.5 * (m - 1) * alpha;
        double power = 1 / (m - 1);
        double height = barenblattHeight(m);
        double age = barenblattAge(m);
        return (x, t) -> {
            double stretch = Math.pow(age + t, -alpha);
            double scaled = x * stretch;
            double bracket = height - curvature * scaled * scaled;
            return bracket <= 0 ? 0 : stretch * Math.pow(bracket, power);
        };
    }

    /** The age at which the density is one unit wide: where the bracket has changed by its height at x = 1. */
    static double barenblattAge(double m) {
        double alpha = 1 / (m + 1);
        return Math.pow(Math.sqrt(0.5 * Math.abs(m - 1) * alpha / barenblattHeight(m)), 1 / alpha);
    }

    /** C, from the mass of the profile with C = 1 and the power with which the mass grows with C. */
    private static double barenblattHeight(double m) {
        double power = 1 / (m - 1);
        double curvature = 0.5 * Math.abs(m - 1) / (m + 1);
        double logMassOfOne =
                (m > 1 ? LogBeta.value(0.5, power + 1) : LogBeta.value(0.5, -power - 0.5)) - 0.5 * Math.log(curvature);
        return Math.exp(-logMassOfOne / (power + 0.5));
    }
}
