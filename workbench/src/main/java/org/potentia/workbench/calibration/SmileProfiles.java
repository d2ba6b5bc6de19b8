package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.potentia.api.Doubles;
import org.potentia.api.Parameter;
import org.potentia.api.optimize.Budget;
import org.potentia.api.optimize.OptimizationProblem;
import org.potentia.api.optimize.Optimizer;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.RunMonitor;

/**
 * Walks along each coordinate away from a fit, to either side, as far as three standard errors would lead if the loss were a parabola, with the
 * others fitted anew at each step from where they were at the one before.
 */
final class SmileProfiles {
    /** Steps to either side. */
    private static final int STEPS = 8;

    /** Half the square of three standard errors. */
    private static final double RISE = 4.5;

    /** The least standard deviation of an error, in units of the loss: quotes that a model meets exactly tell nothing below. */
    private static final double LEAST_DEVIATION = 0.01;

    /** How far to look where the quotes do not tell, as a share of the box. */
    private static final double FARTHEST = 0.25;

    /** A share of the largest singular value below which the quotes do not fix a direction. */
    private static final double SINGULAR = 1e-10;

    private final SmileSearch search;
    private final Optimizer optimizer;
    private final double[] best;
    private final double loss;
    private final long seed;
    private final RunMonitor monitor;

    SmileProfiles(SmileSearch search, Optimizer optimizer, double[] best, double loss, long seed, RunMonitor monitor) {
        this.search = search;
        this.optimizer = optimizer;
        this.best = best;
        this.loss = loss;
        this.seed = seed;
        this.monitor = monitor;
    }

    /** One profile for each coordinate. */
    List<SmileProfile> all() {
        double[] reach = reach();
        List<SmileProfile> profiles = new ArrayList<>();
        for (int j = 0; j < best.length; j++) {
            Map<Double, Double> losses = new TreeMap<>();
            losses.put(value(j, best[j]), loss);
            walk(j, reach[j], search.box().upper().get(j), losses);
            walk(j, -reach[j], search.box().lower().get(j), losses);
            Parameter parameter = search.box().parameter(j);
            profiles.add(new SmileProfile(
                    parameter.name(),
                    parameter.symbol(),
                    parameter.unit(),
                    parameter.meaning(),
                    value(j, best[j]),
                    Doubles.of(losses.keySet().stream().mapToDouble(Double::doubleValue)),
                    Doubles.of(losses.values().stream().mapToDouble(Double::doubleValue))));
        }
        return profiles;
    }

    private double value(int j, double coordinate) {
        double[] point = best.clone();
        point[j] = coordinate;
        return search.box().values(point).get(search.box().index(j));
    }

    private void walk(int j, double reach, double end, Map<Double, Double> losses) {
        double[] others = HeldResiduals.without(best, j);
        for (int i = 1; i <= STEPS; i++) {
            double to = best[j] + reach * i / STEPS;
            if (reach > 0 ? to > end : to < end) {
                return;
            }
            HeldResiduals held = new HeldResiduals(search.residuals(), j, to);
            double least;
            if (others.length == 0) {
                least = held.value(others);
            } else {
                Optimum found = refit(held, j, others);
                least = found.value();
                others = found.point().toArray();
            }
            if (!Double.isFinite(least)) {
                // the end of what is admissible
                return;
            }
            losses.put(value(j, to), least);
        }
    }

    private Optimum refit(HeldResiduals held, int j, double[] from) {
        OptimizationProblem problem = OptimizationProblem.over(
                        held,
                        Doubles.of(HeldResiduals.without(search.box().lower().toArray(), j)),
                        Doubles.of(HeldResiduals.without(search.box().upper().toArray(), j)))
                .startingAt(List.of(Doubles.of(from)));
        Optimum found = optimizer.minimize(
                problem, Budget.of(SmileCalibration.EVALUATIONS), new SplittableRandom(seed), monitor);
        if (monitor.cancelled()) {
            throw new CancellationException("the profiles were cancelled");
        }
        return found;
    }

    /** How far to walk along each coordinate. */
    private double[] reach() {
        int n = best.length;
        int m = search.residuals().residuals();
        double[] residuals = new double[m];
        double[][] slopes = new double[m][n];
        search.residuals().residualsAndSlopes(best, residuals, slopes);
        for (double[] row : slopes) {
            for (int j = 0; j < n; j++) {
                row[j] *= search.box().width(j);
            }
        }
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(2 * loss / Math.max(1, m - n)));
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(slopes, false));
        double[] singular = parts.getSingularValues();
        double[] reach = new double[n];
        for (int j = 0; j < n; j++) {
            double variance = 0;
            for (int k = 0; k < n; k++) {
                double along = parts.getV().getEntry(j, k);
                variance += singular[k] > SINGULAR * singular[0] ? along * along / (singular[k] * singular[k]) : 1;
            }
            double share = Math.min(FARTHEST, deviation * Math.sqrt(2 * RISE * variance));
            reach[j] = share * search.box().width(j);
        }
        return reach;
    }
}
