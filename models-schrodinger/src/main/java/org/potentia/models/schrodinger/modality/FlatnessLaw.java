package org.potentia.models.schrodinger.modality;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The family with which Cheng and Hall calibrate the dip: symmetric laws ordered by \( d = |f''(x_0)| / f(x_0)^3 \) at the mode. The beta laws
 * with both parameters \( \beta \) have \( d = 2^{4\beta-1} (\beta - 1) B(\beta, \beta)^2 \lt 2\pi \), the normal law \( 2\pi \), Student's laws
 * with \( \nu \) degrees of freedom \( d = (\nu + 1) B(\nu/2, 1/2)^2 > 2\pi \).
 *
 * <p>Source: M.-Y. Cheng, P. Hall (1998), J. R. Statist. Soc. B 60, 579-589, section 2; both formulas follow from the densities.
 */
final class FlatnessLaw {
    private static final double NORMAL = 2 * Math.PI;

    /** This near to the normal law the parameter is too large to matter. */
    private static final double LARGEST = 1e4;

    private final Kind kind;
    private final double parameter;

    private enum Kind {
        BETA,
        NORMAL,
        STUDENT
    }

    private FlatnessLaw(Kind kind, double parameter) {
        this.kind = kind;
        this.parameter = parameter;
    }

    /** The law with the given d, or the nearest that can be drawn. */
    static FlatnessLaw matching(double d) {
        if (d < NORMAL) {
            return d >= beta(LARGEST)
                    ? new FlatnessLaw(Kind.NORMAL, 0)
                    : new FlatnessLaw(Kind.BETA, solve(FlatnessLaw::beta, d, 1, LARGEST));
        }
        return d <= student(LARGEST)
                ? new FlatnessLaw(Kind.NORMAL, 0)
                : new FlatnessLaw(Kind.STUDENT, solve(nu -> -student(nu), -d, 0.1, LARGEST));
    }

    static double beta(double beta) {
        return (beta - 1) * Math.exp((4 * beta - 1) * Math.log(2) + 2 * logBeta(beta, beta));
    }

    static double student(double nu) {
        return (nu + 1) * Math.exp(2 * logBeta(0.5 * nu, 0.5));
    }

    private static double logBeta(double a, double b) {
        return LogBeta.value(a, b);
    }

    /** Bisection of a growing function in the logarithm of its argument, kept within its bounds. */
    private static double solve(DoubleUnaryOperator growing, double wanted, double low, double high) {
        double left = low;
        double right = high;
        while (right > left * (1 + 1e-12)) {
            double middle = Math.sqrt(left * right);
            if (growing.applyAsDouble(middle) < wanted) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return right;
    }

    double draw(SplittableRandom random) {
        return switch (kind) {
            case NORMAL -> random.nextGaussian();
            case BETA -> {
                double a = gamma(parameter, random);
                yield a / (a + gamma(parameter, random));
            }
            case STUDENT -> random.nextGaussian() / Math.sqrt(gamma(0.5 * parameter, random) / (0.5 * parameter));
        };
    }

    /** A gamma variate of scale 1: G. Marsaglia, W. W. Tsang (2000), ACM Trans. Math. Softw. 26, 363-372. */
    static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
