package org.potentia.solvers.pathint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Snapshot;

/** Makes snapshots of the numbers of a forward sweep. */
final class LineSnapshots {
    private LineSnapshots() {}

    static List<Snapshot> of(LinePlan plan, ForwardSweep sweep, Refinement refined, double[] times, double[][] grids) {
        List<Snapshot> snapshots = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < times.length; k++) {
            double[] density = Arrays.copyOfRange(refined.values(), at, at + grids[k].length);
            double error = 0;
            for (int i = 0; i < density.length; i++) {
                // what is negative is so by less than its error
                density[i] = Math.max(0, density[i]);
                error = Math.max(error, refined.errors()[at + i]);
            }
            at += density.length;
            int extras = sweep.checked() + k * ForwardSweep.EXTRAS;
            double mass = refined.values()[extras];
            double shift = refined.values()[extras + 1] / mass;
            double square = refined.values()[extras + 2] / mass;
            double absorbed = refined.values()[extras + 3];
            if (!Double.isFinite(mass)) {
                throw new ComputationException("the mass at time " + times[k]
                        + " is beyond what a double can hold: the rate makes it grow too much");
            }
            double defect = defect(plan, sweep, mass, absorbed, times[k]);
            if (mass > 0) {
                // mass that is missing is missing where the density is
                error += Math.abs(defect) / mass * Arrays.stream(density).max().orElse(0);
            }
            snapshots.add(new Snapshot(
                    times[k],
                    new GridFunction(Doubles.of(grids[k]), Doubles.of(density)),
                    error,
                    mass,
                    defect,
                    sweep.origin() + shift,
                    Math.max(0, square - shift * shift)));
        }
        return snapshots;
    }

    private static double defect(LinePlan plan, ForwardSweep sweep, double mass, double absorbed, double time) {
        double x = sweep.origin();
        if (!plan.dynamics().constantRate(x)) {
            return 0;
        }
        return mass + absorbed - sweep.initialMass() * Math.exp(plan.dynamics().rate(x, 0) * time);
    }

    /** The law at time 0 on the points asked for, or on its own. */
    static Snapshot initial(InitialLaw law, double[] points) {
        Sources sources = Sources.quadrature(law);
        double[] grid = points.length > 0
                ? points
                : law instanceof InitialLaw.Density density
                        ? density.density().points().toArray()
                        : Doubles.grid(sources.lowest(), sources.highest(), 201).toArray();
        double[] values = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            values[i] = Sources.density(law, grid[i]);
        }
        double mass = 0;
        double mean = 0;
        for (int i = 0; i < sources.positions().length; i++) {
            mass += sources.masses()[i];
            mean += sources.masses()[i] * sources.positions()[i];
        }
        mean /= mass;
        double variance = 0;
        for (int i = 0; i < sources.positions().length; i++) {
            double distance = sources.positions()[i] - mean;
            variance += sources.masses()[i] * distance * distance;
        }
        return new Snapshot(
                0, new GridFunction(Doubles.of(grid), Doubles.of(values)), 0, mass, mass - 1, mean, variance / mass);
    }

    /** Points for a density, at equal distances in the numbers of nodes, that leave a share of the mass out on each side. */
    static double[] grid(ForwardSweep.Masses masses, int count, double tail) {
        double[] nodes = masses.mesh().nodes();
        double all = 0;
        for (double mass : masses.masses()) {
            all += mass;
        }
        int from = 0;
        int to = nodes.length - 1;
        for (double left = masses.masses()[from]; from < to - 1 && left < tail * all; left += masses.masses()[from]) {
            from++;
        }
        for (double right = masses.masses()[to]; to > from + 1 && right < tail * all; right += masses.masses()[to]) {
            to--;
        }
        double[] grid = new double[count];
        for (int i = 0; i < count; i++) {
            double position = from + (double) (to - from) * i / (count - 1);
            int node = (int) Math.min(nodes.length - 2.0, Math.floor(position));
            grid[i] = nodes[node] + (position - node) * (nodes[node + 1] - nodes[node]);
        }
        return grid;
    }
}
