package org.potentia.solvers.langevin;

import java.util.Arrays;
import org.potentia.api.evolve.Interaction;
import org.potentia.api.model.Potential;

/**
 * What the particles of a crowd feel: the slope of the potential and the mean of the slopes of their interaction. Linear attraction needs
 * the mean position only. Any other interaction is summed over all pairs of a small crowd; a large one is counted on nodes first, between
 * which forces are linear.
 */
final class Force {
    /** Up to here pairs are summed, which costs no more than nodes do. */
    private static final int PAIRS = 256;

    /** Nodes over the width of the crowd: their error is of the order of a ten-thousandth. */
    private static final int NODES = 257;

    private final Potential potential;
    private final Interaction interaction;

    private final double[] counts = new double[NODES];
    private final double[] slopes = new double[2 * NODES - 1];
    private final double[] forces = new double[NODES];

    Force(Potential potential, Interaction interaction) {
        this.potential = potential;
        this.interaction = interaction;
    }

    /**
     * Writes the drift of each particle, the negative of all slopes.
     *
     * @param x where they are
     * @param sum of their positions
     * @param out receives the drifts
     */
    void drift(double[] x, double sum, double[] out) {
        potential.gradients(x, out);
        if (interaction instanceof Interaction.Attraction attraction) {
            attract(x, sum / x.length, attraction.strength(), out);
        } else if (x.length <= PAIRS) {
            pairs(x, out);
        } else {
            nodes(x, out);
        }
    }

    private static void attract(double[] x, double mean, double strength, double[] out) {
        for (int i = 0; i < x.length; i++) {
            out[i] = -out[i] - strength * (x[i] - mean);
        }
    }

    private void pairs(double[] x, double[] out) {
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (double other : x) {
                sum += interaction.gradient(x[i] - other);
            }
            out[i] = -out[i] - sum / x.length;
        }
    }

    private void nodes(double[] x, double[] out) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            lower = Math.min(lower, each);
            upper = Math.max(upper, each);
        }
        double width = (upper - lower) / (NODES - 2);
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            // all in one point, where an odd force is zero; what is no number is found by the caller
            for (int i = 0; i < x.length; i++) {
                out[i] = -out[i] - interaction.gradient(0);
            }
            return;
        }
        Arrays.fill(counts, 0);
        double share = 1.0 / x.length;
        for (double each : x) {
            double place = (each - lower) / width;
            int j = (int) place;
            counts[j] += share * (1 - (place - j));
            counts[j + 1] += share * (place - j);
        }
        for (int d = 0; d < slopes.length; d++) {
            slopes[d] = interaction.gradient((d - (NODES - 1)) * width);
        }
        for (int i = 0; i < NODES; i++) {
            double sum = 0;
            for (int j = 0; j < NODES; j++) {
                sum += counts[j] * slopes[i - j + NODES - 1];
            }
            forces[i] = sum;
        }
        for (int i = 0; i < x.length; i++) {
            double place = (x[i] - lower) / width;
            int j = (int) place;
            out[i] = -out[i] - forces[j] - (place - j) * (forces[j + 1] - forces[j]);
        }
    }
}
