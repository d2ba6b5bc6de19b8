package org.potentia.optimizers.asa;

import java.util.Arrays;
import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/**
 * Slope and curvature of the cost at the best state, as the C program takes them when it ends: differences with a relative step, reversed at
 * a bound. The inverse of the curvature is the covariance of the parameters where the cost is a negative log-likelihood.
 *
 * <p>Two things are done differently. The step \( \delta |x_i| \) of the C program vanishes at 0; here it is at least \( \delta^2 \) widths of
 * the box. Mixed curvatures of the C program are forward differences of first order; here they are central, and cost two evaluations for each
 * pair instead of three.
 */
final class ExitCurvature {
    /** Above this condition number an inverse has no digits that could be trusted to be more than rounding errors of the differences. */
    static final double SINGULAR = 1e12;

    private final double[] at;
    private final double cost;
    private final double[] lower;
    private final double[] upper;
    private final int[] active;
    private final Probe probe;
    private final double[] steps;

    /** Whether a coordinate has room for a step to both sides. */
    private final boolean[] central;

    /** Costs a step ahead, and a step back or, where there is no room, another one ahead. */
    private final double[] first;

    private final double[] second;

    /**
     * Prepares the differences.
     *
     * @param at the best state
     * @param cost its cost
     * @param lower the lower bounds
     * @param upper the upper bounds
     * @param active the coordinates that are not fixed, nor integers to be left alone
     * @param relativeSteps the relative step of each coordinate
     * @param probe evaluates
     */
    ExitCurvature(
            double[] at,
            double cost,
            double[] lower,
            double[] upper,
            int[] active,
            double[] relativeSteps,
            Probe probe) {
        this.at = at;
        this.cost = cost;
        this.lower = lower;
        this.upper = upper;
        this.active = active;
        this.probe = probe;
        int n = active.length;
        steps = new double[n];
        central = new boolean[n];
        first = new double[n];
        second = new double[n];
        for (int i = 0; i < n; i++) {
            int coordinate = active[i];
            double delta = relativeSteps[coordinate];
            double width = upper[coordinate] - lower[coordinate];
            double size = Math.max(delta * Math.abs(at[coordinate]), delta * delta * width);
            // no more than a third of the box, so that two steps find room on one side
            steps[i] = Math.min(size, width / 3);
            central[i] = inside(coordinate, steps[i]) && inside(coordinate, -steps[i]);
            if (!central[i] && !inside(coordinate, 2 * steps[i])) {
                steps[i] = -steps[i];
            }
        }
    }

    private boolean inside(int coordinate, double step) {
        double moved = at[coordinate] + step;
        return moved >= lower[coordinate] && moved <= upper[coordinate];
    }

    /** The number of evaluations it takes: two for each coordinate, and one or two for each pair. */
    long evaluations() {
        long count = 2L * active.length;
        for (int i = 0; i < active.length; i++) {
            for (int j = i + 1; j < active.length; j++) {
                count += central[i] && central[j] ? 2 : 1;
            }
        }
        return count;
    }

    /** Takes the differences. The rows of the matrices are those coordinates that are not fixed, in order. */
    Values report() {
        int n = active.length;
        Values report =
                Values.EMPTY.with("parameters", Doubles.of(Arrays.stream(active).asDoubleStream()));
        if (n == 0) {
            return report.with("status", "every parameter is fixed");
        }
        if (!probe.allows(evaluations())) {
            return report.with("status", "not taken: " + evaluations() + " evaluations " + probe.refusal());
        }
        double[][] hessian = hessian();
        report = report.with("evaluations", evaluations());
        if (Arrays.stream(hessian).flatMapToDouble(Arrays::stream).anyMatch(h -> !Double.isFinite(h))) {
            return report.with("status", "undefined: the cost is invalid a step away");
        }
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] = hessian[i][j] * width(i) * width(j);
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(scaled);
        report = report.with("tangents", Doubles.of(tangents())).with("hessian", rows(hessian));
        if (!(eigen.condition() <= SINGULAR && eigen.leastSize() > rounding())) {
            return report.with("status", "singular");
        }
        report = report.with("condition", eigen.condition());
        if (eigen.smallest() < 0) {
            return report.with("status", "indefinite: no minimum by its curvature, so that there is no covariance");
        }
        double[][] covariance = eigen.inverse();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] *= width(i) * width(j);
            }
        }
        return report.with("covariance", rows(covariance)).with("status", "regular");
    }

    /**
     * A bound on what rounding of the cost does to an eigenvalue of the scaled Hessian: the Frobenius norm of errors \( 4 \epsilon C w_i w_j /
     * (h_i h_j) \). An eigenvalue below it has no sign, and its inverse no digit.
     */
    private double rounding() {
        double size = Math.abs(cost);
        double sum = 0;
        for (int i = 0; i < active.length; i++) {
            size = Math.max(size, Math.max(Math.abs(first[i]), Math.abs(second[i])));
            sum += (width(i) / steps[i]) * (width(i) / steps[i]);
        }
        return 4 * Math.ulp(1.0) * size * sum;
    }

    private double width(int i) {
        return upper[active[i]] - lower[active[i]];
    }

    private double[][] hessian() {
        int n = active.length;
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            first[i] = moved(i, 1, i, 0);
            second[i] = moved(i, central[i] ? -1 : 2, i, 0);
            double change =
                    central[i] ? (first[i] - cost) + (second[i] - cost) : (second[i] - cost) - 2 * (first[i] - cost);
            hessian[i][i] = change / (steps[i] * steps[i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double change = (moved(i, 1, j, 1) - cost) - (first[i] - cost) - (first[j] - cost);
                if (central[i] && central[j]) {
                    change += (moved(i, -1, j, -1) - cost) - (second[i] - cost) - (second[j] - cost);
                    change /= 2;
                }
                hessian[i][j] = change / (steps[i] * steps[j]);
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    /** Of second order, from the same evaluations. */
    private double[] tangents() {
        double[] tangents = new double[active.length];
        for (int i = 0; i < tangents.length; i++) {
            double change = central[i] ? first[i] - second[i] : 4 * (first[i] - cost) - (second[i] - cost);
            tangents[i] = change / (2 * steps[i]);
        }
        return tangents;
    }

    private double moved(int i, int stepsOfI, int j, int stepsOfJ) {
        double[] point = at.clone();
        point[active[i]] += stepsOfI * steps[i];
        point[active[j]] += stepsOfJ * steps[j];
        return probe.value(point);
    }

    private static List<Doubles> rows(double[][] matrix) {
        return Arrays.stream(matrix).map(Doubles::of).toList();
    }
}
