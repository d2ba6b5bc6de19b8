package org.potentia.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.comparison.ComparisonResult;
import org.potentia.workbench.comparison.ModelResult;

/**
 * The log score of each model summed up day by day, ahead of one of them.
 *
 * @param baseline the model that the others are measured against
 * @param axis what the horizontal axis shows
 * @param dates the day on which each judged return ended
 * @param paths the path of each model
 * @param crises the worst days
 */
record ScorePlot(String baseline, String axis, List<String> dates, List<Doubles> paths, List<Crisis> crises) {
    /** The model that paths are measured against if it takes part: what everybody knows; otherwise the last of the ranking is. */
    private static final String USUAL_BASELINE = "normal";

    private static final int WORST_DAYS = 8;
    /** A label takes about this share of the width of a plot. */
    private static final double LABEL_WIDTH = 0.12;

    /**
     * A few bad days close together.
     *
     * @param first the position of the first
     * @param last the position of the last
     * @param worst the position of the worst
     * @param label month and size of the worst, empty where a worse one nearby has taken the room
     */
    record Crisis(int first, int last, int worst, String label) {}

    static ScorePlot of(ComparisonResult result) {
        ModelResult reference = baseline(result.models());
        List<Doubles> paths = result.models().stream()
                .map(model -> path(model.track().logScores(), reference.track().logScores()))
                .toList();
        List<String> dates =
                reference.track().dates().stream().map(LocalDate::toString).toList();
        return new ScorePlot(
                reference.id(), "day on which the return ends", dates, paths, crises(result.testReturns(), dates));
    }

    private static ModelResult baseline(List<ModelResult> models) {
        return models.stream()
                .filter(model -> model.id().equals(USUAL_BASELINE))
                .findFirst()
                .orElseGet(() -> models.get(models.size() - 1));
    }

    /** An impossible day ends a path: what comes after an infinite loss is not shown. */
    private static Doubles path(Doubles scores, Doubles reference) {
        double[] path = new double[scores.size()];
        double sum = 0;
        for (int i = 0; i < path.length; i++) {
            sum += scores.get(i) - reference.get(i);
            path[i] = sum;
        }
        return Doubles.of(path);
    }

    private static List<Crisis> crises(Doubles returns, List<String> dates) {
        int near = Math.max(2, returns.size() / 60);
        TreeSet<Integer> worst = new TreeSet<>(IntStream.range(0, returns.size())
                .boxed()
                .filter(i -> returns.get(i) < 0)
                .sorted((i, j) -> Double.compare(returns.get(i), returns.get(j)))
                .limit(WORST_DAYS)
                .toList());
        List<Crisis> crises = new ArrayList<>();
        int first = -1;
        int last = -1;
        int deepest = -1;
        for (int day : worst) {
            if (first >= 0 && day - last > near) {
                crises.add(crisis(returns, dates, first, last, deepest));
                first = -1;
            }
            if (first < 0) {
                first = day;
                deepest = day;
            }
            last = day;
            deepest = returns.get(day) < returns.get(deepest) ? day : deepest;
        }
        if (first >= 0) {
            crises.add(crisis(returns, dates, first, last, deepest));
        }
        return withRoom(crises, returns);
    }

    /** Leaves out the labels that would overlap that of a worse crisis. */
    private static List<Crisis> withRoom(List<Crisis> crises, Doubles returns) {
        double room = LABEL_WIDTH * returns.size();
        return crises.stream()
                .map(crisis -> crises.stream()
                                .anyMatch(other -> returns.get(other.worst()) < returns.get(crisis.worst())
                                        && Math.abs(other.worst() - crisis.worst()) < room)
                        ? new Crisis(crisis.first(), crisis.last(), crisis.worst(), "")
                        : crisis)
                .toList();
    }

    private static Crisis crisis(Doubles returns, List<String> dates, int first, int last, int worst) {
        int margin = Math.max(1, returns.size() / 300);
        String date = dates.get(worst);
        return new Crisis(
                Math.max(0, first - margin),
                Math.min(returns.size() - 1, last + margin),
                worst,
                date.substring(0, "2020-03".length()) + ": " + Numbers.percent(Math.expm1(returns.get(worst)), 1));
    }
}
