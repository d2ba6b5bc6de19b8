package org.potentia.solvers.pathint;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Interval;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;

/**
 * Mass in points: the nodes of a mesh, or those of a quadrature of an initial density that is fine enough for the first step.
 *
 * @param positions where
 * @param masses how much
 */
@SuppressWarnings("ArrayRecordComponent") // internal to the package: never compared, never handed out
record Sources(double[] positions, double[] masses) {
    /** The least number of panels for a density given as a function. */
    private static final int PANELS = 48;

    /** Mass below this is none. */
    private static final double NEGLIGIBLE = 1e-17;

    /** The lowest position with a mass that counts. */
    double lowest() {
        int i = 0;
        while (i < positions.length - 1 && masses[i] <= NEGLIGIBLE) {
            i++;
        }
        return positions[i];
    }

    /** The highest position with a mass that counts. */
    double highest() {
        int i = positions.length - 1;
        while (i > 0 && masses[i] <= NEGLIGIBLE) {
            i--;
        }
        return positions[i];
    }

    /** The value of an initial density. */
    static double density(InitialLaw law, double x) {
        return switch (law) {
            case InitialLaw.PointMass mass -> throw new IllegalArgumentException("a point mass has no density");
            case InitialLaw.Profile profile ->
                x < profile.support().lower() || x > profile.support().upper() ? 0 : finite(profile.density(), x);
            case InitialLaw.Density density -> linear(density.density(), x);
        };
    }

    /** The points of a quadrature for steps of a given length. */
    static Sources of(InitialLaw law, LineDynamics dynamics, double step) {
        return of(law, x -> dynamics.volatility(x, 0) * Math.sqrt(step));
    }

    /** The points of a quadrature of the law itself. */
    static Sources quadrature(InitialLaw law) {
        return of(law, x -> Double.POSITIVE_INFINITY);
    }

    private static Sources of(InitialLaw law, DoubleUnaryOperator length) {
        return switch (law) {
            case InitialLaw.PointMass mass -> new Sources(new double[] {mass.position()}, new double[] {1});
            case InitialLaw.Profile profile -> {
                Collector collector = new Collector(length);
                Interval support = profile.support();
                double width = (support.upper() - support.lower()) / PANELS;
                for (int p = 0; p < PANELS; p++) {
                    collector.panel(profile.density(), support.lower() + p * width, support.lower() + (p + 1) * width);
                }
                yield collector.sources();
            }
            case InitialLaw.Density density -> {
                Collector collector = new Collector(length);
                GridFunction grid = density.density();
                for (int i = 1; i < grid.points().size(); i++) {
                    if (grid.values().get(i - 1) + grid.values().get(i) > 0) {
                        collector.panel(
                                x -> linear(grid, x),
                                grid.points().get(i - 1),
                                grid.points().get(i));
                    }
                }
                yield collector.sources();
            }
        };
    }

    private static double finite(DoubleUnaryOperator density, double x) {
        double value = density.applyAsDouble(x);
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "initial density = " + value + " at x = " + x + ", must be finite and >= 0");
        }
        return value;
    }

    private static double linear(GridFunction grid, double x) {
        int n = grid.points().size();
        if (x < grid.points().get(0) || x > grid.points().get(n - 1)) {
            return 0;
        }
        int low = 0;
        int high = n - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (grid.points().get(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (x - grid.points().get(low))
                / (grid.points().get(high) - grid.points().get(low));
        return (1 - share) * grid.values().get(low) + share * grid.values().get(high);
    }

    /** Collects the nodes of panels. */
    private static final class Collector {
        private final DoubleUnaryOperator length;
        private double[] positions = new double[1024];
        private double[] masses = new double[1024];
        private int count;

        Collector(DoubleUnaryOperator length) {
            this.length = length;
        }

        void panel(DoubleUnaryOperator density, double from, double to) {
            double deviation = length.applyAsDouble(0.5 * (from + to));
            // more than that is not needed for a step much smaller than the support: then the mesh itself is as fine
            int pieces = (int) Math.max(1, Math.min(4096, Math.ceil((to - from) / deviation)));
            double width = (to - from) / pieces;
            for (int p = 0; p < pieces; p++) {
                for (int q = 0; q < PanelRule.EIGHT.count(); q++) {
                    double x = PanelRule.EIGHT.node(q, from + p * width, from + (p + 1) * width);
                    add(x, PanelRule.EIGHT.weight(q, width) * finite(density, x));
                }
            }
        }

        private void add(double x, double mass) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
                masses = Arrays.copyOf(masses, 2 * count);
            }
            positions[count] = x;
            masses[count++] = mass;
        }

        Sources sources() {
            return new Sources(Arrays.copyOf(positions, count), Arrays.copyOf(masses, count));
        }
    }
}
