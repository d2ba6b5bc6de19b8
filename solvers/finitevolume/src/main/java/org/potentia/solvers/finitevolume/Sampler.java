package org.potentia.solvers.finitevolume;

/** Reads densities off meshes at the points asked for. */
final class Sampler {
    private final double[] points;
    private final double[] coordinates;
    private final int stencil;

    /**
     * Finds the points.
     *
     * @param points where densities are wanted
     * @param coordinate the coordinate of all meshes
     * @param stencil nodes taken on each side
     */
    Sampler(double[] points, Coordinate coordinate, int stencil) {
        this.points = points;
        this.stencil = stencil;
        coordinates = new double[points.length];
        double lower = coordinate.lower();
        double upper = coordinate.upper();
        for (int i = 0; i < points.length; i++) {
            boolean inside = points[i] >= lower && points[i] <= upper;
            coordinates[i] = inside ? coordinate.coordinate(points[i]) : Double.NaN;
        }
    }

    int size() {
        return points.length;
    }

    /** Tells whether a point lies on the mesh. */
    boolean inside(int index) {
        return !Double.isNaN(coordinates[index]);
    }

    /** Writes the density at each point; 0 outside of the mesh. */
    void read(Mesh mesh, double[] density, double[] out) {
        int cells = density.length - 1;
        for (int i = 0; i < points.length; i++) {
            out[i] = Double.isNaN(coordinates[i]) ? 0 : at(coordinates[i] * cells, density);
        }
    }

    /** Lagrange's polynomial through the nodes around a position, counted in cells. */
    private double at(double position, double[] density) {
        int last = density.length - 1;
        int nearest = (int) Math.rint(position);
        if (Math.abs(position - nearest) < 1e-9) {
            return density[nearest];
        }
        int count = 2 * stencil;
        int begin = Math.min(Math.max((int) Math.floor(position) - stencil + 1, 0), last + 1 - count);
        double sum = 0;
        double norm = 0;
        double weight = 1;
        for (int k = 0; k < count; k++) {
            double term = weight / (position - begin - k);
            sum += term * density[begin + k];
            norm += term;
            weight *= -(double) (count - 1 - k) / (k + 1);
        }
        return sum / norm;
    }
}
