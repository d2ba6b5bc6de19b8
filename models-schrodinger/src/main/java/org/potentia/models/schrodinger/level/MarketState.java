package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * A state of a market with finitely many outcomes: a density matrix \( \rho = \sum_k w_k |\psi_k\rangle\langle\psi_k| \), pure if it has one
 * term. The probability of an event E is \( \mathrm{tr}(\rho E) \).
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equations 1 to 4.
 *
 * @since 0.1
 */
public final class MarketState {
    private static final double SUM = 1e-9;

    private final double[][] real;
    private final double[][] imaginary;
    private final double[] weights;

    private MarketState(double[][] real, double[][] imaginary, double[] weights) {
        this.real = real;
        this.imaginary = imaginary;
        this.weights = weights;
    }

    /**
     * Makes a mixture of states, each brought to unit norm.
     *
     * @param real real parts, the states one after the other
     * @param imaginary imaginary parts
     * @param weights \( w_k \), not negative, of sum 1, one for each state
     * @return the state
     * @throws IllegalArgumentException if the numbers do not fit together, a state is zero, or the weights are none
     */
    public static MarketState mixture(Doubles real, Doubles imaginary, Doubles weights) {
        Arguments.atLeast(weights.size(), 1, "number of weights");
        weights.stream().forEach(w -> Arguments.nonNegative(w, "weight"));
        double sum = weights.stream().sum();
        if (Math.abs(sum - 1) > SUM) {
            throw new IllegalArgumentException("sum of the weights = " + sum + ", must be 1");
        }
        int outcomes = real.size() / weights.size();
        if (outcomes * weights.size() != real.size() || outcomes == 0 || imaginary.size() != real.size()) {
            throw new IllegalArgumentException("there are " + real.size() + " real and " + imaginary.size()
                    + " imaginary parts for " + weights.size() + " states, must be equally many, a multiple of that");
        }
        double[][] re = new double[weights.size()][];
        double[][] im = new double[weights.size()][];
        for (int k = 0; k < weights.size(); k++) {
            Direction direction = Direction.of(
                    real.slice(k * outcomes, (k + 1) * outcomes),
                    imaginary.slice(k * outcomes, (k + 1) * outcomes),
                    "state " + (k + 1));
            re[k] = direction.real;
            im[k] = direction.imaginary;
        }
        return new MarketState(re, im, weights.toArray());
    }

    private static final class Direction {
        private final double[] real;
        private final double[] imaginary;

        private Direction(double[] real, double[] imaginary) {
            this.real = real;
            this.imaginary = imaginary;
        }

        static Direction of(Doubles real, Doubles imaginary, String name) {
            double norm = 0;
            for (int i = 0; i < real.size(); i++) {
                norm = Math.hypot(norm, Math.hypot(real.get(i), imaginary.get(i)));
            }
            if (!(norm > 0 && norm < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("norm of " + name + " = " + norm + ", must be finite and > 0");
            }
            double scale = 1 / norm;
            return new Direction(
                    real.map(x -> x * scale).toArray(),
                    imaginary.map(x -> x * scale).toArray());
        }
    }

    /**
     * Returns the probabilities of the outcomes of the basis.
     *
     * @return \( \rho_{ii} \), of sum 1
     */
    public Doubles probabilities() {
        double[] p = new double[real[0].length];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < p.length; i++) {
                p[i] += weights[k] * (real[k][i] * real[k][i] + imaginary[k][i] * imaginary[k][i]);
            }
        }
        return Doubles.of(p);
    }

    /**
     * Returns the probability of the event \( E = |e\rangle\langle e| \).
     *
     * @param eventReal real parts of the direction e, of any norm
     * @param eventImaginary imaginary parts
     * @return \( \mathrm{tr}(\rho E) \)
     * @throws IllegalArgumentException if the direction has another number of outcomes, or is zero
     */
    public double probability(Doubles eventReal, Doubles eventImaginary) {
        if (eventReal.size() != real[0].length || eventImaginary.size() != real[0].length) {
            throw new IllegalArgumentException("the event has " + eventReal.size() + " real and "
                    + eventImaginary.size() + " imaginary parts, must have " + real[0].length + " of each");
        }
        Direction event = Direction.of(eventReal, eventImaginary, "the event");
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * overlap(event.real, event.imaginary, real[k], imaginary[k]);
        }
        return Math.min(1, sum);
    }

    /**
     * Returns the purity.
     *
     * @return \( \mathrm{tr}\rho^2 \), 1 for a pure state
     */
    public double purity() {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            for (int k = 0; k < weights.length; k++) {
                sum += weights[j] * weights[k] * overlap(real[j], imaginary[j], real[k], imaginary[k]);
            }
        }
        return sum;
    }

    /** The squared modulus of the inner product. */
    private static double overlap(double[] aReal, double[] aImaginary, double[] bReal, double[] bImaginary) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < aReal.length; i++) {
            re += aReal[i] * bReal[i] + aImaginary[i] * bImaginary[i];
            im += aReal[i] * bImaginary[i] - aImaginary[i] * bReal[i];
        }
        return re * re + im * im;
    }
}
