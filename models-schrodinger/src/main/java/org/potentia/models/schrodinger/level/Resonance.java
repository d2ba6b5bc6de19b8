package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;
import org.potentia.api.ComputationException;

/**
 * A metastable level of the market with \( \lambda \lt 0 \), \( \Omega = \mathrm{Re} - i\Gamma/2 \): the potential falls beyond its barriers, so
 * that there are outgoing waves in place of bound states and no density that could be normalised. Found by complex rotation, \( \xi \to \xi
 * e^{i\theta} \), in oscillator functions of one parity: the level is followed from \( \lambda = 0 \), where it is \( 2n + 1 \).
 *
 * <p>Source: J. Aguilar, J. M. Combes (1971), Commun. Math. Phys. 22, 269-279, for the rotation; L. Lin (2024), arXiv:2401.05823, equation 16.
 *
 * @param n the number of the level that it comes from
 * @param real the real part of \( \Omega \)
 * @param width \( \Gamma \); its inverse is the lifetime. Below some 1e-13 it cannot be told from zero
 * @param error how far the results of two angles of rotation lie apart
 * @since 0.1
 */
public record Resonance(int n, double real, double width, double error) {
    private static final int HIGHEST = 50;
    private static final double STRONGEST = 1e6;

    /** Two angles of the range in which rotated functions converge fast. */
    private static final double[] ANGLES = {0.3, 0.36};

    /** Change of a level, as a share of the spacing, that one step may make. */
    private static final double STRIDE = 0.25;

    /** Smallest part of a step that is tried where states turn fast. */
    private static final double SHORTEST = 1e-3;

    private static final double DISAGREEMENT = 1e-8;

    /**
     * Computes a resonance.
     *
     * @param lambda the anharmonicity, in [-1000000, 0)
     * @param n the number of the level, 0 to 50
     * @return the resonance
     * @throws IllegalArgumentException if a number is out of its bounds
     * @throws ComputationException if the two angles of rotation do not agree, or the level is lost among its neighbours
     */
    public static Resonance of(double lambda, int n) {
        if (!(lambda < 0 && lambda >= -STRONGEST)) {
            throw new IllegalArgumentException("lambda = " + lambda + ", must be in [" + -STRONGEST
                    + ", 0) for a resonance: from 0 on there are levels");
        }
        if (n < 0 || n > HIGHEST) {
            throw new IllegalArgumentException("n = " + n + ", must be from 0 to " + HIGHEST);
        }
        RotatedOscillator first = follow(lambda, n, ANGLES[0]);
        RotatedOscillator second = follow(lambda, n, ANGLES[1]);
        double error = Math.hypot(first.real() - second.real(), first.imaginary() - second.imaginary());
        if (!(error <= DISAGREEMENT * Math.hypot(first.real(), first.imaginary()))) {
            throw new ComputationException(
                    "resonance " + n + " at lambda = " + lambda + ": two angles of rotation differ by " + error);
        }
        return new Resonance(n, first.real(), Math.max(0, -2 * first.imaginary()), error);
    }

    private static RotatedOscillator follow(double lambda, int n, double angle) {
        double factor = 0.75 * (2.0 * n * n + 2.0 * n + 1);
        RotatedOscillator state = new RotatedOscillator(n, angle);
        double reached = 0;
        double share = 1;
        while (reached > lambda) {
            // level and spacing grow like the cube root of lambda in the end, so the steps of lambda may grow with it
            double step = share * STRIDE * (1 / factor + Math.abs(reached) / (n + 1));
            double next = Math.max(lambda, reached - step);
            if (state.move(next)) {
                reached = next;
                share = Math.min(1, 2 * share);
            } else if (share < SHORTEST) {
                throw new ComputationException("resonance " + n + " at lambda = " + lambda
                        + ": lost among its neighbours at lambda = " + reached);
            } else {
                share /= 2;
            }
        }
        return state;
    }

    /**
     * Returns the height of the barriers.
     *
     * @param lambda the anharmonicity, below 0
     * @return \( 1 / 4|\lambda| \), to be compared with the real part
     */
    public static double barrier(double lambda) {
        return 1 / (4 * Math.abs(Arguments.finite(lambda, "lambda")));
    }
}
