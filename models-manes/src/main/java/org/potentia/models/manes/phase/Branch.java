package org.potentia.models.manes.phase;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.models.manes.market.HomogeneousMarket;

/**
 * An equilibrium followed along a parameter, through folds and back: pseudo-arclength continuation. Mean and parameter are measured in units of
 * the hull of the market and of the range of the parameter; the step shrinks where the branch bends.
 *
 * <p>Source: H. B. Keller (1977), Numerical solution of bifurcation and nonlinear eigenvalue problems, in Applications of Bifurcation Theory,
 * Academic Press, pages 359-384.
 *
 * @param values the values of the parameter along the branch
 * @param means the means
 * @param slopes \( A \) at each point: below one the branch is stable
 */
public record Branch(Doubles values, Doubles means, Doubles slopes) {
    private static final int MOST_POINTS = 20_000;

    private static final int NEWTON_STEPS = 12;

    private static final double CONVERGED = 1e-13;

    private static final double SHORTEST = 1e-9;

    /** A turn of the tangent by more than this (its cosine less) asks for a shorter step. */
    private static final double STRAIGHT = 0.98;

    /**
     * Follows an equilibrium from one end of a range until the branch leaves the range.
     *
     * @param market the market whose other parameters stay
     * @param parameter what is varied
     * @param low the least value of the parameter
     * @param high the greatest value, above the least
     * @param atLow whether the branch begins at the least value, otherwise at the greatest
     * @param place which equilibrium there it begins at, counted from the lowest mean, from 0
     * @param step the longest step, as a part of the range, in (0, 0.1]
     * @return the branch
     * @throws IllegalArgumentException if there is no such equilibrium, or an argument is not admissible
     */
    public static Branch follow(
            HomogeneousMarket market,
            MarketParameter parameter,
            double low,
            double high,
            boolean atLow,
            int place,
            double step) {
        Arguments.positive(step, "step");
        if (!(low < high) || step > 0.1) {
            throw new IllegalArgumentException(
                    "range " + low + " to " + high + " in steps of " + step + ", must rise in steps of at most 0.1");
        }
        double start = atLow ? low : high;
        Equilibria there = Equilibria.of(parameter.in(market, start));
        if (place < 0 || place >= there.all().size()) {
            throw new IllegalArgumentException("place = " + place + ", must be 0 to "
                    + (there.all().size() - 1) + ": so many equilibria are at " + parameter.symbol() + " = " + start);
        }
        return new Walk(market, parameter, low, high, step)
                .from(start, there.all().get(place).mean(), atLow ? 1 : -1);
    }

    /**
     * Returns the places at which the branch turns back.
     *
     * @return the points after which the parameter changes its direction
     */
    public List<Integer> turns() {
        List<Integer> turns = new ArrayList<>();
        for (int i = 1; i + 1 < values.size(); i++) {
            if ((values.get(i) - values.get(i - 1)) * (values.get(i + 1) - values.get(i)) < 0) {
                turns.add(i);
            }
        }
        return turns;
    }

    /** A point in units, with the equation and its derivatives there. */
    private static final class Walk {
        private final HomogeneousMarket market;
        private final MarketParameter parameter;
        private final double low;
        private final double range;
        private final double longest;
        private final double unit;
        private final List<double[]> points = new ArrayList<>();

        Walk(HomogeneousMarket market, MarketParameter parameter, double low, double high, double longest) {
            this.market = market;
            this.parameter = parameter;
            this.low = low;
            this.range = high - low;
            this.longest = longest;
            this.unit = Math.sqrt(market.asset().stationary(market.years()).variance());
        }

        Branch from(double value, double mean, double direction) {
            double x = mean / unit;
            double p = (value - low) / range;
            add(x, p);
            double[] tangent = tangent(x, p, 0, direction);
            double step = longest;
            while (points.size() < MOST_POINTS && step > SHORTEST) {
                double[] next = corrected(x, p, tangent, step);
                double[] turned = next.length == 0 ? next : tangent(next[0], next[1], tangent[0], tangent[1]);
                if (turned.length == 0 || turned[0] * tangent[0] + turned[1] * tangent[1] < STRAIGHT) {
                    step *= 0.5;
                    continue;
                }
                if (next[1] < 0 || next[1] > 1) {
                    break;
                }
                x = next[0];
                p = next[1];
                tangent = turned;
                add(x, p);
                step = Math.min(longest, 1.5 * step);
            }
            return new Branch(column(0), column(1), column(2));
        }

        private void add(double x, double p) {
            points.add(new double[] {low + p * range, x * unit, 1 + slopeExcess(x, p)});
        }

        private Doubles column(int k) {
            return Doubles.of(points.stream().mapToDouble(point -> point[k]));
        }

        /** Newton's method on the equation and the length of the step together; empty when it does not converge. */
        private double[] corrected(double x0, double p0, double[] tangent, double step) {
            double x = x0 + step * tangent[0];
            double p = p0 + step * tangent[1];
            for (int i = 0; i < NEWTON_STEPS; i++) {
                double[] d = derivatives(x, p);
                double length = tangent[0] * (x - x0) + tangent[1] * (p - p0) - step;
                double determinant = d[1] * tangent[1] - d[2] * tangent[0];
                double dx = (d[0] * tangent[1] - d[2] * length) / determinant;
                double dp = (d[1] * length - d[0] * tangent[0]) / determinant;
                if (!(Math.abs(dx) < 1 && Math.abs(dp) < 1)) {
                    return new double[0];
                }
                x -= dx;
                p -= dp;
                if (Math.abs(dx) + Math.abs(dp) < CONVERGED) {
                    return new double[] {x, p};
                }
            }
            return new double[0];
        }

        /** The unit tangent that goes on in a direction. */
        private double[] tangent(double x, double p, double alongX, double alongP) {
            double[] d = derivatives(x, p);
            double norm = Math.hypot(d[1], d[2]);
            double sign = -d[2] * alongX + d[1] * alongP < 0 ? -1 : 1;
            return new double[] {sign * -d[2] / norm, sign * d[1] / norm};
        }

        /** The excess \( M - m \) in units, and its derivatives by mean and parameter. */
        private double[] derivatives(double x, double p) {
            double step = 1e-6;
            // at the ends of the range the parameter may not go further, as a coupling below zero
            double left = Math.max(p - step, 0);
            double right = Math.min(Math.max(p + step, step), 1 + step);
            return new double[] {excess(x, p), slopeExcess(x, p), (excess(x, right) - excess(x, left)) / (right - left)
            };
        }

        private double excess(double x, double p) {
            return at(p).dressed(x * unit).cumulants().mean() / unit - x;
        }

        private double slopeExcess(double x, double p) {
            return at(p).dressed(x * unit).slope() - 1;
        }

        private HomogeneousMarket at(double p) {
            return parameter.in(market, low + Math.max(p, 0) * range);
        }
    }
}
