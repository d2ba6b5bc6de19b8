package org.potentia.workbench.optimization;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Doubles;

/**
 * The share of runs that have solved their problem within so many evaluations: a staircase over the logarithm of the evaluations.
 *
 * @param evaluations where it goes up, increasing
 * @param shares how high it is from there on, increasing, in (0, 1]
 * @param runs how many runs there are, solved or not
 * @since 0.1
 */
public record Ecdf(Doubles evaluations, Doubles shares, int runs) {
    /** The evaluations at which the area begins: before, nothing but luck solves a problem. */
    public static final double AREA_FROM = 1e2;

    /** The evaluations at which the area ends: the usual budget. */
    public static final double AREA_TO = 2e5;

    /**
     * Collects runs.
     *
     * @param cells runs, of one contestant on several problems, say; each seed of each problem counts the same
     * @return their staircase
     */
    public static Ecdf of(List<Cell> cells) {
        int runs = cells.stream().mapToInt(cell -> cell.runs().size()).sum();
        double[] solved = cells.stream()
                .flatMap(cell -> cell.runs().stream())
                .flatMapToLong(run -> run.success().stream())
                .sorted()
                .mapToDouble(evaluations -> evaluations)
                .toArray();
        List<Double> steps = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < solved.length; i++) {
            if (i + 1 == solved.length || solved[i + 1] > solved[i]) {
                steps.add(solved[i]);
                shares.add((i + 1) / (double) runs);
            }
        }
        return new Ecdf(
                Doubles.of(steps.stream().mapToDouble(x -> x)),
                Doubles.of(shares.stream().mapToDouble(x -> x)),
                runs);
    }

    /**
     * Returns the share solved within so many evaluations.
     *
     * @param budget the evaluations
     * @return the share in [0, 1]
     */
    public double at(double budget) {
        double share = 0;
        for (int i = 0; i < evaluations.size() && evaluations.get(i) <= budget; i++) {
            share = shares.get(i);
        }
        return share;
    }

    /**
     * Returns the area under the staircase over the decimal logarithm of the evaluations from {@link #AREA_FROM} to {@link #AREA_TO}, divided
     * by the width: 1 if everything is solved at once, 0 if nothing is in time.
     *
     * @return the area in [0, 1]
     */
    public double area() {
        double from = Math.log10(AREA_FROM);
        double to = Math.log10(AREA_TO);
        double area = 0;
        double before = 0;
        for (int i = 0; i < evaluations.size(); i++) {
            double x = Math.min(to, Math.max(from, Math.log10(evaluations.get(i))));
            area += (shares.get(i) - before) * (to - x);
            before = shares.get(i);
        }
        return area / (to - from);
    }
}
