package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.potentia.api.Doubles;
import org.potentia.workbench.optimization.Ecdf;

/**
 * The share of runs that solved their problem within so many evaluations, one staircase for each optimizer.
 *
 * @param id what the plot is about: the id of a problem, or {@value #ALL}
 * @param title what readers call it
 * @param to where the evaluations end, which is the budget
 * @param curves the staircase of each optimizer, in the order of the styles
 */
record EcdfPlot(String id, String title, double to, List<Curve> curves) {
    /** Stands for all problems together. */
    static final String ALL = "all";

    private static final double PERCENT = 100;

    /**
     * A staircase by its corners, from the lowest evaluation to the budget.
     *
     * @param evaluations the abscissas
     * @param percent the ordinates
     */
    record Curve(Doubles evaluations, Doubles percent) {
        static Curve of(Ecdf ecdf, double from, double to) {
            List<Double> x = new ArrayList<>(List.of(from));
            List<Double> y = new ArrayList<>(List.of(0.0));
            for (int i = 0; i < ecdf.evaluations().size(); i++) {
                double step = Math.max(from, ecdf.evaluations().get(i));
                x.add(step);
                y.add(y.getLast());
                x.add(step);
                y.add(PERCENT * ecdf.shares().get(i));
            }
            if (x.getLast() < to) {
                x.add(to);
                y.add(y.getLast());
            }
            return new Curve(
                    Doubles.of(x.stream().mapToDouble(value -> value)),
                    Doubles.of(y.stream().mapToDouble(value -> value)));
        }

        /** The height at some evaluations. */
        double at(double evaluation) {
            double height = 0;
            for (int i = 0; i < evaluations.size() && evaluations.get(i) <= evaluation; i++) {
                height = percent.get(i);
            }
            return height;
        }
    }

    static EcdfPlot of(
            String id, String title, double from, double to, List<Style> styles, Function<Style, Ecdf> ecdf) {
        return new EcdfPlot(
                id,
                title,
                to,
                styles.stream()
                        .map(style -> Curve.of(ecdf.apply(style), from, to))
                        .toList());
    }
}
