package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.optimize.History;
import org.potentia.api.optimize.Optimum;
import org.potentia.api.optimize.TracePoint;

/**
 * How a run went: panels one below the other over the same axis. Of a method that notes its inner state the panels are values, temperatures,
 * acceptance and whatever else it notes, over generated states if it counts them; of any other, the improvements over evaluations.
 *
 * @param axis what the common axis shows
 * @param panels the panels from top to bottom
 */
record TracePlot(String axis, List<Panel> panels) {
    private static final String EVALUATION = "evaluation";
    private static final String GENERATED = "generated";
    private static final String ACCEPTED = "accepted";
    private static final String COST = "cost";
    private static final String BEST = "best";

    /** Values that go over this many orders of magnitude are shown on a logarithmic axis. */
    private static final double WIDE = 1e3;

    /** Shares of fewer states than this would be but noise. */
    private static final double WINDOW = 50;

    /** On a logarithmic axis windows must grow for their shares to lie evenly, and for lines not to become a band. */
    private static final double GROWTH = 1.12;

    /**
     * One panel.
     *
     * @param title what its axis shows
     * @param logarithmic whether the axis is logarithmic
     * @param lines the lines, in the order of the legend
     */
    record Panel(String title, boolean logarithmic, List<Line> lines) {}

    /**
     * One line.
     *
     * @param name what it is
     * @param steps whether it goes in steps rather than straight from point to point
     * @param x the abscissas
     * @param y the ordinates
     */
    record Line(String name, boolean steps, Doubles x, Doubles y) {}

    /**
     * Makes the plot of a run.
     *
     * @param optimum what the run found
     * @param known the least value there is, if that is known
     */
    static TracePlot of(Optimum optimum, OptionalDouble known) {
        double floor = known.orElse(optimum.value());
        String above = known.isPresent() ? "above the optimum" : "above the best";
        History history = optimum.history();
        if (history.rows().size() < 2) {
            return improvements(optimum, floor, above);
        }
        boolean generated = history.columns().contains(GENERATED);
        Doubles x = history.column(generated ? GENERATED : EVALUATION);
        List<String> left = new ArrayList<>(history.columns());
        left.removeAll(List.of(EVALUATION, GENERATED));
        List<Panel> panels = new ArrayList<>();
        List<Line> values = new ArrayList<>();
        for (String name : List.of(COST, BEST)) {
            if (left.remove(name)) {
                positive(name, x, history.column(name).map(value -> value - floor), values);
            }
        }
        if (values.isEmpty()) {
            panels.add(improvements(optimum, floor, above).panels().getFirst());
        } else {
            panels.add(new Panel("cost " + above, true, values));
        }
        temperatures(history, x, left, panels);
        if (generated && left.remove(ACCEPTED)) {
            acceptance(x, history.column(ACCEPTED), panels);
        }
        for (String name : left) {
            Doubles y = history.column(name);
            if (wide(y)) {
                List<Line> lines = new ArrayList<>();
                positive(words(name), x, y, lines);
                panels.add(new Panel(words(name), true, lines));
            } else {
                // the axis of all panels is logarithmic
                int[] some = IntStream.range(0, x.size())
                        .filter(i -> x.get(i) > 0 && Double.isFinite(y.get(i)))
                        .toArray();
                panels.add(new Panel(
                        words(name), false, List.of(new Line(words(name), false, pick(x, some), pick(y, some)))));
            }
        }
        return new TracePlot(generated ? "generated states" : "evaluations of the objective", panels);
    }

    /** Tells whether there is anything to be drawn. */
    boolean empty() {
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .allMatch(line -> line.x().size() == 0);
    }

    private static TracePlot improvements(Optimum optimum, double floor, String above) {
        List<TracePoint> trace = optimum.trace();
        List<Line> lines = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        trace.forEach(point -> {
            x.add((double) point.evaluation());
            y.add(point.value() - floor);
        });
        if (!trace.isEmpty() && trace.getLast().evaluation() < optimum.evaluations()) {
            // the last value stands to the end
            x.add((double) optimum.evaluations());
            y.add(y.getLast());
        }
        positive(BEST, doubles(x), doubles(y), lines);
        return new TracePlot("evaluations of the objective", List.of(new Panel("cost " + above, true, lines)));
    }

    private static void temperatures(History history, Doubles x, List<String> left, List<Panel> panels) {
        List<String> names = left.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("temperature"))
                .toList();
        left.removeAll(names);
        List<Line> lines = new ArrayList<>();
        names.forEach(name -> positive(words(name), x, history.column(name), lines));
        if (!lines.isEmpty()) {
            panels.add(new Panel("temperature", true, lines));
        }
    }

    /** The share of states that were accepted since some states ago, and of all so far. */
    private static void acceptance(Doubles generated, Doubles accepted, List<Panel> panels) {
        List<Double> at = new ArrayList<>();
        List<Double> share = new ArrayList<>();
        double states = 0;
        double taken = 0;
        for (int i = 0; i < generated.size(); i++) {
            if (generated.get(i) >= Math.max(states + WINDOW, GROWTH * states)) {
                at.add(generated.get(i));
                share.add(100 * (accepted.get(i) - taken) / (generated.get(i) - states));
                states = generated.get(i);
                taken = accepted.get(i);
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("lately", false, doubles(at), doubles(share)));
        int[] some = IntStream.range(0, generated.size())
                .filter(i -> generated.get(i) > 0)
                .toArray();
        lines.add(new Line(
                "since the start",
                false,
                pick(generated, some),
                Doubles.of(IntStream.of(some).mapToDouble(i -> 100 * accepted.get(i) / generated.get(i)))));
        panels.add(new Panel("accepted (%)", false, lines));
    }

    /** Keeps what a logarithmic axis can show. */
    private static void positive(String name, Doubles x, Doubles y, List<Line> lines) {
        int[] shown = IntStream.range(0, x.size())
                .filter(i -> x.get(i) > 0 && y.get(i) > 0 && Double.isFinite(y.get(i)))
                .toArray();
        if (shown.length > 0) {
            lines.add(new Line(name, name.equals(BEST), pick(x, shown), pick(y, shown)));
        }
    }

    private static boolean wide(Doubles values) {
        double least = values.stream().min().orElse(0);
        return least > 0 && values.stream().max().orElse(0) > WIDE * least;
    }

    /** Writes {@code costTemperature} as {@code cost temperature}. */
    static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static Doubles pick(Doubles values, int[] positions) {
        return Doubles.of(IntStream.of(positions).mapToDouble(values::get));
    }

    private static Doubles doubles(List<Double> values) {
        return Doubles.of(values.stream().mapToDouble(value -> value));
    }
}
