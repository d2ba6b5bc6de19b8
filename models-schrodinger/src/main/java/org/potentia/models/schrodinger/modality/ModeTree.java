package org.potentia.models.schrodinger.modality;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Where the modes of a kernel estimate are for each of many bandwidths, from the widest down: where branches split is seen at once.
 *
 * <p>Source: M. C. Minnotte, D. W. Scott (1993), The mode tree, J. Comput. Graph. Statist. 2, 51-68.
 *
 * @param branches the modes for each bandwidth, widest first
 * @since 0.1
 */
public record ModeTree(List<Branches> branches) {
    /**
     * The modes for one bandwidth.
     *
     * @param bandwidth h
     * @param modes the places of the modes, in increasing order
     */
    public record Branches(double bandwidth, Doubles modes) {}

    /** Copies the list. */
    public ModeTree {
        branches = List.copyOf(branches);
    }

    /**
     * Grows a tree over bandwidths in equal steps of their logarithm.
     *
     * @param sample the observations
     * @param widest the largest bandwidth
     * @param narrowest the smallest
     * @param steps how many bandwidths, at least 2
     * @return the tree
     * @throws IllegalArgumentException if the bandwidths are not positive and in that order
     */
    public static ModeTree of(Sample sample, double widest, double narrowest, int steps) {
        Arguments.positive(narrowest, "narrowest bandwidth");
        Arguments.atLeast(steps, 2, "steps");
        if (!(widest > narrowest) || widest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "widest bandwidth = " + widest + ", must be finite and above the narrowest, " + narrowest);
        }
        List<Branches> branches = new ArrayList<>();
        double ratio = narrowest / widest;
        for (int i = 0; i < steps; i++) {
            double h = widest * Math.pow(ratio, i / (steps - 1.0));
            branches.add(new Branches(h, new KernelEstimate(sample, h).modes()));
        }
        return new ModeTree(branches);
    }
}
