package org.potentia.models.schrodinger.threshold;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Control of the share of false discoveries: Y. Benjamini, Y. Hochberg (1995), J. R. Statist. Soc. B 57, 289-300.
 */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** The q-value of each p: the smallest share of false discoveries at which it is one. */
    static double[] qValues(double... p) {
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int k = 0; k < descending.length; k++) {
            int rank = p.length - k;
            least = Math.min(least, p[descending[k]] * p.length / rank);
            q[descending[k]] = least;
        }
        return q;
    }

    /**
     * The p-value of an eta against those of shuffles, both counted in: \( (1 + \#\{\eta^* \le \eta\})/(1 + S) \), and 1 where no threshold was
     * found.
     */
    static double permutation(double eta, double... shuffled) {
        if (eta >= 1) {
            return 1;
        }
        long asLow =
                java.util.Arrays.stream(shuffled).filter(other -> other <= eta).count();
        return (1.0 + asLow) / (1.0 + shuffled.length);
    }
}
