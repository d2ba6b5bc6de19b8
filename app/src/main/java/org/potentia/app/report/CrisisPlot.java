package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.workbench.landscape.Crisis;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.Span;

/**
 * The probability of a crisis over time, in percent.
 *
 * @param curves the curves that are known
 * @param stationary the share of the time that it is there in the long run, percent; NaN where there is no such share
 * @param from the first time, years
 * @param to the last time, years
 * @param floor where a logarithmic axis begins, percent
 */
record CrisisPlot(List<Curve> curves, double stationary, double from, double to, double floor) {
    private static final double PERCENT = 100;

    /**
     * One of the two senses of a crisis.
     *
     * @param style how it looks
     * @param times years
     * @param percents the probability at each time
     * @param marks the positions of the horizons among the times
     */
    record Curve(Style style, Doubles times, Doubles percents, List<Integer> marks) {
        /** Copies the list. */
        Curve {
            marks = List.copyOf(marks);
        }

        /** What is above a floor: a line must not fall to where nothing is known. */
        Curve above(double floor) {
            int first = 0;
            while (first < percents.size() && percents.get(first) < floor) {
                first++;
            }
            int left = first;
            return new Curve(
                    style,
                    times.slice(left, times.size()),
                    percents.slice(left, percents.size()),
                    marks.stream()
                            .filter(mark -> mark >= left)
                            .map(mark -> mark - left)
                            .toList());
        }
    }

    static CrisisPlot of(LandscapeAnswer answer) {
        Crisis crisis = answer.crisis();
        String side = crisis.downwards() ? "below" : "above";
        List<Style> styles = List.of(
                new Style("at", side + " at that time", "#0072B2", "solid", "circle"),
                new Style("by", "has been " + side + " by then", "#D55E00", "solid", "diamond"));
        List<Curve> curves = new ArrayList<>();
        if (crisis.atTime().known()) {
            curves.add(curve(styles.get(0), answer, crisis.atTime()));
        }
        if (crisis.byTime().known()) {
            curves.add(curve(styles.get(1), answer, crisis.byTime()));
        }
        double least = PERCENT * answer.question().tolerance();
        double smallest = curves.stream()
                .flatMapToDouble(curve -> curve.percents().stream())
                .filter(value -> value >= least)
                .min()
                .orElse(1);
        return new CrisisPlot(
                curves,
                PERCENT * crisis.stationary(),
                answer.question().horizons().getFirst().years(),
                answer.question().horizons().getLast().years(),
                Math.pow(10, Math.floor(Math.log10(smallest))));
    }

    private static Curve curve(Style style, LandscapeAnswer answer, Crisis.Curve curve) {
        List<Integer> marks = answer.question().horizons().stream()
                .map(span -> position(curve.times(), span))
                .toList();
        return new Curve(style, curve.times(), curve.values().map(p -> PERCENT * p), marks);
    }

    private static int position(Doubles times, Span span) {
        return IntStream.range(0, times.size())
                .filter(i -> times.get(i) == span.years())
                .findFirst()
                .orElseThrow();
    }

    /** Tells whether there is anything to draw: a curve needs two times. */
    boolean drawable() {
        return from < to && !curves.isEmpty();
    }

    /** Tells whether a logarithmic axis shows more than a linear one. */
    boolean spansDecades() {
        return DoubleStream.concat(
                                curves.stream().flatMapToDouble(curve -> curve.above(floor).percents().stream()),
                                DoubleStream.of(PERCENT))
                        .min()
                        .orElse(PERCENT)
                < 1;
    }
}
