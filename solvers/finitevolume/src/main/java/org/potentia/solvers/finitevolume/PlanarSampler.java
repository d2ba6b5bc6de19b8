package org.potentia.solvers.finitevolume;

/** Reads densities off meshes in the plane at the nodes of one of them: off coarser ones by polynomials of degree 7 both ways. */
final class PlanarSampler {
    private static final int STENCIL = 8;

    private final int shown;

    /** Makes a sampler for the nodes of the mesh with so many cells each way. */
    PlanarSampler(int shown) {
        this.shown = shown;
    }

    /** How many densities are read. */
    int size() {
        return (shown + 1) * (shown + 1);
    }

    /** Writes the densities, row by row. */
    void read(PlanarMesh mesh, double[] masses, double[] out) {
        int rows = mesh.across().size();
        int columns = mesh.up().size();
        double[][] narrow = new double[rows][shown + 1];
        double[] line = new double[Math.max(rows, columns)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                line[j] = mesh.density(masses, i, j);
            }
            for (int j = 0; j <= shown; j++) {
                narrow[i][j] = at(line, columns, j);
            }
        }
        for (int j = 0; j <= shown; j++) {
            for (int i = 0; i < rows; i++) {
                line[i] = narrow[i][j];
            }
            for (int i = 0; i <= shown; i++) {
                out[i * (shown + 1) + j] = at(line, rows, i);
            }
        }
    }

    /** The value at a node of the mesh shown, from those at all nodes of another. */
    private double at(double[] values, int count, int node) {
        int cells = count - 1;
        if ((long) node * cells % shown == 0) {
            return values[node * cells / shown];
        }
        double position = (double) node * cells / shown;
        int begin = Math.min(Math.max((int) Math.floor(position) - STENCIL / 2 + 1, 0), count - STENCIL);
        double sum = 0;
        double norm = 0;
        double weight = 1;
        for (int k = 0; k < STENCIL; k++) {
            double term = weight / (position - begin - k);
            sum += term * values[begin + k];
            norm += term;
            weight *= -(double) (STENCIL - 1 - k) / (k + 1);
        }
        return sum / norm;
    }
}
