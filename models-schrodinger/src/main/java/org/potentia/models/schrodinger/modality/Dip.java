package org.potentia.models.schrodinger.modality;

/**
 * The dip: the largest distance of the empirical distribution function from the nearest unimodal one. It is found by shrinking an interval
 * that holds the mode between the greatest convex minorant and the least concave majorant of the distribution function; the distances are
 * counted in observations, so that ties are steps of more than one.
 *
 * <p>Source: J. A. Hartigan, P. M. Hartigan (1985), The dip test of unimodality, Ann. Statist. 13, 70-84; P. M. Hartigan (1985), Algorithm AS
 * 217, Appl. Statist. 34, 320-325.
 *
 * <p>One object serves one thread.
 */
final class Dip {
    private double[] value = new double[0];
    // observations below, and up to, each value
    private double[] lower = new double[0];
    private double[] upper = new double[0];
    private int[] convex = new int[0];
    private int[] concave = new int[0];
    private int convexSize;
    private int concaveSize;

    /**
     * Computes the dip.
     *
     * @param sorted observations in increasing order
     * @return the dip, at least \( 1 / 2n \)
     */
    double of(double[] sorted) {
        int last = collect(sorted) - 1;
        int low = 0;
        int high = last;
        double dip = 1;
        while (low < high) {
            hulls(low, high);
            // where the hulls are furthest apart, at a knot of either
            double widest = 0;
            int from = low;
            int to = high;
            int c = 0;
            for (int i = 0; i < convexSize; i++) {
                int knot = convex[i];
                while (concave[c + 1] < knot && c + 2 < concaveSize) {
                    c++;
                }
                double distance = line(concave[c], concave[c + 1], upper, knot) - lower[knot];
                if (distance > widest) {
                    widest = distance;
                    from = knot;
                    to = knot <= concave[c] ? concave[c] : concave[c + 1];
                }
            }
            c = 0;
            for (int i = 0; i < concaveSize; i++) {
                int knot = concave[i];
                while (convex[c + 1] <= knot && c + 2 < convexSize) {
                    c++;
                }
                double distance = upper[knot] - line(convex[c], convex[c + 1], lower, knot);
                if (distance > widest) {
                    widest = distance;
                    to = knot;
                    from = knot >= convex[c + 1] ? convex[c + 1] : convex[c];
                }
            }
            if (widest <= dip) {
                break;
            }
            dip = Math.max(dip, Math.max(convexGap(from), concaveGap(to)));
            if (from == low && to == high) {
                break;
            }
            low = from;
            high = to;
        }
        return dip / (2 * sorted.length);
    }

    private int collect(double[] sorted) {
        int n = sorted.length;
        if (value.length < n) {
            value = new double[n];
            lower = new double[n];
            upper = new double[n];
            convex = new int[n];
            concave = new int[n];
        }
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (size > 0 && sorted[i] == value[size - 1]) {
                upper[size - 1] = i + 1;
            } else {
                value[size] = sorted[i];
                lower[size] = i;
                upper[size] = i + 1;
                size++;
            }
        }
        return size;
    }

    private void hulls(int low, int high) {
        convexSize = 0;
        concaveSize = 0;
        for (int i = low; i <= high; i++) {
            while (convexSize > 1 && turn(convex[convexSize - 2], convex[convexSize - 1], i, lower) <= 0) {
                convexSize--;
            }
            convex[convexSize++] = i;
            while (concaveSize > 1 && turn(concave[concaveSize - 2], concave[concaveSize - 1], i, upper) >= 0) {
                concaveSize--;
            }
            concave[concaveSize++] = i;
        }
    }

    /** Positive if the path a, b, c turns left. */
    private double turn(int a, int b, int c, double[] height) {
        return (height[c] - height[b]) * (value[b] - value[a]) - (height[b] - height[a]) * (value[c] - value[b]);
    }

    private double line(int a, int b, double[] height, int at) {
        return height[a] + (height[b] - height[a]) * ((value[at] - value[a]) / (value[b] - value[a]));
    }

    /** How far the distribution function rises above the convex minorant left of the interval. */
    private double convexGap(int end) {
        double gap = 0;
        for (int k = 0; k + 1 < convexSize && convex[k] < end; k++) {
            for (int i = convex[k]; i < convex[k + 1]; i++) {
                gap = Math.max(gap, upper[i] - line(convex[k], convex[k + 1], lower, i));
            }
        }
        return gap;
    }

    /** How far the distribution function falls below the concave majorant right of the interval. */
    private double concaveGap(int start) {
        double gap = 0;
        for (int k = concaveSize - 2; k >= 0 && concave[k + 1] > start; k--) {
            for (int i = concave[k] + 1; i <= concave[k + 1]; i++) {
                gap = Math.max(gap, line(concave[k], concave[k + 1], upper, i) - lower[i]);
            }
        }
        return gap;
    }
}
