package org.potentia.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.potentia.api.Doubles;
import org.potentia.app.text.Cell;
import org.potentia.app.text.Cell.Mark;
import org.potentia.app.text.Column;
import org.potentia.app.text.Numbers;
import org.potentia.app.text.Table;
import org.potentia.workbench.landscape.Crisis;
import org.potentia.workbench.landscape.Estimate;
import org.potentia.workbench.landscape.Estimate.Formula;
import org.potentia.workbench.landscape.LandscapeAnswer;
import org.potentia.workbench.landscape.Relaxation;
import org.potentia.workbench.landscape.Span;
import org.potentia.workbench.landscape.Spot;
import org.potentia.workbench.landscape.Trajectory;
import org.potentia.workbench.landscape.WayOut;

/** The tables of a landscape, for the terminal and the report alike. */
public final class LandscapeTables {
    private static final int DIGITS = 4;
    private static final int SHORT = 3;

    /** An approximation that is further off than this is marked. */
    private static final double FAR_OFF = 0.1;

    private static final double CLIMB_FROM = 0.1;
    private static final double CLIMB_TO = 0.9;

    private LandscapeTables() {}

    /**
     * Lists wells and tops.
     *
     * @param answer what is known of a potential
     * @return the table
     */
    public static Table spots(LandscapeAnswer answer) {
        List<Column> columns = List.of(
                Column.words("what", "A well (minimum of the potential) or a top (maximum)."),
                Column.numbers("state", "The log-return there."),
                Column.numbers("price", "The same as a change of the price."),
                Column.numbers("height", "How far above the deepest well, in units of the noise squared, h²."),
                Column.numbers("curvature", "Second derivative of the potential, 1/year."),
                Column.numbers(
                        "width",
                        "Of a well, the standard deviation of small motions in it; of a top, how wide it is for them."),
                Column.numbers(
                        "time spent",
                        "The share of the time that the state is in the basin of this well, in the long run."));
        List<List<Cell>> rows = answer.spots().stream()
                .map(spot -> List.of(
                        Cell.of(spot.kind().name().toLowerCase(Locale.ROOT)),
                        state(spot.state()),
                        price(spot.state()),
                        number(spot.height(), DIGITS),
                        number(spot.curvature(), DIGITS),
                        number(spot.width(), DIGITS),
                        spent(spot)))
                .toList();
        return new Table(columns, rows);
    }

    private static Cell spent(Spot spot) {
        return spot.share().isPresent()
                ? Cell.of(chance(spot.share().getAsDouble()), spot.share().getAsDouble())
                : Cell.missing(spot.kind() == Spot.Kind.TOP ? "–" : "not held");
    }

    /**
     * Lists the ways out of the wells with their exact times.
     *
     * @param answer what is known of a potential
     * @return the table
     */
    public static Table ways(LandscapeAnswer answer) {
        List<Column> columns = List.of(
                Column.numbers("from well", "Where the way begins."),
                Column.numbers("over top", "What it climbs."),
                Column.numbers(
                        "to",
                        "The well on the other side; an asterisk where there is none: then a state as low as the first well."),
                Column.numbers("barrier/h²", "The height of the top above the well, in units of the noise squared."),
                Column.numbers("to the top", "The exact mean time until the top is reached first, years (NES 34)."),
                Column.numbers(
                        "to the other side",
                        "The exact mean time until the other side is reached first, years (NES 34)."),
                Column.numbers(
                        "climb",
                        "How long the most likely way up takes from a tenth to nine tenths of it, years (NES 33)."));
        List<List<Cell>> rows = answer.ways().stream()
                .map(way -> List.of(
                        state(way.well()),
                        state(way.top()),
                        way.beyond().isPresent()
                                ? Cell.of(
                                        shortState(way.beyond().getAsDouble()) + (way.beyondIsWell() ? "" : "*"),
                                        way.beyond().getAsDouble())
                                : Cell.missing("none"),
                        number(way.barrierInNoise(), DIGITS),
                        years(way.toTop()),
                        years(way.toBeyond()),
                        way.trajectory().map(LandscapeTables::climb).orElse(Cell.missing("none"))))
                .toList();
        return new Table(columns, rows);
    }

    private static Cell climb(Trajectory trajectory) {
        Doubles states = trajectory.states();
        double first = states.get(0);
        double last = states.get(states.size() - 1);
        double years = when(trajectory, first + CLIMB_TO * (last - first))
                - when(trajectory, first + CLIMB_FROM * (last - first));
        return number(years, SHORT);
    }

    private static double when(Trajectory trajectory, double state) {
        Doubles times = trajectory.times();
        Doubles states = trajectory.states();
        int i = 1;
        double sign = Math.signum(states.get(states.size() - 1) - states.get(0));
        while (i < states.size() - 1 && sign * (states.get(i) - state) < 0) {
            i++;
        }
        double share = (state - states.get(i - 1)) / (states.get(i) - states.get(i - 1));
        return times.get(i - 1) + share * (times.get(i) - times.get(i - 1));
    }

    /**
     * Sets the approximations beside the exact times.
     *
     * @param answer what is known of a potential
     * @return the table, which has rows only where there are approximations
     */
    public static Table estimates(LandscapeAnswer answer) {
        List<Formula> formulas = new ArrayList<>();
        for (Formula formula : Formula.values()) {
            if (answer.ways().stream()
                    .flatMap(way -> way.estimates().stream())
                    .anyMatch(estimate -> estimate.formula() == formula)) {
                formulas.add(formula);
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers("from well", "Where the way begins."));
        columns.add(Column.numbers("over top", "What it climbs."));
        for (Formula formula : formulas) {
            columns.add(Column.numbers(
                    formula.title(),
                    "Years, and in brackets how much of the exact mean time to the "
                            + (formula.toTop() ? "top" : "other side") + " that is."));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (WayOut way : answer.ways()) {
            if (way.estimates().isEmpty()) {
                continue;
            }
            List<Cell> row = new ArrayList<>(List.of(state(way.well()), state(way.top())));
            for (Formula formula : formulas) {
                row.add(way.estimates().stream()
                        .filter(estimate -> estimate.formula() == formula)
                        .findFirst()
                        .map(LandscapeTables::estimate)
                        .orElse(Cell.missing("none")));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static Cell estimate(Estimate estimate) {
        String text = Numbers.significant(estimate.years(), DIGITS);
        if (estimate.ofExact().isEmpty()) {
            return Cell.of(text, estimate.years());
        }
        double ratio = estimate.ofExact().getAsDouble();
        return Cell.of(text + " (" + Numbers.significant(ratio, SHORT) + ")", estimate.years())
                .markedIf(Math.abs(ratio - 1) > FAR_OFF, Mark.WARNING);
    }

    /**
     * Lists the slowest decay rates.
     *
     * @param relaxation the rates
     * @return the table
     */
    public static Table rates(Relaxation relaxation) {
        List<Column> columns = List.of(
                Column.numbers("n", "The number of the mode; 0 would be the stationary law."),
                Column.numbers("rate", "The decay rate, 1/year."),
                Column.numbers("time", "Its reciprocal: in this time what is left of the mode falls to 1/e, years."),
                Column.numbers("error", "The relative error that is claimed."));
        List<List<Cell>> rows = new ArrayList<>();
        for (int n = 0; n < relaxation.rates().size(); n++) {
            rows.add(List.of(
                    Cell.of(String.valueOf(n + 1), n + 1.0),
                    number(relaxation.rates().get(n), 6),
                    number(relaxation.times().get(n), 6),
                    number(relaxation.relativeErrors().get(n), 2)));
        }
        return new Table(columns, rows);
    }

    /**
     * Lists the probabilities of a crisis.
     *
     * @param answer what is known of a potential
     * @return the table
     */
    public static Table crisis(LandscapeAnswer answer) {
        Crisis crisis = answer.crisis();
        String side = crisis.downwards() ? "below" : "above";
        List<Column> columns = List.of(
                Column.words("horizon", "How far ahead."),
                Column.numbers("years", "The same in years."),
                Column.numbers(
                        side + " then", "The probability that the state is " + side + " the level at that time."),
                Column.numbers(
                        "was " + side + " by then",
                        "The probability that the state has been " + side + " the level at any time until then."));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < answer.question().horizons().size(); i++) {
            Span span = answer.question().horizons().get(i);
            rows.add(List.of(
                    Cell.of(span.name(), span.years()),
                    number(span.years(), SHORT),
                    probability(answer, crisis.atTime(), i),
                    probability(answer, crisis.byTime(), i)));
        }
        return new Table(columns, rows);
    }

    /** What is smaller than the error that was allowed is not told apart from nothing. */
    private static Cell probability(LandscapeAnswer answer, Crisis.Curve curve, int horizon) {
        if (!curve.known()) {
            return Cell.missing("not known");
        }
        double value = curve.horizons().get(horizon);
        double least = Math.max(answer.question().tolerance(), curve.error());
        return value < least
                ? Cell.of("< " + Numbers.brief(100 * least, 1) + "%", value)
                : Cell.of(chance(value), value);
    }

    /**
     * Writes a probability so that small ones keep their digits and those near one stay apart from it.
     *
     * @param value the probability
     * @return the text, with the sign of percent
     */
    static String chance(double value) {
        if (value == 0) {
            return "0%";
        }
        double percent = 100 * value;
        if (percent > 99.9 && percent < 100) {
            return "100% - " + Numbers.significant(100 - percent, 2) + "%";
        }
        return percent != 0 && percent < 0.01
                ? Numbers.significant(percent, SHORT) + "%"
                : Numbers.fixed(percent, percent < 1 ? 4 : 2) + "%";
    }

    static Cell state(double value) {
        return Cell.of(shortState(value), value);
    }

    static String shortState(double value) {
        // what rounding leaves of a zero is one
        return Math.abs(value) < 1e-12 ? "0" : Numbers.significant(value, DIGITS);
    }

    static Cell price(double state) {
        return Cell.of(change(state), Math.expm1(state));
    }

    static String change(double state) {
        double change = Math.expm1(state);
        return !Double.isFinite(change) || change > 1e4 ? "–" : (change > 0 ? "+" : "") + Numbers.percent(change, 1);
    }

    private static Cell number(double value, int digits) {
        return Cell.of(Numbers.significant(value, digits), value);
    }

    private static Cell years(OptionalDouble years) {
        return years.isPresent() ? number(years.getAsDouble(), 5) : Cell.missing("none");
    }
}
