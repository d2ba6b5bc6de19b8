package org.potentia.solvers.langevin;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;

/** Where paths begin: an initial law by its quantiles. */
final class Start {
    /** Cells of the table of a density given as a function; a thousandth of its width is far below any bandwidth. */
    private static final int CELLS = 8192;

    /** What a sum that cancels leaves of a density that is zero. */
    private static final double ROUNDING = 1e-12;

    private final InitialLaw law;
    private final double[] points;
    private final double[] density;
    /** The mass up to each point. */
    private final double[] mass;

    private Start(InitialLaw law, double[] points, double[] density) {
        this.law = law;
        this.points = points;
        this.density = density;
        mass = new double[points.length];
        for (int i = 1; i < points.length; i++) {
            mass[i] = mass[i - 1] + 0.5 * (points[i] - points[i - 1]) * (density[i] + density[i - 1]);
        }
    }

    /**
     * Makes the table of a law.
     *
     * @param law the law
     * @param domain where it must lie
     * @throws IllegalArgumentException if it does not, has no mass, or is no number or negative somewhere
     */
    static Start of(InitialLaw law, Interval domain) {
        return switch (law) {
            case InitialLaw.PointMass point -> {
                if (!domain.contains(point.position())) {
                    throw new IllegalArgumentException(
                            "initial position = " + point.position() + ", must be in the domain " + domain);
                }
                yield new Start(law, new double[] {point.position()}, new double[] {1});
            }
            case InitialLaw.Density grid ->
                table(
                        law,
                        grid.density().points().toArray(),
                        i -> grid.density().values().get((int) i),
                        domain);
            case InitialLaw.Profile profile -> {
                double[] points = Doubles.grid(
                                profile.support().lower(), profile.support().upper(), CELLS + 1)
                        .toArray();
                yield table(law, points, i -> profile.density().applyAsDouble(points[(int) i]), domain);
            }
        };
    }

    private static Start table(InitialLaw law, double[] points, DoubleUnaryOperator values, Interval domain) {
        double[] density = new double[points.length];
        double highest = 0;
        for (int i = 0; i < points.length; i++) {
            boolean outside = points[i] < domain.lower() || points[i] > domain.upper();
            density[i] = outside ? 0 : values.applyAsDouble(i);
            highest = Math.max(highest, density[i]);
        }
        for (int i = 0; i < points.length; i++) {
            if (density[i] < 0 && density[i] >= -ROUNDING * highest) {
                density[i] = 0;
            }
            if (!(density[i] >= 0 && density[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "initial density = " + density[i] + " at x = " + points[i] + ", must be finite and >= 0");
            }
        }
        Start start = new Start(law, points, density);
        if (!(start.mass() > 0)) {
            throw new IllegalArgumentException("the initial density has no mass in the domain " + domain);
        }
        return start;
    }

    /** Returns the mass of the law. */
    double mass() {
        return law instanceof InitialLaw.PointMass ? 1 : mass[mass.length - 1];
    }

    /** Returns a state near the middle of the law. */
    double middle() {
        return quantile(0.5);
    }

    /** Returns the state below which a share of the mass lies. */
    double quantile(double share) {
        if (points.length == 1) {
            return points[0];
        }
        double wanted = share * mass();
        int found = Arrays.binarySearch(mass, wanted);
        int i = Math.min(Math.max(found >= 0 ? found : -found - 2, 0), points.length - 2);
        // the density is linear in the cell, its mass a quadratic
        double width = points[i + 1] - points[i];
        double rise = (density[i + 1] - density[i]) / width;
        double left = Math.max(0, wanted - mass[i]);
        double root = Math.sqrt(Math.max(0, density[i] * density[i] + 2 * rise * left));
        double sum = density[i] + root;
        return points[i] + Math.min(width, sum > 0 ? 2 * left / sum : 0);
    }

    /** Returns the density of the law. */
    double density(double x) {
        return switch (law) {
            case InitialLaw.PointMass point -> 0;
            case InitialLaw.Profile profile -> profile.density().applyAsDouble(x);
            case InitialLaw.Density grid -> linear(grid.density(), x);
        };
    }

    private static double linear(GridFunction function, double x) {
        double[] points = function.points().toArray();
        if (x < points[0] || x > points[points.length - 1]) {
            return 0;
        }
        int found = Arrays.binarySearch(points, x);
        int i = Math.min(found >= 0 ? found : -found - 2, points.length - 2);
        double share = (x - points[i]) / (points[i + 1] - points[i]);
        return (1 - share) * function.values().get(i)
                + share * function.values().get(i + 1);
    }
}
