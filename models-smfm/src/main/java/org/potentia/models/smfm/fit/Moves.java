package org.potentia.models.smfm.fit;

import java.util.Arrays;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Moves of a price over steps of one length: where each begins and how far it leads. Moves need not join, so that a change of contract makes
 * none.
 */
final class Moves {
    private final double[] from;
    private final double[] change;
    private final double step;

    private Moves(double[] from, double[] change, double step) {
        this.from = from;
        this.change = change;
        this.step = step;
    }

    static Moves of(double[] from, double[] change, double step) {
        Arguments.positive(step, "dt");
        Arguments.atLeast(from.length, 1, "number of moves");
        for (int i = 0; i < from.length; i++) {
            Arguments.positive(from[i], "price " + i);
            Arguments.finite(change[i], "change " + i);
        }
        return new Moves(from.clone(), change.clone(), step);
    }

    /** The moves between neighbours. */
    static Moves between(Doubles prices, double step) {
        Arguments.atLeast(prices.size(), 2, "number of prices");
        double[] from = prices.slice(0, prices.size() - 1).toArray();
        double[] change = new double[from.length];
        Arrays.setAll(change, i -> Arguments.positive(prices.get(i + 1), "price " + (i + 1)) - from[i]);
        return of(from, change, step);
    }

    Moves range(int first, int end) {
        return new Moves(Arrays.copyOfRange(from, first, end), Arrays.copyOfRange(change, first, end), step);
    }

    int size() {
        return from.length;
    }

    double step() {
        return step;
    }

    double from(int move) {
        return from[move];
    }

    double change(int move) {
        return change[move];
    }

    /** Whether the price stands still. */
    boolean still() {
        return Arrays.stream(change).allMatch(c -> c == 0);
    }

    /** \( c(S) \) where each move begins. */
    double[] constants(Regions regions) {
        return Arrays.stream(from).map(regions::constant).toArray();
    }

    /** \( l(S) \) where each move begins. */
    double[] slopes(Regions regions) {
        return Arrays.stream(from).map(regions::slope).toArray();
    }

    /** The standard deviation of relative moves about their mean, a year. */
    double historicalVolatility() {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < from.length; i++) {
            double relative = change[i] / from[i];
            double before = mean;
            mean += (relative - before) / (i + 1);
            squares += (relative - before) * (relative - mean);
        }
        return Math.sqrt(squares / (from.length * step));
    }
}
