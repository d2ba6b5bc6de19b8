package org.potentia.models.schrodinger.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;

/** The thresholds of a search, in increasing order, each with how many days lie above. They depend on volumes alone. */
final class Ladder {
    private final int[] byVolume;
    private final List<Rung> rungs;

    /**
     * A threshold that is looked at.
     *
     * @param number from 1
     * @param threshold the volume
     * @param days how many days have at least that volume
     */
    record Rung(int number, double threshold, int days) {}

    private Ladder(int[] byVolume, List<Rung> rungs) {
        this.byVolume = byVolume;
        this.rungs = List.copyOf(rungs);
    }

    /** Steps 1 and 3 of the algorithm; a threshold above which no day less lies than above the last one asks nothing new and is left out. */
    static Ladder of(Doubles volumes, boolean quantiles, int steps, int fewest) {
        int n = volumes.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(volumes::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(volumes::get).toArray();
        List<Rung> rungs = new ArrayList<>();
        int last = Integer.MAX_VALUE;
        for (int k = 1; k < steps; k++) {
            double threshold = quantiles
                    ? sorted[(int) Math.ceil((n - 1) * (k / (double) steps))]
                    : sorted[0] + (sorted[n - 1] - sorted[0]) * (k / (double) steps);
            int days = n - firstAtLeast(sorted, threshold);
            if (days < fewest) {
                break;
            }
            if (days < last) {
                rungs.add(new Rung(k, threshold, days));
                last = days;
            }
        }
        return new Ladder(order, rungs);
    }

    private static int firstAtLeast(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    List<Rung> rungs() {
        return rungs;
    }

    /** Values of the days in the order of increasing volume. */
    double[] inOrder(Doubles values) {
        return Arrays.stream(byVolume).mapToDouble(values::get).toArray();
    }
}
