package org.potentia.models.qgauss.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.evolve.GridFunction;

/**
 * How far densities at a sequence of lags are from solving equation 12, zone by zone.
 *
 * <p>Between two neighbouring lags and two neighbouring cell borders the equation says that mass changes by what flows in. In the time
 * \( \tau = k\,t^\xi \), with \( \phi = (P^{2-q} - 1)/(2-q) \) (\( \ln P \) at q = 2), the change of a cell is \( \Delta P\,h \) and the flow is the
 * difference of \( \partial_x\phi \) over it, the mean of both lags. The residual of a zone is the root of the summed squared difference of the two,
 * over the root of the summed squared change: 0 for a solution, 1 where the equation explains nothing. Cells in which a density is 0 or beside
 * one are left out and counted. Both sides are of second order in the grid and in the step of \( \tau \), so that a closed form has a small
 * residual that falls with the spacing.
 *
 * @param zone A, B or C
 * @param relative the residual; 0 if the zone has no cell
 * @param cells how many cells entered
 * @param leftOut how many were left out because a density is 0 there
 */
public record EquationResidual(String zone, double relative, int cells, int leftOut) {
    /**
     * A density at a lag.
     *
     * @param lag the lag, positive
     * @param density the density, not negative
     */
    public record LagDensity(double lag, GridFunction density) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the lag is not positive or a density is negative
         */
        public LagDensity {
            Arguments.positive(lag, "lag");
            density.values().stream().forEach(value -> Arguments.nonNegative(value, "density"));
        }
    }

    /**
     * The zones of the paper: A is \( |x| \le a\,t^v \) at lags of the strong regime, B the same between the regimes, C everything else.
     *
     * @param a the edge at a lag of one
     * @param v the power with which it moves
     * @param strongUntil the last lag of the strong regime
     * @param weakFrom the first lag of the weak regime
     */
    public record Zones(double a, double v, double strongUntil, double weakFrom) {
        /** All of it is zone C: one regime. */
        public static final Zones NONE = new Zones(0, 0, 0, 0);

        /** Those of the paper, in index points and minutes. */
        public static final Zones PAPER = new Zones(3.39e-2, 0.62, 35, 78);

        /**
         * Names the zone of a point.
         *
         * @param x the return
         * @param t the lag
         * @return A, B or C
         */
        public String of(double x, double t) {
            if (t > weakFrom || Math.abs(x) > a * Math.pow(t, v)) {
                return "C";
            }
            return t <= strongUntil ? "A" : "B";
        }
    }

    /**
     * Compares densities with the equation.
     *
     * @param law sets q, \( \xi \) and k
     * @param densities at two lags or more, increasing, all on one grid of five points or more
     * @param zones where the zones lie
     * @return one residual for each zone, A, B, C
     * @throws IllegalArgumentException if there are too few lags or points, lags do not increase, or grids differ
     */
    public static List<EquationResidual> of(SelfSimilarLaw law, List<LagDensity> densities, Zones zones) {
        Arguments.atLeast(densities.size(), 2, "number of lags");
        Doubles points = densities.get(0).density().points();
        Arguments.atLeast(points.size(), 5, "number of points");
        List<Sum> sums = List.of(new Sum("A"), new Sum("B"), new Sum("C"));
        for (int i = 1; i < densities.size(); i++) {
            LagDensity before = densities.get(i - 1);
            LagDensity after = densities.get(i);
            if (!before.density().points().equals(after.density().points())) {
                throw new IllegalArgumentException(
                        "the densities at lags " + before.lag() + " and " + after.lag() + " have different grids");
            }
            if (!(after.lag() > before.lag())) {
                throw new IllegalArgumentException("lag " + after.lag() + " after " + before.lag() + ", must increase");
            }
            double step = law.tau(after.lag()) - law.tau(before.lag());
            double middle = Math.sqrt(before.lag() * after.lag());
            for (int k = 1; k + 1 < points.size(); k++) {
                Sum sum = sums.get(zones.of(points.get(k), middle).charAt(0) - 'A');
                sum.add(before.density(), after.density(), k, step, law.q());
            }
        }
        List<EquationResidual> residuals = new ArrayList<>();
        for (Sum sum : sums) {
            residuals.add(sum.residual());
        }
        return residuals;
    }

    /** What is gathered over a zone. */
    private static final class Sum {
        private final String zone;
        private double change;
        private double difference;
        private int cells;
        private int leftOut;

        Sum(String zone) {
            this.zone = zone;
        }

        void add(GridFunction before, GridFunction after, int k, double step, double q) {
            if (!positive(before, k) || !positive(after, k)) {
                leftOut++;
                return;
            }
            Doubles x = before.points();
            double width = 0.5 * (x.get(k + 1) - x.get(k - 1));
            double rate = (after.values().get(k) - before.values().get(k)) / step;
            double flow = 0.5 * (divergence(before, k, q) + divergence(after, k, q));
            change += rate * rate * width;
            difference += (rate - flow) * (rate - flow) * width;
            cells++;
        }

        private static boolean positive(GridFunction density, int k) {
            return density.values().get(k - 1) > 0
                    && density.values().get(k) > 0
                    && density.values().get(k + 1) > 0;
        }

        private static double divergence(GridFunction density, int k, double q) {
            Doubles x = density.points();
            Doubles p = density.values();
            double left = (potential(p.get(k), q) - potential(p.get(k - 1), q)) / (x.get(k) - x.get(k - 1));
            double right = (potential(p.get(k + 1), q) - potential(p.get(k), q)) / (x.get(k + 1) - x.get(k));
            return (right - left) / (0.5 * (x.get(k + 1) - x.get(k - 1)));
        }

        /** \( (P^{2-q} - 1)/(2-q) \). */
        private static double potential(double p, double q) {
            double log = Math.log(p);
            return q == 2 ? log : Math.expm1((2 - q) * log) / (2 - q);
        }

        EquationResidual residual() {
            return new EquationResidual(zone, change > 0 ? Math.sqrt(difference / change) : 0, cells, leftOut);
        }
    }
}
