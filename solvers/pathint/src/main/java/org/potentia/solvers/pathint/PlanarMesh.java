package org.potentia.solvers.pathint;

/**
 * The nodes of a sweep in the plane: rows of constant y, at equal distances in \( \int dy / e \), each with the same nodes in U.
 *
 * @param rows the mesh of y
 * @param shifts \( C \) of each row
 * @param factors \( c \) of each row
 * @param first the lowest U
 * @param spacing the distance between nodes in U
 * @param columns how many of them
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record PlanarMesh(LineMesh rows, double[] shifts, double[] factors, double first, double spacing, int columns) {
    static PlanarMesh of(PlanarDynamics dynamics, LineMesh rows, double lower, double upper, double spacing) {
        double[] ys = rows.nodes();
        double[] factors = new double[ys.length];
        for (int i = 0; i < ys.length; i++) {
            factors[i] = dynamics.factor(ys[i]);
        }
        int columns = (int) Math.max(2 * EndCorrection.NODES, Math.ceil((upper - lower) / spacing)) + 1;
        return new PlanarMesh(rows, dynamics.shifts(ys), factors, lower, spacing, columns);
    }

    double u(int column) {
        return first + column * spacing;
    }

    /** The states of the first coordinate along a row. */
    double[] states(PlanarDynamics dynamics, int row) {
        double[] states = new double[columns];
        double shift = dynamics.correlation() * shifts[row];
        for (int i = 0; i < columns; i++) {
            states[i] = dynamics.x(u(i) + shift);
        }
        return states;
    }
}
