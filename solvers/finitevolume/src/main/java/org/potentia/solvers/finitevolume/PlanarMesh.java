package org.potentia.solvers.finitevolume;

/**
 * Nodes in the plane: those of one mesh across times those of one up. Densities live there as masses, row by row: index
 * {@code i * up.size() + j}.
 *
 * @param across the nodes of the first coordinate
 * @param up the nodes of the second
 */
record PlanarMesh(Mesh across, Mesh up) {
    int size() {
        return across.size() * up.size();
    }

    int index(int i, int j) {
        return i * up.size() + j;
    }

    /** Tells whether a node is on an absorbing wall: what comes there has left. */
    boolean absorbs(int i, int j) {
        return across.absorbs(i) || up.absorbs(j);
    }

    double density(double[] masses, int i, int j) {
        return absorbs(i, j) ? 0 : masses[index(i, j)] / (across.volumes()[i] * up.volumes()[j]);
    }

    /** All mass in the node nearest to a point. */
    double[] point(double x, double y) {
        double[] masses = new double[size()];
        masses[index(nearest(across, x), nearest(up, y))] = 1;
        return masses;
    }

    private static int nearest(Mesh mesh, double position) {
        int nearest = 1;
        for (int i = 2; i < mesh.size() - 1; i++) {
            if (Math.abs(mesh.nodes()[i] - position) < Math.abs(mesh.nodes()[nearest] - position)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** The least standard deviation of the masses in any direction, in cells. */
    double narrowest(double[] masses) {
        double[] sums = new double[6];
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < up.size(); j++) {
                double mass = masses[index(i, j)];
                sums[0] += mass;
                sums[1] += mass * i;
                sums[2] += mass * j;
                sums[3] += mass * i * i;
                sums[4] += mass * j * j;
                sums[5] += mass * i * j;
            }
        }
        double meanX = sums[1] / sums[0];
        double meanY = sums[2] / sums[0];
        double xx = sums[3] / sums[0] - meanX * meanX;
        double yy = sums[4] / sums[0] - meanY * meanY;
        double xy = sums[5] / sums[0] - meanX * meanY;
        double least = 0.5 * (xx + yy) - Math.hypot(0.5 * (xx - yy), xy);
        return Math.sqrt(Math.max(least, 0));
    }

    /** Mass and moments about a point: 1, x, y, xx, yy, xy. */
    double[] moments(double[] masses, double x, double y) {
        double[] moments = new double[6];
        for (int i = 0; i < across.size(); i++) {
            double dx = across.nodes()[i] - x;
            for (int j = 0; j < up.size(); j++) {
                if (absorbs(i, j)) {
                    continue;
                }
                double mass = masses[index(i, j)];
                double dy = up.nodes()[j] - y;
                moments[0] += mass;
                moments[1] += mass * dx;
                moments[2] += mass * dy;
                moments[3] += mass * dx * dx;
                moments[4] += mass * dy * dy;
                moments[5] += mass * dx * dy;
            }
        }
        return moments;
    }
}
