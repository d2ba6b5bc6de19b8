package org.potentia.models.smfm.evolve;

import java.util.Arrays;
import org.potentia.api.Doubles;

/**
 * A function between the points of a mesh, by the cubic through the four around.
 *
 * @param points increasing, at least four
 * @param values one for each
 */
record Lagrange(Doubles points, Doubles values) {
    private static final int NODES = 4;

    /** Values at other points; 0 outside of the mesh. */
    Doubles at(Doubles wanted) {
        double[] mesh = points.toArray();
        return wanted.map(point -> at(mesh, point));
    }

    private double at(double[] mesh, double point) {
        if (point < mesh[0] || point > mesh[mesh.length - 1]) {
            return 0;
        }
        int found = Arrays.binarySearch(mesh, point);
        int first = Math.clamp((found >= 0 ? found : -found - 1) - NODES / 2, 0, mesh.length - NODES);
        double sum = 0;
        for (int i = first; i < first + NODES; i++) {
            double weight = 1;
            for (int j = first; j < first + NODES; j++) {
                if (j != i) {
                    weight *= (point - mesh[j]) / (mesh[i] - mesh[j]);
                }
            }
            sum += weight * values.get(i);
        }
        return sum;
    }
}
