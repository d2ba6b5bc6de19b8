package org.potentia.problems;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarRate;

/**
 * The problems in the plane that every propagator for the plane meets.
 *
 * @since 0.1
 */
public final class PlanarCatalogue {
    private PlanarCatalogue() {}

    /**
     * Returns all problems in the plane.
     *
     * @return the problems, from the simplest on
     */
    public static List<PlanarCase> all() {
        return List.of(
                correlated(), ornsteinUhlenbeck(), circling(), geometricPair(), discounted(), stochasticVolatility());
    }

    private static PlanarCase correlated() {
        double sx = 0.3;
        double sy = 0.5;
        double rho = -0.6;
        return new PlanarCase(
                "planar-free",
                "correlated Brownian motions with drifts",
                Planar.of(new PlanarCoefficients((x, y) -> 0.2, (x, y) -> -0.4, (x, y) -> sx, (x, y) -> sy, rho)),
                0.1,
                -0.2,
                Doubles.of(0.25, 1),
                Interval.closed(-1.2, 1.8),
                Interval.closed(-2.6, 2),
                PlanarLaws.normal(
                        t -> 0.1 + 0.2 * t,
                        t -> -0.2 - 0.4 * t,
                        t -> sx * sx * t,
                        t -> sy * sy * t,
                        t -> rho * sx * sy * t),
                "the heat kernel in a moving frame");
    }

    /** Two speeds of return and a correlation: the covariance has its own time. */
    private static PlanarCase ornsteinUhlenbeck() {
        double kx = 3;
        double ky = 1;
        double sx = 0.5;
        double sy = 0.4;
        double rho = 0.7;
        return new PlanarCase(
                "planar-ornstein-uhlenbeck",
                "Ornstein-Uhlenbeck in the plane, correlated",
                Planar.of(
                        new PlanarCoefficients((x, y) -> -kx * x, (x, y) -> -ky * y, (x, y) -> sx, (x, y) -> sy, rho)),
                0.4,
                -0.5,
                Doubles.of(0.25, 2),
                Interval.closed(-1.1, 1.3),
                Interval.closed(-1.7, 1.4),
                PlanarLaws.normal(
                        t -> 0.4 * Math.exp(-kx * t),
                        t -> -0.5 * Math.exp(-ky * t),
                        t -> returned(sx * sx, 2 * kx, t),
                        t -> returned(sy * sy, 2 * ky, t),
                        t -> returned(rho * sx * sy, kx + ky, t)),
                "G. E. Uhlenbeck, L. S. Ornstein (1930), doi:10.1103/PhysRev.36.823, for each pair");
    }

    private static double returned(double spread, double speed, double t) {
        return spread / speed * -Math.expm1(-speed * t);
    }

    /** No potential has this drift: the current goes round for ever. */
    private static PlanarCase circling() {
        double pull = 1;
        double turn = 2;
        double sigma = 0.4;
        DoubleUnaryOperator fall = t -> 0.6 * Math.exp(-pull * t);
        DoubleUnaryOperator variance = t -> returned(sigma * sigma, 2 * pull, t);
        return new PlanarCase(
                "planar-circling",
                "a well in which the state circles",
                Planar.of(new PlanarCoefficients(
                        (x, y) -> -pull * x - turn * y,
                        (x, y) -> turn * x - pull * y,
                        (x, y) -> sigma,
                        (x, y) -> sigma,
                        0)),
                0.6,
                0,
                Doubles.of(0.25, 1),
                Interval.closed(-1, 1.4),
                Interval.closed(-1, 1.5),
                PlanarLaws.normal(
                        t -> fall.applyAsDouble(t) * Math.cos(turn * t),
                        t -> fall.applyAsDouble(t) * Math.sin(turn * t),
                        variance,
                        variance,
                        t -> 0),
                "the matrix exponential of pull and turn; noise alike in all directions stays so");
    }

    private static PlanarCase geometricPair() {
        double sx = 0.3;
        double sy = 0.4;
        double rho = 0.5;
        return new PlanarCase(
                "planar-geometric",
                "two correlated geometric Brownian motions",
                Planar.of(
                        new PlanarCoefficients((x, y) -> 0.05 * x, (x, y) -> 0, (x, y) -> sx * x, (x, y) -> sy * y, rho)
                                .on(Interval.above(0), Interval.above(0))),
                1,
                1,
                Doubles.of(0.25, 1),
                Interval.closed(0.25, 3),
                Interval.closed(0.15, 3.6),
                PlanarLaws.lognormal(sx, sy, rho, 0.05, 0),
                "the logarithms are correlated Brownian motions");
    }

    private static PlanarCase discounted() {
        PlanarCase free = correlated();
        PlanarLaw law = free.exact();
        return new PlanarCase(
                "planar-discounted",
                "correlated Brownian motions with a constant discount",
                new Planar(free.problem().diffusion(), discount()),
                free.x(),
                free.y(),
                free.times(),
                free.viewX(),
                free.viewY(),
                new PlanarLaw() {
                    @Override
                    public double density(double x, double y, double t) {
                        return Math.exp(-0.4 * t) * law.density(x, y, t);
                    }

                    @Override
                    public double mass(double t) {
                        return Math.exp(-0.4 * t);
                    }
                },
                "the discount factors out");
    }

    /** Fat tails that come from noise whose size is itself noisy. */
    private static PlanarCase stochasticVolatility() {
        double nu = 0.5;
        return new PlanarCase(
                "planar-stochastic-volatility",
                "a state whose volatility is lognormal",
                Planar.of(new PlanarCoefficients(
                                (x, sigma) -> 0, (x, sigma) -> 0, (x, sigma) -> sigma, (x, sigma) -> nu * sigma, 0)
                        .on(Interval.REALS, Interval.above(0))),
                0,
                0.3,
                Doubles.of(0.25, 1),
                Interval.closed(-1.8, 1.8),
                Interval.closed(0.05, 1.4),
                PlanarLaws.hyperbolic(0, 0.3, nu),
                "H. P. McKean (1970), doi:10.4310/jdg/1214429509: Brownian motion on the hyperbolic plane");
    }

    private static PlanarRate discount() {
        return (x, y, t) -> -0.4;
    }
}
