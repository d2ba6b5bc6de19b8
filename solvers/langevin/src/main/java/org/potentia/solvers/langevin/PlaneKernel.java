package org.potentia.solvers.langevin;

import java.util.Arrays;

/**
 * The product of two kernels of fourth order in uncorrelated coordinates, kept as what it makes of nodes on a rectangle of points: first
 * along the first coordinate, which depends on the column of points only, then along the second.
 */
final class PlaneKernel {
    private final int nodes;
    private final int columns;
    private final int rows;
    private final int[] from;
    private final double[][] values;
    private final int[] fromAcross;
    private final double[][] valuesAcross;

    PlaneKernel(PlaneBins.Layout layout, double[] x, double[] y, double bandwidth) {
        nodes = layout.count();
        columns = x.length;
        rows = y.length;
        from = new int[columns];
        values = new double[columns][];
        fromAcross = new int[columns * rows];
        valuesAcross = new double[columns * rows][];
        double width = layout.width();
        for (int i = 0; i < columns; i++) {
            double place = (layout.first(x[i]) + layout.reach()) / width;
            from[i] = first(place, bandwidth / width);
            values[i] = weights(place, bandwidth / width, from[i], 1 / bandwidth);
            for (int j = 0; j < rows; j++) {
                double across = (layout.second(x[i], y[j]) + layout.reach()) / width;
                int at = i * rows + j;
                fromAcross[at] = first(across, bandwidth / width);
                valuesAcross[at] = weights(across, bandwidth / width, fromAcross[at], 1 / (bandwidth * layout.area()));
            }
        }
    }

    private int first(double place, double bandwidth) {
        return (int) Math.min(Math.max(0, Math.ceil(place - Kernel.REACH * bandwidth)), nodes);
    }

    private double[] weights(double place, double bandwidth, int first, double height) {
        int last = (int) Math.max(first, Math.min(nodes, Math.floor(place + Kernel.REACH * bandwidth) + 1));
        double[] weights = new double[last - first];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = height * Kernel.value((first + k - place) / bandwidth);
        }
        return weights;
    }

    /** Returns the density, row-major. */
    double[] smooth(double[] counts) {
        // most nodes are empty, for a block has few paths
        int[] begin = new int[nodes];
        int[] end = new int[nodes];
        for (int k = 0; k < nodes; k++) {
            begin[k] = nodes;
            for (int j = 0; j < nodes; j++) {
                if (counts[k * nodes + j] != 0) {
                    begin[k] = Math.min(begin[k], j);
                    end[k] = j + 1;
                }
            }
        }
        double[] density = new double[columns * rows];
        double[] row = new double[nodes];
        for (int i = 0; i < columns; i++) {
            Arrays.fill(row, 0);
            for (int k = 0; k < values[i].length; k++) {
                int line = from[i] + k;
                double value = values[i][k];
                for (int j = begin[line]; j < end[line]; j++) {
                    row[j] += value * counts[line * nodes + j];
                }
            }
            for (int at = i * rows; at < (i + 1) * rows; at++) {
                double sum = 0;
                for (int k = 0; k < valuesAcross[at].length; k++) {
                    sum += valuesAcross[at][k] * row[fromAcross[at] + k];
                }
                density[at] = sum;
            }
        }
        return density;
    }
}
