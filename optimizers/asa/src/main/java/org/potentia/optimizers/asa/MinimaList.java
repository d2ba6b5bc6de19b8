package org.potentia.optimizers.asa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Doubles;
import org.potentia.api.Values;

/**
 * Low states of a run that are distinct from each other: {@code MULTI_MIN} of the C program. Two states are distinct if they differ in some
 * coordinate by more than a share of the width of the box; of others the lower is kept.
 *
 * <p>A low state on the slope of a valley is distinct by this criterion from the bottom of that valley, and the C program, which keeps the
 * lowest, lists one after the other from the deepest valley. Here it is done in two steps. During the run those states are kept that rank
 * well by cost and by their distance from any better one [1], the best of a valley being far from every better state. At the end a state is
 * left out if from it some straight way to a lower one leads nowhere uphill [2].
 *
 * <ol>
 *   <li>M. Preuss, L. Schönemann and M. Emmerich (2005), Counteracting genetic drift and disruptive recombination in (mu+,lambda)-EA on
 *       multimodal fitness landscapes, GECCO 2005, 865-872, doi:10.1145/1068009.1068155.
 *   <li>R. K. Ursem (1999), Multinational evolutionary algorithms, Congress on Evolutionary Computation 1999, 1633-1640,
 *       doi:10.1109/CEC.1999.785470.
 * </ol>
 */
final class MinimaList {
    /** States kept for each one wanted, for many will turn out to lie on slopes. */
    private static final int SPARE = 10;

    /** A state and its cost. */
    record Minimum(Doubles point, double cost) {}

    /** A state kept, with the nearest better one. */
    private static final class Kept {
        private final double[] point;
        private final double cost;
        private @Nullable Kept nearest;

        /** The square of its distance in widths of the box; infinite if none is better. */
        private double distance = Double.POSITIVE_INFINITY;

        Kept(double[] point, double cost) {
            this.point = point;
            this.cost = cost;
        }

        void meet(Kept better, double square) {
            if (square < distance) {
                nearest = better;
                distance = square;
            }
        }

        void forget() {
            nearest = null;
            distance = Double.POSITIVE_INFINITY;
        }
    }

    private final int number;
    private final double[] grid;
    private final double[] widths;

    /** Lowest first, those of equal cost in the order of their coming. */
    private final List<Kept> kept = new ArrayList<>();

    /**
     * Makes an empty list.
     *
     * @param number how many minima are wanted, at least 1
     * @param grid the distance of distinct minima in each coordinate, in widths of the box
     * @param widths the widths of the box
     */
    MinimaList(int number, double[] grid, double[] widths) {
        this.number = number;
        this.grid = grid.clone();
        this.widths = widths.clone();
    }

    /** Takes note of a valid state. Cost: of the order of the states kept. */
    void offer(double[] point, double cost) {
        int place = 0;
        while (place < kept.size() && kept.get(place).cost <= cost) {
            if (near(kept.get(place).point, point)) {
                return;
            }
            place++;
        }
        for (int i = kept.size() - 1; i >= place; i--) {
            if (near(kept.get(i).point, point)) {
                remove(i);
            }
        }
        insert(place, new Kept(point.clone(), cost));
        if (kept.size() > capacity()) {
            remove(leastWanted());
        }
    }

    private int capacity() {
        return SPARE * number;
    }

    private boolean near(double[] a, double[] b) {
        for (int i = 0; i < b.length; i++) {
            if (Math.abs(a[i] - b[i]) > grid[i] * widths[i]) {
                return false;
            }
        }
        return true;
    }

    private void insert(int place, Kept state) {
        kept.add(place, state);
        for (int i = 0; i < place; i++) {
            state.meet(kept.get(i), square(kept.get(i).point, state.point));
        }
        for (int i = place + 1; i < kept.size(); i++) {
            kept.get(i).meet(state, square(kept.get(i).point, state.point));
        }
    }

    private void remove(int place) {
        Kept gone = kept.remove(place);
        for (int i = place; i < kept.size(); i++) {
            Kept worse = kept.get(i);
            if (worse.nearest == gone) {
                worse.forget();
                for (int j = 0; j < i; j++) {
                    worse.meet(kept.get(j), square(kept.get(j).point, worse.point));
                }
            }
        }
    }

    /** The state with the largest sum of its ranks by cost and by distance from a better one; of equals the highest. */
    private int leastWanted() {
        Integer[] byDistance = new Integer[kept.size()];
        Arrays.setAll(byDistance, i -> i);
        // stable, so that of equal distances the lower state comes first
        Arrays.sort(byDistance, Comparator.comparingDouble(i -> -kept.get(i).distance));
        int least = 0;
        int worst = -1;
        for (int rank = 0; rank < byDistance.length; rank++) {
            int sum = rank + byDistance[rank];
            if (sum > worst || (sum == worst && byDistance[rank] > least)) {
                worst = sum;
                least = byDistance[rank];
            }
        }
        return least;
    }

    private double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            double share = widths[i] > 0 ? (a[i] - b[i]) / widths[i] : 0;
            sum += share * share;
        }
        return sum;
    }

    /**
     * Returns the minima, lowest first.
     *
     * @param probe evaluates points between two states
     * @param probes how many points on the way from one to the other; 0 not to test
     */
    List<Minimum> minima(Probe probe, int probes) {
        List<Kept> minima = new ArrayList<>();
        // a copy: points on the way may be noted as well
        for (Kept candidate : List.copyOf(kept)) {
            if (minima.size() == number) {
                break;
            }
            if (!onSlopeOf(minima, candidate, probe, probes)) {
                minima.add(candidate);
            }
        }
        return minima.stream()
                .map(minimum -> new Minimum(Doubles.of(minimum.point), minimum.cost))
                .toList();
    }

    /** Sorts minima and leaves out those that are not distinct from a lower one. */
    List<Minimum> distinct(List<Minimum> minima) {
        List<Minimum> distinct = new ArrayList<>();
        minima.stream().sorted(Comparator.comparingDouble(Minimum::cost)).forEach(minimum -> {
            double[] point = minimum.point().toArray();
            if (distinct.stream().noneMatch(lower -> near(lower.point().toArray(), point))) {
                distinct.add(minimum);
            }
        });
        return List.copyOf(distinct.subList(0, Math.min(number, distinct.size())));
    }

    /** Whether a way to some lower minimum leads nowhere uphill; the nearest are the likeliest, and come first. */
    private boolean onSlopeOf(List<Kept> minima, Kept candidate, Probe probe, int probes) {
        return minima.stream()
                .sorted(Comparator.comparingDouble(minimum -> square(minimum.point, candidate.point)))
                .anyMatch(minimum -> downhill(candidate, minimum, probe, probes));
    }

    /** Whether no point on the way is above the higher end; without a test, or without a budget for it, it is taken for a hill. */
    private static boolean downhill(Kept from, Kept to, Probe probe, int probes) {
        if (probes == 0 || !probe.allows(probes)) {
            return false;
        }
        for (int step = 1; step <= probes; step++) {
            double share = (double) step / (probes + 1);
            double[] between = new double[from.point.length];
            for (int i = 0; i < between.length; i++) {
                between[i] = (1 - share) * from.point[i] + share * to.point[i];
            }
            // an invalid point is a wall
            if (!(probe.value(between) <= from.cost)) {
                return false;
            }
        }
        return true;
    }

    /** The states kept, lowest first. */
    Values state() {
        return Values.EMPTY
                .with(
                        "points",
                        kept.stream().map(state -> Doubles.of(state.point)).toList())
                .with("costs", Doubles.of(kept.stream().mapToDouble(state -> state.cost)));
    }

    /** Takes up saved states. */
    void restore(Values saved) {
        List<Doubles> points = StateReader.points(saved, "points");
        Doubles costs = saved.numbers("costs");
        if (points.size() != costs.size() || points.size() > capacity()) {
            throw new IllegalArgumentException("the list of minima has " + points.size() + " points and " + costs.size()
                    + " costs, must have as many of both and at most " + capacity());
        }
        kept.clear();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).size() != widths.length) {
                throw new IllegalArgumentException("a point of the list of minima has "
                        + points.get(i).size() + " numbers, must have " + widths.length);
            }
            insert(i, new Kept(points.get(i).toArray(), costs.get(i)));
        }
    }
}
