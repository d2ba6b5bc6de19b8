package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.models.qgauss.QGaussian;
import org.potentia.numerics.SymmetricStable;

/**
 * The shapes that stand beside the q-Gaussian on the same collapsed data, each fitted by maximum likelihood to the same bins.
 *
 * @param centres the collapsed returns at which bins stand, of both signs
 * @param counts of the bins
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record RivalShapes(double[] centres, double[] counts) {
    private static final double SMALLEST = 1e-300;

    /** A cut that leaves less than this of a law inside is none that the data can ask for. */
    private static final double LEAST_INSIDE = 0.01;

    /**
     * A fitted shape.
     *
     * @param name what it is called
     * @param parameters names and values
     * @param free how many of them were fitted
     * @param logLikelihood the mean over returns
     * @param density the fitted density
     */
    record Fitted(String name, List<String> parameters, int free, double logLikelihood, DoubleUnaryOperator density) {}

    List<Fitted> all() {
        List<Fitted> fitted = new ArrayList<>();
        double spread = spread();
        double largest = 0;
        for (int i = 0; i < centres.length; i++) {
            largest = counts[i] > 0 ? Math.max(largest, Math.abs(centres[i])) : largest;
        }
        double cut = largest * 1.05;
        fitted.add(fit("q-Gaussian", List.of("q", "log scale"), new double[] {1.5, Math.log(spread)}, p -> {
            double s = Math.exp(p[1]);
            QGaussian law = new QGaussian(0, clip(p[0], 0.2, 2.98), 1 / (s * s));
            return law::density;
        }));
        fitted.add(fit(
                "Student t with location",
                List.of("log nu", "log scale", "location"),
                new double[] {Math.log(3), Math.log(spread), 0},
                p -> {
                    double nu = Math.exp(clip(p[0], -3, 7));
                    double q = (nu + 3) / (nu + 1);
                    double s = Math.exp(p[1]);
                    QGaussian law = new QGaussian(p[2], q, 1 / (s * s * (3 - q)));
                    return law::density;
                }));
        fitted.add(fit("symmetric stable", List.of("alpha", "log scale"), new double[] {1.5, Math.log(spread)}, p -> {
            return stable(p)::density;
        }));
        fitted.add(fit(
                "truncated Levy (Mantegna-Stanley)",
                List.of("alpha", "log scale"),
                new double[] {1.5, Math.log(spread)},
                p -> {
                    SymmetricStable law = stable(p);
                    double mass = Math.max(LEAST_INSIDE, 1 - 2 * law.survival(cut));
                    return x -> Math.abs(x) > cut ? 0 : law.density(x) / mass;
                }));
        fitted.add(fit("Gaussian", List.of("log scale"), new double[] {Math.log(spread)}, p -> {
            double s = Math.exp(p[0]);
            return x -> KernelDensity.kernel(x / s) / s;
        }));
        return fitted;
    }

    /** A law from its parameters. */
    private interface Shape {
        DoubleUnaryOperator at(double[] parameters);
    }

    private Fitted fit(String name, List<String> names, double[] start, Shape shape) {
        double[] best = Simplex.minimize(p -> -meanLog(shape.at(p)), start, 0.2, 220);
        DoubleUnaryOperator density = shape.at(best);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            words.add(names.get(i) + " = " + Math.round(1e5 * best[i]) / 1e5);
        }
        return new Fitted(name, words, best.length, meanLog(density), density);
    }

    private double meanLog(DoubleUnaryOperator density) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < centres.length; i++) {
            if (counts[i] > 0) {
                sum += counts[i] * Math.log(Math.max(SMALLEST, density.applyAsDouble(centres[i])));
                all += counts[i];
            }
        }
        return sum / all;
    }

    /** The half width at which half of the counts lie. */
    private double spread() {
        double all = 0;
        double weighted = 0;
        for (int i = 0; i < centres.length; i++) {
            all += counts[i];
            weighted += counts[i] * Math.min(Math.abs(centres[i]), 5);
        }
        return weighted / all;
    }

    /** The stable law of an exponent and the logarithm of a scale. */
    private static SymmetricStable stable(double[] p) {
        return new SymmetricStable(
                0, Math.exp(p[1]), clip(p[0], SymmetricStable.EXPONENTS.lower(), SymmetricStable.EXPONENTS.upper()));
    }

    private static double clip(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
