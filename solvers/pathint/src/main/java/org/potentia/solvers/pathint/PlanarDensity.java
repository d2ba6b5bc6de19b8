package org.potentia.solvers.pathint;

import org.potentia.api.Doubles;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarSnapshot;

/**
 * The density in the plane on a grid, interpolated between nodes to seventh order in both coordinates, and its moments: masses are those of
 * the nodes, and \( p(x, y) = p(U, y) / g(x) \).
 */
final class PlanarDensity implements PlanarSweep.Wanted {
    /** Numbers after the densities: mass and five moments about the start. */
    private static final int MOMENTS = 6;

    private static final int NODES = 8;

    private final PlanarDynamics dynamics;
    private final double startX;
    private final double startY;
    private final double[] coordinates;
    private final double[] ys;
    private final double[] shifts;

    /**
     * A density on a grid.
     *
     * @param coordinates X of the grid
     * @param ys y of the grid, increasing
     */
    PlanarDensity(PlanarDynamics dynamics, double startX, double startY, double[] coordinates, double[] ys) {
        this.dynamics = dynamics;
        this.startX = startX;
        this.startY = startY;
        this.coordinates = coordinates;
        this.ys = ys;
        shifts = dynamics.shifts(ys);
    }

    @Override
    public int size() {
        return densities() + MOMENTS;
    }

    /** Half a step of U is resolved like a whole one, for steps narrower than nodes leave masses that are right only on average. */
    @Override
    public double share() {
        return Math.sqrt(0.5);
    }

    /** The interpolation errs by the eighth power of the distance between nodes, which coarse sweeps do not follow. */
    @Override
    public int refinement() {
        return 4;
    }

    /** Few sweeps are all that a plane allows, and where two of them cross the error is more than the largest change elsewhere. */
    @Override
    public double caution() {
        return 2;
    }

    int densities() {
        return coordinates.length * ys.length;
    }

    @Override
    public void read(PlanarMesh mesh, double[][] masses, double[] values) {
        double[] rows = mesh.rows().nodes();
        for (int j = 0; j < ys.length; j++) {
            int from = from(rows, ys[j]);
            double[] across = weights(rows, from, ys[j]);
            for (int i = 0; i < coordinates.length; i++) {
                double u = coordinates[i] - dynamics.correlation() * shifts[j];
                values[i * ys.length + j] =
                        density(mesh, masses, from, across, u) / dynamics.scale(dynamics.x(coordinates[i]));
            }
        }
        int at = densities();
        for (int j = 0; j < masses.length; j++) {
            double[] states = mesh.states(dynamics, j);
            double dy = rows[j] - startY;
            for (int i = 0; i < states.length; i++) {
                double mass = masses[j][i];
                double dx = states[i] - startX;
                values[at] += mass;
                values[at + 1] += mass * dx;
                values[at + 2] += mass * dy;
                values[at + 3] += mass * dx * dx;
                values[at + 4] += mass * dy * dy;
                values[at + 5] += mass * dx * dy;
            }
        }
    }

    private static double density(PlanarMesh mesh, double[][] masses, int from, double[] across, double u) {
        double position = (u - mesh.first()) / mesh.spacing();
        int column = (int) Math.floor(position) - NODES / 2 + 1;
        if (column < 0 || column + NODES > mesh.columns()) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < NODES; k++) {
            double weight = 1;
            for (int m = 0; m < NODES; m++) {
                if (m != k) {
                    weight *= (position - column - m) / (k - m);
                }
            }
            for (int r = 0; r < across.length; r++) {
                sum += weight
                        * across[r]
                        * masses[from + r][column + k]
                        / mesh.rows().weights()[from + r];
            }
        }
        return sum / mesh.spacing();
    }

    private static int from(double[] rows, double y) {
        int above = 0;
        while (above < rows.length && rows[above] < y) {
            above++;
        }
        return Math.max(0, Math.min(rows.length - Math.min(NODES, rows.length), above - NODES / 2));
    }

    private static double[] weights(double[] rows, int from, double y) {
        double[] weights = new double[Math.min(NODES, rows.length)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1;
            for (int k = 0; k < weights.length; k++) {
                if (k != i) {
                    weights[i] *= (y - rows[from + k]) / (rows[from + i] - rows[from + k]);
                }
            }
        }
        return weights;
    }

    /** Makes a snapshot of extrapolated numbers. */
    PlanarSnapshot snapshot(Refinement refined, double time, double expectedMass) {
        double[] density = new double[densities()];
        double error = 0;
        for (int i = 0; i < density.length; i++) {
            // what is negative is so by less than its error
            density[i] = Math.max(0, refined.values()[i]);
            error = Math.max(error, refined.errors()[i]);
        }
        int at = densities();
        double mass = refined.values()[at];
        double dx = refined.values()[at + 1] / mass;
        double dy = refined.values()[at + 2] / mass;
        double[] xs = new double[coordinates.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = dynamics.x(coordinates[i]);
        }
        return new PlanarSnapshot(
                time,
                new PlanarFunction(Doubles.of(xs), Doubles.of(ys), Doubles.of(density)),
                error,
                mass,
                Double.isNaN(expectedMass) ? 0 : mass - expectedMass,
                startX + dx,
                startY + dy,
                refined.values()[at + 3] / mass - dx * dx,
                refined.values()[at + 4] / mass - dy * dy,
                refined.values()[at + 5] / mass - dx * dy);
    }
}
