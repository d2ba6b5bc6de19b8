package org.potentia.models.smfm.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudySeries;
import org.potentia.api.study.StudySeries.Column;
import org.potentia.models.smfm.factor.ThreeRegions;
import org.potentia.models.smfm.futures.Delivery;
import org.potentia.models.smfm.futures.RateQuote;
import org.potentia.numerics.Rounded;

/**
 * A series as moves of the model's coordinate, with the volatility where each begins: no move leads from a contract to another, over a row that was
 * left out, or, within the day, from a session to the next.
 *
 * @param moves the moves
 * @param volatility \( \sigma \) where each begins; NaN where there is none yet
 * @param volatilityChange what it does in the move; NaN likewise
 * @param ends the row at which each ends
 * @param contracts the contract of each as a number such as 199612; 0 without contracts
 * @param regions \( S_0 \) and \( S_\infty \)
 * @param observed whether the volatility was observed; otherwise it was filtered from the moves themselves
 * @param log what was done
 */
record Track(
        StudySeries series,
        Moves moves,
        Doubles volatility,
        Doubles volatilityChange,
        Doubles ends,
        Doubles contracts,
        Regions regions,
        boolean observed,
        List<String> log) {
    private static final double DAYS = 252;
    private static final double PAPER_LOW = 1;
    private static final double PAPER_HIGH = 20;

    /** So far beyond the prices lie ends that nobody chose. */
    private static final double MARGIN = 10;

    static Track of(StudySeries series, IndicatorSettings settings) {
        return new Reading(series, settings).track();
    }

    LocalDate day(int move) {
        return day(series, (int) ends.get(move));
    }

    /** The price at the end of a move. */
    double priceAfter(int move) {
        return moves.from(move) + moves.change(move);
    }

    static LocalDate day(StudySeries series, int row) {
        return LocalDate.ofEpochDay(Math.floorDiv(series.time(row), MadeMarket.DAY));
    }

    /** One walk through the rows. */
    private static final class Reading {
        private final StudySeries series;
        private final IndicatorSettings settings;
        private final double[] levels;
        private final double[] contract;
        private final List<String> log = new ArrayList<>();

        Reading(StudySeries series, IndicatorSettings settings) {
            this.series = series;
            this.settings = settings;
            this.levels = new double[series.size()];
            this.contract = new double[series.size()];
        }

        Track track() {
            read();
            int[] starts = starts();
            if (starts.length < settings.window()) {
                throw new IllegalArgumentException(series.name() + " has " + starts.length + " moves that can be used,"
                        + " must have at least the " + settings.window() + " of a window (option window)");
            }
            double step = 1 / stepsPerYear();
            Regions regions = regions(starts);
            double[] from = Arrays.stream(starts).mapToDouble(i -> levels[i]).toArray();
            double[] change = Arrays.stream(starts)
                    .mapToDouble(i -> levels[i + 1] - levels[i])
                    .toArray();
            if (Arrays.stream(change).allMatch(c -> c == 0)) {
                throw new IllegalArgumentException(series.name() + " has one price only, must change");
            }
            Moves moves = Moves.of(from, change, step);
            Optional<Doubles> column =
                    settings.volatility().equals("ewma") ? Optional.empty() : series.column(Column.VOLATILITY);
            if (settings.volatility().equals("column") && column.isEmpty()) {
                throw new IllegalArgumentException(
                        series.name() + " has no column of volatilities, must have one (or option volatility = ewma)");
            }
            double[][] volatilities = column.isPresent() ? observed(column.get(), starts) : filtered(moves);
            return new Track(
                    series,
                    moves,
                    Doubles.of(volatilities[0]),
                    Doubles.of(volatilities[1]),
                    Doubles.of(Arrays.stream(starts).mapToDouble(i -> i + 1)),
                    Doubles.of(Arrays.stream(starts).mapToDouble(i -> contract[i])),
                    regions,
                    column.isPresent(),
                    List.copyOf(log));
        }

        private void read() {
            Optional<Doubles> months = column(settings.neighbour() ? Column.NEIGHBOUR_CONTRACT : Column.CONTRACT);
            Doubles prices = settings.neighbour() ? needed(Column.NEIGHBOUR) : series.prices();
            int none = 0;
            int other = 0;
            int near = 0;
            for (int row = 0; row < levels.length; row++) {
                levels[row] = Double.NaN;
                double month = months.isPresent() ? months.get().get(row) : 0;
                if (!Double.isFinite(prices.get(row)) || Double.isNaN(month)) {
                    none++;
                } else if (months.isPresent() && settings.quarterly() && !Delivery.quarterly(Delivery.month(month))) {
                    other++;
                } else if (months.isPresent()
                        && settings.delivery().monthsToExpiry(Delivery.month(month), day(series, row))
                                < settings.months()) {
                    near++;
                } else {
                    contract[row] = month;
                    levels[row] = level(prices.get(row)) + settings.quote().shift();
                }
            }
            refuseBelowOrigin(prices);
            note(none, "without a price or a contract");
            note(other, "of contracts that are not quarterly");
            note(near, "of contracts with less than " + settings.months() + " months to their last day of trading");
            log.add(line("the model's coordinate is "
                    + (settings.rates() ? "the yield in percent, 100 less the quote" : "the price")
                    + (settings.quote().shift() > 0
                            ? ", with its origin moved down by "
                                    + Rounded.plain(settings.quote().shift())
                            : "")));
        }

        private Optional<Doubles> column(Column column) {
            return settings.neighbour() ? Optional.of(needed(column)) : series.column(column);
        }

        private Doubles needed(Column column) {
            return series.column(column)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    series.name()
                                            + " has no prices of a neighbouring contract, must have such a column (or option month = held)"));
        }

        private void note(int count, String what) {
            if (count > 0) {
                log.add(line(count + " rows " + what + " were left out"));
            }
        }

        private String line(String text) {
            return series.name() + ": " + text;
        }

        private double level(double price) {
            return settings.rates() ? RateQuote.yieldOf(price) : price;
        }

        /** Names the lowest of all rows, so that the shift it needs admits every one. */
        private void refuseBelowOrigin(Doubles prices) {
            int count = 0;
            int lowest = -1;
            for (int row = 0; row < levels.length; row++) {
                if (levels[row] <= 0) {
                    count++;
                    lowest = lowest < 0 || levels[row] < levels[lowest] ? row : lowest;
                }
            }
            if (lowest < 0) {
                return;
            }
            double price = prices.get(lowest);
            String yield =
                    settings.rates() ? " (a yield of " + Rounded.plain(RateQuote.yieldOf(price)) + " percent)" : "";
            throw new IllegalArgumentException((settings.rates() ? "quote of " : "price of ") + series.name() + " on "
                    + day(series, lowest) + " = " + Rounded.plain(price) + yield + " is the lowest of " + count
                    + " that are not above the origin of the model, "
                    + Rounded.plain(-settings.quote().shift())
                    + ": give a shift above " + Rounded.plain(-level(price))
                    + " (option shift), which moves the origin below all of them");
        }

        private int[] starts() {
            List<Integer> starts = new ArrayList<>();
            int changes = 0;
            boolean daily = daily();
            for (int row = 0; row + 1 < levels.length; row++) {
                if (Double.isNaN(levels[row]) || Double.isNaN(levels[row + 1])) {
                    continue;
                }
                if (contract[row] != contract[row + 1]) {
                    changes++;
                } else if (daily || series.session(row) == series.session(row + 1)) {
                    starts.add(row);
                }
            }
            log.add(line(starts.size() + " moves are used"));
            if (series.column(Column.CONTRACT).isPresent()) {
                log.add(line(changes + " steps from a contract to another make no move"));
            }
            return starts.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Whether there is a row a session or less. */
        private boolean daily() {
            return sessions() * 2 > series.size();
        }

        private int sessions() {
            int sessions = 1;
            for (int row = 1; row < series.size(); row++) {
                sessions += series.session(row) == series.session(row - 1) ? 0 : 1;
            }
            return sessions;
        }

        private double stepsPerYear() {
            if (settings.stepsPerYear() > 0) {
                return settings.stepsPerYear();
            }
            return daily() ? DAYS : DAYS * Math.max(1, series.size() / (double) sessions() - 1);
        }

        private Regions regions(int[] starts) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = 0;
            for (int row : starts) {
                lowest = Math.min(lowest, Math.min(levels[row], levels[row + 1]));
                highest = Math.max(highest, Math.max(levels[row], levels[row + 1]));
            }
            double low = settings.low() > 0 ? settings.low() : lowest > PAPER_LOW ? PAPER_LOW : lowest / MARGIN;
            double high = settings.high() > 0
                    ? settings.high()
                    : highest < PAPER_HIGH && low < PAPER_HIGH ? PAPER_HIGH : MARGIN * highest;
            if (!(low < highest)) {
                throw new IllegalArgumentException("s0 = " + Rounded.plain(low) + " is not below the highest price of "
                        + series.name() + ", " + Rounded.plain(highest)
                        + ", where F is the price itself and x has no say; move s0 below the prices");
            }
            new ThreeRegions(low, high, 1, settings.above()).observed(highest, "highest price of " + series.name());
            log.add(line("S0 = " + Rounded.plain(low) + ", Sinf = " + Rounded.plain(high) + "; coordinates go from "
                    + Rounded.plain(lowest) + " to " + Rounded.plain(highest)));
            return new Regions(low, high, settings.above());
        }

        private double[][] observed(Doubles column, int[] starts) {
            double[][] both = new double[2][starts.length];
            for (int i = 0; i < starts.length; i++) {
                double before = settings.volatilityScale() * column.get(starts[i]);
                double after = settings.volatilityScale() * column.get(starts[i] + 1);
                boolean there = before > 0 && after > 0 && Double.isFinite(before) && Double.isFinite(after);
                both[0][i] = there ? before : Double.NaN;
                both[1][i] = there ? after - before : Double.NaN;
            }
            log.add(line(
                    "the volatility of two factors is the column of the data times " + settings.volatilityScale()));
            return both;
        }

        private double[][] filtered(Moves moves) {
            double[][] both = new double[2][moves.size()];
            int warm = (int) Math.ceil(settings.halfLife());
            double keep = Math.pow(0.5, 1 / settings.halfLife());
            double squares = 0;
            for (int i = 0; i < moves.size(); i++) {
                double move = settings.filterChanges() ? moves.change(i) : moves.change(i) / moves.from(i);
                double square = move * move / moves.step();
                double before = Math.sqrt(squares);
                // as long as few squares are known, all count alike
                double weight = Math.max(1 - keep, 1.0 / (i + 1));
                squares += weight * (square - squares);
                boolean known = i >= warm && before > 0;
                both[0][i] = known ? before : Double.NaN;
                both[1][i] = known ? Math.sqrt(squares) - before : Double.NaN;
            }
            log.add(line(
                    "the volatility of two factors is filtered: the root of an exponentially weighted mean of past squares of "
                            + (settings.filterChanges() ? "moves" : "relative moves") + ", half-life "
                            + settings.halfLife()
                            + " moves"));
            return both;
        }
    }
}
