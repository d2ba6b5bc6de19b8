package org.potentia.solvers.pathint;

/**
 * How far masses get in the plane, found by a coarse sweep: the range of U for the sweeps that follow, and ranges of X and y for a picture.
 */
final class PlanarReach implements PlanarSweep.Wanted {
    /** What is left out of a picture on each side. */
    private static final double PICTURE = 1e-5;

    private final PlanarDynamics dynamics;
    private final double negligible;
    private double lower;
    private double upper;
    private double left;
    private double right;
    private double low;
    private double high;

    PlanarReach(PlanarDynamics dynamics, double negligible) {
        this.dynamics = dynamics;
        this.negligible = negligible;
    }

    @Override
    public int size() {
        return 0;
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    @Override
    public void read(PlanarMesh mesh, double[][] masses, double[] values) {
        double[] marginalU = new double[mesh.columns()];
        double[] marginalY = new double[masses.length];
        for (int j = 0; j < masses.length; j++) {
            for (int i = 0; i < marginalU.length; i++) {
                marginalU[i] += Math.abs(masses[j][i]);
                marginalY[j] += masses[j][i];
            }
        }
        int first = 0;
        int last = marginalU.length - 1;
        for (double sum = marginalU[first]; first < last && sum < negligible; sum += marginalU[first]) {
            first++;
        }
        for (double sum = marginalU[last]; last > first && sum < negligible; sum += marginalU[last]) {
            last--;
        }
        // some nodes of this coarse mesh more, for steps that follow may begin nearer to the edge
        lower = mesh.u(first - 4);
        upper = mesh.u(last + 4);
        picture(mesh, masses, marginalY);
    }

    private void picture(PlanarMesh mesh, double[][] masses, double[] marginalY) {
        double[] rows = mesh.rows().nodes();
        int bottom = 0;
        int top = rows.length - 1;
        for (double sum = marginalY[bottom]; bottom < top - 1 && sum < PICTURE; sum += marginalY[bottom]) {
            bottom++;
        }
        for (double sum = marginalY[top]; top > bottom + 1 && sum < PICTURE; sum += marginalY[top]) {
            top--;
        }
        low = rows[bottom];
        high = rows[top];
        // the masses by X, in cells as wide as the nodes of U
        double rho = dynamics.correlation();
        double widest = 0;
        for (double shift : mesh.shifts()) {
            widest = Math.max(widest, Math.abs(rho * shift));
        }
        int margin = (int) Math.ceil(widest / mesh.spacing()) + 1;
        double[] byX = new double[mesh.columns() + 2 * margin];
        for (int j = 0; j < masses.length; j++) {
            int moved = margin + (int) Math.rint(rho * mesh.shifts()[j] / mesh.spacing());
            for (int i = 0; i < mesh.columns(); i++) {
                byX[i + moved] += masses[j][i];
            }
        }
        int first = 0;
        int last = byX.length - 1;
        for (double sum = byX[first]; first < last - 1 && sum < PICTURE; sum += byX[first]) {
            first++;
        }
        for (double sum = byX[last]; last > first + 1 && sum < PICTURE; sum += byX[last]) {
            last--;
        }
        left = mesh.u(first - margin);
        right = mesh.u(last - margin);
    }

    /** X of a grid for a picture. */
    double[] coordinates(int count) {
        return grid(left, right, count);
    }

    /** y of a grid for a picture. */
    double[] ys(int count) {
        return grid(low, high, count);
    }

    private static double[] grid(double from, double to, int count) {
        double[] grid = new double[count];
        for (int i = 0; i < count; i++) {
            grid[i] = from + (to - from) * i / (count - 1);
        }
        return grid;
    }
}
