package org.potentia.solvers.pathint;

/**
 * A function known at nodes, with its derivatives, between them: the polynomial through the nodes nearest to a place.
 *
 * @param value the function
 * @param slope its first derivative
 * @param curvature its second derivative
 */
record Local(double value, double slope, double curvature) {
    /** As many nodes as it takes for a function that one step of the process has smoothed. */
    private static final int NODES = 10;

    static Local of(double[] nodes, double[] values, double x) {
        int count = Math.min(NODES, nodes.length);
        int found = java.util.Arrays.binarySearch(nodes, x);
        int above = found >= 0 ? found : -found - 1;
        int from = Math.max(0, Math.min(nodes.length - count, above - count / 2));
        double[] c = java.util.Arrays.copyOfRange(values, from, from + count);
        for (int k = 1; k < count; k++) {
            for (int i = count - 1; i >= k; i--) {
                c[i] = (c[i] - c[i - 1]) / (nodes[from + i] - nodes[from + i - k]);
            }
        }
        double value = c[count - 1];
        double slope = 0;
        double half = 0;
        for (int i = count - 2; i >= 0; i--) {
            double d = x - nodes[from + i];
            half = half * d + slope;
            slope = slope * d + value;
            value = value * d + c[i];
        }
        return new Local(value, slope, 2 * half);
    }
}
