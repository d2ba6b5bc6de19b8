package org.potentia.solvers.pathint;

import java.util.List;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.model.Boundary;
import org.potentia.api.model.Diffusion;
import org.potentia.api.model.PlanarDiffusion;

/**
 * A problem in the plane in coordinates whose noises are independent. With \( b_x = g(x) c(y) \) and \( b_y = e(y) \), let
 * \( X = \int dx / g \), which removes \( g \) (for the two-factor model (16) this is \( \int dS / F \)), and \( U = X - \rho C \),
 * \( C = \int (c / e)\,dy \), which removes the correlation: \( dU = m\,dt + c \sqrt{1 - \rho^2}\,dW \) with \( W \) independent of
 * the noise of \( y \), and by Ito's rule
 * \( m = a_x / g - \tfrac12 g' c^2 - \rho [ (c / e) a_y + \tfrac12 (c / e)' e^2 ] \). Coordinates are zero, and \( c \) is one, where the
 * process starts.
 */
final class PlanarDynamics {
    /** Volatilities that agree to this with a product count as one. */
    private static final double SEPARABLE = 1e-9;

    /** Points of the table of x against X, in units of the noise at the start over the horizon. */
    private static final double TABLE = 0.05;

    private final PlanarDiffusion diffusion;
    private final EvolutionProblem.Planar problem;
    private final LineDynamics alongX;
    private final LineDynamics alongY;
    private final Track table;
    private final double startX;
    private final double startY;
    private final double unit;
    private final double length;

    PlanarDynamics(EvolutionProblem.Planar problem, double startX, double startY, double horizon) {
        this.problem = problem;
        this.startX = startX;
        this.startY = startY;
        diffusion = problem.diffusion();
        Arguments.within(diffusion.correlation(), Interval.closed(-1, 1), "correlation");
        within(diffusion.domainX(), startX, "x");
        within(diffusion.domainY(), startY, "y");
        alongX = new LineDynamics(LinearDiffusion.of(new Along(diffusion, true, startY)), horizon);
        alongY = new LineDynamics(LinearDiffusion.of(new Along(diffusion, false, startX)), horizon);
        unit = alongX.volatility(startX, 0);
        length = 2e-3 * Math.sqrt(horizon);
        table = new Track(alongX, startX, TABLE * Math.sqrt(horizon));
        obstacle(
                        new double[] {startX, table.point(20), table.point(-20)},
                        new double[] {startY, moved(startY, 1), moved(startY, -1)},
                        new double[] {0, 0.5 * horizon, horizon})
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
    }

    /** The motion along one coordinate with the other one kept. */
    private record Along(PlanarDiffusion diffusion, boolean first, double other) implements Diffusion {
        @Override
        public double drift(double x, double t) {
            return first ? diffusion.driftX(x, other, t) : diffusion.driftY(other, x, t);
        }

        @Override
        public double volatility(double x, double t) {
            return first ? diffusion.volatilityX(x, other, t) : diffusion.volatilityY(other, x, t);
        }

        @Override
        public Interval domain() {
            return first ? diffusion.domainX() : diffusion.domainY();
        }

        @Override
        public Boundary lowerBoundary() {
            return first ? Boundary.NATURAL : diffusion.boundariesY().lower();
        }

        @Override
        public Boundary upperBoundary() {
            return first ? Boundary.NATURAL : diffusion.boundariesY().upper();
        }

        @Override
        public boolean timeHomogeneous() {
            return diffusion.timeHomogeneous();
        }
    }

    /** Why a problem cannot be solved in these coordinates, as far as a few points tell. */
    static Optional<String> obstacle(PlanarDiffusion diffusion) {
        if (ends(
                diffusion.domainX(),
                diffusion.boundariesX().lower(),
                diffusion.boundariesX().upper())) {
            return Optional.of("pathint takes problems in the plane whose first coordinate has natural ends only");
        }
        return obstacle(
                diffusion, samples(diffusion.domainX()), samples(diffusion.domainY()), new double[] {0, 0.5, 1});
    }

    private static boolean ends(Interval domain, Boundary lower, Boundary upper) {
        return (Double.isFinite(domain.lower()) && lower != Boundary.NATURAL)
                || (Double.isFinite(domain.upper()) && upper != Boundary.NATURAL);
    }

    private static double[] samples(Interval domain) {
        if (domain.bounded()) {
            double width = domain.upper() - domain.lower();
            return new double[] {
                domain.lower() + 0.3 * width, domain.lower() + 0.5 * width, domain.lower() + 0.8 * width
            };
        }
        if (Double.isFinite(domain.lower())) {
            return new double[] {domain.lower() + 0.3, domain.lower() + 1, domain.lower() + 2.5};
        }
        return Double.isFinite(domain.upper())
                ? new double[] {domain.upper() - 0.3, domain.upper() - 1, domain.upper() - 2.5}
                : new double[] {0.3, 1, -1.5};
    }

    private Optional<String> obstacle(double[] xs, double[] ys, double[] times) {
        return obstacle(diffusion, xs, ys, times);
    }

    private static Optional<String> obstacle(PlanarDiffusion d, double[] xs, double[] ys, double[] times) {
        for (double x : xs) {
            for (double y : ys) {
                double corner = d.volatilityX(xs[0], ys[0], 0) * d.volatilityX(x, y, 0);
                double product = d.volatilityX(x, ys[0], 0) * d.volatilityX(xs[0], y, 0);
                if (!(Math.abs(corner - product) <= SEPARABLE * Math.abs(product))) {
                    return Optional.of(
                            "pathint takes problems in the plane whose first volatility is a product of a function of x and"
                                    + " one of y, and that at x = " + x + ", y = " + y + " is not");
                }
                double there = d.volatilityY(x, y, 0);
                if (!(Math.abs(there - d.volatilityY(xs[0], y, 0)) <= SEPARABLE * Math.abs(there))) {
                    return Optional.of(
                            "pathint takes problems in the plane whose second volatility does not depend on x, and that at x = "
                                    + x + ", y = " + y + " does");
                }
                for (double t : times) {
                    if (d.volatilityX(x, y, t) != d.volatilityX(x, y, 0)
                            || d.volatilityY(x, y, t) != d.volatilityY(x, y, 0)) {
                        return Optional.of(
                                "pathint takes problems in the plane whose volatilities do not change in time");
                    }
                }
            }
        }
        return Optional.empty();
    }

    LineDynamics alongY() {
        return alongY;
    }

    double correlation() {
        return diffusion.correlation();
    }

    boolean timeHomogeneous() {
        return diffusion.timeHomogeneous();
    }

    double rate(double x, double y, double t) {
        double r = problem.rate().at(x, y, t);
        if (!Double.isFinite(r)) {
            throw new IllegalArgumentException(
                    "rate = " + r + " at x = " + x + ", y = " + y + ", t = " + t + ", must be finite");
        }
        return r;
    }

    /** Kinks of \( g \) between states of the first coordinate. */
    List<Kinks.Kink> kinks(double[] states) {
        return Kinks.find(x -> alongX.volatility(x, 0), states);
    }

    /** \( g \), the volatility of x at the starting y. */
    double scale(double x) {
        return alongX.volatility(x, 0);
    }

    /** \( c \), the factor of y in the volatility of x; 1 at the start. */
    double factor(double y) {
        double b = diffusion.volatilityX(startX, y, 0);
        if (!(b >= 0 && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "first volatility = " + b + " at x = " + startX + ", y = " + y + ", must be finite and >= 0");
        }
        return b / unit;
    }

    /** \( C \) at increasing points, zero at the start. */
    double[] shifts(double[] ys) {
        double[] shifts = new double[ys.length];
        double sum = 0;
        for (int i = 0; i < ys.length; i++) {
            sum += PanelRule.EIGHT.integrate(
                    y -> factor(y) / alongY.volatility(y, 0), i == 0 ? startY : ys[i - 1], ys[i]);
            shifts[i] = sum;
        }
        return shifts;
    }

    /** x of X, by cubic interpolation of a table with its derivatives; the end of the domain for what lies beyond. */
    double x(double coordinate) {
        double position = coordinate / table.spacing();
        int wanted = (int) Math.floor(position);
        int index = table.nearest(wanted);
        if (index != wanted || table.nearest(index + 1) != index + 1) {
            return table.point(index);
        }
        double left = table.point(index);
        double right = table.point(index + 1);
        double u = position - index;
        double slope0 = table.spacing() * table.noise(index);
        double slope1 = table.spacing() * table.noise(index + 1);
        double v = 1 - u;
        return v * v * (1 + 2 * u) * left + u * u * (1 + 2 * v) * right + u * v * (v * slope0 - u * slope1);
    }

    /** \( m \), the drift of U. */
    double driftU(double x, double y, double t) {
        double ax = diffusion.driftX(x, y, t);
        if (!Double.isFinite(ax)) {
            throw new IllegalArgumentException(
                    "first drift = " + ax + " at x = " + x + ", y = " + y + ", t = " + t + ", must be finite");
        }
        double c = factor(y);
        double m = ax / scale(x) - 0.5 * alongX.volatilitySlope(x, 0) * c * c;
        double rho = correlation();
        if (rho == 0) {
            return m;
        }
        double e = alongY.volatility(y, 0);
        return m - rho * (c / e * driftY(x, y, t) + 0.5 * ratioSlope(y) * e * e);
    }

    double driftY(double x, double y, double t) {
        double ay = diffusion.driftY(x, y, t);
        if (!Double.isFinite(ay)) {
            throw new IllegalArgumentException(
                    "second drift = " + ay + " at x = " + x + ", y = " + y + ", t = " + t + ", must be finite");
        }
        return ay;
    }

    /** \( (c / e)' \). */
    private double ratioSlope(double y) {
        double up = moved(y, length);
        double down = moved(y, -length);
        return (factor(up) / alongY.volatility(up, 0) - factor(down) / alongY.volatility(down, 0)) / (up - down);
    }

    /** A point some way off in units of the noise, but inside the domain. */
    private double moved(double y, double by) {
        double distance = by * alongY.volatility(y, 0);
        Interval domain = diffusion.domainY();
        return distance > 0
                ? y + Math.min(distance, 0.3 * (domain.upper() - y))
                : y + Math.max(distance, -0.3 * (y - domain.lower()));
    }

    private static void within(Interval domain, double value, String name) {
        if (!domain.contains(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", must be in the domain " + domain);
        }
    }
}
