package org.potentia.workbench.phases;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.potentia.api.Doubles;
import org.potentia.api.model.Equilibrium;

/**
 * The phases over two parameters.
 *
 * @param over the parameter to the right
 * @param and the parameter upwards
 * @param columns the equilibria at each value of the second parameter, for each value of the first
 * @param critical where the region of several equilibria ends in the direction of the first parameter, if it ends inside
 * @since 0.1
 */
public record PhaseMap(Axis over, Axis and, List<List<PhasePoint>> columns, Optional<CriticalPoint> critical) {
    private static final int MOST_STEPS = 200;
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

    /** Copies the lists. */
    public PhaseMap {
        columns = columns.stream().map(List::copyOf).toList();
    }

    /**
     * A point at which two spinodals meet.
     *
     * @param over the first parameter there
     * @param and the second parameter there
     * @param mean the mean there
     */
    public record CriticalPoint(double over, double and, double mean) {}

    /**
     * Computes the map, on all processors; the result does not depend on how many there are.
     *
     * @param market the market
     * @param over the parameter to the right
     * @param and the parameter upwards
     * @return the map
     */
    public static PhaseMap of(Market market, Axis over, Axis and) {
        Doubles across = over.values();
        List<List<PhasePoint>> columns = IntStream.range(0, across.size())
                .parallel()
                .mapToObj(i -> market.with(over.name(), across.get(i)).over(and.name(), and.values()))
                .toList();
        return new PhaseMap(over, and, columns, critical(market, over, and, across));
    }

    /**
     * Returns how many stable states there are.
     *
     * @param i the place of the first parameter
     * @param j the place of the second
     * @return the number
     */
    public int stable(int i, int j) {
        return columns.get(i).get(j).stable().size();
    }

    /** The equilibria run together where the greatest slope of any of them, over the second parameter, is one. */
    private static Optional<CriticalPoint> critical(Market market, Axis over, Axis and, Doubles across) {
        for (int i = 0; i + 1 < across.size(); i++) {
            Steepest left = steepest(market.with(over.name(), across.get(i)), and);
            Steepest right = steepest(market.with(over.name(), across.get(i + 1)), and);
            if (left.slope() > 1 != right.slope() > 1 && left.inside(and) && right.inside(and)) {
                return Optional.of(bisected(market, over, and, across.get(i), across.get(i + 1), left.slope() > 1));
            }
        }
        return Optional.empty();
    }

    private static CriticalPoint bisected(
            Market market, Axis over, Axis and, double from, double to, boolean steepLeft) {
        double low = from;
        double high = to;
        Steepest here = steepest(market.with(over.name(), 0.5 * (low + high)), and);
        for (int step = 0; step < MOST_STEPS && high - low > 1e-12 * (over.to() - over.from()); step++) {
            double middle = 0.5 * (low + high);
            here = steepest(market.with(over.name(), middle), and);
            if (here.slope() > 1 == steepLeft) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new CriticalPoint(0.5 * (low + high), here.value(), here.mean());
    }

    /** The steepest equilibrium over the second parameter. */
    private record Steepest(double value, double slope, double mean) {
        boolean inside(Axis axis) {
            double edge = 1e-6 * (axis.to() - axis.from());
            return value > axis.from() + edge && value < axis.to() - edge;
        }
    }

    private static Steepest at(Market market, Axis and, double value) {
        Equilibrium best = market.with(and.name(), value).equilibria().stream()
                .max((a, b) -> Double.compare(a.slope(), b.slope()))
                .orElseThrow();
        return new Steepest(value, best.slope(), best.mean());
    }

    private static Steepest steepest(Market market, Axis and) {
        Doubles coarse = Doubles.grid(and.from(), and.to(), Math.min(and.count(), 41));
        int best = 0;
        Steepest found = at(market, and, coarse.get(0));
        for (int j = 1; j < coarse.size(); j++) {
            Steepest here = at(market, and, coarse.get(j));
            if (here.slope() > found.slope()) {
                found = here;
                best = j;
            }
        }
        if (found.slope() > 1) {
            return found;
        }
        double low = coarse.get(Math.max(0, best - 1));
        double high = coarse.get(Math.min(coarse.size() - 1, best + 1));
        Steepest a = at(market, and, high - GOLDEN * (high - low));
        Steepest b = at(market, and, low + GOLDEN * (high - low));
        for (int step = 0; step < 60 && found.slope() <= 1; step++) {
            if (a.slope() >= b.slope()) {
                high = b.value();
                b = a;
                a = at(market, and, high - GOLDEN * (high - low));
            } else {
                low = a.value();
                a = b;
                b = at(market, and, low + GOLDEN * (high - low));
            }
            found = a.slope() > b.slope() ? a : b;
        }
        return found;
    }
}
