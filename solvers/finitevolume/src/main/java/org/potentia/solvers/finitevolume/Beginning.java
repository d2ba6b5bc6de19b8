package org.potentia.solvers.finitevolume;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Interval;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.evolve.InitialLaw;

/**
 * Where an evolution begins, as a march needs it.
 *
 * @param origin the point that becomes a node: that of all mass, or the highest of the density
 * @param lower below it there is nothing
 * @param upper above it there is nothing
 * @param density the density at the beginning; not used for a point mass
 * @param cumulated the mass below a point, where it is known because the density is not smooth
 * @param age the time of this density, positive for one that grew out of a point
 */
record Beginning(
        double origin,
        double lower,
        double upper,
        DoubleUnaryOperator density,
        @Nullable DoubleUnaryOperator cumulated,
        double age) {
    private static final int LOOKS = 2000;

    static Beginning of(InitialLaw law, Dynamics dynamics, double early) {
        Interval domain = dynamics.domain();
        return switch (law) {
            case InitialLaw.PointMass mass -> {
                double x = mass.position();
                if (!(x > domain.lower() && x < domain.upper())) {
                    throw new IllegalArgumentException(
                            "position = " + x + ", must be inside the domain " + domain + " of the process");
                }
                yield dynamics.soon(x, early);
            }
            case InitialLaw.Density grid -> of(grid.density(), dynamics);
            case InitialLaw.Profile profile -> dynamics.prepared(of(profile.density(), profile.support(), dynamics));
        };
    }

    private static Beginning of(GridFunction grid, Dynamics dynamics) {
        PiecewiseLinear linear = new PiecewiseLinear(grid);
        Beginning pointwise = of(linear::value, Interval.closed(linear.lower(), linear.upper()), dynamics);
        return dynamics.prepared(new Beginning(
                pointwise.origin,
                pointwise.lower,
                pointwise.upper,
                pointwise.density,
                x -> linear.below(Math.min(Math.max(x, pointwise.lower), pointwise.upper)),
                0));
    }

    private static Beginning of(DoubleUnaryOperator density, Interval support, Dynamics dynamics) {
        Interval domain = dynamics.domain();
        double lower = Math.max(support.lower(), domain.lower());
        double upper = Math.min(support.upper(), domain.upper());
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "the initial density lives on " + support + ", must meet the domain " + domain + " of the process");
        }
        double middle = 0.5 * (lower + upper);
        double highest = middle;
        double most = value(density, middle);
        // evenly, and ever closer to the middle, for the support may be wider than the density by any factor
        for (int i = 1; i < LOOKS; i++) {
            double even = lower + (upper - lower) * i / LOOKS;
            double share = Math.pow(10, -50.0 * i / LOOKS);
            for (double x : new double[] {even, middle + share * (upper - middle), middle - share * (middle - lower)}) {
                double value = value(density, x);
                if (value > most && x > lower && x < upper) {
                    most = value;
                    highest = x;
                }
            }
        }
        if (most == 0) {
            throw new IllegalArgumentException("the initial density is 0 on " + support + ", must hold some mass");
        }
        return new Beginning(highest, lower, upper, density, null, 0);
    }

    private static double value(DoubleUnaryOperator density, double x) {
        double value = density.applyAsDouble(x);
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "the initial density is " + value + " at x = " + x + ", must be finite and not negative");
        }
        return value;
    }

    /** Whether all mass is in one point. */
    boolean point() {
        return lower == upper;
    }

    /** The density at a point; 0 outside of the support. */
    double at(double x) {
        return x < lower || x > upper ? 0 : density.applyAsDouble(x);
    }

    /** The smallest distance from the origin at which the density has fallen to half of its height. */
    double width() {
        if (point()) {
            return 0;
        }
        double most = density.applyAsDouble(origin);
        double width = Math.min(Math.max(upper - origin, origin - lower), 1e150);
        double smallest = 1e-150;
        for (double distance = width; distance > smallest; distance *= 0.8) {
            if (Math.max(at(origin + distance), at(origin - distance)) > 0.5 * most) {
                break;
            }
            width = distance;
        }
        return width;
    }

    /** The density at the nodes. A point mass fills the volume of its node. */
    double[] on(Mesh mesh) {
        double[] nodes = mesh.nodes();
        double[] values = new double[nodes.length];
        if (point()) {
            int nearest = 1;
            for (int i = 2; i < nodes.length - 1; i++) {
                if (Math.abs(nodes[i] - origin) < Math.abs(nodes[nearest] - origin)) {
                    nearest = i;
                }
            }
            values[nearest] = 1 / mesh.volumes()[nearest];
            return values;
        }
        if (cumulated != null) {
            double before = cumulated.applyAsDouble(nodes[0]);
            for (int i = 0; i < nodes.length; i++) {
                double after = cumulated.applyAsDouble(i < nodes.length - 1 ? mesh.middles()[i] : nodes[i]);
                values[i] = mesh.absorbs(i) ? 0 : Math.max(after - before, 0) / mesh.volumes()[i];
                before = after;
            }
            return values;
        }
        for (int i = 0; i < nodes.length; i++) {
            if (!mesh.absorbs(i) && nodes[i] >= lower && nodes[i] <= upper) {
                values[i] = value(density, nodes[i]);
            }
        }
        return values;
    }
}
