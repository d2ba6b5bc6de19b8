package org.potentia.workbench.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.potentia.api.Parameter;
import org.potentia.api.ParameterVector;
import org.potentia.workbench.optimization.Certificate;

/**
 * Standard errors of parameters fitted to quotes: the covariance of the coordinates is \( s^2 (J^T J)^{-1} \), with the slopes \( J \) of the
 * weighted errors and their variance \( s^2 \) estimated from what is left of them, and goes over to parameters by their slopes.
 */
final class SmileErrors {
    /** A share of the largest singular value below which the quotes do not fix a direction. */
    private static final double SINGULAR = 1e-10;

    /** Step of the slopes of parameters, as a share of the box. */
    private static final double STEP = 1e-6;

    private SmileErrors() {}

    static List<ParameterEstimate> estimates(SmileSearch search, double[] point, ParameterVector parameters) {
        String whyNot = "";
        double[] errors = new double[parameters.values().size()];
        double[][] perParameter = perParameter(search, point, errors.length);
        int n = point.length;
        int m = search.residuals().residuals();
        double[] residuals = new double[m];
        double[][] slopes = new double[m][n];
        search.residuals().residualsAndSlopes(point, residuals, slopes);
        if (m <= n) {
            whyNot = "there are as many quotes as numbers to find";
        } else if (atBound(search, point)) {
            whyNot = "the minimum lies at a bound of the search";
        } else if (atEdge(search, point)) {
            whyNot = "the minimum lies at the edge of what is admissible";
        } else {
            SingularValueDecomposition parts =
                    new SingularValueDecomposition(new Array2DRowRealMatrix(scaled(search, slopes), false));
            double[] values = parts.getSingularValues();
            if (!(values[n - 1] > SINGULAR * values[0])) {
                whyNot = "the quotes do not fix all numbers that were searched";
            } else {
                double sum = 0;
                for (double residual : residuals) {
                    sum += residual * residual;
                }
                double deviation = Math.sqrt(sum / (m - n));
                for (int p = 0; p < errors.length; p++) {
                    double variance = 0;
                    for (int k = 0; k < n; k++) {
                        double along = 0;
                        for (int j = 0; j < n; j++) {
                            along += perParameter[p][j] * parts.getV().getEntry(j, k);
                        }
                        variance += along * along / (values[k] * values[k]);
                    }
                    errors[p] = deviation * Math.sqrt(variance);
                }
            }
        }
        return estimates(parameters, errors, perParameter, whyNot);
    }

    private static List<ParameterEstimate> estimates(
            ParameterVector parameters, double[] errors, double[][] perParameter, String whyNot) {
        List<ParameterEstimate> estimates = new ArrayList<>();
        for (int p = 0; p < errors.length; p++) {
            Parameter parameter = parameters.space().parameters().get(p);
            // a parameter that no coordinate moves is a choice, not an estimate
            boolean moved = Arrays.stream(perParameter[p]).anyMatch(slope -> slope != 0);
            String why = moved ? whyNot : "given, not set by the quotes";
            estimates.add(new ParameterEstimate(
                    parameter.name(),
                    parameter.symbol(),
                    parameter.unit(),
                    parameter.meaning(),
                    parameters.values().get(p),
                    why.isEmpty() ? OptionalDouble.of(errors[p]) : OptionalDouble.empty(),
                    why));
        }
        return estimates;
    }

    private static boolean atBound(SmileSearch search, double[] point) {
        for (int j = 0; j < point.length; j++) {
            double share =
                    (point[j] - search.box().lower().get(j)) / search.box().width(j);
            if (share < Certificate.BOUND || share > 1 - Certificate.BOUND) {
                return true;
            }
        }
        return false;
    }

    private static boolean atEdge(SmileSearch search, double[] point) {
        for (int j = 0; j < point.length; j++) {
            double step = STEP * search.box().width(j);
            if (Arrays.equals(moved(search, point, j, step), point)
                    || Arrays.equals(moved(search, point, j, -step), point)) {
                return true;
            }
        }
        return false;
    }

    private static double[][] scaled(SmileSearch search, double[][] slopes) {
        double[][] scaled = new double[slopes.length][];
        for (int i = 0; i < slopes.length; i++) {
            scaled[i] = slopes[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= search.box().width(j);
            }
        }
        return scaled;
    }

    /** How fast each parameter changes with each coordinate on the scale of the box. */
    private static double[][] perParameter(SmileSearch search, double[] point, int parameters) {
        double[][] slopes = new double[parameters][point.length];
        for (int j = 0; j < point.length; j++) {
            double step = STEP * search.box().width(j);
            double[] up = moved(search, point, j, step);
            double[] down = moved(search, point, j, -step);
            double[] above = at(search, up);
            double[] below = at(search, down);
            double apart = (up[j] - down[j]) / search.box().width(j);
            for (int p = 0; p < parameters; p++) {
                slopes[p][j] = apart == 0 ? 0 : (above[p] - below[p]) / apart;
            }
        }
        return slopes;
    }

    /** A point a step away, or the same where that is none of the space. */
    private static double[] moved(SmileSearch search, double[] point, int j, double step) {
        double[] moved = point.clone();
        moved[j] += step;
        return search.box().admits(moved) ? moved : point;
    }

    private static double[] at(SmileSearch search, double[] point) {
        ParameterVector coordinates = new ParameterVector(
                search.calibration().coordinates(), search.box().values(point));
        return search.calibration().parameters(coordinates).values().toArray();
    }
}
